// @ts-check
// The view: a document as the snippets ask for it, with only what is written, in its order.
// The twin of macros/writers/view.py.

import { cleaned } from "./cleaning.js";
import { WritingError } from "./errors.js";
import { placeholderView } from "./values.js";

/** @import { Acknowledgement, Block, Item, JobDescription, Line, Run, Section } from "./model.js" */
/** @import { View } from "./slots.js" */

/**
 * What every part of one document is shown by.
 * @typedef {object} Context
 * @property {Map<string, View>} placeholders
 * @property {() => number} nextNumber The document's one counter: no two controls or bookmarks
 *   have the same number.
 * @property {boolean} withGuidance
 */

/** The placeholder of the document's own version, which the header of its pages shows. */
const VERSION = "version";
const ROMAN = { X: 10, IX: 9, V: 5, IV: 4, I: 1 };

/**
 * The document with what the snippets ask for.
 *
 * The numbers of controls and bookmarks follow the order of the JSON value.
 * @param {JobDescription} document
 * @param {{withGuidance?: boolean}} [options]
 * @returns {View}
 */
export function prepare(document, { withGuidance = false } = {}) {
  const source = cleaned(document);
  const nextNumber = counter();
  const placeholders = source.placeholders.map((placeholder) =>
    placeholderView(placeholder, source, nextNumber()),
  );
  const context = { placeholders: byName(placeholders), nextNumber, withGuidance };
  const words = Object.entries(source.words);
  const view = {
    ...Object.fromEntries(Object.entries(source).filter(([, value]) => typeof value === "string")),
    ...Object.fromEntries(words.map(([name, word]) => [`word_${name}`, word])),
    country: source.locale.slice(source.locale.lastIndexOf("-") + 1),
    placeholders,
    approval: source.approval.map((block) => blockView(block, context)),
    identity: lineViews(needed(source.identity, context), context),
    preamble: paragraphViews(source.preamble, context),
    sections: sectionViews(source.sections, context),
    acknowledgement: [acknowledgementView(source.acknowledgement, context)],
    header: headerViews(context),
  };
  const guided = guidedViews(view.sections);
  return { ...view, guided, commented: guided.length > 0 };
}

/**
 * The number in upper-case Roman numerals, from 1 to 39.
 * @param {number} number
 */
export function roman(number) {
  let text = "";
  for (const [numeral, value] of Object.entries(ROMAN)) {
    text += numeral.repeat(Math.floor(number / value));
    number %= value;
  }
  return text;
}

/** Counts 1, 2, 3. */
function counter() {
  let last = 0;
  return () => (last += 1);
}

/** @param {View[]} placeholders */
function byName(placeholders) {
  return new Map(placeholders.map((placeholder) => [String(placeholder.name), placeholder]));
}

/** @param {Line[]} lines @param {Context} context */
function needed(lines, context) {
  return lines.filter((line) => isNeeded(line, context.placeholders));
}

/**
 * Whether a line says something, or asks for something that has to be filled in.
 * @param {Line} line
 * @param {Map<string, View>} placeholders
 */
export function isNeeded(line, placeholders) {
  const names = line.text.flatMap((run) => (run.kind === "placeholder" ? [run.name] : []));
  return !names.length || names.some((name) => placeholderNamed(name, placeholders).needed);
}

/**
 * What the header says beside the title: the version, where the document has one.
 * @param {Context} context
 */
function headerViews(context) {
  /** @type {Run[]} */
  const runs = [{ kind: "placeholder", name: VERSION }];
  return context.placeholders.has(VERSION) ? paragraphViews(runs, context) : [];
}

/**
 * Every clause that has guidance, in the order of the document.
 * @param {View[]} sections
 */
function guidedViews(sections) {
  return sections.flatMap((section) =>
    [...views(section.lead), ...views(section.items)].flatMap((item) =>
      [item, ...views(item.items)].filter((each) => each.guidance),
    ),
  );
}

/** @param {unknown} value */
function views(value) {
  return /** @type {View[]} */ (value);
}

/** @param {Section[]} sections @param {Context} context */
function sectionViews(sections, context) {
  const written = sections.filter(isWritten);
  return written.map((section, index) =>
    sectionView(section, roman(index + 1), context, { isLast: index + 1 === written.length }),
  );
}

/**
 * Whether a section has anything in it that is on.
 * @param {Section} section
 */
export function isWritten({ lead, items }) {
  return items.some((item) => item.on) || (isItem(lead) && lead.on);
}

/**
 * @param {Section} section @param {string} number @param {Context} context
 * @param {{isLast: boolean}} standing
 */
function sectionView(section, number, context, { isLast }) {
  const lead = leadViews(section.lead, context);
  const isKept = isLast || (section.closing ?? []).length > 0;
  const items = itemViews(section.items, "", context, { isKept });
  return {
    id: section.id,
    title: section.title,
    number,
    lead,
    items,
    listed: items.length > 0,
    closing: paragraphViews(section.closing, context).map((view) => ({ ...view, last: isLast })),
  };
}

/** @param {Section["lead"]} lead @param {Context} context @returns {View[]} */
function leadViews(lead, context) {
  if (!isItem(lead)) {
    const bare = { mark: "", guidance: "", items: [] };
    return paragraphViews(lead, context).map((view) => ({ ...view, ...bare }));
  }
  return lead.on ? [itemView(lead, "", 0, context, { isKept: false })] : [];
}

/** @param {Section["lead"]} lead @returns {lead is Item} */
function isItem(lead) {
  return lead !== null && !Array.isArray(lead);
}

/**
 * @param {Item[]} items @param {string} prefix @param {Context} context
 * @param {{isKept: boolean}} standing
 */
function itemViews(items, prefix, context, { isKept }) {
  const written = items.filter((item) => item.on);
  return written.map((item, index) =>
    itemView(item, prefix, index + 1, context, { isKept: isKept && index + 1 === written.length }),
  );
}

/**
 * @param {Item} item @param {string} prefix @param {number} index @param {Context} context
 * @param {{isKept: boolean}} standing
 * @returns {View}
 */
function itemView(item, prefix, index, context, { isKept }) {
  const number = `${prefix}${index}`;
  const guidance = context.withGuidance ? (item.guidance ?? "") : "";
  const view = {
    mark: item.mark ?? "",
    n: String(context.nextNumber()),
    number,
    index: String(index),
    text: runViews(item.text, context),
    guidance,
    items: itemViews(item.items, `${number}.`, context, { isKept }),
  };
  return { ...view, listed: view.items.length > 0, keep: view.items.length > 0 || isKept };
}

/** @param {Acknowledgement} acknowledgement @param {Context} context */
function acknowledgementView(acknowledgement, context) {
  return {
    title: acknowledgement.title,
    text: runViews(acknowledgement.text, context),
    lines: lineViews(acknowledgement.lines, context),
    notes: lineViews(needed(acknowledgement.notes, context), context),
  };
}

/** @param {Block} block @param {Context} context */
function blockView(block, context) {
  return { title: block.title, lines: lineViews(block.lines, context) };
}

/** @param {Line[]} lines @param {Context} context */
function lineViews(lines, context) {
  return lines.map((line) => ({ label: line.label, text: runViews(line.text, context) }));
}

/** @param {Run[] | null} runs @param {Context} context @returns {View[]} */
function paragraphViews(runs, context) {
  return runs?.length ? [{ text: runViews(runs, context) }] : [];
}

/** @param {Run[]} runs @param {Context} context */
function runViews(runs, context) {
  /** @type {View[]} */
  const shown = [];
  for (const run of runs) {
    const view = runView(run, context);
    const before = shown.at(-1);
    if (view.kind === "text" && before?.kind === "placeholder") {
      view.text = afterValue(String(before.text), String(view.text));
    }
    shown.push(view);
  }
  return shown.filter((view) => view.text);
}

/**
 * The text that follows a value, without the full stop that the value ends in already.
 * @param {string} value
 * @param {string} text
 */
export function afterValue(value, text) {
  return value.endsWith(".") && text.startsWith(".") ? text.slice(1) : text;
}

/** @param {Run} run @param {Context} context @returns {View} */
function runView(run, context) {
  if (run.kind === "text") return { kind: "text", text: run.text };
  const placeholder = placeholderNamed(run.name, context.placeholders);
  return { ...placeholder, kind: "placeholder", n: String(context.nextNumber()) };
}

/**
 * The view of a placeholder.
 * @param {string} name
 * @param {Map<string, View>} placeholders
 * @returns {View}
 * @throws {WritingError} The document does not list it.
 */
export function placeholderNamed(name, placeholders) {
  const placeholder = placeholders.get(name);
  if (!placeholder) {
    throw new WritingError(`placeholder '${name}' is not among the document's placeholders`);
  }
  return placeholder;
}

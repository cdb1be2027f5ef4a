// @ts-check
// Two job descriptions, row by row: the same clause, or the same place, side by side.

import { placeholderView } from "../engine/values.js";
import { afterValue } from "../engine/view.js";

/** @import { Item, JobDescription, Run, Section } from "../engine/model.js" */

/**
 * How a clause stands in a template; `default` is on, and the first of its alternatives.
 * @typedef {"on" | "default" | "optional" | "alternative"} Standing
 */
/** @typedef {"common" | "differs" | "left" | "right"} Kind */
/** @typedef {{kind: "text" | "value" | "empty", text: string}} Piece */
/** @typedef {{title: string, standing: Standing, pieces: Piece[]}} Cell */

/**
 * A row; null where a side has nothing, a null kind where there is no clause to compare.
 * @typedef {object} Row
 * @property {string} name The clause's id, or what else stands there.
 * @property {Kind | null} kind
 * @property {number} depth
 * @property {Cell | null} left
 * @property {Cell | null} right
 */

/**
 * A section of either side, its title as each has it.
 * @typedef {{id: string, titles: string[], rows: Row[]}} Part
 */

/** @typedef {Record<Kind, number> & {clauses: number, choices: number}} Counts */
/** @typedef {(runs: Run[]) => Piece[]} Reader */
/** @typedef {[Reader, Reader]} Readers */

/**
 * What stands in both documents and in either, in the order of the left one.
 * @param {JobDescription} left
 * @param {JobDescription} right
 * @returns {Part[]}
 */
export function compared(left, right) {
  /** @type {Readers} */
  const readers = [reader(left), reader(right)];
  const isTranslation = left.template === right.template;
  const sections = merged(left.sections, right.sections, ({ id }) => id);
  return [
    { id: "purpose", titles: [], rows: [purposeRow(left, right)] },
    ...sections.map(([one, other]) => part(one, other, readers, isTranslation)),
  ];
}

/**
 * How many clauses are of each kind, and how many are off on one side at least.
 * @param {Part[]} parts
 * @returns {Counts}
 */
export function counted(parts) {
  const rows = parts.flatMap((each) => each.rows).filter(({ kind }) => kind);
  const counts = { common: 0, differs: 0, left: 0, right: 0, clauses: rows.length, choices: 0 };
  for (const row of rows) {
    counts[/** @type {Kind} */ (row.kind)] += 1;
    counts.choices += Number(isChoice(row.left) || isChoice(row.right));
  }
  return counts;
}

/**
 * The parts without what both sides have alike, and without parts that are left empty.
 * @param {Part[]} parts
 */
export function differences(parts) {
  const kept = parts.map((each) => ({ ...each, rows: each.rows.filter(isDifferent) }));
  return kept.filter(({ rows }) => rows.length);
}

/** @param {Row} row */
function isDifferent({ kind }) {
  return kind !== null && kind !== "common";
}

/** @param {Cell | null} cell */
function isChoice(cell) {
  return cell?.standing === "optional" || cell?.standing === "alternative";
}

/**
 * Two lists in one: what has the same key stands together; what stands at the right alone comes
 * after what precedes it there, and after what stands at the left alone in that place.
 * @template T
 * @param {T[]} left
 * @param {T[]} right
 * @param {(each: T) => string} key
 * @returns {[T | null, T | null][]}
 */
export function merged(left, right, key) {
  const rights = new Map(right.map((each) => [key(each), each]));
  /** @type {[T | null, T | null][]} */
  const pairs = left.map((each) => [each, rights.get(key(each)) ?? null]);
  const lefts = new Set(left.map(key));
  let place = 0;
  for (const each of right) {
    if (lefts.has(key(each))) {
      place = pairs.findIndex(([one]) => one && key(one) === key(each)) + 1;
    } else {
      while (pairs[place]?.[0] && !pairs[place][1]) place += 1;
      pairs.splice(place, 0, [null, each]);
      place += 1;
    }
  }
  return pairs;
}

/** @param {JobDescription} left @param {JobDescription} right @returns {Row} */
function purposeRow(left, right) {
  const [one, other] = [left, right].map((each) => fixedCell(each.words.purpose, each.purpose));
  return { name: "purpose", kind: null, depth: 0, left: one, right: other };
}

/** @param {string} title @param {string} text @returns {Cell} */
function fixedCell(title, text) {
  return { title, standing: "on", pieces: [{ kind: "text", text }] };
}

/**
 * @param {Section | null} left @param {Section | null} right
 * @param {Readers} readers @param {boolean} isTranslation
 * @returns {Part}
 */
function part(left, right, readers, isTranslation) {
  const [one, other] = [left, right].map((section) => (section ? clausesOf(section) : []));
  const rows = itemRows(one, other, readers, 0);
  const titles = new Set([left?.title, right?.title].filter((title) => title !== undefined));
  const { id } = /** @type {Section} */ (left ?? right);
  if (!isTranslation || !left || !right) return { id, titles: [...titles], rows };
  const opening = fixedRow("opening", sentence(left.lead), sentence(right.lead), readers);
  const closing = fixedRow("closing", left.closing, right.closing, readers);
  return { id, titles: [...titles], rows: [...opening, ...rows, ...closing] };
}

/** @param {Section} section */
function clausesOf({ lead, items }) {
  return lead && !Array.isArray(lead) ? [lead, ...items] : items;
}

/** @param {Section["lead"]} lead */
function sentence(lead) {
  return Array.isArray(lead) ? lead : null;
}

/**
 * @param {string} name @param {Run[] | null} left @param {Run[] | null} right
 * @param {Readers} readers
 * @returns {Row[]}
 */
function fixedRow(name, left, right, [readLeft, readRight]) {
  if (!left?.length || !right?.length) return [];
  const shared = { title: "", standing: /** @type {Standing} */ ("on") };
  const one = { ...shared, pieces: readLeft(left) };
  const other = { ...shared, pieces: readRight(right) };
  return [{ name, kind: null, depth: 0, left: one, right: other }];
}

/**
 * @param {Item[]} lefts @param {Item[]} rights @param {Readers} readers @param {number} depth
 * @returns {Row[]}
 */
function itemRows(lefts, rights, readers, depth) {
  const pairs = merged(lefts, rights, ({ clause, title }) => clause ?? title);
  return pairs.flatMap(([left, right]) => [
    row(left, right, readers, depth),
    ...itemRows(left?.items ?? [], right?.items ?? [], readers, depth + 1),
  ]);
}

/**
 * @param {Item | null} left @param {Item | null} right @param {Readers} readers
 * @param {number} depth
 * @returns {Row}
 */
function row(left, right, [readLeft, readRight], depth) {
  const one = left && cell(left, readLeft);
  const other = right && cell(right, readRight);
  const name = left?.clause ?? right?.clause ?? "";
  return { name, kind: kindOf(one, other), depth, left: one, right: other };
}

/** @param {Item} item @param {Reader} read @returns {Cell} */
function cell(item, read) {
  return { title: item.title, standing: standingOf(item), pieces: read(item.text) };
}

/** @param {Item} item @returns {Standing} */
function standingOf({ on, group }) {
  if (on) return group ? "default" : "on";
  return group ? "alternative" : "optional";
}

/** @param {Cell | null} left @param {Cell | null} right @returns {Kind} */
function kindOf(left, right) {
  if (!left || !right) return left ? "left" : "right";
  return isOn(left) === isOn(right) && isChosen(left) === isChosen(right) ? "common" : "differs";
}

/** @param {Cell} cell */
const isOn = (cell) => !isChoice(cell);

/** @param {Cell} cell */
const isChosen = ({ standing }) => standing === "alternative";

/**
 * What reads a document's runs: a value where the template has one, else what asks for it.
 * @param {JobDescription} document
 * @returns {Reader}
 */
function reader(document) {
  const views = new Map(
    document.placeholders.map((each) => [each.name, placeholderView(each, document, 0)]),
  );
  return (runs) => {
    let before = "";
    return runs.map((run) => {
      const view = run.kind === "placeholder" ? views.get(run.name) : undefined;
      if (run.kind === "text") {
        const text = afterValue(before, run.text);
        before = "";
        return { kind: "text", text };
      }
      before = view?.text ?? run.name;
      return { kind: view?.empty ? "empty" : "value", text: before };
    });
  };
}

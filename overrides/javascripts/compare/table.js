// @ts-check
// The comparison as a table of the page.

import { element } from "./elements.js";
import { kindWord, textOf, titleOf } from "./naming.js";

/** @import { Cell, Kind, Part, Row } from "./rows.js" */
/** @import { Comparison, Side } from "./naming.js" */

/** What tells the kinds of rows apart where no colour does. */
const SIGNS = { common: "=", differs: "≠", left: "◀", right: "▶" };
const COLUMNS = 3;

/**
 * The table for the page.
 * @param {Comparison} comparison
 */
export function tableOf(comparison) {
  const table = element("table", "mn-comparison", { role: "table" });
  const caption = element("caption", "mn-hidden");
  const { sides, words } = comparison;
  caption.textContent = words.caption
    .replace("[[left]]", () => sides[0].title)
    .replace("[[right]]", () => sides[1].title);
  const groups = comparison.parts.map((part) => groupOf(part, comparison));
  table.append(caption, headOf(comparison), ...groups);
  return table;
}

/**
 * The mark of a kind of row: a sign for the eye, and words.
 * @param {Kind} kind
 * @param {Pick<Comparison, "isStep" | "words">} comparison
 */
export function markOf(kind, comparison) {
  const mark = element("span", `mn-mark mn-mark--${kind}`);
  const sign = element("span", "mn-mark__sign", { "aria-hidden": "true" });
  sign.textContent = SIGNS[kind];
  mark.append(sign, ` ${kindWord(kind, comparison)}`);
  return mark;
}

/** @param {Comparison} comparison */
function headOf({ sides, words }) {
  const head = element("thead", "", { role: "rowgroup" });
  const row = element("tr", "", { role: "row" });
  const first = element("th", "", { role: "columnheader", scope: "col" });
  first.textContent = words.clause;
  const others = sides.map(({ title, page }) => {
    const cell = element("th", "", { role: "columnheader", scope: "col" });
    const link = element("a", "", { href: page });
    link.textContent = title;
    cell.append(link);
    return cell;
  });
  row.append(first, ...others);
  head.append(row);
  return head;
}

/** @param {Part} part @param {Comparison} comparison */
function groupOf(part, comparison) {
  const group = element("tbody", "", { role: "rowgroup" });
  if (part.titles.length) group.append(titleRow(part, comparison));
  group.append(...part.rows.map((row) => rowOf(row, comparison)));
  return group;
}

/** @param {Part} part @param {Comparison} comparison */
function titleRow({ titles }, { sides }) {
  const row = element("tr", "mn-comparison__part", { role: "row" });
  const span = String(COLUMNS);
  const head = element("th", "", { role: "rowheader", scope: "rowgroup", colspan: span });
  const named = titles.flatMap((title, index) => {
    const name = element("span", "", { lang: sides[index].lang });
    name.textContent = title;
    return index ? [" · ", name] : [name];
  });
  head.append(...named);
  row.append(head);
  return row;
}

/** @param {Row} row @param {Comparison} comparison */
function rowOf(row, comparison) {
  const kind = row.kind && !comparison.isTranslation ? row.kind : "plain";
  const inner = row.depth ? " mn-row--inner" : "";
  const line = element("tr", `mn-row mn-row--${kind}${inner}`, { role: "row" });
  if (row.kind) line.dataset.clause = row.name;
  line.append(rowHead(row, comparison), ...cellsOf(row, comparison));
  return line;
}

/** @param {Row} row @param {Comparison} comparison */
function rowHead(row, comparison) {
  const head = element("th", "mn-row__head", { role: "rowheader", scope: "row" });
  const name = element("span", "mn-row__title");
  name.textContent = titleOf(row, comparison);
  head.append(name);
  if (!row.kind) return head;
  const standing = comparison.isTranslation ? standingOf(row.left, comparison) : null;
  const mark = comparison.isTranslation ? standing : markOf(row.kind, comparison);
  if (mark) head.append(" ", mark);
  return head;
}

/** @param {Row} row @param {Comparison} comparison */
function cellsOf({ kind, left, right }, comparison) {
  const { sides, words } = comparison;
  if (kind && left && right && isAlike(left, right)) {
    const shared = cellOf(left, { ...sides[0], title: words.both }, comparison);
    shared.setAttribute("colspan", String(COLUMNS - 1));
    return [shared];
  }
  return [cellOf(left, sides[0], comparison), cellOf(right, sides[1], comparison)];
}

/** @param {Cell} left @param {Cell} right */
function isAlike(left, right) {
  return left.standing === right.standing && textOf(left) === textOf(right);
}

/** @param {Cell | null} cell @param {Side} side @param {Comparison} comparison */
function cellOf(cell, side, comparison) {
  const place = element("td", cell ? "" : "mn-cell--absent", { role: "cell" });
  const label = element("span", "mn-cell__label");
  label.textContent = side.title;
  place.append(label);
  if (!cell) {
    place.append(comparison.words.absent);
    return place;
  }
  const standing = comparison.isTranslation ? null : standingOf(cell, comparison);
  if (standing) place.append(standing, " ");
  const text = element("span", "mn-cell__text", { lang: side.lang });
  text.append(...cell.pieces.map(pieceOf));
  place.append(text);
  return place;
}

/** @param {Cell | null} cell @param {Comparison} comparison */
function standingOf(cell, { words }) {
  if (!cell || cell.standing === "on") return null;
  const standing = element("span", `mn-standing mn-standing--${cell.standing}`);
  standing.textContent = words[cell.standing];
  return standing;
}

/** @param {Cell["pieces"][number]} piece */
function pieceOf({ kind, text }) {
  if (kind === "text") return text;
  const value = element("span", kind === "empty" ? "mn-value mn-value--empty" : "mn-value");
  value.textContent = text;
  return value;
}

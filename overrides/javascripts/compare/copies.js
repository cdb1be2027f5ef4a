// @ts-check
// The comparison for the clipboard: a plain table, and lines with tabs.

import { kindWord, textOf, titleOf } from "./naming.js";

/** @import { Cell, Row } from "./rows.js" */
/** @import { Comparison } from "./naming.js" */

const COLUMNS = 4;

/**
 * The table for the clipboard: a plain table, and lines with tabs.
 * @param {Comparison} comparison
 */
export function copiesOf(comparison) {
  const lines = linesOf(comparison);
  const table = document.createElement("table");
  table.append(...lines.map(plainRow));
  const text = lines.map((cells) => cells.join("\t")).join("\n");
  return { html: table.outerHTML, text: `${text}\n` };
}

/**
 * The cells of every line that is copied, the headings first; a section is one cell.
 * @param {Comparison} comparison
 */
function linesOf(comparison) {
  const { sides, words, parts } = comparison;
  const head = [words.clause, words.kind, sides[0].title, sides[1].title];
  return [
    head,
    ...parts.flatMap(({ titles, rows }) => [
      ...(titles.length ? [[titles.join(" · ")]] : []),
      ...rows.map((row) => lineOf(row, comparison)),
    ]),
  ];
}

/** @param {Row} row @param {Comparison} comparison */
function lineOf(row, comparison) {
  const { words, isTranslation } = comparison;
  const own = isTranslation ? words[row.left?.standing ?? "on"] : "";
  const kind = row.kind && !isTranslation ? kindWord(row.kind, comparison) : own;
  const cells = [row.left, row.right].map((cell) => copiedCell(cell, comparison));
  return [titleOf(row, comparison), row.kind ? kind : "", ...cells];
}

/** @param {Cell | null} cell @param {Comparison} comparison */
function copiedCell(cell, { words, isTranslation }) {
  if (!cell) return words.absent;
  const isMarked = cell.standing !== "on" && !isTranslation;
  return isMarked ? `(${words[cell.standing]}) ${textOf(cell)}` : textOf(cell);
}

/** @param {string[]} cells @param {number} place */
function plainRow(cells, place) {
  const row = document.createElement("tr");
  const isTitle = cells.length === 1;
  for (const [index, text] of cells.entries()) {
    const cell = document.createElement(place === 0 || index === 0 ? "th" : "td");
    if (isTitle) cell.setAttribute("colspan", String(COLUMNS));
    cell.textContent = text;
    row.append(cell);
  }
  return row;
}

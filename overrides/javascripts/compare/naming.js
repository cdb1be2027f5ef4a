// @ts-check
// What is compared, and what its rows are called.

/** @import { Cell, Kind, Part, Row } from "./rows.js" */

/**
 * One of the two documents.
 * @typedef {{title: string, lang: string, page: string}} Side
 */

/**
 * What is shown, and in which words.
 * @typedef {object} Comparison
 * @property {[Side, Side]} sides
 * @property {Part[]} parts
 * @property {boolean} isTranslation Whether both sides are the same template.
 * @property {boolean} isStep Whether the right side is the step below the left one.
 * @property {Record<string, string>} words
 */

/**
 * How a kind of row is called.
 * @param {Kind} kind
 * @param {Pick<Comparison, "isStep" | "words">} comparison
 */
export function kindWord(kind, { isStep, words }) {
  if (kind === "left") return isStep ? words.added : words.left_only;
  if (kind === "right") return isStep ? words.below_only : words.right_only;
  return words[kind];
}

/**
 * What a row is called, in the language of the page.
 * @param {Row} row
 * @param {Comparison} comparison
 */
export function titleOf({ name, left, right }, { sides, words }) {
  const own = sides[1].lang === words.lang ? (right ?? left) : (left ?? right);
  return own?.title || words[name] || "";
}

/**
 * The words of a cell.
 * @param {Cell} cell
 */
export function textOf({ pieces }) {
  return pieces.map(({ text }) => text).join("");
}

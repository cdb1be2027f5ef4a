// @ts-check
// What stands above the table: the counts, which explain the marks, and the button that copies.

import { give } from "../copying/clipboard.js";
import { copiesOf } from "./copies.js";
import { element } from "./elements.js";
import { markOf } from "./table.js";

/** @import { Comparison } from "./naming.js" */
/** @import { Counts } from "./rows.js" */

const KINDS = /** @type {const} */ (["common", "differs", "left", "right"]);
const SHOWN_MS = 2500;

/**
 * How many clauses are of each kind.
 * @param {Counts} counts
 * @param {Comparison} comparison
 */
export function countsOf(counts, comparison) {
  const { words, isTranslation } = comparison;
  const list = element("ul", "mn-counts");
  const kinds = KINDS.map((kind) => count(counts[kind], markOf(kind, comparison)));
  const clauses = [count(counts.clauses, words.clauses)];
  const off = isTranslation ? words.choices_of_one : words.choices;
  list.append(...(isTranslation ? clauses : kinds), count(counts.choices, off));
  return list;
}

/**
 * The button that copies the table as it is shown.
 * @param {Comparison} comparison
 */
export function copyButton(comparison) {
  const { words } = comparison;
  const button = element("button", "mn-copy", { type: "button", "aria-live": "polite" });
  button.textContent = words.copy;
  button.addEventListener("click", async () => {
    const { html, text } = copiesOf(comparison);
    const isCopied = await give(["text/html", "text/plain"], Promise.resolve([html, text]));
    button.textContent = isCopied ? words.copied : words.not_copied;
    setTimeout(() => (button.textContent = words.copy), SHOWN_MS);
  });
  return button;
}

/** @param {number} number @param {Node | string} what */
function count(number, what) {
  const entry = element("li");
  const told = element("strong");
  told.textContent = String(number);
  entry.append(told, " ", what);
  return entry;
}

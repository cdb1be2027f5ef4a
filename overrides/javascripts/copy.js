// @ts-check
// Copies a document, a section or a clause, in the format that the visitor chose.

import { addClauseButtons, tell } from "./copying/buttons.js";
import { rememberChoice } from "./copying/choice.js";
import { give } from "./copying/clipboard.js";

/** @import { Source } from "./copying/pieces.js" */

/**
 * The types of each choice, and the format of each: what knows no rich text gets plain text.
 * @type {Record<string, Record<string, string>>}
 */
const TYPES = {
  html: { "text/html": "html", "text/plain": "txt" },
  md: { "text/plain": "md" },
  txt: { "text/plain": "txt" },
};

/** @type {Map<string, Promise<any>>} */
const loaded = new Map();

/**
 * What lies at an address, asked for once; a failure is not kept.
 * @param {string} address
 */
function load(address) {
  const loading = loaded.get(address) ?? fetchJson(address);
  loaded.set(address, loading);
  loading.catch(() => loaded.delete(address));
  return loading;
}

/** @param {string} address */
async function fetchJson(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/**
 * The document that a button copies from, or the text that stands beside it.
 * @param {HTMLElement} bar @param {Element} button @returns {Promise<Source>}
 */
async function sourceOf(bar, button) {
  if (bar.dataset.document) return load(bar.dataset.document);
  return button.closest(".mn-entry")?.querySelector(".mn-entry__text")?.textContent ?? "";
}

/**
 * The text of each type that the clipboard gets.
 * @param {HTMLElement} bar @param {HTMLButtonElement} button @param {string[]} formats
 */
async function texts(bar, button, formats) {
  const [{ written }, source, skeletons] = await Promise.all([
    import("./copying/pieces.js"),
    sourceOf(bar, button),
    load(bar.dataset.skeletons ?? ""),
  ]);
  return formats.map((format) => written(source, skeletons[format], button.dataset.copy ?? ""));
}

/** @param {HTMLElement} bar @param {HTMLButtonElement} button @param {string} choice */
async function onCopy(bar, button, choice) {
  const types = TYPES[choice];
  try {
    const isCopied = await give(Object.keys(types), texts(bar, button, Object.values(types)));
    tell(bar, button, isCopied ? "copied" : "notCopied");
  } catch {
    tell(bar, button, "notLoaded");
  }
}

const bar = /** @type {HTMLElement | null} */ (document.querySelector(".mn-copying"));
const choice = bar?.querySelector("select");
if (bar && choice) {
  rememberChoice(choice);
  addClauseButtons(bar);
  bar.hidden = false;
  const buttons = document.querySelectorAll("button[data-copy]");
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (buttons)) {
    button.hidden = false;
    button.addEventListener("click", () => void onCopy(bar, button, choice.value));
  }
}

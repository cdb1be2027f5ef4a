// @ts-check
// The escapers: text that a format shows as it was typed. The twin of macros/writers/escapes.py.

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What CommonMark, or a table or task list of GitHub's, could take for markup. */
const MARKUP = new RegExp(
  [
    /[\\`*_<|~#]/,
    /^[=>(]/,
    /^[-+](?=[- ]|$)/,
    /^\[(?=[ xX]\])/,
    /\](?=[(:])/,
    /&(?=[#A-Za-z][0-9A-Za-z]*;)/,
  ]
    .map(({ source }) => source)
    .join("|"),
  "g",
);

const LIST_NUMBER = /^([0-9]{1,9})([.)])(?= |$)/;

/**
 * The text for an element or an attribute of XML.
 * @param {string} text
 */
export function escapeXml(text) {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
}

/**
 * The text for a line of CommonMark, with a backslash where it is needed and nowhere else.
 * @param {string} text
 */
export function escapeMarkdown(text) {
  return text.replace(MARKUP, "\\$&").replace(LIST_NUMBER, "$1\\$2");
}

/**
 * The text itself.
 * @param {string} text
 */
export function escapeNothing(text) {
  return text;
}

/**
 * The escapers by the name that a skeleton calls them.
 * @type {Record<string, (text: string) => string>}
 */
export const ESCAPERS = {
  xml: escapeXml,
  markdown: escapeMarkdown,
  none: escapeNothing,
};

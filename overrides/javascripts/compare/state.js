// @ts-check
// What is compared, as the address says it; and the templates nearest to a name that none has.

import { nearest } from "../nearness.js";

/** @typedef {"template" | "language" | "step"} Choice */

/**
 * @typedef {object} State
 * @property {Choice} choice What the template on the left is compared with.
 * @property {string | null} left
 * @property {string | null} right
 * @property {boolean} onlyDifferences
 */

/**
 * @typedef {object} Template
 * @property {string} id
 * @property {string} title
 * @property {string | null} step The step below it.
 * @property {string | null} partner What it is compared with where nothing else is chosen.
 * @property {Record<string, string>} pages The address of its page, by language.
 */

/**
 * What the page gives its script.
 * @typedef {object} Settings
 * @property {string} lang
 * @property {string} api Where the templates' documents are, with a slash at its end.
 * @property {Record<string, string>} words
 * @property {Template[]} templates
 */

/** @type {Choice[]} */
const CHOICES = ["template", "language", "step"];
const DIFFERENCES = "differences";

/**
 * @param {string} query The part of the address that begins with `?`.
 * @returns {State}
 */
export function readState(query) {
  const given = new URLSearchParams(query);
  return {
    choice: CHOICES.find((each) => each === given.get("with")) ?? "template",
    left: given.get("left") || null,
    right: given.get("right") || null,
    onlyDifferences: given.get("only") === DIFFERENCES,
  };
}

/** @param {State} state */
export function queryOf({ choice, left, right, onlyDifferences }) {
  const pairs = [
    ["left", left],
    choice === "template" ? ["right", right] : ["with", choice],
    ["only", onlyDifferences && choice !== "language" ? DIFFERENCES : null],
  ];
  const given = pairs.filter(([, value]) => value);
  return `?${given.map(([name, value]) => `${name}=${encoded(value ?? "")}`).join("&")}`;
}

/** @param {string} value */
function encoded(value) {
  return encodeURIComponent(value).replaceAll("%2F", "/");
}

/**
 * The templates whose id, address or title is most like a name.
 * @param {string} name
 * @param {Template[]} templates
 */
export function nearestTemplates(name, templates) {
  return nearest(name, templates, ({ id, title, pages }) => {
    const slugs = Object.values(pages).map(lastStep);
    return [id, lastStep(id), title, ...slugs];
  });
}

/** @param {string} path */
function lastStep(path) {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}

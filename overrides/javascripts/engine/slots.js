// @ts-check
// Slots: a strict subset of Mustache. The twin of macros/writers/slots.py, which explains them.

import { WritingError } from "./errors.js";

/**
 * What slots are filled from: texts, flags, and lists of more views.
 * @typedef {{[name: string]: unknown}} View
 */

/**
 * What stays the same while one part is filled.
 * @typedef {object} Filling
 * @property {string} part The part's path, for the message where a slot has no value.
 * @property {View} root
 * @property {Record<string, string>} snippets
 * @property {(text: string) => string} escape
 */

const SLOT = /\{\{([#^])([a-z0-9_-]+)\}\}(.*?)\{\{\/\2\}\}|\{\{(>?\*?)([a-z0-9_-]+)\}\}/gs;

/**
 * The text with every slot filled.
 * @param {string} text
 * @param {Filling} filling
 * @param {View} here
 * @returns {string}
 * @throws {WritingError} A slot names what neither `here` nor the root holds, or what is no text.
 */
export function fill(text, filling, here) {
  return text.replace(SLOT, (_, sign, name, inside, arrow, word) => {
    if (sign === "#") return repeated(name, inside, filling, here);
    if (sign === "^") return holds(lookUp(name, filling, here)) ? "" : fill(inside, filling, here);
    if (arrow) {
      return snippet(arrow.includes("*") ? textOf(word, filling, here) : word, filling, here);
    }
    return filling.escape(textOf(word, filling, here));
  });
}

/** @param {string} name @param {string} inside @param {Filling} filling @param {View} here */
function repeated(name, inside, filling, here) {
  const value = lookUp(name, filling, here);
  if (Array.isArray(value)) return value.map((child) => fill(inside, filling, child)).join("");
  return holds(value) ? fill(inside, filling, here) : "";
}

/** @param {string} name @param {Filling} filling @param {View} here */
function snippet(name, filling, here) {
  if (!Object.hasOwn(filling.snippets, name)) {
    throw new WritingError(`${filling.part}: snippet '${name}' is not in the skeleton`);
  }
  return fill(filling.snippets[name], filling, here);
}

/** @param {string} name @param {Filling} filling @param {View} here */
function textOf(name, filling, here) {
  const value = lookUp(name, filling, here);
  if (typeof value !== "string") {
    throw new WritingError(`${filling.part}: slot '${name}' is no text`);
  }
  return value;
}

/** @param {string} name @param {Filling} filling @param {View} here */
function lookUp(name, filling, here) {
  if (Object.hasOwn(here, name)) return here[name];
  if (Object.hasOwn(filling.root, name)) return filling.root[name];
  throw new WritingError(`${filling.part}: slot '${name}' has no value`);
}

/**
 * Whether there is something: Python takes an empty list for nothing.
 * @param {unknown} value
 */
function holds(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

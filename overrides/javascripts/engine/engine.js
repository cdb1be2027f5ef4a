// @ts-check
// The engine: a document and a skeleton give a file. It knows no format.
//
// The twin of macros/writers/engine.py: the same bytes from the same JSON. Each module here is
// that of a module there, with its functions in its order; tests/site/test_engine_twin.py holds
// the two together. Texts are cut and compared by code point, and the regular expressions write
// their classes out, for `\s` and `\w` differ between the two.

import { ESCAPERS } from "./escapes.js";
import { pack } from "./package.js";
import { fill } from "./slots.js";
import { prepare } from "./view.js";

/** @import { JobDescription } from "./model.js" */

/**
 * The folder that holds all structure of one format, as assets/skeletons.json has it.
 * @typedef {object} Skeleton
 * @property {string} escape The name of the escaper that makes text safe in this format.
 * @property {boolean} is_package
 * @property {boolean} joins_lines
 * @property {string} extension
 * @property {string} media_type
 * @property {Record<string, string>} parts The text of each part, by its path in the package.
 * @property {Record<string, string>} snippets The text of each snippet, by its name.
 */

export { prepare };

/**
 * The document as the bytes of one file.
 * @param {JobDescription} document
 * @param {Skeleton} skeleton
 * @param {{withGuidance?: boolean}} [options]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function write(document, skeleton, { withGuidance = false } = {}) {
  const utf8 = new TextEncoder();
  const written = Object.entries(parts(document, skeleton, { withGuidance }));
  if (!skeleton.is_package) return utf8.encode(written.map(([, text]) => text).join(""));
  return pack(Object.fromEntries(written.map(([path, text]) => [path, utf8.encode(text)])));
}

/**
 * The text of each part of the document, by its path; a part that comes out empty is none.
 * @param {JobDescription} document
 * @param {Skeleton} skeleton
 * @param {{withGuidance?: boolean}} [options]
 * @returns {Record<string, string>}
 */
export function parts(document, skeleton, { withGuidance = false } = {}) {
  const view = prepare(document, { withGuidance });
  const texts = Object.entries(view).filter(([, value]) => typeof value === "string");
  const root = Object.fromEntries(texts);
  const { snippets } = skeleton;
  const escape = ESCAPERS[skeleton.escape];
  const filled = Object.entries(skeleton.parts).map(([part, text]) => [
    part,
    fill(text, { part, root, snippets, escape }, view),
  ]);
  return Object.fromEntries(filled.filter(([, text]) => text));
}

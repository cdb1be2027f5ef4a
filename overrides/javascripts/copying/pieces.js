// @ts-check
// Pieces of a document, written as its files are: by the engine, from the same skeletons.

import { parts } from "../engine/engine.js";
import { ESCAPERS } from "../engine/escapes.js";
import { fill } from "../engine/slots.js";
import { prepare } from "../engine/view.js";

/** @import { Skeleton } from "../engine/engine.js" */
/** @import { Item, JobDescription } from "../engine/model.js" */
/** @import { View } from "../engine/slots.js" */

/**
 * What a piece is taken from: a document, or the text of a clause that stands in none.
 * @typedef {JobDescription | string} Source
 */
/**
 * A piece: the snippet that writes it, what it says, and the view that it is part of.
 * @typedef {{snippet: string, here: View, root: View}} Piece
 */

/**
 * The text of a piece in the skeleton's format; empty where there is no such piece.
 * @param {Source} source
 * @param {Skeleton} skeleton
 * @param {string} name `all`, a section's id or a clause's, which alone has a slash.
 */
export function written(source, skeleton, name) {
  if (typeof source === "string") return filled(bare(source), skeleton);
  if (name === "all") return Object.values(parts(source, skeleton)).join("");
  const piece = name.includes("/") ? clausePiece(source, name) : sectionPiece(source, name);
  return piece ? filled(piece, skeleton) : "";
}

/** @param {Piece} piece @param {Skeleton} skeleton */
function filled({ snippet, here, root }, { escape, snippets }) {
  const filling = { part: snippet, root, snippets, escape: ESCAPERS[escape] };
  return fill(`{{>${snippet}}}`, filling, here).trim();
}

/** @param {string} text @returns {Piece} */
function bare(text) {
  return { snippet: "lead", here: { text: [{ text }], guidance: "" }, root: {} };
}

/** @param {JobDescription} document @param {string} id @returns {Piece | undefined} */
function sectionPiece(document, id) {
  const root = prepare(document);
  const [closing] = views(root.acknowledgement);
  if (id === "acknowledgement") return { snippet: id, here: closing, root };
  const here = views(root.sections).find((section) => section.id === id);
  return here && { snippet: "section", here, root };
}

/**
 * A clause that is on, with its number; one that is off has none, and stands alone.
 * @param {JobDescription} document @param {string} id @returns {Piece | undefined}
 */
function clausePiece(document, id) {
  const item = document.sections.flatMap(itemsOf).find(({ clause }) => clause === id);
  if (!item) return undefined;
  const isItem = (/** @type {Piece} */ { here }) => here.mark === item.mark;
  const found = clausePieces(prepare(document)).find(isItem);
  if (found) return found;
  const [alone] = clausePieces(prepare({ ...document, sections: [sectionOf(item)] }));
  return { ...alone, snippet: item.items.some(({ on }) => on) ? "item" : "lead" };
}

/** @param {View} root @returns {Piece[]} */
function clausePieces(root) {
  return views(root.sections).flatMap(({ lead, items }) => [
    ...views(lead).map((here) => ({ snippet: "lead", here, root })),
    ...views(items).flatMap((here) => [
      { snippet: "item", here, root },
      ...views(here.items).map((inner) => ({ snippet: "subitem", here: inner, root })),
    ]),
  ]);
}

/** @param {{lead: Item | unknown, items: Item[]}} section @returns {Item[]} */
function itemsOf({ lead, items }) {
  const leads = lead && !Array.isArray(lead) ? [/** @type {Item} */ (lead)] : [];
  return [...leads, ...items.flatMap((item) => [item, ...item.items])];
}

/** @param {Item} item */
function sectionOf(item) {
  return { id: "", title: "", lead: null, items: [{ ...item, on: true }], closing: null };
}

/** @param {unknown} value */
function views(value) {
  return /** @type {View[]} */ (value);
}

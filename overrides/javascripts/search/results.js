// @ts-check
// What a query found, as the theme's list takes it: markup in strings, so every text is escaped.

import { search } from "./ranking.js";
import { fold, stem } from "./words.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {import("./ranking.js").Asked} Asked
 * @typedef {import("./ranking.js").Hit} Hit
 * @typedef {{location: string, title: string, text: string, score: number,
 *   terms: Record<string, boolean>}} Item
 */

const WORDS = /([\p{L}\p{N}]+)/u;
const SPECIAL = /[&<>"']/g;
const MOST_HITS = 80;
const MOST_PAGES = 24;
const MOST_PARTS = 12;
/** How many of a page's places are shown; the theme folds the others away. */
const SHOWN = 5;

/** @param {string} text */
const escaped = (text) => text.replace(SPECIAL, (sign) => `&#${sign.charCodeAt(0)};`);

/** The places that a query finds, page by page. @param {Index} index @param {string} query */
export function results(index, query) {
  const { asked, hits } = search(index, query);
  const mark = marker(index, asked);
  const terms = Object.fromEntries(
    asked.filter((word) => !word.terms.size).map(({ word }) => [word, false]),
  );
  return [...byPage(index, hits)].slice(0, MOST_PAGES).map(([page, found]) => {
    const best = found[0].score;
    const items = found.map((hit, at) => {
      return itemOf(index, hit, at < SHOWN ? best : hit.score, mark, terms);
    });
    if (found.some(({ number }) => number === page)) return items;
    const own = { number: page, score: best, name: "" };
    return [...items, itemOf(index, own, 0, mark, {})];
  });
}

/** @param {Index} index @param {Hit[]} hits @returns {Map<number, Hit[]>} */
function byPage(index, hits) {
  const pages = new Map();
  for (const hit of hits.slice(0, MOST_HITS)) {
    const { page } = index.docs[hit.number];
    const found = pages.get(page) ?? [];
    if (found.length < MOST_PARTS) found.push(hit);
    pages.set(page, found);
  }
  return pages;
}

/**
 * @param {Index} index @param {Hit} hit @param {number} score
 * @param {(text: string) => string} mark @param {Record<string, boolean>} terms
 * @returns {Item}
 */
function itemOf(index, { number, name }, score, mark, terms) {
  const { location, title, summary, label, names } = index.docs[number];
  const isOther = names.indexOf(name) > 0 && !fold(title).includes(fold(name));
  const beside = isOther ? name : label;
  const small = beside && ` <small>${mark(beside)}</small>`;
  const text = summary && `<p>${mark(summary)}</p>`;
  return { location, title: mark(title) + small, text, score, terms };
}

/**
 * Escapes a text, and marks the words that were asked for.
 * @param {Index} index @param {Asked[]} asked
 */
function marker(index, asked) {
  const wanted = new Set(asked.flatMap(({ terms }) => [...terms.keys()]));
  /** @param {string} word */
  const isWanted = (word) => !index.stop.has(word) && wanted.has(stem(word, index.lang));
  /** @param {string} part @param {number} at */
  const piece = (part, at) =>
    at % 2 && isWanted(fold(part)) ? `<mark>${escaped(part)}</mark>` : escaped(part);
  return (/** @type {string} */ text) => text.split(WORDS).map(piece).join("");
}

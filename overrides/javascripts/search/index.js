// @ts-check
// The search's file, made ready to be asked.

import { lettersOf, stem, words } from "./words.js";

/**
 * A page of the file: kind, address, title, summary, names, label, the coded numbers of its
 * clauses, and anchor and title of each of its parts; a name or a part a line.
 * @typedef {[string, string, string, string, string, string, string, string]} Row
 * @typedef {{lang: import("./words.js").Language, stop: string[], synonyms: string[],
 *   pages: Row[], words: string, places: string}} File
 */

/**
 * A page or a part of one, with what it is found by.
 * @typedef {object} Doc
 * @property {string} kind
 * @property {number} page The number of its page; its own where it is one.
 * @property {string} location
 * @property {string} title
 * @property {string} summary
 * @property {string} label
 * @property {string[]} names Its title, the part of that before a sign, and what else it is called.
 * @property {string[][]} terms The terms of each name.
 */

/**
 * @typedef {object} Index
 * @property {import("./words.js").Language} lang
 * @property {Set<string>} stop
 * @property {Doc[]} docs
 * @property {Map<string, string>} vocabulary Word → its term, synonyms that stand nowhere too.
 * @property {string[]} sorted The words, by alphabet.
 * @property {Map<string, number>} letters Word → which letters it has.
 * @property {Map<string, Map<number, number[]>>} postings Term → number → how often in each field.
 * @property {number[][]} lengths How many terms each field of a document has.
 * @property {number[]} means The same, of all.
 * @property {Map<string, string[]>} synonyms Term → the terms of its group.
 */

/** The parts of a page's kinds. @type {Record<string, string>} */
const PARTS = { handbook: "heading", clauses: "clause" };
export const [NAMES, SUMMARY, TEXT] = [0, 1, 2];
const FIELDS = [NAMES, SUMMARY, TEXT];
const ZERO = 33;
const SKIPPED = /["\\]/;
const SIGNS = Array.from({ length: 94 }, (_, n) => String.fromCharCode(ZERO + n)).filter(
  (sign) => !SKIPPED.test(sign),
);
const DIGITS = new Map(SIGNS.map((sign, digit) => [sign, digit]));
const BASE = SIGNS.length / 2;

/** Rising numbers, of which the file has the distances. @param {string} signs */
export function decoded(signs) {
  const numbers = [];
  let last = -1;
  let [distance, factor] = [0, 1];
  for (const sign of signs) {
    const digit = DIGITS.get(sign) ?? 0;
    distance += (digit % BASE) * factor;
    if (digit < BASE) {
      last += distance + 1;
      numbers.push(last);
      [distance, factor] = [0, 1];
    } else {
      factor *= BASE;
      distance += factor;
    }
  }
  return numbers;
}

/** Words by alphabet; the file has what differs from the one before. @param {string} folded */
export function unfolded(folded) {
  let last = "";
  return folded.split(" ").map((word) => {
    last = last.slice(0, DIGITS.get(word[0])) + word.slice(1);
    return last;
  });
}

/** @param {File} file @returns {Index} */
export function open(file) {
  const docs = file.pages.flatMap(docsOf(file.pages));
  /** @type {Index} */
  const index = {
    lang: file.lang,
    stop: new Set(file.stop),
    docs,
    vocabulary: new Map(),
    sorted: [],
    letters: new Map(),
    postings: new Map(),
    lengths: docs.map(() => FIELDS.map(() => 0)),
    means: [],
    synonyms: new Map(),
  };
  docs.forEach((doc, number) => addNames(index, doc, number));
  addTexts(index, file);
  index.means = FIELDS.map((field) => mean(index.lengths.map((each) => each[field])));
  addSynonyms(index, file.synonyms);
  index.sorted = [...index.vocabulary.keys()].sort();
  for (const word of index.sorted) index.letters.set(word, lettersOf(word));
  return index;
}

/** The terms of a name, each once. @param {Index} index @param {string} name */
const termsOf = (index, name) => [
  ...new Set(telling(index.stop, words(name)).map((word) => stem(word, index.lang))),
];

/**
 * The words that tell something; all of them where none does, as in the title "About".
 * @param {Set<string>} stop @param {string[]} found
 */
export function telling(stop, found) {
  const kept = found.filter((word) => !stop.has(word));
  return kept.length ? kept : found;
}

/** @param {Row[]} rows @returns {(row: Row) => Doc[]} */
function docsOf(rows) {
  let count = 0;
  return ([kind, location, title, summary, names, label, , parts]) => {
    const page = count;
    const common = { page, summary: "", label: "", terms: [] };
    const shown = { kind, location, title, summary, label };
    const first = { ...common, ...shown, names: namesOf(title, lines(names)) };
    const others = lines(parts).map((line) => {
      const [anchor, part] = line.split(/ (.*)/);
      const place = { location: `${location}#${anchor}`, title: part, names: [part] };
      return { ...common, kind: PARTS[kind], ...place };
    });
    count += 1 + others.length;
    return [first, ...others];
  };
}

/** @param {string} text */
const lines = (text) => (text ? text.split("\n") : []);

/** @param {string} title @param {string[]} names */
const namesOf = (title, names) => [...new Set([title, title.split(/ ?[–(/:] ?/)[0], ...names])];

/** @param {Index} index @param {Doc} doc @param {number} number */
function addNames(index, doc, number) {
  doc.terms = doc.names.map((name) => termsOf(index, name));
  for (const name of doc.names) addWords(index, number, NAMES, words(name));
  addWords(index, number, SUMMARY, words(doc.summary));
}

/** @param {Index} index @param {File} file */
function addTexts(index, file) {
  const vocabulary = unfolded(file.words);
  /** @type {string[][]} */
  const texts = index.docs.map(() => []);
  file.places.split(" ").forEach((signs, at) => {
    for (const number of decoded(signs)) texts[number].push(vocabulary[at]);
  });
  texts.forEach((text, number) => {
    addWords(index, number, TEXT, text);
    const { kind, page, title } = index.docs[number];
    if (kind === "heading") addWords(index, page, TEXT, [...words(title), ...text]);
  });
  const pages = index.docs.flatMap((doc, number) => (doc.page === number ? [number] : []));
  file.pages.forEach((row, at) => {
    for (const clause of decoded(row[6])) {
      const title = words(index.docs[clause].title);
      addWords(index, pages[at], TEXT, [...title, ...texts[clause]]);
    }
  });
}

/** @param {Index} index @param {number} number @param {number} field @param {string[]} found */
function addWords(index, number, field, found) {
  for (const word of telling(index.stop, found)) {
    const term = index.vocabulary.get(word) ?? stem(word, index.lang);
    index.vocabulary.set(word, term);
    const places = index.postings.get(term) ?? new Map();
    const counts = places.get(number) ?? FIELDS.map(() => 0);
    counts[field] += 1;
    index.lengths[number][field] += 1;
    index.postings.set(term, places.set(number, counts));
  }
}

/** @param {Index} index @param {string[]} groups */
function addSynonyms(index, groups) {
  for (const group of groups) {
    const terms = termsOf(index, group);
    for (const word of words(group)) index.vocabulary.set(word, stem(word, index.lang));
    for (const term of terms) {
      index.synonyms.set(term, [...(index.synonyms.get(term) ?? []), ...terms]);
    }
  }
}

/** @param {number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length || 1;

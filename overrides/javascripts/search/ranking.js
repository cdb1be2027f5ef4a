// @ts-check
// What a query finds, the best first: BM25F over names, summary and text, and how well a name fits.

import { telling } from "./index.js";
import { distance, isFar, lettersOf, stem, words } from "./words.js";

/**
 * @typedef {import("./index.js").Index} Index
 * @typedef {{word: string, terms: Map<string, number>, rarity: number}} Asked
 * A word of a query with the terms that it stands for, each with a weight.
 * @typedef {{number: number, score: number, name: string}} Hit
 * `name` is that of the document's names that fits best.
 */

const WEIGHTS = [3, 1.5, 1];
/** How far a long field counts less. */
const FLATTENING = [0.4, 0.5, 0.45];
const SATURATION = 1.2;
/** How much the words of a kind count, and those of its names. @type {Record<string, number[]>} */
const KINDS = {
  template: [1, 1.25],
  handbook: [1, 1.25],
  list: [1, 1],
  clauses: [1, 1],
  heading: [0.9, 1],
  clause: [1.3, 0.25],
};
const NAME = 4;
/** How far a name's other words count against it. */
const BESIDE = 0.7;
const [PREFIX, TYPO, SYNONYM, KINDRED] = [0.6, 0.5, 0.7, 0.6];
const SHORTEST_PREFIX = 3;
const SHORTEST_MISSPELT = 4;
const SHORTEST_SHARED = 5;
/** The share of a word that others begin with too, to be taken for forms of it. */
const SHARED = 0.6;
const LONG = 7;
const MOST_WORDS = 24;

/** @param {Index} index @param {string} query @returns {{asked: Asked[], hits: Hit[]}} */
export function search(index, query) {
  const every = [...new Set(words(query))].slice(0, MOST_WORDS);
  const asked = telling(index.stop, every).map((word) => askedFor(index, word));
  const mass = asked.reduce((sum, { rarity }) => sum + rarity, 0);
  const hits = [...scored(index, asked)].map(([number, { score, found }]) => {
    const doc = index.docs[number];
    const best = named(index, number, asked, mass);
    const [text, name] = KINDS[doc.kind];
    const said = score * Math.sqrt(found / mass);
    return { number, score: said * text + NAME * best.fit * name, name: best.name };
  });
  return { asked, hits: hits.sort((a, b) => b.score - a.score || a.number - b.number) };
}

/** @param {Index} index @param {Asked[]} asked */
function scored(index, asked) {
  /** @type {Map<number, {score: number, found: number}>} */
  const scores = new Map();
  for (const word of asked) {
    for (const [number, score] of matches(index, word)) {
      const entry = scores.get(number) ?? { score: 0, found: 0 };
      entry.score += score;
      entry.found += word.rarity;
      scores.set(number, entry);
    }
  }
  return scores;
}

/** How seldom a term stands anywhere. @param {Index} index @param {string} term */
function rarity(index, term) {
  const count = index.postings.get(term)?.size ?? 0;
  return Math.log(1 + (index.docs.length - count + 0.5) / (count + 0.5));
}

/** @param {Index} index @param {string} word @returns {Asked} */
function askedFor(index, word) {
  const terms = expanded(index, word);
  const exact = [...terms].filter(([, weight]) => weight === 1);
  const weights = (exact.length ? exact : [...terms]).map(
    ([term, weight]) => rarity(index, term) * weight,
  );
  return { word, terms, rarity: Math.max(0, ...weights) || Math.log(1 + index.docs.length) };
}

/**
 * The terms that a word stands for: itself, what it begins, its synonyms; else what it misspells,
 * else what begins as it does.
 * @param {Index} index @param {string} word
 */
function expanded(index, word) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const own = stem(word, index.lang);
  add(index, found, [[own, 1]]);
  add(index, found, begun(index, word));
  for (const term of index.synonyms.get(own) ?? []) add(index, found, [[term, SYNONYM]]);
  if (!found.size) add(index, found, misspelt(index, word));
  if (!found.size) add(index, found, kindred(index, word));
  return found;
}

/**
 * Adds terms; in place of one that stands nowhere its synonyms.
 * @param {Index} index @param {Map<string, number>} found
 * @param {Iterable<[string, number]>} terms Each with its weight.
 */
function add(index, found, terms) {
  for (const [term, weight] of terms) {
    if (index.postings.has(term)) keep(found, term, weight);
    else {
      for (const other of index.synonyms.get(term) ?? []) {
        if (index.postings.has(other)) keep(found, other, weight * SYNONYM);
      }
    }
  }
}

/** @param {Map<string, number>} found @param {string} term @param {number} weight */
function keep(found, term, weight) {
  if (weight > (found.get(term) ?? 0)) found.set(term, weight);
}

/** @param {Index} index @param {string} word @returns {Iterable<[string, number]>} */
function* begun(index, word) {
  if (word.length < SHORTEST_PREFIX) return;
  for (let at = firstFrom(index.sorted, word); index.sorted[at]?.startsWith(word); at += 1) {
    const whole = index.sorted[at];
    yield [index.vocabulary.get(whole) ?? "", PREFIX * (0.4 + (0.6 * word.length) / whole.length)];
  }
}

/** @param {Index} index @param {string} word @returns {Iterable<[string, number]>} */
function* misspelt(index, word) {
  if (word.length < SHORTEST_MISSPELT) return;
  const most = word.length > LONG ? 2 : 1;
  const letters = lettersOf(word);
  for (const other of index.sorted) {
    if (isFar(letters, index.letters.get(other) ?? 0, most)) continue;
    const wrong = distance(word, other, most);
    if (wrong <= most) yield [index.vocabulary.get(other) ?? "", TYPO / wrong];
  }
}

/**
 * What begins as most of a long word does: other forms of it, which the stem does not know.
 * @param {Index} index @param {string} word @returns {Iterable<[string, number]>}
 */
function* kindred(index, word) {
  const shared = Math.max(SHORTEST_SHARED, Math.ceil(word.length * SHARED));
  if (word.length <= shared) return;
  const beginning = word.slice(0, shared);
  for (let at = firstFrom(index.sorted, beginning); at < index.sorted.length; at += 1) {
    if (!index.sorted[at].startsWith(beginning)) return;
    yield [index.vocabulary.get(index.sorted[at]) ?? "", KINDRED];
  }
}

/** Where a word stands, or would stand. @param {string[]} sorted @param {string} word */
function firstFrom(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The documents of a word's terms; of several the best counts.
 * @param {Index} index @param {Asked} asked
 */
function matches(index, asked) {
  /** @type {Map<number, number>} */
  const best = new Map();
  for (const [term, weight] of asked.terms) {
    const most = weight * Math.min(rarity(index, term), SATURATION * asked.rarity);
    for (const [number, counts] of index.postings.get(term) ?? []) {
      const frequency = weighed(index, number, counts);
      const score = (most * frequency) / (SATURATION + frequency);
      if (score > (best.get(number) ?? 0)) best.set(number, score);
    }
  }
  return best;
}

/** @param {Index} index @param {number} number @param {number[]} counts */
function weighed(index, number, counts) {
  let sum = 0;
  counts.forEach((count, field) => {
    if (!count) return;
    const length = index.lengths[number][field] / index.means[field];
    sum += (WEIGHTS[field] * count) / (1 - FLATTENING[field] + FLATTENING[field] * length);
  });
  return sum;
}

/**
 * How much of the query one of a document's names covers, and of that name the query.
 * @param {Index} index @param {number} number @param {Asked[]} asked @param {number} mass
 */
function named(index, number, asked, mass) {
  const { names, terms } = index.docs[number];
  let best = { fit: 0, name: "" };
  terms.forEach((name, at) => {
    const fit = name.length ? fitOf(index, name, asked, mass) : 0;
    if (fit > best.fit) best = { fit, name: names[at] };
  });
  return best;
}

/** @param {Index} index @param {string[]} name @param {Asked[]} asked @param {number} mass */
function fitOf(index, name, asked, mass) {
  let [covered, matched, total] = [0, 0, 0];
  for (const { terms, rarity: share } of asked) {
    covered += share * Math.max(0, ...name.map((term) => terms.get(term) ?? 0));
  }
  for (const term of name) {
    const share = rarity(index, term);
    total += share;
    matched += share * Math.max(...asked.map(({ terms }) => terms.get(term) ?? 0));
  }
  return (covered / mass) * (matched / total) ** BESIDE;
}

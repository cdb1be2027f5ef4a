// @ts-check
// Texts to words, words to what their forms have in common: those of the index and of a query.

/** @typedef {"it" | "en"} Language */

const ENDINGS = {
  it: new RegExp(
    "(?:[aiu]zion[ei]|[ai]ment[oi]|atric[ei]|ator[ei]|[ai]bil[ei]|mente|ativ[oaie]|[ae]ndo" +
      "|[aiu]t[aoei]|[aei]re|[ao]no|[ae]nz[ae]|ist[aei]|ich?[oaei]|ar[iaoe]|ial[ei]|os[iaoe]" +
      "|iv[aoei]|i[aeio]|[aeiou])$",
  ),
  en: new RegExp(
    "(?:ational|ations?|ative|itions?|ements?|ments?|[ae]nces?|it(?:y|ies)|ings?|[eo]rs?|ively" +
      "|ive|ally|als?|[ai]bl[ey]s?|edly|ed|ies|ely|ly|es|s|e|y)$",
  ),
};
/** The last vowel of a short Italian word, the plural of a short English one. */
const SHORT_ENDINGS = { it: /^(...)[aeiou]$/, en: /^(..[^s])s$/ };
const SHORT = 5;
const SHORTEST_STEM = 3;

/** Small letters without marks. @param {string} text */
export const fold = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

/** The words of a text; an apostrophe parts two. @param {string} text @returns {string[]} */
export const words = (text) => fold(text).match(/[a-z0-9]+/g) ?? [];

/** What the forms of a word have in common. @param {string} word @param {Language} lang */
export function stem(word, lang) {
  const own = lang === "it" ? word.replace(/([^aeious])s$/, "$1") : word; // account managers
  if (own.length < SHORT) return own.replace(SHORT_ENDINGS[lang], "$1");
  const ending = own.slice(SHORTEST_STEM).match(ENDINGS[lang])?.[0] ?? "";
  return own.slice(0, own.length - ending.length);
}

const LETTERS = 26;

/** Which letters a word has, a bit each; digits share theirs. @param {string} word */
export function lettersOf(word) {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << word.charCodeAt(at) % (LETTERS + 1);
  return bits;
}

/**
 * Whether words with these letters are more than `most` mistakes from each other.
 * @param {number} a @param {number} b @param {number} most
 */
export function isFar(a, b, most) {
  let [apart, count] = [a ^ b, 0];
  for (; apart; apart &= apart - 1) count += 1;
  return count > 2 * most; // a wrong letter is one too many and one missing
}

/**
 * How many letters are wrong, missing, too many or swapped; `most + 1` where they are more.
 * @param {string} a @param {string} b @param {number} most
 */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let line = 1; line <= a.length; line += 1) {
    const next = nextRow(a, b, line, before, row);
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length];
}

/**
 * @param {string} a @param {string} b @param {number} line
 * @param {number[]} before @param {number[]} row
 */
function nextRow(a, b, line, before, row) {
  const next = [line];
  for (let column = 1; column <= b.length; column += 1) {
    const replaced = row[column - 1] + Number(a[line - 1] !== b[column - 1]);
    next[column] = Math.min(row[column] + 1, next[column - 1] + 1, replaced);
    const isSwapped = a[line - 1] === b[column - 2] && a[line - 2] === b[column - 1];
    if (line > 1 && column > 1 && isSwapped) {
      next[column] = Math.min(next[column], before[column - 2] + 1);
    }
  }
  return next;
}

// @ts-check
// Text as every format can hold it. The twin of macros/writers/cleaning.py.

const LONE_SURROGATE = /[\ud800-\udfff]/gu;
/** The controls of C0 and C1 that break no line, and the two code points that XML never holds. */
const REFUSED = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
/** Spaces, tabs and everything that breaks a line. */
const SPACE = /[\t-\r\x85\u2028\u2029 ]+/g;

/**
 * The text on one line, with single spaces and without characters that XML refuses.
 * @param {string} text
 */
export function clean(text) {
  return text.replace(LONE_SURROGATE, "\ufffd").replace(REFUSED, "").replace(SPACE, " ");
}

/**
 * The JSON value with every text in it cleaned.
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
export function cleaned(value) {
  return /** @type {Value} */ (cleanedValue(value));
}

/** @param {unknown} value @returns {unknown} */
function cleanedValue(value) {
  if (typeof value === "string") return clean(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, child]) => [key, cleanedValue(child)]));
  }
  return value;
}

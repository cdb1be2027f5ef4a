// @ts-check
// Values: what a placeholder shows, filled in or not, and how an office program asks for it.
// The twin of macros/writers/values.py.

/** @import { JobDescription, Placeholder } from "./model.js" */

const ISO_DATE = /^([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})$/;
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = 2;
/** The longest name of a content control that Word opens, in code points. */
const ALIAS_LENGTH = 64;

/**
 * What the snippets ask for of one placeholder.
 * @param {Placeholder} placeholder The placeholder, its texts cleaned.
 * @param {JobDescription} document The document that asks for it, for its words and months.
 * @param {number} number The first of the document's numbers that is free.
 */
export function placeholderView(placeholder, document, number) {
  const value = (placeholder.value ?? "").replace(/^ +| +$/g, "");
  const date = placeholder.kind === "date" ? shownDate(value, document.months) : "";
  const prompt = shownPrompt(placeholder, document.words);
  return {
    name: placeholder.name,
    label: placeholder.label,
    alias: [...placeholder.label].slice(0, ALIAS_LENGTH).join(""),
    value,
    text: date || value || prompt,
    prompt,
    empty: !value,
    needed: Boolean(value) || placeholder.required,
    control: `control-${control(placeholder, value, date)}`,
    options: placeholder.options.map((option) => ({ option })),
    guid: `{6D616E73-696F-4E61-8269-6F01${number.toString(16).toUpperCase().padStart(8, "0")}}`,
  };
}

/**
 * An ISO date as the document's readers write it; empty where it is not on the calendar.
 * @param {string} value
 * @param {string[]} months
 */
export function shownDate(value, months) {
  const match = value.match(ISO_DATE);
  if (!match) return "";
  const [year, month, day] = match.slice(1).map(Number);
  return isOnCalendar(year, month, day) ? `${day} ${months[month - 1]} ${year}` : "";
}

/**
 * The words that ask for a value where there is none.
 * @param {Placeholder} placeholder
 * @param {Record<string, string>} words
 */
export function shownPrompt(placeholder, words) {
  if (placeholder.kind === "choice" && placeholder.options.length) {
    const options = placeholder.options.join(" / ");
    return words.unfilled_choice.replaceAll("[[options]]", () => options);
  }
  return words.unfilled.replaceAll("[[label]]", () => uncapitalized(placeholder.label));
}

/** @param {number} year @param {number} month @param {number} day */
function isOnCalendar(year, month, day) {
  if (month < 1 || month > MONTH_LENGTHS.length) return false;
  if (day < 1 || day > MONTH_LENGTHS[month - 1]) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isLeap || month !== FEBRUARY || day !== 29;
}

/** @param {string} label */
function uncapitalized(label) {
  const [first = "", second = "", ...others] = label; // by code point
  const isAcronym = second !== second.toLowerCase();
  return isAcronym ? label : first.toLowerCase() + second + others.join("");
}

/** @param {Placeholder} placeholder @param {string} value @param {string} date */
function control(placeholder, value, date) {
  if (placeholder.kind === "date" && (date || !value)) return "date";
  if (placeholder.kind === "choice" && (placeholder.options.includes(value) || !value)) {
    return "choice";
  }
  return "text";
}

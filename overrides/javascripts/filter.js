// @ts-check
// Narrows a list to what fits the choices above it. They stand in the address, to be sent on.

import { comparable, nearest, shortened } from "./nearness.js";

const GROUP = ".mn-group";
const ENTRY = ".mn-card, .mn-entry";
/** The field that asks for words; the theme's search has the name `q`. */
const WORDS = "words";

/** @typedef {HTMLSelectElement | HTMLInputElement} Field */

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return /** @type {Field[]} */ ([...form.querySelectorAll("select, input")]);
}

/**
 * The words of a message with its slots filled.
 * @param {string} words @param {Record<string, string>} given
 */
function filled(words, given) {
  return words.replace(/\[\[(\w+)\]\]/g, (_, name) => given[name] ?? "");
}

/**
 * Whether an entry fits what a field asks for.
 * @param {HTMLElement} entry @param {Field} field
 */
function fits(entry, { name, value }) {
  if (!value) return true;
  if (name !== WORDS) return (entry.dataset[name] ?? "").split(" ").includes(value);
  const own = entry.querySelector(".mn-entry__text, .mn-card__text")?.textContent ?? "";
  const text = comparable(`${entry.dataset.title ?? ""} ${own}`);
  return comparable(value).split(" ").every((word) => text.includes(word));
}

/**
 * Shows what fits and says how much it is; a group of which nothing is left goes with it.
 * @param {HTMLFormElement} form @param {HTMLElement} list @param {Record<string, string>} words
 */
function apply(form, list, words) {
  const entries = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(ENTRY)]);
  const fields = fieldsOf(form);
  for (const entry of entries) entry.hidden = !fields.every((field) => fits(entry, field));
  for (const group of /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(GROUP))) {
    group.hidden = group.querySelector(":is(.mn-card, .mn-entry):not([hidden])") === null;
  }
  const shown = entries.filter(({ hidden }) => !hidden).length;
  const counts = { shown: String(shown), all: String(entries.length) };
  tell(form, shown ? filled(words.shown_of, counts) : words.none_shown);
}

/** @param {HTMLFormElement} form @param {...(string | Node)} told */
function tell(form, ...told) {
  form.querySelector(".mn-filters__count")?.replaceChildren(...told);
}

/** The entry that the address leads to, if there is one. */
const target = () => document.getElementById(location.hash.slice(1));

/** @param {HTMLFormElement} form */
function keepInAddress(form) {
  const chosen = fieldsOf(form).filter(({ value }) => value);
  const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
  const hash = target()?.closest("[hidden]") ? "" : location.hash;
  history.replaceState(history.state, "", `${location.pathname}${query && `?${query}`}${hash}`);
}

/**
 * Sets the fields to what the address says; the first select that has no such choice, if any.
 * @param {HTMLFormElement} form @param {URLSearchParams} given
 */
function readAddress(form, given) {
  const unknown = [];
  for (const field of fieldsOf(form)) {
    const value = given.get(field.name) ?? "";
    field.value = field.name === WORDS ? shortened(value) : value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) {
      field.value = "";
      unknown.push(field);
    }
  }
  return unknown[0];
}

/**
 * Says that a choice of the address is none, and offers the nearest.
 * @param {HTMLFormElement} form @param {HTMLSelectElement} field @param {string} value
 * @param {Record<string, string>} words
 */
function offerNearest(form, field, value, words) {
  const options = [...field.options].filter((option) => option.value);
  const [option] = nearest(value, options, ({ value: id, text }) => [id, text]);
  const label = field.labels?.[0]?.firstChild?.textContent ?? "";
  const link = document.createElement("a");
  link.href = `?${new URLSearchParams({ [field.name]: option.value })}`;
  link.textContent = option.text;
  const told = document.createElement("bdi");
  told.textContent = filled(words.unknown_choice, { label, value: shortened(value) });
  tell(form, told, " ", link);
}

/**
 * A link to an entry that a filter hides shows the whole list.
 * @param {HTMLFormElement} form
 */
function showTarget(form) {
  if (!target()?.closest("[hidden]")) return;
  form.reset();
  setTimeout(() => target()?.scrollIntoView());
}

const form = /** @type {HTMLFormElement | null} */ (document.querySelector(".mn-filters"));
const list = /** @type {HTMLElement | null} */ (document.querySelector(".mn-filtered"));
if (form && list) {
  const words = JSON.parse(form.dataset.words ?? "{}");
  const given = new URLSearchParams(location.search);
  const unknown = readAddress(form, given);
  const renew = () => {
    apply(form, list, words);
    keepInAddress(form);
  };
  apply(form, list, words);
  if (unknown) offerNearest(form, unknown, given.get(unknown.name) ?? "", words);
  form.hidden = false;
  form.addEventListener("input", renew);
  form.addEventListener("reset", () => setTimeout(renew)); // the fields are empty after it
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => showTarget(form));
  showTarget(form);
}

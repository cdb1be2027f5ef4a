// @ts-check
// The page that compares: from its controls to the address, from the address to the table.

import { copyRich } from "./clipboard.js";
import { compared, counted, differences } from "./rows.js";
import { nearest, queryOf, readState, shortened } from "./state.js";
import { copiesOf, element, markOf, tableOf } from "./table.js";

/** @import { JobDescription } from "../engine/model.js" */
/** @import { Counts } from "./rows.js" */
/** @import { State, Template } from "./state.js" */
/** @import { Comparison } from "./table.js" */

/**
 * What the page gives its script.
 * @typedef {object} Settings
 * @property {string} lang
 * @property {string} api Where the templates' documents are, with a slash at its end.
 * @property {Record<string, string>} words
 * @property {Template[]} templates
 */

/** A side that is to be loaded. @typedef {{template: Template, lang: string}} Wanted */

const JURISDICTION = "it";
const LANGUAGES = ["it", "en"];
const KINDS = /** @type {const} */ (["common", "differs", "left", "right"]);
const SHOWN_MS = 2500;

class ComparePage {
  /** @param {HTMLElement} root */
  constructor(root) {
    /** @type {Settings} */
    this.settings = JSON.parse(root.dataset.settings ?? "{}");
    this.templates = new Map(this.settings.templates.map((each) => [each.id, each]));
    this.form = /** @type {HTMLFormElement} */ (root.querySelector(".mn-compare__form"));
    this.status = /** @type {HTMLElement} */ (root.querySelector(".mn-compare__status"));
    this.result = /** @type {HTMLElement} */ (root.querySelector(".mn-compare__result"));
    this.title = document.title;
    this.turn = 0;
  }

  /** Answer the address, and everything that changes it. */
  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.go(this.chosen());
    });
    this.form.addEventListener("change", (event) => this.adapt(event.target));
    addEventListener("popstate", () => void this.answer());
    void this.answer();
  }

  /** @param {string} name @returns {HTMLSelectElement} */
  select(name) {
    return /** @type {HTMLSelectElement} */ (this.form.elements.namedItem(name));
  }

  /** What the controls say. @returns {State} */
  chosen() {
    const given = new FormData(this.form);
    const query = new URLSearchParams();
    for (const name of ["with", "left", "right"]) query.set(name, String(given.get(name) ?? ""));
    const { onlyDifferences } = readState(location.search);
    return { ...readState(query.toString()), onlyDifferences };
  }

  /** Answer what the controls say, in sight. @param {State} state */
  async go(state) {
    const query = queryOf(state);
    if (query !== location.search) history.pushState(null, "", query);
    await this.answer();
    if (this.status.getBoundingClientRect().top > innerHeight / 2) this.status.scrollIntoView();
  }

  /** Keep the controls together. @param {EventTarget | null} changed */
  adapt(changed) {
    const [left, right] = [this.select("left"), this.select("right")];
    const { partner } = this.templates.get(left.value) ?? {};
    if (changed === left && left.value === right.value && partner) right.value = partner;
    const { choice } = this.chosen();
    right.disabled = choice !== "template";
    /** @type {HTMLElement} */ (right.parentElement).hidden = right.disabled;
  }

  /** Show what the address asks for. */
  async answer() {
    const turn = ++this.turn;
    const state = readState(location.search);
    this.show(state);
    const problem = this.problem(state);
    if (problem || !state.left || (state.choice === "template" && !state.right)) {
      this.replace(problem ? [problem] : [], []);
      return;
    }
    const loading = setTimeout(() => this.say(this.settings.words.loading), 300);
    const wanted = this.wanted(state);
    const documents = await Promise.all(wanted.map((each) => this.load(each))).catch(() => null);
    clearTimeout(loading);
    if (turn !== this.turn) return; // the visitor has gone on
    if (documents) this.compare(state, wanted, documents);
    else this.replace([this.paragraph(this.settings.words.failed)], []);
  }

  /** Set the controls, and what else follows the address. @param {State} state */
  show(state) {
    const [left, right] = [this.select("left"), this.select("right")];
    if (this.templates.has(state.left ?? "")) left.value = state.left ?? "";
    const other = state.right ?? this.templates.get(left.value)?.partner ?? "";
    if (this.templates.has(other)) right.value = other;
    const choice = `input[name="with"][value="${state.choice}"]`;
    /** @type {HTMLInputElement} */ (this.form.querySelector(choice)).checked = true;
    this.adapt(null);
    document.title = this.title;
    const switches = /** @type {NodeListOf<HTMLAnchorElement>} */ (
      document.querySelectorAll("a.mn-language")
    );
    for (const each of switches) each.search = location.search;
  }

  /** What keeps the state from being compared. @param {State} state */
  problem(state) {
    const { left, right, choice } = state;
    const { words } = this.settings;
    if (left && !this.templates.has(left)) return this.unknown(state, "left");
    if (choice === "step" && left && !this.templates.get(left)?.step) return this.noStep(state);
    if (choice !== "template" || !right) return null;
    if (!this.templates.has(right)) return this.unknown(state, "right");
    return left === right ? this.paragraph(words.same) : null;
  }

  /** @param {State} state @param {"left" | "right"} side */
  unknown(state, side) {
    const { words, templates } = this.settings;
    const name = state[side] ?? "";
    const box = this.paragraph(`${words.unknown} `);
    const told = document.createElement("bdi");
    told.textContent = shortened(name);
    box.append(told, `. ${words.nearest}`);
    const others = nearest(name, templates).map(({ id }) => ({ ...state, [side]: id }));
    return this.offers(box, others, side);
  }

  /** @param {State} state */
  noStep(state) {
    const having = this.settings.templates.filter(({ step }) => step);
    const others = having.map(({ id }) => ({ ...state, left: id }));
    return this.offers(this.paragraph(this.settings.words.no_step), others, "left");
  }

  /**
   * A sentence with links to other states, each named by the template of a side.
   * @param {HTMLElement} sentence @param {State[]} states @param {"left" | "right"} side
   */
  offers(sentence, states, side) {
    const list = document.createElement("ul");
    for (const state of states) {
      const entry = document.createElement("li");
      const link = element("a", "", { href: queryOf(state) });
      link.textContent = this.templates.get(state[side] ?? "")?.title ?? "";
      entry.append(link);
      list.append(entry);
    }
    const box = element("div", "mn-compare__problem");
    box.append(sentence, list);
    return box;
  }

  /** The two sides. @param {State} state @returns {[Wanted, Wanted]} */
  wanted({ choice, left, right }) {
    const { lang } = this.settings;
    const template = /** @type {Template} */ (this.templates.get(left ?? ""));
    if (choice === "language") {
      const [one, other] = LANGUAGES.map((each) => ({ template, lang: each }));
      return [one, other];
    }
    const id = choice === "step" ? template.step : right;
    const other = /** @type {Template} */ (this.templates.get(id ?? ""));
    return [{ template, lang }, { template: other, lang }];
  }

  /** @param {Wanted} wanted @returns {Promise<JobDescription>} */
  async load({ template, lang }) {
    const address = `${this.settings.api}${template.id}/${lang}-${JURISDICTION}.json`;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }

  /** @param {State} state @param {[Wanted, Wanted]} wanted @param {JobDescription[]} documents */
  compare(state, wanted, [left, right]) {
    const { words, lang } = this.settings;
    const isTranslation = state.choice === "language";
    const [one, other] = wanted.map(({ template, lang: own }, index) => ({
      title: isTranslation ? words[own] : [left, right][index].title,
      lang: isTranslation && own === lang ? lang : own,
      page: template.pages[own],
    }));
    /** @type {Comparison} */
    const comparison = {
      sides: [one, other],
      parts: compared(left, right),
      isTranslation,
      isStep: wanted[0].template.step === right.template,
      words: { ...words, lang },
    };
    document.title = `${isTranslation ? left.title : `${one.title} | ${other.title}`} – ${this.title}`;
    this.present(comparison, state);
  }

  /** @param {Comparison} comparison @param {State} state */
  present(comparison, state) {
    const { isTranslation, words, parts } = comparison;
    const isFiltered = state.onlyDifferences && !isTranslation;
    const shown = { ...comparison, parts: isFiltered ? differences(parts) : parts };
    const bar = element("div", "mn-compare__bar");
    bar.append(...(isTranslation ? [] : [this.filter(state)]), this.copyButton(shown));
    const table = shown.parts.length ? tableOf(shown) : this.paragraph(words.no_differences);
    this.replace([this.counts(counted(parts), comparison)], [bar, table]);
  }

  /** @param {Counts} counts @param {Comparison} comparison */
  counts(counts, comparison) {
    const { words, isTranslation } = comparison;
    const list = element("ul", "mn-counts");
    const add = (/** @type {number} */ count, /** @type {Node | string} */ what) => {
      const entry = document.createElement("li");
      const number = document.createElement("strong");
      number.textContent = String(count);
      entry.append(number, " ", what);
      list.append(entry);
    };
    if (isTranslation) add(counts.clauses, words.clauses);
    else for (const kind of KINDS) add(counts[kind], markOf(kind, comparison));
    add(counts.choices, isTranslation ? words.choices_of_one : words.choices);
    return list;
  }

  /** @param {State} state */
  filter(state) {
    const label = document.createElement("label");
    const box = /** @type {HTMLInputElement} */ (element("input", "", { type: "checkbox" }));
    box.checked = state.onlyDifferences;
    box.addEventListener("change", async () => {
      history.replaceState(null, "", queryOf({ ...state, onlyDifferences: box.checked }));
      await this.answer();
      this.result.querySelector("input")?.focus();
    });
    label.append(box, ` ${this.settings.words.only_differences}`);
    return label;
  }

  /** @param {Comparison} comparison */
  copyButton(comparison) {
    const { words } = this.settings;
    const button = /** @type {HTMLButtonElement} */ (
      element("button", "mn-copy", { type: "button", "aria-live": "polite" })
    );
    button.textContent = words.copy;
    button.addEventListener("click", async () => {
      const { html, text } = copiesOf(comparison);
      const isCopied = await copyRich(html, text);
      button.textContent = isCopied ? words.copied : words.not_copied;
      setTimeout(() => (button.textContent = words.copy), SHOWN_MS);
    });
    return button;
  }

  /** @param {string} text */
  paragraph(text) {
    const made = document.createElement("p");
    made.textContent = text;
    return made;
  }

  /** @param {string} text */
  say(text) {
    this.replace([this.paragraph(text)], []);
  }

  /** @param {Node[]} status @param {Node[]} result */
  replace(status, result) {
    this.status.replaceChildren(...status);
    this.result.replaceChildren(...result);
  }
}

const root = /** @type {HTMLElement | null} */ (document.querySelector(".mn-compare"));
if (root) new ComparePage(root).start();

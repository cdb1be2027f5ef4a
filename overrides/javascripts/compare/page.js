// @ts-check
// The page that compares: from its controls to the address, from the address to the table.

import { element, paragraph } from "./elements.js";
import { problemOf } from "./problems.js";
import { compared, counted, differences } from "./rows.js";
import { queryOf, readState } from "./state.js";
import { copyButton, countsOf } from "./summary.js";
import { tableOf } from "./table.js";

/** @import { JobDescription } from "../engine/model.js" */
/** @import { Comparison } from "./naming.js" */
/** @import { Settings, State, Template } from "./state.js" */

/** A side that is to be loaded. @typedef {{template: Template, lang: string}} Wanted */

const JURISDICTION = "it";
const LANGUAGES = ["it", "en"];
const PATIENCE_MS = 300;

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
    this.answered = "";
  }

  /** Answer the address, and everything that changes it. */
  start() {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.go(this.chosen());
    });
    this.form.addEventListener("change", (event) => this.adapt(event.target));
    addEventListener("popstate", () => {
      if (location.search !== this.answered) void this.answer(); // else a place in the page
    });
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
    this.answered = location.search;
    const state = readState(this.answered);
    this.show(state);
    const problem = problemOf(state, this.settings);
    if (problem || !state.left || (state.choice === "template" && !state.right)) {
      this.replace(problem ? [problem] : [], []);
      return;
    }
    await this.load(state, turn);
  }

  /** Load both sides, and compare them. @param {State} state @param {number} turn */
  async load(state, turn) {
    const { words } = this.settings;
    const loading = setTimeout(() => {
      if (turn === this.turn) this.replace([paragraph(words.loading)], []);
    }, PATIENCE_MS);
    const wanted = this.wanted(state);
    const documents = await Promise.all(wanted.map((each) => this.fetch(each))).catch(() => null);
    clearTimeout(loading);
    if (turn !== this.turn) return; // the visitor has gone on
    if (documents) this.compare(state, wanted, documents);
    else this.replace([paragraph(words.failed)], []);
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
  async fetch({ template, lang }) {
    const address = `${this.settings.api}${template.id}/${lang}-${JURISDICTION}.json`;
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  }

  /** @param {State} state @param {[Wanted, Wanted]} wanted @param {JobDescription[]} documents */
  compare(state, wanted, [left, right]) {
    const { words, lang } = this.settings;
    const { template } = wanted[0];
    const isTranslation = state.choice === "language";
    const [one, other] = [left, right].map((document, index) => ({
      title: isTranslation ? `${document.title} – ${words[document.lang]}` : document.title,
      lang: document.lang,
      page: wanted[index].template.pages[document.lang],
    }));
    /** @type {Comparison} */
    const comparison = {
      sides: [one, other],
      parts: compared(left, right),
      isTranslation,
      isStep: template.step === right.template,
      words: { ...words, lang },
    };
    const subject = isTranslation ? template.title : `${one.title} | ${other.title}`;
    document.title = `${subject} – ${this.title}`;
    this.present(comparison, state);
  }

  /** @param {Comparison} comparison @param {State} state */
  present(comparison, state) {
    const { isTranslation, words, parts } = comparison;
    const isFiltered = state.onlyDifferences && !isTranslation;
    const shown = { ...comparison, parts: isFiltered ? differences(parts) : parts };
    const bar = element("div", "mn-compare__bar");
    bar.append(...(isTranslation ? [] : [this.filter(state)]), copyButton(shown));
    const table = shown.parts.length ? tableOf(shown) : paragraph(words.no_differences);
    this.replace([countsOf(counted(parts), comparison)], [bar, table]);
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

  /** @param {Node[]} status @param {Node[]} result */
  replace(status, result) {
    this.status.replaceChildren(...status);
    this.result.replaceChildren(...result);
  }
}

const root = /** @type {HTMLElement | null} */ (document.querySelector(".mn-compare"));
if (root) new ComparePage(root).start();

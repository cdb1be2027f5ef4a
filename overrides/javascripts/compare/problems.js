// @ts-check
// What keeps two templates from being compared, said with a way on.

import { shortened } from "../nearness.js";
import { element, paragraph } from "./elements.js";
import { nearestTemplates, queryOf } from "./state.js";

/** @import { Settings, State } from "./state.js" */

/**
 * What the page says instead of comparing; null where nothing is wrong.
 * @param {State} state
 * @param {Settings} settings
 */
export function problemOf(state, settings) {
  const { left, right, choice } = state;
  const [one, other] = [left, right].map((id) => settings.templates.find((each) => each.id === id));
  if (left && !one) return unknown(state, "left", settings);
  if (choice === "step" && one && !one.step) return withoutStep(state, settings);
  if (choice !== "template" || !right) return null;
  if (!other) return unknown(state, "right", settings);
  return left === right ? paragraph(settings.words.same) : null;
}

/** @param {State} state @param {"left" | "right"} side @param {Settings} settings */
function unknown(state, side, settings) {
  const { words, templates } = settings;
  const name = state[side] ?? "";
  const sentence = paragraph(`${words.unknown} `);
  const told = element("bdi");
  told.textContent = shortened(name);
  sentence.append(told, `. ${words.nearest}`);
  const others = nearestTemplates(name, templates).map(({ id }) => ({ ...state, [side]: id }));
  return offers(sentence, others, side, settings);
}

/** @param {State} state @param {Settings} settings */
function withoutStep(state, settings) {
  const having = settings.templates.filter(({ step }) => step);
  const others = having.map(({ id }) => ({ ...state, left: id }));
  return offers(paragraph(settings.words.no_step), others, "left", settings);
}

/**
 * A sentence with links to other states, each named by the template of a side.
 * @param {HTMLElement} sentence @param {State[]} states @param {"left" | "right"} side
 * @param {Settings} settings
 */
function offers(sentence, states, side, { templates }) {
  const list = element("ul");
  for (const state of states) {
    const entry = element("li");
    const link = element("a", "", { href: queryOf(state) });
    link.textContent = templates.find(({ id }) => id === state[side])?.title ?? "";
    entry.append(link);
    list.append(entry);
  }
  const box = element("div", "mn-compare__problem");
  box.append(sentence, list);
  return box;
}

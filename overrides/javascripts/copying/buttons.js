// @ts-check
// The buttons of single clauses, and what every button says once it was pressed.

const SHOWN_MS = 2500;
const SVG = "http://www.w3.org/2000/svg";
const ICON = "M8 8h12v12H8z M16 8V4H4v12h4"; // two sheets, one upon the other

/**
 * Gives each clause of the page a button of its own, right behind its text.
 * @param {HTMLElement} bar The controls, with the words.
 */
export function addClauseButtons(bar) {
  for (const clause of document.querySelectorAll("[data-clause]")) {
    const text = clause.querySelector(":scope > p");
    if (clause instanceof HTMLElement) text?.after(clauseButton(clause, bar.dataset));
  }
}

/** @param {HTMLElement} clause @param {DOMStringMap} words */
function clauseButton({ dataset }, words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "mn-copy mn-copy--clause";
  button.dataset.copy = dataset.clause;
  button.setAttribute("aria-label", `${words.copyClause}: ${dataset.title}`);
  const word = document.createElement("span");
  word.className = "mn-copy__word";
  word.textContent = words.copy ?? "";
  button.append(icon(), word);
  return button;
}

function icon() {
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  drawing.classList.add("mn-copy__icon");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICON);
  drawing.append(path);
  return drawing;
}

/**
 * Says what came of it, on the button and to a screen reader, for a moment.
 * @param {HTMLElement} bar @param {HTMLButtonElement} button
 * @param {"copied" | "notCopied" | "notLoaded"} outcome
 */
export function tell(bar, button, outcome) {
  if (button.dataset.told) return; // it still says so
  const word = button.querySelector(".mn-copy__word") ?? button;
  const status = bar.querySelector("[role='status']");
  const before = word.textContent;
  const message = bar.dataset[outcome] ?? "";
  button.dataset.told = outcome;
  word.textContent = message;
  if (status) status.textContent = message;
  setTimeout(() => {
    delete button.dataset.told;
    word.textContent = before;
    if (status) status.textContent = "";
  }, SHOWN_MS);
}

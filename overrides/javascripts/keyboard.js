// @ts-check
// What the theme opens by labels alone opens by keyboard too; the focus stays in what is open.

/** Where the theme's search covers the page, and its arrow goes back. */
const NARROW = matchMedia("(max-width: 59.984375em)");
const FOCUSABLE = "a[href], button:not(:disabled), input:not(.md-toggle), [tabindex='0']";
const LABELS = [
  ".md-header__button[for='__drawer']",
  ".md-header__button[for='__search']",
  ".md-search__icon[for='__search']",
  ".mn-finder",
  ".md-sidebar--primary label:not([for='__drawer'])",
];

/** @param {Element | null} element */
const isVisible = (element) => element?.checkVisibility({ visibilityProperty: true }) ?? false;

/** @param {ParentNode} area @returns {HTMLElement | undefined} */
const firstIn = (area) => {
  const found = /** @type {NodeListOf<HTMLElement>} */ (area.querySelectorAll(FOCUSABLE));
  return [...found].find(isVisible);
};

/**
 * What a label without a word of its own acts on: the search, or the pages below a link.
 * @param {HTMLLabelElement} label
 */
const nameOf = (label) =>
  label.closest("[role='dialog']")?.getAttribute("aria-label") ??
  label.parentElement?.querySelector("a")?.textContent?.trim() ??
  "";

/** @param {HTMLLabelElement} label @param {HTMLInputElement} toggle */
function makeButton(label, toggle) {
  const button = document.createElement("button");
  button.type = "button";
  if (label.id) button.id = label.id;
  button.className = label.className;
  button.setAttribute("for", label.htmlFor); // the theme's style sheet asks for it
  if (!label.textContent?.trim()) button.setAttribute("aria-label", nameOf(label));
  button.append(...label.childNodes);
  const tell = () => button.setAttribute("aria-expanded", String(toggle.checked));
  tell();
  toggle.addEventListener("change", tell);
  button.addEventListener("click", () => toggle.click());
  label.replaceWith(button);
}

/**
 * Takes the focus into an area as it opens, gives it back as it closes, closes as it leaves.
 * @param {string} name @param {string} selector @param {string} start Where the focus goes first.
 */
function guard(name, selector, start) {
  const toggle = /** @type {HTMLInputElement | null} */ (document.getElementById(name));
  const area = document.querySelector(selector);
  if (!toggle || !area) return;
  const opener = /** @type {HTMLElement | null} */ (
    document.querySelector(`.md-header__button[for='${name}']`)
  );
  toggle.addEventListener("change", () => {
    if (toggle.checked) firstIn(area.querySelector(start) ?? area)?.focus();
    else if (area.contains(document.activeElement)) opener?.focus({ preventScroll: true });
  });
  area.addEventListener("focusout", (event) => {
    const next = /** @type {FocusEvent} */ (event).relatedTarget;
    if (toggle.checked && next instanceof Node && !area.contains(next)) toggle.click();
  });
  document.addEventListener(
    "keydown",
    (event) => {
      if (!toggle.checked) return;
      if (event.key === "Tab") event.stopPropagation(); // the theme would close the search
      if (event.key === "Escape" && name === "__drawer") toggle.click();
    },
    { capture: true },
  );
}

/** Inside the drawer one list covers another: the focus follows to the one that is seen. */
function followLists() {
  for (const toggle of document.querySelectorAll(".md-sidebar--primary .md-nav__toggle")) {
    toggle.addEventListener("change", () => {
      const item = toggle.parentElement;
      if (!item || isVisible(document.activeElement)) return;
      (firstIn(item.querySelector(":scope > .md-nav") ?? item) ?? firstIn(item))?.focus();
    });
  }
}

for (const label of document.querySelectorAll(LABELS.join())) {
  if (!(label instanceof HTMLLabelElement)) continue;
  if (label.control instanceof HTMLInputElement) makeButton(label, label.control);
}
guard("__drawer", ".md-sidebar--primary", ".md-sidebar__inner");
guard("__search", ".md-search", ".md-search__form");
followLists();

const results = document.querySelector(".md-search-result");
if (results) {
  const reach = () => {
    for (const each of results.querySelectorAll("[tabindex='-1']")) each.removeAttribute("tabindex");
  };
  new MutationObserver(reach).observe(results, { childList: true, subtree: true });
}

const back = document.querySelector("button.md-search__icon[for='__search']");
if (back instanceof HTMLButtonElement) {
  const narrowed = () => (back.disabled = !NARROW.matches);
  NARROW.addEventListener("change", narrowed);
  narrowed();
}

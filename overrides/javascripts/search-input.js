// @ts-check
// The theme's box listens to keys alone: what is pasted, dictated or dropped would stay unsearched.

const FIELD = "[data-md-component=search-query]";

/** Whether what is to be searched is on its way already. */
let isFetched = false;

/** Fetches what the first query will need, as soon as somebody is in the field. */
function prepare() {
  if (isFetched) return;
  isFetched = true;
  const { search } = JSON.parse(document.getElementById("__config")?.textContent ?? "{}");
  const worker = new URL(search, location.href);
  const index = new URL("../../search/index.json", worker);
  index.search = worker.pathname.split("/").at(-2) ?? "";
  fetch(index);
  for (const name of ["index.js", "words.js", "results.js", "ranking.js"]) {
    fetch(new URL(name, worker));
  }
}

for (const field of document.querySelectorAll(FIELD)) {
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));
  field.addEventListener("focus", prepare, { once: true });
}

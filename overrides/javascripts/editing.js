// @ts-check
// Adds to the notes of a clause, as they are opened, where its text is edited in the repository.

/** The element that loads this script: it names the ways, `{id}` in each for the clause. */
const source = document.querySelector("script[data-ways]");
/** @type {Record<string, string>} */
const ways = JSON.parse(source?.getAttribute("data-ways") ?? "{}");

/** @param {string} id */
function entries(id) {
  return Object.entries(ways).map(([word, way]) => {
    const link = document.createElement("a");
    link.href = way.replace("{id}", id);
    link.textContent = word;
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  });
}

for (const notes of document.querySelectorAll(".mn-notes")) {
  const id = notes.closest("[data-clause]")?.getAttribute("data-clause");
  const add = () => notes.querySelector(".mn-further")?.append(...entries(id ?? ""));
  if (id) notes.addEventListener("toggle", add, { once: true });
}

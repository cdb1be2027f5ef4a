// @ts-check
// Where an address leads nowhere: the pages with the addresses nearest to it.

import { nearest } from "./nearness.js";

/** @typedef {[kind: string, address: string, title: string]} Page */

/**
 * Of the languages' roots the one that the visitor's address is below.
 * @param {URL[]} roots
 */
function ownRoot(roots) {
  const longestFirst = [...roots].sort((one, other) => other.pathname.length - one.pathname.length);
  return longestFirst.find((root) => location.pathname.startsWith(root.pathname)) ?? roots[0];
}

/** @param {HTMLElement} box */
async function offerNearest(box) {
  const indexes = (box.dataset.indexes ?? "").split(" ");
  const root = ownRoot(indexes.map((index) => new URL("../", new URL(index, location.href))));
  const reply = await fetch(new URL("search/index.json", root));
  if (!reply.ok) return;
  /** @type {{pages: Page[]}} */
  const { pages } = await reply.json();
  const wanted = location.pathname.slice(root.pathname.length);
  const last = wanted.split("/").filter(Boolean).at(-1) ?? "";
  const found = nearest(last, pages, ([, address]) => [address.split("/").filter(Boolean).at(-1) ?? ""]);
  const entries = found.map(([, address, title]) => {
    const link = document.createElement("a");
    link.href = new URL(address, root).href;
    link.textContent = title;
    const entry = document.createElement("li");
    entry.append(link);
    return entry;
  });
  box.querySelector("ul")?.replaceChildren(...entries);
  box.hidden = false;
}

const box = /** @type {HTMLElement | null} */ (document.querySelector(".mn-nearest"));
if (box) void offerNearest(box);

// @ts-check
/// <reference lib="webworker" />
// The search behind the theme's box. Nothing but this is loaded before somebody searches.
// The theme's messages: 0 set up, 1 ready, 2 query, 3 result.

/** @typedef {(query: string) => unknown[][]} Search */

/** @type {Promise<Search> | undefined} */
let opened;

/** @returns {Promise<Search>} */
async function open() {
  const address = new URL("../../search/index.json", self.location.href);
  address.search = self.location.pathname.split("/").at(-2) ?? ""; // its folder's name has the hash
  const [index, { results }, file] = await Promise.all([
    import("./index.js"),
    import("./results.js"),
    fetch(address).then((reply) => reply.json()),
  ]);
  const ready = index.open(file);
  return (query) => results(ready, query);
}

/** What a query finds; nothing, and a new try at the next one, where the file does not come. */
async function find(/** @type {string} */ query) {
  if (!query.trim()) return [];
  opened ??= open();
  try {
    return (await opened)(query);
  } catch (error) {
    opened = undefined;
    throw error;
  }
}

addEventListener("message", async ({ data: { type, data } }) => {
  if (type === 0) postMessage({ type: 1 });
  if (type === 2) postMessage({ type: 3, data: { items: await find(data) } });
});

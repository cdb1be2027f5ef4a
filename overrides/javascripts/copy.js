// @ts-check
// Copies the document, or one section of it, as rich text with real lists and as plain text.

/**
 * A piece of a document: a paragraph, a heading, or a numbered list.
 * @typedef {{tag: "h1" | "h2" | "p", text: string} | {tag: "ol", list: Element}} Block
 */

const NUMERALS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
const RULE = "_".repeat(32); // as the published text file has it
const SHOWN_MS = 2500;

/** @param {Element | null} element */
const words = (element) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();

/** @param {ParentNode} parent @param {string} selector */
const children = (parent, selector) => [...parent.querySelectorAll(`:scope > ${selector}`)];

/** @param {Element} lines @returns {Block[]} */
const labelled = (lines) =>
  children(lines, ".mn-line").map((line) => {
    const value = words(line.querySelector("dd")) || RULE;
    return { tag: "p", text: `${words(line.querySelector("dt"))}: ${value}` };
  });

/** @param {Element} part @returns {Block[]} */
function blocksOf(part) {
  if (part.matches(".mn-approval, .mn-approval__block, .mn-item--lead")) {
    return [...part.children].flatMap(blocksOf);
  }
  if (part.matches(".mn-section--off")) return [];
  if (part.matches("section")) return sectionBlocks(part);
  if (part.matches("dl")) return labelled(part);
  if (part.matches("ol")) return [{ tag: "ol", list: part }];
  if (part.matches(".mn-document__name")) return []; // stands in the title
  if (part.matches(".mn-document__title")) {
    const name = words(part.parentElement?.querySelector(".mn-document__name") ?? null);
    return [{ tag: "h1", text: `${name} – ${words(part)}` }];
  }
  return part.matches("p") ? [{ tag: "p", text: words(part) }] : [];
}

/** @param {Element} section @returns {Block[]} */
function sectionBlocks(section) {
  const title = section.querySelector("h2")?.firstChild?.textContent ?? "";
  const numbered = [...document.querySelectorAll(".mn-section:not(.mn-section--off)")];
  const numeral = NUMERALS[numbered.indexOf(section)];
  const heading = numeral ? `${numeral}. ${title}` : title;
  return [{ tag: "h2", text: heading }, ...[...section.children].flatMap(blocksOf)];
}

/** @param {Element} list */
function richList(list) {
  const rich = document.createElement("ol");
  for (const item of children(list, ".mn-item")) {
    const entry = document.createElement("li");
    entry.textContent = words(item.querySelector(":scope > .mn-item__text"));
    entry.append(...children(item, "ol").map(richList));
    rich.append(entry);
  }
  return rich;
}

/** @param {Block} block */
function rich(block) {
  if (block.tag === "ol") return richList(block.list).outerHTML;
  const element = document.createElement(block.tag);
  element.textContent = block.text;
  return element.outerHTML;
}

/** @param {Element} list @param {string} prefix @returns {string[]} */
const plainList = (list, prefix) =>
  children(list, ".mn-item").flatMap((item, index) => {
    const number = `${prefix}${index + 1}`;
    const text = words(item.querySelector(":scope > .mn-item__text"));
    const line = prefix ? `   ${number} ${text}` : `${number}. ${text}`;
    return [line, ...children(item, "ol").flatMap((sub) => plainList(sub, `${number}.`))];
  });

/**
 * The title comes first, where nothing stands at the right.
 * @param {Block[]} blocks
 */
const titleFirst = (blocks) => [
  ...blocks.filter(({ tag }) => tag === "h1"),
  ...blocks.filter(({ tag }) => tag !== "h1"),
];

/** @param {Block} block */
const plain = (block) => {
  if (block.tag === "ol") return `${plainList(block.list, "").join("\n")}\n`;
  return block.tag === "p" ? block.text : `\n${block.text}\n`;
};

/** @param {string} html @param {string} text */
function copyByEvent(html, text) {
  const give = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", give, { once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", give);
  return isCopied;
}

/** @param {Block[]} blocks @returns {Promise<boolean>} */
async function copy(blocks) {
  const html = blocks.map(rich).join("");
  const text = `${titleFirst(blocks).map(plain).join("\n").trim()}\n`;
  try {
    const types = { "text/html": html, "text/plain": text };
    const blobs = Object.entries(types).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, text); // no secure context, or no leave given
  }
}

/** @param {HTMLButtonElement} button @param {HTMLElement} page */
async function onCopy(button, page) {
  const name = button.dataset.copy ?? "all";
  const parts = name === "all" ? [...page.children] : children(page, `[data-section="${name}"]`);
  const isCopied = await copy(parts.flatMap(blocksOf));
  const label = button.textContent;
  button.textContent = (isCopied ? page.dataset.copied : page.dataset.notCopied) ?? "";
  button.disabled = true;
  setTimeout(() => {
    button.textContent = label;
    button.disabled = false;
  }, SHOWN_MS);
}

const page = /** @type {HTMLElement | null} */ (document.querySelector(".mn-document"));
if (page) {
  const buttons = document.querySelectorAll("button[data-copy]");
  for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (buttons)) {
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    button.addEventListener("click", () => void onCopy(button, page));
  }
}

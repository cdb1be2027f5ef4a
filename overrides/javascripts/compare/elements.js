// @ts-check
// Elements with text in them, never markup.

/**
 * An element with classes and attributes.
 * @param {string} tag @param {string} [kind] The classes.
 * @param {Record<string, string>} [attributes]
 */
export function element(tag, kind = "", attributes = {}) {
  const made = document.createElement(tag);
  if (kind) made.className = kind;
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

/** @param {string} text */
export function paragraph(text) {
  const made = element("p");
  made.textContent = text;
  return made;
}

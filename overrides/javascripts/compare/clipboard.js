// @ts-check
// The clipboard, in the new way and, where that is not allowed, in the old one.

/**
 * Copies a text with its rich form; whether it came to the clipboard.
 * @param {string} html
 * @param {string} text
 * @returns {Promise<boolean>}
 */
export async function copyRich(html, text) {
  try {
    const types = { "text/html": html, "text/plain": text };
    const blobs = Object.entries(types).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyByEvent(html, text); // no secure context, or no leave given
  }
}

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

// @ts-check
// The clipboard: texts that may still be on their way, each under its type.

/**
 * Puts the texts on the clipboard; false where the browser does not let it.
 *
 * The clipboard is asked at once and gets the texts later, for a browser that forgets the click.
 * @param {string[]} types
 * @param {Promise<string[]>} texts One for each type. Its failure is the caller's to handle.
 * @returns {Promise<boolean>}
 */
export async function give(types, texts) {
  try {
    const blobs = types.map((type, at) => [type, texts.then((each) => blob(type, each[at]))]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return giveByEvent(types, await texts); // no secure context, or no leave given
  }
}

/** @param {string} type @param {string} text */
const blob = (type, text) => new Blob([text], { type });

/** @param {string[]} types @param {string[]} texts */
function giveByEvent(types, texts) {
  const onCopy = (/** @type {ClipboardEvent} */ event) => {
    types.forEach((type, at) => event.clipboardData?.setData(type, texts[at]));
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy, { once: true });
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", onCopy);
  return isCopied;
}

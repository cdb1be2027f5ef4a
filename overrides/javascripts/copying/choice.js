// @ts-check
// The format that was chosen last, kept on this device where the browser keeps anything.

const KEY = "mansionario.copy-as";

/**
 * Sets a choice to what was chosen last, and keeps what is chosen from now on.
 * @param {HTMLSelectElement} choice
 */
export function rememberChoice(choice) {
  const kept = read();
  if ([...choice.options].some(({ value }) => value === kept)) choice.value = kept;
  choice.addEventListener("change", () => keep(choice.value));
}

function read() {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return ""; // storage is forbidden
  }
}

/** @param {string} format */
function keep(format) {
  try {
    localStorage.setItem(KEY, format);
  } catch {
    // forbidden or full: the choice holds for this page
  }
}

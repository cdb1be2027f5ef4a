// @ts-check
// What is compared, as the address says it; and the names nearest to one that nobody has.

/** @typedef {"template" | "language" | "step"} Choice */

/**
 * @typedef {object} State
 * @property {Choice} choice What the template on the left is compared with.
 * @property {string | null} left
 * @property {string | null} right
 * @property {boolean} onlyDifferences
 */

/**
 * @typedef {object} Template
 * @property {string} id
 * @property {string} title
 * @property {string | null} step The step below it.
 * @property {string | null} partner What it is compared with where nothing else is chosen.
 * @property {Record<string, string>} pages The address of its page, by language.
 */

/**
 * What the page gives its script.
 * @typedef {object} Settings
 * @property {string} lang
 * @property {string} api Where the templates' documents are, with a slash at its end.
 * @property {Record<string, string>} words
 * @property {Template[]} templates
 */

/** @type {Choice[]} */
const CHOICES = ["template", "language", "step"];
const DIFFERENCES = "differences";
/** The longest name that is looked at, in characters. */
const NAME_LENGTH = 80;
const NEAREST = 3;

/**
 * @param {string} query The part of the address that begins with `?`.
 * @returns {State}
 */
export function readState(query) {
  const given = new URLSearchParams(query);
  return {
    choice: CHOICES.find((each) => each === given.get("with")) ?? "template",
    left: given.get("left") || null,
    right: given.get("right") || null,
    onlyDifferences: given.get("only") === DIFFERENCES,
  };
}

/** @param {State} state */
export function queryOf({ choice, left, right, onlyDifferences }) {
  const pairs = [
    ["left", left],
    choice === "template" ? ["right", right] : ["with", choice],
    ["only", onlyDifferences && choice !== "language" ? DIFFERENCES : null],
  ];
  const given = pairs.filter(([, value]) => value);
  return `?${given.map(([name, value]) => `${name}=${encoded(value ?? "")}`).join("&")}`;
}

/** @param {string} value */
function encoded(value) {
  return encodeURIComponent(value).replaceAll("%2F", "/");
}

/**
 * The name as it can be shown: without its end where it is too long.
 * @param {string} name
 */
export function shortened(name) {
  const signs = [...name];
  return signs.length > NAME_LENGTH ? `${signs.slice(0, NAME_LENGTH).join("")}…` : name;
}

/**
 * The templates whose id, address or title is most like a name.
 * @param {string} name
 * @param {Template[]} templates
 */
export function nearest(name, templates) {
  const wanted = comparable(name).slice(0, NAME_LENGTH);
  const distances = templates.map((template) => ({ template, distance: from(wanted, template) }));
  distances.sort((one, other) => one.distance - other.distance);
  return distances.slice(0, NEAREST).map(({ template }) => template);
}

/** @param {string} wanted @param {Template} template */
function from(wanted, { id, title, pages }) {
  const slugs = Object.values(pages).map(lastStep);
  const names = [id, lastStep(id), title, ...slugs].map(comparable);
  return Math.min(
    ...names.map((name) => editDistance(wanted, name) / Math.max(wanted.length, name.length, 1)),
  );
}

/** @param {string} path */
function lastStep(path) {
  return path.split("/").filter(Boolean).at(-1) ?? "";
}

/** @param {string} name */
function comparable(name) {
  const plain = name.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return plain.replace(/[^a-z0-9]+/g, " ").trim();
}

/**
 * How many characters have to be put in, left out or changed to make one text of another.
 * @param {string} one
 * @param {string} other
 */
export function editDistance(one, other) {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, sign] of [...one].entries()) {
    const now = [row + 1];
    for (let column = 0; column < other.length; column += 1) {
      const changed = before[column] + Number(sign !== other[column]);
      now.push(Math.min(changed, before[column + 1] + 1, now[column] + 1));
    }
    before = now;
  }
  return before[other.length];
}

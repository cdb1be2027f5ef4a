// @ts-check
// What is nearest to a name that nothing has.

/** The longest name that is looked at, in characters. */
const LENGTH = 80;
const NEAREST = 3;

/**
 * The things one of whose names is most like a name, the nearest first.
 * @template Thing
 * @param {string} name
 * @param {Thing[]} things
 * @param {(thing: Thing) => string[]} namesOf
 */
export function nearest(name, things, namesOf) {
  const wanted = comparable(name).slice(0, LENGTH);
  const from = (/** @type {string} */ other) =>
    editDistance(wanted, other) / Math.max(wanted.length, other.length, 1);
  const distances = things.map((thing) => ({
    thing,
    distance: Math.min(...namesOf(thing).map(comparable).map(from)),
  }));
  distances.sort((one, other) => one.distance - other.distance);
  return distances.slice(0, NEAREST).map(({ thing }) => thing);
}

/**
 * The name as it can be shown: without its end where it is too long.
 * @param {string} name
 */
export function shortened(name) {
  const signs = [...name];
  return signs.length > LENGTH ? `${signs.slice(0, LENGTH).join("")}…` : name;
}

/**
 * A text as it is compared: small letters without accents, words with one space between.
 * @param {string} text
 */
export function comparable(text) {
  const plain = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
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

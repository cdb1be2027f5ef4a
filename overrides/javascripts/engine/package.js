// @ts-check
// Files as a zip archive whose bytes are the same wherever it is made: what Python's zipfile
// writes for macros/writers/package.py. Source: APPNOTE.TXT 6.3.3, 4.3.7, 4.3.12 and 4.3.16.

const FILE = 0x04034b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
/** 2.0, of the system 0: what made an entry, and what it takes to read it. */
const VERSION = 20;
const STORED = 0;
/** The flag of a name that is not ASCII: one that UTF-8 makes longer. */
const UTF_8 = 0x800;
/** Time and date of every entry: the first that a zip archive can hold, 1980-01-01. */
const EPOCH = [0, 0, 0x21, 0];
const ARCHIVE = 0x20;

const CRC = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/**
 * The files, by path, as a zip archive.
 * @param {Record<string, Uint8Array>} files
 */
export function pack(files) {
  const entries = [];
  const directory = [];
  let offset = 0;
  for (const path of packageOrder(files)) {
    const { file, listed } = entry(path, files[path], offset);
    entries.push(file);
    directory.push(listed);
    offset += file.length;
  }
  const list = joined(directory);
  const count = short(entries.length);
  const place = [long(list.length), long(offset)];
  const end = [long(END), short(0), short(0), count, count, ...place, short(0)].flat();
  return joined([...entries, list, end]);
}

/**
 * The paths by name, `mimetype` first, as OpenDocument wants it.
 *
 * Source: OpenDocument 1.3 part 2, 3.3.
 * @param {object} paths
 */
export function packageOrder(paths) {
  const rank = (/** @type {string} */ path) => (path === "mimetype" ? "" : path);
  return Object.keys(paths).sort((one, other) => compared(rank(one), rank(other)));
}

/**
 * Below zero where a text comes before another by code point, as Python sorts.
 * @param {string} one
 * @param {string} other
 */
function compared(one, other) {
  const [left, right] = [one, other].map((text) => Array.from(text, (each) => each.codePointAt(0)));
  const at = left.findIndex((point, index) => point !== right[index]);
  return at < 0 ? left.length - right.length : Number(left[at]) - Number(right[at] ?? -1);
}

/**
 * What an archive holds of a file: itself, and its line in the list at the end.
 * @param {string} path
 * @param {Uint8Array} content
 * @param {number} offset
 */
function entry(path, content, offset) {
  const name = new TextEncoder().encode(path);
  const flags = short(name.length === path.length ? 0 : UTF_8);
  const size = long(content.length);
  const sizes = [size, size, short(name.length), short(0)];
  const common = [short(VERSION), flags, short(STORED), EPOCH, long(crc32(content)), ...sizes];
  const nothing = [short(0), short(0), short(0)]; // no comment, one disk, no attribute within
  const head = [long(FILE), ...common];
  const line = [
    long(DIRECTORY),
    short(VERSION),
    ...common,
    ...nothing,
    long(ARCHIVE),
    long(offset),
  ];
  return { file: joined([head.flat(), name, content]), listed: joined([line.flat(), name]) };
}

/** @param {Uint8Array} content */
function crc32(content) {
  let rest = -1;
  for (const byte of content) rest = CRC[(rest ^ byte) & 0xff] ^ (rest >>> 8);
  return ~rest >>> 0;
}

/** Two bytes, the lower first. @param {number} value */
function short(value) {
  return [value & 0xff, (value >>> 8) & 0xff];
}

/** Four bytes, the lowest first. @param {number} value */
function long(value) {
  return [...short(value), ...short(value >>> 16)];
}

/** @param {ArrayLike<number>[]} pieces */
function joined(pieces) {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

// @ts-check
// The job description's types, as macros/document/model.py has them. Nothing is run here.

/** @typedef {{kind: "text", text: string}} TextRun */
/** @typedef {{kind: "placeholder", name: string}} PlaceholderRun */
/** @typedef {TextRun | PlaceholderRun} Run */
/** @typedef {{label: string, text: Run[]}} Line */
/** @typedef {{title: string, lines: Line[]}} Block */

/**
 * @typedef {object} Item
 * @property {string | null} clause
 * @property {string} title
 * @property {boolean} on
 * @property {string | null} group
 * @property {string | null} mark
 * @property {Run[]} text
 * @property {string | null} guidance
 * @property {string[]} references
 * @property {Item[]} items
 */

/**
 * @typedef {object} Placeholder
 * @property {string} name
 * @property {string} label
 * @property {"text" | "date" | "choice"} kind
 * @property {string[]} options
 * @property {string} example
 * @property {string} help
 * @property {boolean} required
 * @property {string | null} value
 */

/**
 * @typedef {object} Section
 * @property {string} id
 * @property {string} title
 * @property {Item | Run[] | null} lead
 * @property {Item[]} items
 * @property {Run[] | null} closing
 */

/** @typedef {{title: string, text: Run[], lines: Line[], notes: Line[]}} Acknowledgement */

/**
 * @typedef {object} JobDescription
 * @property {1} format
 * @property {string} template
 * @property {string} version
 * @property {string} library
 * @property {string} lang
 * @property {string} locale
 * @property {string} jurisdiction
 * @property {string} mark
 * @property {string} date
 * @property {string} title
 * @property {string} purpose
 * @property {Record<string, string>} words
 * @property {string[]} months
 * @property {Placeholder[]} placeholders
 * @property {Block[]} approval
 * @property {Line[]} identity
 * @property {Run[]} preamble
 * @property {Section[]} sections
 * @property {Acknowledgement} acknowledgement
 */

export {};

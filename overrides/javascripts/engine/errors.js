// @ts-check
// What stops a document from being written. The twin of macros/writers/errors.py.

/** A skeleton asks for what the document does not hold, or is not a skeleton. */
export class WritingError extends Error {
  name = "WritingError";
}

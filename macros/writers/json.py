"""A job description as JSON, in its one canonical form."""

import json

from macros.document.model import JobDescription


def write(document: JobDescription) -> bytes:
    """The document as JSON: keys as they come, UTF-8, two-space indent, final newline.

    A lone surrogate, which UTF-8 cannot hold, is written as its escape, as JavaScript does.
    """
    text = json.dumps(document, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")

"""JSON in its one canonical form."""

import json


def write(value: object) -> bytes:
    """The value as JSON: keys as they come, UTF-8, two-space indent, final newline.

    A lone surrogate, which UTF-8 cannot hold, is written as its escape, as JavaScript does.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")

"""JSON in its one canonical form."""

import json


def write(value: object) -> bytes:
    """The value as JSON: keys as they come, UTF-8, two-space indent, final newline.

    A lone surrogate, which UTF-8 cannot hold, is written as its escape, as JavaScript does.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def packed(value: object) -> bytes:
    """The same value in as little as possible, for what only a programme reads."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

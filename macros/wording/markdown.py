"""Markdown with what is no prose left blank, every character at its place."""

import re

FRONT_MATTER = re.compile(r"\A---\r?\n(?:[^\n]*\n)*?---[ \t]*(?:\r?\n|\Z)")
FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
COMMENT = re.compile(r"<!--(?! ?wording:)")
NOT_BREAK = re.compile(r"[^\r\n]")


def prose(text: str) -> str:
    """The text as long as it was; front matter, code blocks and comments are spaces.

    Comments to the wording rules stay.
    """
    front = FRONT_MATTER.match(text)
    end = front.end() if front else 0
    return _without_comments(_blank(text[:end]) + _without_code(text[end:]))


def _without_code(text: str) -> str:
    lines: list[str] = []
    opened = ""
    for line in text.splitlines(keepends=True):
        fence = FENCE.match(line)
        is_code = bool(opened or fence)
        if opened and fence and fence[1].startswith(opened) and not line.strip(" `~\r\n"):
            opened = ""
        elif fence and not opened:
            opened = fence[1]
        lines.append(_blank(line) if is_code else line)
    return "".join(lines)


def _without_comments(text: str) -> str:
    pieces: list[str] = []
    at = 0
    for match in COMMENT.finditer(text):
        if match.start() < at:
            continue
        closed = text.find("-->", match.end())
        end = closed + 3 if closed >= 0 else len(text)
        pieces += [text[at : match.start()], _blank(text[match.start() : end])]
        at = end
    return "".join([*pieces, text[at:]])


def _blank(text: str) -> str:
    return NOT_BREAK.sub(" ", text)

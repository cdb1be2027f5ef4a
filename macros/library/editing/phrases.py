"""Single values as the library's files write them: their signs, their lines, their quotes."""

import re
import textwrap

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.library.reader import Loader
from macros.library.text import LANGUAGES

COLUMNS = 100
SHORT = 14
"""Up to so many characters a phrase shares its line with the next one."""
PHRASE = re.compile(r"(?<=[.;:]) ")
PART = re.compile(r"(?<=,) ")
SPACES = re.compile(r"[ \t\n]+")
CURVED = str.maketrans("\u2019\u2018", "''")
TEXT = "tag:yaml.org,2002:str"
DOUBLE_QUOTED, SINGLE_QUOTED = '"', "'"


def mended(wording: str, lang: str) -> str:
    """The wording with straight apostrophes, single spaces and its language's quotation marks."""
    straight = SPACES.sub(" ", wording.translate(CURVED)).strip(" ")
    if lang == LANGUAGES[0] and "«" not in straight:
        return straight.replace("“", "«").replace("”", "»")
    return straight


def meant(value: str) -> str:
    """The value without what mending may change."""
    return SPACES.sub(" ", value.translate(CURVED)).strip(" ").replace("«", "“").replace("»", "”")


def wrapped(wording: str, width: int) -> list[str]:
    """The wording with a new line after each phrase; a long phrase breaks at its commas.

    Args:
        wording: One paragraph.
        width: The longest line, in characters; a longer word stands alone.
    """
    lines: list[str] = []
    for phrase in PHRASE.split(wording):
        joined = f"{lines[-1]} {phrase}" if lines else ""
        if lines and len(lines[-1]) <= SHORT and len(joined) <= width:
            lines[-1] = joined
        else:
            lines += _filled(phrase, width)
    return lines


def _filled(phrase: str, width: int) -> list[str]:
    """The phrase in as few lines as its commas allow."""
    lines = [""]
    for part in PART.split(phrase):
        joined = f"{lines[-1]} {part}".lstrip(" ")
        if len(joined) <= width:
            lines[-1] = joined
        else:
            lines += _words(part, width)
    return [line for line in lines if line]


def _words(part: str, width: int) -> list[str]:
    return textwrap.wrap(
        part,
        width,
        break_long_words=False,
        break_on_hyphens=False,
        expand_tabs=False,
        replace_whitespace=False,
    )


def quoted(value: str, style: str | None, *, in_flow: bool) -> str:
    """The value as it stands on one line, in quotes where YAML needs them.

    Args:
        value: One line.
        style: The quote in which it stood, which stays if one is needed; else None.
        in_flow: Whether it stands between brackets.
    """
    if not value:
        return '""' if style else ""
    # Between brackets a placeholder needs quotes: on a line of its own it may keep them.
    tag = _plain_tag(value, in_flow=in_flow or bool(style and "{" in value))
    if tag == TEXT or (tag and not style):
        return value
    has_signs = '"' in value or "\\" in value
    if style == SINGLE_QUOTED or (style != DOUBLE_QUOTED and has_signs):
        return "'" + value.replace("'", "''") + "'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain_tag(value: str, *, in_flow: bool) -> str:
    """What YAML takes the value for without quotes; empty where it reads another value.

    A number or a date is a text to our reader; to other readers its quotes make it one.
    """
    try:
        node = yaml.compose(f"k: [{value}]" if in_flow else f"k: {value}", Loader=Loader)
    except yaml.YAMLError:
        return ""
    found: Node | None = node.value[0][1] if isinstance(node, MappingNode) else None
    if in_flow and isinstance(found, SequenceNode) and len(found.value) == 1:
        found = found.value[0]
    is_read = isinstance(found, ScalarNode) and found.value == value and not found.style
    return str(found.tag) if found and is_read else ""

"""The escapers: text that a format shows as it was typed."""

import re
from collections.abc import Callable, Mapping

ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}

MARKUP = re.compile(
    r"[\\`*_<|~#]"
    r"|^[=>(]"
    r"|^[-+](?=[- ]|$)"
    r"|^\[(?=[ xX]\])"
    r"|\](?=[(:])"
    r"|&(?=[#A-Za-z][0-9A-Za-z]*;)"
)
"""What CommonMark, or a table or task list of GitHub's, could take for markup.

A text does not know what stands before it: what is markup at a line's start only (`>`, `- `), or
after a bracket only (`(`), is escaped at the start of every text.
"""

LIST_NUMBER = re.compile(r"^([0-9]{1,9})([.)])(?= |$)")


def escape_xml(text: str) -> str:
    """The text for an element or an attribute of XML."""
    return re.sub('[&<>"]', lambda match: ENTITIES[match[0]], text)


def escape_markdown(text: str) -> str:
    """The text for a line of CommonMark, with a backslash where it is needed and nowhere else."""
    return LIST_NUMBER.sub(r"\1\\\2", MARKUP.sub(r"\\\g<0>", text))


def escape_nothing(text: str) -> str:
    """The text itself."""
    return text


ESCAPERS: Mapping[str, Callable[[str], str]] = {
    "xml": escape_xml,
    "markdown": escape_markdown,
    "none": escape_nothing,
}
"""The escapers by the name that a skeleton calls them."""

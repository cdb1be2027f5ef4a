"""Slots: a strict subset of Mustache.

`{{word}}` is a text, escaped. `{{#list}}…{{/list}}` stands once for each item of a list, or once
where a text or flag holds something; `{{^list}}…{{/list}}` stands where there is nothing.
`{{>snippet}}` is a snippet, `{{>*kind}}` the snippet that the text `kind` names.

One pass: what a slot was filled with is never searched again. A snippet sees its own item, then
the root, nothing between.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from macros.writers.errors import WritingError

View = Mapping[str, object]
"""What slots are filled from: texts, flags, and lists of more views."""

SLOT = re.compile(
    r"\{\{([#^])([a-z0-9_-]+)\}\}(.*?)\{\{/\2\}\}|\{\{(>?\*?)([a-z0-9_-]+)\}\}", re.DOTALL
)


@dataclass(frozen=True)
class Filling:
    """What stays the same while one part is filled."""

    part: str
    """The part's path, for the message where a slot has no value."""
    root: View
    snippets: Mapping[str, str]
    escape: Callable[[str], str]


def fill(text: str, filling: Filling, here: View) -> str:
    """The text with every slot filled.

    Raises:
        WritingError: A slot names what neither `here` nor the root holds, or what is no text.
    """

    def slot(match: re.Match[str]) -> str:
        sign, name, inside, arrow, word = match.groups()
        if sign == "#":
            return _repeated(name, inside, filling, here)
        if sign == "^":
            return "" if _look_up(name, filling, here) else fill(inside, filling, here)
        if arrow:
            return _snippet(_text(word, filling, here) if "*" in arrow else word, filling, here)
        return filling.escape(_text(word, filling, here))

    return SLOT.sub(slot, text)


def _repeated(name: str, inside: str, filling: Filling, here: View) -> str:
    value = _look_up(name, filling, here)
    if isinstance(value, list):
        return "".join(fill(inside, filling, child) for child in value)
    return fill(inside, filling, here) if value else ""


def _snippet(name: str, filling: Filling, here: View) -> str:
    if name not in filling.snippets:
        raise WritingError(f"{filling.part}: snippet '{name}' is not in the skeleton")
    return fill(filling.snippets[name], filling, here)


def _text(name: str, filling: Filling, here: View) -> str:
    value = _look_up(name, filling, here)
    if not isinstance(value, str):
        raise WritingError(f"{filling.part}: slot '{name}' is no text")
    return value


def _look_up(name: str, filling: Filling, here: View) -> object:
    if name in here:
        return here[name]
    if name in filling.root:
        return filling.root[name]
    raise WritingError(f"{filling.part}: slot '{name}' has no value")

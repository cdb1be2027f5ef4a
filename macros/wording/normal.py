"""Text made plain for comparison, every character of it with its place in the original."""

import re
import unicodedata
from dataclasses import dataclass

CLUSTER = re.compile("\\*\\*|__|.[\u0300-\u036f]*", re.DOTALL)
"""What is looked at as one: a character with its accents, a mark of emphasis."""
PLAIN = {
    **dict.fromkeys("\u2018\u2019\u02bc\u00b4`\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201e«»", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
    **dict.fromkeys(("\u00ad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "**", "__"), ""),
    "\u2026": "...",
}
"""Signs that differ in print alone; those that cannot be seen are left out."""


@dataclass(frozen=True)
class Normal:
    """A stretch of text in its plain form."""

    text: str
    """Lower case, NFC, straight apostrophes and hyphens, one space between words."""
    starts: tuple[int, ...]
    """For each character, the place in the original where what it stands for begins."""
    ends: tuple[int, ...]
    """For each character, the place in the original where what it stands for ends."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the plain text, not an empty one, stands in the original."""
        return self.starts[start], self.ends[end - 1]


def normalise(text: str, start: int, end: int) -> Normal:
    """The plain form of `text[start:end]`; its places are those of the whole text."""
    characters: list[str] = []
    places: list[tuple[int, int]] = []
    for match in CLUSTER.finditer(text, start, end):
        plain = _plain(match[0])
        if plain == " " and (not characters or characters[-1] == " "):
            continue
        characters.extend(plain)
        places.extend([match.span()] * len(plain))
    if characters and characters[-1] == " ":
        del characters[-1], places[-1]
    starts, ends = zip(*places, strict=True) if places else ((), ())
    return Normal("".join(characters), starts, ends)


def _plain(cluster: str) -> str:
    if cluster.isspace():
        return " "
    if cluster in PLAIN:
        return PLAIN[cluster]
    return unicodedata.normalize("NFC", cluster).lower()

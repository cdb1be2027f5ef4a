"""Texts to words, as the search's own code reads them: `overrides/javascripts/search/words.js`."""

import re
import unicodedata
from collections.abc import Iterator

WORD = re.compile(r"[a-z0-9]+")
MARKS = re.compile("[\u0300-\u036f]")
SHORTEST = 3
ENDING = {
    "it": re.compile(r"(?<=\w{4})(?:azion[ei]|at[aoei]|are|ano|ando|[aeio])$"),
    "en": re.compile(r"(?<=\w{3})(?:ings?|ed|(?<=[^s])s)$"),
}
"""What tells the commonest forms of a long word apart."""


def words(text: str) -> Iterator[str]:
    """The words of a text: small letters without marks."""
    yield from WORD.findall(MARKS.sub("", unicodedata.normalize("NFD", text)).lower())


def telling(text: str, stop: frozenset[str]) -> Iterator[str]:
    """The words of a text that it can be found by."""
    return (word for word in words(text) if len(word) >= SHORTEST and word not in stop)


def beginning(word: str, lang: str) -> str:
    """What the commonest forms of a word share; the search itself cuts deeper."""
    return ENDING[lang].sub("", word)

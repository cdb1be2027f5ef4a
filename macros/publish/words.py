"""The site's own words, in every language."""

from functools import cache
from pathlib import Path

from macros.document.runs import typographic
from macros.errors import LibraryError, Problem
from macros.library.reader import read_file
from macros.library.records import read_top
from macros.library.text import Text

WORDS = Path(__file__).with_name("words.yml")


@cache
def read_words(lang: str) -> dict[str, str]:
    """What the site says in this language, by key, as it is published.

    Raises:
        LibraryError: The file of the words does not hold.
    """
    problems: list[Problem] = []
    file, node = read_file(WORDS.parent, WORDS, problems)
    words = {} if node is None else read_top(dict[str, Text], node, file) or {}
    if problems:
        raise LibraryError(problems)
    return {key: typographic(text[lang]) for key, text in words.items()}

"""How near wordings are to one another, by their words and by their letters."""

import unicodedata
from collections.abc import Iterator

from rapidfuzz import fuzz, process, utils

from macros.errors import known
from macros.library.model import Clause, Library
from macros.library.text import LANGUAGES
from macros.library.unwritten import is_unwritten

DUPLICATE = 85.0
"""From this score on, of 100, two clauses say the same; the nearest true pair has 80."""
BY_WORDS = 0.6
"""What the words count, in whatever order; the rest is for the letters of the nearest stretch."""

Pair = tuple[Clause, Clause, str, float]
"""Two clauses, the language in which they are near, and how near, up to 100."""


def normalised(text: str) -> str:
    """The text in small letters, without accents and signs."""
    letters = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(utils.default_process(plain).split())


def similar(library: Library, text: str, lang: str) -> list[tuple[float, Clause]]:
    """Every clause with its score, up to 100, the nearest first.

    The title and the text are compared; guidance is about a clause and is left out.

    Raises:
        RequestError: The language is unknown.
    """
    known(lang, LANGUAGES, "language")
    asked = normalised(text)
    scored = [
        (
            _score(asked, normalised(f"{clause.title.get(lang, '')} {clause.text.get(lang, '')}")),
            clause,
        )
        for clause in library.clauses.values()
    ]
    return sorted(scored, key=lambda each: (-each[0], each[1].id))


def _score(one: str, other: str) -> float:
    words, letters = fuzz.token_set_ratio(one, other), fuzz.partial_ratio(one, other)
    return BY_WORDS * words + (1 - BY_WORDS) * letters


def near_duplicates(library: Library, least: float = DUPLICATE) -> Iterator[Pair]:
    """Each pair of clauses whose texts are nearly one, once for each language.

    What is still to be written is near to nothing. Alternatives of one place are near by their
    nature: leaving them out is for who asks.

    Args:
        library: What is compared, each clause with each.
        least: The lowest score that counts, up to 100.
    """
    clauses = list(library.clauses.values())
    for lang in LANGUAGES:
        texts = [_written(clause.text.get(lang, "")) for clause in clauses]
        for index, text in enumerate(texts):
            later = texts[index + 1 :]
            scorer = fuzz.token_sort_ratio
            found = process.extract(text, later, scorer=scorer, score_cutoff=least, limit=None)
            for _, score, step in sorted(found, key=lambda each: each[2]) if text else ():
                yield clauses[index], clauses[index + 1 + step], lang, score


def _written(text: str) -> str:
    return "" if is_unwritten(text) else normalised(text)

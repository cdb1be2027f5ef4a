"""Nearness is by words and letters; accents, signs and order count little."""

import dataclasses
from pathlib import Path

import pytest

from macros.errors import RequestError
from macros.library.load import read_library
from macros.library.model import Clause, Library
from macros.library.similarity import near_duplicates, normalised, similar
from macros.library.text import Text

LIBRARY, _ = read_library(Path(__file__).parents[2])
DUTY = LIBRARY.clauses["duties/handle-complaints"]


def with_clauses(*clauses: Clause) -> Library:
    """The library with some clauses more."""
    added = {clause.id: clause for clause in clauses}
    return dataclasses.replace(LIBRARY, clauses={**LIBRARY.clauses, **added})


def copied(name: str, **texts: str) -> Clause:
    """The duty under another name, with other texts."""
    return dataclasses.replace(DUTY, id=f"duties/{name}", text=Text({**DUTY.text, **texts}))


def test_accents_and_signs_count_nothing() -> None:
    """Who types without accents finds as much as who types with them."""
    assert normalised("  L'Attività, {line_manager}!") == "l attivita line manager"


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("clause", [*LIBRARY.clauses.values()][::4], ids=lambda clause: clause.id)
def test_a_clauses_own_text_finds_it_first(clause: Clause, lang: str) -> None:
    """Nothing is nearer to a clause than the clause."""
    nearest = similar(LIBRARY, f"{clause.title[lang]} {clause.text[lang]}", lang)

    assert nearest[0] == (100, clause)


def test_a_few_words_find_their_clause() -> None:
    """The words of a clause, in another order and without accents, are enough."""
    nearest = similar(LIBRARY, "affidabilita dei clienti, valutazione", "it")

    assert nearest[0][1].id == "duties/assess-customer-reliability"


def test_an_unknown_language_is_refused() -> None:
    """The known one is named."""
    with pytest.raises(RequestError, match="did you mean 'it'"):
        similar(LIBRARY, "reclami", "itt")


def test_a_clause_written_twice_is_found_in_the_language_it_repeats() -> None:
    """A changed word hides nothing; the other language is judged by itself."""
    twice = copied("twice", it=DUTY.text["it"].replace(" ", "  ", 1).upper(), en="Other words.")

    pairs = list(near_duplicates(with_clauses(twice)))

    found = [(one.id, lang) for one, other, lang, _ in pairs if other is twice]
    assert found == [("duties/handle-complaints", "it")]

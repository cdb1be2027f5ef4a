"""A text cut into sentences."""

import pytest

from macros.wording.segments import LONGEST, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uno. Due! Tre", ["uno.", "due!", "tre"]),
        (
            "Secondo il d.lgs. 81 e l'art. 7 della legge.",
            ["secondo il d.lgs. 81 e l'art. 7 della legge."],
        ),
        ("Alto 1.75 m; altro.", ["alto 1.75 m;", "altro."]),
        ("Una riga che\ncontinua qui.", ["una riga che continua qui."]),
        ("Primo\n\nSecondo", ["primo", "secondo"]),
        ("- uno\n- due\n* tre\n1. quattro", ["uno", "due", "tre", "quattro"]),
        ("\r\nUno.\r\nDue.", ["uno.", "due."]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, expected: list[str]) -> None:
    """At stops, lines of a list and empty lines; not at abbreviations or wrapped lines."""
    assert [sentence.text for sentence in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("## Requisiti\n\n- diploma\n- inglese", ["", "requisiti", "requisiti"]),
        ("Requisiti:\n- diploma", ["", "requisiti:"]),
        ("Requisiti: diploma; inglese", ["", "requisiti"]),
        ("## Uno\n\n- alfa\n\n## Due\n\n- beta", ["", "uno", "", "due"]),
    ],
)
def test_a_sentence_knows_what_it_stands_under(text: str, leads: list[str]) -> None:
    """A heading, or the words before a colon."""
    assert [sentence.lead for sentence in sentences(text)] == leads


def test_a_long_sentence_is_cut() -> None:
    """At a space, so that no work grows faster than the text."""
    found = list(sentences("parola " * 500))

    assert all(len(sentence.text) <= LONGEST for sentence in found)
    assert " ".join(sentence.text for sentence in found).split() == ["parola"] * 500

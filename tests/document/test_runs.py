"""Wordings become runs."""

import pytest

from macros.document.runs import mark, runs, typographic
from macros.library.wordings import wording_hash


def text(value: str) -> tuple[str, str]:
    """A run of text."""
    return "text", value


def name(value: str) -> tuple[str, str]:
    """A run of a placeholder."""
    return "placeholder", value


@pytest.mark.parametrize(
    ("wording", "expected"),
    [
        ("Solo testo.", [text("Solo testo.")]),
        ("{role}", [name("role")]),
        (
            "La posizione di {role}.",
            [text("La posizione di "), name("role"), text(".")],
        ),
        ("{role}{company}", [name("role"), name("company")]),
        ("Come dice {law} .", [text("Come dice la legge .")]),
        (
            "secondo {named}.",
            [text("secondo il contratto "), name("ccnl"), text(".")],
        ),
        ("Una { graffa } resta.", [text("Una { graffa } resta.")]),
        ("L'azienda", [text("L’azienda")]),
    ],
)
def test_a_wording_is_split_at_its_placeholders(
    wording: str, expected: list[tuple[str, str]]
) -> None:
    """Text and placeholders follow each other; a jurisdiction's value becomes text."""
    values = {"law": "la legge", "named": "il contratto {ccnl}"}

    found = [
        (run["kind"], run["text"] if run["kind"] == "text" else run["name"])
        for run in runs(wording, values)
    ]

    assert found == expected


def test_the_apostrophe_is_put_in_once() -> None:
    """What is published has the curved apostrophe, whatever the file has."""
    assert typographic("l'azienda dell’altra") == "l’azienda dell’altra"


def test_a_mark_fits_into_a_bookmark() -> None:
    """A mark is hidden, at most 40 characters long, of letters, digits and underscores."""
    found = mark("duties/analyse-prospective-customers", "Analizza il pubblico.")

    assert found.startswith("_mn_")
    assert len(found) <= 40
    assert found.replace("_", "").isalnum()


def test_a_wording_is_the_same_however_its_file_breaks_it() -> None:
    """Line breaks and the shape of the apostrophe do not make another wording."""
    assert wording_hash("Segue  l'ordine\ne riferisce.") == wording_hash(
        "Segue l’ordine e riferisce."
    )

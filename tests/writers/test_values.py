"""A placeholder shows its value, or asks for it in words."""

import pytest

from macros.writers.values import placeholder_view, shown_date
from tests.writers.build import document, placeholder

MONTHS = document()["months"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-11-24", "24 novembre 2026"),
        ("2027-01-01", "1 gennaio 2027"),
        ("2028-02-29", "29 febbraio 2028"),
        ("2000-02-29", "29 febbraio 2000"),
    ],
)
def test_iso_date_is_shown_in_words(value: str, shown: str) -> None:
    """A date of the calendar is shown with the document's own months."""
    assert shown_date(value, MONTHS) == shown


@pytest.mark.parametrize(
    "value",
    [
        "",
        "domani",
        "2026-02-30",
        "2026-02-29",
        "1900-02-29",
        "2026-04-31",
        "2026-13-01",
        "2026-00-10",
        "2026-11-00",
        "0000-01-01",
        "24/11/2026",
        "2026-11-24T00:00:00Z",
        "\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0664",
    ],
)
def test_what_is_no_date_has_no_words(value: str) -> None:
    """Only ISO dates that are on the calendar, in ASCII digits, are dates."""
    assert shown_date(value, MONTHS) == ""


@pytest.mark.parametrize(
    ("kind", "value", "control"),
    [
        ("text", None, "control-text"),
        ("text", "2026-11-24", "control-text"),
        ("date", None, "control-date"),
        ("date", "2026-11-24", "control-date"),
        ("date", "2026-02-30", "control-text"),
        ("choice", None, "control-choice"),
        ("choice", "B2", "control-choice"),
        ("choice", "altro", "control-text"),
    ],
)
def test_control_fits_the_value(kind: str, value: str | None, control: str) -> None:
    """A control is of the placeholder's kind unless it cannot hold the value."""
    asked = placeholder("level", value, kind=kind, options=["B1", "B2"])

    assert placeholder_view(asked, document(), 1)["control"] == control


def test_what_is_no_date_is_shown_as_typed() -> None:
    """A date that is none is text."""
    asked = placeholder("effective_date", "2026-02-30", kind="date")

    assert placeholder_view(asked, document(), 1)["text"] == "2026-02-30"


@pytest.mark.parametrize(
    ("label", "prompt"),
    [
        ("Azienda", "[da compilare: azienda]"),
        ("È un nome", "[da compilare: è un nome]"),
        ("CCNL applicato", "[da compilare: CCNL applicato]"),
        ("L'unità", "[da compilare: l'unità]"),
        ("X", "[da compilare: x]"),
    ],
)
def test_empty_placeholder_asks_in_words(label: str, prompt: str) -> None:
    """The prompt is the label in lower case, but for an acronym."""
    assert placeholder_view(placeholder("a", label=label), document(), 1)["text"] == prompt


def test_blank_value_is_empty() -> None:
    """A value of spaces is none."""
    assert placeholder_view(placeholder("a", "  "), document(), 1)["text"] == "[da compilare: a]"


def test_empty_choice_offers_its_options() -> None:
    """The prompt of a choice lists what can be chosen."""
    asked = placeholder("level", kind="choice", options=["impiegato", "quadro"])

    assert placeholder_view(asked, document(), 1)["text"] == "[scegliere: impiegato / quadro]"


def test_choice_without_options_asks_for_its_label() -> None:
    """Where nothing can be chosen the prompt names the placeholder."""
    asked = placeholder("level", kind="choice")

    assert placeholder_view(asked, document(), 1)["text"] == "[da compilare: level]"

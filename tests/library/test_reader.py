"""The reader takes every scalar as a text, and knows where it stands."""

from pathlib import Path

from macros.library.load import load_library, read_library
from macros.library.text import Text

SMALL = Path(__file__).parents[1] / "small"


def test_scalars_keep_their_spelling(tmp_path: Path) -> None:
    """`no`, `on` and `2431.60` are words and codes, not truth values and numbers."""
    library = load_library(SMALL)

    assert library.sources["esco:1420.3"].code == "1420.3"
    assert library.templates["trade/contact"].changes[0].version == "0.1.0"


def test_folded_text_is_one_paragraph() -> None:
    """Line breaks in a file are no line breaks in the text."""
    clause = load_library(SMALL).clauses["duties/answer-customers"]

    assert clause.text["en"] == (
        "Answers customers, having consulted {line_manager}, as {law} provides."
    )


def test_a_value_knows_its_line() -> None:
    """The line of a token is the line on which it is written."""
    place = load_library(SMALL).clauses["duties/answer-customers"].place

    assert place.line("text", "it", token="{law}") == 4
    assert place.line("references", token="it/two") == 13
    assert place.line("industries") == 1


def test_the_languages_of_a_change_stand_beside_its_version() -> None:
    """A change holds its text as `it:` and `en:` beside the other keys."""
    change = load_library(SMALL).templates["trade/contact"].changes[-1]

    assert change.text == Text(it="Prima edizione.", en="First edition.")


def test_a_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    """A file saved by a Windows editor is a file."""
    clauses = tmp_path / "clauses"
    path = clauses / "duties/greet-customers.yml"
    path.parent.mkdir(parents=True)
    text = (SMALL / "clauses/duties/greet-customers.yml").read_text("utf-8")
    path.write_bytes(text.replace("\n", "\r\n").encode("utf-8-sig"))

    library, _ = read_library(tmp_path)

    assert library.clauses["duties/greet-customers"].text["en"] == "Greets customers."

"""Text is cleaned of what no format can hold, and of nothing else."""

import pytest

from macros.writers.cleaning import clean, cleaned


@pytest.mark.parametrize(
    ("typed", "held"),
    [
        ("una\nriga", "una riga"),
        ("una\r\nriga", "una riga"),
        ("una\u2028riga\u2029e\x85una", "una riga e una"),
        ("con\ttab", "con tab"),
        ("spazi   tanti", "spazi tanti"),
        ("due \x00 spazi", "due spazi"),
        ("x\x00\x0b\x1f\ufffe\uffff\x7f\x80y", "x y"),
        ("\ud83d rotto", "\ufffd rotto"),
    ],
)
def test_what_no_format_holds_is_cleaned(typed: str, held: str) -> None:
    """Line breaks, tabs and doubled spaces are one space; controls go; surrogates are replaced."""
    assert clean(typed) == held


@pytest.mark.parametrize(
    "text", ["👩🏽‍💼 李雷", "\u05e9\u05dc\u200f\u05d5\u05dd\u202c", "10\u00a0000 €", "à è’ «»"]
)
def test_letters_and_signs_are_kept(text: str) -> None:
    """Emoji, other scripts, marks of direction and hard spaces stay as they are."""
    assert clean(text) == text


def test_every_text_of_a_value_is_cleaned() -> None:
    """Lists and objects are cleaned to the bottom; flags and nulls are left."""
    value = {"a": ["x\ny", {"b": "p\tq", "c": None, "d": True}]}

    assert cleaned(value) == {"a": ["x y", {"b": "p q", "c": None, "d": True}]}

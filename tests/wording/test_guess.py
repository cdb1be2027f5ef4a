"""The language of a text."""

import pytest

from macros.wording.engine import find
from macros.wording.guess import guess_language
from macros.wording.model import Rules


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cerchiamo una persona per il negozio di Milano, con esperienza nella vendita.", "it"),
        ("We are looking for a person for the shop in Milan, with experience in sales.", "en"),
        ("Account manager junior per un'azienda di software", "it"),
        ("", "it"),
    ],
)
def test_a_language_is_guessed(text: str, language: str, rules: dict[str, Rules]) -> None:
    """By its short words; Italian where there is none."""
    assert guess_language(text, rules) == language


def test_a_text_without_a_language_is_read_in_its_own(rules: dict[str, Rules]) -> None:
    """The rules of the language that was guessed."""
    found = find("We are looking for a person of good looks.", None, rules)

    assert [finding.rule for finding in found] == ["EN-APP-01"]

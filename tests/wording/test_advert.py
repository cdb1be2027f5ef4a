"""What an advert must say."""

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules

COMPLETE = {
    "it": "Responsabile clienti\n\nPersone dell'uno o dell'altro sesso. Retribuzione da 27.000 a"
    " 31.000 euro lordi l'anno, contratto collettivo Terziario, livello III.",
    "en": "Client manager\n\nOpen to people of either sex. Pay from 27,000 to 31,000 euros gross a"
    " year, level 3 of the collective agreement for commerce.",
}


@pytest.mark.parametrize("lang", COMPLETE)
def test_a_complete_advert_passes(lang: str, rules: dict[str, Rules]) -> None:
    """Pay, collective agreement, either sex, a neutral title."""
    assert find(COMPLETE[lang], lang, rules, kind="advert") == ()


@pytest.mark.parametrize(("lang", "title"), [("it", "Referente clienti"), ("en", "Client lead")])
def test_what_is_missing_is_told_without_a_place(
    lang: str, title: str, rules: dict[str, Rules]
) -> None:
    """Each is a warning about the whole text."""
    found = find(title, lang, rules, kind="advert")

    assert [finding.rule[3:] for finding in found] == ["ADV-01", "ADV-02", "ADV-03"]
    assert {(each.severity, each.line, each.start, each.end) for each in found} == {
        ("warning", 0, 0, 0)
    }
    assert find(title, lang, rules) == ()


@pytest.mark.parametrize("title", ["Addetto vendite", "Segretaria di direzione"])
def test_a_title_of_one_gender_is_found(title: str, rules: dict[str, Rules]) -> None:
    """The first line of an advert is its title; in a description a heading alone is."""
    text = f"{title}\n\nLavora in negozio."

    assert "IT-GEN-08" in {found.rule for found in find(text, "it", rules, kind="advert")}
    assert "IT-GEN-08" in {found.rule for found in find(f"# {text}", "it", rules)}
    assert find(text, "it", rules) == ()


@pytest.mark.parametrize(
    "title",
    [
        "Addetta/o vendite",
        "Addetto/a vendite",
        "Direttrice o direttore di negozio",
        "Responsabile di negozio",
    ],
)
def test_a_neutral_or_doubled_title_passes(title: str, rules: dict[str, Rules]) -> None:
    """Both forms in full, the short doubled form, or a noun that is the same for both."""
    assert find(f"# {title}\n\nLavora in negozio.", "it", rules) == ()

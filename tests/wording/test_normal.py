"""Text made plain, with its places kept."""

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules
from macros.wording.normal import normalise


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("L\u2019Eta\u0300  massima", "l'età massima"),
        ("bell\u2019aspetto", "bell'aspetto"),
        ("non\u2011smoker \u2013 24/7", "non-smoker - 24/7"),
        ("un\u00a0po\u2019\n\tdi", "un po' di"),
        ("«bella» “presenza”", '"bella" "presenza"'),
        ("be\u00adlla pre\u200bsenza", "bella presenza"),
        ("**bella** __presenza__", "bella presenza"),
        ("fine  \n", "fine"),
        ("", ""),
    ],
)
def test_text_is_made_plain(text: str, plain: str) -> None:
    """Lower case, NFC, straight signs, one space; what cannot be seen is left out."""
    assert normalise(text, 0, len(text)).text == plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Requisiti: **bella**\n  presenza.", "bella**\n  presenza"),
        ("Serve L\u2019Eta\u0300 massima 30 anni.", "Eta\u0300 massima 30 anni"),
        ("Ecco: bell\u2019aspetto!", "bell\u2019aspetto"),
        ("\ufeffbe\u00adlla presenza", "be\u00adlla presenza"),
    ],
)
def test_a_finding_stands_where_its_words_do(
    text: str, words: str, rules: dict[str, Rules]
) -> None:
    """Start and end are of the original text, marks and invisible signs included."""
    (finding,) = find(text, "it", rules)

    assert finding.words == words
    assert text[finding.start : finding.end] == words


def test_line_and_column_count_from_one(rules: dict[str, Rules]) -> None:
    """Both are those of the first character."""
    (finding,) = find("Vendite.\n\n  Si chiede bella presenza.\n", "it", rules)

    assert (finding.line, finding.column) == (3, 13)

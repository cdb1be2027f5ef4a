"""`similar`, as a person calls it."""

import argparse
from pathlib import Path

import pytest

from macros.commands import similar
from macros.errors import RequestError
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
Printed = pytest.CaptureFixture[str]


def call(text: str, lang: str = "it", limit: int = 5) -> int:
    """Call the command for the real library."""
    return similar.run(argparse.Namespace(root=ROOT, text=text, lang=lang, limit=limit))


def test_the_nearest_clauses_are_printed(capsys: Printed) -> None:
    """Score, id and title, with the text below; no more than asked for."""
    code = call(LIBRARY.clauses["duties/handle-complaints"].text["en"], "en", 2)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert len(lines) == 4
    assert "  duties/handle-complaints  " in lines[0]
    assert lines[1].startswith("     ")


@pytest.mark.parametrize(
    ("text", "lang", "limit", "message"),
    [
        ("?!", "it", 5, "no word to compare"),
        ("reclami", "it", 0, "write 1 or more"),
        ("reclami", "enn", 5, "did you mean 'en'"),
    ],
)
def test_a_call_that_cannot_be_served_is_refused(
    text: str, lang: str, limit: int, message: str
) -> None:
    """The message is one line."""
    with pytest.raises(RequestError, match=message) as refused:
        call(text, lang, limit)

    assert "\n" not in str(refused.value)

"""`mansionario lint`, as a person calls it."""

import argparse
import io
import json
import sys
from pathlib import Path

import pytest

from macros.commands.lint import MAX_BYTES, run
from macros.errors import RequestError

ROOT = Path(__file__).parents[2]
Printed = pytest.CaptureFixture[str]


def lint(file: Path | str, **given: str | None) -> int:
    """Call `lint` with the library's rules."""
    defaults = {"root": ROOT, "lang": None, "kind": "description", "format": "text"}
    return run(argparse.Namespace(**{**defaults, "file": Path(file), **given}))


@pytest.fixture
def advert(tmp_path: Path) -> Path:
    """A text with two faults."""
    path = tmp_path / "advert.txt"
    path.write_text("Vendite in negozio.\nSi richiede bella presenza.\nAutomunito.\n", "utf-8")
    return path


def test_findings_are_printed_with_their_place(advert: Path, capsys: Printed) -> None:
    """Exit 1; file, line, column, the words, why, what to write, the norm, and how many."""
    code = lint(advert)

    lines = capsys.readouterr().out.splitlines()
    assert code == 1
    assert lines[0] == (
        f"{advert}:2:13: «bella presenza»: l'aspetto fisico non può essere un requisito"
        " [error IT-APP-01]"
    )
    assert lines[1].startswith("    hint: ")
    assert lines[2].startswith("    norm: Decreto legislativo 11 aprile 2006, n. 198, art. 27")
    assert "3:1: «Automunito»" in lines[3]
    assert lines[-1] == "1 error, 1 note; an error has to go before the text is used"


def test_findings_can_be_json(advert: Path, capsys: Printed) -> None:
    """A list of objects, for other programs."""
    lint(advert, format="json")

    first = json.loads(capsys.readouterr().out)[0]
    assert (first["rule"], first["start"], first["end"]) == ("IT-APP-01", 32, 46)
    assert set(first) == {
        "path", "rule", "category", "severity", "start", "end", "line", "column", "words",
        "reason", "replacement", "references",
    }  # fmt: skip


def test_warnings_and_notes_are_no_failure(tmp_path: Path, capsys: Printed) -> None:
    """Exit 0; they are printed all the same."""
    path = tmp_path / "note.txt"
    path.write_text("Automunito.\n", "utf-8")

    assert lint(path, lang="it") == 0
    assert "IT-NAT-08" in capsys.readouterr().out


def test_a_sound_text_is_said_to_be_so(tmp_path: Path, capsys: Printed) -> None:
    """Exit 0, and one line; no findings in JSON are an empty list."""
    path = tmp_path / "sound.md"
    path.write_text("# Assistenza\n\nRisponde ai clienti.\n", "utf-8")

    assert lint(path) == 0
    assert capsys.readouterr().out == f"{path}: nothing found\n"
    assert lint(path, format="json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_code_and_comments_of_markdown_are_left_alone(tmp_path: Path, capsys: Printed) -> None:
    """So is the front matter; lines stay where they are."""
    path = tmp_path / "page.md"
    text = "---\ntitle: bella presenza\n---\n<!-- bella presenza -->\n```\nbella presenza\n```\n"
    path.write_text(f"{text}Serve bella presenza.\n", "utf-8")

    lint(path, lang="it")

    assert f"{path}:8:7: «bella presenza»" in capsys.readouterr().out


def test_an_advert_is_looked_at_as_one(advert: Path, capsys: Printed) -> None:
    """What it does not say is told about the file."""
    lint(advert, kind="advert")

    assert f"{advert}: l'annuncio non nomina il contratto" in capsys.readouterr().out


def test_standard_input_is_plain_text(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` stands for it."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Serve bella presenza.")))

    assert lint("-", lang="it") == 1
    assert capsys.readouterr().out.startswith("standard input:1:7: ")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("page.html", b"x", r"page.html' cannot be read: .txt and .md are"),
        ("page", b"x", r"page' cannot be read: .txt and .md are"),
        ("latin.txt", "uno\nperché".encode("latin-1"), r"latin.txt' is not UTF-8: see line 2"),
        ("long.txt", b"x" * (MAX_BYTES + 1), r"has more than 5,242,880 bytes"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    name: str, content: bytes, message: str, tmp_path: Path
) -> None:
    """One line that says why."""
    path = tmp_path / name
    path.write_bytes(content)

    with pytest.raises(RequestError, match=message):
        lint(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """One line that names it."""
    with pytest.raises(RequestError, match=r"nowhere.txt' cannot be read: No such file"):
        lint(tmp_path / "nowhere.txt")

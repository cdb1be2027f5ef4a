"""`impact`, as a person calls it."""

import argparse
import json
import shutil
from pathlib import Path

import pytest

from macros.commands import impact
from macros.errors import RequestError

SMALL = Path(__file__).parents[1] / "small"
CLAUSE = "clauses/duties/answer-customers.yml"
Printed = pytest.CaptureFixture[str]


def call(root: Path, revision: str = "HEAD", format: str = "text") -> int:
    """Call the command."""
    return impact.run(argparse.Namespace(root=root, revision=revision, format=format))


def reworded(root: Path) -> None:
    """Change the text of a duty in both languages."""
    path = root / CLAUSE
    text = path.read_text("utf-8").replace("Risponde ai", "Assiste i")
    path.write_text(text.replace("Answers customers", "Helps customers"), "utf-8")


def test_what_changed_is_printed(root: Path, capsys: Printed) -> None:
    """The template, its step, its pages, and the text before and after in both languages."""
    reworded(root)

    code = call(root)

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert lines[:4] == [
        "trade/contact: major (from 0.1.0)",
        "  /modelli/commercio/referente-clienti/",
        "  /en/templates/trade/contact/",
        "  changed duties/answer-customers, text",
    ]
    assert [line[:8] for line in lines[4:8]] == ["    it -", "    it +", "    en -", "    en +"]
    assert lines[8:] == [
        "clauses: duties/answer-customers",
        "  /clausole/mansioni/",
        "  /en/clauses/duties/",
    ]


def test_nothing_is_said_to_be_nothing(root: Path, capsys: Printed) -> None:
    """Exit 0, one line."""
    code = call(root)

    assert (code, capsys.readouterr().out) == (0, "nothing changed\n")


def test_what_changed_can_be_json(root: Path, capsys: Printed) -> None:
    """The same, for other programs."""
    reworded(root)

    call(root, format="json")

    found = json.loads(capsys.readouterr().out)
    assert [each["step"] for each in found["templates"]] == ["major"]
    assert found["templates"][0]["differences"][0]["after"]["en"].startswith("Helps customers")
    assert list(found["pages"]) == ["trade/contact", "duties"]


def test_a_template_that_is_gone_is_told_with_its_pages(root: Path, capsys: Printed) -> None:
    """They go with it; clauses that nothing lists any more stay."""
    (root / "templates/trade/contact.yml").unlink()

    call(root)

    assert capsys.readouterr().out.splitlines() == [
        "trade/contact: gone (from 0.1.0)",
        "  /modelli/commercio/referente-clienti/",
        "  /en/templates/trade/contact/",
    ]


@pytest.mark.parametrize("revision", ["v9.9", "--output=x", ""])
def test_an_unknown_revision_is_refused(revision: str, root: Path) -> None:
    """One line names it."""
    with pytest.raises(RequestError, match=f"no revision '{revision}'") as refused:
        call(root, revision)

    assert "\n" not in str(refused.value)


def test_a_folder_without_a_repository_is_refused(tmp_path: Path) -> None:
    """There is nothing to compare with."""
    copy = shutil.copytree(SMALL, tmp_path / "library")

    with pytest.raises(RequestError, match="no revision 'HEAD'"):
        call(copy)

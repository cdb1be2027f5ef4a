"""`check --since`: a wording that changed in one language alone."""

import shutil
from pathlib import Path

import pytest

from macros.__main__ import main

SMALL = Path(__file__).parents[1] / "small"
CLAUSE = "clauses/duties/greet-customers.yml"
Printed = pytest.CaptureFixture[str]


def edit(root: Path, *pairs: tuple[str, str]) -> None:
    """Change the clause."""
    path = root / CLAUSE
    text = path.read_text("utf-8")
    for old, new in pairs:
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def check(root: Path, revision: str = "HEAD") -> int:
    """Call the command."""
    return main(["--root", str(root), "check", "--since", revision])


def test_one_language_changed_alone_is_a_problem(root: Path, capsys: Printed) -> None:
    """It names the key, the language, and the two ways out."""
    edit(root, ("Accoglie i clienti.", "Accoglie le persone."))

    code = check(root)

    printed = capsys.readouterr().out
    assert code == 1
    assert f"{CLAUSE}:3: 'text' changed in 'it' alone" in printed
    assert "change 'en' too, or renew `reviewed:`" in printed


@pytest.mark.parametrize(
    "pairs",
    [
        [("Accoglie i clienti.", "Accoglie le persone."), ("Greets customers.", "Greets people.")],
        [("Accoglie i clienti.", "Accoglie le persone."), ("2026-11-24", "2026-11-25")],
        [],
    ],
    ids=["both-changed", "read-again", "nothing-changed"],
)
def test_both_languages_or_a_new_date_are_none(
    root: Path, pairs: list[tuple[str, str]], capsys: Printed
) -> None:
    """A change in both, or a new editorial check, is as it should be."""
    edit(root, *pairs)

    code = check(root)

    assert code == 0, capsys.readouterr().out


@pytest.mark.parametrize("revision", ["nowhere", "--help", "HEAD~9"])
def test_an_unknown_revision_is_told(root: Path, revision: str, capsys: Printed) -> None:
    """Exit 2 and one line, whatever the revision looks like."""
    code = main(["--root", str(root), "check", f"--since={revision}"])

    assert code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_folder_without_a_repository_is_told(tmp_path: Path, capsys: Printed) -> None:
    """Exit 2 and one line."""
    root = tmp_path / "library"
    shutil.copytree(SMALL, root)

    code = check(root)

    assert code == 2
    assert "no revision 'HEAD'" in capsys.readouterr().err

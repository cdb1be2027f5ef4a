"""`new`, as a person calls it."""

import argparse
import shutil
from pathlib import Path

import pytest

from macros.commands import new
from macros.errors import RequestError
from macros.library.load import read_library

SMALL = Path(__file__).parents[1] / "small"
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library that can be written into."""
    return shutil.copytree(SMALL, tmp_path / "library")


def call(root: Path, kind: str, name: str) -> int:
    """Call the command."""
    return new.run(argparse.Namespace(root=root, kind=kind, id=name))


@pytest.mark.parametrize(
    ("kind", "name", "place"),
    [
        ("clause", "duties/count-coins", "clauses/duties/count-coins.yml"),
        ("template", "hospitality/porter", "templates/hospitality/porter.yml"),
    ],
)
def test_the_file_is_written_and_named(
    kind: str, name: str, place: str, root: Path, capsys: Printed
) -> None:
    """It can be read at once; a folder that is missing is made."""
    code = call(root, kind, name)

    library, _ = read_library(root)
    assert code == 0
    assert capsys.readouterr().out.startswith(f"{place}: written; ")
    assert name in {*library.clauses, *library.templates}


def test_a_second_scaffold_does_not_wait_for_the_first(root: Path) -> None:
    """A clause that is still to be written stops no other."""
    call(root, "clause", "duties/count-coins")

    code = call(root, "clause", "duties/count-notes")

    assert code == 0


def test_a_file_that_is_there_is_not_touched(root: Path) -> None:
    """Neither one that is a clause nor one that cannot be read."""
    path = root / "clauses/duties/count-coins.yml"
    path.write_text("- half a clause", "utf-8")

    with pytest.raises(RequestError, match="exists already"):
        call(root, "clause", "duties/count-coins")

    assert path.read_text("utf-8") == "- half a clause"


def test_nothing_else_can_be_begun(root: Path) -> None:
    """The nearest known word is named."""
    with pytest.raises(RequestError, match="did you mean 'clause'"):
        call(root, "clausse", "duties/count-coins")

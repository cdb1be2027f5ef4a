"""`fix`, as a person calls it."""

import argparse
import shutil
from pathlib import Path

import pytest

from macros.commands import fix
from macros.errors import RequestError

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/small"
CLAUSE = "clauses/duties/clean-rooms.yml"
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A library in the house style, which can be written into."""
    copy = shutil.copytree(SMALL, tmp_path / "library")
    call(copy)
    return copy


def call(root: Path, *paths: Path) -> int:
    """Call the command."""
    return fix.run(argparse.Namespace(root=root, paths=list(paths)))


def bytes_of(root: Path) -> dict[Path, bytes]:
    """Every file below a folder."""
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


def spoiled(root: Path, name: str = CLAUSE) -> Path:
    """A file of the library as a Windows editor saves it."""
    path = root / name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    return path


def test_what_was_mended_is_printed(root: Path, capsys: Printed) -> None:
    """One line a file, and exit 0; nothing else is written."""
    before = bytes_of(root)
    spoiled(root)
    capsys.readouterr()

    code = call(root)

    assert code == 0
    assert capsys.readouterr().out == f"{CLAUSE}: mended\n"
    assert bytes_of(root) == before


def test_a_second_run_changes_nothing(root: Path, capsys: Printed) -> None:
    """What is mended is in the house style."""
    before = bytes_of(root)
    capsys.readouterr()

    code = call(root)

    assert (code, capsys.readouterr().out) == (0, "")
    assert bytes_of(root) == before


def test_only_what_lies_below_a_path_is_mended(root: Path) -> None:
    """A folder or a file narrows what is written."""
    path, other = spoiled(root), spoiled(root, "clauses/terms.yml")

    call(root, root / "clauses/duties")

    assert b"\r" not in path.read_bytes()
    assert b"\r" in other.read_bytes()


def test_a_file_that_cannot_be_mended_is_told(root: Path, capsys: Printed) -> None:
    """Exit 1, its place and why; the others are mended, and it is what it was."""
    other = spoiled(root, "clauses/terms.yml")
    (root / CLAUSE).write_bytes(b"title: [\r\n")

    code = call(root)

    assert code == 1
    assert f"{CLAUSE}:" in capsys.readouterr().err
    assert (root / CLAUSE).read_bytes() == b"title: [\r\n"
    assert b"\r" not in other.read_bytes()


def test_a_file_keeps_its_rights(root: Path) -> None:
    """What is written anew may be read by whom it was before."""
    path = spoiled(root)
    path.chmod(0o640)

    call(root)

    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("path", "message"),
    [("nowhere", "there is no file or folder"), (".", "no file of the library lies below")],
)
def test_a_path_without_files_is_refused(path: str, message: str, root: Path) -> None:
    """The message says whether there is something at all."""
    with pytest.raises(RequestError, match=message):
        call(root, ROOT / "docs" / path)


def test_a_folder_without_a_library_is_refused(tmp_path: Path) -> None:
    """The folder is named."""
    with pytest.raises(RequestError, match="holds no library"):
        call(tmp_path)

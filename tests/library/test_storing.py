"""A file is written whole or stays what it was."""

from pathlib import Path

import pytest

from macros.library.storing import create_file, replace_file


def test_a_file_is_replaced(tmp_path: Path) -> None:
    """It keeps its rights, and nothing is left beside it."""
    path = tmp_path / "a.yml"
    path.write_bytes(b"old")
    path.chmod(0o600)

    replace_file(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_what_a_link_leads_to_is_written(tmp_path: Path) -> None:
    """The link stays one."""
    path, link = tmp_path / "a.yml", tmp_path / "link.yml"
    path.write_bytes(b"old")
    link.symlink_to(path)

    replace_file(link, b"new")

    assert link.is_symlink()
    assert path.read_bytes() == b"new"


def test_a_failure_leaves_nothing_behind(tmp_path: Path) -> None:
    """Where a folder stands no file can be put."""
    path = tmp_path / "a"
    path.mkdir()

    with pytest.raises(OSError, match=r"a"):
        replace_file(path, b"new")

    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_put_where_none_was(tmp_path: Path) -> None:
    """With the folder that it lies in; what is there is not touched."""
    path = tmp_path / "folder/a.yml"

    create_file(path, b"new")

    with pytest.raises(FileExistsError):
        create_file(path, b"newer")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]

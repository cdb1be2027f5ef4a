"""The swap by which a site is published."""

from pathlib import Path

import pytest

from macros.publish.staging import join, staging, swap


def tree(folder: Path) -> dict[str, str]:
    """The texts of a folder, by path."""
    return {
        p.relative_to(folder).as_posix(): p.read_text() for p in folder.rglob("*") if p.is_file()
    }


def test_the_new_tree_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """The second language stands in the first; nothing else is left."""
    published = tmp_path / "site"
    published.mkdir()
    (published / "old.txt").write_text("old")
    place = staging(published)
    for lang in ("it", "en"):
        place.of(lang).mkdir()
        (place.of(lang) / "index.txt").write_text(lang)

    swap(place, join(place, "it", "en"))

    assert tree(tmp_path) == {"site/index.txt": "it", "site/en/index.txt": "en"}


def test_what_an_interrupted_build_left_is_gone(tmp_path: Path) -> None:
    """Building aside begins in an empty folder."""
    left = tmp_path / ".site.part/it"
    left.mkdir(parents=True)
    (left / "half.txt").write_text("half")

    place = staging(tmp_path / "site")

    assert list(place.folder.iterdir()) == []


def test_a_swap_that_fails_leaves_the_old_tree(tmp_path: Path) -> None:
    """Where the new tree cannot be put, what was published is there again."""
    published = tmp_path / "site"
    published.mkdir()
    (published / "old.txt").write_text("old")
    place = staging(published)

    with pytest.raises(FileNotFoundError):
        swap(place, place.of("it"))

    assert tree(published) == {"old.txt": "old"}

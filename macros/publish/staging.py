"""A site that is published whole or not at all: built aside, swapped in by rename."""

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Staging:
    """Where the languages are built before they are published."""

    published: Path
    """The folder of the site that people see."""
    folder: Path
    """Beside it, on the same file system, so that a rename swaps the two."""

    def of(self, lang: str) -> Path:
        """Where the pages of a language are built."""
        return self.folder / lang


def staging(published: Path) -> Staging:
    """A place to build aside, empty: what an interrupted build left is gone."""
    folder = published.with_name(f".{published.name}.part")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return Staging(published, folder)


def join(place: Staging, first: str, second: str) -> Path:
    """Put the second language into the first, where the site has it; the whole tree's folder."""
    whole = place.of(first)
    place.of(second).rename(whole / second)
    return whole


def swap(place: Staging, whole: Path) -> None:
    """Put the whole tree in the place of the published one, and clear up.

    Raises:
        OSError: It cannot be put there; what was published is there again.
    """
    old = place.folder / "old"
    if place.published.exists():
        place.published.rename(old)
    try:
        whole.rename(place.published)
    except OSError:
        if old.exists():
            old.rename(place.published)
        raise
    clear(place)


def clear(place: Staging) -> None:
    """Leave nothing but what is published."""
    shutil.rmtree(place.folder, ignore_errors=True)

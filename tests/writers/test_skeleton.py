"""A skeleton is read from its folder, with what the engine must know."""

from pathlib import Path

import pytest

from macros.writers import SKELETONS, skeleton
from macros.writers.escapes import ESCAPERS
from macros.writers.skeleton import read_skeleton


@pytest.mark.parametrize("format_", SKELETONS)
def test_skeleton_names_an_escaper(format_: str) -> None:
    """Each skeleton says how its text is made safe, and what it is called."""
    read = skeleton(format_)

    assert read.escape in ESCAPERS
    assert read.extension == format_
    assert "/" in read.media_type


@pytest.mark.parametrize("format_", SKELETONS)
def test_skeleton_of_one_file_has_one_part(format_: str) -> None:
    """What is not a package is a single part."""
    read = skeleton(format_)

    assert read.is_package or len(read.parts) == 1


@pytest.mark.parametrize(
    ("joins_lines", "snippet"), [("true", "<a>{{b}}</a>"), ("false", "<a>\n  {{b}}\n</a>")]
)
def test_snippet_loses_its_line_breaks(tmp_path: Path, joins_lines: str, snippet: str) -> None:
    """A snippet loses every line break with its indentation, or the last one alone."""
    _write(tmp_path, joins_lines)

    assert read_skeleton(tmp_path).snippets == {"item": snippet}


def test_snippets_are_no_parts(tmp_path: Path) -> None:
    """What is neither a snippet nor the description is a part, as it stands."""
    _write(tmp_path, "true")

    assert read_skeleton(tmp_path).parts == {"word/document.xml": "<d>\n</d>\n"}


def _write(folder: Path, joins_lines: str) -> None:
    (folder / "snippets").mkdir()
    (folder / "word").mkdir()
    (folder / "skeleton.json").write_text(
        '{"extension": "x", "media_type": "text/x", "escape": "xml", "is_package": true, '
        f'"joins_lines": {joins_lines}}}'
    )
    (folder / "snippets/item.xml").write_text("<a>\n  {{b}}\n</a>\n")
    (folder / "word/document.xml").write_text("<d>\n</d>\n")

"""The annotated example is a clause, and says of every key what the type says."""

import shutil
from pathlib import Path

import pytest

from macros.library.editing.annotated import EXAMPLE, annotated_example
from macros.library.editing.keys import Key, keys_of
from macros.library.load import read_library
from macros.library.model import Clause
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
CLAUSE = LIBRARY.clauses[EXAMPLE]
LINES = annotated_example().splitlines()


def test_without_its_comments_it_is_the_clause(tmp_path: Path) -> None:
    """What is shown is what stands in the library."""
    shutil.copytree(ROOT / "clauses", tmp_path / "clauses")
    path = tmp_path / f"clauses/{EXAMPLE}.yml"
    path.write_text("\n".join(line for line in LINES if line[0] != "#") + "\n", "utf-8")

    clause = read_library(tmp_path)[0].clauses[EXAMPLE]

    assert clause == CLAUSE


def test_with_its_comments_it_is_the_clause_too(tmp_path: Path) -> None:
    """It can be copied as it is."""
    shutil.copytree(ROOT / "clauses", tmp_path / "clauses")
    path = tmp_path / f"clauses/{EXAMPLE}.yml"
    path.write_text(annotated_example(), "utf-8")

    clause = read_library(tmp_path)[0].clauses[EXAMPLE]

    assert clause == CLAUSE


@pytest.mark.parametrize("key", keys_of(Clause), ids=lambda key: key.name)
def test_every_key_is_explained(key: Key) -> None:
    """The comment above it says whether it must stand, and what the field's docstring says."""
    (line,) = (
        number
        for number, line in enumerate(LINES)
        if line.startswith((f"{key.name}:", f"# {key.name}:"))
    )
    begun = max(n for n in range(line) if LINES[n].startswith(("# (mandatory", "# (optional")))
    above = LINES[begun:line]

    assert all(each.startswith("# ") for each in above)
    assert above[0].startswith("# (mandatory)") == key.is_mandatory
    assert key.meaning in " ".join(each.removeprefix("# ") for each in above)


def test_keys_stand_in_their_order() -> None:
    """As the type has them."""
    names = [key.name for key in keys_of(Clause)]
    begun = [line.removeprefix("# ").partition(":")[0] for line in LINES]

    assert [name for name in begun if name in names] == names


def test_allowed_words_are_listed() -> None:
    """Those of the type, and those of the vocabularies."""
    said = " ".join(line.removeprefix("# ") for line in LINES)

    assert "Allowed: draft, reviewed, deprecated." in said
    assert "Allowed: skills, effort, responsibility, conditions." in said


def test_no_line_is_longer_than_a_window() -> None:
    """A hundred columns."""
    assert [line for line in LINES if len(line) > 100] == []

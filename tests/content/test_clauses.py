"""What holds for every clause of the library, file by file."""

from pathlib import Path

import pytest

from macros.library.model import Clause
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
MAX_TITLE_WORDS = 6
MAX_COLUMNS = 100

FILES = sorted([*ROOT.glob("clauses/**/*.yml"), *ROOT.glob("templates/**/*.yml")])
CARRIERS = {
    name
    for template in LIBRARY.templates.values()
    for _, entry in template.entries()
    if entry.items
    for name in entry.clauses
}

each_clause = pytest.mark.parametrize(
    "clause", LIBRARY.clauses.values(), ids=lambda clause: clause.id
)
each_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix()
)


@each_clause
def test_a_title_is_short(clause: Clause) -> None:
    """A title has at most six words in each language, and no full stop."""
    assert all(len(title.split()) <= MAX_TITLE_WORDS for title in clause.title.values())
    assert not any(title.endswith(".") for title in clause.title.values())


@each_clause
def test_a_wording_ends_as_its_place_asks(clause: Clause) -> None:
    """What carries a list ends in a colon, every other clause in a full stop; capitals begin."""
    end = ":" if clause.id in CARRIERS else "."

    assert all(text.endswith(end) for text in clause.text.values())
    assert all(text[0].isupper() or text[0] == "{" for text in clause.text.values())


@each_clause
def test_a_clause_has_guidance(clause: Clause) -> None:
    """Who uses a clause is told when to use it, in both languages."""
    assert clause.guidance


@each_clause
def test_a_clause_names_no_norm(clause: Clause) -> None:
    """Norms stand in the references, never in the wording."""
    signs = (" art.", " artt.", "d.lgs", "legge n.", "c.c.", "gdpr", "regolamento (ue)")

    assert not [sign for text in clause.text.values() for sign in signs if sign in text.lower()]


@each_file
def test_lines_fit_a_window(path: Path) -> None:
    """No line is longer than 100 columns, none ends in a space, none has a tab."""
    lines = path.read_text("utf-8").splitlines()

    assert not [line for line in lines if len(line) > MAX_COLUMNS]
    assert not [line for line in lines if line != line.rstrip() or "\t" in line]


@each_file
def test_files_have_the_straight_apostrophe(path: Path) -> None:
    """The curved one is put in when a text is published."""
    assert "’" not in path.read_text("utf-8")

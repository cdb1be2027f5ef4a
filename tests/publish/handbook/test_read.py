"""The handbook's files: everything wrong is told, with its place and what to do."""

import shutil
from pathlib import Path

import pytest

from macros.library.load import read_library
from macros.publish.handbook.read import read_handbook

SMALL = Path(__file__).parents[2] / "small"
ITALIAN, ENGLISH = "docs/it/manuale/esempio.md", "docs/en/handbook/example.md"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small library with a handbook."""
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def problems(folder: Path) -> list[str]:
    """Everything wrong with the handbook, as it is printed."""
    library, _ = read_library(folder)
    return [str(problem) for problem in read_handbook(folder, library)[1]]


def edit(path: Path, old: str, new: str) -> None:
    """Change a file."""
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_the_small_handbook_holds(folder: Path) -> None:
    """What the other tests change is right as it is."""
    assert problems(folder) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (ITALIAN, "[practice]", "[practise]", "sources.yml"),
        (ITALIAN, "[duties]", "[dutys]", "did you mean 'duties'?"),
        (ITALIAN, "title: ", "titel: ", "did you mean 'title'?"),
        (ITALIAN, "reviewed: 2026-11-24", "reviewed: yesterday", f"{ITALIAN}:5"),
        (ENGLISH, "---\n#", "sources: [practice]\n---\n#", "'sources' is no key"),
        ("docs/handbook.yml", "handbook/example, ", "", "no group of docs/handbook.yml"),
        ("docs/handbook.yml", "steps:\n      - boxes", "steps:\n      - boxs", "handbook.yml:9"),
    ],
)
def test_a_fault_is_told(folder: Path, path: str, old: str, new: str, told: str) -> None:
    """Each with the file, and the nearest right word where there is one."""
    edit(folder / path, old, new)

    assert any(told in problem for problem in problems(folder))


@pytest.mark.parametrize(
    ("old", "new", "hint"),
    [
        ('template("trade/contact")', 'template("trade/contacts")', "'trade/contact'"),
        ('norm("it/two")', 'norm("it/twoo")', "'it/two'"),
        ('clause("duties/answer', 'clause("duties/answers', "'duties/answer-customers'"),
        ('diagram("steps")', 'diagram("stepz")', "'steps'"),
    ],
)
def test_what_a_page_names_is_there(folder: Path, old: str, new: str, hint: str) -> None:
    """An unknown id is told with the line of the text, and the nearest known one."""
    edit(folder / ITALIAN, old, new)
    edit(folder / ENGLISH, old, new)
    lines = (folder / ITALIAN).read_text("utf-8").splitlines()
    number = next(n for n, line in enumerate(lines, 1) if new in line)

    found = problems(folder)

    assert any(p.startswith(f"{ITALIAN}:{number}: ") and hint in p for p in found)


def test_both_languages_name_the_same(folder: Path) -> None:
    """A norm that one language alone cites is told for the other."""
    edit(folder / ENGLISH, ' ({{ norm("it/two") }})', "")

    found = problems(folder)

    assert len(found) == 1
    assert "names no norm 'it/two', as its counterpart does" in found[0]
    assert found[0].startswith(ENGLISH)


def test_a_page_without_front_matter_is_told(folder: Path) -> None:
    """It is told what stands there, and the page is in no list."""
    (folder / ITALIAN).write_text("# Un titolo\n\nTesto.\n", "utf-8")

    found = problems(folder)

    assert any(p.startswith(ITALIAN) and "the key 'page' is missing" in p for p in found)


def test_a_name_is_given_once(folder: Path) -> None:
    """Two pages of a language cannot share their counterpart."""
    shutil.copy(folder / ENGLISH, folder / "docs/en/handbook/second.md")

    found = problems(folder)

    assert any("the name 'handbook/example' is another page's too" in p for p in found)

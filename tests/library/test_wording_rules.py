"""The wording rules' files, what is wrong with them, and what they find in the library."""

import shutil
from pathlib import Path

import pytest

from macros.errors import LibraryError, RequestError
from macros.library.checks.rules import checked_by_rules
from macros.library.load import read_library
from macros.library.rules import load_rules, read_rules

PROJECT = Path(__file__).parents[2]
SMALL = Path(__file__).parents[1] / "small"
RULES = "clauses/wording/it.yml"
GUESTS = "clauses/duties/greet-guests.yml"


def problems_after(root: Path, name: str, old: str, new: str) -> list[str]:
    """What is said of a small library once a file of it has been changed."""
    shutil.copytree(SMALL, root)
    path = root / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    files, problems = read_rules(root)
    library, _ = read_library(root)
    return [str(problem) for problem in sorted({*problems, *checked_by_rules(library, files)})]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        (
            RULES,
            "pattern: [giovane età]",
            "pattern: ['(?=giovane)']",
            f"{RULES}:40: in '(?=giovane)', `(?=` may not stand in a pattern: "
            "delete it, and write what is harmless under `unless`\n"
            "    hint: write the words as they stand in the patterns around it, in small letters",
        ),
        (
            RULES,
            "words: {}",
            "words:\n  young: ['@young']",
            f"{RULES}:6: '@young' is not listed under `words`\n"
            "    hint: write the words as they stand in the patterns around it, in small letters",
        ),
        (
            RULES,
            "severity: error",
            "severity: fatal",
            f"{RULES}:38: 'rules.1.severity' is 'fatal'; error or warning or note is expected",
        ),
        (
            RULES,
            "    scope: any",
            "    scop: any",
            f"{RULES}:39: 'scop' is no key that can stand here\n    hint: did you mean 'scope'?",
        ),
        (
            RULES,
            "  pairs: [padre madre]\n",
            "",
            f"{RULES}:15: the key 'pairs' is missing\n"
            "    hint: add `pairs:` after `joins_pair:` with a list",
        ),
        (
            RULES,
            "references: [it/one]",
            "references: [it/ones]",
            f"{RULES}:42: 'it/ones' is not in clauses/references.yml\n"
            "    hint: did you mean 'it/one'?",
        ),
        (
            GUESTS,
            "Accoglie gli",
            "In giovane età accoglie gli",
            f"{GUESTS}:4: 'giovane età': age may not be a requirement\n"
            "    hint: say instead: leave out; read the whole sentence again",
        ),
    ],
)
def test_a_fault_is_told(tmp_path: Path, name: str, old: str, new: str, expected: str) -> None:
    """The file, the line, why, and what to do."""
    told = problems_after(tmp_path / "library", name, old, new)

    assert told == [expected]


def test_a_rule_stands_once(tmp_path: Path) -> None:
    """The second one is told."""
    rule = (SMALL / RULES).read_text("utf-8").partition("rules:\n")[2]
    told = problems_after(tmp_path / "library", RULES, "rules:\n", f"rules:\n{rule}")

    assert told == [
        f"{RULES}:46: 'IT-AGE-01' stands twice, first in line 36\n    hint: keep one of the two"
    ]


def test_the_small_library_keeps_its_rules() -> None:
    """The tree that the cases start from has no problem of its own."""
    files, problems = read_rules(SMALL)

    assert problems == []
    assert list(checked_by_rules(read_library(SMALL)[0], files)) == []


def test_the_library_keeps_its_rules() -> None:
    """No error and no warning in any text that stands in a document or on a template's page."""
    files, problems = read_rules(PROJECT)

    assert problems == []
    assert list(checked_by_rules(read_library(PROJECT)[0], files)) == []


def test_rules_with_a_fault_are_not_used(tmp_path: Path) -> None:
    """Nothing is looked up by half of them."""
    root = tmp_path / "library"
    problems_after(root, RULES, "severity: error", "severity: fatal")

    with pytest.raises(LibraryError, match="severity"):
        load_rules(root)


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    """It is a call that cannot be served."""
    with pytest.raises(RequestError, match="holds no rules"):
        load_rules(tmp_path)

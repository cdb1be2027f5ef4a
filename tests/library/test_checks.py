"""Every rule has a case that breaks it; a new case is a new file in `cases/`."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.library.checks import CHECKS, Check
from macros.library.load import read_library
from macros.library.model import Library
from macros.library.spelling import PACKAGES, can_spell

SMALL = Path(__file__).parents[1] / "small"
SPELLING, LIKENESS = "spelt", "near-duplicate"
VOCABULARIES = {need for needs in CHECKS.values() for need in needs}
CASES = sorted((Path(__file__).parent / "cases").glob("*.yml"))


def tree_of(case: dict[str, Any], folder: Path) -> Path:
    """The small library with a case's files written and its edits made."""
    root = folder / "library"
    shutil.copytree(SMALL, root)
    for name, text in case.get("files", {}).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode(case.get("encoding", "utf-8")) * case.get("times", 1))
    for name in case.get("remove", []):
        (root / name).unlink()
    for name, pairs in case.get("edits", {}).items():
        path = root / name
        for old, new in pairs:
            text = path.read_text("utf-8")
            assert text.count(old) == 1, f"{name} has {text.count(old)} times {old!r}"
            path.write_text(text.replace(old, new), "utf-8")
    return root


def read_case(path: Path) -> dict[str, Any]:
    """What a case's file says."""
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return case


def is_alone(case: dict[str, Any]) -> bool:
    """Whether a case writes one new file, in UTF-8, with one fault."""
    is_one = len(case.get("files", {})) == len(case["problems"]) == 1
    return is_one and case.keys() <= {"about", "files", "problems"}


def needs_dictionaries() -> None:
    """Go on where Hunspell is; fail without it in CI, skip elsewhere."""
    if can_spell():
        return
    reason = f"no Hunspell with both dictionaries is here: apt-get install {PACKAGES}"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(autouse=True)
def _without_dictionaries(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the cases of spelling look words up: the words of the others are made up."""
    if SPELLING in request.node.name:
        needs_dictionaries()
    else:
        monkeypatch.setenv("PATH", "")


@pytest.fixture(scope="module")
def broken_libraries(tmp_path_factory: pytest.TempPathFactory) -> list[Library]:
    """The library of each case, as far as it can be read; those of spelling first."""
    paths = sorted(CASES, key=lambda path: SPELLING not in path.stem)
    trees = [tree_of(read_case(path), tmp_path_factory.mktemp(path.stem)) for path in paths]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", "")
        libraries = [read_library(tree)[0] for tree in trees]
    return [library for library in libraries if not VOCABULARIES & library.unreadable]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_fault_is_told_with_its_place_and_its_mend(path: Path, tmp_path: Path) -> None:
    """The problems of a tree are exactly those that the case lists, as they are printed."""
    case = read_case(path)
    root = tree_of(case, tmp_path)

    _, problems = read_library(root)

    assert [str(problem) for problem in problems] == case["problems"]


def test_thirty_faults_are_thirty_problems_in_one_run(tmp_path: Path) -> None:
    """Nothing hides behind another fault: each file's problem is told, and they come sorted.

    The cases share one wording, which is no fault of any of them.
    """
    paths = [path for path in CASES if SPELLING not in path.stem and LIKENESS not in path.stem]
    cases = [case for case in map(read_case, paths) if is_alone(case)]
    files = {name: text for case in cases for name, text in case["files"].items()}
    expected = sorted(problem for case in cases for problem in case["problems"])

    _, problems = read_library(tree_of({"files": files}, tmp_path))

    assert len(expected) >= 30
    assert [str(p) for p in problems if p.rule != "likeness"] == expected


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_rule_has_a_case_that_breaks_it(
    check: Check, broken_libraries: list[Library]
) -> None:
    """A rule that nothing can break says nothing."""
    assert any(True for library in broken_libraries for _ in check(library))


def test_the_small_library_holds() -> None:
    """The tree that the cases start from has no problem of its own."""
    library, problems = read_library(SMALL)

    assert problems == []
    assert len(library.clauses) == 11

"""The rules' files, and what is wrong with them."""

import shutil
from pathlib import Path

import pytest

from macros.errors import LibraryError, RequestError
from macros.wording.read import read_rules

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the rules."""
    shutil.copytree(ROOT / "clauses/wording", tmp_path / "clauses/wording")
    return tmp_path


def problem(root: Path, old: str, new: str) -> str:
    """The first problem of the Italian rules once they have been changed."""
    path = root / "clauses/wording/it.yml"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    with pytest.raises(LibraryError) as caught:
        read_rules(root)
    return str(caught.value.problems[0])


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- automunit[oaie]", "- (?=automunito)", "'IT-NAT-14': in '(?=automunito)', `(?=`"),
        ("severity: error", "severity: fatal", "rule 'IT-AGE-01' has the severity 'fatal'"),
        ("scope: any", "scope: all", "rule 'IT-AGE-01' has the scope 'all'"),
        ("id: IT-AGE-02", "id: IT-AGE-01", "rule 'IT-AGE-01' stands twice"),
        (
            "    scope: any\n",
            "    scop: any\n",
            "rule 'IT-AGE-01' must have the keys, in this order",
        ),
        ("common:", "frequent:", "the file must hold, in this order: common"),
        ("    cues: [ask]", "    cues: [beg]", "has the cue 'beg'"),
        ("rules:", "rules: [", "the file cannot be read"),
    ],
)
def test_a_fault_is_told(root: Path, old: str, new: str, expected: str) -> None:
    """The file, the rule and why."""
    told = problem(root, old, new)

    assert told.startswith("clauses/wording/it.yml:")
    assert expected in told


def test_a_folder_without_rules_is_told(tmp_path: Path) -> None:
    """It is a call that cannot be served."""
    with pytest.raises(RequestError, match="holds no rules"):
        read_rules(tmp_path)

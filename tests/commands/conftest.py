"""A library in a repository of its own, for the commands that look at a revision."""

import shutil
import subprocess
from pathlib import Path

import pytest

SMALL = Path(__file__).parents[1] / "small"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The small library in a repository of its own, committed once."""
    copy = shutil.copytree(SMALL, tmp_path / "library")
    git(copy, "init", "--quiet")
    git(copy, "add", ".")
    author = ("-c", "user.name=Nome Cognome", "-c", "user.email=nome@example.org")
    git(copy, *author, "commit", "--quiet", "-m", "library: Begin")
    return copy


def git(root: Path, *words: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", "-C", str(root), *words], check=True)

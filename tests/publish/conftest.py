"""A project of its own for each test: the real site's files round a small library."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Project:
    """A checkout that can be changed and built."""

    folder: Path

    def build(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run MkDocs as `make site` does."""
        return self.run("-m", "mkdocs", "build", **environment)

    def run(self, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run Python in the checkout."""
        return subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file."""
        text = (self.folder / path).read_text("utf-8")
        assert old in text
        (self.folder / path).write_text(text.replace(old, new), "utf-8")

    def site(self) -> dict[str, bytes]:
        """Every published file, by path."""
        folder = self.folder / "site"
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def make_project(folder: Path) -> Project:
    """The small library, with the real pages, theme and code round it."""
    shutil.copytree(ROOT / "tests/small", folder)
    for name in ("mkdocs.yml", "mkdocs.en.yml", "pyproject.toml", "LICENSE-CONTENT"):
        shutil.copy(ROOT / name, folder / name)
    for name in ("macros", "overrides"):
        (folder / name).symlink_to(ROOT / name)
    return Project(folder)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project that builds."""
    return make_project(tmp_path / "project")

"""The library as it was at a revision of its repository."""

import io
import subprocess
import tarfile
import tempfile
from pathlib import Path

from macros.errors import RequestError
from macros.library.load import read_library
from macros.library.model import Library

FOLDERS = ("clauses", "templates")
MAX_BYTES = 64 * 1024 * 1024
"""The largest tree that is looked at; a library of thousands of clauses is a tenth of it."""


def library_at(root: Path, revision: str) -> Library:
    """The library at a revision, as far as it can be read; nothing of it is run.

    Raises:
        RequestError: There is no repository, or it has no such revision.
    """
    asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _git(root, *asked)
    if not commit:
        raise RequestError(f"there is no revision '{revision}' in the repository of '{root}'")
    archive = _git(root, "archive", commit.decode().strip(), *FOLDERS)
    if not archive or len(archive) > MAX_BYTES:
        raise RequestError(f"the revision '{revision}' holds no library of a size that can be read")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tree:
            tree.extractall(folder, filter="data")
        return read_library(Path(folder))[0]


def merge_base(root: Path, revision: str) -> str:
    """Where the work since a revision began; the revision itself where nothing is in common."""
    found = _git(root, "merge-base", "--end-of-options", revision, "HEAD")
    return found.decode().strip() or revision


def _git(root: Path, *words: str) -> bytes:
    """What git prints; nothing where it cannot do what it is asked."""
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except FileNotFoundError as error:
        raise RequestError("git is not installed; it is needed to look at a revision") from error
    return done.stdout if done.returncode == 0 else b""

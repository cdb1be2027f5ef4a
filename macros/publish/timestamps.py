"""The one date of a build, so that two builds of one commit are equal."""

import datetime
import os
import subprocess
from pathlib import Path

from macros.library.model import Library

VARIABLE = "SOURCE_DATE_EPOCH"
"""Source: reproducible-builds.org, specification of SOURCE_DATE_EPOCH."""


def set_source_date(root: Path, library: Library) -> None:
    """Give the environment its date where it has none: the commit's, else the newest check's."""
    os.environ.setdefault(VARIABLE, _commit_date(root) or _newest_check(library))


def _commit_date(root: Path) -> str:
    command = ["git", "-C", str(root), "log", "-1", "--format=%ct"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return found.stdout.strip() if found.returncode == 0 else ""


def _newest_check(library: Library) -> str:
    day = max(record.reviewed for record in library.clauses.values())
    midnight = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
    return str(int(midnight.timestamp()))

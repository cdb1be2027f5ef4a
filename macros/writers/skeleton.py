"""A skeleton: the folder that holds all structure of one format, and what the engine must know."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

DESCRIPTION = "skeleton.json"
SNIPPETS = "snippets/"


@dataclass(frozen=True)
class Skeleton:
    """The parts and snippets of one format, with their slots unfilled."""

    escape: str
    """The name of the escaper that makes text safe in this format."""
    is_package: bool
    """True: the parts are packed into one archive. False: the only part is the file."""
    joins_lines: bool
    """True: snippets lose every line break with the indentation after it. False: the last one."""
    extension: str
    media_type: str
    parts: Mapping[str, str]
    """The text of each part, by its path in the package."""
    snippets: Mapping[str, str]
    """The text of each snippet, by its name."""


def read_skeleton(folder: Path) -> Skeleton:
    """The skeleton that a folder holds."""
    files = _texts(folder)
    description = json.loads(files.pop(DESCRIPTION))
    parts = {path: text for path, text in files.items() if not path.startswith(SNIPPETS)}
    snippets = {path: text for path, text in files.items() if path.startswith(SNIPPETS)}
    named = _named(snippets, joins_lines=description["joins_lines"])
    return Skeleton(**description, parts=parts, snippets=named)


def _texts(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def _named(snippets: Mapping[str, str], *, joins_lines: bool) -> dict[str, str]:
    line_break = re.compile("\n *" if joins_lines else r"\n\Z")
    return {PurePosixPath(path).stem: line_break.sub("", text) for path, text in snippets.items()}

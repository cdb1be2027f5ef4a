"""What is mechanical in a file, mended: the meaning stays, or the file does."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.errors import Problem
from macros.library.editing.layout import RECORDS, SORTED, written
from macros.library.editing.phrases import meant
from macros.library.editing.remarks import Remarks, Unmendable, remarks_of
from macros.library.load import VOCABULARIES, WORDING
from macros.library.model import Clause, Template
from macros.library.place import Keys
from macros.library.reader import Loader, SourceFile, read_file
from macros.library.records import read_top

IN_THE_WAY = frozenset({"duplicate-key", "wrong-key", "line-break"})
"""Rules of the reader whose breach leaves a file's meaning open."""

File = tuple[Path, Any]
"""A file of the library, and the type of what it holds."""


@dataclass(frozen=True)
class Fix:
    """What became of one file."""

    text: str | None = None
    """The file mended; None where it stays as it is."""
    problems: tuple[Problem, ...] = ()
    """Why it could not be mended."""


def library_files(root: Path) -> Iterator[File]:
    """Each file of the library that is there, with its type."""
    for name, kind in VOCABULARIES.items():
        if (path := root / f"clauses/{name}.yml").is_file():
            yield path, kind
    for home, kind in (("clauses", Clause), ("templates", Template)):
        for path in sorted((root / home).glob("*/*.yml")):
            if path.is_file() and (home, path.parent.name) != ("clauses", WORDING):
                yield path, kind


def fix(root: Path, path: Path, kind: Any) -> Fix:
    """The file as the house style writes it.

    Args:
        root: The library's folder.
        path: A file in it.
        kind: The type of what it holds.
    """
    if not path.resolve().is_relative_to(root.resolve()):
        place = path.relative_to(root).as_posix()
        hint = "put the file itself in its place"
        return Fix(problems=(Problem(place, 0, "link", "it leads out of the library", hint),))
    file, node = read_file(root, path, [])
    if node is None or not _is_read(kind, node, file):
        return Fix(problems=tuple(sorted(file.problems)))
    try:
        text = _mended(node, kind, file)
    except Unmendable as error:
        told = (error.line, "unmendable", error.reason, error.hint)
        return Fix(problems=(Problem(file.path, *told),))
    return Fix(None if text.encode() == path.read_bytes() else text)


def _is_read(kind: Any, node: Node, file: SourceFile) -> bool:
    """Whether the file says one thing; what its values should be, other rules ask."""
    given = {"id": file.path} if kind in RECORDS else {}
    value = read_top(kind, node, file, **given)
    if value is not None:
        file.problems[:] = [each for each in file.problems if each.rule in IN_THE_WAY]
    return not file.problems


def _mended(node: Node, kind: Any, file: SourceFile) -> str:
    """The file's new text, proved to say what the old one said.

    Raises:
        Unmendable: It cannot be written without loss.
    """
    remarks = remarks_of(file.lines, node)
    text = written(node, kind, file.lines, remarks)
    again, lines = _composed(text), tuple(text.splitlines())
    is_same = meaning(again, kind) == meaning(node, kind)
    if not is_same or not _is_settled(again, kind, lines, remarks, text):
        reason = "the file cannot be written anew without loss"
        raise Unmendable(0, reason, "write it as the other files of its folder are written")
    return text


def _is_settled(node: Node, kind: Any, lines: tuple[str, ...], remarks: Remarks, text: str) -> bool:
    """Whether the new text has every comment, and a second run changes nothing."""
    found = remarks_of(lines, node)
    return found.every() == remarks.every() and written(node, kind, lines, found) == text


def _composed(text: str) -> Node:
    try:
        node: Node | None = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        raise Unmendable(0, "the file cannot be written anew", "") from error
    if node is None:
        raise Unmendable(0, "nothing would be left of the file", "")
    return node


def meaning(node: Node, kind: Any, keys: Keys = ()) -> object:
    """What a node says, without what mending may change: spaces, signs, the order of keys."""
    if isinstance(node, MappingNode):
        pairs = [(k.value, meaning(v, kind, (*keys, k.value))) for k, v in node.value]
        return dict(pairs) | {"": len(pairs)}
    if isinstance(node, SequenceNode):
        items = [meaning(item, kind, (*keys, place)) for place, item in enumerate(node.value)]
        is_sorted = kind in RECORDS and len(keys) == 1 and keys[0] in SORTED
        return sorted(items, key=str) if is_sorted else items
    return meant(node.value) if isinstance(node, ScalarNode) else None

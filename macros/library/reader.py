"""YAML files to nodes: safe, every scalar a string, every value with its lines."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    ScalarEvent,
)
from yaml.nodes import MappingNode, Node, SequenceNode

from macros.errors import Problem
from macros.library.place import Keys, Place

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_BYTES = 1024 * 1024
"""The largest file that is read; the wording rules, the longest, are a quarter of it."""
MAX_DEPTH = 20
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

TOLD = (
    ("tab character", "a tab stands where spaces are expected", "indent with spaces"),
    ("'\\t'", "a tab stands where spaces are expected", "indent with spaces"),
    (
        "mapping values are not allowed",
        "a colon and a space stand inside a text",
        "put the text between quotes, or on a new line after `>-`",
    ),
    (
        "expected a single document",
        "a second document begins here",
        "delete the `---` and all below it, or move that to a file of its own",
    ),
    (
        "could not find expected ':'",
        "a line has no `key:`",
        "write `key: value`; indent what belongs to a key below it",
    ),
    (
        "unexpected end of stream",
        "the quote that opens here is never closed",
        "close it with the same sign",
    ),
    (
        "did not find expected ','",
        "the bracket that opens here is not closed, or a comma is missing",
        "separate by commas, and close the bracket",
    ),
    (
        "did not find expected key",
        "the indentation changes here",
        "indent as the other keys of this place are indented",
    ),
    (
        "cannot start any token",
        "a text begins with a sign that YAML keeps for itself",
        "put the text between quotes",
    ),
)
"""What YAML's parser says, what is meant, and what to do."""
OPENED = ("unexpected end of stream", "did not find expected ','")
"""Faults that are to be mended where something was opened, not where it was missed."""


@dataclass
class SourceFile:
    """A file while it is read: its text, where things stand in it, what is wrong with it."""

    path: str
    problems: list[Problem]
    lines: tuple[str, ...] = ()
    spans: dict[Keys, tuple[int, int]] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """The file as a place; it learns of values that are read later."""
        return Place(self.path, self.lines, self.spans)

    def report(self, line: int, rule: str, message: str, hint: str = "") -> None:
        """Keep a problem."""
        self.problems.append(Problem(self.path, line, rule, message, hint))


def read_file(
    root: Path, path: Path, problems: list[Problem], part: Callable[[str], str] = str
) -> tuple[SourceFile, Node | None]:
    """The file and the node at its top; None, with the reason told, where it has none.

    Args:
        root: What the file's path is told from.
        path: The file.
        problems: Where everything wrong with it goes.
        part: The part of its text that is YAML, from the top; the whole of it.
    """
    file = SourceFile(path.relative_to(root).as_posix(), problems)
    if not path.exists():
        file.report(0, "file-missing", "the file is missing", "restore it from the last version")
        return file, None
    text = _decoded(file, path)
    if text is None:
        return file, None
    file.lines = tuple(text.splitlines())
    try:
        return file, _composed(file, part(text))
    except yaml.MarkedYAMLError as error:
        file.report(*_told(error))
        return file, None


def _told(error: yaml.MarkedYAMLError) -> tuple[int, str, str, str]:
    found = " ".join(str(part) for part in (error.context, error.problem) if part)
    is_opened = any(sign in found for sign in OPENED)
    marks = (error.context_mark, error.problem_mark)
    mark = next(filter(None, marks if is_opened else reversed(marks)), None)
    known = (told for sign, *told in TOLD if sign in found)
    message, hint = next(known, (f"this is not YAML: {found}", ""))
    return (mark.line + 1 if mark else 0), "yaml", message, hint


def _decoded(file: SourceFile, path: Path) -> str | None:
    try:
        content = path.read_bytes()
    except OSError as error:
        message = f"the file cannot be read: {error.strerror}"
        file.report(0, "unreadable", message, "make it a file that everybody may read")
        return None
    if len(content) > MAX_BYTES:
        message = f"the file has {len(content):,} bytes; at most {MAX_BYTES:,} are read"
        file.report(0, "file-too-large", message, "keep one paragraph a clause")
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        file.report(line, "not-utf-8", "the file is not UTF-8", "save it with the encoding UTF-8")
        return None
    return text if _is_printable(file, text) else None


def _is_printable(file: SourceFile, text: str) -> bool:
    bad = CONTROL.findall(text)
    for character in dict.fromkeys(bad):
        line = text[: text.index(character)].count("\n") + 1
        before = text[: text.index(character)].rpartition("\n")[2][-12:]
        message = f"an invisible character (U+{ord(character):04X}) stands after '{before}'"
        file.report(line, "control-character", message, "delete it, or write the word anew")
    return not bad


def _composed(file: SourceFile, text: str) -> Node | None:
    """The node at the top, if everything in the text is what the library's files are made of.

    The events are looked at first: composing goes as deep as the file does, and would not return.
    """
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if fault := _fault(event, depth):
            file.report(event.start_mark.line + 1 if event.start_mark else 0, *fault)
            return None
    node: Node | None = yaml.compose(text, Loader=Loader)
    if node is None:
        message = "the file holds nothing but comments" if text.strip() else "the file is empty"
        file.report(0, "empty-file", message, "fill it or delete it")
    return node


def _fault(event: Event, depth: int) -> tuple[str, str, str] | None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if depth > MAX_DEPTH:
        hint = "take out the signs that open lists within lists, or begin from another file"
        return "too-deep", "the file is nested too deeply", hint
    if isinstance(event, AliasEvent):
        hint = f"write the value in place of `*{anchor}`; put a text that begins so between quotes"
        return "alias", f"`*{anchor}` makes YAML repeat a value", hint
    if anchor is not None:
        hint = f"delete `&{anchor}`, and write the value where `*{anchor}` stands"
        return "alias", f"`&{anchor}` names a value for YAML", hint
    if tag is not None:
        written = tag.replace("tag:yaml.org,2002:", "!!")
        return "tag", f"the tag `{written}` stands before a value", "delete it"
    if isinstance(event, ScalarEvent) and (found := CONTROL.search(event.value)):
        name = f"U+{ord(found[0]):04X}"
        message = f"a value holds the invisible character {name}, written as an escape"
        return "control-character", message, f"delete the escape, such as `\\{ord(found[0]):x}`"
    return None


def span(node: Node) -> tuple[int, int]:
    """The first and last line of a node, counted from 1."""
    first, last = node.start_mark.line + 1, node.end_mark.line + 1
    ends_before = node.end_mark.column == 0 and last > first
    return first, last - 1 if ends_before else last


def describe(node: Node) -> str:
    """What a node is, in words."""
    if isinstance(node, MappingNode):
        return "a mapping"
    if isinstance(node, SequenceNode):
        return "a list"
    return f"'{_shortened(node.value)}'" if node.value else "empty"


def _shortened(text: str, limit: int = 40) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"

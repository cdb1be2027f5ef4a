"""YAML files to nodes: safe, every scalar a string, every value with its lines."""

import re
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

MAX_BYTES = 256 * 1024
"""The largest file that is read; the longest vocabulary is a tenth of it."""
MAX_DEPTH = 20
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")

HINTS = (
    ("'\\t'", "indent with spaces; a tab cannot stand here"),
    ("tab character", "indent with spaces; a tab cannot stand here"),
    ("mapping values are not allowed", "put the text between quotes, or on a new line after `>-`"),
    ("expected a single document", "keep one document in a file: take out the second `---`"),
    ("could not find expected ':'", "write `key: value`; indent what belongs to a key below it"),
    ("unexpected end of stream", "close the quote or the bracket that was opened"),
    ("while scanning an alias", "put a text that begins with `*` between quotes"),
    ("while scanning an anchor", "put a text that begins with `&` between quotes"),
    ("cannot start any token", "put the text between quotes"),
)


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


def read_file(root: Path, path: Path, problems: list[Problem]) -> tuple[SourceFile, Node | None]:
    """The file and the node at its top; None, with the reason told, where it has none."""
    file = SourceFile(path.relative_to(root).as_posix(), problems)
    if not path.exists():
        file.report(0, "file-missing", "the file is missing", "restore it from the last version")
        return file, None
    text = _decoded(file, path)
    if text is None:
        return file, None
    file.lines = tuple(text.splitlines())
    try:
        return file, _composed(file, text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(str(part) for part in (error.context, error.problem) if part)
        hint = next((hint for sign, hint in HINTS if sign in found), "")
        file.report(mark.line + 1 if mark else 0, "yaml", f"this is not YAML: {found}", hint)
        return file, None


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
        name = f"U+{ord(character):04X}"
        message = f"the character {name} cannot stand in a file"
        file.report(line, "control-character", message, "delete it")
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
        file.report(0, "empty-file", "the file is empty", "fill it or delete it")
    return node


def _fault(event: Event, depth: int) -> tuple[str, str, str] | None:
    anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
    if depth > MAX_DEPTH:
        return "too-deep", "the file is nested too deeply", "write it as flat as its neighbours"
    if anchor is not None:
        sign = "*" if isinstance(event, AliasEvent) else "&"
        message = f"`{sign}{anchor}` makes YAML repeat a value"
        return "alias", message, "write the value out; put a text that begins so between quotes"
    if tag is not None:
        written = tag.replace("tag:yaml.org,2002:", "!!")
        return "tag", f"the tag `{written}` stands before a value", "delete it"
    if isinstance(event, ScalarEvent) and (found := CONTROL.search(event.value)):
        name = f"U+{ord(found[0]):04X}"
        return "control-character", f"a value holds the character {name}", "delete it"
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

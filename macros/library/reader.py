"""YAML files to nodes: safe, every scalar a string, every value with its lines."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import yaml
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
    ("undefined alias", "put a text that begins with `*` between quotes"),
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
    if not path.is_file():
        file.report(0, "file-missing", "the file is missing", "restore it from the last version")
        return file, None
    text = _decoded(file, path)
    if text is None:
        return file, None
    file.lines = tuple(text.splitlines())
    node = _composed(file, text)
    if node is not None and not _is_plain(file, node):
        return file, None
    return file, node


def _decoded(file: SourceFile, path: Path) -> str | None:
    size = path.stat().st_size
    if size > MAX_BYTES:
        file.report(
            0,
            "file-too-large",
            f"the file has {size:,} bytes; at most {MAX_BYTES:,} are read",
            "keep one paragraph a clause",
        )
        return None
    content = path.read_bytes()
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
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        found = " ".join(str(part) for part in (error.context, error.problem) if part)
        hint = next((hint for sign, hint in HINTS if sign in found), "")
        file.report(mark.line + 1 if mark else 0, "yaml", f"this is not YAML: {found}", hint)
        return None
    except RecursionError:
        file.report(
            1, "too-deep", "the file is nested too deeply", "write it as flat as its neighbours"
        )
        return None
    if node is None:
        file.report(0, "empty-file", "the file is empty", "fill it or delete it")
    return node


def _is_plain(file: SourceFile, top: Node) -> bool:
    """Whether the nodes are a tree of bounded depth, without tags: what the library's files are."""
    seen: set[int] = set()
    todo = [(top, 0)]
    while todo:
        node, depth = todo.pop()
        if fault := _fault(node, depth, is_repeated=id(node) in seen):
            file.report(node.start_mark.line + 1, *fault)
            return False
        seen.add(id(node))
        todo.extend((child, depth + 1) for child in _children(node))
    return True


def _fault(node: Node, depth: int, *, is_repeated: bool) -> tuple[str, str, str] | None:
    if is_repeated:
        return "alias", "an alias (`*name`) repeats this value", "write it out in each place"
    if depth > MAX_DEPTH:
        return "too-deep", "the file is nested too deeply", "write it as flat as its neighbours"
    if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
        tag = node.tag.replace("tag:yaml.org,2002:", "!!")
        return "tag", f"the tag `{tag}` stands before a value", "delete it"
    return None


def _children(node: Node) -> list[Node]:
    if isinstance(node, MappingNode):
        return [child for pair in node.value for child in pair]
    return list(node.value) if isinstance(node, SequenceNode) else []


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

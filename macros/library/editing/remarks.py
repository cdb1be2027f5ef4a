"""The comments of a YAML file, each with the value to which it belongs."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.library.place import Keys

BLOCK_STYLES = (">", "|")
Position = tuple[int, int]
"""Line and column, counted from 0."""


class Unmendable(Exception):  # noqa: N818  (it is no fault of the code)
    """A file that cannot be written anew without loss: the line, counted from 1, and why."""

    def __init__(self, line: int, reason: str, hint: str) -> None:
        """Keep where and why."""
        self.line, self.reason, self.hint = line, reason, hint
        super().__init__(reason)


@dataclass(frozen=True)
class Remarks:
    """Comments by the way to the value that they are about."""

    before: dict[Keys, list[str]] = field(default_factory=dict)
    """On lines of their own, above it."""
    beside: dict[Keys, str] = field(default_factory=dict)
    """At the end of its line."""
    after: list[str] = field(default_factory=list)
    """At the end of the file."""

    def stand_within(self, keys: Keys) -> bool:
        """Whether one is about a part of this value."""
        ways = (*self.before, *self.beside)
        return any(len(way) > len(keys) and way[: len(keys)] == keys for way in ways)

    def every(self) -> list[str]:
        """All of them, sorted."""
        above = [said for listed in self.before.values() for said in listed]
        return sorted([*above, *self.beside.values(), *self.after])


@dataclass(frozen=True)
class _Standing:
    keys: Keys
    start: Position
    end: Position


def remarks_of(lines: tuple[str, ...], node: Node) -> Remarks:
    """The comments of a file.

    Args:
        lines: The file's.
        node: What stands at its top.

    Raises:
        Unmendable: One of them belongs to no value.
    """
    standings = list(_standings(node, ()))
    remarks = Remarks()
    for (line, column), said in _comments(lines, node):
        is_alone = not lines[line][:column].strip()
        below = next((each.keys for each in standings if each.start[0] > line), None)
        if not is_alone:
            remarks.beside[_beside(standings, (line, column))] = said
        elif below is None:
            remarks.after.append(said)
        else:
            remarks.before.setdefault(below, []).append(said)
    return remarks


def _standings(node: Node, keys: Keys) -> Iterator[_Standing]:
    """Where each value stands, what is around it first; a pair begins with its key."""
    pairs = node.value if isinstance(node, MappingNode) else []
    items = enumerate(node.value) if isinstance(node, SequenceNode) else []
    children: list[tuple[str | int, Node, Node]] = [
        *((str(key.value), key, value) for key, value in pairs),
        *((step, item, item) for step, item in items),
    ]
    for name, first, value in children:
        way: Keys = (*keys, name)
        yield _Standing(way, _start(first), _end(value))
        yield from _standings(value, way)


def _beside(standings: list[_Standing], at: Position) -> Keys:
    """The value at the end of whose line a comment stands, or at whose head."""
    begun = [each for each in standings if each.start[0] == at[0] and each.start < at]
    ended = [each for each in begun if each.end <= at]
    found = next(iter(_outermost(ended)), begun[-1] if begun else None)
    if found is None:
        raise _misplaced(at[0])
    return found.keys


def _outermost(ended: list[_Standing]) -> list[_Standing]:
    """Of the values that end before a comment the largest of those that end last."""
    last = max((each.end for each in ended), default=None)
    return [each for each in ended if each.end == last]


def _comments(lines: tuple[str, ...], node: Node) -> Iterator[tuple[Position, str]]:
    scalars = list(_scalars(node))
    headers = {_start(each)[0] for each in scalars if each.style in BLOCK_STYLES}
    for number, line in enumerate(lines):
        columns = [
            column
            for column, sign in enumerate(line)
            if sign == "#" and (column == 0 or line[column - 1] in " \t")
        ]
        spans = [(_start(each), _end(each)) for each in scalars] if columns else []
        if columns and number in headers:
            raise _misplaced(number)
        free = (c for c in columns if not any(s <= (number, c) < e for s, e in spans))
        for column in list(free)[:1]:
            yield (number, column), line[column:].rstrip()


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)
    elif isinstance(node, SequenceNode):
        for item in node.value:
            yield from _scalars(item)


def _start(node: Node) -> Position:
    return node.start_mark.line, node.start_mark.column


def _end(node: Node) -> Position:
    return node.end_mark.line, node.end_mark.column


def _misplaced(line: int) -> Unmendable:
    reason = "a comment stands where none can be kept"
    return Unmendable(line + 1, reason, "move it to a line of its own, above its key")

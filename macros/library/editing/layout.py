"""A file of the library as the house style writes it, from its nodes and its type."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.library.editing.keys import keys_of
from macros.library.editing.phrases import COLUMNS, mended, quoted, wrapped
from macros.library.editing.remarks import BLOCK_STYLES, Remarks, Unmendable
from macros.library.model import Clause, Entry, Template
from macros.library.place import Keys
from macros.library.text import LANGUAGES, Text, Texts

RECORDS = (Clause, Template)
WORDINGS = ("text", "guidance", "purpose")
"""Keys of records whose text is folded, however short."""
SORTED = ("references", "sources", "tags")
"""Keys of records whose ids are sorted; in every other list the order means something."""
STEP = 2


@dataclass(frozen=True)
class Part:
    """A value of a file, and where it stands."""

    node: Node
    kind: Any
    """Its type; None where no type knows it."""
    keys: Keys = ()
    lang: str = ""
    """The language of its words; empty where it is no wording."""

    @property
    def is_flow(self) -> bool:
        """Whether it stands between brackets."""
        node = self.node
        return isinstance(node, MappingNode | SequenceNode) and bool(node.flow_style)


@dataclass(frozen=True)
class Sheet:
    """What a file is written anew from, beside its nodes."""

    lines: tuple[str, ...]
    remarks: Remarks
    is_record: bool
    """Whether it is a clause or a template, whose layout follows from its type alone."""


def written(node: Node, kind: Any, lines: tuple[str, ...], remarks: Remarks) -> str:
    """The file's text.

    Args:
        node: What stands at its top.
        kind: The type of it.
        lines: The file as it is; a folded text keeps its lines where they fit.
        remarks: Its comments.

    Raises:
        Unmendable: A value has line breaks.
    """
    sheet, top = Sheet(lines, remarks, is_record=kind in RECORDS), Part(node, kind)
    body = _block(top, sheet, 0) if node.value else [_flow(top, sheet)]
    return "\n".join([*body, *remarks.after]) + "\n"


def _block(part: Part, sheet: Sheet, indent: int) -> list[str]:
    """The lines of a mapping's pairs or a list's items, each on its own."""
    lines: list[str] = []
    for head, child in _children(part, sheet):
        lines += [" " * indent + said for said in sheet.remarks.before.get(child.keys, ())]
        own = _standing(" " * indent + head, child, sheet, indent)
        beside = sheet.remarks.beside.get(child.keys)
        lines += [f"{own[0]}  {beside}", *own[1:]] if beside else own
    return lines


def _standing(head: str, part: Part, sheet: Sheet, indent: int) -> list[str]:
    """A value after its key or dash: on one line, or below."""
    if isinstance(part.node, ScalarNode):
        return _scalar(head, part, part.node, sheet, indent)
    if _may_be_flow(part, sheet):
        line = f"{head} {_flow(part, sheet)}"
        if len(line) <= COLUMNS or not part.node.value:
            return [line]
    inner = _block(part, sheet, indent + STEP)
    if head.endswith("-"):
        return [f"{head} {inner[0].lstrip()}", *inner[1:]]
    return [head, *inner]


def _scalar(head: str, part: Part, node: ScalarNode, sheet: Sheet, indent: int) -> list[str]:
    value = _value(part, node)
    style = None if node.style in BLOCK_STYLES else node.style
    line = f"{head} {quoted(value, style, in_flow=False)}".rstrip()
    if not _is_folded(part, node, sheet) and (len(line) <= COLUMNS or " " not in value):
        return [line]
    below = " " * (indent + STEP)
    kept = _kept_lines(part, node, sheet.lines)
    width = COLUMNS - len(below)
    if " ".join(kept) != value or any(len(line) > width for line in kept):
        kept = wrapped(value, width)
    return [f"{head} >-", *(below + line for line in kept)]


def _value(part: Part, node: ScalarNode) -> str:
    value = str(node.value).strip()
    if "\n" in value:
        hint = "write `>-` in place of `|`, without empty lines"
        raise Unmendable(node.start_mark.line + 1, "a text has line breaks", hint)
    return mended(value, part.lang) if part.lang else value


def _is_folded(part: Part, node: ScalarNode, sheet: Sheet) -> bool:
    if sheet.is_record and part.keys[:1] == ("title",):
        return False
    is_wording = sheet.is_record and part.lang and part.keys[0] in WORDINGS
    return bool(node.value.strip()) and bool(is_wording or node.style in BLOCK_STYLES)


def _kept_lines(part: Part, node: ScalarNode, lines: tuple[str, ...]) -> list[str]:
    """The lines of a folded text as its writer broke them; none where it was not folded."""
    if node.style not in BLOCK_STYLES:
        return []
    own = lines[node.start_mark.line + 1 : node.end_mark.line + 1]
    # What follows the text may begin on the line on which the parser says that it ends.
    own = own if node.end_mark.column else lines[node.start_mark.line + 1 : node.end_mark.line]
    stripped = [line.strip(" ") for line in own]
    return [mended(line, part.lang) if part.lang else line for line in stripped if line]


def _may_be_flow(part: Part, sheet: Sheet) -> bool:
    """Whether a mapping or list stands on one line if it fits."""
    if sheet.remarks.stand_within(part.keys) or not part.keys:
        return False
    if not part.node.value:
        return True
    if sheet.is_record and part.kind is Text and len(part.keys) == 1:
        return False
    if sheet.is_record and part.kind == tuple[str, ...]:
        return all(isinstance(item, ScalarNode) for item in part.node.value)
    return part.is_flow and not _holds_block(part.node)


def _holds_block(node: Node) -> bool:
    """Whether something in it cannot stand on one line."""
    if isinstance(node, ScalarNode):
        return "\n" in node.value.strip()
    is_mapping = isinstance(node, MappingNode)
    children = [value for _, value in node.value] if is_mapping else node.value
    return any(map(_holds_block, children))


def _flow(part: Part, sheet: Sheet) -> str:
    """The value on one line, between brackets."""
    if isinstance(part.node, ScalarNode):
        return quoted(_value(part, part.node), part.node.style, in_flow=True)
    children = [(head, _flow(child, sheet)) for head, child in _children(part, sheet)]
    if isinstance(part.node, MappingNode):
        return "{" + ", ".join(f"{head} {inner}".rstrip() for head, inner in children) + "}"
    return "[" + ", ".join(inner for _, inner in children) + "]"


def _children(part: Part, sheet: Sheet) -> Iterator[tuple[str, Part]]:
    """Each pair with its key, in the order of the type; each item with a dash."""
    is_list = isinstance(part.node, SequenceNode)
    yield from _items(part, sheet) if is_list else _pairs(part)


def _items(part: Part, sheet: Sheet) -> Iterator[tuple[str, Part]]:
    items = list(enumerate(part.node.value))
    if sheet.is_record and len(part.keys) == 1 and part.keys[0] in SORTED:
        items.sort(key=lambda item: str(item[1].value))
    inner = get_args(part.kind)[0] if get_origin(part.kind) is tuple else None
    for place, item in items:
        # The place is that of the old file: by it the item's comments are found.
        yield "-", Part(item, inner, (*part.keys, place), part.lang)


def _pairs(part: Part) -> Iterator[tuple[str, Part]]:
    kinds = kinds_of(part.kind)
    order = {name: place for place, name in enumerate(kinds)}
    pairs = sorted(part.node.value, key=lambda pair: order.get(pair[0].value, len(order)))
    for key, value in pairs:
        name = str(key.value)
        lang = name if name in LANGUAGES and _has_languages(part.kind) else part.lang
        child = Part(value, kinds.get(name, kinds.get("")), (*part.keys, name), lang)
        yield f"{quoted(name, key.style, in_flow=False)}:", child


@cache
def kinds_of(kind: Any) -> dict[str, Any]:
    """The type of each key of a mapping, in their order; under "" that of any other key."""
    if kind in (Text, Texts):
        return dict.fromkeys(LANGUAGES, str if kind is Text else tuple[str, ...])
    if kind is Entry:
        names = get_args(get_type_hints(Entry)["kind"])
        several = {"one_of": tuple[str, ...], "items": tuple[Entry, ...]}
        return {name: several.get(name, str) for name in (*names, "items")}
    if dataclasses.is_dataclass(kind):
        keys = [(key, kinds_of(Text)) for key in keys_of(kind)]  # type: ignore[arg-type]
        return {
            name: inner
            for key, languages in keys
            for name, inner in (languages if key.is_spread else {key.name: key.kind}).items()
        }
    return {"": get_args(kind)[1]} if get_origin(kind) is dict else {}


def _has_languages(kind: Any) -> bool:
    """Whether `it:` and `en:` among its keys are languages, not the names of something."""
    return set(LANGUAGES) <= kinds_of(kind).keys()

"""Nodes to the types of the model: the type is the schema."""

import dataclasses
import datetime
import types
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from macros.errors import Problem, did_you_mean, nearest
from macros.library.model import Entry
from macros.library.place import Keys, Place
from macros.library.reader import SourceFile, describe, span
from macros.library.scalars import EXPECTED, name_of, read_scalar, report_wrong_type
from macros.library.text import LANGUAGES, Text, Texts

EXAMPLES = {"sources": "[practice]", "function": "[sales]"}
"""How the list of a mandatory key looks."""


def read_value(kind: Any, node: Node, file: SourceFile, keys: Keys = ()) -> Any:
    """The node as a value of this type; what is wrong goes to the file's problems.

    Where the node does not fit, the type's empty value is returned, so that reading goes on and
    everything wrong is found in one run.
    """
    file.spans[keys] = span(node)
    kind = _without_none(kind)
    if kind is Entry:
        return _entry(node, file, keys)
    if dataclasses.is_dataclass(kind):
        return _record(kind, node, file, keys, {})
    if kind in (Text, Texts):
        return _texts(kind, node, file, keys)
    if get_origin(kind) is tuple:
        return _list(get_args(kind)[0], node, file, keys)
    if get_origin(kind) is dict:
        return _mapping(get_args(kind)[1], node, file, keys)
    value = read_scalar(kind, node, file, keys)
    return _empty(kind) if value is None else value


def read_top(kind: Any, node: Node, file: SourceFile, **given: Any) -> Any:
    """The node at a file's top as a value, with what its path gives; None where it does not fit."""
    is_list = get_origin(kind) is tuple
    if not isinstance(node, SequenceNode if is_list else MappingNode):
        _wrong_top(kind, node, file)
        return None
    file.spans[()] = span(node)
    return _record(kind, node, file, (), given) if given else read_value(kind, node, file)


def by_name(records: Any, key: str, problems: list[Problem]) -> dict[str, Any]:
    """The records by a key of theirs; the first of those that share one, the others are told."""
    named: dict[str, Any] = {}
    for record in records or ():
        name = getattr(record, key)
        if name in named:
            message = f"'{name}' stands twice, first in line {named[name].place.line()}"
            problem = record.place.problem(
                "duplicate-id", message=message, hint="keep one of the two"
            )
            problems.append(problem)
        named.setdefault(name, record)
    return named


def _wrong_top(kind: Any, node: Node, file: SourceFile) -> None:
    if dataclasses.is_dataclass(kind):
        keys = [f.name for f in dataclasses.fields(kind) if _is_key(f) and _is_mandatory(f)]
        pattern = f"begin from another file of the folder; its keys are {', '.join(keys)}"
        expected, hint = "keys and values are", pattern
    elif get_origin(kind) is tuple:
        expected, hint = "a list is", "begin each entry with `- `"
    else:
        expected, hint = "keys and values are", "write `key:` with what belongs to it below"
    message = f"the file is {describe(node)}; {expected} expected"
    file.report(node.start_mark.line + 1, "wrong-type", message, hint)


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return next(each for each in get_args(kind) if each is not type(None))
    return kind


def _empty(kind: Any) -> Any:
    kind = _without_none(kind)
    if get_origin(kind) is Literal:
        return ""
    if kind is datetime.date:
        return datetime.date.min
    return _empty_record(kind) if dataclasses.is_dataclass(kind) else (get_origin(kind) or kind)()


def _empty_record(kind: Any) -> Any:
    hints = get_type_hints(kind)
    fields = dataclasses.fields(kind)
    values = {f.name: _empty(hints[f.name]) for f in fields if _is_key(f)}
    given = {f.name: Place() if f.name == "place" else "" for f in fields if f.name not in values}
    return kind(**values, **given)


def _list(kind: Any, node: Node, file: SourceFile, keys: Keys) -> tuple[Any, ...]:
    if not isinstance(node, SequenceNode):
        report_wrong_type(EXPECTED[tuple], node, file, keys)
        return ()
    return tuple(read_value(kind, child, file, (*keys, i)) for i, child in enumerate(node.value))


def _pairs(node: Node, file: SourceFile, keys: Keys, expected: str) -> dict[str, tuple[Node, Node]]:
    """Each key's node and value; a key that stands twice is a problem, its first value counts."""
    if not isinstance(node, MappingNode):
        report_wrong_type(expected, node, file, keys)
        return {}
    pairs: dict[str, tuple[Node, Node]] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            message = f"{describe(key)} stands as a key of {name_of(keys)}"
            hint = "write a known key in its place, or delete it with its value"
            file.report(key.start_mark.line + 1, "wrong-key", message, hint)
            continue
        name = str(key.value)
        if name in pairs:
            first = pairs[name][0].start_mark.line + 1
            message = f"the key '{name}' stands twice, first in line {first}"
            file.report(key.start_mark.line + 1, "duplicate-key", message, "keep one of the two")
        pairs.setdefault(name, (key, value))
    return pairs


def _mapping(kind: Any, node: Node, file: SourceFile, keys: Keys) -> dict[str, Any]:
    pairs = _pairs(node, file, keys, "a mapping")
    return {name: read_value(kind, v, file, (*keys, name)) for name, (_, v) in pairs.items()}


def _texts(kind: Any, node: Node, file: SourceFile, keys: Keys) -> Any:
    pairs = _pairs(node, file, keys, EXPECTED[kind])
    _refuse_unknown(pairs, LANGUAGES, file, "unknown-language", "language")
    _keep_in_order(pairs, LANGUAGES, file)
    inner = str if kind is Text else tuple[str, ...]
    values = kind()
    for lang in LANGUAGES:
        if lang in pairs:
            values[lang] = read_value(inner, pairs[lang][1], file, (*keys, lang))
        elif isinstance(node, MappingNode):
            message = f"{name_of(keys)} is missing in '{lang}'"
            hint = f"add `{lang}:`; every text stands in every language"
            file.report(span(node)[0], "language-missing", message, hint)
    return values


def _refuse_unknown(
    pairs: dict[str, tuple[Node, Node]],
    known: tuple[str, ...],
    file: SourceFile,
    rule: str = "unknown-key",
    noun: str = "key",
) -> None:
    for name, (key, _) in pairs.items():
        if name not in known:
            hint = did_you_mean(name, known)
            message = f"'{name}' is no {noun} that can stand here"
            file.report(key.start_mark.line + 1, rule, message, hint)


def _keep_in_order(
    pairs: dict[str, tuple[Node, Node]], known: tuple[str, ...], file: SourceFile
) -> None:
    """Tell the first key that stands before one that comes before it."""
    found = [name for name in pairs if name in known]
    expected = sorted(found, key=known.index)
    misplaced = next(
        (name for name, other in zip(found, expected, strict=True) if name != other), ""
    )
    if misplaced:
        first = expected[found.index(misplaced)]
        line = pairs[first][0].start_mark.line + 1
        message = f"'{first}' stands after '{misplaced}'"
        hint = f"put the keys in their order: {', '.join(expected)}"
        file.report(line, "key-order", message, hint)


def _record(kind: Any, node: Node, file: SourceFile, keys: Keys, given: dict[str, Any]) -> Any:
    pairs = _pairs(node, file, keys, "a mapping")
    hints = get_type_hints(kind)
    fields = [f for f in dataclasses.fields(kind) if _is_key(f)]
    spread = [f.name for f in fields if f.metadata.get("spread")]
    known = [f.name for f in fields if f.name not in spread] + [*LANGUAGES] * bool(spread)
    values = dict(given)
    if "place" in hints:
        values["place"] = file.place.at(*keys)
    if not isinstance(node, MappingNode):
        return dataclasses.replace(_empty_record(kind), **values)
    _refuse_unknown(pairs, tuple(known), file)
    _keep_in_order(pairs, tuple(known), file)
    misspelt = {nearest(name, known) for name in pairs if name not in known}
    for field in fields:
        if field.name in spread:
            values[field.name] = _spread(node, pairs, file, keys)
        elif field.name in pairs:
            child = pairs[field.name][1]
            values[field.name] = read_value(hints[field.name], child, file, (*keys, field.name))
        elif _is_mandatory(field):
            if field.name not in misspelt:
                before = [name for name in known[: known.index(field.name)] if name in pairs]
                _report_missing(field.name, hints[field.name], before, node, file)
            values[field.name] = _empty(hints[field.name])
    return kind(**values)


def _spread(node: Node, pairs: dict[str, tuple[Node, Node]], file: SourceFile, keys: Keys) -> Text:
    chosen = [pairs[lang] for lang in LANGUAGES if lang in pairs]
    inner = MappingNode(node.tag, chosen, node.start_mark, node.end_mark)
    return Text(_texts(Text, inner, file, keys))


def _is_key(field: "dataclasses.Field[Any]") -> bool:
    return not field.metadata.get("given")


def _is_mandatory(field: "dataclasses.Field[Any]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _report_missing(name: str, kind: Any, before: list[str], node: Node, file: SourceFile) -> None:
    kind = _without_none(kind)
    plain = get_origin(kind) or kind
    options = " or ".join(get_args(kind)) if plain is Literal else ""
    expected = options or EXPECTED.get(plain, "a mapping")
    example = f", such as {EXAMPLES[name]}" if name in EXAMPLES else ""
    place = f" after `{before[-1]}:`" if before else " at the top"
    message = f"the key '{name}' is missing"
    hint = f"add `{name}:`{place} with {expected}{example}"
    file.report(span(node)[0], "missing-key", message, hint)


ENTRY_FORMS = "`an-id`, `optional: id`, `one_of: [ids]`, `lead: id`, or `clause: id` with `items:`"


def _entry(node: Node, file: SourceFile, keys: Keys) -> Entry:
    place = file.place.at(*keys)
    if isinstance(node, ScalarNode) and node.value:
        return Entry(place=place, clauses=(node.value,))
    pairs = _pairs(node, file, keys, f"one of {ENTRY_FORMS}")
    if not isinstance(node, MappingNode):
        return Entry(place=place, clauses=())
    kinds = ("clause", "optional", "one_of", "lead")
    _refuse_unknown(pairs, (*kinds, "items"), file)
    found = [kind for kind in kinds if kind in pairs]
    if len(found) != 1:
        if found or pairs.keys() <= {*kinds, "items"}:
            message = f"the entry has {len(found)} of {', '.join(kinds)}; one is expected"
            file.report(span(node)[0], "wrong-entry", message, f"write {ENTRY_FORMS}")
        return Entry(place=place, clauses=())
    kind: Any = found[0]
    items: Any = ()
    if "items" in pairs:
        items = read_value(tuple[Entry, ...], pairs["items"][1], file, (*keys, "items"))
    clauses = _ids(kind, pairs[kind][1], file, keys)
    return Entry(place=place, kind=kind, clauses=clauses, items=items)


def _ids(kind: str, node: Node, file: SourceFile, keys: Keys) -> tuple[str, ...]:
    if kind == "one_of":
        return _list(str, node, file, (*keys, kind))
    value = read_value(str, node, file, (*keys, kind))
    return (value,) if value else ()

"""Single values: scalars as their types, and how a value that does not fit is told."""

import datetime
import re
from typing import Any, Literal, get_args, get_origin

from yaml.nodes import Node, ScalarNode

from macros.library.place import Keys
from macros.library.reader import SourceFile, describe
from macros.library.text import Text, Texts

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
EXPECTED = {
    str: "a text",
    bool: "true or false",
    datetime.date: "a date such as 2026-11-24",
    tuple: "a list",
    dict: "a mapping",
    Text: "a text in `it:` and in `en:`",
    Texts: "a list in `it:` and in `en:`",
}


def read_scalar(kind: Any, node: Node, file: SourceFile, keys: Keys) -> Any:
    """The node as a text, truth value, date or word of several; None, and told, if it is none."""
    options = get_args(kind) if get_origin(kind) is Literal else ()
    expected = " or ".join(options) if options else EXPECTED[kind]
    if isinstance(node, ScalarNode) and ISO_DATE.fullmatch(node.value):
        expected = "a day of the calendar"
    value = node.value if isinstance(node, ScalarNode) else ""
    parsed = _parsed(kind, value.strip(), options)
    if parsed is None:
        report_wrong_type(expected, node, file, keys)
        return None
    if isinstance(parsed, str) and "\n" in parsed:
        message = f"{name_of(keys)} has line breaks; one paragraph is expected"
        file.report(node.start_mark.line + 1, "line-break", message, "write `>-` in place of `|`")
    return parsed


def _parsed(kind: Any, value: str, options: tuple[str, ...]) -> Any:
    if kind is bool:
        return {"true": True, "false": False}.get(value)
    if kind is datetime.date:
        return iso_date(value)
    if options:
        return value if value in options else None
    return value or None


def iso_date(value: str) -> datetime.date | None:
    """The date that a text in ISO form names; None where it names none."""
    try:
        return datetime.date.fromisoformat(value) if ISO_DATE.fullmatch(value) else None
    except ValueError:
        return None


def report_wrong_type(expected: str, node: Node, file: SourceFile, keys: Keys) -> None:
    """Tell that a value is not what is expected in its place."""
    message = f"{name_of(keys)} is {describe(node)}; {expected} is expected"
    hint = ""
    if expected == EXPECTED[tuple] and isinstance(node, ScalarNode) and node.value:
        hint = f"put it between brackets: [{node.value}]"
    file.report(node.start_mark.line + 1, "wrong-type", message, hint)


def name_of(keys: Keys) -> str:
    """What a value is called by the way to it."""
    if keys and isinstance(keys[0], int):
        entry = f"entry {keys[0] + 1}"
        return f"{name_of(keys[1:])} of {entry}" if keys[1:] else entry
    steps = [str(key + 1) if isinstance(key, int) else key for key in keys]
    return f"'{'.'.join(steps)}'" if steps else "the file"

"""The keys of a file, as its type says them: what each holds and means, whether it must stand."""

import ast
import dataclasses
import inspect
import textwrap
import types
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from macros.library.model import Library

TERMS = {
    "industries": "industries",
    "criteria": "criteria",
    "tags": "tags",
    "level": "levels",
    "function": "functions",
}
"""The kind of term of which a key holds ids."""


@dataclass(frozen=True)
class Key:
    """One key of a record in a file."""

    name: str
    kind: Any
    """The type of what it holds; of what may be absent, that of what is there."""
    meaning: str
    """The docstring of its field, on one line; empty where it has none."""
    is_mandatory: bool
    is_spread: bool
    """Whether the languages stand in its place."""


@cache
def keys_of(record: type) -> tuple[Key, ...]:
    """The keys of a record, in their order; what the path or the place gives is none."""
    hints, meanings = get_type_hints(record), meanings_of(record)
    return tuple(
        Key(
            name=field.name,
            kind=_without_none(hints[field.name]),
            meaning=meanings.get(field.name, ""),
            is_mandatory=_is_mandatory(field),
            is_spread="spread" in field.metadata,
        )
        for field in dataclasses.fields(record)
        if "given" not in field.metadata
    )


def meanings_of(record: type) -> dict[str, str]:
    """The docstring of each field that has one, on one line."""
    body = ast.parse(textwrap.dedent(inspect.getsource(record))).body[0]
    steps = body.body if isinstance(body, ast.ClassDef) else []
    return {
        field.target.id: " ".join(str(said.value.value).split())
        for field, said in pairwise(steps)
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)
        if isinstance(said, ast.Expr) and isinstance(said.value, ast.Constant)
    }


def meaning_of(record: type) -> str:
    """What a record is, in one line."""
    return str(record.__doc__).partition("\n")[0]


def allowed_values(key: Key, library: Library) -> tuple[str, ...]:
    """What may stand in a key that leaves no choice but of known words; empty for any other."""
    if get_origin(key.kind) is Literal:
        return get_args(key.kind)
    if key.name == "jurisdictions":
        return tuple(library.jurisdictions)
    return tuple(library.terms.get(TERMS.get(key.name, ""), {}))


def _is_mandatory(field: "dataclasses.Field[Any]") -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING


def _without_none(kind: Any) -> Any:
    if get_origin(kind) in (Union, types.UnionType):
        return next(each for each in get_args(kind) if each is not type(None))
    return kind

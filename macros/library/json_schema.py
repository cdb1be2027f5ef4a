"""JSON Schemas from the types, so that the two cannot differ."""

import dataclasses
import datetime
import types
from collections.abc import Iterable, Mapping
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from macros.library.editing.keys import meaning_of
from macros.library.text import LANGUAGES, Text, Texts

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    datetime.date: {"type": "string", "format": "date"},
}


def json_schema(kind: Any, address: str) -> dict[str, Any]:
    """The JSON Schema of a TypedDict or dataclass, as it is published at this address."""
    definitions: dict[str, Any] = {}
    top = _schema(kind, definitions)
    return {"$schema": DRAFT, "$id": address, **top, "$defs": dict(sorted(definitions.items()))}


def _schema(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Annotated, NotRequired):
        constraints = dict(arguments[1:])
        return _schema(arguments[0], definitions) | constraints
    if origin in (Union, types.UnionType):
        return {"anyOf": [_schema(each, definitions) for each in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin in (list, tuple):
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    return _named(kind, definitions)


def _named(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind is type(None):
        return {"type": "null"}
    if kind in SCALARS:
        return dict(SCALARS[kind])
    if kind in (Text, Texts):
        inner = str if kind is Text else list[str]
        return object_schema({lang: _schema(inner, definitions) for lang in LANGUAGES}, LANGUAGES)
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}
        definitions[kind.__name__] = _record(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _record(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind, include_extras=True)
    if is_typeddict(kind):
        required = [name for name in hints if name in kind.__required_keys__]
    else:
        required = published_fields(kind)
        hints = {name: hints[name] for name in required}
    properties = {name: _schema(hint, definitions) for name, hint in hints.items()}
    return {"description": meaning_of(kind), **object_schema(properties, required)}


def published_fields(kind: Any) -> list[str]:
    """The names of a dataclass's fields that are published, in their order."""
    return [field.name for field in dataclasses.fields(kind) if field.name != "place"]


def object_schema(properties: dict[str, Any], required: Iterable[str]) -> dict[str, Any]:
    """The schema of an object that has these keys and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }

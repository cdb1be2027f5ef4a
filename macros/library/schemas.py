"""JSON Schemas of the library's files, for editors: `python -m macros.library.schemas` writes them.

They say of a file what its type says, and no more: which ids exist, the checks know.
"""

import dataclasses
import json
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

from macros.library.editing.keys import Key, keys_of, meaning_of
from macros.library.json_schema import SCALARS, object_schema
from macros.library.load import VOCABULARIES, WORDING
from macros.library.model import Clause, Entry, Template
from macros.library.rules import RuleFile
from macros.library.storing import replace_file
from macros.library.text import LANGUAGES, Text, Texts

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The newest that the editors' YAML servers read whole."""
ROOT = Path(__file__).parents[2]
FOLDER = "macros/library/schema"
SETTINGS = ".vscode/settings.json"
FILES: dict[str, tuple[Any, list[str]]] = {
    "clause": (Clause, ["clauses/*/*.yml", f"!clauses/{WORDING}/*.yml"]),
    "template": (Template, ["templates/*/*.yml"]),
    **{
        name.replace("/", "-"): (kind, [f"clauses/{name}.yml"])
        for name, kind in VOCABULARIES.items()
    },
    "wording-rules": (RuleFile, [f"clauses/{WORDING}/{lang}.yml" for lang in LANGUAGES]),
}
"""What each schema is of, and which files it holds for."""

Definitions = dict[str, Any]


def generated() -> dict[str, str]:
    """The path below the project's root, and the text, of everything that is made here."""
    schemas = {f"{FOLDER}/{name}.json": file_schema(kind) for name, (kind, _) in FILES.items()}
    mapped = {f"./{FOLDER}/{name}.json": patterns for name, (_, patterns) in FILES.items()}
    return {path: _written(value) for path, value in schemas.items()} | {
        SETTINGS: _written({"yaml.schemas": mapped})
    }


def file_schema(kind: Any) -> dict[str, Any]:
    """The JSON Schema of a file that holds a value of this type."""
    definitions: Definitions = {}
    top = _schema(kind, definitions)
    return {"$schema": DRAFT, **top, "definitions": dict(sorted(definitions.items()))}


def _schema(kind: Any, definitions: Definitions) -> dict[str, Any]:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"type": "array", "items": _schema(arguments[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _schema(arguments[1], definitions)}
    if kind in (Text, Texts):
        return object_schema(_languages(kind, definitions), LANGUAGES)
    if kind is str:
        # A code such as 1420.3 is a number to every reader of YAML but ours.
        return {"type": ["string", "number"], "minLength": 1}
    return _reference(kind, definitions) if dataclasses.is_dataclass(kind) else SCALARS[kind]


def _reference(record: Any, definitions: Definitions) -> dict[str, Any]:
    if record.__name__ not in definitions:
        definitions[record.__name__] = {}
        schema = _entry(definitions) if record is Entry else _record(record, definitions)
        definitions[record.__name__] = {"description": meaning_of(record), **schema}
    return {"$ref": f"#/definitions/{record.__name__}"}


def _record(record: type, definitions: Definitions) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    required: list[str] = []
    for key in keys_of(record):
        properties |= _properties(key, definitions)
        required += [*LANGUAGES] * key.is_spread or [key.name] * key.is_mandatory
    return object_schema(properties, required)


def _properties(key: Key, definitions: Definitions) -> dict[str, Any]:
    """A key as it stands in the file: languages that stand in its place are keys themselves."""
    if key.is_spread:
        return _languages(key.kind, definitions)
    meaning = {"description": key.meaning} if key.meaning else {}
    return {key.name: {**meaning, **_schema(key.kind, definitions)}}


def _languages(kind: Any, definitions: Definitions) -> dict[str, Any]:
    inner = str if kind is Text else tuple[str, ...]
    return {lang: _schema(inner, definitions) for lang in LANGUAGES}


def _entry(definitions: Definitions) -> dict[str, Any]:
    """An id, or a mapping with one of the kinds of entries; `items` hang on a single clause."""
    one, several = _schema(str, definitions), _schema(tuple[str, ...], definitions)
    items = _schema(tuple[Entry, ...], definitions)
    forms = [
        object_schema(
            {kind: several} if kind == "one_of" else {kind: one, **_carried(kind, items)}, [kind]
        )
        for kind in get_args(get_type_hints(Entry)["kind"])
    ]
    return {"anyOf": [one, *forms]}


def _carried(kind: str, items: dict[str, Any]) -> dict[str, Any]:
    return {} if kind == "lead" else {"items": items}


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write_all() -> None:
    for path, text in generated().items():
        (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
        replace_file(ROOT / path, text.encode())


if __name__ == "__main__":
    _write_all()

"""The committed schemas are those of the types, and every file of the library keeps its own."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from macros.library.editing.keys import keys_of
from macros.library.model import Change, Clause, Template
from macros.library.schemas import DRAFT, FILES, FOLDER, SETTINGS, file_schema, generated

ROOT = Path(__file__).parents[2]
CLAUSE = {
    "title": {"it": "Uno", "en": "One"},
    "text": {"it": "Uno.", "en": "One."},
    "sources": ["practice"],
    "status": "reviewed",
    "reviewed": "2026-11-24",
}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it: version 1.2, in which a date is a text."""


EditorLoader.yaml_implicit_resolvers = copy.deepcopy(yaml.SafeLoader.yaml_implicit_resolvers)
for sign, resolvers in EditorLoader.yaml_implicit_resolvers.items():
    EditorLoader.yaml_implicit_resolvers[sign] = [
        (tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")
    ]


def files_of(name: str) -> list[Path]:
    """The files for which a schema holds."""
    patterns = FILES[name][1]
    without = {path for each in patterns if each[0] == "!" for path in ROOT.glob(each[1:])}
    return sorted({path for each in patterns for path in ROOT.glob(each)} - without)


CASES = [(name, path) for name in FILES for path in files_of(name)]


def problems_of(name: str, value: object) -> list[str]:
    """What a schema finds in a value."""
    validator = jsonschema.Draft7Validator(file_schema(FILES[name][0]))
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("path", generated())
def test_what_is_committed_is_fresh(path: str) -> None:
    """After a change of the types: python -m macros.library.schemas."""
    assert (ROOT / path).read_text("utf-8") == generated()[path]


def test_no_schema_is_left_over() -> None:
    """The folder holds what is made, and nothing else."""
    committed = {path.relative_to(ROOT).as_posix() for path in (ROOT / FOLDER).iterdir()}

    assert committed == set(generated()) - {SETTINGS}


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_one(name: str) -> None:
    """It is itself in the form that it names."""
    schema = file_schema(FILES[name][0])

    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == DRAFT


@pytest.mark.parametrize("name", FILES)
def test_a_schema_has_files(name: str) -> None:
    """What holds for nothing is wired wrongly."""
    assert files_of(name)


@pytest.mark.parametrize(
    ("name", "path"), CASES, ids=[path.relative_to(ROOT).as_posix() for _, path in CASES]
)
def test_a_file_keeps_its_schema(name: str, path: Path) -> None:
    """As an editor reads it."""
    value = yaml.load(path.read_text("utf-8"), Loader=EditorLoader)

    assert problems_of(name, value) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"tag": []}, "'tag' was unexpected"),
        ({"status": "final"}, "'final' is not one of"),
        ({"title": {"it": "Uno"}}, "'en' is a required property"),
        ({"text": {"it": "", "en": "One."}}, "should be non-empty"),
        ({"sources": "practice"}, "is not of type 'array'"),
    ],
)
def test_what_the_reader_refuses_an_editor_underlines(change: dict[str, Any], message: str) -> None:
    """A schema finds the faults of form that the types have."""
    problems = problems_of("clause", CLAUSE | change)

    assert len(problems) == 1
    assert message in problems[0]


@pytest.mark.parametrize("key", [key.name for key in keys_of(Clause) if key.is_mandatory])
def test_a_mandatory_key_is_asked_for(key: str) -> None:
    """What may be left out is not."""
    value = {name: inner for name, inner in CLAUSE.items() if name != key}

    assert problems_of("clause", CLAUSE) == []
    assert problems_of("clause", value) == [f"'{key}' is a required property"]


@pytest.mark.parametrize(
    ("entry", "is_one"),
    [
        ("duties/a", True),
        ({"optional": "duties/a"}, True),
        ({"one_of": ["duties/a", "duties/b"]}, True),
        ({"lead": "duties/a"}, True),
        ({"clause": "duties/a", "items": ["knowledge/a", {"optional": "knowledge/b"}]}, True),
        ({"lead": "duties/a", "items": ["knowledge/a"]}, False),
        ({"clause": "duties/a", "optional": "duties/b"}, False),
        ({"items": ["knowledge/a"]}, False),
        (["duties/a"], False),
    ],
)
def test_an_entry_has_one_of_its_forms(entry: object, *, is_one: bool) -> None:
    """The forms that the reader knows, and no other."""
    schema = file_schema(Template) | {"$ref": "#/definitions/Entry"}

    assert jsonschema.Draft7Validator(schema).is_valid(entry) == is_one


def test_the_languages_of_a_change_are_keys_of_its_own() -> None:
    """`it:` and `en:` stand beside `version:`; there is no `text:`."""
    schema = file_schema(Template)["definitions"][Change.__name__]

    assert list(schema["properties"]) == ["version", "date", "it", "en"]


def test_a_key_is_explained() -> None:
    """An editor shows the docstring of the field."""
    schema = file_schema(Clause)["definitions"]["Clause"]

    assert schema["properties"]["title"]["description"].startswith("At most six words")


def test_editors_know_which_schema_is_whose() -> None:
    """Every schema has its files in the settings."""
    settings = json.loads((ROOT / SETTINGS).read_text("utf-8"))

    assert len(settings["yaml.schemas"]) == len(FILES)
    assert all((ROOT / path).is_file() for path in settings["yaml.schemas"])

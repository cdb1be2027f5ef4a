"""The API is what its schemas say."""

import json
from typing import Any

import jsonschema
import pytest

from macros.publish.api import api
from tests.real import LIBRARY

SITE_URL = "https://mansionario.example/"


@pytest.fixture(scope="module")
def files() -> dict[str, Any]:
    """Each file of the real library's API, read."""
    return {path: json.loads(content) for path, content in api(LIBRARY, SITE_URL)}


def faults(files: dict[str, Any], name: str, *values: object) -> list[str]:
    """What a published schema finds wrong with these values."""
    validator = jsonschema.Draft202012Validator(files[f"api/v1/schema/{name}.json"])
    return [error.message for value in values for error in validator.iter_errors(value)]


def test_schemas_are_schemas_at_their_address(files: dict[str, Any]) -> None:
    """Each is sound, and names the address where it lies."""
    schemas = {path: value for path, value in files.items() if "/schema/" in path}

    assert len(schemas) == 5
    for path, value in schemas.items():
        jsonschema.Draft202012Validator.check_schema(value)
        assert value["$id"] == f"{SITE_URL}{path}"


def test_every_job_description_keeps_to_the_schema(files: dict[str, Any]) -> None:
    """Both languages, both jurisdictions, of each template."""
    documents = [v for path, v in files.items() if path.count("/") == 5 and "/templates/" in path]
    documents = [value for value in documents if "sections" in value and "placeholders" in value]

    assert len(documents) == 4 * len(files["api/v1/index.json"]["templates"])
    assert faults(files, "job-description", *documents) == []


@pytest.mark.parametrize(("path", "name"), [("clauses", "clause"), ("references", "reference")])
def test_every_record_keeps_to_its_schema(files: dict[str, Any], path: str, name: str) -> None:
    """Clauses and norms, one by one."""
    records = files[f"api/v1/{path}.json"]

    assert records
    assert faults(files, name, *records) == []


def test_a_template_names_addresses_that_exist(files: dict[str, Any]) -> None:
    """The index leads to the template, the template to its documents."""
    listed = {each["id"]: each["address"] for each in files["api/v1/index.json"]["templates"]}
    template = files[listed["trade/client-manager"]]

    assert faults(files, "template", template) == []
    assert set(template["documents"].values()) <= set(files)
    assert template["pages"]["en"] == "en/templates/trade/client-manager/"


def test_every_clause_is_an_item_in_each_language_and_jurisdiction(files: dict[str, Any]) -> None:
    """Adding a clause on a page is inserting an item: only those that hold there are listed."""
    italian = {item["clause"] for item in files["api/v1/clauses/it-it.json"]}
    generic = {item["clause"] for item in files["api/v1/clauses/en-generic.json"]}

    assert "general-provisions/category" in italian - generic
    assert "general-provisions/grade" in generic - italian


def test_a_norm_that_is_not_confirmed_says_so(files: dict[str, Any]) -> None:
    """Only what rests on L or S may be shown as fact."""
    norms = files["api/v1/references.json"]

    assert {norm["basis"] for norm in norms if norm["confirmed"]} <= {"L", "S"}
    assert {norm["basis"] for norm in norms if not norm["confirmed"]} <= {"P", "M", "K"}

"""A document's JSON has one form."""

import json

import pytest

from macros.writers import write
from tests.writers.build import DOCUMENTS, document, sample


@pytest.mark.parametrize("name", DOCUMENTS)
def test_json_holds_the_document(name: str) -> None:
    """What is read back is what was written, keys in their order."""
    read = json.loads(write(sample(name), "json"))

    assert read == sample(name)
    assert list(read) == list(sample(name))


def test_json_is_readable() -> None:
    """Letters stand as they are, indented by two, with a final newline."""
    text = write(document(title="È – «così»"), "json").decode()

    assert '\n  "title": "È – «così»",\n' in text
    assert text.endswith("}\n")


def test_lone_surrogate_is_escaped() -> None:
    """What UTF-8 cannot hold is written as JavaScript writes it."""
    assert b'"title": "\\ud83d",' in write(document(title="\ud83d"), "json")

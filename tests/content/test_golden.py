"""The documents of the library as plain text: what a change of the library does to them."""

import os
from pathlib import Path

import pytest

from macros.document.assemble import assemble
from macros.library.model import Template
from macros.library.text import LANGUAGES
from macros.writers import write
from tests.real import LIBRARY

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("jurisdiction", LIBRARY.jurisdictions)
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("template", LIBRARY.templates.values(), ids=lambda template: template.id)
def test_a_document_reads_as_it_was_last_read(
    template: Template, lang: str, jurisdiction: str
) -> None:
    """The text is the golden file's; `make golden` writes it anew, for the same commit."""
    path = GOLDEN / f"{template.id}.{lang}-{jurisdiction}.txt"
    text = write(assemble(LIBRARY, template.id, lang, jurisdiction), "txt")

    if os.environ.get("GOLDEN") == "write":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)

    assert text.decode() == path.read_text("utf-8")

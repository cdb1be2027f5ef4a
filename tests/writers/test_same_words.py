"""DOCX, ODT and PDF print the same words in the same order, on as many pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.document.assemble import assemble
from macros.document.model import JobDescription
from macros.writers import write
from tests.real import LIBRARY
from tests.writers.build import filled, values_of
from tests.writers.conftest import BODY, Convert, pdf_text, printed_words

STATES = (("it", "blank"), ("en", "filled"))
"""Each template in both languages, once as it is and once filled in."""
TEMPLATES = [
    f"{template.replace('/', '.')}-{lang}-{state}"
    for template in LIBRARY.templates
    for lang, state in STATES
]
Printed = dict[str, dict[str, Path]]


def documents() -> Iterator[tuple[str, JobDescription]]:
    """The documents of `TEMPLATES`, by name."""
    for name in TEMPLATES:
        template, lang, state = name.rsplit("-", 2)
        blank = assemble(LIBRARY, template.replace(".", "/"), lang, "it")
        yield name, filled(blank, values_of(lang)) if state == "filled" else blank


@pytest.fixture(scope="module")
def printed(convert: Convert, tmp_path_factory: pytest.TempPathFactory) -> Printed:
    """The printed pages of each document, by format."""
    sources = dict(documents())
    folder = tmp_path_factory.mktemp("pdf")
    for name, document in sources.items():
        (folder / f"{name}.pdf").write_bytes(write(document, "pdf"))
    office = {
        extension: convert(
            {name: write(document, extension) for name, document in sources.items()},
            "pdf",
            extension,
        )
        for extension in ("docx", "odt")
    }
    return office | {"pdf": {name: folder / f"{name}.pdf" for name in sources}}


def words(path: Path) -> list[str]:
    """What is printed between header and footer, in the order of the document."""
    return printed_words(path, "-raw", *BODY)


def pages(path: Path) -> int:
    """How many pages are printed."""
    return pdf_text(path).count("\f")


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_format_prints_the_same_words(printed: Printed, name: str) -> None:
    """Numbers included; header and footer apart."""
    docx, odt, pdf = (words(printed[extension][name]) for extension in ("docx", "odt", "pdf"))

    assert odt == docx
    assert pdf == docx


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_format_has_as_many_pages(printed: Printed, name: str) -> None:
    """DOCX and ODT the same number, the PDF at most one more or less."""
    docx, odt, pdf = (pages(printed[extension][name]) for extension in ("docx", "odt", "pdf"))

    assert odt == docx
    assert abs(pdf - docx) <= 1

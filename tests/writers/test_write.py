"""A document is written in each format by its name."""

from itertools import product

import pytest

from macros.errors import RequestError
from macros.writers import FORMATS, write
from macros.writers.errors import WritingError
from tests.writers.build import DOCUMENTS, document, sample

REFUSED = {("nasty", "pdf")}
"""What test_pdf.py sees refused: its fonts have no Hebrew, no Chinese and no emoji."""
WRITTEN = [pair for pair in product(DOCUMENTS, FORMATS) if pair not in REFUSED]


@pytest.mark.parametrize(("name", "format_"), WRITTEN)
def test_every_sample_is_written_in_every_format(name: str, format_: str) -> None:
    """No format fails on any document."""
    assert write(sample(name), format_, with_guidance=True)


def test_unknown_format_names_the_nearest() -> None:
    """A format that is not written is refused with the name most like it."""
    with pytest.raises(RequestError, match="there is no format 'doc'; did you mean 'docx'"):
        write(sample("empty"), "doc")


@pytest.mark.parametrize("format_", ["md", "txt"])
@pytest.mark.parametrize("name", ["empty", "filled", "partly", "english"])
def test_no_slot_is_left_over(name: str, format_: str) -> None:
    """Every slot of a skeleton is filled."""
    assert b"{{" not in write(sample(name), format_)


def test_missing_word_is_named_with_its_part() -> None:
    """A document without a word of the form is refused with the slot and the part."""
    words = {name: word for name, word in document()["words"].items() if name != "page"}

    with pytest.raises(WritingError, match=r"^word/footer1\.xml: slot 'word_page' has no value$"):
        write(document(words=words), "docx")

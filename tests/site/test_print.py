"""The printed page of a template."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import PdfMargins

from tests.site.browsing import Open
from tests.site.built import KINDS, SAMPLES, Page, Tree, each
from tests.writers.conftest import BODY, pdf_text, printed_words

A4 = (595, 842)
"""In points."""
MARGIN_MM = 18
MARGINS: PdfMargins = {
    "top": f"{MARGIN_MM}mm",
    "right": f"{MARGIN_MM}mm",
    "bottom": f"{MARGIN_MM}mm",
    "left": f"{MARGIN_MM}mm",
}
XHTML = "{http://www.w3.org/1999/xhtml}"


def words_in(path: Path) -> list[dict[str, float | str | int]]:
    """Each word of a PDF, with its page and where it stands, in points."""
    found = pdf_text(path, "-bbox")
    return [
        {"text": word.text or "", "page": number, **{k: float(v) for k, v in word.items()}}
        for number, page in enumerate(ET.fromstring(found).iter(f"{XHTML}page"), 1)
        for word in page.iter(f"{XHTML}word")
    ]


def in_order(path: Path, *area: str) -> list[str]:
    """The words of a PDF in the order of the document, without colons at their end."""
    words = printed_words(path, "-layout", *area)
    return [word.lower().removesuffix(":") for word in words if word != ":"]


def said(text: str) -> list[str]:
    """The words of a text in alphabetical order, without what layout stands for."""
    unbroken = re.sub(r"(?<=\w)- ", "-", text)
    found = re.split(r"[\s:]+|_{2,}", unbroken)
    return sorted(word.lower() for word in found if word not in {"", "–"})


def printed(look: Open, at: Page, folder: Path) -> list[dict[str, float | str | int]]:
    """The words of a page as it is printed on A4, with everything unfolded before."""
    opened = look(at)
    opened.open_details()
    path = folder / "page.pdf"
    opened.page.pdf(path=path, format="A4", margin=MARGINS)
    return words_in(path)


@each(SAMPLES)
def test_print_is_the_document_alone(look: Open, tree: Tree, tmp_path: Path, at: Page) -> None:
    """On paper stands what the text file says, and nothing of the page around it."""
    [link] = tree.read(at).xpath("//a[@download][contains(@href, '.txt')]/@href")
    expected = (tree.folder / at.address / str(link)).read_text("utf-8")

    found = " ".join(str(word["text"]) for word in printed(look, at, tmp_path))

    assert said(found) == said(expected)


@each(SAMPLES)
def test_print_has_the_words_of_the_pdf(look: Open, tree: Tree, tmp_path: Path, at: Page) -> None:
    """In the same order, numbers included; where it comes from stands in the PDF's footer."""
    [link] = tree.read(at).xpath("//a[@download][contains(@href, '.pdf')]/@href")
    printed(look, at, tmp_path)

    page = in_order(tmp_path / "page.pdf")
    pdf = in_order(tree.folder / at.address / str(link), *BODY)

    assert page[: len(pdf)] == pdf
    assert page[len(pdf)] == {"it": "modello", "en": "template"}[at.lang]


@each(SAMPLES)
def test_print_has_the_approval_at_the_top_right(look: Open, tmp_path: Path, at: Page) -> None:
    """The first word on paper stands in the right half of the first page, at its top."""
    found = printed(look, at, tmp_path)

    first = min(found, key=lambda word: (word["page"], word["yMin"]))

    assert first["text"] == {"it": "Approvato", "en": "Approved"}[at.lang]
    assert float(first["xMin"]) >= A4[0] / 2
    assert float(first["yMin"]) < A4[1] / 8


@each(SAMPLES)
def test_print_keeps_within_the_paper(look: Open, tmp_path: Path, at: Page) -> None:
    """Nothing stands outside the margins."""
    found = printed(look, at, tmp_path)
    margin = MARGIN_MM / 25.4 * 72

    outside = [
        word["text"]
        for word in found
        if float(word["xMin"]) < margin - 1 or float(word["xMax"]) > A4[0] - margin + 1
    ]
    assert outside == []


@each([page for page in KINDS if not page.template])
def test_other_pages_print_without_their_frame(look: Open, at: Page) -> None:
    """Header, menus and footer stay off the paper."""
    opened = look(at)
    opened.page.emulate_media(media="print")

    shown = opened.page.locator(".md-header, .md-sidebar, .md-footer, button").all()

    assert [part.get_attribute("class") for part in shown if part.is_visible()] == []

"""The Markdown is read by a parser of CommonMark as the document it is."""

import pytest
from lxml import html
from markdown_it import MarkdownIt

from macros.document.model import JobDescription
from macros.writers import write
from macros.writers.engine import prepare
from tests.writers import build
from tests.writers.build import DOCUMENTS, runs, sample
from tests.writers.view_texts import item_texts


@pytest.mark.parametrize("with_guidance", [False, True])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_clause_is_an_item_of_a_list(name: str, with_guidance: bool) -> None:  # noqa: FBT001
    """A parser reads each clause as one item and says its text as it was typed."""
    page = _page(name, with_guidance=with_guidance)

    read = [_own_text(each) for each in page.xpath("//ol/li")]

    assert read == [text.strip() for text in item_texts(prepare(sample(name)))]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_section_is_a_heading_with_one_list(name: str) -> None:
    """Each section has its Roman number and one ordered list that counts from 1."""
    page = _page(name)
    titles = [each["title"] for each in sample(name)["sections"]]
    numbers = ["I", "II", "III", "IV", "V", "VI"]

    assert [each.text_content() for each in page.xpath("//h2")][:-1] == [
        f"{number}. {title}" for number, title in zip(numbers, titles, strict=True)
    ]
    assert len(page.xpath("/html/body/div/ol")) == len(titles)
    assert page.xpath("//ol/@start") == []


def test_items_of_an_item_are_a_nested_list() -> None:
    """What must be known stands in a list inside its item."""
    page = _page("filled")

    nested = page.xpath("/html/body/div/ol[1]/li[ol]")

    assert [len(each.xpath("ol/li")) for each in nested] == [7, 11]


def test_items_of_a_tenth_item_are_a_nested_list() -> None:
    """The indentation serves numbers of two digits too."""
    carrier = build.item("Dieci:", items=[build.item("a."), build.item("b.")])
    items = [build.item("Una.") for _ in range(9)]

    page = _read(build.document(sections=[build.section(*items, carrier, build.item("Undici."))]))

    assert len(page.xpath("/html/body/div/ol/li")) == 11
    assert len(page.xpath("/html/body/div/ol/li[10]/ol/li")) == 2


def test_title_is_the_only_first_heading() -> None:
    """The document's title is its one heading of the first level."""
    titles = [each.text_content() for each in _page("nasty").xpath("//h1")]

    assert titles == ["Mansionario – Responsabile clienti – vendita e commercio"]


def test_rule_is_a_line_of_underscores() -> None:
    """A line to sign on shows as underscores."""
    page = _page("filled")

    assert page.xpath("//li[strong='Firma:']")[0].text_content() == f"Firma: {'_' * 24}"


def test_closing_stands_after_its_list() -> None:
    """A closing sentence is a paragraph of its own, not part of the last item."""
    closed = build.section(build.item("Una."), lead=runs("Prima:"), closing=runs("Dopo."))

    page = _read(build.document(sections=[closed]))

    blocks = page.xpath("/html/body/div/*[self::p or self::ol]")
    assert [each.text_content().strip() for each in blocks[:3]] == ["Prima:", "Una.", "Dopo."]


def test_markdown_has_no_double_blank_lines() -> None:
    """Blocks are a single blank line apart, and the file ends with one newline."""
    text = write(sample("filled"), "md").decode()

    assert "\n\n\n" not in text
    assert text.endswith("0.1.0\n")


def test_full_stop_of_a_company_is_not_escaped() -> None:
    """Markdown is to be read as it is, too."""
    text = write(sample("filled"), "md").decode()

    assert "presso Esempio S.r.l.: scopo, requisiti" in text


def _page(name: str, *, with_guidance: bool = False) -> html.HtmlElement:
    return _read(sample(name), with_guidance=with_guidance)


def _read(document: JobDescription, *, with_guidance: bool = False) -> html.HtmlElement:
    text = write(document, "md", with_guidance=with_guidance).decode()
    return html.document_fromstring(f"<div>{MarkdownIt('commonmark').render(text)}</div>")


def _own_text(element: html.HtmlElement) -> str:
    return "".join(element.xpath("text() | p/text()")).strip()

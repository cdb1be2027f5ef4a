"""What was copied as rich text, as LibreOffice takes it: numbered by its own lists."""

from collections.abc import Iterator

import pytest
from lxml import etree, html

from tests.site.browsing import Open
from tests.site.built import SAMPLES, Page, each
from tests.site.test_copying import SECTION, clause_that, copied, depths, document_of
from tests.writers.conftest import Convert, convert
from tests.writers.odt_parts import found, name, read_part

__all__ = ["convert"]

STYLE = "text:list-style"
NUMBERED = "text:list-level-style-number"


def pasted(convert: Convert, rich: html.HtmlElement) -> etree._Element:
    """The content of the document that LibreOffice makes of rich text."""
    page = f"<!doctype html><meta charset=utf-8>{html.tostring(rich, encoding='unicode')}"
    [path] = convert({"pasted": page.encode()}, "odt", "html").values()
    return read_part(path.read_bytes(), "content.xml")


def levels(content: etree._Element) -> Iterator[tuple[int, str]]:
    """How deep each item of a list stands, in order, and its words."""
    for item in found(content, "text:list-item"):
        paragraphs = item.findall(name("text:p"))
        depth = sum(each.tag == name("text:list") for each in item.iterancestors())
        for paragraph in paragraphs:
            yield depth, "".join(paragraph.itertext()).strip()


def kinds(content: etree._Element, depth: int) -> set[str]:
    """What the lists that are used number an item of this depth with."""
    used = {each.get(name("text:style-name")) for each in found(content, "text:list")}
    return {
        str(level.get(name("style:num-format")))
        for style in found(content, STYLE)
        if style.get(name("style:name")) in used
        for level in style
        if level.get(name("text:level")) == str(depth)
    }


@each(SAMPLES[:1])
def test_the_whole_is_numbered_by_lists(visit: Open, convert: Convert, at: Page) -> None:
    """Each item stands as deep as in the document, its number made by the list, not typed."""
    expected = [
        depth for section in document_of(at)["sections"] for depth in depths(section["items"])
    ]

    content = pasted(convert, copied(visit(at), "all").rich)

    items = list(levels(content))
    assert [depth for depth, _ in items] == expected
    assert [text for _, text in items if text[:1].isdigit()] == []
    assert [kinds(content, depth) for depth in (1, 2)] == [{"1"}, {"1"}]


@each(SAMPLES[1:])
def test_the_headings_are_headings(visit: Open, convert: Convert, at: Page) -> None:
    """Each section is a heading of the second level; the title looks like one of the first."""
    document = document_of(at)

    content = pasted(convert, copied(visit(at), "all").rich)

    outline = [each.get(name("text:outline-level")) for each in found(content, "text:h")]
    [title] = [each for each in found(content, "text:p") if document["title"] in (each.text or "")]
    assert outline == ["2"] * (len(document["sections"]) + 1)
    assert title.get(name("text:style-name")) == "Heading_20_1"
    assert title.text == f"{document['words']['document']} – {document['title']}"


@each(SAMPLES[:1])
def test_a_section_is_numbered_by_a_list(visit: Open, convert: Convert, at: Page) -> None:
    """The items of a section are one list, which starts with 1."""
    content = pasted(convert, copied(visit(at), SECTION).rich)

    [section] = [part for part in document_of(at)["sections"] if part["id"] == SECTION]
    assert [depth for depth, _ in levels(content)] == [*depths(section["items"])]
    assert len({each.get(name("text:style-name")) for each in found(content, "text:list")}) == 1


@each(SAMPLES[1:])
def test_a_clause_starts_its_list_with_its_number(
    visit: Open, convert: Convert, at: Page
) -> None:
    """The one item of the list has the number that it has in the document."""
    second = clause_that(at, lambda clause: clause[:3] == (SECTION, 2, 0))

    content = pasted(convert, copied(visit(at), second).rich)

    [first] = [each for each in found(content, NUMBERED) if each.get(name("text:level")) == "1"]
    assert len(list(levels(content))) == 1
    assert first.get(name("text:start-value")) == "2"

"""What the copy buttons put on the clipboard."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pytest
from lxml import html

from macros.document.assemble import assemble
from macros.document.model import Item, JobDescription
from tests.site.browsing import Open, Visit
from tests.site.built import SAMPLES, TEMPLATES, Page, Tree, each, library, words

READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => (await item.getType(type)).text();
  return [await read("text/html"), await read("text/plain")];
}"""
CATCH = """
delete Navigator.prototype.clipboard;
addEventListener("copy", ({ clipboardData }) => {
  window.copied = ["text/html", "text/plain"].map((type) => clipboardData.getData(type));
});
"""
"""A browser that knows nothing but the old way to copy; what it copied is kept for the test."""
SECTION = "duties"
NUMERAL = re.compile(r"^[IVX]+\. ")
NUMERALS = ["I", "II", "III", "IV", "V", "VI"]


@dataclass(frozen=True)
class Copied:
    """What a paste would bring."""

    rich: html.HtmlElement
    plain: str


def copied(visit: Visit, name: str, read: str = READ) -> Copied:
    """Press a copy button, and read the clipboard."""
    button = visit.page.locator(f"button[data-copy='{name}']")
    button.click()
    visit.page.locator(f"button[data-copy='{name}']:disabled").wait_for()
    rich, plain = visit.run(read)
    return Copied(html.fragment_fromstring(rich, create_parent="div"), plain)


def document_of(page: Page) -> JobDescription:
    """The job description that a page shows."""
    return assemble(library(), str(page.template), page.lang, "it")


def depths(items: Sequence[Item], depth: int = 1) -> Iterator[int]:
    """How deep each item that is on stands in its lists, in order."""
    for item in items:
        if item["on"]:
            yield depth
            yield from depths(item["items"], depth + 1)


def published_text(tree: Tree, page: Page) -> str:
    """The template's text file."""
    [link] = tree.read(page).xpath("//a[@download][contains(@href, '.txt')]/@href")
    return (tree.folder / page.address / str(link)).read_text("utf-8")


@each(SAMPLES)
def test_rich_text_has_real_lists(visit: Open, at: Page) -> None:
    """Every item that is on is an item of a numbered list, as deep as it stands, and no other."""
    expected = [
        depth for section in document_of(at)["sections"] for depth in depths(section["items"])
    ]

    rich = copied(visit(at), "all").rich

    items = rich.xpath(".//li")
    assert [len(item.xpath("ancestor::ol")) for item in items] == expected
    assert rich.xpath(".//ol/*[not(self::li)] | .//li/*[not(self::ol)]") == []


@each(SAMPLES)
def test_rich_text_has_nothing_of_the_page(visit: Open, at: Page) -> None:
    """No button, note, clause that is off, permalink, class or id goes along."""
    opened = visit(at)
    off = opened.page.locator(".mn-item--off > .mn-item__text").all_text_contents()

    rich = copied(opened, "all").rich

    told = words(rich.text_content())
    assert {element.tag for element in rich.iter()} <= {"div", "h1", "h2", "p", "ol", "li"}
    assert rich.xpath(".//@*") == []
    assert "¶" not in told
    assert [text for text in off if words(text) in told] == []


@each(SAMPLES)
def test_headings_carry_their_numerals(visit: Open, at: Page) -> None:
    """A heading is pasted with the number that the style sheet shows."""
    titles = [section["title"] for section in document_of(at)["sections"]]

    headings = copied(visit(at), "all").rich.xpath(".//h2/text()")

    numbered = headings[: len(titles)]
    assert [NUMERAL.sub("", heading) for heading in numbered] == titles
    assert [heading.partition(".")[0] for heading in numbered] == NUMERALS[: len(titles)]


@each(SAMPLES)
def test_plain_text_is_the_published_one(visit: Open, tree: Tree, at: Page) -> None:
    """Copied as plain text, the document is word for word, number for number, its text file."""
    expected = words(published_text(tree, at))

    plain = copied(visit(at), "all").plain

    assert words(plain) == expected


@each(SAMPLES)
def test_a_section_is_copied_alone(visit: Open, tree: Tree, at: Page) -> None:
    """A section's button copies its heading and its items, as the text file has them."""
    [section] = [part for part in document_of(at)["sections"] if part["id"] == SECTION]

    found = copied(visit(at), SECTION)

    assert len(found.rich.xpath(".//li")) == len([*depths(section["items"])])
    assert found.rich.xpath(".//h2/text()") == [f"II. {section['title']}"]
    assert words(found.plain) in words(published_text(tree, at))
    assert words(found.plain).startswith(f"II. {section['title']} ")


@each(SAMPLES)
def test_copying_works_without_the_new_interface(visit: Open, tree: Tree, at: Page) -> None:
    """Where `navigator.clipboard` is missing, the same text is copied in the old way."""
    opened = visit(at, before=CATCH)

    found = copied(opened, "all", "window.copied")

    assert words(found.plain) == words(published_text(tree, at))
    assert found.rich.xpath(".//li") != []
    assert opened.complaints == []


@pytest.mark.parametrize(("lang", "told"), [("it", "Copiato"), ("en", "Copied")])
def test_the_button_says_so_and_goes_back(visit: Open, lang: str, told: str) -> None:
    """The button tells that the text was copied, then offers it again."""
    opened = visit(next(page for page in SAMPLES if page.lang == lang))
    opened.page.clock.install()
    button = opened.page.locator("button[data-copy='all']")
    label = button.inner_text()

    button.click()
    opened.page.get_by_role("button", name=told, exact=True).wait_for()
    opened.page.clock.fast_forward(5000)
    opened.page.get_by_role("button", name=label, exact=True).wait_for()

    assert button.is_enabled()

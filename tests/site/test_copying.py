"""What the copy buttons put on the clipboard."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle

import pytest
from lxml import html

from macros.document.assemble import assemble
from macros.document.model import Item, JobDescription
from tests.site.browsing import Open, Visit
from tests.site.built import PAGES, SAMPLES, Page, Tree, each, library, words

READ = """async () => {
  const [item] = await navigator.clipboard.read();
  const read = async (type) => [type, await (await item.getType(type)).text()];
  return Object.fromEntries(await Promise.all(item.types.map(read)));
}"""
CATCH = """
delete Navigator.prototype.clipboard;
addEventListener("copy", ({ clipboardData }) => {
  const read = (type) => [type, clipboardData.getData(type)];
  window.copied = Object.fromEntries(["text/html", "text/plain"].map(read));
});
"""
"""A browser that knows nothing but the old way to copy; what it copied is kept for the test."""
SECTION, CLOSING = "duties", "acknowledgement"
NUMERAL = re.compile(r"^[IVX]+\. ")
NUMERALS = ["I", "II", "III", "IV", "V", "VI"]
PLAIN = ("md", "txt")
"""The formats that are plain text."""
CATALOGUE = [page for page in PAGES if page.name == "clauses/general-provisions"]
"""A folder of clauses in each language."""


@dataclass(frozen=True)
class Copied:
    """What a paste would bring."""

    rich: html.HtmlElement
    plain: str
    types: tuple[str, ...]


def copied(visit: Visit, name: str, choice: str = "html", read: str = READ) -> Copied:
    """Choose a format, press a copy button, and read the clipboard."""
    button = visit.page.locator(f"button[data-copy='{name}']")
    visit.open_details()
    visit.page.locator(".mn-copying select").select_option(choice)
    button.click()
    visit.page.locator(f"button[data-copy='{name}'][data-told=copied]").wait_for()
    found = visit.run(read)
    rich = html.fragment_fromstring(found.get("text/html", ""), create_parent="div")
    return Copied(rich, found["text/plain"], tuple(sorted(found)))


def document_of(page: Page) -> JobDescription:
    """The job description that a page shows."""
    return assemble(library(), str(page.template), page.lang, "it")


def depths(items: Sequence[Item], depth: int = 1) -> Iterator[int]:
    """How deep each item that is on stands in its lists, in order."""
    for item in items:
        if item["on"]:
            yield depth
            yield from depths(item["items"], depth + 1)


def published(tree: Tree, page: Page, extension: str = "txt") -> str:
    """The template's file in a format that is plain text."""
    [link] = tree.read(page).xpath(f"//a[@download][contains(@href, '.{extension}')]/@href")
    return (tree.folder / page.address / str(link)).read_text("utf-8")


def numbered(page: Page) -> Iterator[tuple[str, int, int, Item]]:
    """Each clause that is on and stands in a list, with its section's id and its numbers.

    The second number is 0 where the clause does not stand within another.
    """
    for section in document_of(page)["sections"]:
        for number, item in enumerate((i for i in section["items"] if i["on"]), 1):
            yield section["id"], number, 0, item
            for inner, each in enumerate((i for i in item["items"] if i["on"]), 1):
                yield section["id"], number, inner, each


def clause_that(page: Page, holds: Callable[[tuple[str, int, int, Item]], bool]) -> str:
    """The first clause of a document for which this holds."""
    return str(next(found[3]["clause"] for found in numbered(page) if holds(found)))


def line_with(text: str, published: str) -> str:
    """The only line of a published file that ends in this text, without its indentation."""
    [line] = [line for line in published.splitlines() if line.endswith(text)]
    return line.strip()


@each(SAMPLES)
def test_rich_text_has_real_lists(look: Open, at: Page) -> None:
    """Every item that is on is an item of a numbered list, as deep as it stands, and no other."""
    expected = [
        depth for section in document_of(at)["sections"] for depth in depths(section["items"])
    ]

    rich = copied(look(at), "all").rich

    items = rich.xpath(".//li")
    assert [len(item.xpath("ancestor::ol")) for item in items] == expected
    assert rich.xpath(".//ol/*[not(self::li)] | .//li/*[not(self::ol)]") == []
    assert len(expected) > max(expected) > 1


@each(SAMPLES)
def test_rich_text_has_nothing_of_the_page(look: Open, at: Page) -> None:
    """No button, note, clause that is off, permalink, class or id goes along."""
    opened = look(at)
    off = opened.page.locator(".mn-item--off > .mn-item__text").all_text_contents()

    rich = copied(opened, "all").rich

    told = words(rich.text_content())
    assert {element.tag for element in rich.iter()} <= {"div", "h1", "h2", "p", "ol", "li"}
    assert rich.xpath(".//@*") == []
    assert "¶" not in told
    assert [text for text in off if words(text) in told] == []


@each(SAMPLES)
def test_headings_carry_their_numerals(look: Open, at: Page) -> None:
    """A heading is pasted with the number that the style sheet shows."""
    titles = [section["title"] for section in document_of(at)["sections"]]

    headings = copied(look(at), "all").rich.xpath(".//h2/text()")

    numbered = headings[: len(titles)]
    assert [NUMERAL.sub("", heading) for heading in numbered] == titles
    assert [heading.partition(".")[0] for heading in numbered] == NUMERALS[: len(titles)]


@each(SAMPLES)
def test_rich_text_comes_with_plain_text(look: Open, tree: Tree, at: Page) -> None:
    """A program that knows no rich text gets the text file, byte for byte."""
    found = copied(look(at), "all")

    assert found.plain == published(tree, at)
    assert found.types == ("text/html", "text/plain")


@pytest.mark.parametrize("choice", PLAIN)
@each(SAMPLES)
def test_the_whole_is_the_published_file(look: Open, tree: Tree, at: Page, choice: str) -> None:
    """As Markdown or text the document is its file, byte for byte, and no rich text."""
    found = copied(look(at), "all", choice)

    assert found.plain == published(tree, at, choice)
    assert found.types == ("text/plain",)


@each(SAMPLES)
def test_a_section_is_copied_alone(look: Open, tree: Tree, at: Page) -> None:
    """A section's button copies its heading and its items, as the text file has them."""
    [section] = [part for part in document_of(at)["sections"] if part["id"] == SECTION]

    found = copied(look(at), SECTION)

    assert len(found.rich.xpath(".//li")) == len([*depths(section["items"])])
    assert found.rich.xpath(".//h2/text()") == [f"II. {section['title']}"]
    assert found.plain in published(tree, at)
    assert found.plain.startswith(f"II. {section['title']}\n")


@pytest.mark.parametrize(
    ("name", "choice"),
    [*zip(["general-provisions", SECTION, "evaluation", CLOSING], cycle(PLAIN), strict=False)],
)
@each(SAMPLES)
def test_a_section_is_that_of_the_file(
    look: Open, tree: Tree, at: Page, name: str, choice: str
) -> None:
    """In Markdown and text a section is the piece of the file from its heading to the next."""
    document = document_of(at)
    titles = [f"{part['title']}\n" for part in document["sections"]]
    titles += [f"{document['acknowledgement']['title']}\n", document["words"]["template"]]
    place = [*(part["id"] for part in document["sections"]), CLOSING].index(name)

    plain = copied(look(at), name, choice).plain

    file = published(tree, at, choice)
    assert plain in file
    assert titles[place] in plain.splitlines(keepends=True)[0]
    assert titles[place + 1] not in plain
    rest = file[file.index(plain) + len(plain) :].lstrip("\n-# IVX.")
    assert rest.startswith(titles[place + 1])


@pytest.mark.parametrize("choice", PLAIN)
@each(SAMPLES)
def test_a_clause_has_the_number_of_the_file(
    look: Open, tree: Tree, at: Page, choice: str
) -> None:
    """A clause is its line of the file: 2. in a list, 3.1 in text where it stands in another."""
    opened, file = look(at), published(tree, at, choice)
    second = clause_that(at, lambda found: found[:3] == (SECTION, 2, 0))
    inner = clause_that(at, lambda found: found[2] > 0)
    [number] = [f"{n}.{i}" for _, n, i, item in numbered(at) if item["clause"] == inner]

    plain = {name: copied(opened, name, choice).plain for name in (second, inner)}

    assert plain[second].startswith("2. ")
    assert plain[inner].startswith(f"{number} " if choice == "txt" else "1. ")
    assert [line_with(text, file) for text in plain.values()] == [*plain.values()]


@each(SAMPLES)
def test_a_clause_is_an_item_of_a_list(look: Open, at: Page) -> None:
    """As rich text a clause is a list of one, which starts with its number."""
    name = clause_that(at, lambda found: found[:3] == (SECTION, 2, 0))

    rich = copied(look(at), name).rich

    assert rich.xpath("./ol/@start") == ["2"]
    assert len(rich.xpath("./ol/li")) == 1
    assert len(rich.xpath("./*")) == 1


@pytest.mark.parametrize("choice", ["html", *PLAIN])
@each(SAMPLES)
def test_a_clause_takes_its_own_list_along(look: Open, tree: Tree, at: Page, choice: str) -> None:
    """A clause that has items is copied with those that are on, numbered as in the document."""
    name = clause_that(at, lambda found: any(each["on"] for each in found[3]["items"]))
    [item] = [item for *_, item in numbered(at) if item["clause"] == name]

    found = copied(look(at), name, choice)

    inner = [*depths(item["items"])]
    assert len(found.rich.xpath("./ol/li/ol/li")) == (len(inner) if choice == "html" else 0)
    assert found.plain in published(tree, at, "md" if choice == "md" else "txt")
    assert len(found.plain.splitlines()) == 1 + len(inner)


@each(SAMPLES)
def test_a_clause_that_is_off_is_copied_by_itself(look: Open, at: Page) -> None:
    """Not with its section, but by its own button: a paragraph without a number."""
    opened = look(at)
    item = opened.page.locator("[data-section='duties'] .mn-item--off[data-clause]").first
    name = str(item.get_attribute("data-clause"))

    section = copied(opened, SECTION).plain
    rich, plain = copied(opened, name), copied(look(at), name, "txt")

    assert plain.plain not in section
    assert words(item.locator(".mn-item__text").inner_text()).endswith(plain.plain)
    assert plain.plain[0].isupper()
    assert [each.tag for each in rich.rich] == ["p"]
    assert rich.rich.text_content() == rich.plain == plain.plain


@each(SAMPLES)
def test_a_lead_clause_is_a_paragraph(look: Open, at: Page) -> None:
    """What stands unnumbered before a list is copied without a number."""
    opened = look(at)
    lead = opened.page.locator(".mn-item--lead[data-clause]").first

    found = copied(opened, str(lead.get_attribute("data-clause")))

    assert [each.tag for each in found.rich] == ["p"]
    assert found.plain == words(lead.locator(".mn-section__lead").inner_text())


@pytest.mark.parametrize("choice", ["html", *PLAIN])
@each(SAMPLES)
def test_a_placeholder_stays_as_its_prompt(look: Open, at: Page, choice: str) -> None:
    """What is to be filled in is copied in words, in every format."""
    opened = look(at)
    item = opened.page.locator("li.mn-item[data-clause]:has(> p > .mn-value--empty)").first
    prompt = item.locator("> p > .mn-value--empty").first.inner_text()

    found = copied(opened, str(item.get_attribute("data-clause")), choice)

    assert prompt.startswith("[")
    assert prompt in found.plain
    assert prompt in found.rich.text_content() or choice != "html"


@pytest.mark.parametrize("choice", ["html", *PLAIN])
@each(CATALOGUE)
def test_a_clause_of_the_catalogue_is_copied(look: Open, at: Page, choice: str) -> None:
    """Its text alone, as it stands on the page, with its prompts."""
    opened = look(at)
    entry = opened.page.locator(".mn-entry:has(p > .mn-value--empty)").first
    text = entry.locator(".mn-entry__text").inner_text()

    found = copied(opened, str(entry.get_attribute("data-clause")), choice)

    assert found.plain.replace("\\", "") == text
    assert [each.tag for each in found.rich] == (["p"] if choice == "html" else [])
    assert found.rich.text_content() == (text if choice == "html" else "")


@each(SAMPLES)
def test_copying_works_without_the_new_interface(look: Open, tree: Tree, at: Page) -> None:
    """Where `navigator.clipboard` is missing, the same text is copied in the old way."""
    opened = look(at, before=CATCH)

    found = copied(opened, "all", read="window.copied")

    assert found.plain == published(tree, at)
    assert found.rich.xpath(".//li") != []
    assert opened.complaints == []

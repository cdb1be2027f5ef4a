"""The page of a template: the document as it is signed, and what stands around it."""

import pytest

from macros.document.assemble import assemble
from tests.site.browsing import HEIGHT, WIDTHS, Open
from tests.site.built import SAMPLES, Page, Tree, each, library

NUMERALS = ["I. ", "II. ", "III. ", "IV. ", "V. ", "VI. "]
COUNTED = """() => [...document.querySelectorAll(".mn-section h2")].map((heading) => [
  getComputedStyle(heading, "::before").content,
  getComputedStyle(heading.closest(".mn-section")).counterIncrement,
])"""


@each(SAMPLES)
def test_approval_stands_first_at_the_right(look: Open, at: Page) -> None:
    """The approval block is in the right half of the document, and nothing stands above it."""
    page = look(at).page
    document = page.locator(".mn-document").bounding_box()
    approval = page.locator(".mn-approval").bounding_box()
    name = page.locator(".mn-document__name").bounding_box()
    assert document
    assert approval
    assert name

    first = page.locator(".mn-document > *").first.get_attribute("class")

    assert first == "mn-approval"
    assert approval["x"] >= document["x"] + document["width"] / 2
    assert approval["x"] + approval["width"] <= document["x"] + document["width"]
    assert approval["y"] + approval["height"] <= name["y"]


@pytest.mark.parametrize("width", WIDTHS)
@each(SAMPLES)
def test_downloads_are_seen_at_once(look: Open, at: Page, width: int) -> None:
    """Title and downloads need no scrolling."""
    page = look(at, width=width).page

    boxes = [link.bounding_box() for link in page.locator("a[download]").all()]

    assert [box for box in boxes if not box or box["y"] + box["height"] > HEIGHT] == []
    assert len(boxes) > 0


@each(SAMPLES)
def test_a_click_downloads_the_word_file(look: Open, tree: Tree, at: Page) -> None:
    """The browser saves it under the template's own name, as it was published."""
    page = look(at).page

    with page.expect_download() as found:
        page.locator("a[download][href$='.docx']").click()

    name = found.value.suggested_filename
    assert found.value.path().read_bytes() == (tree.folder / at.address / name).read_bytes()


@each(SAMPLES)
def test_sections_are_numbered_by_the_style_sheet(look: Open, at: Page) -> None:
    """Each section's heading has the next Roman numeral before it, and its own title."""
    opened = look(at)
    sections = assemble(library(), str(at.template), at.lang, "it")["sections"]

    counted = opened.run(COUNTED)
    titles = opened.page.locator(".mn-section h2").evaluate_all(
        "headings => headings.map((heading) => heading.firstChild.textContent)"
    )

    assert titles == [section["title"] for section in sections]
    assert counted == [['counter(section, upper-roman) ". "', "section 1"]] * len(sections)


@each(SAMPLES)
def test_a_clause_can_be_linked(look: Open, at: Page) -> None:
    """A clause's id is its anchor; a link to it scrolls it into view, below the header."""
    opened = look(at)
    clause = opened.page.locator(".mn-section#duties, [data-section='duties'] li[id]").last
    name = clause.get_attribute("id")

    opened.page.evaluate("(name) => { location.hash = name }", name)
    opened.page.wait_for_function(
        "(name) => { const { top } = document.getElementById(name).getBoundingClientRect();"
        " return top >= document.querySelector('.md-header').offsetHeight && top < innerHeight }",
        arg=name,
    )

    assert str(name).startswith("duties/")
    assert opened.run("document.querySelector(':target').id") == name


@each(SAMPLES)
def test_a_linked_clause_that_is_off_is_unfolded(look: Open, at: Page) -> None:
    """A link to an optional clause shows it, though its list is folded."""
    opened = look(at)
    clause = opened.page.locator(".mn-item--off[id]").last
    name = clause.get_attribute("id")

    opened.go(f"{at.address}#{name}")

    assert clause.is_visible()

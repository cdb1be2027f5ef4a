"""What a visitor without JavaScript has of a template's page."""

from collections.abc import Iterator, Sequence

from macros.document.assemble import assemble
from macros.document.model import Item
from macros.writers import FORMATS
from tests.site.browsing import NARROW, Open
from tests.site.built import PAGES, SAMPLES, Page, each, library, words


def texts(items: Sequence[Item]) -> Iterator[str]:
    """The words of every item that is on, without its placeholders, in pieces."""
    for item in items:
        if item["on"]:
            yield from (words(run["text"]) for run in item["text"] if run["kind"] == "text")
            yield from texts(item["items"])


@each(SAMPLES)
def test_the_whole_document_is_there(look: Open, at: Page) -> None:
    """The title and every clause that is on can be read."""
    document = assemble(library(), str(at.template), at.lang, "it")
    expected = [text for section in document["sections"] for text in texts(section["items"])]

    shown = words(look(at, has_scripts=False).page.inner_text("main"))

    assert document["title"] in shown
    assert [text for text in expected if text not in shown] == []
    assert len(expected) > len(document["sections"])


@each(SAMPLES)
def test_notes_can_be_unfolded(look: Open, at: Page) -> None:
    """The notes of a clause open and close."""
    notes = look(at, has_scripts=False).page.locator("details.mn-notes").first
    body = notes.locator(":scope > :not(summary)").first

    before = body.is_visible()
    notes.locator("summary").click()

    assert (before, body.is_visible()) == (False, True)


@each(SAMPLES)
def test_files_are_links_and_nothing_is_offered_that_needs_scripts(look: Open, at: Page) -> None:
    """Downloads are links; the copy buttons are not shown."""
    page = look(at, has_scripts=False).page

    assert page.locator("a[download]:visible").count() == len(FORMATS)
    assert page.locator("button[data-copy]").count() > 1
    assert page.locator("button[data-copy]:visible").count() == 0


@each([page for page in PAGES if page.name == "home"])
def test_the_menu_of_a_narrow_screen_opens(look: Open, at: Page) -> None:
    """The drawer is there without scripts, with links that can be followed."""
    opened = look(at, width=NARROW, has_scripts=False)

    opened.open_drawer()
    opened.page.locator(".md-sidebar--primary a.md-nav__link:visible").last.click()

    assert opened.page.url != f"{opened.origin}{at.address}"

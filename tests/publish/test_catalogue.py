"""The catalogue: every clause once, with its text, its guidance, its norms and its templates."""

from pathlib import Path

import pytest
from lxml import html

from macros.publish.catalogue import Catalogue
from macros.publish.site import make_site
from tests.real import HANDBOOK, LIBRARY

ROOT = Path(__file__).parents[2]
FOLDERS = make_site(LIBRARY, "it").folders()


def page(folder: str, lang: str = "en") -> html.HtmlElement:
    """A folder's page."""
    catalogue = Catalogue(make_site(LIBRARY, lang, HANDBOOK))
    return html.fromstring(f"<div>{catalogue.clauses('a/b', folder)}</div>")


def fact(entry: html.HtmlElement, label: str) -> html.HtmlElement:
    """What an entry says under a label."""
    return entry.xpath(f".//dt[.='{label}']/following-sibling::dd")[0]


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_every_clause_stands_once(folder: str, lang: str) -> None:
    """Its anchor is its file's name, the clauses stand by title."""
    found = page(folder, lang).xpath("//h2")

    slugs = [c.id.partition("/")[2] for c in LIBRARY.clauses.values() if c.folder == folder]
    titles = [heading.text.casefold() for heading in found]
    assert sorted(heading.get("id") for heading in found) == slugs
    assert titles == sorted(titles)


def test_a_clause_tells_where_it_is_used() -> None:
    """An optional one is called so, and each link leads to the clause on the template's page."""
    entry = page("duties").xpath("//section[h2/@id='carry-out-other-tasks-of-same-level']")[0]

    used = fact(entry, "Used in")

    assert "(optional)" in used.text_content()
    assert all("#duties/carry-out-other" in link for link in used.xpath("a/@href"))


def test_a_clause_tells_its_pages_of_the_handbook() -> None:
    """Those that name it, by title."""
    entry = page("liability").xpath("//section[h2/@id='no-aggravation']")[0]

    assert "How a job description is built" in fact(entry, "In the handbook").text_content()


def test_what_is_to_be_filled_in_is_marked() -> None:
    """A placeholder stands as its prompt, as it does in a document."""
    entry = page("general-provisions").xpath("//section[h2/@id='reporting-line']")[0]

    prompts = entry.xpath(".//span[contains(@class, 'mn-value--empty')]/text()")

    assert all(prompt.startswith("[") for prompt in prompts)
    assert prompts

"""Both languages: each page in one, with a way to its counterpart."""

import re
from collections import Counter

import pytest
from lxml import html

from macros.library.text import LANGUAGES

from tests.site.browsing import Open
from tests.site.built import PAGES, SAMPLES, Page, Tree, each, site, words

FORM_WORDS = {
    "it": ("Approvato", "Mansioni", "Presa visione", "Modelli", "da compilare", "Scarica", "Cerca"),
    "en": (
        "Approved",
        "Duties",
        "Acknowledgement",
        "Templates",
        "to be completed",
        "Download",
        "Search",
    ),
}
"""Words that the other language's pages never show."""


def counterpart(page: Page) -> Page:
    """The page in the other language."""
    [found] = [other for other in PAGES if other.name == page.name and other.lang != page.lang]
    return found


def said(document: html.HtmlElement) -> str:
    """What a page says: its text, and what names its controls."""
    text = "//body//text()[not(parent::script)]"
    names = "//@aria-label | //@title | //@placeholder"
    return words(" ".join(map(str, document.xpath(f"{text} | {names}"))))


@each(PAGES)
def test_the_switch_leads_to_the_counterpart(tree: Tree, at: Page) -> None:
    """The header leads to the same page in the other language; a lost one to its home."""
    other = counterpart(at)
    [link] = tree.read(at).xpath("//header//a[@hreflang]")

    found, _ = tree.target(at, str(link.get("href")))

    expected = other.file.replace("404.html", "index.html")
    assert found == tree.folder / expected
    assert link.get("hreflang") == link.get("lang") == other.lang


@each(SAMPLES)
def test_the_switch_leads_there_and_back(visit: Open, at: Page) -> None:
    """Pressed twice, the switch ends where it began."""
    opened = visit(at)

    opened.page.locator("header a[hreflang]").click()
    there = opened.page.url
    opened.page.locator("header a[hreflang]").click()

    assert there == f"{opened.origin}{counterpart(at).address}"
    assert opened.page.url == f"{opened.origin}{at.address}"


@each(PAGES)
def test_a_page_names_both_languages(tree: Tree, at: Page) -> None:
    """A page's canonical address is its own, and it names itself and its counterpart."""
    document = tree.read(at)
    links = document.xpath("//link[starts-with(@rel, 'alternate')][@hreflang]")
    is_lost = at.name == "not-found"

    named = {link.get("hreflang"): link.get("href") for link in links}

    expected = {page.lang: f"{tree.url}{page.address}" for page in (at, counterpart(at))}
    assert named == ({} if is_lost else {**expected, "x-default": expected["it"]})
    assert document.xpath("//link[@rel='canonical']/@href") == [expected[at.lang]] * (not is_lost)


@each(PAGES)
def test_a_page_says_what_it_is(tree: Tree, at: Page) -> None:
    """A page tells its language, has a title of its own and a description."""
    document = tree.read(at)
    [title] = document.xpath("//head/title/text()")
    [description] = document.xpath("//meta[@name='description']/@content")

    assert document.get("lang") == at.lang
    assert len(words(description)) > len("Mansionario")
    assert at.name == "not-found" or words(title) != "Mansionario"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_are_unique(tree: Tree, lang: str) -> None:
    """No two pages of a language have the same title."""
    titles = Counter(tree.read(page).findtext(".//title") for page in PAGES if page.lang == lang)

    assert [title for title, times in titles.items() if times > 1] == []


@each(PAGES)
def test_a_page_speaks_one_language(tree: Tree, at: Page) -> None:
    """No word of the form, and none of the site, shows in the other language."""
    text = said(tree.read(at)).replace(site(at.lang).words["other_language"], "")

    foreign = FORM_WORDS[counterpart(at).lang]

    assert [word for word in foreign if re.search(rf"\b{word}\b", text)] == []


@each(SAMPLES)
def test_form_words_show_in_their_own_language(tree: Tree, at: Page) -> None:
    """The words that the other language must not show are those that this one does."""
    text = said(tree.read(at))

    assert [word for word in FORM_WORDS[at.lang] if not re.search(rf"\b{word}\b", text)] == []

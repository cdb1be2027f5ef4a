"""The search box finds pages of its own language."""

import re

import pytest

from macros.library.model import Clause, Template
from tests.site.browsing import NARROW, WIDTHS, Open
from tests.site.built import SAMPLES, Page, each, library

WORD = re.compile(r"\w{6,}")


def home(page: Page) -> str:
    """The home of a page's language."""
    return "" if page.lang == "it" else f"{page.lang}/"


def longest(text: str) -> str:
    """The longest word of a text, in small letters."""
    return max(map(str, WORD.findall(text)), key=len).lower()


def longest_word(record: Template | Clause, page: Page) -> str:
    """The longest word of a title in a page's language."""
    return longest(record.title[page.lang])


def first_clause(page: Page) -> Clause:
    """The first duty that a template always has."""
    template = library().templates[str(page.template)]
    entries = template.sections["duties"]
    return next(library().clauses[entry.clauses[0]] for entry in entries if entry.kind == "clause")


@each(SAMPLES)
def test_a_word_of_the_title_finds_the_template(visit: Open, at: Page) -> None:
    """A template is found by a word of its title."""
    found = visit(home(at)).search(longest_word(library().templates[str(at.template)], at))

    assert f"/{at.address}" in found


@each(SAMPLES)
def test_a_word_of_a_clause_finds_its_page(visit: Open, at: Page) -> None:
    """What a clause says leads to a page that holds it."""
    word = longest(first_clause(at).text[at.lang])
    opened = visit(home(at))

    found = opened.search(word)
    opened.go(found[0])

    assert word in str(opened.page.locator("main").text_content()).lower()


@each(SAMPLES)
def test_results_stay_in_the_language(visit: Open, at: Page) -> None:
    """No page of the other language is found."""
    found = visit(at).search(longest_word(library().templates[str(at.template)], at))

    assert {path.startswith("/en/") for path in found} == {at.lang == "en"}


@pytest.mark.parametrize("width", WIDTHS)
def test_results_are_reached_and_followed_by_keyboard(visit: Open, width: int) -> None:
    """Tab leads from the field into the results; Enter follows one."""
    opened = visit("", width=width)
    found = opened.search("responsabile")

    for _ in range(4):
        opened.page.keyboard.press("Tab")
        if opened.run("document.activeElement.matches('.md-search-result__link')"):
            break
    opened.page.keyboard.press("Enter")
    opened.page.wait_for_url(f"**{found[0]}*")

    assert opened.complaints == []


def test_escape_gives_the_focus_back(visit: Open) -> None:
    """On a narrow screen Escape closes the search, and the focus is at what opened it."""
    opened = visit("", width=NARROW)

    opened.open_search()
    opened.page.keyboard.type("clienti")
    opened.page.keyboard.press("Escape")

    assert not opened.page.locator(".md-search__input").is_visible()
    assert opened.run("document.activeElement.getAttribute('for')") == "__search"

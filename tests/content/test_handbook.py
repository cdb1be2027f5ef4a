"""The handbook's pages: short, dated, equal in both languages, with every item of the article."""

import re
from pathlib import Path

import pytest

from macros.library.text import LANGUAGES
from macros.publish.handbook.model import WrittenPage
from tests.real import HANDBOOK, LIBRARY

ROOT = Path(__file__).parents[2]
MOST_WORDS = 700
LISTS = {"handbook/glossary"}
"""Pages that are lists."""
LONGEST_DESCRIPTION = 160
HEADING = re.compile(r"^#+ .*?(?:\{ #([\w-]+) \})?$", re.MULTILINE)
CALL = re.compile(r"\{\{.*?\}\}")
SIGN = re.compile(r"[|#*_\[\](){}-]|\(\S+\.md\S*\)")

NAMES = [*HANDBOOK.ordered()]
PAGES = [pytest.param(name, lang, id=f"{name}-{lang}") for name in NAMES for lang in LANGUAGES]


def page(name: str, lang: str) -> WrittenPage:
    """A page in a language."""
    return HANDBOOK.pages[name][lang]


def text(name: str, lang: str) -> str:
    """What stands below the front matter."""
    path = ROOT / "docs" / lang / page(name, lang).path
    return path.read_text("utf-8").split("\n---\n", 1)[1]


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_a_page_is_short(name: str, lang: str) -> None:
    """At most 700 words, what is generated apart."""
    words = SIGN.sub(" ", CALL.sub("x", text(name, lang))).split()

    assert len(words) <= MOST_WORDS or name in LISTS


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_a_page_begins_with_its_title(name: str, lang: str) -> None:
    """The heading is the title, and every other heading has a name for links to it."""
    first, *others = HEADING.finditer(text(name, lang))

    assert first[0] == f"# {page(name, lang).matter.title}"
    assert all(heading[1] for heading in others)


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_have_the_same_headings(name: str) -> None:
    """In the same order, under the same names."""
    first, second = (
        [heading[1] for heading in HEADING.finditer(text(name, lang))] for lang in LANGUAGES
    )

    assert first == second


@pytest.mark.parametrize(("name", "lang"), PAGES)
def test_a_description_fits_a_result_of_a_search(name: str, lang: str) -> None:
    """One sentence of a length that is shown."""
    description = page(name, lang).matter.description

    assert len(description) <= LONGEST_DESCRIPTION
    assert description.endswith(".")


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_the_date_of_its_last_check(name: str) -> None:
    """And says what it comes from."""
    assert HANDBOOK.matter(name).reviewed
    assert HANDBOOK.matter(name).sources


def test_every_item_of_the_article_has_its_place() -> None:
    """In a clause, a template or a page; groups of items are named by their prefix."""
    lists = [
        *(clause.sources for clause in LIBRARY.clauses.values()),
        *(template.sources for template in LIBRARY.templates.values()),
        *(HANDBOOK.matter(name).sources for name in NAMES),
    ]
    used = {source for listed in lists for source in listed}

    items = {name for name, source in LIBRARY.sources.items() if source.scheme == "article"}

    assert items - used == set()


def test_every_template_is_explained() -> None:
    """Some page of the handbook names it."""
    named = {
        template
        for versions in HANDBOOK.pages.values()
        for template in versions[LANGUAGES[0]].names("template")
    }

    assert LIBRARY.templates.keys() - named == set()

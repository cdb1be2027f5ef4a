"""What the search finds, how quickly, and at what weight."""

import gzip
import math
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Request

from macros.library.text import LANGUAGES
from tests.site import searching
from tests.site.browsing import Open, Visit
from tests.site.built import Tree, site
from tests.site.searching import Question

GOALS = [
    pytest.param(searching.asked_by_others, 0.95, id="asked-by-others"),
    pytest.param(searching.misspelt_titles, 0.98, id="misspelt-titles"),
    pytest.param(searching.half_typed_titles, 0.95, id="half-typed-titles"),
    pytest.param(searching.other_names, 1, id="other-names"),
]
"""Questions, and the share of them whose answer is among the first three pages."""
MOST_BYTES = 40_000
"""The most that a first search may fetch, compressed."""
MOST_MS = 10
BUDGET = {"it": "reclami", "en": "complaints"}
HOSTILE = (
    '"><img src=x onerror=window.ran=1>',
    "<mark onclick=window.ran=1>reclami complaints</mark>",
    "javascript:window.ran=1",
    "' \" ` { } [ ] \\ / & < > ( ) * ? + ^ $ |",
    "%00%ff\u0000\u202e\ud83d",
    "a" * 5000,
    "account " * 2000,
    "__proto__ constructor toString",
)
"""What nobody types who wants to find something."""


@pytest.mark.parametrize(("questions", "goal"), GOALS)
def test_answers_are_among_the_first_three(
    look: Open, questions: Callable[[str], list[Question]], goal: float
) -> None:
    """As many questions as were promised are answered by one of the first three pages."""
    asked = {lang: questions(lang) for lang in LANGUAGES}
    opened = look()

    missed = [query for each in asked.values() for query in searching.missed(opened, each)]

    assert len(missed) <= (1 - goal) * sum(map(len, asked.values())), missed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_query_is_quick(look: Open, lang: str) -> None:
    """Of a hundred queries ninety-five take ten milliseconds at most."""
    questions = searching.asked_by_others(lang)

    times = sorted(each.ms for each in searching.answers(look(), questions, runs=5))

    assert times[math.ceil(0.95 * len(times)) - 1] <= MOST_MS


def requested(visit: Visit, do: Callable[[], object]) -> set[str]:
    """The paths that are asked for while something is done."""
    paths: set[str] = set()

    def note(request: Request) -> None:
        paths.add(urlsplit(request.url).path)

    visit.page.on("request", note)
    do()
    visit.page.remove_listener("request", note)
    return paths


def weight(tree: Tree, path: str) -> int:
    """The bytes of a file of the site, compressed."""
    return len(gzip.compress((tree.folder / path.lstrip("/")).read_bytes(), 9, mtime=0))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_first_search_is_light(look: Open, tree: Tree, lang: str) -> None:
    """What the first search fetches is small; a page that is only read has none of it."""
    opened = look(searching.home(lang))
    loaded = requested(opened, lambda: opened.page.reload(wait_until="networkidle"))

    fetched = requested(opened, lambda: opened.search(BUDGET[lang]))

    index = f"/{searching.home(lang)}search/index.json"
    assert index in fetched
    assert index not in loaded
    assert sum(weight(tree, path) for path in fetched) <= MOST_BYTES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_box_shows_what_the_search_finds(look: Open, lang: str) -> None:
    """The theme's list has the pages in the order in which they are found."""
    opened = look(searching.home(lang))
    (answer,) = searching.ask(opened, [BUDGET[lang]])

    shown = opened.search(BUDGET[lang])

    pages = [f"/{searching.home(lang)}{places[0].partition('#')[0]}" for places in answer.pages]
    assert [*dict.fromkeys(shown)] == pages[: len(dict.fromkeys(shown))]


def test_what_is_pasted_is_searched(look: Open) -> None:
    """Words that come into the field without a key, as by paste or dictation, are searched."""
    opened = look()
    opened.open_search()

    opened.page.locator(".md-search__input").fill("reclami")

    opened.page.locator("a.md-search-result__link").first.wait_for()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_query_in_the_address_is_searched(look: Open, lang: str) -> None:
    """A link with `?q=` opens the search with what it finds."""
    opened = look(f"{searching.home(lang)}?q={BUDGET[lang]}")

    opened.page.locator("a.md-search-result__link").first.wait_for()

    assert opened.page.locator(".md-search__input").input_value() == BUDGET[lang]
    assert opened.complaints == []


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_hostile_query_runs_nothing(look: Open, lang: str, query: str) -> None:
    """Whatever stands in the address is looked for as words, and nothing else."""
    opened = look(searching.home(lang))
    opened.run("(query) => { location.search = new URLSearchParams({ q: query }) }", query)
    opened.page.wait_for_url("**q=*")

    opened.page.wait_for_function(
        "() => /\\d|Ness|No /.test("
        "document.querySelector('.md-search-result__meta')?.textContent ?? '')"
    )

    assert opened.run("window.ran") is None
    assert opened.page.locator(".md-search-result img, .md-search-result [onclick]").count() == 0
    assert opened.complaints == []
    assert opened.outside == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_is_not_there_can_search(look: Open, lang: str) -> None:
    """The search works where the address leads to nothing."""
    opened = look(f"{searching.home(lang)}404.html")

    found = opened.search(site(lang).words["templates"])

    assert found[0].startswith(f"/{searching.home(lang)}")

"""Lists narrowed by what a visitor chooses, and by what an address says."""

import pytest

from tests.site.browsing import NARROW, Open, Visit
from tests.site.built import PAGES, Page, each, library, site

INDEXES = [page for page in PAGES if page.name == "templates"]
CATALOGUES = [page for page in PAGES if page.name == "clauses/duties"]
SHOWN = ":is(.mn-card, .mn-entry):visible"
HOSTILE = [
    "industry=<img src=x onerror=alert(1)>&level=%00&function=__proto__",
    "words=%3Cscript%3Ealert(1)%3C/script%3E&tag=constructor",
    "industry=trade&industry=base&level=" + "a" * 5000,
    "level=%E0%A4%A&words=" + "(" * 300 + "%5C",
]


def shown(opened: Visit) -> list[str]:
    """The titles of what is left in the list."""
    titles = opened.page.locator(f":is(.mn-card__title, .mn-entry h2):visible")
    return [text.removesuffix("¶") for text in titles.all_inner_texts()]


def titles(at: Page, **wanted: str) -> set[str]:
    """The titles of the templates that have these terms."""
    return {
        site(at.lang).say(each.title)
        for each in library().templates.values()
        if wanted.get("industry", each.industry) == each.industry
        and wanted.get("level", each.level) == each.level
        and wanted.get("function", each.function[0]) in each.function
    }


@each(INDEXES)
def test_choices_narrow_the_index_and_stand_in_the_address(look: Open, at: Page) -> None:
    """Each further choice leaves what fits all of them; the address brings the same list again."""
    opened = look(at)

    opened.page.select_option("select[name=industry]", "hospitality")
    one = shown(opened)
    opened.page.select_option("select[name=function]", "front-office")
    two = shown(opened)
    again = look(opened.page.url.removeprefix(opened.origin))

    assert {*one} == titles(at, industry="hospitality")
    assert {*two} == titles(at, industry="hospitality", function="front-office") != {*one}
    assert opened.page.url.endswith("?industry=hospitality&function=front-office")
    assert shown(again) == two
    assert again.page.input_value("select[name=industry]") == "hospitality"


@each(INDEXES)
def test_the_list_says_how_much_is_left(look: Open, at: Page) -> None:
    """The count is said to screen readers too; a group of which nothing is left is not shown."""
    opened = look(at)
    every = len(library().templates)

    opened.page.select_option("select[name=level]", "director")

    left = titles(at, level="director")
    words = site(at.lang).words["shown_of"]
    told = words.replace("[[shown]]", str(len(left))).replace("[[all]]", str(every))
    assert opened.page.locator(".mn-filters [role=status]").inner_text() == told
    assert opened.page.locator(".mn-group:visible").count() == 1


@each(INDEXES)
def test_nothing_found_is_said_and_all_can_be_shown_again(look: Open, at: Page) -> None:
    """One button brings the whole list and the plain address back."""
    opened = look(f"{at.address}?industry=base&level=director")
    status = opened.page.locator(".mn-filters [role=status]")

    before = (status.inner_text(), shown(opened))
    opened.page.locator(".mn-filters__reset").click()
    opened.page.locator(SHOWN).first.wait_for()

    assert before == (site(at.lang).words["none_shown"], [])
    assert len(shown(opened)) == len(library().templates)
    assert opened.page.url == f"{opened.origin}{at.address}"


@each(INDEXES)
def test_an_unknown_choice_is_told_and_the_nearest_offered(look: Open, at: Page) -> None:
    """The rest of the address holds; the offer is a link."""
    opened = look(f"{at.address}?industry=trade&level=senioor")

    left = shown(opened)
    text = opened.page.locator(".mn-filters [role=status]").inner_text()
    opened.page.locator(".mn-filters [role=status] a").click()
    opened.page.wait_for_url("**/?level=senior")

    assert "senioor" in text
    assert {*left} == titles(at, industry="trade")
    assert {*shown(opened)} == titles(at, level="senior")


@pytest.mark.parametrize("query", HOSTILE)
@each([INDEXES[0], CATALOGUES[-1]])
def test_a_hostile_address_runs_and_breaks_nothing(look: Open, at: Page, query: str) -> None:
    """What it says is text, and the list is there."""
    opened = look(f"{at.address}?{query}")
    opened.page.locator(".mn-filters__reset").click()
    opened.page.locator(SHOWN).first.wait_for()

    assert shown(opened) != []
    assert opened.page.locator(".mn-filters").locator("img, script").count() == 0
    assert opened.complaints == []
    assert opened.run("document.scrollingElement.scrollWidth <= innerWidth") is True


@each(CATALOGUES)
def test_clauses_are_found_by_words_topic_and_industry(look: Open, at: Page) -> None:
    """Words in any order, with or without accents; what holds everywhere holds in an industry."""
    opened = look(at)
    lang = site(at.lang)
    words = {"it": "RECLAMI rimedio", "en": "complaints REMEDY"}[at.lang]

    opened.page.fill("input[name=words]", words)
    by_words = shown(opened)
    opened.page.fill("input[name=words]", "")
    opened.page.select_option("select[name=tag]", "complaints")
    opened.page.select_option("select[name=industry]", "hospitality")

    clauses = [each for each in library().clauses.values() if each.folder == "duties"]
    fitting = [
        each
        for each in clauses
        if "complaints" in each.tags and (not each.industries or "hospitality" in each.industries)
    ]
    assert 0 < len(by_words) < 10
    assert {*shown(opened)} == {lang.say(each.title) for each in fitting}


@each(CATALOGUES)
def test_a_link_to_a_clause_that_a_filter_hides_shows_it(look: Open, at: Page) -> None:
    """The whole list comes back, and the clause is in sight."""
    opened = look(f"{at.address}?tag=credit#handle-complaints")

    opened.page.wait_for_function("() => document.querySelector(':target')?.checkVisibility()")

    assert opened.page.locator("#handle-complaints").is_visible()


@each([*INDEXES, *CATALOGUES])
def test_filters_are_named_and_worked_by_keyboard_on_a_phone(look: Open, at: Page) -> None:
    """Every control has a label, and takes keys."""
    opened = look(at, width=NARROW)
    controls = opened.page.locator(".mn-filters :is(select, input)")
    every = len(shown(opened))

    names = [control.evaluate("(it) => it.labels[0].innerText") for control in controls.all()]
    controls.last.focus()
    opened.page.keyboard.press("ArrowDown")

    assert all(names)
    assert 0 < len(shown(opened)) <= every
    assert "?" in opened.page.url


@each([*INDEXES, *CATALOGUES])
def test_without_scripts_the_whole_list_is_there(look: Open, at: Page) -> None:
    """And nothing is offered that does not work."""
    page = look(at, has_scripts=False).page

    assert page.locator(SHOWN).count() > 15
    assert page.locator(".mn-filters:visible").count() == 0

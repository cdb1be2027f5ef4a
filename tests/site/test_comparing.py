"""The page that compares two templates, as a visitor uses it."""

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import cycle, product
from typing import Any
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Route, expect

from macros.document.assemble import assemble
from macros.document.model import Item, JobDescription
from tests.site.browsing import HEIGHT, NARROW, SCHEMES, WIDE, WIDTHS, Open, Scheme, Visit
from tests.site.built import PAGES, TEMPLATES, Page, Tree, each, library, site, words
from tests.site.test_axe import findings
from tests.site.test_copying import CATCH, READ
from tests.site.test_widths import CUT

COMPARE = {page.lang: page for page in PAGES if page.name == "tools/compare"}
LEFT, RIGHT = "trade/key-account-manager", "trade/client-manager"
OTHER = "advertising/account-executive"
PAIR = f"left={LEFT}&right={RIGHT}"
STEP = f"left={LEFT}&with=step"
LANGUAGE = f"left={LEFT}&with=language"
UNKNOWN = "left=unknown&right=unknown"
TABLE = ".mn-comparison"
SHAPES = """() => Object.fromEntries(["common", "differs", "left", "right"].map((kind) => {
  const style = getComputedStyle(document.querySelector(`.mn-row--${kind} .mn-row__head`));
  const sign = document.querySelector(`.mn-row--${kind} .mn-mark__sign`).textContent;
  const line = style.borderInlineStartStyle;
  const isSeen = style.borderInlineStartColor !== "rgba(0, 0, 0, 0)";
  return [kind, [isSeen ? line : "none", sign]];
}))"""
PAIRED = """async (names) => {
  const { compared } = await import("/javascripts/compare/rows.js");
  const load = async (name, lang) =>
    (await fetch(`/api/v1/templates/${name}/${lang}-it.json`)).json();
  const common = async (name) => compared(await load(name, "it"), await load(name, "en"))
    .flatMap(({ rows }) => rows).filter(({ kind }) => kind === "common").map((row) => row.name);
  return Object.fromEntries(await Promise.all(names.map(async (n) => [n, await common(n)])));
}"""
"""Each template's clauses that stand alike in both languages."""
LOOKS: list[tuple[str, str, Scheme, int]] = [
    *(("it", PAIR, scheme, width) for scheme, width in zip(SCHEMES, WIDTHS, strict=True)),
    *(("en", query, "light", NARROW) for query in (STEP, UNKNOWN)),
    ("en", LANGUAGE, "dark", WIDE),
]
"""What is looked at: a language, a state, a scheme, a width."""
HOSTILE = [
    "left=<img src=x onerror=ran=1>&right=<script>ran=1</script>",
    'left="><svg onload=ran=1>&with=step',
    "left=javascript:ran=1&with=language",
    "left=__proto__&right=constructor",
    "left=../../../../evil&right=//example.org/x",
    f"left={LEFT}&right=%00%E2%80%AE%FF",
    f"left={LEFT}&right={'x' * 5000}",
    "with=__proto__&only=%",
    f"left={LEFT}&left=toString&with=<b>&only[]=differences",
    "%%%&&==&left",
]


@dataclass(frozen=True)
class Comparison:
    """What a comparison has to say, told from the documents themselves."""

    left: dict[str, str]
    """A clause's id → how it stands at the left."""
    right: dict[str, str]

    def kinds(self) -> dict[str, str]:
        """Each clause of either side, and what kind of row it makes."""
        return {name: self._kind(name) for name in {**self.left, **self.right}}

    def counts(self) -> list[int]:
        """The numbers above the table, in their order."""
        kinds = [*self.kinds().values()]
        off = {name for side in (self.left, self.right) for name in side if side[name] != "on"}
        return [*map(kinds.count, ("common", "differs", "left", "right")), len(off)]

    def _kind(self, name: str) -> str:
        if name not in self.right:
            return "left"
        if name not in self.left:
            return "right"
        return "common" if self.left[name] == self.right[name] else "differs"


def document(name: str, lang: str) -> JobDescription:
    """A template's document."""
    return assemble(library(), name, lang, "it")


def standings(items: Iterable[Item]) -> Iterable[tuple[str, str]]:
    """Each clause of a list and of the lists below it, and how it stands."""
    for item in items:
        off = "alternative" if item["group"] else "optional"
        yield str(item["clause"]), "on" if item["on"] else off
        yield from standings(item["items"])


def clauses(name: str, lang: str) -> dict[str, str]:
    """Each clause of a template in the order of the document, and how it stands."""
    found: dict[str, str] = {}
    for section in document(name, lang)["sections"]:
        lead = [section["lead"]] if isinstance(section["lead"], dict) else []
        found |= dict(standings([*lead, *section["items"]]))
    return found


def expected(left: str, right: str, lang: str = "it") -> Comparison:
    """What comparing these two templates has to say."""
    return Comparison(clauses(left, lang), clauses(right, lang))


def opened_at(look: Open, query: str, lang: str = "it", **fields: Any) -> Visit:  # noqa: ANN401
    """The page with this state, once it shows a table."""
    opened = look(f"{COMPARE[lang].address}?{query}", **fields)
    opened.page.locator(TABLE).wait_for()
    return opened


def shown(opened: Visit) -> dict[str, str]:
    """Each clause in the table, in its order, and the kind of its row."""
    rows = opened.page.locator(f"{TABLE} tr[data-clause]").evaluate_all(
        "rows => rows.map((row) => [row.dataset.clause, row.classList[1]])"
    )
    return {name: kind.removeprefix("mn-row--") for name, kind in rows}


def told(opened: Visit) -> list[int]:
    """The numbers above the table."""
    return [int(number) for number in opened.page.locator(".mn-counts strong").all_inner_texts()]


def heads(opened: Visit) -> list[str]:
    """The titles of the two columns."""
    return opened.page.locator(f"{TABLE} thead a").all_text_contents()


def choose(opened: Visit, left: str, right: str) -> None:
    """Choose two templates, and have them compared."""
    opened.page.locator("input[value=template]").check()
    opened.page.locator("select[name=left]").select_option(left)
    opened.page.locator("select[name=right]").select_option(right)
    opened.page.locator(".mn-compare__form button").click()


def chosen(opened: Visit) -> Sequence[str]:
    """What the two lists have chosen."""
    return [opened.page.locator(f"select[name={name}]").input_value() for name in ("left", "right")]


@pytest.mark.parametrize("lang", ["it", "en"])
def test_two_templates_are_chosen_and_compared(look: Open, lang: str) -> None:
    """Every clause of either has one row of the right kind; the counts are those of the rows."""
    wanted = expected(LEFT, OTHER, lang)
    opened = look(COMPARE[lang])

    choose(opened, LEFT, OTHER)
    opened.page.locator(TABLE).wait_for()

    assert shown(opened) == wanted.kinds()
    assert told(opened) == wanted.counts()
    assert heads(opened) == [document(name, lang)["title"] for name in (LEFT, OTHER)]
    assert parse_qs(urlsplit(opened.page.url).query) == {"left": [LEFT], "right": [OTHER]}
    assert opened.complaints == []


def test_rows_keep_the_order_of_the_left_document(look: Open) -> None:
    """What the left side has stands as there; the rest stands amid it, in its section."""
    opened = opened_at(look, PAIR)

    rows = [*shown(opened)]

    left = [*clauses(LEFT, "it")]
    assert [name for name in rows if name in left] == left
    assert rows.index("requirements/customer-facing-experience") < rows.index(
        "general-provisions/must-know"
    )


def test_a_step_is_compared_with_the_one_below(look: Open) -> None:
    """The step below is found by itself; what the step adds is called so."""
    opened = opened_at(look, STEP, "en")

    assert shown(opened) == expected(LEFT, RIGHT, "en").kinds()
    assert heads(opened)[1] == document(RIGHT, "en")["title"]
    mark = opened.page.locator(".mn-row--left .mn-mark").first
    assert words(mark.inner_text()) == "◀ Added by this step"
    assert opened.page.locator("select[name=right]").is_hidden()


def test_a_template_without_a_step_below_says_so(look: Open) -> None:
    """It offers those that have one, and these are compared."""
    opened = look(f"{COMPARE['en'].address}?left={RIGHT}&with=step")
    links = opened.page.locator(".mn-compare__problem a")

    count = links.count()
    links.get_by_text("Key account manager", exact=True).click()
    opened.page.locator(TABLE).wait_for()

    assert count == sum(1 for each in library().templates.values() if each.follows)
    assert told(opened) == expected(LEFT, RIGHT, "en").counts()


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_template_stands_beside_its_translation(look: Open, lang: str) -> None:
    """Each clause has one row with the Italian at the left and the English at the right."""
    opened = opened_at(look, LANGUAGE, lang)
    listed = clauses(LEFT, lang)

    row = opened.page.locator("tr[data-clause='duties/prepare-forecasts']")
    cells = row.locator(".mn-cell__text")

    assert [*shown(opened)] == [*listed]
    assert told(opened) == [len(listed), sum(how != "on" for how in listed.values())]
    assert [cells.nth(at).get_attribute("lang") for at in (0, 1)] == ["it", "en"]
    texts = {own: library().clauses["duties/prepare-forecasts"].text[own] for own in ("it", "en")}
    assert cells.all_inner_texts() == [text.replace("'", "’") for text in texts.values()]
    title = library().clauses["duties/prepare-forecasts"].title[lang]
    assert words(row.locator(".mn-row__title").inner_text()) == title


def test_every_template_stands_beside_its_translation(look: Open) -> None:
    """No clause of any template lacks the other language, or stands otherwise in it."""
    found = look(COMPARE["it"]).run(PAIRED, [*library().templates])

    assert [*found] == [*library().templates]
    assert {name: [*clauses(name, "it")] for name in found} == found


def test_back_and_forward_lead_through_what_was_compared(visit: Open) -> None:
    """The table, the lists and the title follow the address."""
    opened = opened_at(visit, PAIR)
    choose(opened, OTHER, RIGHT)
    link = opened.page.locator(f"{TABLE} thead a").first
    titles = [document(name, "it")["title"] for name in (LEFT, OTHER)]
    expect(link).to_have_text(titles[1])

    opened.page.go_back()
    expect(link).to_have_text(titles[0])
    before = chosen(opened)
    opened.page.go_forward()
    expect(link).to_have_text(titles[1])

    assert before == [LEFT, RIGHT]
    assert chosen(opened) == [OTHER, RIGHT]
    assert opened.page.title().startswith(f"{titles[1]} | ")


def test_back_leads_to_the_page_without_a_table(visit: Open) -> None:
    """The first step back shows the page as it was opened."""
    opened = visit(COMPARE["it"])
    choose(opened, LEFT, RIGHT)
    opened.page.locator(TABLE).wait_for()

    opened.page.go_back()
    expect(opened.page.locator(TABLE)).to_have_count(0)

    assert opened.page.url.endswith(COMPARE["it"].address)


def test_the_last_choice_wins(visit: Open) -> None:
    """An answer that comes late does not cover what was asked for after it."""
    held: list[Route] = []
    opened = visit(COMPARE["it"])
    opened.page.route(f"**/{OTHER}/it-it.json", lambda route: held.append(route))
    choose(opened, OTHER, LEFT)
    expect(opened.page.locator(".mn-compare__status p")).to_have_count(1)

    choose(opened, LEFT, RIGHT)
    opened.page.locator(TABLE).wait_for()
    with opened.page.expect_response(f"**/{OTHER}/it-it.json"):
        held[0].continue_()

    assert heads(opened)[0] == document(LEFT, "it")["title"]


def test_a_comparison_that_does_not_load_says_so(visit: Open) -> None:
    """The page stays as it is, and can be asked again."""
    opened = visit(COMPARE["en"])
    opened.page.route("**/api/**", lambda route: route.abort())
    choose(opened, LEFT, RIGHT)
    expect(opened.page.locator(".mn-compare__status")).to_contain_text("did not load")

    opened.page.unroute("**/api/**")
    opened.page.locator(".mn-compare__form button").click()
    opened.page.locator(TABLE).wait_for()

    assert told(opened) == expected(LEFT, RIGHT, "en").counts()


def test_only_the_differences_are_shown(look: Open) -> None:
    """The filter leaves out what is alike, and stands in the address."""
    opened = opened_at(look, PAIR)
    wanted = {name: kind for name, kind in expected(LEFT, RIGHT).kinds().items()}

    opened.page.locator(".mn-compare__bar input").check()
    expect(opened.page.locator(".mn-row--common")).to_have_count(0)

    different = {name: kind for name, kind in wanted.items() if kind != "common"}
    assert shown(opened) == different
    assert opened.run("document.activeElement.type") == "checkbox"
    opened.page.reload()
    opened.page.locator(TABLE).wait_for()
    assert shown(opened) == different
    assert told(opened) == expected(LEFT, RIGHT).counts()


def test_kinds_are_told_by_words_and_shape(look: Open) -> None:
    """No two kinds have the same line at the side, sign or words."""
    opened = opened_at(look, PAIR)

    shapes = opened.run(SHAPES)
    marks = opened.page.locator(".mn-counts .mn-mark").all_inner_texts()

    assert len({line for line, _ in shapes.values()}) == len(shapes)
    assert len({sign for _, sign in shapes.values()}) == len(shapes)
    assert len({*marks}) == len(shapes)


def test_what_is_off_says_so_in_its_cell(look: Open) -> None:
    """An optional clause and an alternative are called so, on the side where they are."""
    opened = opened_at(look, PAIR)
    row = opened.page.locator("tr[data-clause='requirements/diploma-or-degree'] td")

    standings = [cell.locator(".mn-standing").all_inner_texts() for cell in row.all()]

    assert standings == [["alternativa"], []]


@pytest.mark.parametrize(
    ("before", "read"), [("", READ), (CATCH, "window.copied")], ids=["new way", "old way"]
)
@pytest.mark.parametrize("lang", ["it", "en"])
def test_the_table_is_copied(look: Open, lang: str, before: str, read: str) -> None:
    """The clipboard has a plain table and lines with tabs, one for each row."""
    opened = opened_at(look, PAIR, lang, before=before)
    opened.page.locator(".mn-compare__bar button").click()
    opened.page.get_by_role("button", name=site(lang).words["copied"], exact=True).wait_for()

    copied = opened.run(read)
    rich, plain = copied["text/html"], copied["text/plain"]

    table = html.fragment_fromstring(rich, create_parent="div").xpath(".//table")[0]
    rows = [[words(cell.text_content()) for cell in row] for row in table.xpath(".//tr")]
    lines = [[words(cell) for cell in line.split("\t")] for line in plain.splitlines()]
    titles = [document(name, lang)["title"] for name in (LEFT, RIGHT)]
    assert {element.tag for element in table.iter()} <= {"table", "tbody", "tr", "th", "td"}
    assert {name for element in table.iter() for name in element.keys()} <= {"colspan"}
    assert rows == lines
    assert lines[0][2:] == titles
    assert len([row for row in lines if len(row) == 4]) == 2 + len(shown(opened))
    assert len([row for row in lines if len(row) == 1]) == len(document(LEFT, lang)["sections"])


def test_the_copy_says_what_is_optional(look: Open) -> None:
    """Kind and standing go along in words, and no sign that a sheet takes for a formula."""
    opened = opened_at(look, PAIR)
    opened.page.locator(".mn-compare__bar button").click()
    opened.page.get_by_role("button", name="Copiato", exact=True).wait_for()

    lines = [line.split("\t") for line in opened.run(READ)["text/plain"].splitlines()]

    [degree] = [line for line in lines if line[0] == "Diploma o laurea"]
    assert degree[1] == "In entrambi, ma non allo stesso modo"
    assert degree[2].startswith("(alternativa) Diploma")
    assert degree[3].startswith("Diploma")
    assert [cell for line in lines for cell in line if re.match(r"[=+\-@]", cell)] == []


@pytest.mark.parametrize(("query", "lang"), [*zip(HOSTILE, cycle(COMPARE), strict=False)])
def test_a_hostile_address_runs_nothing(look: Open, query: str, lang: str) -> None:
    """No script runs, nothing is asked for beside the templates, and the controls still work."""
    asked: list[str] = []
    opened = look(COMPARE[lang])
    opened.page.on("request", lambda request: asked.append(request.url))
    opened.page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    opened.go(f"{COMPARE[lang].address}?{quote(query, safe='%&=<>/:.')}")
    opened.page.wait_for_load_state("networkidle")

    ran = opened.run("window.ran")
    foreign = opened.page.locator(".mn-compare :is(img, svg, script:not([src]), b, iframe)").count()
    choose(opened, LEFT, RIGHT)
    opened.page.locator(TABLE).wait_for()

    assert (ran, foreign) == (None, 0)
    assert opened.outside == []
    assert opened.complaints == []
    fetched = [urlsplit(url).path for url in asked if "/api/" in url]
    known = {f"/api/v1/templates/{name}/{lang}-it.json" for name in library().templates}
    assert {*fetched} <= known | {f"/api/v1/templates/{LEFT}/{own}-it.json" for own in ("it", "en")}


@pytest.mark.parametrize(
    ("lang", "given", "meant"),
    [
        ("it", "trade/client-manger", RIGHT),
        ("en", "referente-clienti", RIGHT),
        ("en", "Key Account Manager", LEFT),
        ("it", "trade/key_account_manager", LEFT),
        ("en", "account-executive", OTHER),
    ],
)
def test_an_unknown_name_is_told_and_the_nearest_offered(
    look: Open, lang: str, given: str, meant: str
) -> None:
    """The page shows the name as it was given, and the first link is what was meant."""
    right = "base/customer-service-manager"
    opened = look(f"{COMPARE[lang].address}?left={given}&right={right}")
    problem = opened.page.locator(".mn-compare__problem")

    shown_name = problem.locator("bdi").inner_text()
    problem.locator("a").first.click()
    opened.page.locator(TABLE).wait_for()

    assert shown_name == given
    assert heads(opened) == [document(name, lang)["title"] for name in (meant, right)]


def test_a_long_name_is_cut(look: Open) -> None:
    """A name that would fill the screen is shown with its beginning alone."""
    opened = look(f"{COMPARE['it'].address}?left={LEFT}&right={'x' * 3000}")

    name = opened.page.locator(".mn-compare__problem bdi").inner_text()

    assert name == "x" * 80 + "…"


def test_a_template_is_not_compared_with_itself(look: Open) -> None:
    """The page says that both sides are the same."""
    opened = look(f"{COMPARE['en'].address}?left={LEFT}&right={LEFT}")

    expect(opened.page.locator(".mn-compare__status")).to_contain_text("the same on both sides")

    assert opened.page.locator(TABLE).count() == 0


@pytest.mark.parametrize("lang", ["it", "en"])
def test_without_scripts_the_page_says_what_it_needs(look: Open, lang: str) -> None:
    """No control is offered; every template is linked."""
    page = look(COMPARE[lang], has_scripts=False).page

    assert "JavaScript" in page.locator(".mn-compare__help p").inner_text()
    links = page.locator(".mn-compare__help a:visible")
    assert links.count() == len(library().templates)
    assert page.locator(".mn-compare :is(select, button, input):visible").count() == 0


@pytest.mark.parametrize("lang", ["it", "en"])
def test_with_scripts_nothing_is_said_of_them(look: Open, lang: str) -> None:
    """The links for who has no scripts are not shown."""
    page = look(COMPARE[lang]).page

    assert page.locator(".mn-compare__help:visible").count() == 0
    assert page.locator(".mn-compare__form").is_visible()


@pytest.mark.parametrize(
    ("lang", "query"), [("it", PAIR), ("en", STEP), ("en", LANGUAGE), ("it", UNKNOWN)]
)
def test_the_comparison_fits_its_screen(look: Open, lang: str, query: str) -> None:
    """Nothing is cut off or makes the page wider, down to 320 pixels."""
    opened = look(f"{COMPARE[lang].address}?{query}")
    opened.page.locator(f"{TABLE}, .mn-compare__problem").wait_for()

    for width in (WIDE, 800, NARROW, 320):
        opened.page.set_viewport_size({"width": width, "height": HEIGHT})
        assert opened.run("document.scrollingElement.scrollWidth") <= width
        assert opened.run(CUT) == []


def test_a_phone_shows_one_column_with_labelled_cells(look: Open) -> None:
    """The two cells stand one below the other, each with its template's title."""
    opened = opened_at(look, PAIR, width=NARROW)
    row = opened.page.locator("tr[data-clause='requirements/diploma-or-degree']")
    cells = row.locator("td")

    boxes = [cell.bounding_box() for cell in cells.all()]
    labels = row.locator(".mn-cell__label").all_inner_texts()

    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert boxes[0]["x"] == boxes[1]["x"]
    assert labels == [document(name, "it")["title"] for name in (LEFT, RIGHT)]


def test_a_phone_is_led_to_the_result(look: Open) -> None:
    """Below the controls there is no room: the page scrolls to what was asked for."""
    opened = look(COMPARE["it"], width=NARROW)
    opened.page.set_viewport_size({"width": NARROW, "height": 600})

    choose(opened, LEFT, RIGHT)
    opened.page.locator(TABLE).wait_for()

    box = opened.page.locator(".mn-counts").bounding_box()
    header = opened.page.locator(".md-header").bounding_box()
    assert box
    assert header
    assert header["height"] <= box["y"] < 300


@pytest.mark.parametrize(("lang", "query", "scheme", "width"), LOOKS)
def test_axe_finds_nothing_in_a_comparison(
    look: Open, lang: str, query: str, scheme: Scheme, width: int
) -> None:
    """The table and the message are as accessible as the page."""
    opened = look(f"{COMPARE[lang].address}?{query}", scheme=scheme, width=width)
    opened.page.locator(f"{TABLE}, .mn-compare__problem").wait_for()

    assert findings(opened) == []


def test_a_comparison_is_made_by_keyboard(look: Open) -> None:
    """Keys alone choose what to compare, the template, and the button."""
    opened = look(COMPARE["en"])
    keyboard = opened.page.keyboard
    opened.page.locator("input[value=template]").focus()

    keyboard.press("ArrowDown")
    keyboard.press("Tab")
    keyboard.type("Key account")
    keyboard.press("Tab")
    keyboard.press("Enter")
    opened.page.locator(TABLE).wait_for()

    assert parse_qs(urlsplit(opened.page.url).query) == {"left": [LEFT], "with": ["language"]}
    keyboard.press("Tab")
    assert opened.run("document.activeElement.textContent") == "Copy the table"


def test_a_comparison_is_printed_without_its_controls(look: Open) -> None:
    """On paper stand the counts and the table."""
    opened = opened_at(look, PAIR)
    opened.page.emulate_media(media="print")

    assert opened.page.locator(TABLE).is_visible()
    assert opened.page.locator(".mn-counts").is_visible()
    controls = ".mn-compare :is(form, button, input, .mn-compare__help)"
    assert opened.page.locator(f"{controls}:visible").count() == 0


def test_the_language_switch_keeps_the_comparison(look: Open) -> None:
    """The same two templates are compared on the page in the other language."""
    opened = opened_at(look, PAIR)

    opened.page.locator("a.mn-language").click()
    opened.page.wait_for_url(re.compile(COMPARE["en"].address))
    opened.page.locator(TABLE).wait_for()

    assert heads(opened) == [document(name, "en")["title"] for name in (LEFT, RIGHT)]


@each(TEMPLATES)
def test_a_template_leads_to_its_comparison(tree: Tree, at: Page) -> None:
    """Its page links the comparison, with itself on the left and a known template on the right."""
    [link] = tree.read(at).xpath("//p[@class='mn-head__compare']/a/@href")

    file, _ = tree.target(at, str(link))
    query = parse_qs(urlsplit(str(link)).query)

    assert file == tree.folder / COMPARE[at.lang].file
    assert query["left"] == [at.template]
    assert query["right"][0] in {*library().templates} - {at.template}


LOGIC = """async () => {
  const { merged } = await import("/javascripts/compare/rows.js");
  const { queryOf, readState } = await import("/javascripts/compare/state.js");
  const { editDistance } = await import("/javascripts/nearness.js");
  const both = (left, right) => merged([...left], [...right], (each) => each)
    .map(([one, other]) => `${one ?? "-"}${other ?? "-"}`).join(" ");
  const states = ["?left=a/b&right=c/d", "?left=a/b&with=step&only=differences", "?left=%3Cb%3E"];
  return JSON.stringify([
    [both("abc", "abc"), both("abc", "axc"), both("", "xy"), both("ab", ""), both("abc", "cxa")],
    [["", "abc"], ["abc", "abd"], ["abc", "ac"], ["kitten", "sitting"]].map((pair) =>
      editDistance(...pair)),
    states.map((query) => queryOf(readState(query)) === query),
  ]);
}"""


def test_lists_are_merged_and_names_compared(look: Open) -> None:
    """What only one side has stands after what precedes it there; distances are counted."""
    rows, distances, states = json.loads(look(COMPARE["it"]).run(LOGIC))

    assert rows == ["aa bb cc", "aa b- -x cc", "-x -y", "a- b-", "aa b- cc -x"]
    assert distances == [3, 1, 1, 3]
    assert states == [True, True, True]

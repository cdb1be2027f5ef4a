"""The copy buttons and the choice of a format: who can use them, and what they say."""

import pytest
from playwright.sync_api import Browser

from tests.site.browsing import HEIGHT, NARROW, WIDTHS, Open, Visit
from tests.site.built import PAGES, SAMPLES, Page, Tree, each, site
from tests.site.test_copying import CATALOGUE, READ, published

CLAUSE = ".mn-copy--clause"
CHOICE = ".mn-copying select"
STATUS = ".mn-copying [role=status]"
FORBID_STORAGE = """
const refuse = () => { throw new DOMException("forbidden", "SecurityError"); };
Object.defineProperty(window, "localStorage", { get: refuse });
"""
REFUSE = """
navigator.clipboard.write = async () => { throw new DOMException("", "NotAllowedError"); };
document.execCommand = () => false;
"""
SHIFTS = """
window.shifts = [];
const isOurs = ({ node }) => !!node?.parentElement?.closest("main");
const note = (list) => window.shifts.push(
  ...list.getEntries().flatMap(({ sources }) => [...sources].filter(isOurs))
    .map(({ node }) => (node.outerHTML ?? node.textContent).slice(0, 120)));
new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
"""
OPACITY = "button => Number(getComputedStyle(button).opacity)"
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".mn-copy--clause, .mn-notes > summary")]
    .filter((box) => box.checkVisibility())
    .map((box) => [box.getBoundingClientRect(), box.outerHTML.slice(0, 120)]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
    && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  return boxes.flatMap(([box, told], at) => boxes.slice(at + 1, at + 4)
    .filter(([other]) => meet(box, other)).map(([, other]) => [told, other]));
}"""
"""Controls of one clause that cover another's, or each other."""
COPYING = [*SAMPLES, *CATALOGUE]


def clipboard(visit: Visit) -> dict[str, str]:
    """What is on the clipboard, by type."""
    found: dict[str, str] = visit.run(READ)
    return found


def told(visit: Visit, page: Page, word: str) -> str:
    """Press the first button; what it says, once it says one of the site's words."""
    button = visit.page.locator("button[data-copy]:visible").first
    button.click()
    said = visit.page.locator(f"{STATUS}:text-is('{site(page.lang).words[word]}')")
    said.wait_for(state="attached")
    return button.inner_text()


@each(SAMPLES)
def test_the_button_says_so_and_goes_back(visit: Open, at: Page) -> None:
    """The button tells that the text was copied, keeps the focus, then offers it again."""
    opened = visit(at)
    opened.page.clock.install()
    button = opened.page.locator("button[data-copy='all']")
    label = button.inner_text()

    word = told(opened, at, "copied")
    is_focused = button.evaluate("button => button === document.activeElement")
    opened.page.clock.fast_forward(5000)
    opened.page.get_by_role("button", name=label, exact=True).wait_for()

    assert word == {"it": "Copiato", "en": "Copied"}[at.lang]
    assert is_focused
    assert opened.page.locator(f"{STATUS}:not(:empty)").count() == 0


@each(COPYING)
def test_a_browser_that_refuses_says_so(visit: Open, at: Page) -> None:
    """Where nothing may be copied, the button says what to do instead."""
    opened = visit(at, before=REFUSE, width=NARROW)
    opened.page.locator("button[data-copy]:visible").first.scroll_into_view_if_needed()

    word = told(opened, at, "not_copied")

    assert word == site(at.lang).words["not_copied"]
    assert opened.run("document.scrollingElement.scrollWidth") == NARROW


@each(COPYING)
def test_a_text_that_does_not_arrive_says_so(visit: Open, at: Page) -> None:
    """Without a connection the button says so; with it again, the next press copies."""
    opened = visit(at)
    opened.page.clock.install()
    opened.page.route("**/skeletons.json", lambda route: route.abort())

    word = told(opened, at, "not_loaded")
    opened.page.unroute("**/skeletons.json")
    opened.page.clock.fast_forward(5000)

    assert word == site(at.lang).words["not_loaded"]
    assert told(opened, at, "copied") == site(at.lang).words["copied"]


@each(COPYING)
def test_everything_is_named(visit: Open, at: Page) -> None:
    """The choice has a label; each clause's button names its clause, and no two are alike."""
    opened = visit(at)
    opened.open_details()
    said = site(at.lang).words

    names = opened.page.locator(CLAUSE).evaluate_all("all => all.map((each) => each.ariaLabel)")

    assert opened.page.get_by_label(said["copy_as"]).count() == 1
    assert len(names) == opened.page.locator("[data-clause]").count() > 1
    assert [name for name in names if not name.startswith(f"{said['copy_clause']}: ")] == []
    assert len(set(names)) == len(names)


@each(SAMPLES)
def test_the_choice_is_remembered(visit: Open, tree: Tree, at: Page) -> None:
    """What was chosen holds for the next page, in the other language too."""
    opened = visit(at)
    other = next(page for page in SAMPLES if page != at)

    opened.page.locator(CHOICE).select_option("md")
    opened.go(other)
    told(opened, other, "copied")

    assert opened.page.locator(CHOICE).input_value() == "md"
    assert clipboard(opened) == {"text/plain": published(tree, other, "md")}


@pytest.mark.parametrize("kept", ["constructor", "<b>", ""])
def test_an_unknown_choice_is_the_first(visit: Open, kept: str) -> None:
    """What another program left in the storage chooses nothing."""
    before = f"localStorage.setItem('mansionario.copy-as', {kept!r})"

    opened = visit(SAMPLES[0], before=before)

    assert opened.page.locator(CHOICE).input_value() == "html"
    assert opened.complaints == []


@each(SAMPLES)
def test_the_choice_holds_where_storage_is_forbidden(visit: Open, tree: Tree, at: Page) -> None:
    """A browser that keeps nothing copies in the chosen format all the same."""
    opened = visit(at, before=FORBID_STORAGE)

    opened.page.locator(CHOICE).select_option("txt")
    told(opened, at, "copied")

    assert clipboard(opened) == {"text/plain": published(tree, at, "txt")}


@each(SAMPLES)
def test_a_clause_is_copied_by_keyboard(visit: Open, at: Page) -> None:
    """Keys alone choose a format, reach a clause's button and press it."""
    opened = visit(at)
    keyboard = opened.page.keyboard
    opened.page.locator("button[data-copy='all']").focus()

    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    for _ in range(40):
        keyboard.press("Tab")
        if opened.run("document.activeElement.matches('#content .mn-copy--clause')"):
            break
    name = opened.run("document.activeElement.dataset.copy")
    is_seen = opened.run(f"({OPACITY})(document.activeElement)") == 1
    keyboard.press("Enter")
    opened.page.locator(f"{CLAUSE}[data-told=copied]").wait_for()

    assert opened.page.locator(CHOICE).input_value() == "md"
    assert (name, is_seen) == (opened.run("document.activeElement.dataset.copy"), True)
    assert [*clipboard(opened)] == ["text/plain"]


@each(COPYING)
def test_a_clause_shows_its_button_under_the_pointer(visit: Open, at: Page) -> None:
    """The button is not seen until the pointer is on its clause, and no other is then."""
    opened = visit(at)
    clause = opened.page.locator(":is(ol > .mn-item, .mn-entry):visible").nth(3)

    before = opened.page.locator(CLAUSE).evaluate_all(f"all => all.map({OPACITY})")
    clause.locator("> p").hover()
    after = opened.page.locator(CLAUSE).evaluate_all(f"all => all.map({OPACITY})")

    assert sum(before) == 0
    assert sum(after) == clause.locator(f"> {CLAUSE}").evaluate(OPACITY) == 1


@pytest.mark.parametrize("width", [320, 768])
@each(COPYING)
def test_a_touch_screen_always_shows_them(
    browser: Browser, origin: str, at: Page, width: int
) -> None:
    """Where nothing hovers every button is seen, large enough, and covers no other control."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(f"{origin}{at.address}")
    page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")

    buttons = page.locator(CLAUSE)
    seen = buttons.evaluate_all(f"all => all.map({OPACITY})")
    sizes = buttons.evaluate_all("all => all.map((b) => Math.min(b.offsetWidth, b.offsetHeight))")
    overlaps = page.evaluate(OVERLAPS)
    context.close()

    assert set(seen) == {1}
    assert min(sizes) >= 24
    assert overlaps == []


@pytest.mark.parametrize("width", WIDTHS)
@each(COPYING)
def test_nothing_moves_when_they_appear(visit: Open, at: Page, width: int) -> None:
    """The page keeps the room for what the script shows."""
    opened = visit(at, before=SHIFTS, width=width)
    opened.page.locator(CHOICE).wait_for()

    assert opened.run("window.shifts") == []


@each(COPYING)
def test_nothing_of_it_is_printed(visit: Open, at: Page) -> None:
    """Paper has neither buttons nor the choice."""
    opened = visit(at)
    opened.open_details()
    opened.page.emulate_media(media="print")

    assert opened.page.locator(f":is(.mn-copy, {CHOICE}):visible").count() == 0


@each([page for page in PAGES if page.kind in {"template", "clauses/…"}])
def test_nothing_of_it_is_there_without_scripts(tree: Tree, at: Page) -> None:
    """What a script alone can do is hidden until it runs, and clauses have no buttons before."""
    document = tree.read(at)

    shown = document.xpath("//*[contains(@class, 'mn-cop')][not(ancestor-or-self::*[@hidden])]")

    assert shown == []
    assert document.xpath("//*[contains(@class, 'mn-copy--clause')]") == []
    assert len(document.xpath("//*[@data-clause]")) > 1

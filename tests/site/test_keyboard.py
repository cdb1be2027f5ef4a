"""The pages without a mouse."""

from itertools import cycle

import pytest

from tests.site.browsing import NARROW, WIDTHS, Open, Visit
from tests.site.built import KINDS, SAMPLES, Page, each, site

SETUP = """
window.reached = new Set();
window.problems = [];
const operable = "a[href], button, input, select, textarea, summary, [tabindex], label[for]";
const shown = (box) => box.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  && box.getClientRects().length > 0 && !box.disabled;
const onScreen = ({ left, right, width }) => right > 0 && left < innerWidth && width > 0;
const face = (box) => box.matches(".md-option") ? box.nextElementSibling : box;
const ringed = (box) => {
  const { outlineStyle, boxShadow } = getComputedStyle(box);
  return outlineStyle !== "none" || boxShadow !== "none" || box.matches("input");
};
window.controls = () => [...document.querySelectorAll(operable)]
  .filter((box) => shown(box) && onScreen(box.getBoundingClientRect()) && box.tabIndex >= 0
    || box.matches("label[for]") && shown(box) && getComputedStyle(box).cursor === "pointer");
window.missed = () => window.controls()
  .filter((box) => ![box, box.control, box.previousElementSibling].some((one) => reached.has(one)))
  .filter((box) => !box.querySelector("a, button"))
  .filter((box) => !(box.type === "radio" && [...reached].some((one) => one.name === box.name)))
  .map((box) => box.outerHTML.slice(0, 160));
window.look = () => {
  const box = document.activeElement;
  if (window.reached.has(box) || box === document.body) return false;
  window.reached.add(box);
  const seen = face(box);
  if (!shown(seen) || !onScreen(seen.getBoundingClientRect())) {
    window.problems.push(`not seen: ${box.outerHTML.slice(0, 160)}`);
  } else if (!ringed(seen)) {
    window.problems.push(`not marked: ${box.outerHTML.slice(0, 160)}`);
  }
  return true;
};
"""
"""Writes down what the focus reaches, whether it is seen there and marked, and what is missed.

Of a group of radio buttons Tab reaches one; the arrow keys lead to the others.
"""


def walk(visit: Visit) -> None:
    """Press Tab until the focus has gone round."""
    visit.run(SETUP)
    while True:
        visit.page.keyboard.press("Tab")
        if not visit.run("window.look()"):
            return


def focused(visit: Visit, selector: str) -> bool:
    """Whether the focus is on, or in, what a selector finds."""
    return bool(visit.run("(at) => !!document.activeElement.closest(at)", selector))


def press_until(visit: Visit, selector: str) -> None:
    """Press Tab until the focus is on what a selector finds."""
    for _ in range(12):
        visit.page.keyboard.press("Tab")
        if focused(visit, selector):
            return
    pytest.fail(f"Tab does not lead to {selector}")


@pytest.mark.parametrize(("at", "width"), [*zip(KINDS, cycle(WIDTHS), strict=False)], ids=str)
def test_tab_reaches_every_control_and_nothing_hidden(look: Open, at: Page, width: int) -> None:
    """What can be clicked can be reached; where the focus is, it is seen and marked."""
    opened = look(at, width=width)
    opened.thin()

    walk(opened)

    assert opened.run("window.problems") == []
    assert opened.run("window.missed()") == []


@each([*SAMPLES, *(page for page in KINDS if not page.template)][::3])
def test_the_first_link_skips_to_the_content(look: Open, at: Page) -> None:
    """The first Tab offers the way past header and menu."""
    opened = look(at)
    opened.page.keyboard.press("Tab")
    is_first = focused(opened, "a.md-skip")
    opened.page.keyboard.press("Enter")
    opened.page.keyboard.press("Tab")

    assert is_first
    assert focused(opened, "main .md-content")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_drawer_opens_and_closes(look: Open, key: str) -> None:
    """The menu's button opens the drawer and takes the focus in; Escape gives it back."""
    opened = look(SAMPLES[0], width=NARROW)
    button = opened.page.locator("button[for='__drawer']")

    press_until(opened, "button[for='__drawer']")
    opened.page.keyboard.press(key)
    inside = focused(opened, ".md-sidebar--primary")
    expanded = button.get_attribute("aria-expanded")
    opened.page.keyboard.press("Escape")

    assert (inside, expanded) == (True, "true")
    assert button.get_attribute("aria-expanded") == "false"
    assert focused(opened, "button[for='__drawer']")


def test_the_drawer_can_be_walked(look: Open) -> None:
    """The buttons lead back list by list, the focus with them, and in again."""
    opened = look(SAMPLES[0], width=NARROW)
    opened.open_drawer()
    labels = []

    for _ in range(2):
        labels.append(opened.run("document.activeElement.textContent.trim()"))
        opened.page.keyboard.press("Enter")
        is_inside = focused(opened, ".md-sidebar--primary .md-nav__item")
        opened.page.keyboard.press("Shift+Tab")
    opened.page.locator("button.md-nav__link:visible").last.press("Enter")

    words = site(SAMPLES[0].lang).words
    assert is_inside
    assert labels[1] == words["templates"]
    assert opened.run("document.activeElement.textContent.trim()") == words["templates"]


def test_leaving_the_drawer_closes_it(look: Open) -> None:
    """The focus never goes below an open drawer."""
    opened = look(SAMPLES[0], width=NARROW)
    opened.open_drawer()

    for _ in range(12):
        opened.page.keyboard.press("Tab")
        if not focused(opened, ".md-sidebar--primary"):
            break

    assert not opened.page.locator("#__drawer").is_checked()
    assert focused(opened, "main")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_the_search_opens_on_a_narrow_screen(look: Open, key: str) -> None:
    """The search's button opens it, with the focus in its field."""
    opened = look(SAMPLES[0], width=NARROW)

    press_until(opened, "button[for='__search']")
    opened.page.keyboard.press(key)

    assert focused(opened, ".md-search__input")


def test_the_palette_is_changed_by_keyboard(look: Open) -> None:
    """The arrow keys choose the other scheme, as in every group of radio buttons."""
    opened = look()
    press_until(opened, ".md-option")

    opened.page.keyboard.press("ArrowRight")

    assert opened.run("document.body.dataset.mdColorScheme") == "slate"


@each(SAMPLES)
def test_notes_unfold_by_keyboard(look: Open, at: Page) -> None:
    """Enter unfolds a clause's notes."""
    opened = look(at)
    notes = opened.page.locator("details.mn-notes").first

    notes.locator("summary").focus()
    opened.page.keyboard.press("Enter")

    assert notes.get_attribute("open") is not None

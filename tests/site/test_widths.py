"""The pages on a narrow screen."""

from tests.site.browsing import HEIGHT, WIDE, Open
from tests.site.built import EXAMPLES, PAGES, Page, each

CUT = """() => {
  const hidden = (box) => getComputedStyle(box).overflowX !== "visible" && box.clientWidth > 1;
  return [...document.querySelectorAll("main .md-content *")]
    .filter((box) => box.checkVisibility() && !box.closest(".mn-hidden, svg, .mn-wide *, .mn-wide"))
    .filter((box) => box.getBoundingClientRect().right > innerWidth
      || box.getBoundingClientRect().left < 0
      || (hidden(box) && box.scrollWidth > box.clientWidth))
    .map((box) => box.outerHTML.slice(0, 120));
}"""
"""What stands outside the screen, or is cut off.

A wide table scrolls in a frame of its own, which the keyboard reaches.
"""


LOOKED_AT = [*dict.fromkeys((*EXAMPLES, *{page.name: page for page in PAGES}.values()))]
"""Every page in one language or the other, and one of each kind in both."""


@each(LOOKED_AT)
def test_nothing_is_cut_or_scrolls_sideways(look: Open, at: Page) -> None:
    """A page fits its screen with everything unfolded, down to 320 pixels."""
    opened = look(at)
    opened.open_details()
    wider, cut = {}, {}

    for width in (WIDE, 320):
        opened.page.set_viewport_size({"width": width, "height": HEIGHT})
        wider[width] = opened.run("document.scrollingElement.scrollWidth") - width
        cut[width] = opened.run(CUT)

    assert {width for width, by in wider.items() if by > 0} == set()
    assert {width: parts for width, parts in cut.items() if parts} == {}

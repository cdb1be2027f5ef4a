"""The steps of a career, drawn."""

from macros.library.model import Template
from macros.publish.handbook.svg import WIDTH, Drawn, Line, arrow, box, drawing, lines_of
from macros.publish.site import Site, way
from macros.publish.steps import ladders

RISE, GAP = 14, 22
TRAINEE = "advertising"
"""The industry whose ladder begins with a traineeship."""


def ladder(site: Site, page_url: str) -> str:
    """All of them, each a drawing whose boxes lead to the templates."""
    drawn = "".join(_drawing(site, page_url, steps) for steps in ladders(site.library))
    return f'<div class="mn-ladders">{drawn}</div>'


def _drawing(site: Site, page_url: str, steps: list[Template]) -> str:
    industry = steps[0].industry
    named = [(site.say(t.title), way(page_url, site.template_path(t))) for t in steps]
    if industry == TRAINEE:
        named.insert(0, (site.words["trainee"], ""))
    title = f"{site.words['ladder']}: {site.say(site.library.terms['industries'][industry])}"
    description = " → ".join(text for text, _ in named)
    return drawing(f"ladder-{industry}", title, description, _staircase(named))


def _staircase(named: list[tuple[str, str]]) -> Drawn:
    """Boxes, the last step on top and furthest to the right, an arrow up to each from the next."""
    inner, y = "", 1.0
    width = WIDTH - RISE * (len(named) - 1) - 2
    for index, (text, href) in reversed([*enumerate(named)]):
        lines: list[Line] = lines_of(text, width, "title", href)
        x = 1 + index * RISE
        drawn = box(x, y, width, lines)
        inner += drawn.inner
        y += drawn.height + GAP
        if index:
            inner += arrow((x + width / 2, y - 4), (x + width / 2, y - GAP + 4))
    return Drawn(inner, y - GAP + 1)

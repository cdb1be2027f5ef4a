"""The diagrams of docs/handbook.yml: steps from top to bottom."""

from macros.publish.handbook.model import Box, Step
from macros.publish.handbook.svg import (
    LEADING,
    PAD,
    WIDTH,
    Drawn,
    arrow,
    box,
    drawing,
    frame,
    lines_of,
    text_lines,
)
from macros.publish.site import Site

GAP = 26
MARGIN = 22
"""What stays free at the right for the way back, and at the left for balance."""


def diagram(site: Site, name: str) -> str:
    """A diagram, with what it shows in words."""
    plan = site.handbook.diagrams[name]
    drawn, middles = _steps(site, plan.steps)
    if plan.back:
        drawn = _with_way_back(drawn, middles, site.say(plan.back))
    return drawing(f"diagram-{name}", site.say(plan.title), site.say(plan.description), drawn)


def _steps(site: Site, steps: tuple[Step, ...]) -> tuple[Drawn, list[float]]:
    """All steps with their arrows, and the height of the middle of each."""
    inner, y, middles = "", 1.0, []
    for index, step in enumerate(steps):
        if index:
            inner += arrow((WIDTH / 2, y - GAP + 4), (WIDTH / 2, y - 4))
        drawn = _step(site, step, y)
        inner += drawn.inner
        middles.append(y + drawn.height / 2)
        y += drawn.height + GAP
    return Drawn(inner, y - GAP + 1), middles


def _step(site: Site, step: Step, top: float) -> Drawn:
    width = WIDTH - 2 * MARGIN
    if step.title is None:
        return _box(site, step.boxes[0], MARGIN, top, width)
    lines = lines_of(site.say(step.title), width, "label")
    inner, y = text_lines(MARGIN + PAD, top + PAD / 2, lines), top + len(lines) * LEADING + PAD
    for each in step.boxes:
        drawn = _box(site, each, MARGIN + PAD, y, width - 2 * PAD)
        inner += drawn.inner
        y += drawn.height + PAD
    return Drawn(frame(MARGIN, top, width, y - top) + inner, y - top)


def _box(site: Site, each: Box, x: float, y: float, width: float) -> Drawn:
    lines = lines_of(site.say(each.title), width, "title")
    lines += lines_of(site.say(each.text), width) if each.text else []
    return box(x, y, width, lines)


def _with_way_back(drawn: Drawn, middles: list[float], text: str) -> Drawn:
    """An arrow from the last step to the first along the right edge, and its words below."""
    edge, outer = WIDTH - MARGIN, WIDTH - 4
    way = arrow(
        (edge, middles[-1]), (outer, middles[-1]), (outer, middles[0]), (edge + 2, middles[0])
    )
    lines = lines_of(f"↑ {text}", WIDTH, "label")
    words = text_lines(MARGIN, drawn.height + PAD / 2, lines)
    return Drawn(drawn.inner + way + words, drawn.height + PAD + len(lines) * LEADING)

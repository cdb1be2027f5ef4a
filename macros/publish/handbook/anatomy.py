"""A page of a job description with its parts numbered, so that each can be explained."""

from collections.abc import Iterator

from macros.publish.handbook.svg import PAD, WIDTH, Drawn, Line, box, drawing, frame
from macros.publish.site import Site
from macros.writers.view import roman

GAP, RADIUS = 8, 11
LEFT, MIDDLE = 40, WIDTH / 2 - 10
"""Where parts begin: the block of who approves stands in the right half alone."""


def anatomy(site: Site) -> str:
    """The parts of a document in their order, each with its number."""
    inner, y = "", float(PAD)
    for number, (text, x) in enumerate(_parts(site), 1):
        drawn = box(x, y, WIDTH - x - PAD, [Line(text, "title")])
        inner += drawn.inner + _number(number, x - RADIUS - 5, y + drawn.height / 2)
        y += drawn.height + GAP
    height = y + PAD - GAP
    page = frame(1, 1, WIDTH - 2, height - 2)
    title, text = site.words["anatomy"], site.words["anatomy_text"]
    return drawing("anatomy", title, text, Drawn(page + inner, height))


def _parts(site: Site) -> Iterator[tuple[str, float]]:
    """What each part is called in the document, and where it begins."""
    form = site.library.form
    yield site.say(form.approved.title), MIDDLE
    yield f"{site.say(form.words.document)} – …", LEFT
    yield site.say(form.words.purpose), LEFT
    for number, section in enumerate(site.library.sections.values(), 1):
        yield f"{roman(number)}. {site.say(section.title)}", LEFT
    yield site.say(form.acknowledgement.title), LEFT


def _number(number: int, x: float, y: float) -> str:
    circle = f'<circle class="mn-number" cx="{x}" cy="{y}" r="{RADIUS}"/>'
    text = f'<text class="mn-number__text" x="{x}" y="{y + 4}">{number}</text>'
    return circle + text

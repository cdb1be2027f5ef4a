"""Drawings as inline SVG: boxes of text, arrows, frames; colours are the style sheet's.

Lengths are the drawing's own units, which on a page are about CSS pixels.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap

WIDTH = 340
"""A drawing fits a phone as it is: 360 px less the page's margins."""
SIZE, LEADING, PAD = 14, 19, 10
GLYPHS = {"title": 0.57, "text": 0.52, "label": 0.52}
"""The mean width of a letter by kind of text, as a share of its size, with some to spare."""


@dataclass(frozen=True)
class Line:
    """A line of text in a box."""

    text: str
    kind: str = "text"
    """`title` or `text`, for the style sheet."""
    href: str = ""


@dataclass(frozen=True)
class Drawn:
    """A piece of a drawing, with the height that it takes."""

    inner: str
    height: float


def lines_of(text: str, width: float, kind: str = "text", href: str = "") -> list[Line]:
    """A text as lines that fit this width."""
    letters = int((width - 2 * PAD) / SIZE / GLYPHS[kind])
    return [Line(part, kind, href) for part in wrap(text, letters)]


def box(x: float, y: float, width: float, lines: Sequence[Line]) -> Drawn:
    """A rectangle with lines of text in it, from its left edge."""
    height = len(lines) * LEADING + PAD
    shape = f'<rect class="mn-box" x="{x}" y="{y}" width="{width}" height="{height}" rx="4"/>'
    return Drawn(shape + text_lines(x + PAD, y + PAD / 2, lines), height)


def text_lines(x: float, y: float, lines: Sequence[Line]) -> str:
    """Lines of text, from the upper left corner of the first."""
    return "".join(_text(x, y + index * LEADING + SIZE, line) for index, line in enumerate(lines))


def _text(x: float, y: float, line: Line) -> str:
    inner = f'<text class="mn-{line.kind}" x="{x}" y="{y}">{escape(line.text)}</text>'
    return f'<a href="{escape(line.href)}">{inner}</a>' if line.href else inner


def frame(x: float, y: float, width: float, height: float) -> str:
    """What holds several boxes together."""
    size = f'width="{width}" height="{height}"'
    return f'<rect class="mn-frame" x="{x}" y="{y}" {size} rx="6"/>'


def arrow(*points: tuple[float, float]) -> str:
    """A line through these points, with a head at the last."""
    way = " ".join(f"{x},{y}" for x, y in points)
    (x0, y0), (x, y) = points[-2:]
    across, along = (5, 8) if y > y0 else (5, -8)
    head = f"{x - across},{y - along} {x},{y} {x + across},{y - along}"
    if y == y0:
        side = 8 if x > x0 else -8
        head = f"{x - side},{y - 5} {x},{y} {x - side},{y + 5}"
    return (
        f'<polyline class="mn-arrow" points="{way}"/><polyline class="mn-arrow" points="{head}"/>'
    )


def drawing(name: str, title: str, description: str, drawn: Drawn, width: float = WIDTH) -> str:
    """The drawing as an element that has a title and says in words what it shows."""
    label = f'aria-labelledby="{name}-title" aria-describedby="{name}-text"'
    return (
        '<figure class="mn-diagram">'
        f'<svg viewBox="0 0 {width} {drawn.height}" role="group" {label}>'
        f'<title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-text">{escape(description)}</desc>{drawn.inner}</svg>'
        f'<figcaption aria-hidden="true">{escape(title)}</figcaption></figure>'
    )

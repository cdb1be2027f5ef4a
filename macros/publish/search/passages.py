"""Rendered pages to passages: what stands under each heading, as plain words."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

HEADINGS = {"h2", "h3"}
LEFT_OUT = {"details", "footer", "figure", "svg", "nav", "script", "style"}
"""What is folded away, drawn or the same on many pages."""
PERMALINK = "headerlink"

Attributes = list[tuple[str, str | None]]


@dataclass
class Passage:
    """A heading, and what stands under it down to the next one."""

    id: str
    """The place on its page; empty for what stands before the first heading."""
    title: str = ""
    text: list[str] = field(default_factory=list)

    def has_place(self) -> bool:
        """Whether a link can lead to it."""
        return bool(self.id and self.title.strip())


def passages(html: str) -> list[Passage]:
    """The passages of a page, in their order; the first is what stands before any heading."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


def joined(parts: Iterable[Passage]) -> str:
    """The text of several passages."""
    return " ".join(piece for part in parts for piece in part.text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found = [Passage("")]
        self.left_out: list[str] = []
        """The elements left out that are open."""
        self.is_heading = False

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        given = dict(attrs)
        is_permalink = PERMALINK in (given.get("class") or "")
        if tag in LEFT_OUT or is_permalink or tag in self.left_out:
            self.left_out.append(tag)
        elif tag in HEADINGS and not self.left_out:
            self.found.append(Passage(given.get("id") or ""))
            self.is_heading = True

    def handle_endtag(self, tag: str) -> None:
        if self.left_out and tag == self.left_out[-1]:
            self.left_out.pop()
        elif tag in HEADINGS:
            self.is_heading = False

    def handle_data(self, data: str) -> None:
        if self.left_out:
            return
        if self.is_heading:
            self.found[-1].title += data
        else:
            self.found[-1].text.append(data)

"""The pages' HTML is what the standard asks for: a browser has nothing to guess."""

from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise

from lxml import html

from tests.site.built import PAGES, Page, Tree, each

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
INTERACTIVE = {"a", "button", "details", "iframe", "input", "label", "select", "textarea"}
CONTAINERS = {"a", "button", "summary"}
"""What may hold nothing that can be operated itself."""
FOREIGN = {"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect"}
"""Elements of SVG, which may close themselves."""
HEADINGS = " | ".join(f"//main//h{level}" for level in range(1, 7))
REFERENCES = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns")


class StrictParser(HTMLParser):
    """Reads a page, and writes down what a browser would have to mend."""

    def __init__(self, text: str) -> None:
        """Read the whole page."""
        super().__init__()
        self.problems: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.problems += [f"<{name}> is never closed" for name in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an attribute given twice, and a control within another."""
        twice = [name for name, times in Counter(name for name, _ in attrs).items() if times > 1]
        self.problems += [f"<{tag}> has '{name}' twice" for name in twice]
        around = CONTAINERS & set(self._open)
        if tag in INTERACTIVE and around:
            self.problems.append(f"<{tag}> stands within {around}")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that cannot close itself."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID | FOREIGN:
            self.problems.append(f"<{tag}/> cannot close itself")
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Note an end tag that does not close what was opened last."""
        if self._open[-1:] == [tag]:
            self._open.pop()
        else:
            self.problems.append(f"</{tag}> where {self._open[-1:]} is open, line {self.getpos()}")


def ids(document: html.HtmlElement) -> list[str]:
    """Every id of a page."""
    return [str(name) for name in document.xpath("//@id")]


@each(PAGES)
def test_elements_are_closed_and_apart(tree: Tree, at: Page) -> None:
    """Tags pair up, no attribute is given twice, no control stands in another."""
    text = tree.text(at)

    assert StrictParser(text).problems == []
    assert text.lstrip().startswith("<!doctype html>")


@each(PAGES)
def test_ids_are_unique(tree: Tree, at: Page) -> None:
    """No id is given twice, or is empty, or has a space in it."""
    found = ids(tree.read(at))

    assert [name for name, times in Counter(found).items() if times > 1] == []
    assert [name for name in found if not name or " " in name] == []


@each(PAGES)
def test_references_have_targets(tree: Tree, at: Page) -> None:
    """What a label, or an attribute for assistive tools, refers to is on the page."""
    document = tree.read(at)
    named = document.xpath(" | ".join(f"//@{name}" for name in REFERENCES))

    known = set(ids(document))

    assert [name for value in named for name in value.split() if name not in known] == []


@each(PAGES)
def test_a_page_has_one_title_and_main_part(tree: Tree, at: Page) -> None:
    """One `h1`, one `main`, and nothing that jumps a level of headings."""
    document = tree.read(at)

    levels = [int(heading.tag[1]) for heading in document.xpath(HEADINGS)]

    assert levels.count(1) == 1
    assert len(document.xpath("//main")) == 1
    assert [(a, b) for a, b in pairwise(levels) if b > a + 1] == []


@each(PAGES)
def test_nothing_needs_an_exception_in_the_policy(tree: Tree, at: Page) -> None:
    """No style or handler stands in a page: its content security policy allows neither."""
    document = tree.read(at)

    found = document.xpath("//@style | //style | //*[@*[starts-with(name(), 'on')]]")

    assert found == []

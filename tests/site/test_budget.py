"""What a visit weighs and whether it moves: budgets that a page keeps to."""

import gzip
from itertools import cycle

import pytest

from tests.site.browsing import NARROW, WIDE, Open
from tests.site.built import KINDS, SAMPLES, TEMPLATES, Page, Tree, each

FIRST_VISIT = 120_000
"""In bytes, each file compressed by gzip as hosts do. What a search adds: test_search.py."""
SHIFTS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce(
    (sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0,
  ))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 250);
})"""
"""How far what is seen has moved, as the browser counts it, once everything has come in."""
MOST_SHIFT = 0.002
"""What is called good is fifty times as much."""
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


def compressed(tree: Tree, path: str) -> int:
    """What a file weighs on its way; pictures and fonts are compressed already."""
    content = (tree.folder / path).read_bytes()
    return min(len(content), len(gzip.compress(content, 9)))


@each(SAMPLES)
def test_a_first_visit_is_light(visit: Open, tree: Tree, at: Page) -> None:
    """Before any click a template's page, the heaviest too, asks for no more than the budget."""
    opened = visit(at)
    opened.page.wait_for_load_state("networkidle")

    loaded = {address.removeprefix(opened.origin).partition("?")[0] for address in opened.run(LOADED)}
    pages = [compressed(tree, page.file) for page in TEMPLATES if page.lang == at.lang]
    assert len(loaded) > 10
    assert max(pages) + sum(compressed(tree, path) for path in loaded) <= FIRST_VISIT


@pytest.mark.parametrize(("at", "width"), [*zip(KINDS, cycle([WIDE, NARROW]), strict=False)], ids=str)
def test_nothing_moves_while_a_page_comes_in(visit: Open, at: Page, width: int) -> None:
    """What is being read stays where it is."""
    opened = visit(at, width=width)

    assert opened.run(SHIFTS) <= MOST_SHIFT

"""What a visit weighs and whether it moves: budgets that a page keeps to."""

import gzip

import pytest

from tests.site.browsing import NARROW, WIDE, Open, Visit
from tests.site.built import EXAMPLES, TEMPLATES, Page, Tree, each

FIRST_VISIT = 120_000
"""In bytes, each file compressed by gzip as hosts do. What a search adds: test_search.py."""
SHIFTS = """() => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries().reduce(
    (sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0,
  ))).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(0), 500);
})"""
LOADED = "performance.getEntriesByType('resource').map(({ name }) => name)"


def weight(tree: Tree, opened: Visit, at: Page) -> int:
    """What the page and everything that it asked for weigh, compressed."""
    loaded = {address.removeprefix(opened.origin).partition("?")[0] for address in opened.run(LOADED)}
    return sum(compressed(tree, path) for path in {at.file, *loaded})


def compressed(tree: Tree, path: str) -> int:
    """What a file weighs on its way; pictures and fonts are compressed already."""
    content = (tree.folder / path).read_bytes()
    return min(len(content), len(gzip.compress(content, 9)))


@each(TEMPLATES)
def test_a_first_visit_is_light(visit: Open, tree: Tree, at: Page) -> None:
    """Before any click a template's page asks for no more than the budget."""
    opened = visit(at)
    opened.page.wait_for_load_state("networkidle")

    assert weight(tree, opened, at) <= FIRST_VISIT


@pytest.mark.parametrize("width", [WIDE, NARROW])
@each(EXAMPLES)
def test_nothing_moves_while_a_page_comes_in(visit: Open, at: Page, width: int) -> None:
    """What is being read stays where it is."""
    opened = visit(at, width=width)
    opened.page.wait_for_load_state("networkidle")

    assert opened.run(SHIFTS) <= 0.001

"""What axe finds on the pages."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.site.browsing import NARROW, SCHEMES, WIDE, Open, Scheme, Visit
from tests.site.built import EXAMPLES, SAMPLES, Page

LOOK = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const options = { runOnly: tags, resultTypes: ["violations"], preload: false };
  const { violations } = await axe.run(document, options);
  const told = ({ id }, { html, failureSummary }) => `${id}: ${html} ${failureSummary}`;
  return violations.flatMap((rule) => rule.nodes.map((node) => told(rule, node)));
}"""
QUERIES = {"it": "reclami", "en": "complaints"}


TURNS: dict[str, list[tuple[Scheme, int]]] = {
    "it": [("light", WIDE), ("dark", NARROW)],
    "en": [("dark", WIDE), ("light", NARROW)],
}
"""Both schemes in each language; over both languages each in every width."""
LOOKS: list[tuple[Page, Scheme, int]] = [
    (page, scheme, width) for page in EXAMPLES for scheme, width in TURNS[page.lang]
]


def findings(visit: Visit) -> list[str]:
    """Each finding of axe: the rule, where it is broken and how."""
    visit.thin()
    visit.run(AXE_SCRIPT)
    return [*visit.run(LOOK)]


@pytest.mark.parametrize(("at", "scheme", "width"), LOOKS, ids=str)
def test_axe_finds_nothing(look: Open, at: Page, scheme: Scheme, width: int) -> None:
    """A page with everything unfolded breaks no rule and no good practice that axe knows."""
    opened = look(at, scheme=scheme, width=width)
    opened.open_details()

    assert findings(opened) == []


@pytest.mark.parametrize(
    ("lang", "scheme", "width"), [(lang, *turn) for lang, turns in TURNS.items() for turn in turns]
)
def test_axe_finds_nothing_in_the_search(
    look: Open, lang: str, scheme: Scheme, width: int
) -> None:
    """The open search, with what it found, is as accessible as the pages."""
    opened = look("" if lang == "it" else f"{lang}/", scheme=scheme, width=width)
    opened.search(QUERIES[lang])

    assert findings(opened) == []


@pytest.mark.parametrize(("at", "scheme"), [*zip(SAMPLES, SCHEMES, strict=True)], ids=str)
def test_axe_finds_nothing_in_the_drawer(look: Open, at: Page, scheme: Scheme) -> None:
    """The open drawer is as accessible as the pages."""
    opened = look(at, scheme=scheme, width=NARROW)
    opened.open_drawer()

    assert findings(opened) == []

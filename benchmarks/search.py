"""How well, how quickly and at what weight the search finds: in the browser, over a fresh build."""

import gzip
import statistics
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import sync_playwright

from macros.library.text import LANGUAGES
from macros.publish.search.index import PATH
from tests.site import searching
from tests.site.browsing import Visit, Window
from tests.site.built import Tree, build
from tests.site.conftest import FLAGS, chromium
from tests.site.searching import Question
from tests.site.serving import served

RUNS = 5
QUESTIONS: dict[str, Callable[[str], list[Question]]] = {
    "asked by somebody else": searching.asked_by_others,
    "titles with a wrong letter": searching.misspelt_titles,
    "titles typed by half": searching.half_typed_titles,
    "other names": searching.other_names,
}


def main() -> None:
    """Print the figures of each language."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        tree = Tree(Path(folder) / "site")
        build(tree)
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        with served(tree.folder) as origin:
            visit = Visit(browser, origin, Window())
            for lang in LANGUAGES:
                _print(visit, tree, lang)
            visit.close()
        browser.close()


def _print(visit: Visit, tree: Tree, lang: str) -> None:
    index = (tree.folder / searching.home(lang) / PATH).read_bytes()
    size = len(gzip.compress(index, 9, mtime=0))
    print(
        f"search, {lang}: index {size / 1000:.1f} KB compressed, {len(index) / 1000:.0f} KB plain"
    )
    for name, questions in QUESTIONS.items():
        asked = questions(lang)
        missed = searching.missed(visit, asked)
        print(f"  {name}: {1 - len(missed) / len(asked):.3f} of {len(asked)}")
    answers = searching.answers(visit, searching.asked_by_others(lang), RUNS)
    times = [answer.ms for answer in answers]
    longest = statistics.quantiles(times, n=20)[-1]
    print(f"  a query: {statistics.median(times):.1f} ms, 95th of a hundred {longest:.1f} ms")


if __name__ == "__main__":
    main()

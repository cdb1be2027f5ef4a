"""How easy the handbook reads: length of sentences, and Gulpease of the Italian pages.

Information, no goal: the words of the law cannot be shortened. Gulpease is 0 to 100, from
89 + (300 * sentences - 10 * letters) / words; above 60 whoever finished middle school reads it
easily, above 40 whoever finished high school (GULP, La Sapienza, 1988).
"""

import re
import statistics
from pathlib import Path

from macros.library.load import load_library
from macros.library.text import LANGUAGES
from macros.publish.handbook.read import load_handbook

ROOT = Path(__file__).parents[1]
LEFT_OUT = re.compile(r"^(?:#|\||\{\{).*$|\{\{.*?\}\}|\{ .*? \}|\]\([^)]*\)|[*\[\]]", re.MULTILINE)
WORD = re.compile(r"[^\W\d_]+")


def sentences(path: Path) -> list[list[str]]:
    """The words of each sentence of a page, tables and headings left out."""
    text = LEFT_OUT.sub("", path.read_text("utf-8").split("\n---\n", 1)[1])
    found = (WORD.findall(part) for part in re.split(r"[.:;?!]\s|\n\n|\n[-\d]", text))
    return [words for words in found if words]


def gulpease(found: list[list[str]]) -> float:
    """The index of a text, by its sentences."""
    words = sum(map(len, found))
    letters = sum(len(word) for sentence in found for word in sentence)
    return min(100, 89 + (300 * len(found) - 10 * letters) / words)


def main() -> None:
    """Print a line a page."""
    handbook = load_handbook(ROOT, load_library(ROOT))
    print("page                          words a sentence, it / en   longest   Gulpease")
    for name in handbook.ordered():
        pages = [ROOT / "docs" / lang / handbook.pages[name][lang].path for lang in LANGUAGES]
        first, second = map(sentences, pages)
        lengths = [list(map(len, found)) for found in (first, second)]
        means = " / ".join(f"{statistics.mean(each):4.1f}" for each in lengths)
        longest = " / ".join(str(max(each)) for each in lengths)
        print(f"{name:30}{means:>20}{longest:>16}{gulpease(first):10.0f}")


if __name__ == "__main__":
    main()

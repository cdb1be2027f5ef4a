"""The file that the search reads: titles as they are shown, of the texts the words alone.

A text itself would cost thrice as much as its words. So the file holds each word once, with the
numbers of the places that have it: a page has the number after its predecessor's last part.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from macros.document.runs import typographic
from macros.publish.search.entries import Entry, Part, entries
from macros.publish.search.words import beginning, telling, words
from macros.publish.site import Site
from macros.writers import json

PATH = "search/index.json"
"""Where it is, below the root of its language."""
MOST = 16
"""How many words a place is found by, beside its title: the rarest, and those it repeats."""
FEWEST = 10
"""Where its text has fewer, its notes lend theirs."""
EVERYWHERE = 0.08
"""The share of places from which on a word tells none from another."""
FEW = 50
"""In so few places every word counts."""
SIGNS = "".join(chr(code) for code in range(33, 127) if chr(code) not in '"\\')
"""The digits of a number; one from the second half says that another digit follows."""
BASE = len(SIGNS) // 2

Places = dict[str, set[int]]
"""Word → the numbers of the places that have it."""


def index(site: Site, written: Mapping[str, str]) -> bytes:
    """The search's file of a language.

    Args:
        site: What is searched.
        written: The name of each written page of the handbook, and its rendered content.
    """
    found = list(entries(site, written))
    stop = frozenset(words(site.words["stop_words"]))
    numbers = {part.id: number for number, part in enumerate(_places(found)) if part.id}
    having = _joined(places_by_word(found, stop), site.lang)
    return json.packed(
        {
            "lang": site.lang,
            "stop": sorted(stop),
            "synonyms": [" ".join(group) for group in site.library.synonyms.get(site.lang, ())],
            "pages": [_row(entry, numbers) for entry in found],
            "words": folded(having),
            "places": " ".join(coded(sorted(places)) for places in having.values()),
        }
    )


def places_by_word(found: list[Entry], stop: frozenset[str]) -> Places:
    """The words of the texts; those of a title the search reads there."""
    counts = [Counter(telling(part.text, stop)) for part in _places(found)]
    spread = Counter(word for count in counts for word in count)
    having: Places = defaultdict(set)
    for number, (part, count) in enumerate(zip(_places(found), counts, strict=True)):
        best = _best(count, spread, len(counts))[:MOST]
        if len(best) < FEWEST:
            best += _lent(part, spread, len(counts))[: FEWEST - len(best)]
        for word in {*best} - {*words(part.title)}:
            having[word].add(number)
    return having


def coded(numbers: Iterable[int]) -> str:
    """Rising numbers as signs, each by its distance from the one before."""
    last, signs = -1, ""
    for number in numbers:
        distance, last = number - last - 1, number
        while distance >= BASE:
            signs += SIGNS[BASE + distance % BASE]
            distance = distance // BASE - 1
        signs += SIGNS[distance]
    return signs


def folded(words: Iterable[str]) -> str:
    """Words by alphabet, each without what it begins with as the one before does, and how much."""
    last, parts = "", []
    for word in words:
        shared = _shared(last, word)
        parts.append(SIGNS[shared] + word[shared:])
        last = word
    return " ".join(parts)


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _row(entry: Entry, numbers: Mapping[str, int]) -> list[str]:
    texts = (entry.title, entry.summary, entry.label)
    title, summary, label = map(typographic, texts)
    parts = "\n".join(f"{part.anchor} {typographic(part.title)}" for part in entry.parts)
    clauses = coded(sorted(numbers[name] for name in entry.clauses))
    names = "\n".join(map(typographic, entry.names))
    return [entry.kind, entry.address, title, summary, names, label, clauses, parts]


def _places(found: Iterable[Entry]) -> Iterator[Part]:
    """Everything that has a number, in the order of the numbers."""
    for entry in found:
        yield Part(anchor="", title=entry.title, text=entry.text)
        yield from entry.parts


def _lent(part: Part, spread: Counter[str], places: int) -> list[str]:
    """The words of its notes that other texts have and its own has not."""
    own = {*words(part.text)}
    found = (word for word in words(part.notes) if word in spread and word not in own)
    return _best(Counter(found), spread, places)


def _best(count: Counter[str], spread: Counter[str], places: int) -> list[str]:
    """The words by what they tell, the most first."""
    weight = {
        word: times * math.log(places / spread[word])
        for word, times in count.items()
        if spread[word] < EVERYWHERE * places or places < FEW
    }
    return sorted(weight, key=lambda word: (-weight[word], word))


def _joined(having: Places, lang: str) -> Places:
    """One word for all that begin alike, in the order of the alphabet."""
    first: dict[str, str] = {}
    joined: Places = {}
    for word in sorted(having):
        kept = first.setdefault(beginning(word, lang), word)
        joined.setdefault(kept, set()).update(having[word])
    return joined

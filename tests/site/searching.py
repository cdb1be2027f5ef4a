"""What the search finds, asked of its own code in the browser, and what it should find."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.publish.site import root
from tests.site.browsing import Visit
from tests.site.built import PAGES, Page, library, site

QUERIES = Path(__file__).with_name("search") / "queries.yml"
"""Questions of somebody who knew the list of roles and topics, and not the search."""
FIRST = 3
"""How many pages of those found are looked at."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
SEEDS = range(5)

ASK = """async ([queries, runs]) => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  const worker = new URL(search, location.href);
  const { open } = await import(new URL("index.js", worker));
  const { results } = await import(new URL("results.js", worker));
  const reply = await fetch(new URL("../../search/index.json", worker));
  const index = open(await reply.json());
  const shown = (items) => items.filter(({ score }) => score >= items[0].score);
  const places = (items) => [items, shown(items)].map((some) => some.map((each) => each.location));
  const timed = (query) => {
    const start = performance.now();
    results(index, query);
    return performance.now() - start;
  };
  return queries.map((query) => ({
    pages: results(index, query).map(places),
    ms: Math.min(...Array.from({ length: runs }, () => timed(query))),
  }));
}"""
"""Each query's pages, as all their places and those not folded away, and its quickest time."""


@dataclass(frozen=True)
class Question:
    """What somebody types, and the pages or clauses that answer it."""

    lang: str
    query: str
    wants: tuple[str, ...]


@dataclass(frozen=True)
class Answer:
    """What the search finds, below the root of its language."""

    pages: tuple[tuple[str, ...], ...]
    """The places of each page that are not folded away, the best first."""
    ms: float

    def has(self, question: Question) -> bool:
        """Whether one of the pages looked at is, or shows, what was wanted."""
        shown = {place for places in self.pages[:FIRST] for place in places}
        addresses = {place.partition("#")[0] for place in shown}
        wanted = (address_of(name, question.lang) for name in question.wants)
        return any(name in (shown if "#" in name else addresses) for name in wanted)


def home(lang: str) -> str:
    """The home of a language."""
    return root(lang)


def address_of(name: str, lang: str) -> str:
    """Where a template, a page or a clause is, below the root of its language."""
    if name in library().clauses:
        return site(lang).clause_way("", library().clauses[name])
    name = f"templates/{name}" if name in library().templates else name
    page = next(page for page in PAGES if (page.name, page.lang) == (name, lang))
    return page.address.removeprefix(root(lang))


def ask(visit: Visit, queries: Sequence[str], runs: int = 1) -> list[Answer]:
    """What the search of the open page's language finds."""
    found: list[dict[str, Any]] = visit.run(ASK, [list(queries), runs])
    return [Answer(tuple(tuple(shown) for _, shown in each["pages"]), each["ms"]) for each in found]


def answers(visit: Visit, questions: Sequence[Question], runs: int = 1) -> list[Answer]:
    """What the search finds for questions in one language."""
    visit.go(home(questions[0].lang))
    return ask(visit, [question.query for question in questions], runs)


def missed(visit: Visit, questions: Sequence[Question]) -> list[str]:
    """The queries whose answer is not among the first pages."""
    pairs = zip(questions, answers(visit, questions), strict=True)
    return [question.query for question, answer in pairs if not answer.has(question)]


def asked_by_others(lang: str) -> list[Question]:
    """The questions of the file."""
    listed = yaml.safe_load(QUERIES.read_text("utf-8"))
    questions = (Question(each["lang"], each["query"], tuple(each["wants"])) for each in listed)
    return [question for question in questions if question.lang == lang]


def titled(lang: str) -> Iterator[tuple[Page, str]]:
    """Each template and written page of the handbook, with its title."""
    for page in PAGES:
        if page.lang != lang:
            continue
        if page.template:
            yield page, library().templates[page.template].title[lang]
        elif page.name in site(lang).handbook.ordered():
            yield page, site(lang).handbook.pages[page.name][lang].matter.title


def misspelt_titles(lang: str) -> list[Question]:
    """Each title with one letter wrong, missing, too many or swapped, some times over."""
    return [
        Question(lang, _misspelt(title, random.Random(f"{title}{seed}")), (page.name,))
        for page, title in titled(lang)
        for seed in SEEDS
    ]


def half_typed_titles(lang: str) -> list[Question]:
    """Each title whose last word is typed as far as its half."""
    return [Question(lang, _half(title), (page.name,)) for page, title in titled(lang)]


def other_names(lang: str) -> list[Question]:
    """What else each template and page is called."""
    named = [(f"templates/{t.id}", t.also_known_as[lang]) for t in library().templates.values()]
    handbook = site(lang).handbook
    named += [(name, handbook.pages[name][lang].matter.also_known_as) for name in handbook.pages]
    return [Question(lang, name, (page,)) for page, names in named for name in names]


def _misspelt(title: str, chance: random.Random) -> str:
    at = chance.choice([at for at, sign in enumerate(title) if sign.isalpha()])
    letter = chance.choice(LETTERS)
    swapped = title[at : at + 2][::-1]
    instead = chance.choice([letter, "", title[at] + letter, None])
    return title[:at] + swapped + title[at + 2 :] if instead is None else _put(title, at, instead)


def _put(title: str, at: int, instead: str) -> str:
    return title[:at] + instead + title[at + 1 :]


def _half(title: str) -> str:
    words = title.rstrip(")").split(" ")
    return " ".join([*words[:-1], words[-1][: (len(words[-1]) + 1) // 2]])

"""The types of the handbook. Their fields are the keys of its files, in their order."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from macros.library.fields import given
from macros.library.place import Place
from macros.library.text import Text


@dataclass(frozen=True, kw_only=True)
class Matter:
    """What stands at the top of a page in every language."""

    place: Place = given()
    page: str
    """What the page is called in every language."""
    title: str
    description: str
    """One sentence, for who searches."""
    also_known_as: tuple[str, ...] = ()
    """What else readers call its subject, by which search finds it."""


@dataclass(frozen=True, kw_only=True)
class FirstMatter(Matter):
    """What stands there besides in the first language, once for all: `docs/it/<path>.md`."""

    reviewed: datetime.date | None = None
    """The last editorial check, both languages compared."""
    sources: tuple[str, ...] = ()
    """Ids of what it comes from, in sources.yml."""
    sections: tuple[str, ...] = ()
    """Ids of the document's sections that it explains."""


@dataclass(frozen=True)
class Mention:
    """A macro that a page calls in its text, to name a thing of the library."""

    macro: str
    name: str
    """The id that the macro is given; empty for one that takes none."""
    line: int


@dataclass(frozen=True)
class WrittenPage:
    """A page that somebody wrote, in one language."""

    path: str
    """Below the folder of its language."""
    matter: Matter
    mentions: tuple[Mention, ...]

    def names(self, *macros: str) -> list[str]:
        """The ids that these macros are given, each once, in the order of the text."""
        return [*dict.fromkeys(each.name for each in self.mentions if each.macro in macros)]


@dataclass(frozen=True, kw_only=True)
class Group:
    """Pages that stand together in the menu and in the handbook's own contents."""

    place: Place = given()
    title: Text
    pages: tuple[str, ...]
    """What they are called; written pages and generated ones."""


@dataclass(frozen=True, kw_only=True)
class Box:
    """One box of a diagram."""

    place: Place = given()
    title: Text
    text: Text | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """A box of a diagram, or several that stand together."""

    place: Place = given()
    title: Text | None = None
    """What several boxes have in common."""
    boxes: tuple[Box, ...]


@dataclass(frozen=True, kw_only=True)
class Diagram:
    """Steps, one below the other, with an arrow from each to the next."""

    place: Place = given()
    id: str
    title: Text
    description: Text
    """The whole of it in words, for who does not see it."""
    steps: tuple[Step, ...]
    back: Text | None = None
    """What leads from the last step back to the first."""


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What the handbook has in every language: `docs/handbook.yml`."""

    place: Place = given()
    groups: tuple[Group, ...]
    diagrams: tuple[Diagram, ...]


@dataclass(frozen=True)
class Handbook:
    """Every written page, and the order in which they stand."""

    pages: Mapping[str, Mapping[str, WrittenPage]] = field(default_factory=dict)
    """What a page is called → language → the page."""
    groups: tuple[Group, ...] = ()
    diagrams: Mapping[str, Diagram] = field(default_factory=dict)

    def matter(self, name: str) -> FirstMatter:
        """What a page has in every language."""
        matter = next(iter(self.pages[name].values())).matter
        assert isinstance(matter, FirstMatter)
        return matter

    def that_name(self, name: str, *macros: str) -> Iterator[str]:
        """The pages that name this id by one of these macros, in the handbook's order."""
        for page in self.ordered():
            if name in next(iter(self.pages[page].values())).names(*macros):
                yield page

    def ordered(self) -> Iterator[str]:
        """The written pages of the groups, in their order."""
        for group in self.groups:
            yield from (page for page in group.pages if page in self.pages)

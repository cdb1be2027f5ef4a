"""The types of the library. Their fields are the keys of its files, in their order."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from macros.library.fields import given, spread
from macros.library.form import Form
from macros.library.place import Place
from macros.library.text import LANGUAGES, Text, Texts

Status = Literal["draft", "reviewed", "deprecated"]
Kind = Literal["text", "date", "choice"]
Basis = Literal["L", "S", "P", "M", "K"]


@dataclass(frozen=True, kw_only=True)
class Clause:
    """One clause, in every language: `clauses/<folder>/<slug>.yml`."""

    id: str = given()
    """`<folder>/<slug>`, the path of its file."""
    place: Place = given()
    title: Text
    """At most six words; the catalogue, search and panels show it."""
    text: Text
    """One paragraph of plain text with `{placeholders}`."""
    guidance: Text | None = None
    """When to use it, what to adapt, what not to promise."""
    industries: tuple[str, ...] = ()
    """Ids of industries; empty for every industry."""
    jurisdictions: tuple[str, ...] = ()
    """Ids of jurisdictions; empty for everywhere."""
    criteria: tuple[str, ...] = ()
    """Ids of the criteria of equal-value work for which it is evidence."""
    references: tuple[str, ...] = ()
    """Ids of the norms behind it, in references.yml."""
    sources: tuple[str, ...]
    """Ids of what it comes from, in sources.yml; `practice` where it is our own."""
    status: Status
    """How far it is; templates list reviewed clauses only."""
    replaced_by: str | None = None
    """The id of the clause to use in place of a deprecated one."""
    reviewed: datetime.date
    """The last editorial check, both languages compared."""
    tags: tuple[str, ...] = ()
    """Ids of tags, by which the catalogue is filtered."""

    @property
    def folder(self) -> str:
        """The folder it lies in."""
        return self.id.partition("/")[0]

    def holds_in(self, jurisdiction: str) -> bool:
        """Whether it may stand in a document of this jurisdiction."""
        return not self.jurisdictions or jurisdiction in self.jurisdictions


@dataclass(frozen=True, kw_only=True)
class Entry:
    """What a template lists at one place: a clause or alternatives, with the list it carries."""

    place: Place = given()
    kind: Literal["clause", "optional", "one_of", "lead"] = "clause"
    clauses: tuple[str, ...]
    """One id; of alternatives all, the default first."""
    items: tuple["Entry", ...] = ()

    def walk(self) -> Iterator["Entry"]:
        """The entry and all below it."""
        yield self
        for item in self.items:
            yield from item.walk()


@dataclass(frozen=True, kw_only=True)
class Classification:
    """Codes of the position, ids of sources, the main one first."""

    esco: tuple[str, ...] = ()
    isco08: tuple[str, ...] = ()
    cp2021: tuple[str, ...] = ()
    onet: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Change:
    """One release of a template."""

    version: str
    date: datetime.date
    text: Text = spread()


@dataclass(frozen=True, kw_only=True)
class Template:
    """One position: `templates/<industry>/<slug>.yml`."""

    id: str = given()
    """`<industry>/<slug>`, the path of its file."""
    place: Place = given()
    title: Text
    """What the position is called; neutral."""
    slug: str
    """Of the Italian address; the file's name is that of the English one."""
    also_known_as: Texts
    """Other names of the position, by which search finds it."""
    purpose: Text
    """Why the position exists, in one sentence."""
    level: str
    """The id of a level."""
    function: tuple[str, ...]
    """Ids of functions, the main one first."""
    classification: Classification
    """Codes of the position, ids of sources.yml, the main one first."""
    follows: str | None = None
    """The template one step below on a ladder."""
    consulted: Texts
    """The functions named in the approval block."""
    placeholders: dict[str, Text]
    """Values that this template gives; `role` always."""
    sections: dict[str, tuple[Entry, ...]]
    """What stands in each section, by its id, in the order of the document."""
    sources: tuple[str, ...]
    """Ids of what it comes from, in sources.yml."""
    status: Status
    """How far it is."""
    reviewed: datetime.date
    """The last editorial check, both languages compared."""
    changes: tuple[Change, ...]
    """Every release, the last one last."""

    @property
    def industry(self) -> str:
        """The folder it lies in."""
        return self.id.partition("/")[0]

    @property
    def version(self) -> str:
        """The version of the last release."""
        return self.changes[-1].version

    def slug_in(self, lang: str) -> str:
        """The last step of its address in this language."""
        return self.slug if lang == LANGUAGES[0] else self.id.partition("/")[2]

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every entry with the id of its section, in order, those of lists included."""
        for section, entries in self.sections.items():
            for entry in entries:
                yield from ((section, each) for each in entry.walk())


@dataclass(frozen=True, kw_only=True)
class Section:
    """One of the numbered sections of a document."""

    place: Place = given()
    id: str
    title: Text
    slug: Text
    folders: dict[str, Text]
    """The folders whose clauses may stand in it, each with its slug in the addresses."""
    mandatory: bool
    lead: Text | None = None
    closing: Text | None = None
    grammar: Text
    """How its clauses are worded, for who writes them."""
    first: tuple[str, ...] = ()
    """Clauses that stay first where they stand in it."""
    last: tuple[str, ...] = ()
    """Clauses that stay last where they stand in it."""


@dataclass(frozen=True, kw_only=True)
class Placeholder:
    """A value that a document asks for."""

    place: Place = given()
    name: str
    label: Text
    kind: Kind
    options: tuple[Text, ...] = ()
    example: Text
    help: Text
    required: bool


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A norm behind a clause."""

    place: Place = given()
    id: str
    norm: str
    sentence: Text
    address: str
    basis: Basis
    """L, S: confirmed; P: partly; M, K: from memory."""
    checked: datetime.date
    jurisdiction: str

    @property
    def is_confirmed(self) -> bool:
        """Whether pages may show it as fact."""
        return self.basis in {"L", "S"}


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a clause or a code comes from."""

    place: Place = given()
    id: str
    scheme: str
    code: str = ""
    title: str = ""
    """In the scheme's own language."""
    address: str = ""


@dataclass(frozen=True, kw_only=True)
class Residue:
    """Italian words that only a machine translation of the first article has."""

    place: Place = given()
    words: str
    instead: str


@dataclass(frozen=True, kw_only=True)
class Library:
    """Everything the files say, read and checked."""

    version: str
    """The version of the library as a whole, from pyproject.toml."""
    sections: Mapping[str, Section]
    terms: Mapping[str, Mapping[str, Text]]
    """Kind of term (industries, levels, functions, criteria, tags) → id → words."""
    placeholders: Mapping[str, Placeholder]
    jurisdictions: Mapping[str, Mapping[str, Text]]
    """Id → value → words; `name` is what the jurisdiction itself is called."""
    form: Form
    references: Mapping[str, Reference]
    sources: Mapping[str, Source]
    synonyms: Mapping[str, tuple[tuple[str, ...], ...]]
    """Language → groups of words that mean the same to who searches."""
    history: Mapping[str, str]
    """Hash → wording, of past releases: documents made then can be compared."""
    residue: tuple[Residue, ...]
    spelling: Texts
    """Words, by language, that are right although no dictionary has them."""
    clauses: Mapping[str, Clause]
    templates: Mapping[str, Template]
    places: Mapping[str, Place] = field(default_factory=dict, repr=False)
    """The vocabularies' files, by name without ending."""
    unreadable: frozenset[str] = frozenset()
    """Ids of clauses and templates, names of vocabularies, whose files could not be read at all."""

    def section_of(self, folder: str) -> Section:
        """The section in which clauses of this folder stand."""
        return next(s for s in self.sections.values() if folder in s.folders)

    @property
    def jurisdiction_values(self) -> frozenset[str]:
        """The placeholders that a jurisdiction fills."""
        return frozenset(name for values in self.jurisdictions.values() for name in values) - {
            "name"
        }

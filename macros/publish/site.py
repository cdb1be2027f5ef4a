"""The site of one language: what it is made of, and where everything lies."""

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from macros.document.runs import typographic
from macros.library.model import Clause, Library, Template
from macros.library.text import LANGUAGES, Text
from macros.publish.handbook.model import Handbook
from macros.publish.repository import Repository
from macros.publish.standings import Uses, uses
from macros.publish.words import read_words

TEMPLATES = Text(it="modelli", en="templates")
"""The area of the templates, in each language's addresses."""

CLAUSES = Text(it="clausole", en="clauses")
"""The area of the clause catalogue."""

HANDBOOK = Text(it="manuale", en="handbook")
"""The area of the handbook."""

TOOLS = Text(it="strumenti", en="tools")
"""The area of what works in the browser."""

MATRIX = Text(it="manuale/matrice", en="handbook/matrix")
"""The page of the handbook that shows how many clauses stand where."""

NORMS = Text(it="manuale/norme", en="handbook/legal-provisions")
"""The page of the handbook that lists every norm and ruling."""


@dataclass(frozen=True)
class Site:
    """The library and the handbook as the pages of one language show them."""

    library: Library
    lang: str
    words: Mapping[str, str]
    """What the site says around the library's own words."""
    handbook: Handbook
    repository: Repository | None = None
    """Where its texts are edited; without one the pages have no links there."""

    @cached_property
    def uses(self) -> Uses:
        """The templates of each clause."""
        return uses(self.library)

    @property
    def jurisdiction(self) -> str:
        """The one that the pages show."""
        return next(iter(self.library.jurisdictions))

    def shows(self, clause: Clause) -> bool:
        """Whether the templates' pages show this clause."""
        return clause.holds_in(self.jurisdiction)

    def term(self, kind: str, name: str) -> str:
        """What a term of the vocabulary is called: `industries`, `levels`, `tags` and so on."""
        return self.say(self.library.terms[kind][name])

    def say(self, text: Mapping[str, str]) -> str:
        """A text of the library in the site's language, as it is published."""
        return typographic(text[self.lang])

    def templates_path(self) -> str:
        """The page that lists the templates, below the language's root, without slashes around."""
        return TEMPLATES[self.lang]

    def industry_path(self, industry: str) -> str:
        """The page of an industry, below the language's root."""
        label = self.library.terms["industries"][industry][self.lang]
        return f"{self.templates_path()}/{slugified(label)}"

    def way_to_shared(self, page_url: str, path: str) -> str:
        """The relative address of a file that all languages share, from a page of this one.

        Args:
            page_url: The page, below the language's root.
            path: The file, below the site's root.
        """
        return posixpath.relpath(path, f"{root(self.lang)}{page_url}" or ".")

    def template_path(self, template: Template) -> str:
        """The page of a template, below the language's root."""
        return f"{self.industry_path(template.industry)}/{template.slug_in(self.lang)}"

    def download_path(self, template: Template, extension: str) -> str:
        """A file of a template, beside its page."""
        return f"{self.template_path(template)}/{template.slug_in(self.lang)}.{extension}"

    def folders(self) -> list[str]:
        """The folders of the library, in the order of the document."""
        return [name for each in self.library.sections.values() for name in each.folders]

    def folder_title(self, folder: str) -> str:
        """What a folder is called: as its section where the addresses call both so."""
        section = self.library.section_of(folder)
        slug, title = section.folders[folder][self.lang], self.say(section.title)
        return title if slugified(title) == slug else slug.replace("-", " ").capitalize()

    def folder_path(self, folder: str) -> str:
        """The page of the catalogue that has a folder's clauses, below the language's root."""
        slug = self.library.section_of(folder).folders[folder][self.lang]
        return f"{CLAUSES[self.lang]}/{slug}"

    def clause_way(self, page_url: str, clause: Clause) -> str:
        """The relative address of a clause in the catalogue, from a page to it."""
        return f"{way(page_url, self.folder_path(clause.folder))}#{clause.id.partition('/')[2]}"

    def industries(self) -> dict[str, list[Template]]:
        """The industries that have templates, in the vocabulary's order, with these by title."""
        every = self.library.templates.values()
        grouped = {
            industry: sorted(
                (t for t in every if t.industry == industry), key=lambda t: t.title[self.lang]
            )
            for industry in self.library.terms["industries"]
        }
        return {industry: templates for industry, templates in grouped.items() if templates}


def make_site(
    library: Library,
    lang: str,
    handbook: Handbook | None = None,
    repository: Repository | None = None,
) -> Site:
    """The site of this language; one without a handbook has no written pages."""
    return Site(library, lang, read_words(lang), handbook or Handbook(), repository)


def root(lang: str) -> str:
    """Where a language's pages lie below the site's root: nowhere else for the first one."""
    return "" if lang == LANGUAGES[0] else f"{lang}/"


def way(page_url: str, path: str) -> str:
    """The relative address of a page of the same language, from a page to it."""
    return f"{posixpath.relpath(path, page_url or '.')}/"


def slugified(label: str) -> str:
    """The label as a step of an address: small letters without accents, hyphens between words."""
    plain = unicodedata.normalize("NFD", label.lower())
    return re.sub("[^a-z0-9]+", "-", re.sub("[\u0300-\u036f]", "", plain)).strip("-")

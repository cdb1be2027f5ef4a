"""What the search finds: templates, the handbook's pages and their sections, every clause."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from macros.library.model import Clause, Template
from macros.library.wordings import PLACEHOLDER
from macros.publish.pages import GeneratedPage, address, pages
from macros.publish.search.passages import Passage, joined, passages
from macros.publish.site import Site
from macros.publish.standings import standings

Kind = Literal["template", "handbook", "clauses", "list"]

RARE = 3
"""A clause tells templates apart if at most one in this many lists it."""


@dataclass(frozen=True, kw_only=True)
class Part:
    """A place on a page that is found by itself."""

    anchor: str
    title: str
    text: str = ""
    """What it says beside its title."""
    notes: str = ""
    """What is said about it."""
    id: str = ""
    """The clause that it shows."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A page that is found, with its parts."""

    kind: Kind
    address: str
    """Below the root of its language."""
    title: str
    summary: str
    """Shown below the title."""
    names: tuple[str, ...] = ()
    """What else it is called."""
    label: str = ""
    """Shown beside the title."""
    text: str = ""
    parts: tuple[Part, ...] = ()
    clauses: tuple[str, ...] = ()
    """The clauses whose words are this page's too."""


def entries(site: Site, written: Mapping[str, str]) -> Iterator[Entry]:
    """Everything that the search of a language finds, in a fixed order.

    Args:
        site: What is searched.
        written: The name of each written page of the handbook, and its rendered content.
    """
    for templates in site.industries().values():
        for template in templates:
            yield _template(site, template)
    for name in site.handbook.ordered():
        yield _written(site, name, written[name])
    generated = {page.name: page for page in pages(site)}
    folders = {f"clauses/{folder}": folder for folder in site.folders()}
    known = {*folders, *(f"templates/{name}" for name in site.library.templates)}
    for name, page in generated.items():
        if name not in known:
            yield _generated(page)
    for name, folder in folders.items():
        yield _folder(site, folder, generated[name])


def _template(site: Site, template: Template) -> Entry:
    return Entry(
        kind="template",
        address=f"{site.template_path(template)}/",
        title=site.say(template.title),
        summary=site.say(template.purpose),
        names=template.also_known_as[site.lang],
        label=site.say(site.library.terms["industries"][template.industry]),
        clauses=tuple(_telling(site, template)),
    )


def _telling(site: Site, template: Template) -> Iterator[str]:
    """The clauses of a template that most others do not have."""
    most = len(site.library.templates) / RARE
    for name in dict.fromkeys(name for _, name, _ in standings(template)):
        if len(site.uses[name]) <= most:
            yield name


def _written(site: Site, name: str, html: str) -> Entry:
    page = site.handbook.pages[name][site.lang]
    first, *others = passages(html)
    placed = [each for each in others if each.has_place()]
    return Entry(
        kind="handbook",
        address=address(page.path),
        title=page.matter.title,
        summary=page.matter.description,
        names=page.matter.also_known_as,
        text=joined([first, *(each for each in others if not each.has_place())]),
        parts=tuple(_section(each) for each in placed),
    )


def _section(passage: Passage) -> Part:
    return Part(anchor=passage.id, title=passage.title, text=joined([passage]))


def _generated(page: GeneratedPage) -> Entry:
    """A page that leads to others, or a tool."""
    return Entry(
        kind="list",
        address=address(page.path),
        title=page.title,
        summary=page.description,
        names=page.names,
    )


def _folder(site: Site, folder: str, page: GeneratedPage) -> Entry:
    found = [clause for clause in site.library.clauses.values() if clause.folder == folder]
    return Entry(
        kind="clauses",
        address=f"{site.folder_path(folder)}/",
        title=page.title,
        summary=page.description,
        parts=tuple(_clause(site, clause) for clause in found),
    )


def _clause(site: Site, clause: Clause) -> Part:
    text = PLACEHOLDER.sub(" ", clause.text[site.lang])
    anchor = clause.id.partition("/")[2]
    notes = clause.guidance[site.lang] if clause.guidance else ""
    return Part(anchor=anchor, title=site.say(clause.title), text=text, notes=notes, id=clause.id)

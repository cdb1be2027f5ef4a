"""Rules of reference: what a file names is declared somewhere."""

from collections.abc import Iterable, Iterator

from macros.errors import Problem, did_you_mean
from macros.library.model import Library
from macros.library.place import Place

EUROPEAN = "eu"
"""The jurisdiction of norms that hold in every member state; no document is written for it."""


def undeclared(
    place: Place, key: str, names: Iterable[str], known: Iterable[str], home: str
) -> Iterator[Problem]:
    """Each of these names, under this key, that is not among the known ones of its home."""
    known = set(known)
    for name in names:
        if name not in known:
            message = f"'{name}' is not in {home}"
            hint = did_you_mean(name, known)
            yield place.problem("undeclared", key, message=message, hint=hint, token=name)


def terms_are_declared(library: Library) -> Iterator[Problem]:
    """Industries, criteria, tags, levels and functions have their words in terms.yml."""
    home = "clauses/terms.yml, {}"
    for clause in library.clauses.values():
        for key in ("industries", "criteria", "tags"):
            names, known = getattr(clause, key), library.terms.get(key, {})
            yield from undeclared(clause.place, key, names, known, home.format(key))
    for template in library.templates.values():
        for key, kind, names in (
            ("level", "levels", (template.level,) if template.level else ()),
            ("function", "functions", template.function),
        ):
            known = library.terms.get(kind, {})
            yield from undeclared(template.place, key, names, known, home.format(kind))


def jurisdictions_are_declared(library: Library) -> Iterator[Problem]:
    """The jurisdictions of clauses and norms are in jurisdictions.yml."""
    home, known = "clauses/jurisdictions.yml", {*library.jurisdictions}
    for clause in library.clauses.values():
        yield from undeclared(clause.place, "jurisdictions", clause.jurisdictions, known, home)
    for norm in library.references.values():
        names, known_here = [norm.jurisdiction], known | {EUROPEAN}
        yield from undeclared(norm.place, "jurisdiction", names, known_here, home)


def references_are_declared(library: Library) -> Iterator[Problem]:
    """Every norm behind a clause is in references.yml."""
    for clause in library.clauses.values():
        names, home = clause.references, "clauses/references.yml"
        yield from undeclared(clause.place, "references", names, library.references, home)


def sources_are_declared(library: Library) -> Iterator[Problem]:
    """Every source of a clause or template, and every code, is in sources.yml."""
    home = "clauses/sources.yml"
    for clause in library.clauses.values():
        yield from undeclared(clause.place, "sources", clause.sources, library.sources, home)
    for template in library.templates.values():
        yield from undeclared(template.place, "sources", template.sources, library.sources, home)
    for template in library.templates.values():
        codes = vars(template.classification)
        for scheme, names in codes.items():
            place = template.place.at("classification")
            known = [name for name in library.sources if name.startswith(f"{scheme}:")]
            yield from undeclared(place, scheme, names, known, home)


def clauses_are_declared(library: Library) -> Iterator[Problem]:
    """Every clause that a template, a section or another clause names has its file."""
    known = {*library.clauses, *library.unreadable}
    home = "the folder clauses/"
    for template in library.templates.values():
        for _, entry in template.entries():
            yield from undeclared(entry.place, "", entry.clauses, known, home)
    for section in library.sections.values():
        for key in ("first", "last"):
            yield from undeclared(section.place, key, getattr(section, key), known, home)
    for clause in library.clauses.values():
        names = [clause.replaced_by] if clause.replaced_by else []
        yield from undeclared(clause.place, "replaced_by", names, known, home)


def templates_are_declared(library: Library) -> Iterator[Problem]:
    """The step below on a ladder is a template."""
    known = {*library.templates, *library.unreadable}
    for template in library.templates.values():
        names = [template.follows] if template.follows else []
        yield from undeclared(template.place, "follows", names, known, "the folder templates/")


def sections_are_declared(library: Library) -> Iterator[Problem]:
    """Every section of a template is in sections.yml."""
    for template in library.templates.values():
        place, names = template.place.at("sections"), template.sections
        for name in names:
            if name not in library.sections:
                message = f"'{name}' is not in clauses/sections.yml"
                hint = did_you_mean(name, library.sections)
                yield place.problem("undeclared", name, message=message, hint=hint)

"""`mansionario where-used`: who uses a clause, a norm, a source, a placeholder or a term."""

import argparse
from collections.abc import Iterator

from macros.errors import known
from macros.library.load import load_library
from macros.library.model import Library, Template
from macros.library.wordings import placeholders_in, texts

CLAUSE_LISTS = ("industries", "jurisdictions", "criteria", "references", "sources", "tags")


def run(arguments: argparse.Namespace) -> int:
    """Print each place that uses the name, one a line."""
    library = load_library(arguments.root)
    name: str = arguments.id.strip("{}")
    known(name, _names(library), "name")
    uses = sorted(set(where_used(library, name)))
    print("\n".join(uses) if uses else f"nothing uses '{name}'")
    return 0


def where_used(library: Library, name: str) -> Iterator[str]:
    """Each file, and where in it, that uses a name."""
    yield from _in_templates(library, name)
    for clause in library.clauses.values():
        for key in CLAUSE_LISTS:
            if name in getattr(clause, key):
                yield f"{clause.place.path}:{clause.place.line(key, token=name)}: {key}"
        if name == clause.replaced_by:
            yield f"{clause.place.path}:{clause.place.line('replaced_by')}: replaced_by"
    for section in library.sections.values():
        for key in ("first", "last"):
            if name in getattr(section, key):
                yield f"{section.place.path}:{section.place.line(key)}: {section.id}, {key}"
    for place, keys, text in texts(library):
        for lang, found in set(placeholders_in(text)):
            if found == name:
                line = place.line(*keys, lang, token=f"{{{name}}}")
                yield f"{place.path}:{line}: {'.'.join(map(str, keys))} ({lang})"


def _in_templates(library: Library, name: str) -> Iterator[str]:
    for template in library.templates.values():
        for section, entry in template.entries():
            if name in entry.clauses:
                line = entry.place.line(token=name)
                yield f"{template.place.path}:{line}: {section}, {_standing(entry.kind)}"
        yield from _named_in(template, name)


def _named_in(template: Template, name: str) -> Iterator[str]:
    """The keys of a template, its sections apart, that hold a name."""
    place = template.place
    values: dict[tuple[str, ...], tuple[str | None, ...]] = {
        ("level",): (template.level,),
        ("function",): template.function,
        ("follows",): (template.follows,),
        ("sources",): template.sources,
        **{("placeholders", key): (key,) for key in template.placeholders},
        **{("classification", key): codes for key, codes in vars(template.classification).items()},
    }
    for keys, names in values.items():
        if name in names:
            yield f"{place.path}:{place.line(*keys)}: {'.'.join(keys)}"


def _standing(kind: str) -> str:
    return {"clause": "on by default", "one_of": "one of alternatives"}.get(kind, kind)


def _names(library: Library) -> set[str]:
    """Everything in the library that has a name."""
    terms = {term for kind in library.terms.values() for term in kind}
    places = {*library.clauses, *library.templates, *library.references, *library.sources}
    values = {*library.placeholders, *library.jurisdictions, *library.jurisdiction_values}
    return terms | places | values

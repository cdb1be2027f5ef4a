"""`mansionario where-used`: who uses a clause, a norm, a source, a placeholder or a term."""

import argparse
from collections.abc import Iterator

from macros.errors import RequestError, did_you_mean
from macros.library.load import load_library
from macros.library.model import Library
from macros.library.wordings import placeholders_in, texts

PATH = 0


def run(arguments: argparse.Namespace) -> int:
    """Print each place that uses the name, one a line."""
    library = load_library(arguments.root)
    name: str = arguments.id.strip("{}")
    _refuse_unknown(library, name)
    uses = sorted(set(where_used(library, name)))
    print("\n".join(uses) if uses else f"nothing uses '{name}'")
    return 0


def where_used(library: Library, name: str) -> Iterator[str]:
    """Each file, and where in it, that uses a name."""
    yield from _in_templates(library, name)
    for clause in library.clauses.values():
        for key in ("industries", "jurisdictions", "criteria", "references", "sources", "tags"):
            if name in getattr(clause, key):
                yield f"{clause.place.path}:{clause.place.line(key, token=name)}: {key}"
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
        codes = [code for codes in vars(template.classification).values() for code in codes]
        named = (template.level, template.follows, *template.function, *template.sources, *codes)
        if name in named or name in template.placeholders:
            yield f"{template.place.path}:{template.place.line(token=name)}"


def _standing(kind: str) -> str:
    return {"clause": "on by default", "one_of": "one of alternatives"}.get(kind, kind)


def _refuse_unknown(library: Library, name: str) -> None:
    terms = [term for kind in library.terms.values() for term in kind]
    values = library.jurisdiction_values
    names = {*library.clauses, *library.templates, *library.references, *library.sources}
    names |= {*library.placeholders, *library.jurisdictions, *values, *terms}
    if name not in names:
        hint = did_you_mean(name, names)
        raise RequestError(
            f"the library has nothing named '{name}'" + (f"; {hint}" if hint else "")
        )

"""How each clause stands in each template: on by default, optional, or an alternative."""

from collections.abc import Iterator
from typing import Literal

from macros.library.model import Entry, Library, Template

Standing = Literal["on", "optional", "alternative"]
STANDINGS: tuple[Standing, ...] = ("on", "optional", "alternative")

Uses = dict[str, list[tuple[Template, Standing]]]
"""A clause's id → the templates that list it, and how it stands in each."""


def standings(template: Template) -> Iterator[tuple[str, str, Standing]]:
    """Each clause of a template: its section, its id, and how it stands there."""
    for section, entry in template.entries():
        for place, name in enumerate(entry.clauses):
            yield section, name, _standing(entry, place)


def uses(library: Library) -> Uses:
    """Where every clause is used, in the order of the library's templates."""
    found: Uses = {}
    for template in library.templates.values():
        for _, name, standing in standings(template):
            found.setdefault(name, []).append((template, standing))
    return found


def _standing(entry: Entry, place: int) -> Standing:
    if place:
        return "alternative"
    return "optional" if entry.kind == "optional" else "on"

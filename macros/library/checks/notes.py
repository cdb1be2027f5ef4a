"""What is worth knowing and no fault."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.spelling import PACKAGES, can_spell


def notes(library: Library) -> Iterator[Problem]:
    """Each thing worth knowing: clauses that no template lists, and what could not be looked at."""
    listed = {
        name
        for template in library.templates.values()
        for _, entry in template.entries()
        for name in entry.clauses
    }
    for clause in library.clauses.values():
        if clause.id not in listed and clause.status != "deprecated":
            hint = "this is no problem; to use the clause, list it in a file of templates/"
            message = "no template lists this clause"
            yield clause.place.problem("unused", message=message, hint=hint)
    if not can_spell():
        message = "spelling was not looked at: no Hunspell with both dictionaries is here"
        yield Problem("clauses", 0, "spelling", message, f"on Debian: apt install {PACKAGES}")

"""Rules of the guidance: who has to choose is told what to choose by."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.wordings import placeholders_in


def choices_are_guided(library: Library) -> Iterator[Problem]:
    """A clause that may be chosen, or asks for a choice, says what to choose by."""
    chosen = _chosen(library)
    choices = {name for name, asked in library.placeholders.items() if asked.kind == "choice"}
    for clause in library.clauses.values():
        asks = next((name for _, name in placeholders_in(clause.text) if name in choices), "")
        if not clause.guidance and (clause.id in chosen or asks):
            why = f"asks for a choice of {{{asks}}}" if asks else f"is {chosen[clause.id]}"
            message = f"the clause {why} and has no guidance"
            hint = "after `text:` add `guidance:`, and below it, indented, `it: …` and `en: …`"
            yield clause.place.problem("guidance", message=message, hint=hint)


def _chosen(library: Library) -> dict[str, str]:
    """The clauses that a template leaves to choose, and how."""
    names = {"optional": "optional", "one_of": "an alternative"}
    return {
        clause: f"{names[entry.kind]} in {template.id}"
        for template in library.templates.values()
        for _, entry in template.entries()
        if entry.kind in names
        for clause in entry.clauses
    }

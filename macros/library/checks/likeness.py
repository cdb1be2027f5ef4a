"""Rules of the whole: one meaning, one clause."""

from collections import defaultdict
from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Clause, Library
from macros.library.similarity import DUPLICATE, near_duplicates


def one_meaning_is_one_clause(library: Library) -> Iterator[Problem]:
    """No clause says what another says, in either language, but as its alternative."""
    siblings = _siblings(library)
    near: dict[tuple[str, str], list[str]] = defaultdict(list)
    for one, other, lang, score in near_duplicates(library):
        if other.id not in siblings[one.id] and _meet(library, one, other):
            near[one.id, other.id].append(f"{score:.0f} % in '{lang}'")
    for (name, other_name), scores in near.items():
        message = f"'{other_name}' and '{name}' say nearly the same: {', '.join(scores)}"
        hint = f"list one of the two in both places, or reword until under {DUPLICATE:.0f} % alike"
        yield library.clauses[other_name].place.problem(
            "likeness", "text", message=message, hint=hint
        )


def _siblings(library: Library) -> dict[str, set[str]]:
    """The alternatives of each clause: they are near by nature."""
    siblings: dict[str, set[str]] = defaultdict(set)
    for template in library.templates.values():
        for _, entry in template.entries():
            for name in entry.clauses:
                siblings[name] |= set(entry.clauses)
    return siblings


def _meet(library: Library, one: Clause, other: Clause) -> bool:
    """Whether both may stand in one document."""
    return any(one.holds_in(name) and other.holds_in(name) for name in library.jurisdictions)

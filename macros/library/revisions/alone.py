"""Wordings that changed in one language alone."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Clause, Library
from macros.library.text import LANGUAGES, Text

KEYS = ("title", "text", "guidance")


def changed_alone(library: Library, before: Library) -> Iterator[Problem]:
    """Each wording that changed in one language while the other, and the date, stayed.

    `reviewed` says that both languages were read: renewing it says that the other still fits.
    """
    for clause in library.clauses.values():
        past = before.clauses.get(clause.id)
        if past and past.reviewed == clause.reviewed:
            yield from _alone(clause, past)


def _alone(clause: Clause, past: Clause) -> Iterator[Problem]:
    for key in KEYS:
        now, then = getattr(clause, key) or Text(), getattr(past, key) or Text()
        changed = [lang for lang in LANGUAGES if now.get(lang) != then.get(lang)]
        if changed and len(changed) < len(LANGUAGES):
            others = ", ".join(lang for lang in LANGUAGES if lang not in changed)
            message = f"'{key}' changed in '{changed[0]}' alone"
            hint = f"change '{others}' too, or renew `reviewed:` if it still says the same"
            yield clause.place.problem("one-language", key, changed[0], message=message, hint=hint)

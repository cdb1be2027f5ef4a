"""What can go wrong, said so that the reader can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

MAX_LISTED = 160
"""The longest list of names that a hint prints, in characters."""


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of one file, with the place and the way out."""

    path: str
    """The file, relative to the library's root, with forward slashes."""
    line: int
    """The line, counted from 1; 0 where the fault is the file itself."""
    rule: str
    """The kebab-case name of the rule that was broken."""
    message: str
    """What was found and what was expected."""
    hint: str = ""
    """What to do; empty where the message says it."""

    def __str__(self) -> str:
        """The problem as it is printed: place, message, hint on a line of its own."""
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.message}" + (f"\n    hint: {self.hint}" if self.hint else "")


class MansionarioError(Exception):
    """The root of everything this package raises on purpose."""


class LibraryError(MansionarioError):
    """The library cannot be used as it is; carries every problem found, sorted."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order in which they are printed."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class RequestError(MansionarioError):
    """A call that cannot be served; the message is one line and names the nearest known name."""


def known(name: str, names: Iterable[str], noun: str) -> str:
    """The name, if it is one of these.

    Raises:
        RequestError: It is not; the message names the nearest.
    """
    names = list(names)
    if name not in names:
        hint = did_you_mean(name, names)
        raise RequestError(f"there is no {noun} '{name}'" + (f"; {hint}" if hint else ""))
    return name


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one; empty where none is near."""
    return next(iter(difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)), "")


def did_you_mean(word: str, known: Iterable[str], pattern: str = "{}") -> str:
    """A hint: the nearest known word; all of them where none is near and they are few."""
    names = sorted(known)
    if match := nearest(word, names):
        return f"did you mean '{pattern.format(match)}'?"
    listed = ", ".join(pattern.format(name) for name in names)
    return f"known: {listed}" if names and len(listed) <= MAX_LISTED else ""

"""Where in a file a value stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from macros.errors import Problem

Keys = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists."""


@dataclass(frozen=True, eq=False, repr=False)
class Place:
    """A file, or a part of it, and the lines of everything in it."""

    path: str = ""
    """Relative to the library's root, with forward slashes."""
    lines: tuple[str, ...] = ()
    spans: Mapping[Keys, tuple[int, int]] = field(default_factory=dict)
    """The first and last line of each value, counted from 1."""
    prefix: Keys = ()

    def at(self, *keys: str | int) -> "Place":
        """The part of the file below these keys."""
        return replace(self, prefix=self.prefix + keys)

    def line(self, *keys: str | int, token: str = "") -> int:
        """The first line of the value that holds the token; of what is around an absent value."""
        way = self.prefix + keys
        while way and way not in self.spans:
            way = way[:-1]
        first, last = self.spans.get(way, (0, 0))
        found = (n for n in range(first, last + 1) if token in self.lines[n - 1])
        return next(found, first) if token and first else first

    def problem(
        self, rule: str, *keys: str | int, message: str, hint: str = "", token: str = ""
    ) -> Problem:
        """A problem of the value that these keys lead to."""
        return Problem(self.path, self.line(*keys, token=token), rule, message, hint)

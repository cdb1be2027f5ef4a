"""Rules of what was begun: a scaffold is filled in before it is published."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.unwritten import unwritten


def nothing_is_left_to_write(library: Library) -> Iterator[Problem]:
    """No text is still as a scaffold left it."""
    for place, keys, text in unwritten(library):
        message = f"'{'.'.join(map(str, keys))}' is still to be written"
        hint = f"write it in place of {', '.join(text.values())}"
        yield place.problem("unwritten", *keys, message=message, hint=hint)

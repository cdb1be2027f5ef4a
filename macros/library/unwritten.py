"""What a scaffold leaves to write, and where it still stands."""

from collections.abc import Iterator

from macros.library.model import Library
from macros.library.text import Text
from macros.library.wordings import Wording, every_text

TO_WRITE = Text(it="[DA SCRIVERE]", en="[TO WRITE]")
"""What stands in a scaffold for a wording, in each language; it passes for no wording."""
SLUG_TO_WRITE = "da-scrivere"
"""What stands in a scaffold for the slug of the Italian address."""


def is_unwritten(wording: str) -> bool:
    """Whether a scaffold's words stand in it."""
    return any(sign in wording for sign in TO_WRITE.values())


def unwritten(library: Library) -> Iterator[Wording]:
    """Each text that a scaffold left to write, in the languages in which it is, with its place."""
    for place, keys, text in every_text(library):
        left = Text({lang: wording for lang, wording in text.items() if is_unwritten(wording)})
        if left:
            yield place, keys, left
    for template in library.templates.values():
        if template.slug == SLUG_TO_WRITE:
            yield template.place, ("slug",), Text(it=template.slug)

"""Every wording of the library that ends up in a document."""

import re
from collections.abc import Iterator

from macros.library.form import Form, FormLine
from macros.library.model import Library
from macros.library.place import Keys, Place
from macros.library.text import Text

PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")
"""A placeholder as it stands in a wording."""
SLOT = re.compile(r"\[\[([a-z0-9_]+)\]\]")
"""A place in the form's words that code fills."""

Wording = tuple[Place, Keys, Text]
"""The file, the way to the text in it, and the text."""


def placeholders_in(text: Text | None) -> Iterator[tuple[str, str]]:
    """Each placeholder of a text: its language, and its name."""
    for lang, wording in (text or {}).items():
        for name in PLACEHOLDER.findall(wording):
            yield lang, name


def texts(library: Library) -> Iterator[Wording]:
    """Each text that may hold placeholders, with its place."""
    for clause in library.clauses.values():
        yield clause.place, ("text",), clause.text
    for section in library.sections.values():
        yield from _present(section.place, ("lead",), section.lead)
        yield from _present(section.place, ("closing",), section.closing)
    for jurisdiction, values in library.jurisdictions.items():
        for name, text in values.items():
            yield library.places["jurisdictions"], (jurisdiction, name), text
    if library.form:
        yield from form_texts(library.form)


def _present(place: Place, keys: Keys, text: Text | None) -> Iterator[Wording]:
    if text is not None:
        yield place, keys, text


def form_texts(form: Form) -> Iterator[Wording]:
    """Each text of the form that may hold placeholders, with its place."""
    yield form.place, ("preamble",), form.preamble
    yield form.place, ("acknowledgement", "text"), form.acknowledgement.text
    groups: dict[Keys, tuple[FormLine, ...]] = {
        ("approved", "lines"): form.approved.lines,
        ("consulted", "lines"): form.consulted.lines,
        ("identity",): form.identity,
        ("acknowledgement", "lines"): form.acknowledgement.lines,
        ("acknowledgement", "notes"): form.acknowledgement.notes,
    }
    for keys, lines in groups.items():
        for index, line in enumerate(lines):
            yield from _present(form.place, (*keys, index, "text"), line.text)

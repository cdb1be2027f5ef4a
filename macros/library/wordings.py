"""Every wording of the library that ends up in a document."""

import dataclasses
import hashlib
import re
from collections.abc import Iterator, Mapping

from macros.library.form import Form, FormLine
from macros.library.model import Library
from macros.library.place import Keys, Place
from macros.library.text import Text, Texts

PLACEHOLDER = re.compile(r"\{([a-z0-9_]+)\}")
"""A placeholder as it stands in a wording."""
SLOT = re.compile(r"\[\[([a-z0-9_]+)\]\]")
"""A place in the form's words that code fills."""

Wording = tuple[Place, Keys, Text]
"""The file, the way to the text in it, and the text."""


def plain(text: str) -> str:
    """The text as files have it: one line, single spaces, straight apostrophes."""
    return " ".join(text.split()).replace("’", "'")


def wording_hash(text: str) -> str:
    """Eight hex digits of the SHA-256 of a wording in its plain form."""
    return hashlib.sha256(plain(text).encode()).hexdigest()[:8]


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


def every_text(library: Library) -> Iterator[Wording]:
    """Each text of the library in whatever key, with its place."""
    for records in (library.clauses, library.templates, library.sections, library.placeholders):
        for record in records.values():
            yield from _texts_in(record, record.place, ())
    for norm in library.references.values():
        yield norm.place, ("sentence",), norm.sentence
    for name in ("terms", "jurisdictions"):
        yield from _texts_in(getattr(library, name), library.places[name], ())
    if library.form:
        yield from _texts_in(library.form, library.form.place, ())


def _texts_in(value: object, place: Place, keys: Keys) -> Iterator[Wording]:
    if isinstance(value, Text):
        yield place, keys, value
    elif isinstance(value, Texts):
        for lang, listed in value.items():
            for index, text in enumerate(listed):
                yield place, (*keys, lang, index), Text({lang: text})
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _texts_in(inner, place, (*keys, key))
    elif isinstance(value, tuple):
        for index, inner in enumerate(value):
            yield from _texts_in(inner, place, (*keys, index))
    elif dataclasses.is_dataclass(value) and not isinstance(value, Place):
        for field in dataclasses.fields(value):
            yield from _texts_in(getattr(value, field.name), place, (*keys, field.name))

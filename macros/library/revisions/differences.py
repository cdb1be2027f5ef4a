"""Values that are others than they were."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.library.model import Library, Template
from macros.library.place import Place
from macros.library.text import Text, Texts

Value = Text | str | None
"""A wording in both languages, anything else as one text, or what is not there."""


@dataclass(frozen=True)
class Difference:
    """A value that is another than it was."""

    name: str
    """The id of the clause, the name of the vocabulary; empty for the template's own."""
    key: str
    before: Value
    after: Value


def in_vocabularies(
    before: Library, after: Library, names: tuple[str, ...]
) -> tuple[Difference, ...]:
    """What differs in the vocabularies of these names."""
    found = (_in_vocabulary(name, getattr(before, name), getattr(after, name)) for name in names)
    return tuple(each for listed in found for each in listed)


def _in_vocabulary(name: str, old: object, new: object) -> Iterator[Difference]:
    """Each value that differs; an entry that is new or gone is told by its words alone."""
    was, now = dict(_inner(old)), dict(_inner(new))
    for key in (*now, *(key for key in was if key not in now)):
        entries = was.get(key), now.get(key)
        if None in entries:
            yield Difference(name, str(key), *map(_words_of, entries))
        else:
            yield from differences(name, *entries, str(key))


def _words_of(entry: object) -> Value:
    """What an entry is called: its first wording."""
    return next((value for _, value in values(entry) if isinstance(value, Text)), None)


def differences(name: str, old: object, new: object, key: str = "") -> Iterator[Difference]:
    """Each value of one that the other has not so, by the way to it from this key on."""
    was, now = dict(values(old, key)), dict(values(new, key))
    for way in (*now, *(way for way in was if way not in now)):
        if was.get(way) != now.get(way):
            yield Difference(name, way, was.get(way), now.get(way))


def values(value: object, key: str = "") -> Iterator[tuple[str, Text | str]]:
    """Each value of a record by the way to it; where its clauses stand is told elsewhere."""
    if isinstance(value, Text | str | datetime.date | bool):
        yield key, value if isinstance(value, Text) else str(value)
    elif isinstance(value, Texts):
        yield key, Text({lang: "; ".join(listed) for lang, listed in value.items()})
    elif isinstance(value, tuple) and all(isinstance(each, str) for each in value):
        yield from [(key, ", ".join(value))] if value else []
    else:
        for name, inner in _inner(value):
            yield from values(inner, f"{key}.{name}".strip("."))


def _inner(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value, 1)
    elif dataclasses.is_dataclass(value):
        for name, inner in vars(value).items():
            is_told_elsewhere = isinstance(value, Template) and name == "sections"
            if not isinstance(inner, Place) and name != "id" and not is_told_elsewhere:
                yield name, inner

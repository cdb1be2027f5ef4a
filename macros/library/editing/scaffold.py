"""New files: every key in its order, what must be written marked, what may be added explained."""

import datetime
import textwrap
from collections.abc import Callable, Container, Iterable, Mapping

from macros.errors import RequestError, known
from macros.library.checks.identity import SLUG, VALUED
from macros.library.editing.keys import TERMS, Key, allowed_values, keys_of
from macros.library.model import Clause, Library, Template
from macros.library.similarity import normalised
from macros.library.text import LANGUAGES, Text, Texts
from macros.library.unwritten import SLUG_TO_WRITE, TO_WRITE

COLUMNS = 100
FIRST_VERSION = "0.1.0"
FIRST_CHANGE = Text(it="Prima edizione.", en="First edition.")

Values = Mapping[str, str]
"""What stands below or beside a key that is not a text: from the colon on."""


def new_clause(library: Library, name: str, day: datetime.date) -> str:
    """The file of a clause that is to be written.

    Args:
        library: What the clause will be a part of.
        name: Its id, `<folder>/<slug>`.
        day: The date of the first editorial check.

    Raises:
        RequestError: The id is taken, or is none.
    """
    folders = [folder for section in library.sections.values() for folder in section.folders]
    folder = _checked(name, folders, "folder", {*library.clauses, *library.unreadable})
    values = {
        "sources": f" [{_first(library.sources, 'practice')}]",
        "status": " draft",
        "reviewed": f" {day.isoformat()}",
    }
    if folder in VALUED:
        values["criteria"] = f" [{_first(library.terms.get('criteria', {}), 'skills')}]"
    return _scaffold("clause", Clause, library, values)


def new_template(library: Library, name: str, day: datetime.date) -> str:
    """The file of a template that is to be written; as `new_clause`.

    Raises:
        RequestError: The id is taken, or is none.
    """
    industries = library.terms.get("industries", {})
    _checked(name, industries, "industry", {*library.templates, *library.unreadable})
    first_change = ", ".join(f"{lang}: {FIRST_CHANGE[lang]}" for lang in LANGUAGES)
    change = f"version: {FIRST_VERSION}, date: {day.isoformat()}, {first_change}"
    values = {
        "slug": f" {SLUG_TO_WRITE}",
        "level": f" {_first(library.terms.get('levels', {}), 'entry')}",
        "function": f" [{_first(library.terms.get('functions', {}), 'sales')}]",
        "classification": " {}",
        "placeholders": "\n  role:\n" + _texts(_quoted, 4),
        "sections": "".join(f"\n  {name}: []" for name in library.sections),
        "sources": f" [{_first(library.sources, 'practice')}]",
        "status": " draft",
        "reviewed": f" {day.isoformat()}",
        "changes": f"\n  - {{{change}}}",
    }
    return _scaffold("template", Template, library, values)


def _checked(name: str, folders: Iterable[str], noun: str, taken: Container[str]) -> str:
    """The folder of an id that is free."""
    folder, sign, slug = name.partition("/")
    if not sign:
        raise RequestError(f"'{name}' is no id; write {folder or 'folder'}/its-name")
    known(folder, folders, noun)
    if not SLUG.fullmatch(slug):
        near = "-".join(normalised(slug).split())
        hint = f"did you mean '{folder}/{near}'?" if near else "use small letters and hyphens"
        raise RequestError(f"'{slug}' is not in kebab-case; {hint}")
    if name in taken:
        raise RequestError(f"'{name}' exists already; choose another slug, or edit that file")
    return folder


def _scaffold(schema: str, record: type, library: Library, values: Values) -> str:
    modeline = f"# yaml-language-server: $schema=../../macros/library/schema/{schema}.json"
    blocks = [_block(key, library, values) for key in keys_of(record)]
    return "\n".join([modeline, *blocks]) + "\n"


def _block(key: Key, library: Library, values: Values) -> str:
    """A key with its value and what explains it; a comment where it may be left out."""
    said = explained(key, library)
    if not key.is_mandatory and key.name not in values:
        return comment(f"{key.name}: {said or 'optional.'}")
    about = f"{comment(said)}\n" if said else ""
    return f"{about}{key.name}:{_value(key, values)}"


def explained(key: Key, library: Library) -> str:
    """What a key means and which words may stand in it, or where they are listed."""
    words = f"One of: {', '.join(allowed)}." if (allowed := allowed_values(key, library)) else ""
    if len(f"# {key.name}: {key.meaning} {words}") > COLUMNS:
        words = f"One of clauses/terms.yml, {TERMS[key.name]}." if key.name in TERMS else words
    return f"{key.meaning} {words}".strip()


def comment(said: str) -> str:
    """The words as a comment, no line longer than 100 columns."""
    lines = textwrap.wrap(said, COLUMNS - len("# "), break_on_hyphens=False)
    return "\n".join(f"# {line}" for line in lines)


def _value(key: Key, values: Values) -> str:
    if key.name in values:
        return values[key.name]
    if key.kind is Texts:
        return "\n" + _texts(lambda lang: f"[{_quoted(lang)}]", 2)
    if key.name == "title":
        return "\n" + _texts(_quoted, 2)
    return "\n" + _texts(lambda lang: f">-\n    {TO_WRITE[lang]}.", 2)


def _texts(said: Callable[[str], str], indent: int) -> str:
    return "\n".join(f"{' ' * indent}{lang}: {said(lang)}" for lang in LANGUAGES)


def _quoted(lang: str) -> str:
    return f'"{TO_WRITE[lang]}"'


def _first(names: Mapping[str, object], preferred: str) -> str:
    """The preferred name, if it is one of these; else the first of them."""
    return preferred if preferred in names else next(iter(names), preferred)

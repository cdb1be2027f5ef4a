"""The library's files to a Library: read, and checked as a whole."""

import tomllib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from yaml.nodes import Node

from macros.errors import LibraryError, Problem, RequestError
from macros.library.checks import checked
from macros.library.form import Form
from macros.library.model import Clause, Library, Placeholder, Reference, Section, Source, Template
from macros.library.reader import SourceFile, read_file
from macros.library.records import read_record, read_value
from macros.library.text import Text

LISTS: dict[str, tuple[Any, str]] = {
    "sections": (Section, "id"),
    "placeholders": (Placeholder, "name"),
    "references": (Reference, "id"),
    "sources": (Source, "id"),
}
"""Vocabularies that are lists of records: the record, and the key that names it."""
HOMES = ("clauses", "templates")
MAPPINGS = ("terms", "jurisdictions")
"""Vocabularies that are mappings of mappings of texts."""

Read = tuple[SourceFile, Node | None]


def load_library(root: Path) -> Library:
    """The library below this folder.

    Args:
        root: The folder that holds `clauses/` and `templates/`.

    Raises:
        LibraryError: Something in it does not hold; the error carries every problem.
    """
    library, problems = read_library(root)
    if problems:
        raise LibraryError(problems)
    return library


def read_library(root: Path) -> tuple[Library, list[Problem]]:
    """As much of the library as can be read, and everything that is wrong with it, sorted.

    Raises:
        RequestError: There is no library below this folder.
    """
    if not (root / "clauses").is_dir():
        raise RequestError(f"'{root.resolve()}' holds no library: it has no folder 'clauses'")
    problems: list[Problem] = []
    read = partial(read_file, root, problems=problems)
    files = {name: read(root / f"clauses/{name}.yml") for name in (*LISTS, *MAPPINGS, "form")}
    named: dict[str, Any] = {name: _named(files[name], *LISTS[name]) for name in LISTS}
    nested: dict[str, Any] = {name: _nested(files[name]) for name in MAPPINGS}
    clauses = _records(Clause, root / "clauses", read)
    templates = _records(Template, root / "templates", read)
    records = {**{name: node for name, (_, node) in files.items()}, **clauses, **templates}
    library = Library(
        version=_version(root),
        form=_record(files["form"], Form),
        clauses={name: clause for name, clause in clauses.items() if clause},
        templates={name: template for name, template in templates.items() if template},
        places={name: file.place for name, (file, _) in files.items()},
        unreadable=frozenset(name for name, record in records.items() if record is None),
        **named,
        **nested,
    )
    return library, sorted({*problems, *_misplaced_files(root), *checked(library)})


def _record(read: Read, kind: Any, **given: Any) -> Any:
    file, node = read
    return None if node is None else read_record(kind, node, file, **given)


def _records(kind: Any, folder: Path, read: Callable[[Path], Read]) -> dict[str, Any]:
    paths = {p.relative_to(folder).with_suffix("").as_posix(): p for p in folder.glob("*/*.yml")}
    return {name: _record(read(path), kind, id=name) for name, path in sorted(paths.items())}


def _named(read: Read, kind: Any, key: str) -> dict[str, Any]:
    file, node = read
    records = () if node is None else read_value(tuple[kind, ...], node, file)
    named: dict[str, Any] = {}
    for record in records:
        name = getattr(record, key)
        if name in named:
            message = f"'{name}' stands twice, first in line {named[name].place.line()}"
            file.report(record.place.line(), "duplicate-id", message, "keep one of the two")
        named.setdefault(name, record)
    return named


def _nested(read: Read) -> dict[str, dict[str, Text]]:
    file, node = read
    return {} if node is None else read_value(dict[str, dict[str, Text]], node, file)


def _misplaced_files(root: Path) -> Iterator[Problem]:
    """Files that nothing would read."""
    known = {f"clauses/{name}.yml" for name in (*LISTS, *MAPPINGS, "form")}
    folders = (root / "clauses", root / "templates")
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        place = path.relative_to(root)
        is_record = path.match("*/*/*.yml") and place.parent.parent.name in HOMES
        if path.is_file() and not is_record and place.as_posix() not in known:
            hint = "name it `<folder>/<slug>.yml`, or move it out of the library"
            message = "nothing reads this file"
            yield Problem(place.as_posix(), 0, "misplaced-file", message, hint)


def _version(root: Path) -> str:
    path = root / "pyproject.toml"
    if not path.is_file():
        return "0"
    return str(tomllib.loads(path.read_text("utf-8"))["project"]["version"])

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
from macros.library.model import (
    Clause,
    Library,
    Placeholder,
    Reference,
    Residue,
    Section,
    Source,
    Template,
)
from macros.library.reader import SourceFile, read_file
from macros.library.records import by_name, read_top
from macros.library.text import Text, Texts

VOCABULARIES: dict[str, Any] = {
    "sections": tuple[Section, ...],
    "terms": dict[str, dict[str, Text]],
    "placeholders": tuple[Placeholder, ...],
    "references": tuple[Reference, ...],
    "jurisdictions": dict[str, dict[str, Text]],
    "form": Form,
    "sources": tuple[Source, ...],
    "synonyms": dict[str, tuple[tuple[str, ...], ...]],
    "history": dict[str, str],
    "wording/residue": tuple[Residue, ...],
    "wording/spelling": Texts,
}
"""What the file of each vocabulary holds; lists are of records that `KEYS` name."""
KEYS = {"sections": "id", "placeholders": "name", "references": "id", "sources": "id"}
HOMES = ("clauses", "templates")
WORDING = "wording"
"""The folder beside the clauses' own that holds the rules of wording."""

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
    files = {name: read(root / f"clauses/{name}.yml") for name in VOCABULARIES}
    values = {name: _value(files[name], kind) for name, kind in VOCABULARIES.items()}
    clauses = _records(Clause, root / "clauses", read)
    templates = _records(Template, root / "templates", read)
    everything = {**values, **clauses, **templates}
    library = Library(
        version=_version(root),
        clauses={name: clause for name, clause in clauses.items() if clause},
        templates={name: template for name, template in templates.items() if template},
        places={name: file.place for name, (file, _) in files.items()},
        unreadable=frozenset(name for name, value in everything.items() if value is None),
        form=values["form"],
        terms=values["terms"] or {},
        jurisdictions=values["jurisdictions"] or {},
        synonyms=values["synonyms"] or {},
        history=values["history"] or {},
        residue=values["wording/residue"] or (),
        spelling=values["wording/spelling"] or Texts(),
        **{name: by_name(values[name], key, problems) for name, key in KEYS.items()},
    )
    return library, sorted({*problems, *_misplaced_files(root), *checked(library)})


def read_references(root: Path) -> dict[str, Reference]:
    """The norms, by id, as far as their file can be read; nothing else of the library is."""
    problems: list[Problem] = []
    read = read_file(root, root / "clauses/references.yml", problems)
    return by_name(_value(read, VOCABULARIES["references"]), KEYS["references"], problems)


def _value(read: Read, kind: Any, **given: Any) -> Any:
    file, node = read
    return None if node is None else read_top(kind, node, file, **given)


def _records(kind: Any, folder: Path, read: Callable[[Path], Read]) -> dict[str, Any]:
    found = (path for path in folder.glob("*/*.yml") if path.parent.name != WORDING)
    paths = {path.relative_to(folder).with_suffix("").as_posix(): path for path in found}
    return {name: _value(read(path), kind, id=name) for name, path in sorted(paths.items())}


def _misplaced_files(root: Path) -> Iterator[Problem]:
    """Files that nothing would read."""
    known = {f"clauses/{name}.yml" for name in VOCABULARIES}
    folders = (root / "clauses", root / "templates")
    for path in sorted(path for folder in folders for path in folder.rglob("*")):
        place = path.relative_to(root)
        is_wording = place.parts[:2] == ("clauses", WORDING)
        is_record = path.match("*/*/*.yml") and place.parent.parent.name in HOMES
        if path.is_file() and not (is_record or is_wording) and place.as_posix() not in known:
            hint = "name it `<folder>/<slug>.yml`, or move it out of the library"
            message = "nothing reads this file"
            yield Problem(place.as_posix(), 0, "misplaced-file", message, hint)


def _version(root: Path) -> str:
    path = root / "pyproject.toml"
    if not path.is_file():
        return "0"
    try:
        return str(tomllib.loads(path.read_text("utf-8"))["project"]["version"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise RequestError(f"'{path}' gives no version of the library: {error!r}") from error

"""`mansionario inspect`: what a DOCX or ODT is, and how it differs from the library."""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from macros.commands.content import file_content
from macros.document.inspection import Change, ClauseFound, Inspection, inspect
from macros.errors import RequestError
from macros.library.load import load_library
from macros.library.model import Library
from macros.wording.office import read_office

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that is read."""


def run(arguments: argparse.Namespace) -> int:
    """Print what the file is, and each clause that is not as it was published."""
    library = load_library(arguments.root)
    content = file_content(arguments.file, MAX_BYTES)
    try:
        found = inspect(read_office(content), library)
    except RequestError as error:
        raise RequestError(f"'{arguments.file}': {error}") from error
    print(FORMATS[arguments.format](str(arguments.file), found, library))
    return 0


def _as_json(path: str, found: Inspection, library: Library) -> str:
    value = {"path": path, "library": library.version, **asdict(found)}
    value["clauses"] = [asdict(each) | {"state": _state(each)} for each in found.clauses]
    return json.dumps(value, ensure_ascii=False, indent=2)


def _as_text(path: str, found: Inspection, library: Library) -> str:
    lines = [f"{path}: {_origin(found, library)}", _counts(found), *_lines(found)]
    return "\n".join([*lines, *_missing(found, library)])


def _origin(found: Inspection, library: Library) -> str:
    origin = found.origin
    template = library.templates.get(origin.template)
    name = f"{origin.template or 'a template that the library has no more'} {origin.version}"
    now = f" (now {template.version})" if template and template.version != origin.version else ""
    return f"{name}{now}, language {origin.lang}, jurisdiction {origin.jurisdiction}"


def _counts(found: Inspection) -> str:
    states = [_state(each) for each in found.clauses]
    counts = {word: states.count(word) for word in ("unchanged", "reworded", "older")}
    beside = {
        "of the template missing": len(found.missing),
        "added": len(found.added),
        "changed in the library since": sum(each.is_outdated for each in found.clauses),
    }
    told = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
    more = "".join(f"; {count} {word}" for word, count in beside.items() if count)
    return f"{len(states)} clauses of the library: {told}{more}"


def _state(found: ClauseFound) -> str:
    """`older`: made from a wording older than the history, which nothing can be compared with."""
    if found.published is None:
        return "older"
    return "reworded" if found.is_reworded else "unchanged"


def _lines(found: Inspection) -> Iterator[str]:
    for each in found.clauses:
        if each.is_reworded:
            yield f"reworded {each.clause}"
            yield f"  was: {each.published}"
            yield f"  now: {each.text}"
            yield from (f"  {_change(change)}" for change in each.changes)
    for added in found.added:
        yield f"added after {added.after or 'the beginning'}: {added.text}"
    for each in found.clauses:
        if each.is_outdated:
            yield from _outdated(each)


def _change(change: Change) -> str:
    if not change.before:
        return f"put in: '{change.after}'"
    return f"'{change.before}' → '{change.after}'" if change.after else f"out: '{change.before}'"


def _missing(found: Inspection, library: Library) -> Iterator[str]:
    for name in found.missing:
        yield f"missing {name}: {library.clauses[name].text[found.origin.lang]}"


def _outdated(found: ClauseFound) -> Iterator[str]:
    if found.current is None:
        yield f"dropped from the library since: {found.published or found.text}"
        return
    yield f"changed in the library since {found.clause}"
    yield f"  - {found.published or 'a wording older than the history'}"
    yield f"  + {found.current}"


FORMATS: dict[str, Callable[[str, Inspection, Library], str]] = {
    "text": _as_text,
    "json": _as_json,
}

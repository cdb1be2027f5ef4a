"""`mansionario check`: every problem of the library and the handbook."""

import argparse
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

from macros.errors import Problem, RequestError
from macros.library.checks.notes import notes
from macros.library.checks.rules import checked_by_rules
from macros.library.load import read_library
from macros.library.revisions.alone import changed_alone
from macros.library.revisions.past import library_at, merge_base
from macros.library.rules import read_rules
from macros.publish.handbook.read import read_handbook


def _as_text(problems: Sequence[Problem]) -> str:
    count = f"{len(problems)} problem{'s' * (len(problems) != 1)}"
    return "\n".join(
        [*map(str, problems), f"\n{count} in the library" if problems else ""]
    ).rstrip()


def _as_github(problems: Sequence[Problem]) -> str:
    return "\n".join(map(_annotation, problems))


def _annotation(problem: Problem) -> str:
    """A workflow command that GitHub shows on the line it is about."""
    message = problem.message + (f"\nhint: {problem.hint}" if problem.hint else "")
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        message = message.replace(character, code)
    line = f",line={problem.line}" if problem.line else ""
    return f"::error file={problem.path}{line},title={problem.rule}::{message}"


def _as_json(problems: Sequence[Problem]) -> str:
    return json.dumps([asdict(problem) for problem in problems], ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Sequence[Problem]], str]] = {
    "text": _as_text,
    "github": _as_github,
    "json": _as_json,
}


def run(arguments: argparse.Namespace) -> int:
    """Print every problem; 1 if there is one."""
    root: Path = arguments.root
    library, problems = read_library(root)
    rules, faults = read_rules(root)
    _, unwritten = read_handbook(root, library)
    problems = sorted({*problems, *faults, *checked_by_rules(library, rules), *unwritten})
    if arguments.since:
        before = library_at(root, merge_base(root, arguments.since))
        problems = sorted({*problems, *changed_alone(library, before)})
    chosen = [_relative(path, root) for path in arguments.paths] or ["."]
    problems = _below(chosen, problems)
    if arguments.format == "text":
        print("".join(f"note: {note}\n" for note in _below(chosen, sorted(notes(library)))), end="")
        if faults:
            print("note: the wording rules look at nothing until their own files are mended")
        if not problems:
            print(f"{len(library.clauses)} clauses, {len(library.templates)} templates: no problem")
    if printed := FORMATS[arguments.format](problems):
        print(printed)
    return 1 if problems else 0


def _below(chosen: Sequence[str], problems: Sequence[Problem]) -> list[Problem]:
    """The problems of these files, and of those in these folders."""
    return [p for p in problems if any(_is_below(p.path, path) for path in chosen)]


def _relative(path: Path, root: Path) -> str:
    if not path.exists():
        raise RequestError(f"there is no file or folder '{path}'")
    try:
        return path.resolve().relative_to(root.resolve()).as_posix()
    except ValueError as error:
        raise RequestError(f"'{path}' is not in the library '{root}'") from error


def _is_below(path: str, folder: str) -> bool:
    return folder in {".", path} or path.startswith(f"{folder}/")

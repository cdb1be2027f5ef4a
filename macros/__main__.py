"""The command line: its arguments, and what each call ends with."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from macros.commands import check, export, fix, impact, inspect, lint, new, similar, where_used
from macros.errors import LibraryError, MansionarioError

EXIT_GOOD, EXIT_PROBLEMS, EXIT_REFUSED = range(3)

Arguments = argparse.ArgumentParser
PATHS = {"nargs": "*", "type": Path, "metavar": "PATH", "help": "only below these"}


def _check(arguments: Arguments) -> None:
    arguments.add_argument("paths", **PATHS)  # type: ignore[arg-type]
    arguments.add_argument("--since", metavar="REV", help="what changed in one language alone, too")
    arguments.add_argument("--format", choices=check.FORMATS, default="text")


def _fix(arguments: Arguments) -> None:
    arguments.add_argument("paths", **PATHS)  # type: ignore[arg-type]


def _new(arguments: Arguments) -> None:
    arguments.add_argument("kind", metavar="clause|template")
    arguments.add_argument("id", metavar="ID", help="such as duties/its-name")


def _similar(arguments: Arguments) -> None:
    arguments.add_argument("text", metavar="TEXT")
    arguments.add_argument("--lang", default="it", help="it or en")
    arguments.add_argument("--limit", type=int, default=5, metavar="N")


def _inspect(arguments: Arguments) -> None:
    arguments.add_argument("file", type=Path, metavar="FILE", help="a .docx or an .odt")
    arguments.add_argument("--format", choices=inspect.FORMATS, default="text")


def _where_used(arguments: Arguments) -> None:
    arguments.add_argument("id", metavar="ID")


def _impact(arguments: Arguments) -> None:
    arguments.add_argument("revision", metavar="REV")
    arguments.add_argument("--format", choices=impact.FORMATS, default="text")


def _lint(arguments: Arguments) -> None:
    arguments.add_argument("file", type=Path, metavar="FILE", help="a .txt or .md file, or -")
    arguments.add_argument("--lang", choices=("it", "en"))
    arguments.add_argument("--kind", choices=lint.KINDS, default="description")
    arguments.add_argument("--format", choices=lint.FORMATS, default="text")


def _export(arguments: Arguments) -> None:
    arguments.add_argument("template", metavar="TEMPLATE", help="such as trade/client-manager")
    arguments.add_argument("--lang", help="it or en")
    arguments.add_argument("--format", default="docx", help="docx, odt, pdf, md, txt or json")
    arguments.add_argument("--jurisdiction", help="it or generic")
    arguments.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    arguments.add_argument("--draft", type=Path, metavar="FILE", help="a draft saved as JSON")
    arguments.add_argument("--with-guidance", action="store_true", help="print the guidance too")
    arguments.add_argument("-o", "--output", type=Path, metavar="FILE")


COMMANDS: dict[str, tuple[str, Callable[[Arguments], None], Callable[[Any], int]]] = {
    "check": ("print every problem of the library", _check, check.run),
    "fix": ("mend what is mechanical in the library's files", _fix, fix.run),
    "new": ("begin a clause or a template", _new, new.run),
    "similar": ("print the clauses nearest to a text", _similar, similar.run),
    "where-used": ("print who uses a clause, norm, source, …", _where_used, where_used.run),
    "impact": ("print what changes since a revision", _impact, impact.run),
    "lint": ("print what a text about work should not say", _lint, lint.run),
    "inspect": ("print what a document is, and how it differs", _inspect, inspect.run),
    "export": ("write one job description as a file", _export, export.run),
}
"""Each command: what it does, what it takes, what runs it."""


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mansionario", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the library")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (purpose, add_arguments, run) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose)
        add_arguments(command)
        command.set_defaults(run=run)
    return parser


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 good, 1 problems found, 2 a call that can't be served."""
    arguments = _parser().parse_args(words)
    try:
        return int(arguments.run(arguments))
    except LibraryError as error:
        print(error, file=sys.stderr)
        return EXIT_PROBLEMS
    except MansionarioError as error:
        print(f"mansionario: {error}", file=sys.stderr)
        return EXIT_REFUSED


if __name__ == "__main__":
    sys.exit(main())

"""The command line: its arguments, and what each call ends with."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.commands import check, export, where_used
from macros.errors import LibraryError, MansionarioError

EXIT_GOOD, EXIT_PROBLEMS, EXIT_REFUSED = range(3)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="mansionario", description=__doc__)
    root = {"type": Path, "default": Path(), "metavar": "DIR", "help": "the library's folder"}
    parser.add_argument("--root", **root)  # type: ignore[arg-type]
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    command = commands.add_parser("check", help="print every problem of the library")
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="only below these")
    command.add_argument("--since", metavar="REV", help="what changed in one language alone, too")
    command.add_argument("--format", choices=check.FORMATS, default="text")
    command.set_defaults(run=check.run)

    command = commands.add_parser("where-used", help="print who uses a clause, norm, source, …")
    command.add_argument("id", metavar="ID")
    command.set_defaults(run=where_used.run)

    command = commands.add_parser("export", help="write one job description as a file")
    command.add_argument("template", metavar="TEMPLATE", help="such as trade/client-manager")
    command.add_argument("--lang", help="it or en")
    command.add_argument("--format", default="docx", help="docx, md, txt or json")
    command.add_argument("--jurisdiction", help="it or generic")
    command.add_argument("--set", action="append", default=[], metavar="NAME=VALUE")
    command.add_argument("--draft", type=Path, metavar="FILE", help="a draft saved as JSON")
    command.add_argument("--with-guidance", action="store_true", help="print the guidance too")
    command.add_argument("-o", "--output", type=Path, metavar="FILE")
    command.set_defaults(run=export.run)
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

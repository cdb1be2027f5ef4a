"""`mansionario new`: a clause or a template to write, as a file with every key."""

import argparse
import datetime
from collections.abc import Callable

from macros.errors import RequestError, known
from macros.library.editing.scaffold import new_clause, new_template
from macros.library.load import read_library
from macros.library.model import Library
from macros.library.storing import create_file

Scaffold = Callable[[Library, str, datetime.date], str]
SCAFFOLDS: dict[str, tuple[str, Scaffold]] = {
    "clause": ("clauses", new_clause),
    "template": ("templates", new_template),
}
"""What can be begun: the folder in which it lies, and what writes it."""


def run(arguments: argparse.Namespace) -> int:
    """Write the file and print its path; a file that is there is never touched."""
    home, scaffold = SCAFFOLDS[known(arguments.kind, SCAFFOLDS, "scaffold")]
    library, _ = read_library(arguments.root)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    text = scaffold(library, arguments.id, today)
    place = f"{home}/{arguments.id}.yml"
    try:
        create_file(arguments.root / place, text.encode())
    except OSError as error:
        raise RequestError(f"'{place}' cannot be written: {error.strerror}") from error
    print(f"{place}: written; `mansionario check {place}` tells what is left to write")
    return 0

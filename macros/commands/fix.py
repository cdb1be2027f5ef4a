"""`mansionario fix`: what is mechanical in the library's files, mended."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from macros.errors import Problem, RequestError
from macros.library.editing.fixing import File, fix, library_files
from macros.library.storing import replace_file


def run(arguments: argparse.Namespace) -> int:
    """Write each file anew that is not in the house style; 1 if one cannot be."""
    root: Path = arguments.root
    problems: list[Problem] = []
    for path, kind in _chosen(root, arguments.paths):
        fixed = fix(root, path, kind)
        problems += fixed.problems
        if fixed.text is not None:
            _write(path, fixed.text)
            print(f"{path.relative_to(root).as_posix()}: mended")
    if problems:
        print("\n".join(map(str, problems)), file=sys.stderr)
    return 1 if problems else 0


def _chosen(root: Path, paths: Sequence[Path]) -> list[File]:
    """The library's files below these paths; all of them where none is named."""
    if not (root / "clauses").is_dir():
        raise RequestError(f"'{root.resolve()}' holds no library: it has no folder 'clauses'")
    files = list(library_files(root))
    for path in paths:
        if not any(_is_below(file, path) for file, _ in files):
            has_it = f"no file of the library lies below '{path}'"
            raise RequestError(has_it if path.exists() else f"there is no file or folder '{path}'")
    return [each for each in files if not paths or any(_is_below(each[0], p) for p in paths)]


def _is_below(file: Path, path: Path) -> bool:
    return file.absolute().is_relative_to(path.absolute()) or file.resolve() == path.resolve()


def _write(path: Path, text: str) -> None:
    try:
        replace_file(path, text.encode())
    except OSError as error:
        raise RequestError(f"'{path}' cannot be written: {error.strerror}") from error

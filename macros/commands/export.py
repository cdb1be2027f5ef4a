"""`mansionario export`: one job description as a file."""

import argparse
import json
import sys
from pathlib import Path

from macros.document.assemble import assemble
from macros.document.draft import Draft
from macros.document.receive import new_draft, received
from macros.errors import RequestError, known
from macros.library.load import load_library
from macros.library.model import Library
from macros.library.storing import replace_file
from macros.library.text import LANGUAGES
from macros.writers import FORMATS, write

MAX_DRAFT_BYTES = 1024 * 1024


def run(arguments: argparse.Namespace) -> int:
    """Write the document; nothing is left half-written."""
    known(arguments.format, FORMATS, "format")
    library = load_library(arguments.root)
    draft = _draft(arguments, library)
    names = (draft["template"], draft["lang"], draft["jurisdiction"])
    document = assemble(library, *names, draft)
    content = write(document, arguments.format, with_guidance=arguments.with_guidance)
    _save(content, arguments.output)
    return 0


def _draft(arguments: argparse.Namespace, library: Library) -> Draft:
    """The draft of the file, or an empty one, with what the call itself says."""
    template = known(arguments.template, library.templates, "template")
    draft = new_draft(template, LANGUAGES[0], next(iter(library.jurisdictions)))
    if arguments.draft:
        draft = received(_from_file(arguments.draft), library)
    if draft["template"] != template:
        raise RequestError(f"the draft is of '{draft['template']}', not of '{template}'")
    if arguments.lang:
        draft["lang"] = arguments.lang
    if arguments.jurisdiction:
        draft["jurisdiction"] = arguments.jurisdiction
    draft["values"] = draft.get("values", {}) | dict(map(_assignment, arguments.set))
    return received(draft, library)


def _from_file(path: Path) -> object:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RequestError(f"'{path}' cannot be read: {error.strerror}") from error
    if len(content) > MAX_DRAFT_BYTES:
        raise RequestError(f"'{path}' has {len(content):,} bytes; a draft has at most 1 MB")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RequestError(f"'{path}' is not JSON: {error}") from error


def _assignment(text: str) -> tuple[str, str]:
    name, sign, value = text.partition("=")
    if not sign:
        raise RequestError(f"'--set {text}' has no '='; write --set {name}=\"the value\"")
    return name.strip(), value


def _save(content: bytes, path: Path | None) -> None:
    if path is None or str(path) == "-":
        sys.stdout.buffer.write(content)
        return
    try:
        _write(content, path)
    except OSError as error:
        raise RequestError(f"'{path}' cannot be written: {error.strerror}") from error


def _write(content: bytes, path: Path) -> None:
    if path.exists() and not path.is_file():
        path.write_bytes(content)  # a device or a pipe: nothing to keep whole
    else:
        replace_file(path, content)

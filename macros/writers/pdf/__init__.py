"""The PDF: typst lays out the engine's view, with the project's own fonts."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, cast
from unicodedata import name

import typst
from fontTools.ttLib import TTFont

from macros.document.model import JobDescription
from macros.writers.cleaning import cleaned
from macros.writers.errors import WritingError
from macros.writers.view import prepare

HERE = Path(__file__).parent
LAYOUT = HERE / "job-description.typ"
FONTS = HERE / "fonts"
REGULAR = FONTS / "Arimo-Regular.ttf"
STANDARDS: Any = ["ua-1", "a-2a"]
"""PDF/UA-1, for who reads by ear or by keyboard, and PDF/A-2a, for who keeps it for years."""


def write(document: JobDescription, *, with_guidance: bool = False) -> bytes:
    """The document as a PDF: tagged, with bookmarks, its fonts embedded.

    Raises:
        WritingError: A text holds a character that the fonts do not have; the message names it.
    """
    _refuse_unshown(document)
    view = prepare(document, with_guidance=with_guidance)
    day = datetime.fromisoformat(document["date"]).replace(tzinfo=UTC)
    return cast(
        "bytes",
        _compiler().compile(
            format="pdf",
            sys_inputs={"view": json.dumps(view, ensure_ascii=False)},
            pdf_standards=STANDARDS,
            timestamp=int(day.timestamp()),
        ),
    )


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS]
    )
    return typst.Compiler(LAYOUT, root=HERE, font_paths=fonts)


@cache
def _shown() -> frozenset[str]:
    """Every character that the fonts have."""
    with TTFont(REGULAR, lazy=True) as font:
        return frozenset(map(chr, font.getBestCmap()))


def _refuse_unshown(document: JobDescription) -> None:
    unshown = {field: sorted(set(text) - _shown()) for field, text in _texts(cleaned(document))}
    faults = [
        f"{', '.join(map(_named, signs))} in {field}" for field, signs in unshown.items() if signs
    ]
    if faults:
        raise WritingError(f"the PDF cannot show {'; '.join(faults)}: take DOCX or ODT")


def _named(sign: str) -> str:
    code = f"U+{ord(sign):04X}"
    return f"'{sign}' ({code}{', ' * bool(name(sign, ''))}{name(sign, '').lower()})"


def _texts(document: JobDescription) -> Iterator[tuple[str, str]]:
    """Everything that may be printed, by what it is called."""
    for placeholder in document["placeholders"]:
        yield f"the value of '{placeholder['name']}'", placeholder["value"] or ""
    for section in document["sections"]:
        yield f"section '{section['title']}'", "".join(_texts_in(section))
    rest = {**document, "placeholders": [], "sections": []}
    yield "the head or the end", "".join(_texts_in(rest))


def _texts_in(value: object) -> Iterator[str]:
    children = value.values() if isinstance(value, dict) else value
    if isinstance(value, str):
        yield value
    elif isinstance(children, Iterable):
        for child in children:
            yield from _texts_in(child)

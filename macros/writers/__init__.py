"""A job description as the bytes of a file: one JSON value in, one format out."""

from functools import cache
from pathlib import Path

from macros.document.model import JobDescription
from macros.errors import known
from macros.writers import engine, json, pdf
from macros.writers.skeleton import Skeleton, read_skeleton

SKELETONS = {"docx": "docx", "odt": "odt", "md": "markdown", "txt": "text", "html": "rich"}
"""The skeleton's folder of each format that the engine writes; `html` is for the clipboard."""

FORMATS = ("docx", "odt", "pdf", "md", "txt", "json")
"""The formats a document can be written in; each is its files' extension too."""


def write(document: JobDescription, format: str, *, with_guidance: bool = False) -> bytes:
    """The document as the bytes of one file.

    Args:
        document: The job description, with its values filled in or not.
        format: One of `FORMATS`.
        with_guidance: Print each clause's guidance under it. JSON always carries it.

    Raises:
        RequestError: `format` is not one of `FORMATS`.
        WritingError: The format cannot show a character of the document.
    """
    if known(format, FORMATS, "format") == "json":
        return json.write(document)
    if format == "pdf":
        return pdf.write(document, with_guidance=with_guidance)
    return engine.write(document, skeleton(format), with_guidance=with_guidance)


@cache
def skeleton(format: str) -> Skeleton:
    """The skeleton that gives a format its structure, read once.

    Raises:
        RequestError: No skeleton gives this format.
    """
    folder = SKELETONS[known(format, SKELETONS, "format")]
    return read_skeleton(Path(__file__).parent / "skeletons" / folder)

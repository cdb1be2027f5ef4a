"""The engine: a document and a skeleton give a file. It knows no format.

`macros/writers/engine.py`, `view.py`, `values.py`, `slots.py`, `escapes.py` and `cleaning.py`
have a twin in JavaScript that gives the same bytes: their regular expressions write their
classes out, and they use nothing of the standard library that the twin would have to copy.
"""

from collections.abc import Mapping

from macros.document.model import JobDescription
from macros.writers.escapes import ESCAPERS
from macros.writers.package import pack
from macros.writers.skeleton import Skeleton
from macros.writers.slots import Filling, fill
from macros.writers.view import prepare

__all__ = ["parts", "prepare", "write"]


def write(document: JobDescription, skeleton: Skeleton, *, with_guidance: bool = False) -> bytes:
    """The document as the bytes of one file."""
    written = parts(document, skeleton, with_guidance=with_guidance)
    files = {path: text.encode() for path, text in written.items()}
    return pack(files) if skeleton.is_package else b"".join(files.values())


def parts(
    document: JobDescription, skeleton: Skeleton, *, with_guidance: bool = False
) -> Mapping[str, str]:
    """The text of each part of the document, by its path; a part that comes out empty is none."""
    view = prepare(document, with_guidance=with_guidance)
    root = {name: value for name, value in view.items() if isinstance(value, str)}
    escape = ESCAPERS[skeleton.escape]
    filled = {
        path: fill(text, Filling(path, root, skeleton.snippets, escape), view)
        for path, text in skeleton.parts.items()
    }
    return {path: text for path, text in filled.items() if text}

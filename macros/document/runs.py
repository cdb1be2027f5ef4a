"""Wordings to runs: typography put in, placeholders told from text, jurisdictions spelt out."""

from collections.abc import Iterator, Mapping

from macros.document.model import Run
from macros.library.wordings import PLACEHOLDER, wording_hash


def typographic(text: str) -> str:
    """The text as it is published, with the curved apostrophe; files have the straight one."""
    return text.replace("'", "’")


def runs(text: str, values: Mapping[str, str]) -> list[Run]:
    """The runs of a wording.

    Args:
        text: A wording with `{placeholders}`.
        values: What a jurisdiction writes for some of them; it may hold placeholders itself.
    """
    found: list[Run] = []
    for run in _split(text, values):
        previous = found[-1] if found else None
        if previous and previous["kind"] == "text" and run["kind"] == "text":
            found[-1] = {"kind": "text", "text": previous["text"] + run["text"]}
        else:
            found.append(run)
    return found


def _split(text: str, values: Mapping[str, str]) -> Iterator[Run]:
    for index, part in enumerate(PLACEHOLDER.split(text)):
        is_name = index % 2 == 1
        if is_name and part in values:
            yield from _split(values[part], {})
        elif is_name:
            yield {"kind": "placeholder", "name": part}
        elif part:
            yield {"kind": "text", "text": typographic(part)}


def document_mark(template_id: str, version: str, lang: str, jurisdiction: str) -> str:
    """The bookmark of a document: of what it is, in the form of a clause's."""
    kept = "_".join(["v" + version.replace(".", "_"), lang, jurisdiction])
    return f"_mn_{wording_hash(template_id)}_{kept}"


def mark(clause_id: str, wording: str) -> str:
    """The bookmark of a clause in a wording.

    At most 40 characters, letters, digits and `_`; the first `_` hides it in office programs.
    """
    return f"_mn_{wording_hash(clause_id)}_{wording_hash(wording)}"

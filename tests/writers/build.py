"""Builds the documents that the tests write."""

import copy
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, cast

from macros.document.model import Item, JobDescription, Line, Placeholder, Run, Section
from macros.writers import write

HERE = Path(__file__).parent

NASTY = '*a* _b_ <c> # [x](y) | ` {{title}} {{#sections}} & "q" \\ '
"""A text that holds markup of every format."""

DOCUMENTS = {
    "empty": ("it", None),
    "filled": ("it", "filled.it"),
    "partly": ("it", "partly.it"),
    "nasty": ("it", "nasty.it"),
    "english": ("en", "filled.en"),
}
"""The sample documents: the file that holds each, and the values it is filled with."""

GUIDED = "guided"
"""The name of the empty sample where it is written with its guidance."""


def sample(name: str) -> JobDescription:
    """One of `DOCUMENTS`: about sixty clauses, as long as a real one."""
    language, values = DOCUMENTS["empty" if name == GUIDED else name]
    document = cast("JobDescription", _read(f"documents/{language}.json"))
    document = filled(document, _read(f"values/{values}.json") if values else {})
    return with_own_paragraph(document, NASTY) if name == "nasty" else document


def written(name: str, format: str) -> bytes:
    """A sample in a format."""
    return write(sample(name), format, with_guidance=name == GUIDED)


def as_docx(name: str) -> bytes:
    """A sample as DOCX."""
    return written(name, "docx")


def values_of(lang: str) -> dict[str, str]:
    """A value for every placeholder, in a language."""
    values: dict[str, str] = _read(f"values/filled.{lang}.json")
    return values


def filled(document: JobDescription, values: Mapping[str, str]) -> JobDescription:
    """A copy of the document with these values; the others stay as they are."""
    copied = copy.deepcopy(document)
    for each in copied["placeholders"]:
        each["value"] = values.get(each["name"], each["value"])
    return copied


def with_own_paragraph(document: JobDescription, text: str) -> JobDescription:
    """A copy of the document with a paragraph of one's own at the end of the duties."""
    copied = copy.deepcopy(document)
    own = item("", clause=None)
    own["text"] = [{"kind": "text", "text": text}]
    copied["sections"][1]["items"].append(own)
    return copied


def document(**changes: object) -> JobDescription:
    """A document of one section and one clause, with these keys changed."""
    whole = {
        "format": 1,
        "template": "trade/client-manager",
        "version": "0.1.0",
        "library": "0.2.0",
        "lang": "it",
        "locale": "it-IT",
        "jurisdiction": "it",
        "mark": "_mn_a58ef17d_v0_1_0_it_it",
        "date": "2026-11-24",
        "title": "Responsabile clienti",
        "purpose": "Segue i clienti.",
        "words": _read("documents/it.json")["words"],
        "months": _read("documents/it.json")["months"],
        "placeholders": [],
        "approval": [],
        "identity": [],
        "preamble": [],
        "sections": [section(item("Prima."))],
        "acknowledgement": {"title": "Presa visione", "text": [], "lines": [], "notes": []},
    }
    return cast("JobDescription", whole | changes)


def placeholder(name: str, value: str | None = None, **changes: object) -> Placeholder:
    """A required text placeholder, with these keys changed."""
    whole = {
        "name": name,
        "label": name.capitalize(),
        "kind": "text",
        "options": [],
        "example": "",
        "help": "",
        "required": True,
        "value": value,
    }
    return cast("Placeholder", whole | changes)


def section(*items: Item, **changes: object) -> Section:
    """A section of these items, with these keys changed."""
    whole = {
        "id": "duties",
        "title": "Mansioni",
        "lead": None,
        "items": list(items),
        "closing": None,
    }
    return cast("Section", whole | changes)


def item(text: str, *, clause: str | None = "duties/one", **changes: object) -> Item:
    """An item that is on, with these keys changed; without a clause it is one's own paragraph."""
    whole = {
        "clause": clause,
        "title": "",
        "on": True,
        "group": None,
        "mark": clause and f"_mn_{clause.encode().hex()[:8]}_00000000",
        "text": runs(text),
        "guidance": None,
        "references": [],
        "items": [],
    }
    return cast("Item", whole | changes)


def line(label: str, text: str = "") -> Line:
    """A line; without text it is a rule to sign on."""
    return {"label": label, "text": runs(text)}


def runs(text: str) -> list[Run]:
    """The runs of a text with {placeholders}."""
    return [_run(piece) for piece in re.split(r"(\{[a-z_]+\})", text) if piece]


def _run(piece: str) -> Run:
    if re.fullmatch(r"\{[a-z_]+\}", piece):
        return {"kind": "placeholder", "name": piece[1:-1]}
    return {"kind": "text", "text": piece}


def written_items(document: JobDescription) -> Iterable[Item]:
    """Every clause that is on, in the order of the document."""
    for each in document["sections"]:
        if isinstance(each["lead"], dict):
            yield each["lead"]
        for outer in filter(_is_on, each["items"]):
            yield outer
            yield from filter(_is_on, outer["items"])


def _is_on(item: Item) -> bool:
    return item["on"]


def _read(path: str) -> Any:  # noqa: ANN401
    return json.loads((HERE / path).read_text("utf-8"))

"""The view: a document as the snippets ask for it, with only what is written, in its order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from typing import cast

from macros.document.model import (
    Acknowledgement,
    Block,
    Item,
    JobDescription,
    Line,
    Run,
    Section,
)
from macros.writers.cleaning import cleaned
from macros.writers.errors import WritingError
from macros.writers.slots import View
from macros.writers.values import placeholder_view

VERSION = "version"
"""The placeholder of the document's own version, which the header of its pages shows."""
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True)
class Context:
    """What every part of one document is shown by."""

    placeholders: Mapping[str, View]
    numbers: Iterator[int]
    """The document's one counter: no two controls or bookmarks have the same number."""
    with_guidance: bool


def prepare(document: JobDescription, *, with_guidance: bool = False) -> View:
    """The document with what the snippets ask for.

    The numbers of controls and bookmarks follow the order of the JSON value.
    """
    source = cleaned(document)
    numbers = count(1)
    placeholders = [
        placeholder_view(placeholder, source, next(numbers))
        for placeholder in source["placeholders"]
    ]
    context = Context(_by_name(placeholders), numbers, with_guidance)
    view: dict[str, object] = {
        **{name: value for name, value in source.items() if isinstance(value, str)},
        **{f"word_{name}": word for name, word in source["words"].items()},
        "country": source["locale"].rpartition("-")[2],
        "placeholders": placeholders,
        "approval": [_block(block, context) for block in source["approval"]],
        "identity": _lines(_needed(source["identity"], context), context),
        "preamble": _paragraph(source["preamble"], context),
        "sections": _sections(source["sections"], context),
        "acknowledgement": [_acknowledgement(source["acknowledgement"], context)],
        "header": _header(context),
    }
    guided = list(_guided(_views(view["sections"])))
    return {**view, "guided": guided, "commented": bool(guided)}


def roman(number: int) -> str:
    """The number in upper-case Roman numerals, from 1 to 39."""
    text = ""
    for value, numeral in ROMAN:
        text += numeral * (number // value)
        number %= value
    return text


def _by_name(placeholders: Iterable[View]) -> dict[str, View]:
    return {str(placeholder["name"]): placeholder for placeholder in placeholders}


def _needed(lines: Iterable[Line], context: Context) -> list[Line]:
    return [line for line in lines if is_needed(line, context.placeholders)]


def is_needed(line: Line, placeholders: Mapping[str, View]) -> bool:
    """Whether a line says something, or asks for something that has to be filled in."""
    names = [run["name"] for run in line["text"] if run["kind"] == "placeholder"]
    return not names or any(placeholder_named(name, placeholders)["needed"] for name in names)


def _header(context: Context) -> list[View]:
    """What the header says beside the title: the version, where the document has one."""
    runs: list[Run] = [{"kind": "placeholder", "name": VERSION}]
    return _paragraph(runs, context) if VERSION in context.placeholders else []


def _guided(sections: Iterable[View]) -> Iterator[View]:
    """Every clause that has guidance, in the order of the document."""
    for section in sections:
        for item in _views(section["lead"]) + _views(section["items"]):
            yield from (each for each in [item, *_views(item["items"])] if each["guidance"])


def _views(value: object) -> list[View]:
    return cast("list[View]", value)


def _sections(sections: Iterable[Section], context: Context) -> list[View]:
    written = [section for section in sections if is_written(section)]
    return [
        _section(section, roman(index), context, is_last=index == len(written))
        for index, section in enumerate(written, 1)
    ]


def is_written(section: Section) -> bool:
    """Whether a section has anything in it that is on."""
    lead = section["lead"]
    return any(item["on"] for item in section["items"]) or (isinstance(lead, dict) and lead["on"])


def _section(section: Section, number: str, context: Context, *, is_last: bool) -> View:
    lead = _lead(section["lead"], context)
    is_kept = is_last or bool(section["closing"])
    items = _items(section["items"], "", context, is_kept=is_kept)
    return {
        "id": section["id"],
        "title": section["title"],
        "number": number,
        "lead": lead,
        "items": items,
        "listed": bool(items),
        "closing": [{**view, "last": is_last} for view in _paragraph(section["closing"], context)],
    }


def _lead(lead: Item | list[Run] | None, context: Context) -> list[View]:
    if not isinstance(lead, dict):
        return [
            {**view, "mark": "", "guidance": "", "items": []} for view in _paragraph(lead, context)
        ]
    return [_item(lead, "", 0, context, is_kept=False)] if lead["on"] else []


def _items(items: Iterable[Item], prefix: str, context: Context, *, is_kept: bool) -> list[View]:
    written = [item for item in items if item["on"]]
    return [
        _item(item, prefix, index, context, is_kept=is_kept and index == len(written))
        for index, item in enumerate(written, 1)
    ]


def _item(item: Item, prefix: str, index: int, context: Context, *, is_kept: bool) -> View:
    number = f"{prefix}{index}"
    guidance = (item["guidance"] or "") if context.with_guidance else ""
    view = {
        "mark": item["mark"] or "",
        "n": str(next(context.numbers)),
        "number": number,
        "index": str(index),
        "text": _runs(item["text"], context),
        "guidance": guidance,
        "items": _items(item["items"], f"{number}.", context, is_kept=is_kept),
    }
    return {**view, "listed": bool(view["items"]), "keep": bool(view["items"] or is_kept)}


def _acknowledgement(acknowledgement: Acknowledgement, context: Context) -> View:
    return {
        "title": acknowledgement["title"],
        "text": _runs(acknowledgement["text"], context),
        "lines": _lines(acknowledgement["lines"], context),
        "notes": _lines(_needed(acknowledgement["notes"], context), context),
    }


def _block(block: Block, context: Context) -> View:
    return {"title": block["title"], "lines": _lines(block["lines"], context)}


def _lines(lines: Iterable[Line], context: Context) -> list[View]:
    return [{"label": line["label"], "text": _runs(line["text"], context)} for line in lines]


def _paragraph(runs: Sequence[Run] | None, context: Context) -> list[View]:
    return [{"text": _runs(runs, context)}] if runs else []


def _runs(runs: Sequence[Run], context: Context) -> list[View]:
    views: list[View] = []
    for run in runs:
        view = _run(run, context)
        if view["kind"] == "text" and views and views[-1]["kind"] == "placeholder":
            view = {**view, "text": after_value(str(views[-1]["text"]), str(view["text"]))}
        views.append(view)
    return [view for view in views if view["text"]]


def after_value(value: str, text: str) -> str:
    """The text that follows a value, without the full stop that the value ends in already."""
    return text[1:] if value.endswith(".") and text.startswith(".") else text


def _run(run: Run, context: Context) -> View:
    if run["kind"] == "text":
        return {"kind": "text", "text": run["text"]}
    placeholder = placeholder_named(run["name"], context.placeholders)
    return {**placeholder, "kind": "placeholder", "n": str(next(context.numbers))}


def placeholder_named(name: str, placeholders: Mapping[str, View]) -> View:
    """The view of a placeholder.

    Raises:
        WritingError: The document does not list it.
    """
    if name not in placeholders:
        raise WritingError(f"placeholder '{name}' is not among the document's placeholders")
    return placeholders[name]

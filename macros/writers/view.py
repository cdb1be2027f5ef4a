"""The view: a document as the snippets ask for it, with only what is written, in its order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

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

ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@dataclass(frozen=True)
class Form:
    """What every clause of one document is shown by."""

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
    form = Form(_by_name(placeholders), numbers, with_guidance)
    return {
        **{name: value for name, value in source.items() if isinstance(value, str)},
        **{f"word_{name}": word for name, word in source["words"].items()},
        "placeholders": placeholders,
        "approval": [_block(block, form) for block in source["approval"]],
        "identity": _lines(_needed(source["identity"], form), form),
        "preamble": _paragraph(source["preamble"], form),
        "sections": _sections(source["sections"], form),
        "acknowledgement": [_acknowledgement(source["acknowledgement"], form)],
    }


def roman(number: int) -> str:
    """The number in upper-case Roman numerals, from 1 to 39."""
    text = ""
    for value, numeral in ROMAN:
        text += numeral * (number // value)
        number %= value
    return text


def _by_name(placeholders: Iterable[View]) -> dict[str, View]:
    return {str(placeholder["name"]): placeholder for placeholder in placeholders}


def _needed(lines: Iterable[Line], form: Form) -> list[Line]:
    return [line for line in lines if _is_needed(line, form)]


def _is_needed(line: Line, form: Form) -> bool:
    names = [run["name"] for run in line["text"] if run["kind"] == "placeholder"]
    return not names or any(_placeholder(name, form)["needed"] for name in names)


def _sections(sections: Iterable[Section], form: Form) -> list[View]:
    written = [section for section in sections if _is_written(section)]
    return [
        _section(section, roman(index), form, is_last=index == len(written))
        for index, section in enumerate(written, 1)
    ]


def _is_written(section: Section) -> bool:
    lead = section["lead"]
    return any(item["on"] for item in section["items"]) or (isinstance(lead, dict) and lead["on"])


def _section(section: Section, number: str, form: Form, *, is_last: bool) -> View:
    return {
        "id": section["id"],
        "title": section["title"],
        "number": number,
        "lead": _lead(section["lead"], form),
        "items": _items(section["items"], "", form, is_last=is_last),
        "closing": [{**view, "last": is_last} for view in _paragraph(section["closing"], form)],
    }


def _lead(lead: Item | list[Run] | None, form: Form) -> list[View]:
    if not isinstance(lead, dict):
        return [{**view, "mark": "", "guidance": ""} for view in _paragraph(lead, form)]
    return [_item(lead, "", 0, form, is_last=False)] if lead["on"] else []


def _items(items: Iterable[Item], prefix: str, form: Form, *, is_last: bool) -> list[View]:
    written = [item for item in items if item["on"]]
    return [
        _item(item, prefix, index, form, is_last=is_last and index == len(written))
        for index, item in enumerate(written, 1)
    ]


def _item(item: Item, prefix: str, index: int, form: Form, *, is_last: bool) -> View:
    number = f"{prefix}{index}"
    guidance = (item["guidance"] or "") if form.with_guidance else ""
    view = {
        "mark": item["mark"] or "",
        "n": str(next(form.numbers)),
        "number": number,
        "index": str(index),
        "text": _runs(item["text"], form),
        "guidance": guidance,
        "items": _items(item["items"], f"{number}.", form, is_last=is_last),
        "last": is_last,
    }
    return {**view, "keep": bool(view["items"] or guidance or is_last)}


def _acknowledgement(acknowledgement: Acknowledgement, form: Form) -> View:
    return {
        "title": acknowledgement["title"],
        "text": _runs(acknowledgement["text"], form),
        "lines": _lines(acknowledgement["lines"], form),
        "notes": _lines(_needed(acknowledgement["notes"], form), form),
    }


def _block(block: Block, form: Form) -> View:
    return {"title": block["title"], "lines": _lines(block["lines"], form)}


def _lines(lines: Iterable[Line], form: Form) -> list[View]:
    return [{"label": line["label"], "text": _runs(line["text"], form)} for line in lines]


def _paragraph(runs: Sequence[Run] | None, form: Form) -> list[View]:
    return [{"text": _runs(runs, form)}] if runs else []


def _runs(runs: Sequence[Run], form: Form) -> list[View]:
    views: list[View] = []
    for run in runs:
        view = _run(run, form)
        if _doubles_full_stop(view, views):
            view = {**view, "text": str(view["text"])[1:]}
        views.append(view)
    return [view for view in views if view["text"]]


def _doubles_full_stop(view: View, before: Sequence[View]) -> bool:
    if not before or view["kind"] != "text" or before[-1]["kind"] != "placeholder":
        return False
    return str(view["text"]).startswith(".") and str(before[-1]["text"]).endswith(".")


def _run(run: Run, form: Form) -> View:
    if run["kind"] == "text":
        return {"kind": "text", "text": run["text"]}
    placeholder = _placeholder(run["name"], form)
    return {**placeholder, "kind": "placeholder", "n": str(next(form.numbers))}


def _placeholder(name: str, form: Form) -> View:
    if name not in form.placeholders:
        raise WritingError(f"placeholder '{name}' is not among the document's placeholders")
    return form.placeholders[name]

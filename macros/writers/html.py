"""A job description as HTML: what a page shows, with everything that may stand in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import NamedTuple

from macros.document.model import Block, Item, JobDescription, Line, Run, Section
from macros.writers.cleaning import cleaned
from macros.writers.slots import View
from macros.writers.values import placeholder_view
from macros.writers.view import after_value, is_needed, is_written, placeholder_named

EMPTY = "mn-value mn-value--empty"
"""The classes of a placeholder that asks for its value."""


class Norm(NamedTuple):
    """A norm as a page names it."""

    title: str
    address: str
    """Where the page says what it rules."""
    is_confirmed: bool


class Link(NamedTuple):
    """A way on from a clause."""

    text: str
    address: str


@dataclass(frozen=True)
class Beside:
    """What a page has beside the document itself."""

    words: Mapping[str, str]
    """The site's words in the document's language."""
    norms: Mapping[str, Norm]
    """The norms that it refers to, by id."""
    links: Mapping[str, Sequence[Link]]
    """The ways on from each clause, by its id."""


@dataclass(frozen=True)
class Context:
    """What every part of one document's HTML is made with."""

    placeholders: Mapping[str, View]
    words: Mapping[str, str]
    """The words around the document: those of the form, and those of the site."""
    beside: Beside


def write(document: JobDescription, beside: Beside) -> str:
    """The document as one `article` element, on one line.

    Headings have the section's id, clauses their own, so that a link can lead to each. What is
    switched off stands below its list, folded. Numbers are the style sheet's business.

    Args:
        document: The job description; the form's words are its own.
        beside: What the page has beside it.
    """
    document = cleaned(document)
    asked = document["placeholders"]
    placeholders = {p["name"]: placeholder_view(p, document, 0) for p in asked}
    context = Context(placeholders, {**beside.words, **document["words"]}, beside)
    attributes = _attributes(
        {
            "class": "mn-document",
            "lang": document["lang"],
            "data-template": document["template"],
            "data-version": document["version"],
        }
    )
    return f"<article{attributes}>{_head(document, context)}{_body(document, context)}</article>"


def write_text(runs: Sequence[Run], prompts: Mapping[str, str]) -> str:
    """The text of a clause outside a document, with the prompt of each placeholder.

    Args:
        runs: The text.
        prompts: What asks for a value, by the placeholder's name.
    """
    return "".join(
        _element("span", escape(prompts[run["name"]], quote=False), class_=EMPTY)
        if run["kind"] == "placeholder"
        else escape(run["text"], quote=False)
        for run in runs
    )


def _attributes(values: Mapping[str, str]) -> str:
    return "".join(f' {name}="{escape(value)}"' for name, value in values.items())


def _element(name: str, inner: str, **attributes: str) -> str:
    given = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
    return f"<{name}{_attributes(given)}>{inner}</{name}>"


def _head(document: JobDescription, context: Context) -> str:
    approval = "".join(_approval(block, context) for block in document["approval"])
    purpose = _described(context.words["purpose"], escape(document["purpose"]))
    lines = _lines(document["identity"], context, after=purpose)
    return (
        _element("div", approval, class_="mn-approval")
        + _element("p", escape(context.words["document"]), class_="mn-document__name")
        + _element("p", escape(document["title"]), class_="mn-document__title")
        + lines
        + _element("p", _runs(document["preamble"], context), class_="mn-document__preamble")
    )


def _body(document: JobDescription, context: Context) -> str:
    sections = "".join(_section(section, context) for section in document["sections"])
    closing = document["acknowledgement"]
    inner = (
        _heading("acknowledgement", closing["title"], context)
        + _element("p", _runs(closing["text"], context))
        + _lines(closing["lines"], context)
        + _lines(closing["notes"], context, modifier="--notes")
    )
    return sections + _part("acknowledgement", "mn-acknowledgement", inner) + _origin(document)


def _origin(document: JobDescription) -> str:
    """Where the document comes from, as its files say it at their end."""
    words = document["words"]
    template = f"{words['template']} {document['template']}, {words['version']} "
    library = f"{document['version']} · {words['publisher']} {document['library']}"
    return _element("p", escape(template + library), class_="mn-document__origin")


def _part(name: str, kind: str, inner: str) -> str:
    return _element("section", inner, class_=kind, data_section=name, aria_labelledby=name)


def _approval(block: Block, context: Context) -> str:
    title = _element("p", escape(block["title"]), class_="mn-approval__title")
    return _element("div", title + _lines(block["lines"], context), class_="mn-approval__block")


def _lines(lines: Iterable[Line], context: Context, *, modifier: str = "", after: str = "") -> str:
    needed = [line for line in lines if is_needed(line, context.placeholders)]
    rows = "".join(_described(line["label"], _runs(line["text"], context)) for line in needed)
    kind = f"mn-lines mn-lines{modifier}" if modifier else "mn-lines"
    return _element("dl", rows + after, class_=kind) if rows + after else ""


def _described(label: str, inner: str) -> str:
    """A label and its value; without a value a rule to write on."""
    rule = _element("span", "", class_="mn-rule")
    pair = _element("dt", escape(label)) + _element("dd", inner or rule)
    return _element("div", pair, class_="mn-line")


def _heading(name: str, title: str, context: Context) -> str:
    permalink = _element(
        "a", "¶", class_="headerlink", href=f"#{name}", title=context.words["permalink"]
    )
    copy = _element(
        "button",
        escape(context.words["copy_section"]),
        class_="mn-copy",
        type="button",
        data_copy=name,
        hidden="",
        aria_label=f"{context.words['copy_section']}: {title}",
    )
    heading = _element("h2", escape(title) + permalink, id=name)
    return _element("div", heading + copy, class_="mn-section__head")


def _section(section: Section, context: Context) -> str:
    """A section; one with nothing on is marked, for it has no number and is not copied."""
    kind = "mn-section" if is_written(section) else "mn-section mn-section--off"
    inner = _heading(section["id"], section["title"], context) + _lead(section["lead"], context)
    inner += _list(section["items"], context)
    if section["closing"]:
        inner += _element("p", _runs(section["closing"], context), class_="mn-section__closing")
    return _part(section["id"], kind, inner)


def _lead(lead: Item | Sequence[Run] | None, context: Context) -> str:
    if not lead:
        return ""
    if not isinstance(lead, dict):
        return _element("p", _runs(lead, context), class_="mn-section__lead")
    text = _element("p", _runs(lead["text"], context), class_="mn-section__lead")
    return _element(
        "div", text + _notes(lead, context), **_identified(lead, "mn-item mn-item--lead")
    )


def _list(items: Sequence[Item], context: Context) -> str:
    on = "".join(_item(item, context, "mn-item") for item in items if item["on"])
    off = [item for item in items if not item["on"]]
    listed = _element("ol", on, class_="mn-items") if on else ""
    return listed + (_options(off, context) if off else "")


def _options(items: Sequence[Item], context: Context) -> str:
    listed = "".join(_item(item, context, "mn-item mn-item--off") for item in items)
    summary = _element("summary", f"{escape(context.words['further_clauses'])} ({len(items)})")
    inner = summary + _element("ul", listed, class_="mn-items mn-items--off")
    return _element("details", inner, class_="mn-options")


def _item(item: Item, context: Context, kind: str) -> str:
    inner = _element(
        "p", _standing(item, context) + _runs(item["text"], context), class_="mn-item__text"
    )
    inner += _notes(item, context) + _list(item["items"], context)
    return _element("li", inner, **_identified(item, kind))


def _identified(item: Item, kind: str) -> dict[str, str]:
    name = item["clause"]
    if not name:
        return {"class_": kind}
    return {"class_": kind, "id": name, "data_clause": name, "data_title": item["title"]}


def _standing(item: Item, context: Context) -> str:
    """How a clause that is off stands to the document, in words before it."""
    if item["on"]:
        return ""
    word = context.words["alternative" if item["group"] else "optional"]
    return _element("span", escape(word), class_="mn-item__standing") + " "


def _notes(item: Item, context: Context) -> str:
    """The guidance and the norms of a clause, and the ways on from it, folded."""
    beside = context.beside
    norms = "".join(_norm(beside.norms[name], context) for name in item["references"])
    links = beside.links.get(item["clause"] or "", ())
    further = "".join(_element("li", _element("a", escape(e.text), href=e.address)) for e in links)
    inner = _element("p", escape(item["guidance"])) if item["guidance"] else ""
    inner += _element("ul", norms, class_="mn-norms") if norms else ""
    inner += _element("ul", further, class_="mn-further") if further else ""
    if not inner:
        return ""
    hidden = _element("span", f": {escape(item['title'])}", class_="mn-hidden")
    summary = _element("summary", escape(context.words["notes"]) + hidden)
    return _element("details", summary + inner, class_="mn-notes")


def _norm(norm: Norm, context: Context) -> str:
    link = _element("a", escape(norm.title), href=norm.address)
    doubt = "" if norm.is_confirmed else f" ({escape(context.words['to_be_checked'])})"
    return _element("li", f"{link}{doubt}")


def _runs(runs: Sequence[Run], context: Context) -> str:
    inner, before = "", ""
    for run in runs:
        if run["kind"] == "placeholder":
            inner += _placeholder(run["name"], context)
            before = str(context.placeholders[run["name"]]["text"])
        else:
            inner += escape(after_value(before, run["text"]), quote=False)
    return inner


def _placeholder(name: str, context: Context) -> str:
    view = placeholder_named(name, context.placeholders)
    kind = EMPTY if view["empty"] else "mn-value"
    text = escape(str(view["text"]), quote=False)
    return _element("span", text, class_=kind, data_placeholder=name)

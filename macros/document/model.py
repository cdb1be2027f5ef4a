"""The JobDescription: the one contract between the library and everything that shows a document.

It is a JSON value. The order of the keys here is the order in every published file.
"""

from typing import Annotated, Literal, TypedDict

from macros.library.model import Kind

FORMAT: Literal[1] = 1
"""The version of this contract; it moves when a reader of the old one would misread the new."""


MAX_VALUE = 500
Value = Annotated[str, ("maxLength", MAX_VALUE)]
"""What was typed into a field; at most 500 characters."""


class TextRun(TypedDict):
    """A stretch of fixed wording."""

    kind: Literal["text"]
    text: str


class PlaceholderRun(TypedDict):
    """The place where a value stands, or the prompt for it."""

    kind: Literal["placeholder"]
    name: str


Run = TextRun | PlaceholderRun


class Line(TypedDict):
    """A labelled line; without runs it is a rule to sign on."""

    label: str
    text: list[Run]


class Item(TypedDict):
    """A clause where it stands in a document; its number follows from what is on."""

    clause: str | None
    """The clause's id; None for a paragraph of one's own."""
    title: str
    on: bool
    group: str | None
    """The id of the first of its alternatives, the same for each; None where it has none."""
    mark: str | None
    """The bookmark that carries the clause and its wording through an office program."""
    text: list[Run]
    guidance: str | None
    references: list[str]
    items: list["Item"]


class Placeholder(TypedDict):
    """A value that the document asks for."""

    name: str
    label: str
    kind: Kind
    options: list[str]
    """What can be chosen, in the document's language; empty unless the kind is a choice."""
    example: str
    help: str
    required: bool
    """False: a line that holds nothing but such values, all empty, is left out."""
    value: Value | None
    """What was filled in: one line; a date in ISO form; a choice as the option reads."""


class Block(TypedDict):
    """A titled block of lines."""

    title: str
    lines: list[Line]


class Section(TypedDict):
    """A numbered section."""

    id: str
    title: str
    lead: Item | list[Run] | None
    """What stands unnumbered before the items: a clause, a sentence, or nothing."""
    items: list[Item]
    closing: list[Run] | None


class Acknowledgement(TypedDict):
    """What is signed on receipt."""

    title: str
    text: list[Run]
    lines: list[Line]
    notes: list[Line]


class JobDescription(TypedDict):
    """One job description in one language for one jurisdiction."""

    format: Literal[1]
    template: str
    version: str
    library: str
    lang: str
    locale: str
    jurisdiction: str
    mark: str
    """The bookmark that carries template, version, language and jurisdiction likewise."""
    date: str
    """The day of the template's last change, in ISO form."""
    title: str
    purpose: str
    words: dict[str, str]
    """The form's own words; a slot in them is written `[[name]]`."""
    months: list[str]
    placeholders: list[Placeholder]
    approval: list[Block]
    identity: list[Line]
    preamble: list[Run]
    sections: list[Section]
    acknowledgement: Acknowledgement

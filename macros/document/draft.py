"""A visitor's draft: what it may say, and what it makes of a job description."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal, NotRequired, TypedDict

from macros.document.model import Item, JobDescription, Value
from macros.document.walk import items
from macros.errors import known
from macros.library import model

MAX_OWN = 2_000
OwnText = Annotated[str, ("maxLength", MAX_OWN)]
"""A paragraph of one's own; at most 2,000 characters."""


class OwnParagraph(TypedDict):
    """A paragraph that the visitor wrote."""

    id: str
    section: str
    after: str | None
    text: OwnText


class Choices(TypedDict):
    """What a visitor changed in a template."""

    on: NotRequired[list[str]]
    off: NotRequired[list[str]]
    picked: NotRequired[dict[str, str]]
    order: NotRequired[dict[str, list[str]]]
    own: NotRequired[list[OwnParagraph]]


class Draft(TypedDict):
    """A visitor's own document: the template it starts from, and what differs."""

    format: Literal[1]
    template: str
    version: str
    lang: str
    jurisdiction: str
    values: NotRequired[dict[str, Value]]
    consulted: NotRequired[list[Value]]
    choices: NotRequired[Choices]


@dataclass(frozen=True)
class Catalogue:
    """What a draft may add and where things must stay."""

    items: Mapping[str, Item]
    """Every clause that holds here, as an item."""
    sections: Mapping[str, model.Section]


def in_place(listed: Sequence[Item], section: model.Section) -> list[Item]:
    """The items in their order, those that stay first or last brought there."""

    def rank(item: Item) -> int:
        return (item["clause"] in section.last) - (item["clause"] in section.first)

    return sorted(listed, key=rank)


def applied(draft: Draft, document: JobDescription, catalogue: Catalogue) -> JobDescription:
    """The document as the draft's choices make it: added, own, switched, ordered, in this turn.

    Raises:
        RequestError: The draft names what cannot stand in this document.
    """
    choices = draft.get("choices", {})
    own = choices.get("own", [])
    named = {paragraph["id"] for paragraph in own}
    for name in choices.get("on", []):
        if name not in named | set(_found(document)):
            _add(name, document, catalogue)
    for paragraph in own:
        _insert(paragraph, document)
    _switch(choices, document)
    for key, order in choices.get("order", {}).items():
        _put_in_order(_list(key, document), order)
    for section in document["sections"]:
        section["items"] = in_place(section["items"], catalogue.sections[section["id"]])
    for name in named:
        _found(document)[name]["clause"] = None  # the id was the draft's alone
    return document


def _put_in_order(listed: list[Item], order: Sequence[str]) -> None:
    """What the order names comes first, as it names it; the rest follows as it was."""
    positions = {name: position for position, name in enumerate(order)}
    listed.sort(key=lambda item: positions.get(str(item["clause"]), len(order)))


def _found(document: JobDescription) -> dict[str, Item]:
    """Every item of the document that has a name, a clause's or a draft's own."""
    every = (item for section in document["sections"] for item in items(section))
    return {item["clause"]: item for item in every if item["clause"]}


def _add(name: str, document: JobDescription, catalogue: Catalogue) -> None:
    """Put a clause of the library that the template does not list at the end of its list."""
    known(name, catalogue.items, "clause of this jurisdiction")
    _home(name.partition("/")[0], document, catalogue).append(catalogue.items[name])


def _home(folder: str, document: JobDescription, catalogue: Catalogue) -> list[Item]:
    """The list that holds clauses of this folder, else the section that may."""
    section = next(s.id for s in catalogue.sections.values() if folder in s.folders)
    for item in _list(section, document):
        if any(str(each["clause"]).startswith(f"{folder}/") for each in item["items"]):
            return item["items"]
    return _list(section, document)


def _insert(own: OwnParagraph, document: JobDescription) -> None:
    listed = _list(own["section"], document)
    names = [str(item["clause"]) for item in listed]
    after = own["after"]
    position = names.index(known(after, names, "paragraph before it")) + 1 if after else 0
    listed.insert(position, _own_item(own))


def _own_item(own: OwnParagraph) -> Item:
    return {
        "clause": own["id"],
        "title": "",
        "on": True,
        "group": None,
        "mark": None,
        "text": [{"kind": "text", "text": own["text"]}],
        "guidance": None,
        "references": [],
        "items": [],
    }


def _switch(choices: Choices, document: JobDescription) -> None:
    found = _found(document)
    for group, picked in choices.get("picked", {}).items():
        alternatives = [name for name, item in found.items() if item["group"] == group]
        known(picked, alternatives, f"alternative of '{group}'")
        for name in alternatives:
            found[name]["on"] = name == picked
    for name in choices.get("off", []):
        if name in found:  # what holds in another jurisdiction alone is off in this one anyway
            found[name]["on"] = False
    for name in choices.get("on", []):
        found[name]["on"] = True


def _list(key: str, document: JobDescription) -> list[Item]:
    """The list of this section, or of the clause that carries one."""
    lists = {section["id"]: section["items"] for section in document["sections"]}
    lists |= {name: item["items"] for name, item in _found(document).items()}
    return lists[known(key, lists, "section or clause of this document")]

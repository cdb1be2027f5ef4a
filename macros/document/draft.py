"""A visitor's draft: what it may say, and what it makes of a job description."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from macros.document.model import Choices, Draft, Item, JobDescription, OwnParagraph
from macros.document.walk import items
from macros.library import model


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
    """The document as the draft's choices make it: on, off, picked, own, order, in this turn."""
    choices = draft.get("choices", {})
    _add(choices.get("on", []), document, catalogue)
    _switch(choices, document)
    for own in choices.get("own", []):
        _insert(own, document)
    for key, order in choices.get("order", {}).items():
        listed = _list(key, document)
        listed.sort(key=lambda item: _position(item, order))
    for section in document["sections"]:
        section["items"] = in_place(section["items"], catalogue.sections[section["id"]])
    _forget_own_ids(document)
    return document


def _position(item: Item, order: Sequence[str]) -> int:
    return order.index(item["clause"]) if item["clause"] in order else len(order)


def _all_items(document: JobDescription) -> Iterator[Item]:
    for section in document["sections"]:
        yield from items(section)


def _add(names: Sequence[str], document: JobDescription, catalogue: Catalogue) -> None:
    """Put clauses of the library that the template does not list at the end of their section."""
    present = {item["clause"] for item in _all_items(document)}
    for name in names:
        if name not in present:
            _home(name.partition("/")[0], document, catalogue).append(catalogue.items[name])


def _home(folder: str, document: JobDescription, catalogue: Catalogue) -> list[Item]:
    """The list that holds clauses of this folder, else the section that may."""
    section = next(s.id for s in catalogue.sections.values() if folder in s.folders)
    for item in _list(section, document):
        if any(str(each["clause"]).startswith(f"{folder}/") for each in item["items"]):
            return item["items"]
    return _list(section, document)


def _switch(choices: Choices, document: JobDescription) -> None:
    on, off, picked = choices.get("on", []), choices.get("off", []), choices.get("picked", {})
    for item in _all_items(document):
        name, group = item["clause"], item["group"]
        if group in picked:
            item["on"] = name == picked[group]
        item["on"] = (item["on"] or name in on) and name not in off


def _insert(own: OwnParagraph, document: JobDescription) -> None:
    listed = _list(own["section"], document)
    names = [item["clause"] for item in listed]
    after = own["after"]
    position = names.index(after) + 1 if after in names else len(names) if after else 0
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


def _list(key: str, document: JobDescription) -> list[Item]:
    """The list of this section, or of the clause that carries one."""
    for section in document["sections"]:
        if section["id"] == key:
            return section["items"]
    return next(item["items"] for item in _all_items(document) if item["clause"] == key)


def _forget_own_ids(document: JobDescription) -> None:
    for item in _all_items(document):
        if item["mark"] is None:
            item["clause"] = None

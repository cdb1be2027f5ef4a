"""Ways through a job description."""

from collections.abc import Iterator

from macros.document.model import Item, JobDescription, Run, Section


def items(section: Section) -> Iterator[Item]:
    """Every item of a section, in order: its lead clause, its items, the items of these."""
    if isinstance(section["lead"], dict):
        yield section["lead"]
    for item in section["items"]:
        yield from _with_items(item)


def _with_items(item: Item) -> Iterator[Item]:
    yield item
    for each in item["items"]:
        yield from _with_items(each)


def runs(document: JobDescription) -> Iterator[Run]:
    """Every run of a document, those of what is switched off included."""
    for block in document["approval"]:
        for line in block["lines"]:
            yield from line["text"]
    for line in document["identity"]:
        yield from line["text"]
    yield from document["preamble"]
    for section in document["sections"]:
        if isinstance(section["lead"], list):
            yield from section["lead"]
        for item in items(section):
            yield from item["text"]
        yield from section["closing"] or ()
    closing = document["acknowledgement"]
    yield from closing["text"]
    for line in (*closing["lines"], *closing["notes"]):
        yield from line["text"]


def placeholders(document: JobDescription) -> set[str]:
    """The names of the placeholders that stand somewhere in a document."""
    return {run["name"] for run in runs(document) if run["kind"] == "placeholder"}

"""What differs is told by template, with the step of the version that it asks for."""

import dataclasses
from pathlib import Path
from typing import Any

import pytest

from macros.library.load import read_library
from macros.library.model import Entry, Library
from macros.library.place import Place
from macros.library.revisions.comparison import Impact, Standing, TemplateChange, impact
from macros.library.revisions.differences import Difference
from macros.library.text import Text

LIBRARY, _ = read_library(Path(__file__).parents[1] / "small")
TEMPLATE = LIBRARY.templates["trade/contact"]
DUTY = LIBRARY.clauses["duties/answer-customers"]


def with_clause(name: str, **changes: Any) -> Library:  # noqa: ANN401  (the fields of a clause)
    """The library with a clause changed."""
    clause = dataclasses.replace(LIBRARY.clauses[name], **changes)
    return dataclasses.replace(LIBRARY, clauses={**LIBRARY.clauses, name: clause})


def with_section(name: str, *entries: Entry) -> Library:
    """The library with a section of the template changed."""
    sections = {**TEMPLATE.sections, name: entries}
    template = dataclasses.replace(TEMPLATE, sections=sections)
    return dataclasses.replace(LIBRARY, templates={template.id: template})


def only_change(after: Library, before: Library = LIBRARY) -> TemplateChange:
    """What changes in the one template that changes."""
    (change,) = impact(before, after).templates
    return change


def test_what_is_the_same_changes_nothing() -> None:
    """Nothing is told of a library that is what it was."""
    assert impact(LIBRARY, LIBRARY) == Impact((), (), ())


def test_a_duty_in_other_words_is_a_major_step() -> None:
    """Both texts are told, before and after."""
    text = Text(it="Risponde a chi chiama.", en="Answers callers.")

    change = only_change(with_clause(DUTY.id, text=text))

    assert change.step == "major"
    assert change.version == "0.1.0"
    assert change.differences == (Difference(DUTY.id, "text", DUTY.text, text),)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        (DUTY.id, {"text": Text({lang: said.upper() for lang, said in DUTY.text.items()})}),
        (DUTY.id, {"guidance": Text(it="Altro.", en="Other.")}),
        (DUTY.id, {"references": ("it/one",)}),
        ("general-provisions/category", {"text": Text(it="Altro.", en="Other.")}),
    ],
    ids=["signs", "guidance", "references", "another section"],
)
def test_another_wording_is_a_patch(name: str, changes: dict[str, Any]) -> None:
    """Where no duty, right or liability says anything else."""
    change = only_change(with_clause(name, **changes))

    assert change.step == "patch"
    assert [(each.name, each.key) for each in change.differences] == [(name, *changes)]


def test_what_is_added_is_a_minor_step() -> None:
    """It is told with its place."""
    entry = Entry(place=Place(), kind="optional", clauses=("duties/clean-rooms",))

    change = only_change(with_section("duties", *TEMPLATE.sections["duties"], entry))

    assert change.step == "minor"
    assert change.added == (Standing("duties/clean-rooms", "duties", "", is_on=False),)


def test_a_duty_that_goes_is_a_major_step() -> None:
    """It is told as it stood."""
    kept = [e for e in TEMPLATE.sections["duties"] if DUTY.id not in e.clauses]

    change = only_change(with_section("duties", *kept))

    assert change.step == "major"
    assert [each.clause for each in change.removed] == [DUTY.id]


def switched(kind: Any) -> Library:  # noqa: ANN401  (a kind of entry)
    """The library with the duty listed in another way."""
    entries = TEMPLATE.sections["duties"]
    changed = (
        dataclasses.replace(each, kind=kind) if DUTY.id in each.clauses else each
        for each in entries
    )
    return with_section("duties", *changed)


def test_a_duty_switched_off_is_a_major_step() -> None:
    """What was on by default is no longer asked of everybody; the way back adds something."""
    off = switched("optional")

    assert only_change(off).step == "major"
    assert only_change(LIBRARY, off).step == "minor"
    assert only_change(off).switched == (Standing(DUTY.id, "duties", "", is_on=False),)


def test_another_order_is_a_patch() -> None:
    """What moved is told, and nothing else."""
    change = only_change(with_section("duties", *reversed(TEMPLATE.sections["duties"])))

    moved = {each.clause for each in change.moved}
    assert change.step == "patch"
    assert moved
    assert moved < {name for entry in TEMPLATE.sections["duties"] for name in entry.clauses}


def test_a_clause_that_leaves_its_carrier_moves() -> None:
    """The list in which it stands is a part of its place."""
    entries = [
        each
        for entry in TEMPLATE.sections["general-provisions"]
        for each in (dataclasses.replace(entry, items=()), *entry.items)
    ]

    change = only_change(with_section("general-provisions", *entries))

    assert [(each.clause, each.carrier) for each in change.moved] == [
        ("general-provisions/products", ""),
        ("general-provisions/market", ""),
    ]


def test_a_template_that_is_new_or_gone_is_said_to_be_so() -> None:
    """There is no step to propose."""
    without = dataclasses.replace(LIBRARY, templates={})

    assert only_change(LIBRARY, without) == TemplateChange(TEMPLATE.id, "0.1.0", "new")
    assert only_change(without) == TemplateChange(TEMPLATE.id, "0.1.0", "gone")


def test_the_forms_words_change_every_document() -> None:
    """A vocabulary that every document shows is told with each template."""
    preamble = Text(it="Altro.", en="Other.")
    form = dataclasses.replace(LIBRARY.form, preamble=preamble)

    change = only_change(dataclasses.replace(LIBRARY, form=form))

    assert change.step == "patch"
    assert change.differences == (Difference("form", "preamble", LIBRARY.form.preamble, preamble),)


def test_a_placeholder_that_nothing_asks_for_changes_nothing() -> None:
    """A template is not touched by values that it has no place for."""
    other = dataclasses.replace(LIBRARY.placeholders["company"], name="other")
    after = dataclasses.replace(LIBRARY, placeholders={**LIBRARY.placeholders, "other": other})

    assert impact(LIBRARY, after).templates == ()


def test_a_word_of_the_pages_is_told_apart() -> None:
    """A norm's sentence stands in no document; a new norm is told by it alone."""
    norm = dataclasses.replace(LIBRARY.references["it/one"], id="it/new")
    after = dataclasses.replace(LIBRARY, references={**LIBRARY.references, "it/new": norm})

    found = impact(LIBRARY, after)

    assert found == Impact((), (), (Difference("references", "it/new", None, norm.sentence),))


def test_a_clause_that_no_template_lists_is_told() -> None:
    """Its page changes."""
    found = impact(LIBRARY, with_clause("duties/clean-rooms", tags=("customers",)))

    assert (found.templates, found.clauses) == ((), ("duties/clean-rooms",))

"""Each template is complete, and within the measures of a document that can be signed."""

from itertools import combinations

import pytest

from macros.document.assemble import assemble
from macros.document.model import JobDescription
from macros.document.walk import items
from macros.library.model import Template
from macros.library.text import LANGUAGES
from tests.real import LIBRARY

SPECIMENS = ("trade/client-manager", "trade/textile-branch-client-specialist")
MAX_DUTIES = 14


@pytest.fixture(params=[(name, lang) for name in LIBRARY.templates for lang in LANGUAGES], ids=str)
def document(request: pytest.FixtureRequest) -> JobDescription:
    """Each template's document in each language."""
    template, lang = request.param
    return assemble(LIBRARY, template, lang, "it")


def test_what_two_templates_share_is_the_same_clause() -> None:
    """The two specimens have more clauses in common than of their own."""
    first, second = (
        {clause for _, entry in LIBRARY.templates[name].entries() for clause in entry.clauses}
        for name in SPECIMENS
    )

    assert len(first & second) > len(second - first)


def test_it_has_every_section(document: JobDescription) -> None:
    """Six sections, in their order."""
    assert [section["id"] for section in document["sections"]] == list(LIBRARY.sections)


def test_it_offers_sixty_to_ninety_clauses(document: JobDescription) -> None:
    """On and off together: enough to choose from, few enough to read."""
    count = sum(len(list(items(section))) for section in document["sections"])

    assert 60 <= count <= 90


def test_its_duties_can_be_read_at_a_glance(document: JobDescription) -> None:
    """At most fourteen duties are on."""
    duties = next(section for section in document["sections"] if section["id"] == "duties")

    assert sum(item["on"] for item in duties["items"]) <= MAX_DUTIES


PAIRS = [
    (one, other)
    for one, other in combinations(LIBRARY.templates.values(), 2)
    if one.industry == other.industry and one.id != other.follows and other.id != one.follows
]
"""Templates of one industry, but a template and the one that it follows."""


@pytest.mark.parametrize(("one", "other"), PAIRS, ids=lambda template: template.id)
def test_two_roles_of_an_industry_differ_in_half_of_their_duties(
    one: Template, other: Template
) -> None:
    """Who reads the duties without the title knows which role they are of."""
    first, second = on_by_default(one), on_by_default(other)

    assert len(first & second) <= min(len(first), len(second)) / 2


def on_by_default(template: Template) -> set[str]:
    """The duties of a template that are on."""
    entries = (each for section, each in template.entries() if section == "duties")
    return {each.clauses[0] for each in entries if each.kind != "optional"}


def test_liability_ends_with_the_clause_against_aggravation(document: JobDescription) -> None:
    """Whatever is chosen, the last word is that nothing is added to the law."""
    liability = next(s for s in document["sections"] if s["id"] == "liability")

    assert liability["items"][-1]["clause"] == "liability/no-aggravation"


def test_evaluation_begins_with_its_method(document: JobDescription) -> None:
    """A clause stands unnumbered before the criteria, and carries its mark."""
    evaluation = next(s for s in document["sections"] if s["id"] == "evaluation")

    lead = evaluation["lead"]
    assert isinstance(lead, dict)
    assert lead["clause"] == "evaluation/method"
    assert lead["mark"]

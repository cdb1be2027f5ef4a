"""The steps of a career: which templates follow each other, and what each adds."""

import pytest

from macros.publish.steps import LADDERS_OWN, added, ladder_of, ladders
from tests.real import LIBRARY

FOLLOWING = [name for name, template in LIBRARY.templates.items() if template.follows]


@pytest.mark.parametrize("name", FOLLOWING)
def test_a_template_stands_right_above_the_one_that_it_follows(name: str) -> None:
    """The chain has both, one after the other."""
    steps = [each.id for each in ladder_of(LIBRARY, LIBRARY.templates[name])]

    assert steps[steps.index(name) - 1] == LIBRARY.templates[name].follows


def test_a_template_alone_has_no_ladder() -> None:
    """One that follows nothing, and that nothing follows."""
    on_ladders = {each.id for steps in ladders(LIBRARY) for each in steps}
    alone = [each for name, each in LIBRARY.templates.items() if name not in on_ladders]

    assert alone
    assert [ladder_of(LIBRARY, each) for each in alone] == [[]] * len(alone)
    assert [added(LIBRARY, each) for each in alone] == [[]] * len(alone)


@pytest.mark.parametrize("name", FOLLOWING)
def test_what_a_step_adds_is_on_there_and_not_below(name: str) -> None:
    """Only clauses that are on count, and only of the sections that a ladder is about."""
    template = LIBRARY.templates[name]
    below = LIBRARY.templates[str(template.follows)]
    on = {clause for _, entry in template.entries() for clause in entry.clauses[:1]}
    on_below = {
        clause
        for _, entry in below.entries()
        if entry.kind != "optional"
        for clause in entry.clauses[:1]
    }

    found = added(LIBRARY, template)

    assert found
    assert {*found} <= on - on_below
    assert {LIBRARY.clauses[clause].folder for clause in found} <= LADDERS_OWN

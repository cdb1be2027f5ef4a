"""Findings that a comment sets aside."""

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules

REASONED = "<!-- wording: ignore IT-APP-01 quotes an old advert -->"


@pytest.mark.parametrize(
    "text",
    [
        f"Si chiede bella presenza. {REASONED}",
        f"{REASONED}\nSi chiede bella presenza.",
        f"{REASONED}\n\nSi chiede bella presenza.",
    ],
)
def test_a_reasoned_comment_sets_a_finding_aside(text: str, rules: dict[str, Rules]) -> None:
    """In its own line, or in the next line of text where it has a line to itself."""
    assert find(text, "it", rules) == ()


def test_only_that_rule_in_that_place_is_set_aside(rules: dict[str, Rules]) -> None:
    """Another rule in the line, and the same rule elsewhere, are still told."""
    text = f"{REASONED}\nBella presenza, età massima 30 anni.\nSi chiede bella presenza."

    assert [finding.rule for finding in find(text, "it", rules)] == ["IT-AGE-01", "IT-APP-01"]


def test_a_comment_without_a_reason_is_a_finding(rules: dict[str, Rules]) -> None:
    """And what it would set aside is told too."""
    found = find("Bella presenza. <!-- wording: ignore IT-APP-01 -->", "it", rules)

    assert [finding.rule for finding in found] == ["IT-APP-01", "ignore-reason"]
    assert found[1].severity == "error"


def test_a_comment_for_an_unknown_rule_is_a_finding(rules: dict[str, Rules]) -> None:
    """A rule that was renamed must not be ignored for ever in silence."""
    (finding,) = find("Vendite. <!-- wording: ignore IT-XYZ-01 why -->", "it", rules)

    assert (finding.rule, finding.line, finding.column) == ("ignore-unknown", 1, 10)

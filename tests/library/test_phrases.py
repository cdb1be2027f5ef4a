"""How a single value is written: its signs, its lines, its quotes."""

import pytest
import yaml

from macros.library.editing.phrases import meant, mended, quoted, wrapped
from macros.library.reader import Loader

VALUES = [
    "plain",
    "with, comma",
    "a: b",
    "ends in:",
    "a # b",
    "# a",
    "- a",
    "? a",
    "{name} of",
    "of {name}",
    "[a]",
    "'quoted'",
    '"quoted"',
    "l'ora",
    "back\\slash",
    "*a",
    "&a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "|",
    ">",
    "no",
    "1420.3",
    "2026-11-24",
    "~",
    "…",
]


@pytest.mark.parametrize("style", [None, "'", '"'])
@pytest.mark.parametrize("value", VALUES)
def test_a_value_is_read_as_it_was_meant(value: str, style: str | None) -> None:
    """On a line of its own, in a list, and between brackets."""
    below, within = quoted(value, style, in_flow=False), quoted(value, style, in_flow=True)

    text = f"a: {below}\nb:\n  - {below}\nc: {{d: {within}, e: [{within}, {within}]}}\n"
    assert [each.value for each in scalars(yaml.compose(text, Loader=Loader))] == [value] * 5


def scalars(node: yaml.Node | None) -> list[yaml.ScalarNode]:
    """The values of a node, without its keys."""
    if isinstance(node, yaml.ScalarNode):
        return [node]
    assert node
    children = [pair[1] if isinstance(pair, tuple) else pair for pair in node.value]
    return [scalar for child in children for scalar in scalars(child)]


@pytest.mark.parametrize(
    ("value", "style", "written"),
    [
        ("plain", '"', "plain"),
        ("1420.3", None, "1420.3"),
        ("1420.3", "'", "'1420.3'"),
        ("a: b", None, '"a: b"'),
        ('a: "b"', None, "'a: \"b\"'"),
        ("", None, ""),
        ("", "'", '""'),
    ],
)
def test_quotes_stand_where_they_are_needed(value: str, style: str | None, written: str) -> None:
    """Double ones, if the writer chose no others."""
    assert quoted(value, style, in_flow=False) == written


@pytest.mark.parametrize(
    ("wording", "lines"),
    [
        ("One. Two; three: four.", ["One. Two; three:", "four."]),
        (
            "A phrase that fills a line, and another.",
            ["A phrase that fills a line,", "and another."],
        ),
        ("Words without any sign that goes on", ["Words without any sign that", "goes on"]),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ["aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"]),
    ],
)
def test_a_wording_breaks_at_its_phrases(wording: str, lines: list[str]) -> None:
    """After a stop, if enough stands before it; where that is too long, at commas and spaces."""
    assert wrapped(wording, 28) == lines


@pytest.mark.parametrize("lang", ["it", "en"])
def test_mending_changes_no_meaning(lang: str) -> None:
    """Signs and spaces alone; a space that does not break stays."""
    wording = " L\u2019uso  di “\u00a0questo”. "

    assert meant(mended(wording, lang)) == meant(wording)
    assert "\u00a0" in mended(wording, lang)

"""Slots are filled once, from the nearest that holds them."""

import pytest

from macros.writers.errors import WritingError
from macros.writers.slots import Filling, View, fill


def test_word_is_escaped() -> None:
    """`{{word}}` is the text, escaped."""
    assert _fill("<{{word}}>", {"word": "a"}) == "<A>"


def test_list_repeats() -> None:
    """`{{#list}}` stands once for each item."""
    assert _fill("{{#all}}{{a}},{{/all}}", {"all": [{"a": "x"}, {"a": "y"}]}) == "X,Y,"


@pytest.mark.parametrize("empty", [[], "", False, None])
def test_nothing_is_left_out(empty: object) -> None:
    """An empty list or text, a false flag and null leave `{{#…}}` out and let `{{^…}}` stand."""
    assert _fill("{{#a}}yes{{/a}}{{^a}}no{{/a}}", {"a": empty}) == "no"


@pytest.mark.parametrize("full", [[{}], "x", True])
def test_something_stands(full: object) -> None:
    """A list, a text and a true flag let `{{#…}}` stand and leave `{{^…}}` out."""
    assert _fill("{{#a}}yes{{/a}}{{^a}}no{{/a}}", {"a": full}) == "yes"


def test_snippet_is_filled_with_the_item() -> None:
    """`{{>snippet}}` sees the item it stands in."""
    assert _fill("{{#all}}{{>one}}{{/all}}", {"all": [{"a": "x"}]}, one="({{a}})") == "(X)"


def test_snippet_is_named_by_the_data() -> None:
    """`{{>*kind}}` is the snippet that the text `kind` names."""
    assert _fill("{{>*kind}}", {"kind": "two"}, one="1", two="2") == "2"


def test_root_is_seen_from_everywhere() -> None:
    """A name that the item does not hold is the root's."""
    assert _fill("{{#all}}{{title}}{{/all}}", {"title": "t", "all": [{}]}) == "T"


def test_item_between_is_not_seen() -> None:
    """An inner item does not see the item that holds it."""
    view = {"outer": [{"a": "x", "inner": [{}]}]}

    with pytest.raises(WritingError):
        _fill("{{#outer}}{{#inner}}{{a}}{{/inner}}{{/outer}}", view)


def test_filled_text_is_not_searched_again() -> None:
    """A slot that somebody typed stays text."""
    assert _fill("{{a}} {{b}}", {"a": "{{B}}", "b": "{{>ONE}}"}, one="1") == "{{B}} {{>ONE}}"


@pytest.mark.parametrize("slot", ["{{gone}}", "{{#gone}}{{/gone}}", "{{^gone}}{{/gone}}"])
def test_missing_name_is_refused(slot: str) -> None:
    """A slot without a value names itself and its part, lists too."""
    with pytest.raises(WritingError, match=r"^word/part\.xml: slot 'gone' has no value$"):
        _fill(slot, {"here": "x"})


def test_missing_snippet_is_refused() -> None:
    """A snippet that the skeleton does not hold is named with the part."""
    with pytest.raises(WritingError, match=r"^word/part\.xml: snippet 'gone' is not in"):
        _fill("{{>gone}}", {})


def test_list_is_no_word() -> None:
    """A list where a text is asked for is refused."""
    with pytest.raises(WritingError, match="slot 'all' is no text"):
        _fill("{{all}}", {"all": []})


def _fill(text: str, view: View, **snippets: str) -> str:
    root = {name: value for name, value in view.items() if isinstance(value, str)}
    return fill(text, Filling("word/part.xml", root, snippets, str.upper), view)

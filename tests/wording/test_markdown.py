"""What of a Markdown file is prose."""

import pytest

from macros.wording.markdown import prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: x\n---\nTesto", "   \n        \n   \nTesto"),
        ("a\n```\ncode\n```\nb", "a\n   \n    \n   \nb"),
        ("a\n~~~~ x\n```\n~~~~\nb", "a\n      \n   \n    \nb"),
        ("a <!-- b\nc --> d", "a       \n      d"),
        ("a <!-- b", "a       "),
        ("a <!-- wording: ignore X y -->", "a <!-- wording: ignore X y -->"),
        ("a `b` c", "a `b` c"),
    ],
)
def test_what_is_no_prose_is_blank(text: str, expected: str) -> None:
    """Front matter, code blocks and comments; every character keeps its place."""
    assert prose(text) == expected

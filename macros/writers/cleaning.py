"""Text as every format can hold it."""

import re
from typing import TypeVar, cast

Value = TypeVar("Value")

LONE_SURROGATE = re.compile("[\ud800-\udfff]")
REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""The controls of C0 and C1 that break no line, and the two code points that XML never holds."""
SPACE = re.compile("[\t-\r\x85\u2028\u2029 ]+")
"""Spaces, tabs and everything that breaks a line."""


def clean(text: str) -> str:
    """The text on one line, with single spaces and without characters that XML refuses."""
    return SPACE.sub(" ", REFUSED.sub("", LONE_SURROGATE.sub("\ufffd", text)))


def cleaned(value: Value) -> Value:
    """The JSON value with every text in it cleaned."""
    return cast("Value", _cleaned(value))


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(child) for child in value]
    if isinstance(value, dict):
        return {key: _cleaned(child) for key, child in value.items()}
    return value

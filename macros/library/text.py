"""Wordings in every language, and how the types of the model take them."""

from dataclasses import field
from typing import Any

LANGUAGES = ("it", "en")
"""The languages of the library, the first one first everywhere."""


class Text(dict[str, str]):
    """One wording in every language, by language code."""


class Texts(dict[str, tuple[str, ...]]):
    """A list of wordings in every language, by language code."""


def given() -> Any:  # noqa: ANN401  (a field stands for any type)
    """A field that the file's path or place gives; it is no key of the file."""
    return field(metadata={"given": True}, repr=False, compare=False)


def spread() -> Any:  # noqa: ANN401
    """A `Text` whose languages are keys of the mapping itself."""
    return field(metadata={"spread": True})

"""Wordings in every language."""

LANGUAGES = ("it", "en")
"""The languages of the library, the first one first everywhere."""


class Text(dict[str, str]):
    """One wording in every language, by language code."""


class Texts(dict[str, tuple[str, ...]]):
    """A list of wordings in every language, by language code."""

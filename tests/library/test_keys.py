"""Keys are told by the type alone."""

from dataclasses import dataclass

from macros.library.editing.keys import Key, keys_of, meaning_of
from macros.library.fields import given, spread
from macros.library.text import Text


@dataclass(frozen=True, kw_only=True)
class Sample:
    """A record.

    With more to say.
    """

    id: str = given()
    """Of the path."""
    title: Text
    """On
    two lines."""
    note: str | None = None
    text: Text = spread()

    @property
    def is_sample(self) -> bool:
        """No key."""
        return True


def test_keys_have_their_type_meaning_and_obligation() -> None:
    """What the path gives is no key; a docstring is one line; what may be absent is optional."""
    assert keys_of(Sample) == (
        Key("title", Text, "On two lines.", is_mandatory=True, is_spread=False),
        Key("note", str, "", is_mandatory=False, is_spread=False),
        Key("text", Text, "", is_mandatory=True, is_spread=True),
    )


def test_a_record_is_told_in_one_line() -> None:
    """The first of its docstring."""
    assert meaning_of(Sample) == "A record."

"""The types of the form: the words that every document has."""

from dataclasses import dataclass

from macros.library.fields import given
from macros.library.place import Place
from macros.library.text import Text


@dataclass(frozen=True, kw_only=True)
class FormLine:
    """A labelled line of the form; without text it is a rule to sign on."""

    label: Text
    text: Text | None = None


@dataclass(frozen=True, kw_only=True)
class FormBlock:
    """A titled block of lines."""

    title: Text
    lines: tuple[FormLine, ...]


@dataclass(frozen=True, kw_only=True)
class FormAcknowledgement:
    """What is signed on receipt."""

    title: Text
    text: Text
    lines: tuple[FormLine, ...]
    notes: tuple[FormLine, ...]


@dataclass(frozen=True, kw_only=True)
class FormWords:
    """Single words and short patterns that writers put into a document."""

    document: Text
    """What such a document is called."""
    publisher: Text
    purpose: Text
    template: Text
    version: Text
    page: Text
    of: Text
    """Between the number of a page and that of all."""
    unfilled: Text
    """The prompt of an empty value; `[[label]]` is its label."""
    unfilled_choice: Text
    """The prompt of an empty choice; `[[options]]` is what can be chosen."""
    optional: Text
    alternative: Text
    guidance: Text


@dataclass(frozen=True, kw_only=True)
class Form:
    """The fixed words of the document. `{placeholder}` is a value, `[[slot]]` is filled by code."""

    place: Place = given()
    locale: Text
    months: tuple[Text, ...]
    words: FormWords
    approved: FormBlock
    consulted: FormBlock
    """Once for each function; `[[function]]` is its name."""
    identity: tuple[FormLine, ...]
    preamble: Text
    acknowledgement: FormAcknowledgement

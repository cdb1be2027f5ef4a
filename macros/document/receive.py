"""What comes from outside to a Draft: its shape, names and values looked at before it is used."""

from collections.abc import Iterator
from typing import cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from macros.document.draft import Draft
from macros.document.model import FORMAT
from macros.errors import RequestError, did_you_mean, known
from macros.library.json_schema import json_schema
from macros.library.model import Library, Placeholder
from macros.library.scalars import iso_date
from macros.library.text import LANGUAGES


def new_draft(template: str, lang: str, jurisdiction: str) -> Draft:
    """A draft that changes nothing yet."""
    return {
        "format": FORMAT,
        "template": template,
        "version": "",
        "lang": lang,
        "jurisdiction": jurisdiction,
    }


def received(value: object, library: Library) -> Draft:
    """The value as a draft of this library.

    Raises:
        RequestError: It has not the shape of a draft, or names or holds what cannot be.
    """
    if error := best_match(Draft202012Validator(json_schema(Draft, "")).iter_errors(value)):
        raise RequestError(_message(error))
    draft = cast("Draft", value)
    known(draft["template"], library.templates, "template")
    known(draft["lang"], LANGUAGES, "language")
    known(draft["jurisdiction"], library.jurisdictions, "jurisdiction")
    for name, text in draft.get("values", {}).items():
        known(name, library.placeholders, "placeholder")
        _check_value(library.placeholders[name], text, draft["lang"])
    for name in _named_lists(draft):
        known(name, (*library.sections, *library.clauses), "section or clause")
    own = [paragraph["id"] for paragraph in draft.get("choices", {}).get("own", [])]
    for name in _named_clauses(draft):
        known(name, (*library.clauses, *own), "clause")
    return draft


def _message(error: ValidationError) -> str:
    where = ".".join(str(step) for step in error.absolute_path) or "the draft"
    if error.validator == "maxLength":
        return (
            f"{where} has {len(str(error.instance)):,} characters; at most {error.validator_value}"
        )
    return f"{where}: {error.message[:200]}"


def _check_value(placeholder: Placeholder, value: str, lang: str) -> None:
    """Let a value pass that its field can hold.

    Raises:
        RequestError: It is no option of the choice, or no date.
    """
    name = placeholder.name
    options = [option[lang] for option in placeholder.options]
    if value and placeholder.kind == "choice" and value not in options:
        raise RequestError(f"'{name}' cannot be '{value}'; {did_you_mean(value, options)}")
    if value and placeholder.kind == "date" and iso_date(value) is None:
        raise RequestError(f"'{name}' is '{value}'; write a date as 2026-11-24")


def _named_lists(draft: Draft) -> Iterator[str]:
    choices = draft.get("choices", {})
    yield from choices.get("order", {})
    yield from (own["section"] for own in choices.get("own", []))


def _named_clauses(draft: Draft) -> Iterator[str]:
    choices = draft.get("choices", {})
    yield from (*choices.get("on", []), *choices.get("off", []))
    for group, picked in choices.get("picked", {}).items():
        yield from (group, picked)
    for order in choices.get("order", {}).values():
        yield from order
    yield from (own["after"] for own in choices.get("own", []) if own["after"])

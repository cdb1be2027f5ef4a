"""Values: what a placeholder shows, filled in or not, and how an office program asks for it."""

import re
from collections.abc import Mapping

from macros.document.model import JobDescription, Placeholder
from macros.writers.slots import View

ISO_DATE = re.compile("([1-9][0-9]{3})-([0-9]{2})-([0-9]{2})")
MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
FEBRUARY = 2
ALIAS_LENGTH = 64
"""The longest name of a content control that Word opens."""


def placeholder_view(placeholder: Placeholder, document: JobDescription, number: int) -> View:
    """What the snippets ask for of one placeholder.

    Args:
        placeholder: The placeholder, its texts cleaned.
        document: The document that asks for it, for its words and months.
        number: The first of the document's numbers that is free.
    """
    value = (placeholder["value"] or "").strip(" ")
    date = shown_date(value, document["months"]) if placeholder["kind"] == "date" else ""
    prompt = shown_prompt(placeholder, document["words"])
    return {
        "name": placeholder["name"],
        "label": placeholder["label"],
        "alias": placeholder["label"][:ALIAS_LENGTH],
        "value": value,
        "text": date or value or prompt,
        "prompt": prompt,
        "empty": not value,
        "needed": bool(value) or placeholder["required"],
        "control": f"control-{_control(placeholder, value, date)}",
        "options": [{"option": option} for option in placeholder["options"]],
        "guid": f"{{6D616E73-696F-4E61-8269-6F01{number:08X}}}",
    }


def shown_date(value: str, months: list[str]) -> str:
    """An ISO date as the document's readers write it; empty where it is not on the calendar."""
    match = ISO_DATE.fullmatch(value)
    if not match:
        return ""
    year, month, day = map(int, match.groups())
    return f"{day} {months[month - 1]} {year}" if _is_on_calendar(year, month, day) else ""


def shown_prompt(placeholder: Placeholder, words: Mapping[str, str]) -> str:
    """The words that ask for a value where there is none."""
    if placeholder["kind"] == "choice" and placeholder["options"]:
        options = " / ".join(placeholder["options"])
        return words["unfilled_choice"].replace("[[options]]", options)
    return words["unfilled"].replace("[[label]]", _uncapitalized(placeholder["label"]))


def _is_on_calendar(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= len(MONTH_LENGTHS) or not 1 <= day <= MONTH_LENGTHS[month - 1]:
        return False
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return is_leap or (month, day) != (FEBRUARY, 29)


def _uncapitalized(label: str) -> str:
    is_acronym = label[1:2] != label[1:2].lower()
    return label if is_acronym else label[:1].lower() + label[1:]


def _control(placeholder: Placeholder, value: str, date: str) -> str:
    if placeholder["kind"] == "date" and (date or not value):
        return "date"
    if placeholder["kind"] == "choice" and (value in placeholder["options"] or not value):
        return "choice"
    return "text"

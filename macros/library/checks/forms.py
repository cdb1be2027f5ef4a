"""Rules of the form: what code fills in it can be filled."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.form import Form
from macros.library.model import Library
from macros.library.place import Keys
from macros.library.text import Text
from macros.library.wordings import SLOT, form_texts

MONTHS = 12
FILLED: dict[Keys, set[str]] = {
    ("consulted", "lines"): {"function"},
    ("words", "unfilled"): {"label"},
    ("words", "unfilled_choice"): {"options"},
}
"""Where in the form code fills slots, and which."""


def a_year_has_twelve_months(library: Library) -> Iterator[Problem]:
    """Dates are written with the form's months."""
    found = len(library.form.months)
    if found != MONTHS:
        message = f"the form has {found} months"
        yield library.form.place.problem(
            "months", "months", message=message, hint="list all twelve"
        )


def slots_are_filled(library: Library) -> Iterator[Problem]:
    """A `[[slot]]` stands only where code fills it, under the name it fills."""
    for keys, text in _wordings(library.form):
        filled = FILLED.get(keys[:2], set())
        for lang, wording in text.items():
            for name in SLOT.findall(wording):
                if name not in filled:
                    message = f"nothing fills '[[{name}]]' here"
                    hint = (
                        f"write {' or '.join(f'[[{n}]]' for n in filled)}"
                        if filled
                        else "delete it"
                    )
                    place = library.form.place.at(*keys)
                    yield place.problem("slot", lang, message=message, hint=hint)


def _wordings(form: Form) -> Iterator[tuple[Keys, Text]]:
    yield from ((keys, text) for _, keys, text in form_texts(form))
    yield from ((("words", name), text) for name, text in vars(form.words).items())

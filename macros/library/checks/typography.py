"""Rules of typography in the files; what is published gets its apostrophes once, elsewhere."""

import re
from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.wordings import every_text

BOTH = (
    (re.compile("[\u2019\u2018\u02bc\u00b4`]"), "'", "files have the straight apostrophe"),
    (re.compile("  +"), "one space", "one space is enough"),
    (re.compile("(?<= )-(?= )"), "–", "between words the dash is long"),
    (re.compile(r"\.\.\."), "…", "the ellipsis is one sign"),
    (re.compile(r" (?=[,;.!?](?: |$))"), "", "no space stands before a stop"),
)
SIGNS = {
    "it": (*BOTH, (re.compile('[“”„"]'), "« »", "in Italian the quotation marks are « »")),
    "en": (*BOTH, (re.compile('[«»"]'), "“ ”", "in English the quotation marks are “ ”")),
}
"""What must not stand in a text, what stands instead, and why."""


def signs_are_the_files_own(library: Library) -> Iterator[Problem]:
    """Apostrophes, quotation marks, dashes and spaces are those of the language."""
    for place, keys, text in every_text(library):
        for lang, wording in text.items():
            for sign, instead, why in SIGNS.get(lang, BOTH):
                if found := sign.search(wording):
                    around = wording[max(0, found.start() - 12) : found.end() + 12]
                    message = f"'{found[0]}' stands in '…{around}…'; {why}"
                    hint = f"write {instead}" if instead else "delete it"
                    here = place.at(*(key for key in keys if key != lang))
                    yield here.problem(
                        "typography", lang, message=message, hint=hint, token=found[0]
                    )

"""Rules of the words: spelt right, and none left of the first article's translation."""

import re
from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.spelling import can_spell, misspelt
from macros.library.text import LANGUAGES
from macros.library.wordings import PLACEHOLDER, SLOT, Wording, every_text

NO_PROSE = {"slug", "folders", "locale"}
"""Keys whose texts are addresses or codes."""


def words_are_spelt_right(library: Library) -> Iterator[Problem]:
    """Every word is in the language's dictionary, or among the library's own words."""
    if not can_spell():
        return
    found = [wording for wording in every_text(library) if NO_PROSE.isdisjoint(wording[1])]
    for lang in LANGUAGES:
        own = set(library.spelling.get(lang, ()))
        unknown = misspelt((_prose(text.get(lang, "")) for _, _, text in found), lang)
        for word in sorted(word for word in unknown if not {word, word.lower()} & own):
            yield from _told(word, lang, found)


def _prose(text: str) -> str:
    return SLOT.sub(" ", PLACEHOLDER.sub(" ", text))


def _told(word: str, lang: str, found: list[Wording]) -> Iterator[Problem]:
    """The first place of a misspelt word: one is enough to find the others."""
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    for place, keys, text in found:
        if pattern.search(_prose(text.get(lang, ""))):
            message = f"'{word}' is in no dictionary of '{lang}'"
            hint = f"mend it; if it is right, add it to clauses/wording/spelling.yml, `{lang}:`"
            here = place.at(*(key for key in keys if key != lang))
            yield here.problem("spelling", lang, message=message, hint=hint, token=word)
            return


def no_residue_of_the_translation_is_left(library: Library) -> Iterator[Problem]:
    """No Italian text has words that only the first article's translation has."""
    for place, keys, text in every_text(library):
        wording = text.get("it", "").lower()
        for residue in library.residue:
            if residue.words and residue.words.lower() in wording:
                message = f"'{residue.words}' is a trace of a machine translation"
                here = place.at(*(key for key in keys if key != "it"))
                hint = f"say instead: {residue.instead}"
                token = residue.words.split()[0]
                yield here.problem("residue", "it", message=message, hint=hint, token=token)

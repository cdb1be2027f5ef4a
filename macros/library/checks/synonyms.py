"""Rules of the synonyms: words that the search takes for one another."""

import re
from collections.abc import Iterator

from macros.errors import Problem, did_you_mean
from macros.library.model import Library
from macros.library.text import LANGUAGES

WORD = re.compile(r"[^\W\d_]{2,}")
"""What the search takes for one word; an apostrophe, a hyphen or a space parts two."""
FEWEST = 2


def synonyms_stand_in_every_language(library: Library) -> Iterator[Problem]:
    """Each language of the library has its groups, and no other has."""
    place = library.places["synonyms"]
    for lang in sorted({*library.synonyms} - {*LANGUAGES}):
        message = f"'{lang}' is no language of the library"
        yield place.problem("synonyms", lang, message=message, hint=did_you_mean(lang, LANGUAGES))
    for lang in LANGUAGES:
        if lang not in library.synonyms:
            message, hint = f"there are no synonyms in '{lang}'", f"add `{lang}:` with its groups"
            yield place.problem("synonyms", message=message, hint=hint)


def synonyms_are_single_words(library: Library) -> Iterator[Problem]:
    """A group has two single words or more, in small letters."""
    place = library.places["synonyms"]
    for lang, groups in library.synonyms.items():
        for number, group in enumerate(groups):
            if len(group) < FEWEST:
                message, hint = f"the group has {len(group)} words", "add a word, or delete it"
                yield place.problem("synonyms", lang, number, message=message, hint=hint)
            for word in group:
                if not WORD.fullmatch(word) or word != word.lower():
                    message = f"'{word}' is not a single word in small letters"
                    hint = "write one word, without hyphen or apostrophe"
                    yield place.problem("synonyms", lang, number, message=message, hint=hint)


def a_synonym_stands_in_one_group(library: Library) -> Iterator[Problem]:
    """No word stands twice in a language: groups that share one are one."""
    place = library.places["synonyms"]
    for lang, groups in library.synonyms.items():
        seen: dict[str, int] = {}
        for number, group in enumerate(groups):
            for word in group:
                if word in seen:
                    line = place.line(lang, seen[word])
                    message = f"'{word}' stands twice, first in line {line}"
                    hint = "join the two groups, or keep the word in one"
                    yield place.problem("synonyms", lang, number, message=message, hint=hint)
                seen.setdefault(word, number)

"""The language of a text, by its short words."""

import re
from collections import Counter
from collections.abc import Mapping

from macros.wording.model import Rules

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 20_000
"""How much of a text is looked at, in characters."""


def guess_language(text: str, rules: Mapping[str, Rules]) -> str:
    """The language whose short words are the most frequent; the first one where none is more."""
    words = Counter(WORD.findall(text[:ENOUGH].lower()))
    return max(rules, key=lambda language: sum(words[word] for word in rules[language].common))

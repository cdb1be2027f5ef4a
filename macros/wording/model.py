"""The types of the wording rules, and what they find."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["description", "advert"]
Severity = Literal["error", "warning", "note"]
SEVERITIES = get_args(Severity)
Scope = Literal["any", "title", "requirements", "advert"]


@dataclass(frozen=True)
class Rule:
    """One thing that should not be said; with scope `advert`, one that an advert must say."""

    id: str
    category: str
    severity: Severity
    scope: Scope
    cues: tuple[str, ...]
    """Kinds of cue, one of which must stand by; empty where the words say enough alone."""
    pattern: re.Pattern[str]
    unless: re.Pattern[str]
    """An exception in the same sentence."""
    reason: Mapping[str, str]
    """In plain words, by language."""
    references: tuple[str, ...]
    """Ids of `clauses/references.yml`."""
    replacement: Mapping[str, str]
    """What to write in its place, by language."""
    hits: tuple[str, ...]
    misses: tuple[str, ...]


@dataclass(frozen=True)
class Rules:
    """The rules of one language, with the words that its mechanisms know."""

    language: str
    rules: tuple[Rule, ...]
    cues: Mapping[str, re.Pattern[str]]
    """Kind → words that make a weak signal a requirement."""
    lexicon: Mapping[str, re.Pattern[str]]
    """What the mechanisms look for, by name; see `macros.library.rules`."""
    about_people: frozenset[str]
    """The categories whose words are harmless where customers or goods are meant."""
    not_in_duties: frozenset[str]
    """The categories whose words, in a sentence that tells a duty, are about others."""
    common: frozenset[str]
    """Short words by which the language is known."""


@dataclass(frozen=True)
class Finding:
    """One place of a text that a rule speaks against."""

    rule: str
    category: str
    severity: Severity
    start: int
    """In characters of the original text, from 0; equal to `end` where there is no place."""
    end: int
    line: int
    """From 1; 0 where the whole text is meant."""
    column: int
    """From 1; 0 where the whole text is meant."""
    words: str
    """As they stand in the text."""
    reason: str
    replacement: str
    references: tuple[str, ...]

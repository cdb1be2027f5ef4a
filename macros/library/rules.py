"""The wording rules' files, `clauses/wording/<language>.yml`: their types, read and compiled.

`pattern` and `unless` are lists: one of the patterns is enough; `macros.wording.pattern` tells how
they are written. A rule with `cues` finds its words only where a cue of one of these kinds stands
by them; a rule that names `exclude` means `without` and `excluded` too.
"""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from macros.errors import LibraryError, Problem, RequestError
from macros.library.fields import given
from macros.library.place import Place
from macros.library.reader import read_file
from macros.library.records import by_name, read_top
from macros.library.text import LANGUAGES, Text
from macros.wording.model import Rule, Rules, Scope, Severity
from macros.wording.pattern import PatternError, compile_patterns, expand

Patterns = tuple[str, ...]
Cue = Literal["seek", "require", "ask", "without", "exclude", "excluded", "person"]
Category = Literal[
    "age",
    "gender",
    "appearance",
    "family",
    "origin",
    "language",
    "nationality",
    "religion",
    "disability",
    "health",
    "union",
    "opinions",
    "residence",
    "pay",
    "privacy",
    "liability",
    "duties",
    "hours",
    "contract",
    "personality",
    "style",
]


@dataclass(frozen=True, kw_only=True)
class Cues:
    """Patterns of what makes a weak signal a requirement."""

    seek: Patterns
    """Somebody is sought, as in «cerchiamo»."""
    require: Patterns
    """Something is required, as in «si richiede»."""
    ask: Patterns
    """Something is to be told, as in «indicare»."""
    without: Patterns
    """Close before the words: what must not be there, as in «senza»."""
    exclude: Patterns
    """Close before the words: whom it is not for, as in «non adatto a»."""
    excluded: Patterns
    """Close after the words: the same, as in «astenersi»."""
    person: Patterns
    """Close to the words on either side: who works or applies, as in «candidati con»."""


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """Patterns of what the mechanisms look for, by what they mean."""

    people: Patterns
    """Who does the work or applies for it."""
    others: Patterns
    """Customers, goods, the firm: whom or what else a word may belong to."""
    joins_before: Patterns
    """What joins a noun of these to a characteristic after it."""
    joins_after: Patterns
    """What joins a characteristic to a noun of these after it."""
    parts: Patterns
    """What parts a characteristic from a noun of these: another phrase begins."""
    title_joins: Patterns
    """What may stand between a worker's noun and its complement."""
    joins_pair: Patterns
    """What joins the two genders of a word."""
    pairs: Patterns
    """The two genders of a word that share no stem, with a space between."""
    both: Patterns
    """A formula that names both genders."""
    demand: Patterns
    """What ends the reach of a denial."""
    not_asked_before: Patterns
    """A denial that stands before what is not asked for."""
    not_asked_after: Patterns
    """A denial that stands after it."""
    none: Patterns
    """A word for no, right before what is not asked for or not done."""
    asked: Patterns
    """Asking, in the passive, after it."""
    neutral: Patterns
    """What says that nothing after it makes a difference."""
    lawful: Patterns
    """A duty of law or positive action."""
    advice: Patterns
    """What says to write something else than the words between quotation marks."""
    things: Patterns
    """Goods, machines and rooms: a sentence that begins with one is about nobody."""
    outsiders: Patterns
    """Customers and suppliers: what such a sentence says of money or hours is about them."""
    duties: Patterns
    """The first word of a sentence that tells what a worker does."""


@dataclass(frozen=True, kw_only=True)
class WordingRule:
    """One thing that should not be said; with scope `advert`, one that an advert must say."""

    place: Place = given()
    id: str
    category: Category
    severity: Severity
    scope: Scope
    """Where it is looked for: anywhere, in a title, in a list of requirements, in an advert."""
    cues: tuple[Cue, ...] = ()
    """Kinds of cue, one of which must stand by; none where the words say enough alone."""
    pattern: Patterns
    """What the words look like; one is enough."""
    unless: Patterns = ()
    """What in the same sentence makes them harmless; one is enough."""
    reason: Text
    """Why not, in plain words."""
    references: tuple[str, ...] = ()
    """Ids of the norms behind it, in references.yml."""
    replacement: Text
    """What to write in its place."""
    hits: tuple[str, ...]
    """Texts in which it must find something."""
    misses: tuple[str, ...]
    """Texts that look like it and in which it must find nothing."""


@dataclass(frozen=True, kw_only=True)
class RuleFile:
    """The wording rules of one language: `clauses/wording/<language>.yml`."""

    place: Place = given()
    common: tuple[str, ...]
    """Short words by which the language is known."""
    about_people: tuple[Category, ...]
    """Categories whose words are harmless where customers or goods are meant."""
    not_in_duties: tuple[Category, ...]
    """Categories whose words, where a sentence tells a duty, are about others."""
    words: dict[str, Patterns]
    """Lists of words that patterns name with `@`."""
    cues: Cues
    lexicon: Lexicon
    rules: tuple[WordingRule, ...]


def load_rules(root: Path) -> dict[str, Rules]:
    """The rules of every language, from `clauses/wording/` below this folder.

    Raises:
        RequestError: The folder is not there.
        LibraryError: A file is not as it must be; the error carries every problem.
    """
    files, problems = read_rules(root)
    if problems:
        raise LibraryError(problems)
    return {language: compiled(language, file) for language, file in files.items()}


def read_rules(root: Path) -> tuple[dict[str, RuleFile], list[Problem]]:
    """The files that can be used, by language, and everything that is wrong with them.

    Raises:
        RequestError: The folder is not there.
    """
    folder = root / "clauses/wording"
    if not folder.is_dir():
        raise RequestError(f"'{root.resolve()}' holds no rules: it has no folder 'clauses/wording'")
    problems: list[Problem] = []
    files: dict[str, RuleFile] = {}
    for language in LANGUAGES:
        file, node = read_file(root, folder / f"{language}.yml", problems)
        record = node and read_top(RuleFile, node, file)
        if record:
            by_name(record.rules, "id", problems)
            faults = _pattern_faults(record)
            problems += faults
            files |= {} if faults else {language: record}
    return files, problems


def _pattern_faults(file: RuleFile) -> list[Problem]:
    """Every pattern that is outside the notation; a list's own faults are told there alone."""
    lists = [(file.place.at("words", name), words) for name, words in file.words.items()]
    faults = [fault for place, words in lists for fault in _faults(place, words, {})]
    for place, patterns in () if faults else _pattern_lists(file):
        faults += _faults(place, patterns, file.words)
    return faults


def _faults(place: Place, patterns: Patterns, words: Mapping[str, Patterns]) -> Iterator[Problem]:
    hint = "write the words as they stand in the patterns around it, in small letters"
    for index, pattern in enumerate(patterns):
        try:
            expand(pattern, words)
        except PatternError as error:
            yield place.at(index).problem("pattern", message=str(error), hint=hint)


def _pattern_lists(file: RuleFile) -> Iterator[tuple[Place, Patterns]]:
    for rule in file.rules:
        yield rule.place.at("pattern"), rule.pattern
        yield rule.place.at("unless"), rule.unless
    for name, group in (("cues", file.cues), ("lexicon", file.lexicon)):
        for key, patterns in _fields(group).items():
            yield file.place.at(name, key), patterns


def compiled(language: str, file: RuleFile) -> Rules:
    """The rules as the engine takes them.

    Raises:
        PatternError: A pattern is outside the notation.
    """
    cues, lexicon = (
        {name: compile_patterns(patterns, file.words) for name, patterns in _fields(group).items()}
        for group in (file.cues, file.lexicon)
    )
    return Rules(
        language=language,
        rules=tuple(_rule(rule, file.words) for rule in file.rules),
        cues=cues,
        lexicon=lexicon,
        about_people=frozenset(file.about_people),
        not_in_duties=frozenset(file.not_in_duties),
        common=frozenset(file.common),
    )


def _rule(rule: WordingRule, words: Mapping[str, Patterns]) -> Rule:
    lists = {"pattern": rule.pattern, "unless": rule.unless}
    patterns = {name: compile_patterns(listed, words) for name, listed in lists.items()}
    return Rule(**_fields(rule) | patterns)


def _fields(record: Cues | Lexicon | WordingRule) -> dict[str, Any]:
    """What a record has from its file, by key."""
    keys = (field.name for field in dataclasses.fields(record) if field.name != "place")
    return {key: getattr(record, key) for key in keys}

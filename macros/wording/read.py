"""The rules' files, `clauses/wording/<language>.yml`, to Rules.

A file holds, in this order

    common        short words by which the language is known
    about_people  the categories whose words are harmless where customers or goods are meant
    not_in_duties those whose words, where a sentence tells a duty, are about others
    words         lists of words that patterns name with `@`
    cues          kind → patterns of what makes a weak signal a requirement:
                  seek («cerchiamo»), require («si richiede»), ask («indicare»), and, close to the
                  words alone, without («no») and exclude («non adatto a») before them,
                  excluded («astenersi») after them, person («candidati con») on either side;
                  a rule that names exclude means all three of that sense
    lexicon       name → patterns of what the mechanisms look for, every name of LEXICON
    rules         the rules, each with the keys of RULE

`pattern` and `unless` are lists: one of the patterns is enough. A rule with `cues` finds its words
only where a cue of one of these kinds stands by them.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from macros.errors import LibraryError, Problem, RequestError
from macros.wording.model import SCOPES, SEVERITIES, Rule, Rules
from macros.wording.pattern import PatternError, compile_patterns, expand

Values = Mapping[str, Any]
Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LANGUAGES = ("it", "en")
TOP = ("common", "about_people", "not_in_duties", "words", "cues", "lexicon", "rules")
CUES = ("seek", "require", "ask", "without", "exclude", "excluded", "person")
LEXICON = {
    "people": "who does the work or applies for it",
    "others": "customers, goods, the firm: whom or what else a word may belong to",
    "joins-before": "what joins a noun of these to a characteristic after it",
    "joins-after": "what joins a characteristic to a noun of these after it",
    "parts": "what parts a characteristic from a noun of these: another phrase begins",
    "title-joins": "what may stand between a worker's noun and its complement",
    "joins-pair": "what joins the two genders of a word",
    "pairs": "the two genders of a word that share no stem, with a space between",
    "both": "a formula that names both genders",
    "demand": "what ends the reach of a denial",
    "not-asked-before": "a denial that stands before what is not asked for",
    "not-asked-after": "a denial that stands after it",
    "none": "a word for no, right before what is not asked for",
    "asked": "asking, in the passive, after it",
    "neutral": "what says that nothing after it makes a difference",
    "lawful": "a duty of law or positive action",
    "duties": "the first word of a sentence that tells what a worker does",
}
"""The lists of the lexicon, and what each names."""
RULE = {
    "id": True,
    "category": True,
    "severity": True,
    "scope": True,
    "cues": False,
    "pattern": True,
    "unless": False,
    "reason": True,
    "references": False,
    "replacement": True,
    "hits": True,
    "misses": True,
}
"""The keys of a rule, and whether each must be there."""


def read_rules(root: Path) -> dict[str, Rules]:
    """The rules of every language, from `clauses/wording/` below this folder.

    Raises:
        RequestError: The folder is not there.
        LibraryError: A file is not as it must be; the error carries every problem.
    """
    folder = root / "clauses/wording"
    if not folder.is_dir():
        raise RequestError(f"'{root.resolve()}' holds no rules: it has no folder 'clauses/wording'")
    problems: list[Problem] = []
    read = {
        language: _read_file(folder / f"{language}.yml", root, problems) for language in LANGUAGES
    }
    if problems:
        raise LibraryError(problems)
    return {language: rules for language, rules in read.items() if rules}


def _read_file(path: Path, root: Path, problems: list[Problem]) -> Rules | None:
    name = path.relative_to(root).as_posix()
    try:
        values = yaml.load(path.read_text("utf-8"), Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        problems.append(Problem(name, 0, "unreadable", f"the file cannot be read: {error}"))
        return None
    lines = path.read_text("utf-8").splitlines()
    found = [
        Problem(name, _line(lines, key), rule, message)
        for key, rule, message in chain(_shape_faults(values), _pattern_faults(values))
    ]
    problems.extend(found)
    return None if found else _rules(path.stem, values)


def _line(lines: Sequence[str], key: str) -> int:
    """The line of a rule's id or of a key, from 1; 0 where it stands nowhere."""
    signs = (f"- id: {key}", f"{key}:")
    return next((at for at, line in enumerate(lines, 1) if line.strip().startswith(signs)), 0)


Fault = tuple[str, str, str]


def _shape_faults(values: Values) -> Iterator[Fault]:
    """What is wrong with the keys of a file and of its rules."""
    if not isinstance(values, dict) or tuple(values) != TOP:
        yield "", "unknown-key", f"the file must hold, in this order: {', '.join(TOP)}"
        return
    for group, names in (("cues", tuple(CUES)), ("lexicon", tuple(LEXICON))):
        if tuple(values[group]) != names:
            yield group, "unknown-key", f"'{group}' must hold, in this order: {', '.join(names)}"
    ids = [rule.get("id", "") for rule in values["rules"]]
    for rule in values["rules"]:
        yield from ((rule.get("id", ""), *fault) for fault in _rule_faults(rule, ids))


def _rule_faults(rule: Mapping[str, Any], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    name = rule.get("id", "without an id")
    expected = [key for key, is_needed in RULE.items() if is_needed or key in rule]
    if list(rule) != expected:
        yield "unknown-key", f"rule '{name}' must have the keys, in this order: {', '.join(RULE)}"
        return
    if ids.count(name) > 1:
        yield "duplicate-id", f"rule '{name}' stands twice"
    if rule["severity"] not in SEVERITIES:
        yield "wrong-type", f"rule '{name}' has the severity '{rule['severity']}'"
    if rule["scope"] not in SCOPES:
        yield "wrong-type", f"rule '{name}' has the scope '{rule['scope']}'"
    if unknown := set(rule.get("cues", ())) - set(CUES):
        yield "unknown-id", f"rule '{name}' has the cue '{min(unknown)}'"
    for key in ("reason", "replacement"):
        if tuple(rule[key]) != LANGUAGES:
            yield "missing-language", f"rule '{name}' needs its {key} in both languages"


def _pattern_faults(values: Values) -> Iterator[Fault]:
    """Every pattern that is outside the notation."""
    if not isinstance(values, dict) or tuple(values) != TOP:
        return
    words = _words(values)
    lists = [
        (rule.get("id", ""), key, rule) for rule in values["rules"] for key in ("pattern", "unless")
    ]
    lists += [
        (name, name, values[group]) for group in ("cues", "lexicon") for name in values[group]
    ]
    for owner, key, holder in lists:
        for pattern in holder.get(key, ()):
            try:
                expand(pattern, words)
            except PatternError as error:
                yield owner, "pattern", f"'{owner}': {error}"


def _words(values: Values) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in values["words"].items()}


def _rules(language: str, values: Values) -> Rules:
    words = _words(values)
    compiled = {
        group: {
            name: compile_patterns(tuple(patterns), words)
            for name, patterns in values[group].items()
        }
        for group in ("cues", "lexicon")
    }
    return Rules(
        language=language,
        rules=tuple(_rule(rule, words) for rule in values["rules"]),
        cues=compiled["cues"],
        lexicon=compiled["lexicon"],
        about_people=frozenset(values["about_people"]),
        not_in_duties=frozenset(values["not_in_duties"]),
        common=frozenset(values["common"]),
    )


def _rule(rule: Values, words: Mapping[str, tuple[str, ...]]) -> Rule:
    return Rule(
        id=rule["id"],
        category=rule["category"],
        severity=rule["severity"],
        scope=rule["scope"],
        cues=tuple(rule.get("cues", ())),
        pattern=compile_patterns(tuple(rule["pattern"]), words),
        unless=compile_patterns(tuple(rule.get("unless", ())), words),
        reason=rule["reason"],
        references=tuple(rule.get("references", ())),
        replacement=rule["replacement"],
        hits=tuple(rule["hits"]),
        misses=tuple(rule["misses"]),
    )

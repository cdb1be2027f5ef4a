"""The engine: every finding of a text, in the order of the text."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import chain

from macros.wording.advert import missing
from macros.wording.cues import has_cue
from macros.wording.guards import Match, is_harmless
from macros.wording.guess import guess_language
from macros.wording.ignore import blank_comments, without_ignored
from macros.wording.model import SEVERITIES, Finding, Kind, Rule, Rules
from macros.wording.segments import Sentence, sentences

REQUIREMENTS = ("require", "seek")
"""The cues by which a heading is known as one of requirements."""


def find(
    text: str, language: str | None, rules: Mapping[str, Rules], *, kind: Kind = "description"
) -> tuple[Finding, ...]:
    """Everything in a text that the rules speak against.

    Args:
        text: Plain text or Markdown.
        language: Its language; None to guess it.
        rules: The rules of each language.
        kind: An advert has a title in its first line, and things it must say.

    Returns:
        The findings in the order of the text; those about the whole text first.
    """
    book = rules[language or guess_language(text, rules)]
    starts = line_starts(text)
    found = []
    for number, sentence in enumerate(sentences(blank_comments(text))):
        is_title = number == 0 and (kind == "advert" or sentence.is_heading)
        matches = _matches(sentence, book, is_title=is_title)
        found += [_finding(text, starts, match) for match in _distinct(matches)]
    absent = missing(text, book) if kind == "advert" else ()
    return tuple(chain(absent, without_ignored(text, found, book, starts)))


def line_starts(text: str) -> list[int]:
    """Where each line of a text begins."""
    return [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]


def _matches(sentence: Sentence, book: Rules, *, is_title: bool) -> Iterator[Match]:
    """What the rules find in one sentence and nothing excuses."""
    for rule in book.rules:
        if not _is_in_scope(rule, sentence, book, is_title=is_title):
            continue
        for found in rule.pattern.finditer(sentence.text):
            match = Match(rule, book, sentence, *found.span())
            if has_cue(match) and not is_harmless(match):
                yield match


def _is_in_scope(rule: Rule, sentence: Sentence, book: Rules, *, is_title: bool) -> bool:
    if rule.scope == "requirements":
        under = any(book.cues[kind].search(sentence.lead) for kind in REQUIREMENTS)
        return under or sentence.is_item
    return rule.scope == "any" or (rule.scope == "title" and is_title)


def _distinct(matches: Iterator[Match]) -> list[Match]:
    """The gravest match of each place and category, in the order of the text."""
    kept: list[Match] = []
    order = sorted(matches, key=lambda m: (SEVERITIES.index(m.rule.severity), m.start - m.end))
    for match in order:
        if not any(_is_same(match, other) for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: (match.start, match.end))


def _is_same(match: Match, other: Match) -> bool:
    overlaps = match.start < other.end and other.start < match.end
    return overlaps and match.rule.category == other.rule.category


def _finding(text: str, starts: list[int], match: Match) -> Finding:
    rule, language = match.rule, match.rules.language
    start, end = match.sentence.normal.original(match.start, match.end)
    line = bisect_right(starts, start)
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=rule.severity,
        start=start,
        end=end,
        line=line,
        column=start - starts[line - 1] + 1,
        words=text[start:end],
        reason=rule.reason[language],
        replacement=rule.replacement[language],
        references=rule.references,
    )

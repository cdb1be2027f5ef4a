"""Findings that a comment in the text sets aside, each with its reason.

`<!-- wording: ignore IT-AGE-01 the norm itself is quoted here -->` sets aside what this rule finds
in the same line; where the comment has a line to itself, what it finds in the next line of text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from macros.wording.model import Finding, Rules

COMMENT = re.compile(r"<!-- ?wording: ?ignore\b([^\n]{0,300}?)-->")
REASONS = {
    "it": {
        "ignore-reason": "la regola è messa da parte senza dire perché",
        "ignore-unknown": "questa regola non esiste",
    },
    "en": {
        "ignore-reason": "the rule is set aside without a reason",
        "ignore-unknown": "there is no such rule",
    },
}
REPLACEMENTS = {
    "it": "<!-- wording: ignore REGOLA motivo -->",
    "en": "<!-- wording: ignore RULE reason -->",
}


NEXT_TEXT = re.compile(r"\s*")
NOT_BREAK = re.compile(r"[^\r\n]")


@dataclass(frozen=True)
class Ignore:
    """One such comment."""

    start: int
    end: int
    rule: str
    reason: str
    lines: frozenset[int]
    """The lines whose findings it sets aside."""


def blank_comments(text: str) -> str:
    """The text, as long as it was, with spaces for the comments to the wording rules."""
    return COMMENT.sub(lambda match: NOT_BREAK.sub(" ", match[0]), text)


def without_ignored(
    text: str, found: Sequence[Finding], book: Rules, starts: Sequence[int]
) -> Iterator[Finding]:
    """The findings that no comment sets aside, and those about the comments themselves."""
    ignores = list(_ignores(text, starts))
    set_aside = {(each.rule, line) for each in ignores if each.reason for line in each.lines}
    kept = [finding for finding in found if (finding.rule, finding.line) not in set_aside]
    known = {rule.id for rule in book.rules}
    faults = [_fault(text, each, book, starts) for each in ignores if _fault_name(each, known)]
    yield from sorted([*kept, *faults], key=lambda finding: (finding.start, finding.end))


def _ignores(text: str, starts: Sequence[int]) -> Iterator[Ignore]:
    for match in COMMENT.finditer(text):
        rule, _, reason = match[1].strip().partition(" ")
        line = bisect_right(starts, match.start())
        lines = {line}
        before = text[starts[line - 1] : match.start()]
        following = NEXT_TEXT.match(text, match.end())
        if following and "\n" in following[0] and not before.strip():
            lines.add(bisect_right(starts, following.end()))
        yield Ignore(*match.span(), rule, reason.strip(" -:"), frozenset(lines))


def _fault_name(ignore: Ignore, known: set[str]) -> str:
    if ignore.rule not in known:
        return "ignore-unknown"
    return "" if ignore.reason else "ignore-reason"


def _fault(text: str, ignore: Ignore, book: Rules, starts: Sequence[int]) -> Finding:
    name = _fault_name(ignore, {rule.id for rule in book.rules})
    line = bisect_right(starts, ignore.start)
    return Finding(
        rule=name,
        category="ignore",
        severity="error" if name == "ignore-reason" else "warning",
        start=ignore.start,
        end=ignore.end,
        line=line,
        column=ignore.start - starts[line - 1] + 1,
        words=text[ignore.start : ignore.end],
        reason=REASONS[book.language][name],
        replacement=REPLACEMENTS[book.language],
        references=(),
    )

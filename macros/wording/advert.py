"""What an advert must say and this one does not."""

from collections.abc import Iterator

from macros.wording.model import Finding, Rules
from macros.wording.segments import sentences


def missing(text: str, book: Rules) -> Iterator[Finding]:
    """A finding without a place for each thing that stands nowhere in an advert."""
    plain = [sentence.text for sentence in sentences(text)]
    for rule in book.rules:
        if rule.scope != "advert" or any(rule.pattern.search(sentence) for sentence in plain):
            continue
        yield Finding(
            rule=rule.id,
            category=rule.category,
            severity=rule.severity,
            start=0,
            end=0,
            line=0,
            column=0,
            words="",
            reason=rule.reason[book.language],
            replacement=rule.replacement[book.language],
            references=rule.references,
        )

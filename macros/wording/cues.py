"""What makes a weak signal a requirement: a cue that stands by it."""

from macros.wording.guards import WORD, Match, begins_as_duty, spans

NEAR_BEFORE = {"without": 3, "exclude": 6, "person": 4}
"""How many words may stand between a cue and what it is about; elsewhere the sentence counts."""
NEAR_AFTER = {"excluded": 8, "person": 3}
"""The same where the cue comes after the words."""
WITH = {"exclude": ("without", "exclude", "excluded")}
"""Kinds of cue that have one form before the words and another after them."""


def has_cue(match: Match) -> bool:
    """Whether a cue of one of the rule's kinds stands by, in the sentence or in its lead."""
    if not match.rule.cues:
        return True
    if begins_as_duty(match):
        return False
    kinds = (part for kind in match.rule.cues for part in WITH.get(kind, (kind,)))
    return any(_is_cued(match, kind) for kind in kinds)


def _is_cued(match: Match, kind: str) -> bool:
    cue = match.rules.cues[kind]
    is_close = kind in NEAR_BEFORE or kind in NEAR_AFTER
    if not is_close and cue.search(match.sentence.lead):
        return True
    return any(
        _reaches(match, span, kind, is_close=is_close) for span in spans(cue, match.sentence.text)
    )


def _reaches(match: Match, span: tuple[int, int], kind: str, *, is_close: bool) -> bool:
    """Whether a cue that stands here, outside the match, is near enough for its kind."""
    is_before, is_after = span[1] <= match.start, span[0] >= match.end
    if not is_close:
        return is_before or is_after
    words = len(WORD.findall(match.words_between(span)))
    return (is_before and words <= NEAR_BEFORE.get(kind, -1)) or (
        is_after and words <= NEAR_AFTER.get(kind, -1)
    )

"""What makes a match harmless: who is meant, what is denied, what the law itself asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from macros.wording.model import Rule, Rules
from macros.wording.segments import Sentence

NEAR = 4
"""How many words may stand between words that belong together."""
BEFORE_NOUN = 3
"""How many words stand before the first noun of a sentence: its article, an adjective."""
FAR = 20
"""How many words a denial reaches."""
EXCEPTED = 8
"""How many words may stand between a rule's words and its exception."""
STEM = 4
"""How many letters two forms of one word share at least."""
WORD = re.compile(r"[^\W_]+")
BREAK = re.compile(r"[:;]")
SLASHED = re.compile(r" ?/ ?-?([a-zà-ù]+)")
"""Another word, or an ending, after a slash."""
ENDING = 5
"""How long an ending is, in letters, at most."""
DOUBLED_AFTER = re.compile(r" ?\((?:[a-z]{1,5}|[a-z]{1,2}/[a-z]{1,2}(?:/[a-z])?)\)")
DOUBLED_BEFORE = re.compile(r"[^\W_]/ ?$")


@dataclass(frozen=True)
class Match:
    """Words of a sentence that a rule's pattern fits."""

    rule: Rule
    rules: Rules
    sentence: Sentence
    start: int
    end: int

    @property
    def before(self) -> str:
        """The sentence up to the match."""
        return self.sentence.text[: self.start]

    @property
    def after(self) -> str:
        """The sentence from the match on."""
        return self.sentence.text[self.end :]

    def found(self, name: str) -> tuple[tuple[int, int], ...]:
        """Where words of this list of the lexicon stand in the sentence."""
        return spans(self.rules.lexicon[name], self.sentence.text)

    def words_between(self, span: tuple[int, int]) -> str:
        """What stands between the match and a place before or after it; nothing if they touch."""
        start, end = span
        return self.sentence.text[end : self.start] or self.sentence.text[self.end : start]


@lru_cache(maxsize=64)
def spans(pattern: re.Pattern[str], text: str) -> tuple[tuple[int, int], ...]:
    """Where a pattern fits in a sentence; kept, since each match in it asks again."""
    return tuple(found.span() for found in pattern.finditer(text))


def is_harmless(match: Match) -> bool:
    """Whether something in the sentence takes away what the words alone would say."""
    guards = [is_excepted, is_denied, is_lawful, is_quoted_as_advice]
    if match.rule.category in match.rules.about_people:
        guards += [is_open_to_all, is_about_others]
    else:
        guards += [is_negated]
    if match.rule.category in match.rules.not_in_duties:
        guards += [is_told_of_a_duty]
    guards += [is_told_of_others]
    if match.rule.category in {"gender", "age"}:
        guards += [is_doubled]
    return any(guard(match) for guard in guards)


def is_told_of_a_duty(match: Match) -> bool:
    """The sentence tells what a worker does, and names nobody who works or applies."""
    return begins_as_duty(match) and not match.found("people")


def is_told_of_others(match: Match) -> bool:
    """The sentence begins with a thing, or with customers or suppliers, and names no worker.

    What is broken or lost may begin a sentence about liability, and what customers like may be
    asked of people: there such a beginning says nothing.
    """
    category, rules = match.rule.category, match.rules
    if match.found("people") or rules.cues["seek"].search(match.sentence.text):
        return False
    if category in rules.about_people | rules.not_in_duties and _begins_with(match, "things"):
        return True
    return category not in rules.about_people and _begins_with(match, "outsiders")


def _begins_with(match: Match, name: str) -> bool:
    """Whether the sentence's first noun, before the match, is of this list."""
    start, end = next(iter(match.found(name)), (0, len(match.sentence.text)))
    before = WORD.findall(match.sentence.text[:start])
    return end <= match.start and len(before) <= BEFORE_NOUN


def begins_as_duty(match: Match) -> bool:
    """Whether the sentence begins with what a worker does, and neither seeks nor demands."""
    text, lexicon = match.sentence.text, match.rules.lexicon
    others = (match.rules.cues["seek"], lexicon["demand"])
    return not any(other.match(text) for other in others) and bool(lexicon["duties"].match(text))


def is_negated(match: Match) -> bool:
    """A word for no stands right before what would be done or owed."""
    return _ends_with(match.rules.lexicon["none"], match.before, words=1)


def is_quoted_as_advice(match: Match) -> bool:
    """The words stand between quotation marks, and the sentence says to write something else."""
    is_quoted = match.before.count('"') % 2 == 1 and '"' in match.after
    return is_quoted and bool(match.found("advice"))


def is_excepted(match: Match) -> bool:
    """The rule's own exception stands by, or round the words."""
    found = match.rule.unless.finditer(match.sentence.text)
    return any(_is_near(match.words_between(each.span()), EXCEPTED) for each in found)


def is_lawful(match: Match) -> bool:
    """The sentence speaks of a duty of law or of positive action, and excludes nobody from it."""
    is_of_people = match.rule.category in match.rules.about_people
    for start, end in match.found("lawful"):
        if not is_of_people and start < match.end and end > match.start:
            continue
        before = match.sentence.text[:start]
        excluding = (match.rules.cues[kind] for kind in ("without", "exclude"))
        if not any(_ends_with(cue, before, words=NEAR) for cue in excluding):
            return True
    return False


def is_denied(match: Match) -> bool:
    """The sentence says that this is not asked for: before the words or after them."""
    from_break = max((found.end() for found in BREAK.finditer(match.before)), default=0)
    for start, end in match.found("not_asked_before"):
        between = match.sentence.text[end : match.start]
        reaches = _is_near(between, FAR) and not _holds_demand(match, between)
        own = match.sentence.text[match.start : end]  # «Non allegare» denies what begins in it
        if from_break <= start < match.start and reaches and not _says_no(match, own):
            return True
    after = BREAK.split(match.after)[0]
    later = match.rules.lexicon["not_asked_after"].search(after)
    if later and _is_near(after[: later.start()], FAR):
        return True
    asked = match.rules.lexicon["asked"].search(after)
    none = match.rules.lexicon["none"]
    says_none = _ends_with(none, match.before, words=1) or none.match(
        match.sentence.text, match.start, match.end
    )
    return bool(asked and says_none and _is_near(after[: asked.start()], NEAR))


def is_open_to_all(match: Match) -> bool:
    """The match stands in a list of what makes no difference, with no demand in between."""
    for start, end in match.found("neutral"):
        if start < match.end and end > match.start:
            return True
        if end <= match.start and not _holds_demand(match, match.words_between((start, end))):
            return True
    return False


def is_about_others(match: Match) -> bool:
    """The words belong to customers, goods or the firm, not to who does the work."""
    if match.rules.cues["seek"].match(match.sentence.text, match.start, match.end):
        return False
    for start, end in _others(match):
        between = match.words_between((start, end))
        phrase, comma, _ = between.partition(",")
        if end <= match.start and comma and len(WORD.findall(phrase)) != 1:
            continue  # an apposition goes back to the person; a list has single words
        if end <= match.start and _joined(match, "joins_before", between):
            return True
        if start >= match.end and "," not in between and _joined(match, "joins_after", between):
            return True
    return False


def _others(match: Match) -> Iterator[tuple[int, int]]:
    """Nouns of customers and goods that are not part of a worker's title."""
    people = match.found("people")
    for start, end in match.found("others"):
        touching = match.sentence.text[end : end + 1] in {" ", "-"}
        is_title = touching and any(begin == end + 1 for begin, _ in people)
        follows_title = any(_is_title_before(match, last, start) for _, last in people)
        if not (is_title or follows_title):
            yield start, end


def _is_title_before(match: Match, end: int, start: int) -> bool:
    """Whether a worker's noun that ends here makes the noun that begins there its complement."""
    between = match.sentence.text[end:start].strip()
    joins = match.rules.lexicon["title_joins"]
    return end <= start and (not between or bool(joins.fullmatch(between)))


def _joined(match: Match, joins: str, between: str) -> bool:
    """Whether what stands between a noun and the match makes them one phrase."""
    if BREAK.search(between) or not _is_near(between, NEAR):
        return False
    stripped = between.strip()
    if any(match.rules.lexicon[name].search(between) for name in ("people", "demand", "parts")):
        return False
    return not stripped or bool(match.rules.lexicon[joins].search(stripped))


def is_doubled(match: Match) -> bool:
    """Both genders are named: a doubled form, a formula, or the pair of the word."""
    if DOUBLED_AFTER.match(match.after) or DOUBLED_BEFORE.search(match.before):
        return True
    words = WORD.findall(match.sentence.text[match.start : match.end])
    slashed = SLASHED.match(match.after)
    if slashed and words:
        return len(slashed[1]) <= ENDING or _is_pair(match, words[-1], slashed[1])
    if match.found("both"):
        return match.rule.category == "gender"
    nearby = WORD.findall(match.before)[-NEAR:] + WORD.findall(match.after)[:NEAR]
    joined = match.rules.lexicon["joins_pair"]
    around = match.before[-40:] + " | " + match.after[:40]
    return bool(joined.search(around)) and any(
        _is_pair(match, mine, other) for mine in words for other in nearby
    )


def _is_pair(match: Match, mine: str, other: str) -> bool:
    """Whether two words are the two genders of one."""
    if mine == other or min(len(mine), len(other)) < STEM - 1:
        return False
    same_stem = mine[:STEM] == other[:STEM]
    pairs = match.rules.lexicon["pairs"]
    return same_stem or bool(
        pairs.fullmatch(f"{mine} {other}") or pairs.fullmatch(f"{other} {mine}")
    )


def _says_no(match: Match, text: str) -> bool:
    return bool(match.rules.lexicon["none"].search(text))


def _holds_demand(match: Match, between: str) -> bool:
    return bool(match.rules.lexicon["demand"].search(between))


def _last(pattern: re.Pattern[str], text: str) -> str | None:
    """What follows the last place where the pattern fits; None where it does nowhere."""
    last = None
    for found in pattern.finditer(text):
        last = text[found.end() :]
    return last


def _ends_with(pattern: re.Pattern[str], text: str, words: int) -> bool:
    rest = _last(pattern, text)
    return rest is not None and _is_near(rest, words)


def _is_near(between: str, words: int) -> bool:
    return len(WORD.findall(between)) <= words

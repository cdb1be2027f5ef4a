r"""Patterns in a small notation that means the same in Python and in JavaScript.

A pattern is matched with normalised text (`macros.wording.normal`): lower case, NFC, straight
apostrophes, one space between words. It may hold

    letters, digits, spaces, punctuation    themselves
    \. \( \) \[ \] \? \/ …                  a sign that would have a meaning
    [abc] [a-z] [^ ]                        one of these characters
    (?:one|two)                             one of these
    x?  x{2}  x{0,3}                        repetition up to a number, at most 60
    ~                                       the rest of a word, up to 20 letters; none is enough
    …3                                      a space, then up to three words, each with its space;
                                            without a number, up to six
    @name                                   one of the words listed under `words` in the same file

and nothing else: no look-around, no back-reference, no class by letter (`\b`, `\w`), no `.`, no
`*` or `+`. So no text can make matching take longer than its length asks for. What matches begins
and ends at the border of a word, accented letters included: the engine sees to it.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

MOST_REPEATS = 60
KINDS = {
    "escape": r"\\[.()\[\]{}?|*+^$/\\]",
    "set": r"\[\^?(?:[^\]\\\[]|\\[\]\[\\^-])+\]",
    "group": r"\(\?:",
    "close": r"\)",
    "repeat": r"\?|\{[0-9]+(?:,[0-9]+)?\}",
    "bar": r"\|",
    "name": r"@[a-z-]+",
    "rest": r"~",
    "gap": r"…[1-9]?",
    "literal": r"[^\\\[\](){}?*+.^$|A-Z\s]| ",
}
TOKEN = re.compile("|".join(f"(?P<{kind}>{source})" for kind, source in KINDS.items()))
BORDER_BEFORE, BORDER_AFTER = r"(?<![^\W_])", r"(?![^\W_])"
REST_OF_WORD = "[a-zà-öø-ÿ]{0,20}"
GAP = " (?:[^ ]{1,40} ){0,%s}"
WIDEST_GAP = "6"
REFUSALS = (
    (
        re.compile(r"[*+]|\{[0-9]+,\}"),
        "may not stand in a pattern: delete it, or write `{1,3}` for up to three times",
    ),
    (
        re.compile(r"\(\?<?[=!]"),
        "may not stand in a pattern: delete it, and write what is harmless under `unless`",
    ),
    (re.compile(r"\\[1-9]"), "refers back to a group"),
    (re.compile(r"\\"), "names a class by a letter, or escapes what needs none"),
    (re.compile(r"\("), "opens a group that keeps what it finds; write `(?:`"),
    (re.compile(r"[.^$]"), "is a sign with a meaning; write `\\` before it"),
    (re.compile(r"[A-Z]"), "is a capital; text is compared in lower case"),
    (re.compile(r"\s"), "is not a plain space"),
)


class PatternError(ValueError):
    """A pattern outside the notation; the message says why."""


def compile_patterns(
    patterns: tuple[str, ...], words: Mapping[str, tuple[str, ...]]
) -> re.Pattern[str]:
    """One expression that finds whichever of the patterns stands in a text, as whole words.

    Raises:
        PatternError: A pattern is outside the notation.
    """
    found = "|".join(expand(pattern, words) for pattern in patterns)
    return re.compile(f"{BORDER_BEFORE}(?:{found or '(?!)'}){BORDER_AFTER}")


def expand(pattern: str, words: Mapping[str, tuple[str, ...]]) -> str:
    """The pattern as a regular expression, without the borders of words.

    Raises:
        PatternError: It is outside the notation.
    """
    tokens = list(_tokens(pattern))
    _check_order(pattern, tokens)
    _check_nesting(pattern, tokens)
    return "".join(_expanded(kind, text, words) for kind, text in tokens)


def _tokens(pattern: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(pattern):
        match = TOKEN.match(pattern, at)
        if match is None or match.lastgroup is None:
            raise PatternError(f"in '{pattern}', {_refusal(pattern, at)}")
        yield match.lastgroup, match[0]
        at = match.end()


def _refusal(pattern: str, at: int) -> str:
    for sign, reason in REFUSALS:
        if match := sign.match(pattern, at):
            return f"`{match[0]}` {reason}"
    return f"`{pattern[at]}` stands alone"


def _check_order(pattern: str, tokens: list[tuple[str, str]]) -> None:
    """Refuse groups that are not closed, and repetitions of nothing."""
    depth = 0
    before = "bar"
    for kind, text in tokens:
        depth += (kind == "group") - (kind == "close")
        if depth < 0 or (kind == "repeat" and before in {"bar", "group", "repeat"}):
            raise PatternError(f"in '{pattern}', `{text}` stands alone")
        before = kind
    if depth:
        raise PatternError(f"in '{pattern}', a group is not closed")


def _check_nesting(pattern: str, tokens: list[tuple[str, str]]) -> None:
    """Refuse what repeats within what repeats: it would be tried in too many ways."""
    holds = [False]
    for (kind, text), (_, following) in pairwise([*tokens, ("end", "")]):
        if kind == "group":
            holds.append(False)
        elif kind == "close" and len(holds) > 1:
            inner = holds.pop()
            holds[-1] |= inner
            if inner and _most(following) > 1:
                raise PatternError(f"in '{pattern}', a repetition stands within a repetition")
        holds[-1] |= kind in {"rest", "gap"} or (kind == "repeat" and _most(text) > 1)
        if kind == "repeat" and _most(text) > MOST_REPEATS:
            raise PatternError(f"in '{pattern}', `{text}` repeats more than {MOST_REPEATS} times")


def _most(text: str) -> int:
    """How often, at most, a repetition repeats; 1 for what is none."""
    numbers = re.findall("[0-9]+", text) if text.startswith("{") else []
    return int(numbers[-1]) if numbers else 1


def _expanded(kind: str, text: str, words: Mapping[str, tuple[str, ...]]) -> str:
    if kind == "rest":
        return REST_OF_WORD
    if kind == "gap":
        return GAP % (text[1:] or WIDEST_GAP)
    if kind != "name":
        return text
    if text[1:] not in words:
        raise PatternError(f"'{text}' is not listed under `words`")
    return _listed(words[text[1:]])


@cache
def _listed(words: tuple[str, ...]) -> str:
    """One of these words; made once, since hundreds of patterns name the same list."""
    return f"(?:{'|'.join(expand(word, {}) for word in words)})"

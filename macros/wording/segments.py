"""A text cut into sentences, each with the heading or the lead that it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.wording.normal import Normal, normalise

SHORTEST = 3
"""The shortest sentence that says anything, in characters."""
LONGEST = 600
"""The longest sentence, in characters; a longer one is cut, so that work grows with length."""
WRAPPED = 50
"""A line at least this long may go on in the next one."""
LINE = re.compile(r"[^\r\n]+")
MARK = re.compile(
    r"[ \t]*(?:(?P<heading>#{1,6}(?=[ \t]))|(?:[-*+•–‣▪·>|]|[0-9]{1,2}[.)])(?=\s))[ \t]*"
)
STOP = re.compile(r"[.!?;]+[\"'”’»)]*(?=\s|$)")
ABBREVIATED = re.compile(
    r"(?:\b[A-Za-z]|\b(?:art|artt|lgs|max|min|es|ca|cod|tel|sig|dott|ing|rag|co|ltd|no|e\.g|i\.e"
    r"|approx|yrs?|pag|ecc|st|mr|mrs|ms|dr|vs|incl|excl))\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Sentence:
    """One sentence in its plain form."""

    normal: Normal
    lead: str
    """What it stands under, plain: a heading, or words before a colon; empty for nothing."""
    is_item: bool
    """Whether it stands in a list."""
    is_heading: bool

    @property
    def text(self) -> str:
        """Its plain text."""
        return self.normal.text


@dataclass(frozen=True)
class Block:
    """Lines that belong together: a paragraph, an item of a list, a heading."""

    start: int
    end: int
    is_item: bool = False
    is_heading: bool = False


def sentences(text: str) -> Iterator[Sentence]:
    """Every sentence of a text, in order; those of a sign or two are left out."""
    heading = ""
    for block in _blocks(text):
        lead = heading if block.is_item or not block.is_heading else ""
        for start, end in _cuts(text, block):
            normal = normalise(text, start, end)
            if len(normal.text) < SHORTEST:
                continue
            yield Sentence(normal, lead, block.is_item, block.is_heading)
            head, colon, rest = normal.text.rpartition(":")
            lead = head if colon and rest else lead
            is_head = block.is_heading or (colon and not rest) or _is_title(text, block)
            if is_head and not block.is_item:
                heading = normal.text


def _is_title(text: str, block: Block) -> bool:
    """Whether a line by itself is as short as a heading and ends like one."""
    line = text[block.start : block.end].strip()
    return len(line) <= WRAPPED - 10 and line[-1:] not in ".!?;,"


def _blocks(text: str) -> Iterator[Block]:
    """The lines of a text, those that were wrapped joined again."""
    current: Block | None = None
    for match in LINE.finditer(text):
        if not match[0].strip():
            continue
        mark = MARK.match(match[0])
        if current and not mark and _goes_on(text, current, match.start()):
            current = Block(current.start, match.end(), current.is_item, current.is_heading)
            continue
        if current:
            yield current
        start = match.start() + (mark.end() if mark else 0)
        is_heading = bool(mark and mark["heading"])
        current = Block(start, match.end(), bool(mark) and not is_heading, is_heading)
    if current:
        yield current


def _goes_on(text: str, block: Block, start: int) -> bool:
    """Whether the line that begins at `start` goes on with the block before it."""
    between = text[block.end : start]
    if between.replace("\r\n", "\n").count("\n") > 1 or block.is_heading:
        return False
    last = text[max(text.rfind("\n", 0, block.end), block.start - 1) + 1 : block.end].rstrip()
    begins_low = text[start : start + 80].lstrip()[:1].islower()
    return last[-1:] not in ".!?:;" and (begins_low or len(last) >= WRAPPED)


def _cuts(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Where the sentences of a block begin and end."""
    start = block.start
    for match in STOP.finditer(text, block.start, block.end):
        if ABBREVIATED.search(text, max(start, match.end() - 12), match.end()):
            continue
        yield from _pieces(text, start, match.end())
        start = match.end()
    yield from _pieces(text, start, block.end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence, cut at a space where it is too long."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield start, cut
        start = cut
    yield start, end

"""Time grows with length alone, on hostile text too."""

import time

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules

SHORT = 4_000
MEGABYTE = 1_000_000
MOST = 3.0
"""What doubling a text may multiply the time by: two, and room for a busy machine."""
UNITS = {
    "one letter": "a",
    "spaces": " ",
    "lines": "\n",
    "one word": "età ",
    "no stops": "non chiediamo età massima di ragazze giovani senza figli ",
    "sentences": "Cerchiamo ragazze di bella presenza. ",
    "comments": "<!-- wording: ignore X ",
    "open groups": "(((((((",
    "stops": ". ",
    "accents": "e\u0300",
    "gaps": "risponde di ",
    "colons": "requisiti: ",
}


def seconds(text: str, rules: dict[str, Rules]) -> float:
    """The least time of three that the processor spends on a text."""
    times = []
    for _ in range(3):
        begin = time.process_time()
        find(text, "it", rules)
        times.append(time.process_time() - begin)
    return min(times)


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS)
def test_twice_the_text_takes_twice_the_time(unit: str, rules: dict[str, Rules]) -> None:
    """No text makes the rules slower than its length asks for."""
    text = unit * (SHORT // len(unit))

    once, twice = seconds(text, rules), seconds(text * 2, rules)

    assert twice < once * MOST + 0.01


def test_a_megabyte_is_read(rules: dict[str, Rules]) -> None:
    """Without spaces or stops it is no different."""
    assert find("x" * MEGABYTE, "it", rules) == ()

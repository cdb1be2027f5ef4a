"""Cards: links with a line of what each leads to."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple


class Card(NamedTuple):
    """A link as a card."""

    address: str
    title: str
    text: str
    facts: str = ""
    """A short line below the text."""
    marks: str = ""
    """Attributes by which filters find it."""


def cards(listed: Iterable[Card]) -> str:
    """A list of cards."""
    return f'<ul class="mn-cards">{"".join(map(_card, listed))}</ul>'


def _card(card: Card) -> str:
    address, title, text, facts = map(escape, card[:4])
    line = f'<p class="mn-card__facts">{facts}</p>' if facts else ""
    return (
        f'<li class="mn-card"{card.marks}><a class="mn-card__title" href="{address}">{title}</a>'
        f'<p class="mn-card__text">{text}</p>{line}</li>'
    )

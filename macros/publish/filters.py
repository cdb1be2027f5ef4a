"""Filters above a list: what is chosen stands in the address, and the list shows what fits.

They are the script's; without it the whole list is there.
"""

import json
from collections.abc import Iterable, Mapping
from html import escape
from typing import NamedTuple

from macros.publish.site import Site

SCRIPT = "javascripts/filter.js"
MESSAGES = ("shown_of", "none_shown", "unknown_choice")
"""The words that the script says."""


class Filter(NamedTuple):
    """One choice, by which a list is narrowed."""

    name: str
    """As the address and the marks of the list's entries have it."""
    label: str
    options: Mapping[str, str]
    """What can be chosen: the mark of an entry, and its word."""


def filters(site: Site, page_url: str, given: Iterable[Filter], *, text: str = "") -> str:
    """The controls of a list.

    Args:
        site: The site, for its words.
        page_url: The page that they stand on.
        given: The choices.
        text: The label of a field for words that an entry has; empty for none.
    """
    words = {name: site.words[name] for name in MESSAGES}
    field = f'<label>{escape(text)}<input name="words" type="search"></label>' if text else ""
    selects = "".join(_select(site, each) for each in given)
    source = site.way_to_shared(page_url, SCRIPT)
    return (
        f'<form class="mn-filters" data-words="{escape(json.dumps(words))}" hidden>{field}{selects}'
        f'<button class="mn-filters__reset" type="reset">{escape(site.words["all_again"])}</button>'
        f'<p class="mn-filters__count" role="status"></p></form>'
        f'<script type="module" src="{source}"></script>'
    )


def marks(values: Mapping[str, Iterable[str]]) -> str:
    """The attributes by which an entry of the list is found."""
    return "".join(f' data-{name}="{" ".join(each)}"' for name, each in values.items())


def _select(site: Site, each: Filter) -> str:
    options = "".join(
        f'<option value="{value}">{escape(word)}</option>' for value, word in each.options.items()
    )
    every = escape(site.words["every"])
    return (
        f'<label>{escape(each.label)}<select name="{each.name}">'
        f'<option value="">{every}</option>{options}</select></label>'
    )

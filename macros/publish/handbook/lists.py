"""What the handbook lists from the library: its own pages, the norms, the codes."""

import re
from collections import defaultdict
from collections.abc import Iterator
from html import escape
from itertools import groupby

from macros.library.model import Reference, Source
from macros.publish.cards import Card, cards
from macros.publish.links import clause_link, link, norm_link
from macros.publish.pages import Titled, titled
from macros.publish.site import Site, way

KIND, NUMBER = re.compile(r"[^\d,(]+"), re.compile(r"\d+")
YEARS = range(1900, 2100)
SCHEMES = ("esco", "isco08", "cp2021", "onet")
"""The classifications of which codes are shown, as their ids begin."""


def contents(site: Site, page_url: str) -> str:
    """The handbook's pages, group by group, each with what it is about."""
    told = titled(site)
    return "".join(
        f'<section><h2 id="group-{number}">{escape(site.say(group.title))}</h2>'
        f"{cards(_card(page_url, told[name]) for name in group.pages)}</section>"
        for number, group in enumerate(site.handbook.groups, 1)
    )


def _card(page_url: str, page: Titled) -> Card:
    return Card(way(page_url, page.address), page.title, page.description)


def norms(site: Site, page_url: str) -> str:
    """Every norm and ruling, by jurisdiction, with what it says and the clauses that rest on it."""
    every = sorted(site.library.references.values(), key=_place)
    clauses = _clauses_by_norm(site)
    return "".join(
        f'<h2 id="{jurisdiction}">{escape(site.words[f"norms_{jurisdiction}"])}</h2><ul>'
        + "".join(norm_item(site, norm, _uses(site, page_url, clauses[norm.id])) for norm in listed)
        + "</ul>"
        for jurisdiction, listed in groupby(every, key=lambda norm: norm.jurisdiction)
    )


def norm_item(site: Site, norm: Reference, after: str = "", anchor: str = "") -> str:
    """A norm in a list, with what it says."""
    own = f' id="{anchor}"' if anchor else ""
    return f"<li{own}>{norm_link(site, norm.id)}: {escape(site.say(norm.sentence))}{after}</li>"


def _place(norm: Reference) -> tuple[bool, str, int, list[int]]:
    """Italian ones first; by kind, year and numbers."""
    kind = KIND.match(norm.norm)
    numbers = [int(number) for number in NUMBER.findall(norm.norm)]
    year = next((number for number in numbers if number in YEARS), 0)
    return norm.jurisdiction != "it", kind[0] if kind else "", year, numbers


def _clauses_by_norm(site: Site) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for clause in site.library.clauses.values():
        for norm in clause.references:
            found[norm].append(clause.id)
    return found


def _uses(site: Site, page_url: str, clauses: list[str]) -> str:
    if not clauses:
        return ""
    links = ", ".join(clause_link(site, page_url, name) for name in clauses)
    summary = f"{escape(site.words['clauses_of_norm'])} ({len(clauses)})"
    return f'<details class="mn-fold"><summary>{summary}</summary><p>{links}</p></details>'


def codes(site: Site) -> str:
    """The codes that classify the templates, by classification, each in a table of its own."""
    return "".join(_scheme(site, scheme) for scheme in SCHEMES)


def _scheme(site: Site, scheme: str) -> str:
    listed = [s for s in site.library.sources.values() if s.id.partition(":")[0] == scheme]
    rows = "".join(
        f"<tr><td>{code}</td><td>{escape(title)}</td></tr>" for code, title in _codes(listed)
    )
    heads = "".join(f'<th scope="col">{escape(site.words[key])}</th>' for key in ("code", "title"))
    table = f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<h3>{escape(site.words[f'scheme_{scheme}'])}</h3>{table}"


def _codes(listed: list[Source]) -> Iterator[tuple[str, str]]:
    for source in sorted(listed, key=lambda source: source.code):
        code = link(source.address, source.code) if source.address else escape(source.code)
        yield code, source.title

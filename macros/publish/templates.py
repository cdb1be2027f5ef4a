"""Lists of templates: the index with its filters, the industries' pages, the home."""

from collections.abc import Iterable
from html import escape

from macros.library.model import Template
from macros.publish.bundles import bundle_path
from macros.publish.cards import Card, cards
from macros.publish.filters import Filter, filters, marks
from macros.publish.links import template_link
from macros.publish.site import Site, way

BASE = "base"
"""The industry of what is not of one industry."""
MAGNIFIER = (
    '<svg class="mn-finder__icon" viewBox="0 0 24 24" aria-hidden="true">'
    '<circle cx="10" cy="10" r="6.5"/><path d="m15 15 6 6"/></svg>'
)


def template_card(site: Site, page_url: str, template: Template) -> Card:
    """A template as a card: its purpose, and how it is classified."""
    functions = ", ".join(site.term("functions", name) for name in template.function)
    return Card(
        way(page_url, site.template_path(template)),
        site.say(template.title),
        site.say(template.purpose),
        f"{site.term('levels', template.level)} · {functions}",
        marks(
            {
                "industry": [template.industry],
                "level": [template.level],
                "function": template.function,
            }
        ),
    )


def template_index(site: Site, page_url: str) -> str:
    """Every template by industry, with filters."""
    every = [*site.library.templates.values()]
    given = (
        _filter(site, "industry", "industries", {each.industry for each in every}),
        _filter(site, "level", "levels", {each.level for each in every}),
        _filter(site, "function", "functions", {name for each in every for name in each.function}),
    )
    groups = "".join(
        f'<section class="mn-group"><h2 id="{industry}">'
        f'<a href="{way(page_url, site.industry_path(industry))}">'
        f"{escape(site.term('industries', industry))}</a></h2>"
        f"{template_cards(site, page_url, industry)}</section>"
        for industry in site.industries()
    )
    return f'{filters(site, page_url, given)}<div class="mn-filtered">{groups}</div>'


def template_cards(site: Site, page_url: str, industry: str) -> str:
    """The templates of an industry, each a link with its purpose."""
    listed = site.industries().get(industry, [])
    return cards(template_card(site, page_url, each) for each in listed)


def finder(site: Site) -> str:
    """What opens the search from the middle of a page; nothing without scripts."""
    text = escape(site.words["finder"])
    return f'<label class="mn-finder" for="__search">{MAGNIFIER}<span>{text}</span></label>'


def industries(site: Site, page_url: str) -> str:
    """The industries, each with the names of its templates; what is of none stands last."""
    found = site.industries()
    own = "".join(_industry(site, page_url, name, found[name]) for name in found if name != BASE)
    text = escape(site.words["base_text"])
    base = "".join(template_link(site, page_url, each.id) for each in found.get(BASE, []))
    further = f'<p class="mn-industries__base">{text} {base}</p>' if base else ""
    return f'<div class="mn-industries">{own}</div>{further}'


def bundle(site: Site, page_url: str, name: str) -> str:
    """The link to an archive of many templates."""
    address = site.way_to_shared(page_url, bundle_path(name))
    return (
        f'<p><a class="mn-download" href="{address}" download>{escape(site.words["bundle"])} '
        f"<small>.zip</small></a></p>"
    )


def _industry(site: Site, page_url: str, name: str, listed: Iterable[Template]) -> str:
    address = way(page_url, site.industry_path(name))
    links = "".join(f"<li>{template_link(site, page_url, each.id)}</li>" for each in listed)
    return (
        f'<section class="mn-industry"><h2 id="{name}"><a href="{address}">'
        f"{escape(site.term('industries', name))}</a></h2><ul>{links}</ul></section>"
    )


def _filter(site: Site, name: str, kind: str, used: set[str]) -> Filter:
    """A choice of the vocabulary's terms that are used, in its order."""
    terms = site.library.terms[kind]
    return Filter(
        name, site.words[name], {each: site.term(kind, each) for each in terms if each in used}
    )

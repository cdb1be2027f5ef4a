"""Pieces of HTML that the pages are made of, from the library's words."""

from collections.abc import Iterator
from html import escape

from macros.document.assemble import assemble
from macros.document.runs import typographic
from macros.library.model import Reference, Source, Template
from macros.publish.bundles import bundle_path
from macros.publish.cards import Card, cards
from macros.publish.compare import compare_link
from macros.publish.copying import copying_controls
from macros.publish.days import day
from macros.publish.handbook.related import explaining
from macros.publish.links import page_link
from macros.publish.site import Site, way
from macros.writers import FORMATS
from macros.writers.html import Norm, write


def job_description(site: Site, template_id: str) -> str:
    """The document of a template, as it is before anything is filled in."""
    document = assemble(site.library, template_id, site.lang, site.jurisdiction)
    norms = {name: _norm(site, norm) for name, norm in site.library.references.items()}
    return write(document, site.words, norms)


def template_head(site: Site, page_url: str, template_id: str) -> str:
    """What stands above a template's document: what it is, its files, what to know before use."""
    template = site.library.templates[template_id]
    return (
        '<header class="mn-head">'
        f'<h1 id="top">{escape(site.say(template.title))}</h1>'
        f'<p class="mn-head__purpose">{escape(site.say(template.purpose))}</p>'
        f"{_downloads(site, page_url, template)}"
        f"{compare_link(site, template)}"
        f'<p class="mn-head__advice">{escape(site.words["not_advice"])}</p>'
        "</header>"
    )


def template_facts(site: Site, page_url: str, template_id: str) -> str:
    """What stands below it: how the position is classified, and how far the template is checked."""
    template = site.library.templates[template_id]
    rows = "".join(
        f'<div class="mn-line"><dt>{escape(label)}</dt><dd>{inner}</dd></div>'
        for label, inner in _facts(site, page_url, template)
        if inner
    )
    note = escape(site.words["review_meaning"])
    return f'<dl class="mn-lines mn-facts">{rows}</dl><p class="mn-facts__note">{note}</p>'


def template_cards(site: Site, page_url: str, industry: str) -> str:
    """The templates of an industry, each a link with its purpose."""
    return cards(
        Card(way(page_url, site.template_path(each)), site.say(each.title), site.say(each.purpose))
        for each in site.industries().get(industry, [])
    )


def bundle(site: Site, page_url: str, name: str) -> str:
    """The link to an archive of many templates."""
    address = site.way_to_shared(page_url, bundle_path(name))
    return (
        f'<p><a class="mn-download" href="{address}" download>{escape(site.words["bundle"])} '
        f"<small>.zip</small></a></p>"
    )


def industry_cards(site: Site, page_url: str) -> str:
    """The industries that have templates, each a link, with these."""
    return "".join(
        f'<section class="mn-industry"><h2 id="{industry}">'
        f'<a href="{way(page_url, site.industry_path(industry))}">'
        f"{escape(_term(site, 'industries', industry))}</a></h2>"
        f"{template_cards(site, page_url, industry)}</section>"
        for industry in site.industries()
    )


def _downloads(site: Site, page_url: str, template: Template) -> str:
    slug = template.slug_in(site.lang)
    links = "".join(
        f'<li><a class="mn-download" href="{slug}.{extension}" download>'
        f"{escape(site.words[extension])} <small>.{extension}</small></a></li>"
        for extension in FORMATS
    )
    copying = copying_controls(site, page_url, document=f"{slug}.json")
    label = escape(site.words["downloads"])
    return (
        f'<div class="mn-take"><span class="mn-take__label" id="downloads">{label}</span>'
        f'<ul class="mn-downloads" aria-labelledby="downloads">{links}</ul>{copying}</div>'
    )


def _facts(site: Site, page_url: str, template: Template) -> Iterator[tuple[str, str]]:
    words, lang = site.words, site.lang
    yield words["industry"], escape(_term(site, "industries", template.industry))
    yield words["level"], escape(_term(site, "levels", template.level))
    functions = ", ".join(_term(site, "functions", name) for name in template.function)
    yield words["function"], escape(functions)
    yield words["also_known_as"], escape(", ".join(template.also_known_as[lang]))
    codes = [name for codes in vars(template.classification).values() for name in codes]
    yield words["codes"], "; ".join(_code(site.library.sources[name]) for name in codes)
    jurisdiction = site.library.jurisdictions[site.jurisdiction]
    yield words["jurisdiction"], escape(jurisdiction["name"][lang])
    yield words["version"], escape(template.version)
    yield words["reviewed"], day(site, template.reviewed)
    pages = explaining(site, template)
    yield words["in_handbook"], ", ".join(page_link(site, page_url, name) for name in pages)
    for change in reversed(template.changes):
        yield f"{words['changes']} {change.version}", escape(change.text[lang])


def _code(source: Source) -> str:
    scheme = source.id.partition(":")[0].upper()
    text = escape(f"{scheme} {source.code} {source.title}".strip())
    return f'<a href="{escape(source.address)}">{text}</a>' if source.address else text


def _norm(site: Site, norm: Reference) -> Norm:
    return Norm(typographic(norm.norm), site.say(norm.sentence), norm.address, norm.is_confirmed)


def _term(site: Site, kind: str, name: str) -> str:
    return site.say(site.library.terms[kind][name])

"""The page of a template: its document, and what stands above and below it."""

import json
from collections.abc import Iterable, Iterator
from html import escape

from macros.document.assemble import assemble
from macros.document.runs import typographic
from macros.library.model import Clause, Source, Template
from macros.publish.cards import cards
from macros.publish.compare import compare_link
from macros.publish.copying import copying_controls
from macros.publish.days import day
from macros.publish.handbook.lists import norm_item
from macros.publish.links import link, page_link, repository_links, template_link
from macros.publish.related import by_nearness, explaining
from macros.publish.site import Site, way
from macros.publish.standings import standings
from macros.publish.steps import added, ladder_of
from macros.publish.templates import template_card
from macros.writers import FORMATS
from macros.writers.html import Beside, Link, Norm, write

EDITING = "javascripts/editing.js"
RELATED = 3
"""How many other templates a page leads to, beside the steps of its ladder."""


def job_description(site: Site, page_url: str, template_id: str) -> str:
    """The document of a template, as it is before anything is filled in."""
    document = assemble(site.library, template_id, site.lang, site.jurisdiction)
    norms = {
        name: Norm(typographic(norm.norm), f"#{_anchor(name)}", norm.is_confirmed)
        for name, norm in site.library.references.items()
    }
    listed = (site.library.clauses[name] for _, name, _ in standings(_template(site, template_id)))
    links = {clause.id: [*_ways_on(site, page_url, clause)] for clause in listed}
    return write(document, Beside(site.words, norms, links))


def template_head(site: Site, page_url: str, template_id: str) -> str:
    """What stands above a template's document: what it is, its files, what to know before use."""
    template = _template(site, template_id)
    industry = way(page_url, site.industry_path(template.industry))
    return (
        '<header class="mn-head"><p class="mn-head__kind">'
        f"{escape(site.words['template_of'])} "
        f"{link(industry, site.term('industries', template.industry))}</p>"
        f'<h1 id="top">{escape(site.say(template.title))}</h1>'
        f'<p class="mn-head__purpose">{escape(site.say(template.purpose))}</p>'
        f"{_downloads(site, page_url, template)}"
        f"{_described(_facts(site, page_url, template))}"
        f'<p class="mn-head__advice">{escape(site.words["not_advice"])}</p>'
        f"{compare_link(site, template)}{_editing(site, page_url)}</header>"
    )


def template_foot(site: Site, page_url: str, template_id: str) -> str:
    """What stands below it: where to go on, the norms behind it, what changed in it."""
    template = _template(site, template_id)
    parts = {
        "ladder": _ladder(site, page_url, template),
        "related": cards(
            template_card(site, page_url, each)
            for each in by_nearness(site.library, template)[:RELATED]
        ),
        "in_handbook": _listed(
            page_link(site, page_url, name) for name in explaining(site, template)
        ),
        "norms_of_clauses": _norms(site, template),
        "changes": _changes(site, template),
    }
    inner = "".join(_part(site, name, part) for name, part in parts.items() if part)
    note = escape(site.words["review_meaning"])
    return f'<footer class="mn-after">{inner}<p class="mn-after__note">{note}</p></footer>'


def _part(site: Site, name: str, inner: str) -> str:
    title = escape(site.words[name])
    return f'<section><h2 id="{name.replace("_", "-")}">{title}</h2>{inner}</section>'


def _template(site: Site, name: str) -> Template:
    return site.library.templates[name]


def _anchor(norm: str) -> str:
    return f"norm-{norm.replace('/', '-')}"


def _ways_on(site: Site, page_url: str, clause: Clause) -> Iterator[Link]:
    """The clause's own address, and the catalogue, which tells what else uses it."""
    yield Link(site.words["permalink"], f"#{clause.id}")
    others = len(site.uses[clause.id]) - 1
    word = site.words["used_in_others"] if others > 1 else site.words["in_catalogue"]
    yield Link(word.replace("[[count]]", str(others)), site.clause_way(page_url, clause))


def _editing(site: Site, page_url: str) -> str:
    """What the script needs that adds to each clause's notes where it is edited.

    They are the script's, for two links a clause weigh more than a page has room for; without it
    the catalogue has them, to which the notes lead.
    """
    if not (repository := site.repository):
        return ""
    ways = {
        "edit_clause": repository.edit("clauses/{id}.yml"),
        "suggest_change": repository.suggest("{id}"),
    }
    given = escape(json.dumps({site.words[word]: way for word, way in ways.items()}))
    source = site.way_to_shared(page_url, EDITING)
    return f'<script type="module" src="{source}" data-ways="{given}"></script>'


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
    functions = ", ".join(site.term("functions", name) for name in template.function)
    level = site.term("levels", template.level)
    yield words["level"], escape(f"{level} · {functions}")
    yield words["also_known_as"], escape(typographic(", ".join(template.also_known_as[lang])))
    schemes = vars(template.classification).items()
    yield words["codes"], " · ".join(_codes(site, *each) for each in schemes if each[1])
    jurisdiction = site.library.jurisdictions[site.jurisdiction]
    yield words["jurisdiction"], escape(jurisdiction["name"][lang])
    checked = f"{escape(words['reviewed'].lower())}: {day(site, template.reviewed)}"
    yield words["version"], f"{escape(template.version)} · {checked}"


def _codes(site: Site, scheme: str, names: Iterable[str]) -> str:
    """The codes of one classification, the title of each as its hint."""
    listed = (site.library.sources[name] for name in names)
    return f"{escape(site.words[f'scheme_{scheme}'])} {', '.join(map(_code, listed))}"


def _code(source: Source) -> str:
    inner, hint = escape(source.code), f' title="{escape(source.title)}"' if source.title else ""
    if source.address:
        return f'<a href="{escape(source.address)}"{hint}>{inner}</a>'
    return f"<span{hint}>{inner}</span>"


def _ladder(site: Site, page_url: str, template: Template) -> str:
    steps = ladder_of(site.library, template)
    if not steps:
        return ""
    listed = "".join(
        f'<li aria-current="step">{escape(site.say(each.title))}</li>'
        if each is template
        else f"<li>{template_link(site, page_url, each.id)}</li>"
        for each in steps
    )
    return f'<ol class="mn-ladder">{listed}</ol>{_added(site, template)}'


def _added(site: Site, template: Template) -> str:
    """What this step adds to the one below, folded."""
    names = added(site.library, template)
    if not names:
        return ""
    summary = escape(site.words["added_by_step"].replace("[[count]]", str(len(names))))
    links = _listed(link(f"#{name}", site.say(site.library.clauses[name].title)) for name in names)
    return f'<details class="mn-fold"><summary>{summary}</summary>{links}</details>'


def _norms(site: Site, template: Template) -> str:
    """Every norm behind a clause of the document, in its order, each once."""
    clauses = (site.library.clauses[name] for _, name, _ in standings(template))
    names = dict.fromkeys(norm for clause in clauses for norm in clause.references)
    listed = "".join(
        norm_item(site, site.library.references[name], anchor=_anchor(name)) for name in names
    )
    if not listed:
        return ""
    summary = escape(site.words["norms_count"].replace("[[count]]", str(len(names))))
    return (
        f'<details class="mn-fold"><summary>{summary}</summary>'
        f'<ul class="mn-after__norms">{listed}</ul></details>'
    )


def _changes(site: Site, template: Template) -> str:
    """What each version changed, the last one first, and where the text is edited."""
    rows = (
        (f"{each.version} · {day(site, each.date)}", escape(site.say(each.text)))
        for each in reversed(template.changes)
    )
    listed = "".join(_row(label, inner) for label, inner in rows)
    ways = repository_links(site, template.place.path, template.id, "edit_template")
    return f'<dl class="mn-lines">{listed}</dl>{_listed(ways)}'


def _listed(inner: Iterable[str]) -> str:
    items = "".join(f"<li>{each}</li>" for each in inner)
    return f'<ul class="mn-after__list">{items}</ul>' if items else ""


def _described(rows: Iterable[tuple[str, str]]) -> str:
    inner = "".join(_row(escape(label), text) for label, text in rows if text)
    return f'<dl class="mn-lines mn-facts">{inner}</dl>'


def _row(label: str, inner: str) -> str:
    return f'<div class="mn-line"><dt>{label}</dt><dd>{inner}</dd></div>'

"""The page that compares two templates: its controls, and what it has to say without scripts.

The comparison itself is the browser's, from the published JSON.
"""

import json
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from macros.library.model import Template
from macros.library.text import LANGUAGES
from macros.publish.cards import Card, cards
from macros.publish.links import template_link
from macros.publish.related import by_nearness
from macros.publish.site import TOOLS, Site, make_site, root, way

NAME = "tools/compare"
PREFIX = "compare_"
"""How the keys of the page's words begin."""
CHOICES = ("template", "language", "step")
"""What a template can be compared with."""
API, SCRIPT = "api/v1/templates", "javascripts/compare/page.js"


def compare_path(site: Site) -> str:
    """The page that compares, below the language's root."""
    return f"{TOOLS[site.lang]}/{site.words['compare_slug']}"


def compare_link(site: Site, template: Template) -> str:
    """What leads from a template's page to the comparison, with the template on the left."""
    page = way(site.template_path(template), compare_path(site))
    other = partner(site, template)
    query = f"right={other.id}" if other else "with=language"
    text = (
        site.words["compare_with"].replace("[[template]]", site.say(other.title))
        if other
        else site.words["compare_template_languages"]
    )
    address = escape(f"{page}?left={template.id}&{query}")
    return f'<p class="mn-head__compare"><a href="{address}">{escape(text)}</a></p>'


def partner(site: Site, template: Template) -> Template | None:
    """The template to compare another with: the step below it or above, or one like it."""
    if template.follows:
        return site.library.templates[template.follows]
    return next(iter(by_nearness(site.library, template)), None)


def compare_page(site: Site, page_url: str) -> str:
    """The page's controls, its links for who has no scripts, and the script."""
    settings = {
        "lang": site.lang,
        "api": f"{site.way_to_shared(page_url, API)}/",
        "words": {
            key.removeprefix(PREFIX): text
            for key, text in site.words.items()
            if key.startswith(PREFIX)
        }
        | {key: site.words[key] for key in ("copied", "not_copied")},
        "templates": [*_templates(site, page_url)],
    }
    source = site.way_to_shared(page_url, SCRIPT)
    return (
        f'<div class="mn-compare" data-settings="{escape(json.dumps(settings))}">'
        f"{_form(site)}{_help(site, page_url)}"
        f'<div class="mn-compare__status" role="status"></div>'
        f'<div class="mn-compare__result"></div>'
        f'<script type="module" src="{source}"></script></div>'
    )


def tool_cards(site: Site, page_url: str) -> str:
    """The tools, each a link with what it does."""
    address = way(page_url, compare_path(site))
    return cards([Card(address, site.words["compare"], site.words["compare_text"])])


def _templates(site: Site, page_url: str) -> Iterator[dict[str, Any]]:
    """What the script has to know of each template, in the order of the lists."""
    sites = {lang: make_site(site.library, lang) for lang in LANGUAGES}
    for _, templates in site.industries().items():
        for template in templates:
            pages = {
                lang: f"{site.way_to_shared(page_url, root(lang) + each.template_path(template))}/"
                for lang, each in sites.items()
            }
            other = partner(site, template)
            yield {
                "id": template.id,
                "title": site.say(template.title),
                "step": template.follows,
                "partner": other.id if other else None,
                "pages": pages,
            }


def _form(site: Site) -> str:
    """The controls; they make the address that the page then answers."""
    words = site.words
    choices = "".join(_choice(site, name) for name in CHOICES)
    return (
        '<form class="mn-compare__form" method="get" data-search-exclude>'
        f"<fieldset><legend>{escape(words['compare_what'])}</legend>{choices}</fieldset>"
        f"{_select(site, 'left')}{_select(site, 'right')}"
        f'<button class="mn-button" type="submit">{escape(words["compare_submit"])}</button></form>'
    )


def _choice(site: Site, name: str) -> str:
    checked = " checked" if name == CHOICES[0] else ""
    label = escape(site.words[f"compare_choice_{name}"])
    return f'<label><input type="radio" name="with" value="{name}"{checked}> {label}</label>'


def _select(site: Site, name: str) -> str:
    groups = "".join(
        f'<optgroup label="{escape(site.say(site.library.terms["industries"][industry]))}">'
        f"{''.join(_option(site, template) for template in templates)}</optgroup>"
        for industry, templates in site.industries().items()
    )
    label = escape(site.words[f"compare_{name}"])
    return (
        f'<p class="mn-field"><label for="compare-{name}">{label}</label>'
        f'<select id="compare-{name}" name="{name}">{groups}</select></p>'
    )


def _option(site: Site, template: Template) -> str:
    return f'<option value="{template.id}">{escape(site.say(template.title))}</option>'


def _help(site: Site, page_url: str) -> str:
    """What a visitor without scripts reads."""
    parts = "".join(
        f"<dt>{escape(site.say(site.library.terms['industries'][industry]))}</dt>"
        f"{_listed(site, page_url, templates)}"
        for industry, templates in site.industries().items()
    )
    text = escape(site.words["compare_needs_scripts"])
    return (
        '<noscript><div class="mn-compare__help" data-search-exclude>'
        f"<p>{text}</p><dl>{parts}</dl></div></noscript>"
    )


def _listed(site: Site, page_url: str, templates: Iterable[Template]) -> str:
    return "".join(f"<dd>{template_link(site, page_url, each.id)}</dd>" for each in templates)

"""How many clauses each template has, section by section."""

from html import escape

from macros.library.model import Template
from macros.library.text import Text
from macros.publish.links import template_link
from macros.publish.site import Site
from macros.publish.standings import STANDINGS, Standing, standings


def template_matrix(site: Site, page_url: str) -> str:
    """A table: a row a template, a column a section, in each cell how many clauses stand how."""
    titles = [section.title for section in site.library.sections.values()]
    heads = "".join(_head(site, text) for text in (site.library.form.words.template, *titles))
    bodies = "".join(
        f"<tbody>{_industry(site, industry)}"
        f"{''.join(_row(site, page_url, template) for template in templates)}</tbody>"
        for industry, templates in site.industries().items()
    )
    label, caption = escape(site.words["matrix"]), escape(site.words["matrix_caption"])
    return (
        f"<p>{caption}</p>"
        f'<div class="mn-wide" role="region" aria-label="{label}" tabindex="0">'
        f'<table class="mn-matrix"><thead><tr>{heads}</tr></thead>{bodies}</table></div>'
    )


def _head(site: Site, text: Text) -> str:
    return f'<th scope="col">{escape(site.say(text))}</th>'


def _industry(site: Site, industry: str) -> str:
    label = escape(site.say(site.library.terms["industries"][industry]))
    span = len(site.library.sections) + 1
    return (
        f'<tr><th class="mn-matrix__industry" colspan="{span}" scope="rowgroup">{label}</th></tr>'
    )


def _row(site: Site, page_url: str, template: Template) -> str:
    counts: dict[str, dict[Standing, int]] = {
        name: dict.fromkeys(STANDINGS, 0) for name in site.library.sections
    }
    for section, name, standing in standings(template):
        counts[section][standing] += site.shows(site.library.clauses[name])
    cells = "".join(_cell(site, count) for count in counts.values())
    return f'<tr><th scope="row">{template_link(site, page_url, template.id)}</th>{cells}</tr>'


def _cell(site: Site, count: dict[Standing, int]) -> str:
    """The number on by default; what more there is in small print, in words for who listens."""
    more = "".join(
        f" <small>{_counted(site, standing, count[standing])}</small>"
        for standing in STANDINGS[1:]
        if count[standing]
    )
    return f"<td>{count['on']}{more}</td>"


def _counted(site: Site, standing: Standing, count: int) -> str:
    shown = site.words[f"{standing}_count"].replace("[[count]]", str(count))
    heard = site.words[f"{standing}_clauses"]
    return f'{escape(shown)}<span class="mn-hidden"> {escape(heard)}</span>'

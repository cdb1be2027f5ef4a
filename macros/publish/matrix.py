"""What stands where: the clauses of each template, and the templates of each clause."""

import posixpath
from collections.abc import Iterator
from html import escape
from typing import Literal

from macros.document.runs import typographic
from macros.library.model import Clause, Entry, Template
from macros.publish.site import Site

Standing = Literal["on", "optional", "alternative"]
STANDINGS: tuple[Standing, ...] = ("on", "optional", "alternative")


def template_matrix(site: Site, page_url: str) -> str:
    """A table: a row a template, a column a section, in each cell how many clauses stand how."""
    sections = site.library.sections.values()
    heads = "".join(f'<th scope="col">{_say(site, section.title)}</th>' for section in sections)
    bodies = "".join(
        f"<tbody>{_industry(site, industry)}"
        f"{''.join(_row(site, page_url, template) for template in templates)}</tbody>"
        for industry, templates in site.industries().items()
    )
    words = site.words
    label = escape(words["matrix"])
    return (
        f"<p>{escape(words['matrix_caption'])}</p>"
        f'<div class="mn-wide" role="region" aria-label="{label}" tabindex="0">'
        f'<table class="mn-matrix">'
        f'<thead><tr><th scope="col">{escape(words["template"])}</th>{heads}</tr></thead>'
        f"{bodies}</table></div>"
    )


def _industry(site: Site, industry: str) -> str:
    label = _say(site, site.library.terms["industries"][industry])
    span = len(site.library.sections) + 1
    return (
        f'<tr><th class="mn-matrix__industry" colspan="{span}" scope="rowgroup">{label}</th></tr>'
    )


def _row(site: Site, page_url: str, template: Template) -> str:
    counts: dict[str, dict[Standing, int]] = {
        name: dict.fromkeys(STANDINGS, 0) for name in site.library.sections
    }
    for section, name, standing in standings(template):
        counts[section][standing] += _is_shown(site, name)
    cells = "".join(_cell(site, count) for count in counts.values())
    return f'<tr><th scope="row">{_link(site, page_url, template)}</th>{cells}</tr>'


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


def clause_uses(site: Site, page_url: str) -> str:
    """Every clause with the templates that list it, folder by folder, each folded."""
    uses: dict[str, list[tuple[Template, Standing]]] = {}
    for templates in site.industries().values():
        for template in templates:
            for _, name, standing in standings(template):
                uses.setdefault(name, []).append((template, standing))
    sections = site.library.sections.values()
    folders: dict[str, list[Clause]] = {folder: [] for each in sections for folder in each.folders}
    for clause in site.library.clauses.values():
        if clause.id in uses:
            folders[clause.folder].append(clause)
    return "".join(
        f'<details class="mn-uses"><summary>{_folder(site, folder)} ({len(clauses)})</summary><dl>'
        f"{''.join(_uses(site, page_url, clause, uses[clause.id]) for clause in clauses)}"
        "</dl></details>"
        for folder, clauses in folders.items()
        if clauses
    )


def _folder(site: Site, folder: str) -> str:
    """A folder as it is called in the addresses, in words."""
    slug = site.library.section_of(folder).folders[folder][site.lang]
    return escape(slug.replace("-", " ").capitalize())


def _uses(site: Site, page_url: str, clause: Clause, uses: list[tuple[Template, Standing]]) -> str:
    anchor = clause.id if _is_shown(site, clause.id) else ""
    links = ", ".join(
        _link(site, page_url, template, anchor)
        + ("" if standing == "on" else f" ({escape(site.words[standing])})")
        for template, standing in uses
    )
    return f"<dt>{_say(site, clause.title)}</dt><dd>{links}</dd>"


def standings(template: Template) -> Iterator[tuple[str, str, Standing]]:
    """Each clause of a template: its section, its id, and how it stands there."""
    for section, entry in template.entries():
        for place, name in enumerate(entry.clauses):
            yield section, name, _standing(entry, place)


def _standing(entry: Entry, place: int) -> Standing:
    if place:
        return "alternative"
    return "optional" if entry.kind == "optional" else "on"


def _is_shown(site: Site, clause_id: str) -> bool:
    """Whether the pages, which show one jurisdiction, show this clause."""
    return site.library.clauses[clause_id].holds_in(next(iter(site.library.jurisdictions)))


def _link(site: Site, page_url: str, template: Template, anchor: str = "") -> str:
    way = posixpath.relpath(site.template_path(template), page_url or ".")
    address = f"{way}/#{anchor}" if anchor else f"{way}/"
    return f'<a href="{address}">{_say(site, template.title)}</a>'


def _say(site: Site, text: dict[str, str]) -> str:
    return escape(typographic(text[site.lang]))

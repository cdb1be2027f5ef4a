"""What stands where: the clauses of each template, and the templates of each clause."""

from collections.abc import Iterator
from html import escape
from typing import Literal

from macros.library.model import Clause, Entry, Template
from macros.library.text import Text
from macros.publish.site import Site, slugified, way

Standing = Literal["on", "optional", "alternative"]
STANDINGS: tuple[Standing, ...] = ("on", "optional", "alternative")


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
    """What a folder is called: as its section where the addresses call both so."""
    section = site.library.section_of(folder)
    slug, title = section.folders[folder][site.lang], site.say(section.title)
    return escape(title if slugified(title) == slug else slug.replace("-", " ").capitalize())


def _uses(site: Site, page_url: str, clause: Clause, uses: list[tuple[Template, Standing]]) -> str:
    anchor = clause.id if _is_shown(site, clause.id) else ""
    links = ", ".join(
        _link(site, page_url, template, anchor)
        + ("" if standing == "on" else f" ({_called(site, standing)})")
        for template, standing in uses
    )
    return f"<dt>{escape(site.say(clause.title))}</dt><dd>{links}</dd>"


def _called(site: Site, standing: Standing) -> str:
    """How a clause stands, in the form's own word."""
    return escape(site.say(getattr(site.library.form.words, standing)))


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
    address = way(page_url, site.template_path(template)) + (f"#{anchor}" if anchor else "")
    return f'<a href="{address}">{escape(site.say(template.title))}</a>'

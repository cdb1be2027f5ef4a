"""What stands at the end of a written page: its norms, its date, what it is not."""

from html import escape

from macros.publish.days import day
from macros.publish.handbook.lists import norm_item
from macros.publish.site import Site


def foot(site: Site, name: str) -> str:
    """The end of a page of the handbook; empty for one that has no date of its last check."""
    page = site.handbook.pages.get(name, {}).get(site.lang)
    reviewed = site.handbook.matter(name).reviewed if page else None
    if page is None or reviewed is None:
        return ""
    norms = page.names("norm")
    label, advice = (escape(site.words[key]) for key in ("reviewed", "page_not_advice"))
    return (
        f'<footer class="mn-foot">{_norms(site, norms) if norms else ""}'
        f"<p>{label}: {day(site, reviewed)}. {advice}</p></footer>"
    )


def _norms(site: Site, norms: list[str]) -> str:
    listed = "".join(norm_item(site, site.library.references[norm]) for norm in norms)
    summary = f"{escape(site.words['norms_of_page'])} ({len(norms)})"
    return f'<details class="mn-fold"><summary>{summary}</summary><ul>{listed}</ul></details>'

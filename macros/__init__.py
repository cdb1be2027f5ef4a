"""Mansionario: an open library of job descriptions, assembled from clauses."""

from functools import partial
from typing import Any


def define_env(env: Any) -> None:  # noqa: ANN401  (the plugin's own, untyped)
    """Give the pages their macros.

    Imports of the package stand inside, because Python runs this file before any of its modules.
    """
    from macros.publish import compare, links, matrix, pages, template_page, templates  # noqa: PLC0415
    from macros.publish.catalogue import Catalogue  # noqa: PLC0415
    from macros.publish.handbook import lists  # noqa: PLC0415
    from macros.publish.handbook.anatomy import anatomy  # noqa: PLC0415
    from macros.publish.handbook.diagrams import diagram  # noqa: PLC0415
    from macros.publish.handbook.ladder import ladder  # noqa: PLC0415

    site = env.conf.extra["site"]
    catalogue = Catalogue(site)

    def here(macro: Any) -> Any:  # noqa: ANN401
        """A macro whose links depend on the page that calls it."""
        return lambda *given: macro(env.page.url, *given)

    macros = {
        "job_description": here(partial(template_page.job_description, site)),
        "template_head": here(partial(template_page.template_head, site)),
        "template_foot": here(partial(template_page.template_foot, site)),
        "template_index": here(partial(templates.template_index, site)),
        "templates": here(partial(templates.template_cards, site)),
        "bundle": here(partial(templates.bundle, site)),
        "finder": partial(templates.finder, site),
        "industries": here(partial(templates.industries, site)),
        "lede": partial(pages.lede, site),
        "template_matrix": here(partial(matrix.template_matrix, site)),
        "tools": here(partial(compare.tool_cards, site)),
        "compare_templates": here(partial(compare.compare_page, site)),
        "clause_folders": here(catalogue.folders),
        "clause_catalogue": here(catalogue.clauses),
        "clause_text": here(catalogue.quotation),
        "clause": here(partial(links.clause_link, site)),
        "template": here(partial(links.template_link, site)),
        "norm": partial(links.norm_link, site),
        "norms": here(partial(lists.norms, site)),
        "codes": partial(lists.codes, site),
        "handbook": here(partial(lists.contents, site)),
        "anatomy": partial(anatomy, site),
        "diagram": partial(diagram, site),
        "ladder": here(partial(ladder, site)),
    }
    for name, macro in macros.items():
        env.macro(macro, name)

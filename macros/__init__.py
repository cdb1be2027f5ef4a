"""Mansionario: an open library of job descriptions, assembled from clauses."""

from functools import partial
from typing import Any


def define_env(env: Any) -> None:  # noqa: ANN401  (the plugin's own, untyped)
    """Give the pages their macros.

    Imports of the package stand inside, because Python runs this file before any of its modules.
    """
    from macros.publish import fragments, matrix  # noqa: PLC0415

    site = env.conf.extra["site"]
    env.macro(partial(fragments.job_description, site), "job_description")
    env.macro(partial(fragments.template_head, site), "template_head")
    env.macro(partial(fragments.template_facts, site), "template_facts")
    env.macro(lambda name: fragments.template_cards(site, env.page.url, name), "templates")
    env.macro(lambda name: fragments.bundle(site, env.page.url, name), "bundle")
    env.macro(lambda: matrix.template_matrix(site, env.page.url), "template_matrix")
    env.macro(lambda: matrix.clause_uses(site, env.page.url), "clause_uses")
    env.macro(lambda: fragments.industry_cards(site, env.page.url), "industries")

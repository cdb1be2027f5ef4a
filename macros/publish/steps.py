"""The steps of a career, as the templates tell them by `follows`."""

from collections.abc import Iterator

from macros.library.model import Library, Template
from macros.publish.standings import standings

LADDERS_OWN = {"requirements", "knowledge", "duties", "rights", "liability", "evaluation"}
"""The folders in which a step may add something to the one below."""


def ladders(library: Library) -> list[list[Template]]:
    """Every chain of templates that follow each other, from its first step to its last."""
    every = library.templates
    above = {t.follows: t for t in every.values() if t.follows}
    first = sorted(name for name in above if not every[name].follows)
    return [[*_upwards(every[name], above)] for name in first]


def ladder_of(library: Library, template: Template) -> list[Template]:
    """The chain in which a template is a step; empty for one that stands alone."""
    return next((steps for steps in ladders(library) if template in steps), [])


def added(library: Library, template: Template) -> list[str]:
    """The clauses that are on in a template, and not in the one that it follows."""
    if not template.follows:
        return []
    below = {*_on(library.templates[template.follows])}
    return [
        name
        for name in _on(template)
        if name not in below and library.clauses[name].folder in LADDERS_OWN
    ]


def _on(template: Template) -> Iterator[str]:
    return (name for _, name, standing in standings(template) if standing == "on")


def _upwards(template: Template, above: dict[str, Template]) -> Iterator[Template]:
    yield template
    if template.id in above:
        yield from _upwards(above[template.id], above)

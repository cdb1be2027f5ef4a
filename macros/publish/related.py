"""What has to do with a template: other templates, and pages of the handbook."""

from macros.library.model import Library, Template
from macros.publish.site import Site


def by_nearness(library: Library, template: Template) -> list[Template]:
    """All other templates, the one that is most like this one first."""
    others = [each for each in library.templates.values() if each.id != template.id]
    return sorted(others, key=lambda each: _distance(template, each))


def explaining(site: Site, template: Template) -> list[str]:
    """The written pages that name the template or explain a section of it, in their order."""
    named = {*site.handbook.that_name(template.id, "template")}
    return [
        name
        for name in site.handbook.ordered()
        if name in named or {*site.handbook.matter(name).sections} & {*template.sections}
    ]


def _distance(template: Template, other: Template) -> tuple[bool, bool, bool, str]:
    return (
        other.follows != template.id,
        other.industry != template.industry,
        not {*other.function} & {*template.function},
        other.id,
    )

"""Which pages of the handbook explain a template."""

from macros.library.model import Template
from macros.publish.site import Site


def explaining(site: Site, template: Template) -> list[str]:
    """The written pages that name the template or explain a section of it, in their order."""
    named = {*site.handbook.that_name(template.id, "template")}
    return [
        name
        for name in site.handbook.ordered()
        if name in named or {*site.handbook.matter(name).sections} & {*template.sections}
    ]

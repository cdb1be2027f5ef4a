"""The files beside each template's page."""

from collections.abc import Iterator

from macros.document.assemble import assemble
from macros.publish.site import Site
from macros.writers import FORMATS, write


def downloads(site: Site) -> Iterator[tuple[str, bytes]]:
    """Each file of each template: its path below the language's root, and its bytes."""
    jurisdiction = next(iter(site.library.jurisdictions))
    for template in site.library.templates.values():
        document = assemble(site.library, template.id, site.lang, jurisdiction)
        for extension in FORMATS:
            yield site.download_path(template, extension), write(document, extension)

"""What programs read of a page: structured data in the words of schema.org.

A template is a document to be adapted, not a vacancy: nothing here is a `JobPosting`.
"""

import json
from collections.abc import Mapping
from typing import Any

from macros.library.model import Template
from macros.publish.pages import Titled
from macros.publish.site import Site
from macros.writers import FORMATS

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
HOME = "home"
MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "md": "text/markdown",
    "txt": "text/plain",
    "json": "application/json",
}


def structured_data(site: Site, told: Mapping[str, Titled], name: str, root_url: str) -> str:
    """What a page is and where it stands, as JSON-LD that may lie in a page.

    Args:
        site: The site of the page's language.
        told: Every page of that language.
        name: What the page is called.
        root_url: The absolute address of that language's home.
    """
    page = told[name]
    url = f"{root_url}{page.address}"
    described = {
        "@type": "WebSite" if name == HOME else "WebPage",
        "@id": url,
        "url": url,
        "name": page.title,
        "description": page.description,
        "inLanguage": site.lang,
        "isAccessibleForFree": True,
        "license": LICENCE,
    }
    template = site.library.templates.get(name.removeprefix("templates/"))
    if template:
        described |= _document(site, template, url)
    graph = [described]
    if name != HOME:
        graph.append(_breadcrumbs(told, name, root_url))
    value = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _document(site: Site, template: Template, url: str) -> dict[str, Any]:
    slug = template.slug_in(site.lang)
    return {
        "@type": "DigitalDocument",
        "version": template.version,
        "dateModified": template.reviewed.isoformat(),
        "alternateName": [*template.also_known_as[site.lang]],
        "encoding": [
            {
                "@type": "MediaObject",
                "contentUrl": f"{url}{slug}.{extension}",
                "encodingFormat": MEDIA[extension],
            }
            for extension in FORMATS
        ],
    }


def _breadcrumbs(told: Mapping[str, Titled], name: str, root_url: str) -> dict[str, Any]:
    """The way from the home: a page is below every page whose name its own begins with."""
    steps = name.split("/")
    above = ["/".join(steps[:length]) for length in range(1, len(steps) + 1)]
    trail = [told[each] for each in (HOME, *above) if each in told]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": each.title,
                "item": f"{root_url}{each.address}",
            }
            for position, each in enumerate(trail, 1)
        ],
    }

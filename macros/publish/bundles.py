"""Archives of many templates: every format and language, with a manifest and the licence."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

from macros.library.model import Library, Template
from macros.library.text import LANGUAGES
from macros.publish.site import Site, make_site, root
from macros.writers import FORMATS, json
from macros.writers.package import pack

ALL = "all"
"""The archive of every template; the others have the names of their industries."""
LICENCE = "LICENSE-CONTENT"


def bundle_path(name: str) -> str:
    """Where an archive lies below the site's root."""
    return f"downloads/{name}.zip"


def write_bundles(library: Library, published: Path, licence: Path, *, deflated: bool) -> None:
    """Put the archives into a site whose pages and files are all there.

    Args:
        library: What is published.
        published: The whole site, both languages, in which the templates' files lie.
        licence: The file with the licence of the texts.
        deflated: Whether the archives are made small, which takes longer.
    """
    for path, content in _bundles(library, published, licence, deflated=deflated):
        (published / path).parent.mkdir(exist_ok=True)
        (published / path).write_bytes(content)


def _bundles(
    library: Library, published: Path, licence: Path, *, deflated: bool
) -> Iterator[tuple[str, bytes]]:
    sites = [make_site(library, lang) for lang in LANGUAGES]
    industries = sites[0].industries()
    every = [template for templates in industries.values() for template in templates]
    for name, templates in {**industries, ALL: every}.items():
        entries = [entry for site in sites for entry in _entries(site, templates, published)]
        files = {str(entry["path"]): content for entry, content in entries}
        manifest = {
            "format": 1,
            "library": library.version,
            "licence": "CC0-1.0",
            "files": [entry for entry, _ in entries],
        }
        files |= {"manifest.json": json.write(manifest), f"{LICENCE}.txt": licence.read_bytes()}
        yield bundle_path(name), pack(files, deflated=deflated)


def _entries(
    site: Site, templates: Iterable[Template], published: Path
) -> Iterator[tuple[dict[str, Any], bytes]]:
    """What the manifest says of each file, and its bytes."""
    folder = published / root(site.lang)
    for template, extension in product(templates, FORMATS):
        content = (folder / site.download_path(template, extension)).read_bytes()
        name = f"{template.slug_in(site.lang)}.{extension}"
        entry = {
            "path": f"{site.lang}/{template.industry}/{name}",
            "template": template.id,
            "version": template.version,
            "lang": site.lang,
            "bytes": len(content),
            "sha256": hashlib.sha256(content).hexdigest(),
        }
        yield entry, content

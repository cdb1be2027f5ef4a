"""What the theme's templates need to know around a page's content."""

import posixpath
from collections.abc import Mapping
from typing import Any

from macros.library.text import LANGUAGES
from macros.publish.counterparts import Counterparts
from macros.publish.handbook.foot import foot
from macros.publish.meta import structured_data
from macros.publish.pages import Titled
from macros.publish.site import Site, root
from macros.publish.twins import NAME


def around(
    site: Site, told: Mapping[str, Titled], pages: Counterparts, name: str, url: str
) -> dict[str, Any]:
    """A page's counterpart, its addresses, what programs read of it, and what stands at its end.

    Args:
        site: The site of the page's language.
        told: Every page of that language.
        pages: The addresses of every page in each language.
        name: What the page is called.
        url: The absolute address of the whole site's root, with a slash at its end.
    """
    lang, found = site.lang, pages[name]
    other = next(each for each in LANGUAGES if each != lang)
    way = posixpath.relpath(found[other] or ".", found[lang] or ".")
    return {
        "alternates": {each: f"{url}{path}" for each, path in found.items()},
        "counterpart": {"lang": other, "address": f"{way}/"},
        "foot": foot(site, name),
        "structured": structured_data(site, told, name, f"{url}{root(lang)}"),
        "twin": NAME,
        "root_url": url,
    }

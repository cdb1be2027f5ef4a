"""Every file of the site that is not a page, but the archives, which are made of the others."""

from collections.abc import Iterator, Mapping

from macros.library.text import LANGUAGES
from macros.publish.api import api
from macros.publish.for_programs import llms_txt, robots_txt
from macros.publish.pages import titled
from macros.publish.search import code
from macros.publish.search.index import PATH, index
from macros.publish.site import Site, make_site
from macros.publish.skeletons import skeletons
from macros.publish.twins import Contents, twins

Files = Iterator[tuple[str, bytes]]
"""Paths and contents."""


def shared_files(site: Site, url: str) -> Files:
    """What all languages have in common: the API, and what programs look for at the root.

    Args:
        site: The site of any language.
        url: The absolute address of the site's root, with a slash at its end.
    """
    yield from api(site.library, url)
    yield skeletons()
    sites = [make_site(site.library, lang, site.handbook) for lang in LANGUAGES]
    yield "llms.txt", llms_txt(sites, {each.lang: titled(each) for each in sites}, url)
    yield "robots.txt", robots_txt(url)


def files_of_contents(
    site: Site, contents: Contents, modules: Mapping[str, str]
) -> tuple[str, dict[str, bytes]]:
    """What is made of the pages of a language once they are rendered: their twins, and the search.

    Args:
        site: The site of the language.
        contents: Each page by its name.
        modules: The text of each module of the search, by its file's name.

    Returns:
        The path of the search's worker, and each file by its path, all below the language's root.
    """
    found = index(site, {name: contents[name][1] for name in site.handbook.pages})
    published = code.published(modules, found)
    worker = next(path for path in published if path.endswith(f"/{code.WORKER}"))
    return worker, {PATH: found, **published, **dict(twins(site, contents))}

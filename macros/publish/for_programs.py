"""What programs look for at the root of a site: `llms.txt` and `robots.txt`."""

from collections.abc import Mapping, Sequence

from macros.library.text import LANGUAGES
from macros.publish.pages import Titled
from macros.publish.site import Site, root
from macros.publish.twins import twin_path

AREAS = ("templates", "clauses", "handbook", "tools")


def llms_txt(sites: Sequence[Site], told: Mapping[str, Mapping[str, Titled]], url: str) -> bytes:
    """The list of all pages with their twins in Markdown, as llmstxt.org has it.

    Args:
        sites: The site of every language.
        told: Language → every page of it.
        url: The absolute address of the site's root, with a slash at its end.
    """
    homes = {site.lang: told[site.lang]["home"] for site in sites}
    quoted = "\n".join(
        f"> {homes[site.lang].title}. {homes[site.lang].description} {site.words['not_advice']}"
        for site in sites
    )
    listed = "".join(_areas(site, told[site.lang], f"{url}{root(site.lang)}") for site in sites)
    files = f"- [API]({url}api/v1/index.json)\n- [ZIP]({url}downloads/all.zip)"
    return f"# Mansionario\n\n{quoted}\n\n{listed}## JSON\n\n{files}\n".encode()


def robots_txt(url: str) -> bytes:
    """Everything may be read; each language has its list of pages."""
    maps = "".join(f"Sitemap: {url}{root(lang)}sitemap.xml\n" for lang in LANGUAGES)
    return f"User-agent: *\nAllow: /\n\n{maps}".encode()


def _areas(site: Site, told: Mapping[str, Titled], base: str) -> str:
    return "".join(
        f"## {site.words[area]}\n\n"
        + "".join(
            f"- [{page.title}]({base}{twin_path(page)}): {page.description}\n"
            for name, page in told.items()
            if name.partition("/")[0] == area
        )
        + "\n"
        for area in AREAS
    )

"""Links to what the library and the handbook hold, each by its own name."""

import re
from html import escape

from macros.document.runs import typographic
from macros.publish.site import Site, way

MARKDOWN = re.compile(r"[\\`*_{}\[\]|]")
"""What Markdown could take for its own."""


def template_link(site: Site, page_url: str, name: str, anchor: str = "") -> str:
    """A template by its title; the anchor is that of a clause on its page."""
    template = site.library.templates[name]
    address = way(page_url, site.template_path(template)) + (f"#{anchor}" if anchor else "")
    return link(address, site.say(template.title))


def clause_link(site: Site, page_url: str, name: str) -> str:
    """A clause by its title; the link leads into the catalogue."""
    clause = site.library.clauses[name]
    return link(site.clause_way(page_url, clause), site.say(clause.title))


def norm_link(site: Site, name: str) -> str:
    """A norm by its name, and whether it is to be checked."""
    norm = site.library.references[name]
    doubt = "" if norm.is_confirmed else f" ({escape(site.words['to_be_checked'])})"
    return link(norm.address, typographic(norm.norm)) + doubt


def page_link(site: Site, page_url: str, name: str) -> str:
    """A written page of the handbook by its title."""
    page = site.handbook.pages[name][site.lang]
    address = way(page_url, page.path.removesuffix(".md"))
    return link(address, typographic(page.matter.title))


def repository_links(site: Site, path: str, name: str, edit: str) -> list[str]:
    """The ways to edit a file, to say something about what it holds, and to its history.

    Args:
        site: The site; without a repository there are none.
        path: The file, below the library's root.
        name: The id of what it holds.
        edit: The key of the word for editing it.
    """
    if not (repository := site.repository):
        return []
    ways = {
        edit: repository.edit(path),
        "suggest_change": repository.suggest(name),
        "history": repository.history(path),
    }
    return [link(address, site.words[word]) for word, address in ways.items()]


def link(address: str, text: str) -> str:
    """A link with a text, both escaped; the text may stand amid Markdown."""
    inner = MARKDOWN.sub(lambda sign: f"&#{ord(sign[0])};", escape(text))
    return f'<a href="{escape(address)}">{inner}</a>'

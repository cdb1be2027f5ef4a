"""Each page and its counterpart in the other language, held together by `page:`."""

from collections.abc import Iterator, Mapping

from macros.errors import LibraryError, Problem
from macros.library.checks.declared import undeclared
from macros.library.model import Library
from macros.library.text import LANGUAGES
from macros.publish.handbook.model import Handbook
from macros.publish.pages import address, pages
from macros.publish.site import make_site, root

Counterparts = Mapping[str, Mapping[str, str]]
"""What a page is called → language → its address below the site's root."""


def counterparts(library: Library, handbook: Handbook) -> Counterparts:
    """Every page, written or generated, with its address in each language.

    Args:
        library: What the generated pages come from.
        handbook: The written ones.

    Raises:
        LibraryError: A written page has no counterpart, or the name of a generated one.
    """
    found: dict[str, dict[str, str]] = {
        name: {lang: f"{root(lang)}{address(page.path)}" for lang, page in versions.items()}
        for name, versions in handbook.pages.items()
    }
    problems: list[Problem] = []
    for lang in LANGUAGES:
        for page in pages(make_site(library, lang, handbook)):
            if lang in found.get(page.name, {}):
                place = handbook.pages[page.name][lang].matter.place
                message = f"the name '{page.name}' is another page's too: one that the site makes"
                hint = "name it anew"
                problems.append(place.problem("page-name", "page", message=message, hint=hint))
            found.setdefault(page.name, {})[lang] = f"{root(lang)}{address(page.path)}"
    problems += [*_alone(found), *_unknown(found, handbook)]
    if problems:
        raise LibraryError(problems)
    return found


def _alone(found: Counterparts) -> Iterator[Problem]:
    for name, addresses in found.items():
        for lang in set(LANGUAGES) - set(addresses):
            message = f"the page '{name}' has no counterpart in '{lang}'"
            hint = f"write it, with `page: {name}` in its front matter"
            yield Problem(f"docs/{lang}", 0, "counterpart", message, hint)


def _unknown(found: Counterparts, handbook: Handbook) -> Iterator[Problem]:
    """What the plan of the handbook lists and nobody wrote."""
    for group in handbook.groups:
        yield from undeclared(group.place, "pages", group.pages, found, "the folder docs/")

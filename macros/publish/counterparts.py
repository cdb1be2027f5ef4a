"""Each page and its counterpart in the other language, held together by `page:`."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from macros.errors import LibraryError, Problem
from macros.library.model import Library
from macros.library.text import LANGUAGES
from macros.publish.pages import pages
from macros.publish.site import make_site, root

PAGE = re.compile(r'\A---\n(?:.*\n)*?page: "?([^"\s]+)"?\n')

Counterparts = Mapping[str, Mapping[str, str]]
"""What a page is called → language → its address below the site's root."""


def counterparts(library: Library, docs: Path) -> Counterparts:
    """Every page, written or generated, with its address in each language.

    Args:
        library: What the generated pages come from.
        docs: The folder that holds a folder of written pages for each language.

    Raises:
        LibraryError: A written page has no name, or no counterpart.
    """
    found: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for lang in LANGUAGES:
        for path, text in (*_written(docs / lang), *pages(make_site(library, lang))):
            place = f"{docs.name}/{lang}/{path}"
            match = PAGE.match(text)
            if match and lang in found.get(match[1], {}):
                message = f"the name '{match[1]}' is another page's too"
                problems.append(Problem(place, 1, "page-name", message, "name each page once"))
            elif match:
                found.setdefault(match[1], {})[lang] = f"{root(lang)}{address(path)}"
            else:
                hint = "add `page:` with the name that its counterpart has too"
                problems.append(Problem(place, 1, "page-name", "the page has no name", hint))
    problems.extend(_alone(found, docs))
    if problems:
        raise LibraryError(problems)
    return found


def address(path: str) -> str:
    """The address of a page's file, below its language's root."""
    plain = PurePosixPath(path).with_suffix("")
    folder = plain.parent if plain.name == "index" else plain
    return "" if folder == PurePosixPath() else f"{folder}/"


def _written(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*.md")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


def _alone(found: Counterparts, docs: Path) -> Iterator[Problem]:
    for name, addresses in found.items():
        for lang in set(LANGUAGES) - set(addresses):
            place = f"{docs.name}/{lang}"
            message = f"the page '{name}' has no counterpart in '{lang}'"
            hint = f"write it, with `page: {name}` in its front matter"
            yield Problem(place, 0, "counterpart", message, hint)

"""The handbook's files to a Handbook: read, and held against the library and each other."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from macros.errors import LibraryError, Problem
from macros.library.checks.declared import undeclared
from macros.library.model import Library
from macros.library.place import Keys
from macros.library.reader import read_file
from macros.library.records import by_name, read_top
from macros.library.text import LANGUAGES
from macros.publish.handbook.model import (
    FirstMatter,
    Handbook,
    Matter,
    Mention,
    Plan,
    WrittenPage,
)

FIRST = LANGUAGES[0]
HEAD = re.compile(r"\A---\n.*?(?=^---$)", re.DOTALL | re.MULTILINE)
CALL = re.compile(r'\{\{ *(\w+)\((?:"([^"]*)")?\) *\}\}')
SAME = {"clause_text": "clause"}
"""Macros that name the same thing in another form."""

Pages = dict[str, dict[str, WrittenPage]]


def load_handbook(root: Path, library: Library) -> Handbook:
    """The handbook below this folder.

    Args:
        root: The folder that holds `docs/`.
        library: What the pages speak of.

    Raises:
        LibraryError: Something in it does not hold; the error carries every problem.
    """
    handbook, problems = read_handbook(root, library)
    if problems:
        raise LibraryError(problems)
    return handbook


def read_handbook(root: Path, library: Library) -> tuple[Handbook, list[Problem]]:
    """As much of the handbook as can be read, and everything that is wrong with it.

    A library without a folder `docs` has an empty one.
    """
    if not (root / "docs").is_dir():
        return Handbook(), []
    problems: list[Problem] = []
    pages: Pages = {}
    for lang in LANGUAGES:
        folder = root / "docs" / lang
        for path in sorted(folder.rglob("*.md")):
            if page := _page(root, folder, path, problems):
                _keep(page, lang, pages, problems)
    file, node = read_file(root, root / "docs/handbook.yml", problems)
    plan = node and read_top(Plan, node, file)
    handbook = Handbook(
        pages=pages,
        groups=plan.groups if plan else (),
        diagrams=by_name(plan.diagrams if plan else (), "id", problems),
    )
    return handbook, [*problems, *_checked(handbook, library)]


def _page(root: Path, folder: Path, path: Path, problems: list[Problem]) -> WrittenPage | None:
    file, node = read_file(root, path, problems, _head)
    kind = FirstMatter if folder.name == FIRST else Matter
    matter = node and read_top(kind, node, file)
    name = path.relative_to(folder).as_posix()
    return WrittenPage(name, matter, tuple(_mentions(file.lines))) if matter else None


def _head(text: str) -> str:
    """The front matter; a page that has none lacks the first of its keys."""
    match = HEAD.match(text)
    return match[0] if match else "{}"


def _mentions(lines: Iterable[str]) -> Iterator[Mention]:
    for number, line in enumerate(lines, 1):
        for macro, name in CALL.findall(line):
            yield Mention(macro, name, number)


def _keep(page: WrittenPage, lang: str, pages: Pages, problems: list[Problem]) -> None:
    known = pages.setdefault(page.matter.page, {})
    if lang in known:
        message = f"the name '{page.matter.page}' is another page's too: {known[lang].path}"
        hint = "name each page once"
        problems.append(page.matter.place.problem("page-name", "page", message=message, hint=hint))
    known.setdefault(lang, page)


def _checked(handbook: Handbook, library: Library) -> Iterator[Problem]:
    for versions in handbook.pages.values():
        if FIRST in versions:
            yield from _unknown_ids(versions[FIRST].matter, library)
        for page in versions.values():
            yield from _unknown_mentions(page, _known(handbook, library))
        yield from _mentioned_in_one(versions)
    yield from _left_out(handbook)


def _unknown_ids(matter: Matter, library: Library) -> Iterator[Problem]:
    assert isinstance(matter, FirstMatter)
    sources, sections = "clauses/sources.yml", "clauses/sections.yml"
    yield from undeclared(matter.place, "sources", matter.sources, library.sources, sources)
    yield from undeclared(matter.place, "sections", matter.sections, library.sections, sections)


def _known(handbook: Handbook, library: Library) -> dict[str, tuple[Iterable[str], str]]:
    """Macro → the ids that it can be given, and their home."""
    clauses = library.clauses, "the folder clauses/"
    return {
        "template": (library.templates, "the folder templates/"),
        "clause": clauses,
        "clause_text": clauses,
        "norm": (library.references, "clauses/references.yml"),
        "diagram": (handbook.diagrams, "docs/handbook.yml"),
    }


def _unknown_mentions(
    page: WrittenPage, known: Mapping[str, tuple[Iterable[str], str]]
) -> Iterator[Problem]:
    for each in page.mentions:
        if each.macro in known:
            spans: dict[Keys, tuple[int, int]] = {(): (each.line, each.line)}
            place = replace(page.matter.place, prefix=(), spans=spans)
            yield from undeclared(place, "", [each.name], *known[each.macro])


def _mentioned_in_one(versions: Mapping[str, WrittenPage]) -> Iterator[Problem]:
    """What one language of a page names and another does not."""
    named = {
        lang: {(SAME.get(each.macro, each.macro), each.name) for each in page.mentions}
        for lang, page in versions.items()
    }
    for lang, page in versions.items():
        for macro, name in sorted(set().union(*named.values()) - named[lang]):
            what = f"{macro} '{name}'" if name else macro
            call = f'{macro}("{name}")' if name else f"{macro}()"
            message = f"the page names no {what}, as its counterpart does"
            hint = f"write {{{{ {call} }}}} where it belongs, or take it out there"
            yield page.matter.place.problem("named-in-one", message=message, hint=hint)


def _left_out(handbook: Handbook) -> Iterator[Problem]:
    """Pages of the handbook that no group has, so that nobody finds them."""
    listed = {name for group in handbook.groups for name in group.pages}
    for name, versions in handbook.pages.items():
        if name.startswith("handbook/") and name not in listed:
            place = next(iter(versions.values())).matter.place
            message = f"no group of docs/handbook.yml has the page '{name}'"
            hint = "add it to the `pages:` of a group"
            yield place.problem("page-left-out", "page", message=message, hint=hint)

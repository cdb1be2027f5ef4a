"""`mansionario impact`: what a change of the library changes, since a revision."""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass

from macros.library.load import read_library
from macros.library.model import Library
from macros.library.revisions.comparison import Impact, Standing, TemplateChange, impact
from macros.library.revisions.differences import Difference, Value
from macros.library.revisions.past import library_at
from macros.library.text import LANGUAGES, Text
from macros.publish.site import make_site, root

CLAUSES = Text(it="clausole", en="clauses")
"""The area of the clauses, in each language's addresses."""


@dataclass(frozen=True)
class Report:
    """What changed, with the pages on which it is read."""

    impact: Impact
    pages: dict[str, list[str]]
    """The addresses below the site's root, by the id of the template or the clause's folder."""


def run(arguments: argparse.Namespace) -> int:
    """Print what differs between the revision and the files as they are."""
    after, _ = read_library(arguments.root)
    before = library_at(arguments.root, arguments.revision)
    found = impact(before, after)
    print(FORMATS[arguments.format](Report(found, _pages(found, before, after))))
    return 0


def _pages(found: Impact, before: Library, after: Library) -> dict[str, list[str]]:
    templates = [change.template for change in found.templates]
    folders = sorted({name.partition("/")[0] for name in found.clauses})
    return {name: list(_template_pages(name, before, after)) for name in templates} | {
        folder: list(_clause_pages(folder, after)) for folder in folders
    }


def _template_pages(name: str, before: Library, after: Library) -> Iterator[str]:
    """The pages of a template; of one that is gone those that go with it."""
    library = after if name in after.templates else before
    template = library.templates[name]
    if template.industry in library.terms.get("industries", {}):
        for lang in LANGUAGES:
            yield f"/{root(lang)}{make_site(library, lang).template_path(template)}/"


def _clause_pages(folder: str, library: Library) -> Iterator[str]:
    for section in library.sections.values():
        if slugs := section.folders.get(folder):
            yield from (f"/{root(lang)}{CLAUSES[lang]}/{slugs[lang]}/" for lang in LANGUAGES)


def _as_json(report: Report) -> str:
    value = asdict(report.impact) | {"pages": report.pages}
    return json.dumps(value, ensure_ascii=False, indent=2)


def _as_text(report: Report) -> str:
    lines = [line for change in report.impact.templates for line in _change(change, report.pages)]
    if report.impact.clauses:
        lines.append(f"clauses: {', '.join(report.impact.clauses)}")
        folders = sorted({name.partition("/")[0] for name in report.impact.clauses})
        lines += [f"  {page}" for folder in folders for page in report.pages[folder]]
    lines += [line for each in report.impact.labels for line in _difference(each, "")]
    return "\n".join(lines) or "nothing changed"


def _change(change: TemplateChange, pages: dict[str, list[str]]) -> Iterator[str]:
    version = f" (from {change.version})" if change.version else ""
    yield f"{change.template}: {change.step}{version}"
    yield from (f"  {page}" for page in pages[change.template])
    for word, standings in (
        ("added", change.added),
        ("removed", change.removed),
        ("moved", change.moved),
        ("switched", change.switched),
    ):
        yield from _listed(word, standings)
    for difference in change.differences:
        yield from _difference(difference, "  ")


def _listed(word: str, standings: Sequence[Standing]) -> Iterator[str]:
    for each in standings:
        place = f"{each.section}, in {each.carrier}" if each.carrier else each.section
        yield f"  {word} {each.clause} ({place}; {'on' if each.is_on else 'off'} by default)"


def _difference(difference: Difference, indent: str) -> Iterator[str]:
    name = ", ".join(part for part in (difference.name, difference.key) if part)
    yield f"{indent}changed {name}"
    before, after = difference.before, difference.after
    if not isinstance(before or after, Text):
        yield f"{indent}  {before or 'nothing'} → {after or 'nothing'}"
        return
    for lang in LANGUAGES:
        old, new = _said(before, lang), _said(after, lang)
        if old != new:
            told = {"-": old, "+": new}
            yield from (f"{indent}  {lang} {sign} {said}" for sign, said in told.items() if said)


def _said(value: Value, lang: str) -> str:
    return value.get(lang, "") if isinstance(value, Text) else ""


FORMATS: dict[str, Callable[[Report], str]] = {"text": _as_text, "json": _as_json}

"""What differs between two states of the library, template by template."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from macros.library.model import Entry, Library, Template
from macros.library.revisions.differences import Difference, Value, differences, in_vocabularies
from macros.library.similarity import normalised
from macros.library.text import LANGUAGES, Text
from macros.library.wordings import placeholders_in, texts

Step = Literal["major", "minor", "patch", "new", "gone"]
CORE = ("duties", "rights", "liability")
"""The sections in which what changes or goes makes another job of it."""
SHARED = ("form", "sections", "jurisdictions", "placeholders")
"""The vocabularies whose words stand in every document."""
LABELS = ("terms", "references")
"""The vocabularies whose words stand on pages alone."""


@dataclass(frozen=True)
class Standing:
    """Where a clause stands in a template."""

    clause: str
    section: str
    carrier: str
    """The clause in whose list it stands; empty for the section's own."""
    is_on: bool
    """Whether it is on by default."""


@dataclass(frozen=True)
class TemplateChange:
    """What changes in one template."""

    template: str
    version: str
    step: Step
    """The step of its version that is proposed; a person decides."""
    added: tuple[Standing, ...] = ()
    removed: tuple[Standing, ...] = ()
    moved: tuple[Standing, ...] = ()
    """As they stand now."""
    switched: tuple[Standing, ...] = ()
    """Those that are on by default and were off, or the other way round, as they stand now."""
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True)
class Impact:
    """What a change of the library changes."""

    templates: tuple[TemplateChange, ...]
    clauses: tuple[str, ...]
    """Every clause that is new, gone or another, listed in a template or not."""
    labels: tuple[Difference, ...]
    """Words of pages that stand in no document."""


def impact(before: Library, after: Library) -> Impact:
    """What differs, in the order of the ids.

    Args:
        before: The library as it was, as far as it could be read.
        after: The library as it is.
    """
    shared = in_vocabularies(before, after, SHARED)
    ids = sorted({*before.templates, *after.templates})
    changes = (_template(before, after, name, shared) for name in ids)
    return Impact(
        templates=tuple(change for change in changes if change),
        clauses=tuple(
            name
            for name in sorted({*before.clauses, *after.clauses})
            if before.clauses.get(name) != after.clauses.get(name)
        ),
        labels=in_vocabularies(before, after, LABELS),
    )


def _template(
    before: Library, after: Library, name: str, shared: tuple[Difference, ...]
) -> TemplateChange | None:
    old, new = before.templates.get(name), after.templates.get(name)
    if old is None or new is None:
        return TemplateChange(name, _version(new or old), "gone" if new is None else "new")
    was, now = standings(old), standings(new)
    common = [clause for clause in now if clause in was]
    asked = _asked(before, was) | _asked(after, now)
    found = (
        *differences("", old, new),
        *(each for clause in common for each in _in_clause(before, after, clause)),
        *(each for each in shared if _is_read(each, asked)),
    )
    same = TemplateChange(name, _version(old), "patch")
    change = dataclasses.replace(_with_standings(same, was, now), differences=found)
    return None if change == same else dataclasses.replace(change, step=_step(change, was))


def _with_standings(
    change: TemplateChange, was: Mapping[str, Standing], now: Mapping[str, Standing]
) -> TemplateChange:
    """The change with what stands elsewhere than before."""
    common = [clause for clause in now if clause in was]
    moved = _moved(was, now)
    return dataclasses.replace(
        change,
        added=tuple(now[clause] for clause in now if clause not in was),
        removed=tuple(was[clause] for clause in was if clause not in now),
        moved=tuple(now[clause] for clause in common if clause in moved),
        switched=tuple(now[name] for name in common if now[name].is_on != was[name].is_on),
    )


def _version(template: Template | None) -> str:
    """The version of the last release; empty where the file names none."""
    return template.version if template and template.changes else ""


def _asked(library: Library, listed: Mapping[str, Standing]) -> set[str]:
    """The placeholders of a document in which these clauses stand."""
    clauses = {name: clause for name, clause in library.clauses.items() if name in listed}
    wordings = texts(dataclasses.replace(library, clauses=clauses))
    return {name for _, _, text in wordings for _, name in placeholders_in(text)}


def _is_read(difference: Difference, asked: set[str]) -> bool:
    """Whether a document shows it: of the placeholders those alone that it asks for."""
    return difference.name != "placeholders" or difference.key.partition(".")[0] in asked


def standings(template: Template) -> dict[str, Standing]:
    """Where each clause of a template stands, in the order of the document."""
    return {
        standing.clause: standing
        for section, entries in template.sections.items()
        for standing in _standings(section, "", entries)
    }


def _standings(section: str, carrier: str, entries: tuple[Entry, ...]) -> Iterator[Standing]:
    for entry in entries:
        for place, clause in enumerate(entry.clauses):
            is_on = place == 0 and entry.kind != "optional"
            yield Standing(clause, section, carrier, is_on)
            yield from _standings(section, clause, entry.items)


def _moved(was: Mapping[str, Standing], now: Mapping[str, Standing]) -> set[str]:
    """The clauses that stand in another list than before, or in another order."""
    old, new = [name for name in was if name in now], [name for name in now if name in was]
    blocks = SequenceMatcher(a=old, b=new, autojunk=False).get_matching_blocks()
    kept = {name for block in blocks for name in old[block.a : block.a + block.size]}
    here = {name: (now[name].section, now[name].carrier) for name in new}
    stayed = {name for name in kept if here[name] == (was[name].section, was[name].carrier)}
    return {*new} - stayed


def _step(change: TemplateChange, was: Mapping[str, Standing]) -> Step:
    """Major: a duty, right or liability changes or goes; minor: something more; patch: wording."""
    lost = [*change.removed, *(each for each in change.switched if not each.is_on)]
    lost += [each for each in change.moved if each.section != was[each.clause].section]
    core = {name for name, standing in was.items() if standing.section in CORE}
    is_reworded = any(each.name in core and says_another(each) for each in change.differences)
    if is_reworded or any(each.clause in core for each in lost):
        return "major"
    return "minor" if change.added or change.switched or lost else "patch"


def says_another(difference: Difference) -> bool:
    """Whether a text has other words than before, not other signs or capitals alone."""
    return difference.key == "text" and _words(difference.before) != _words(difference.after)


def _words(value: Value) -> list[str]:
    said = value if isinstance(value, Text) else {}
    return [normalised(said.get(lang, "")) for lang in LANGUAGES]


def _in_clause(before: Library, after: Library, name: str) -> Iterator[Difference]:
    yield from differences(name, before.clauses.get(name), after.clauses.get(name))

"""Rules of the templates: which clauses may stand where."""

from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Clause, Entry, Library, Template

ALTERNATIVES = 2


def _listed(library: Library, template: Template) -> Iterator[tuple[str, Entry, Clause]]:
    """Each clause of a template that has a file, with its section and entry."""
    for section, entry in template.entries():
        for name in entry.clauses:
            if clause := library.clauses.get(name):
                yield section, entry, clause


def entries_keep_their_form(library: Library) -> Iterator[Problem]:
    """Alternatives are two or more; a lead stands once; neither carries a list."""
    for template in library.templates.values():
        for section, entries in template.sections.items():
            leads = [entry for entry in entries if entry.kind == "lead"]
            nested = [e for entry in entries for item in entry.items for e in item.walk()]
            for entry in (*leads[1:], *(e for e in nested if e.kind == "lead")):
                message = f"a lead stands here; '{section}' has one at most, before its list"
                yield entry.place.problem("entry", message=message, hint="list it as a clause")
        for _, entry in template.entries():
            yield from _entry_problems(entry)


def _entry_problems(entry: Entry) -> Iterator[Problem]:
    if entry.kind == "one_of" and len(entry.clauses) < ALTERNATIVES:
        message = f"'one_of' lists {len(entry.clauses)} clauses; alternatives are two or more"
        yield entry.place.problem("entry", message=message, hint="list it as a clause")
    if entry.kind in {"one_of", "lead"} and entry.items:
        message = f"'{entry.kind}' carries 'items'"
        yield entry.place.problem("entry", message=message, hint="let a clause carry them")


def sections_hold_their_own_folders(library: Library) -> Iterator[Problem]:
    """A section lists only clauses of its own folders."""
    for template in library.templates.values():
        for name, entry, clause in _listed(library, template):
            section = library.sections.get(name)
            if section and clause.folder not in section.folders:
                message = f"'{clause.id}' stands in '{name}'"
                hint = f"'{name}' holds clauses of {', '.join(section.folders)}"
                yield entry.place.problem("folder", message=message, hint=hint, token=clause.id)


def clauses_suit_the_industry(library: Library) -> Iterator[Problem]:
    """A template lists only clauses of its industry."""
    for template in library.templates.values():
        for _, entry, clause in _listed(library, template):
            if clause.industries and template.industry not in clause.industries:
                message = f"'{clause.id}' is for {', '.join(clause.industries)} only"
                hint = f"choose another clause, or add {template.industry} to its `industries:`"
                yield entry.place.problem("industry", message=message, hint=hint, token=clause.id)


def clauses_stand_once(library: Library) -> Iterator[Problem]:
    """A template lists a clause once."""
    for template in library.templates.values():
        lines: dict[str, int] = {}
        for _, entry, clause in _listed(library, template):
            line = entry.place.line(token=clause.id)
            if clause.id in lines:
                message = f"'{clause.id}' stands twice, first in line {lines[clause.id]}"
                hint = "keep one of the two"
                yield entry.place.problem("repeated", message=message, hint=hint, token=clause.id)
            lines.setdefault(clause.id, line)


def templates_list_reviewed_clauses(library: Library) -> Iterator[Problem]:
    """A reviewed template lists only reviewed clauses."""
    for template in library.templates.values():
        for _, entry, clause in _listed(library, template):
            if template.status == "reviewed" and clause.status in {"draft", "deprecated"}:
                message = f"'{clause.id}' is {clause.status}; a template lists reviewed clauses"
                hint = f"take '{clause.replaced_by}'" if clause.replaced_by else "review it first"
                yield entry.place.problem("status", message=message, hint=hint, token=clause.id)


def sections_are_filled_in_every_jurisdiction(library: Library) -> Iterator[Problem]:
    """In each jurisdiction a mandatory section has a clause that is on by default."""
    for template in library.templates.values():
        for name, section in library.sections.items():
            entries = template.sections.get(name, ())
            empty = [j for j in library.jurisdictions if not _holds(library, entries, j)]
            if section.mandatory and empty:
                message = f"the section '{name}' has no clause in jurisdiction {', '.join(empty)}"
                hint = "list a clause that is on by default and holds there"
                place = template.place.at("sections")
                yield place.problem("section", name, message=message, hint=hint)


def _holds(library: Library, entries: tuple[Entry, ...], jurisdiction: str) -> bool:
    names = [name for e in entries if e.kind in ("clause", "one_of") for name in e.clauses]
    found = [library.clauses.get(name) for name in names]
    return any(clause is None or clause.holds_in(jurisdiction) for clause in found)


def ladders_go_up(library: Library) -> Iterator[Problem]:
    """A template does not follow itself, however long the way."""
    for template in library.templates.values():
        step, seen = template.follows, [template.id]
        while step and step in library.templates and step not in seen:
            seen.append(step)
            step = library.templates[step].follows
        if step == template.id:
            message = f"the ladder goes round: {' → '.join([*seen, template.id])}"
            hint = "name the step below, or delete `follows:`"
            yield template.place.problem("ladder", "follows", message=message, hint=hint)


def versions_follow_the_changes(library: Library) -> Iterator[Problem]:
    """A template has at least one change, in the order of their dates."""
    for template in library.templates.values():
        dates = [change.date for change in template.changes]
        if not dates or dates != sorted(dates):
            message = "the changes are missing or out of order"
            hint = "list every release with version, date and both languages, the last one last"
            yield template.place.problem("changes", "changes", message=message, hint=hint)

"""Rules of the single file: its path, and the keys that depend on where it lies."""

import re
from collections.abc import Iterator

from macros.errors import Problem, did_you_mean
from macros.library.model import Library, Reference, Source, Template
from macros.library.wordings import wording_hash

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
VALUED = ("duties", "requirements", "working-conditions")
"""Folders whose clauses say for which criteria of equal-value work they are evidence."""


def paths_are_ids(library: Library) -> Iterator[Problem]:
    """Every file lies in a declared folder, under a name in kebab-case."""
    folders = {folder for section in library.sections.values() for folder in section.folders}
    industries = library.terms.get("industries", {})
    for home, ids, known in (
        ("clauses", library.clauses, folders),
        ("templates", library.templates, industries),
    ):
        for folder, slug in (name.split("/") for name in ids):
            path = f"{home}/{folder}/{slug}.yml"
            if folder not in known:
                message = f"the folder '{folder}' is not one of the library's"
                yield Problem(path, 0, "unknown-folder", message, did_you_mean(folder, known))
            if not SLUG.fullmatch(slug):
                message = f"the file's name '{slug}' is not in kebab-case"
                hint = "use small letters without accents, digits and single hyphens"
                yield Problem(path, 0, "file-name", message, hint)
    for template in library.templates.values():
        if template.slug and not SLUG.fullmatch(template.slug):
            message = f"the slug '{template.slug}' is not in kebab-case"
            hint = "use small letters without accents, digits and single hyphens"
            yield template.place.problem("slug", "slug", message=message, hint=hint)


def slugs_are_one_pages_alone(library: Library) -> Iterator[Problem]:
    """No two templates of an industry have one Italian address."""
    seen: dict[tuple[str, str], Template] = {}
    for template in library.templates.values():
        key = (template.industry, template.slug)
        if key in seen:
            message = f"the slug '{template.slug}' is that of {seen[key].place.path} too"
            hint = "give each template a slug of its own"
            yield template.place.problem("slug", "slug", message=message, hint=hint)
        seen.setdefault(key, template)


def addresses_are_of_the_web(library: Library) -> Iterator[Problem]:
    """An address of a norm or a source begins with https:// or http://."""
    records: list[Reference | Source] = [*library.references.values(), *library.sources.values()]
    for record in records:
        if record.address and not record.address.startswith(("https://", "http://")):
            message = f"'{record.address}' is no address of the web"
            hint = "begin it with https://"
            yield record.place.problem("address", "address", message=message, hint=hint)


def replacements_are_named(library: Library) -> Iterator[Problem]:
    """A deprecated clause names the one that replaces it, and no other does."""
    for clause in library.clauses.values():
        if clause.status == "deprecated" and not clause.replaced_by:
            message = "a deprecated clause names no replacement"
            hint = f"add `replaced_by:` with the clause to use, such as {clause.folder}/its-name"
            yield clause.place.problem("replacement", "status", message=message, hint=hint)
        if clause.status in {"draft", "reviewed"} and clause.replaced_by:
            message = f"'replaced_by' stands in a clause that is {clause.status}"
            hint = "set `status: deprecated`, or delete the key"
            yield clause.place.problem("replacement", "replaced_by", message=message, hint=hint)


def criteria_are_named_where_work_is_valued(library: Library) -> Iterator[Problem]:
    """Duties, requirements and working conditions say for which criteria they are evidence."""
    for clause in library.clauses.values():
        if clause.folder in VALUED and not clause.criteria:
            message = f"the key 'criteria' is missing; clauses of {clause.folder} have it"
            hint = "add `criteria: [skills]`, or effort, responsibility, conditions, or several"
            yield clause.place.problem("criteria", message=message, hint=hint)


def history_is_by_hash(library: Library) -> Iterator[Problem]:
    """Each wording of the history stands under its own hash."""
    place = library.places["history"]
    for name, wording in library.history.items():
        if name != wording_hash(wording):
            message = f"this file was changed by hand: '{name}' belongs to another wording"
            hint = "undo the change to this file; nobody writes it but `mansionario release`"
            yield place.problem("history", name, message=message, hint=hint)

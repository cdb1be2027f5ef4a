"""The JSON interface, version 1: it only ever adds."""

import dataclasses
import datetime
from collections.abc import Iterator, Mapping
from typing import Any, cast

from macros.document.assemble import Setting, assemble, items
from macros.document.draft import Draft
from macros.document.model import JobDescription
from macros.library.json_schema import json_schema, published_fields
from macros.library.model import Clause, Library, Reference, Template
from macros.library.text import LANGUAGES
from macros.publish.site import make_site, root
from macros.writers import json

ROOT = "api/v1"


@dataclasses.dataclass(frozen=True, kw_only=True)
class PublishedTemplate(Template):
    """A template in both languages, with the addresses of its pages and documents."""

    pages: dict[str, str]
    """Language → address below the site's root."""
    documents: dict[str, str]
    """`<lang>-<jurisdiction>` → address of the job description."""


@dataclasses.dataclass(frozen=True, kw_only=True)
class PublishedReference(Reference):
    """A norm behind a clause, and whether it may be shown as fact."""

    confirmed: bool


SCHEMAS: dict[str, Any] = {
    "job-description": JobDescription,
    "draft": Draft,
    "clause": Clause,
    "template": PublishedTemplate,
    "reference": PublishedReference,
}


def api(library: Library, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Each file of the interface: its path below the site's root, and its bytes.

    Args:
        library: What it publishes.
        site_url: Where the site's root is, with a slash at its end.
    """
    yield _file("index", _index(library))
    yield _file("clauses", [_plain(clause) for clause in library.clauses.values()])
    references = [
        PublishedReference(**vars(norm), confirmed=norm.is_confirmed)
        for norm in library.references.values()
    ]
    yield _file("references", [_plain(norm) for norm in references])
    yield _file("history", dict(library.history))
    for lang in LANGUAGES:
        for jurisdiction in library.jurisdictions:
            every = list(items(Setting(library, lang, jurisdiction)).values())
            yield _file(f"clauses/{lang}-{jurisdiction}", every)
    for template in library.templates.values():
        yield _file(f"templates/{template.id}", _template(library, template))
        for lang in LANGUAGES:
            for jurisdiction in library.jurisdictions:
                document = assemble(library, template.id, lang, jurisdiction)
                yield _file(f"templates/{template.id}/{lang}-{jurisdiction}", document)
    for name, kind in SCHEMAS.items():
        address = f"{site_url}{ROOT}/schema/{name}.json"
        yield _file(f"schema/{name}", json_schema(kind, address))


def _file(name: str, value: object) -> tuple[str, bytes]:
    return f"{ROOT}/{name}.json", json.write(value)


def _index(library: Library) -> dict[str, Any]:
    return {
        "format": 1,
        "library": library.version,
        "languages": list(LANGUAGES),
        "jurisdictions": library.jurisdictions,
        "sections": [_plain(section) for section in library.sections.values()],
        "terms": library.terms,
        "placeholders": [_plain(placeholder) for placeholder in library.placeholders.values()],
        "templates": [
            {
                "id": template.id,
                "title": template.title,
                "version": template.version,
                "address": f"{ROOT}/templates/{template.id}.json",
            }
            for template in library.templates.values()
        ],
        "clauses": f"{ROOT}/clauses.json",
        "references": f"{ROOT}/references.json",
        "history": f"{ROOT}/history.json",
        "schemas": {name: f"{ROOT}/schema/{name}.json" for name in SCHEMAS},
    }


def _template(library: Library, template: Template) -> dict[str, Any]:
    sites = {lang: make_site(library, lang) for lang in LANGUAGES}
    pages = {lang: f"{root(lang)}{site.template_path(template)}/" for lang, site in sites.items()}
    documents = {
        f"{lang}-{jurisdiction}": f"{ROOT}/templates/{template.id}/{lang}-{jurisdiction}.json"
        for lang in LANGUAGES
        for jurisdiction in library.jurisdictions
    }
    published = PublishedTemplate(**vars(template), pages=pages, documents=documents)
    return cast("dict[str, Any]", _plain(published))


def _plain(value: Any) -> Any:  # noqa: ANN401  (any value of the model)
    """A record as JSON holds it, its keys in the order of its type."""
    if dataclasses.is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in published_fields(type(value))}
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    return value.isoformat() if isinstance(value, datetime.date) else value

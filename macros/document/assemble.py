"""Assembly: which clause stands where, in one language for one jurisdiction."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from macros.document.draft import Catalogue, Draft, applied, in_place
from macros.document.model import (
    FORMAT,
    Acknowledgement,
    Block,
    Item,
    JobDescription,
    Line,
    Placeholder,
    Run,
    Section,
)
from macros.document.runs import document_mark, mark, runs, typographic
from macros.document.walk import placeholders
from macros.errors import known
from macros.library import model
from macros.library.form import FormLine
from macros.library.model import Clause, Entry, Library, Template
from macros.library.text import LANGUAGES, Text
from macros.library.wordings import SLOT


@dataclass(frozen=True)
class Setting:
    """The library as one document sees it."""

    library: Library
    lang: str
    jurisdiction: str

    @cached_property
    def values(self) -> dict[str, str]:
        """What the jurisdiction writes for its placeholders."""
        texts = self.library.jurisdictions[self.jurisdiction]
        return {name: texts[name][self.lang] for name in self.library.jurisdiction_values}

    @cached_property
    def words(self) -> dict[str, str]:
        """The form's words, by key."""
        return {name: self.say(text) for name, text in vars(self.library.form.words).items()}

    def say(self, text: Text) -> str:
        """The text in the document's language, as published."""
        return typographic(text[self.lang])

    def runs(self, text: Text) -> list[Run]:
        """The runs of a text in the document's language."""
        return runs(text[self.lang], self.values)


def assemble(
    library: Library, template_id: str, lang: str, jurisdiction: str, draft: Draft | None = None
) -> JobDescription:
    """The job description of a template, as it is or as a draft changes it.

    Raises:
        RequestError: One of the names is unknown, or the draft does not fit.
    """
    template = library.templates[known(template_id, library.templates, "template")]
    known(lang, LANGUAGES, "language")
    known(jurisdiction, library.jurisdictions, "jurisdiction")
    setting = Setting(library, lang, jurisdiction)
    document = _document(setting, template, draft)
    if draft is not None:
        catalogue = Catalogue(items(setting), library.sections)
        document = applied(draft, document, catalogue)
    document["placeholders"] = list(_placeholders(setting, template, document, draft))
    return document


def items(setting: Setting) -> dict[str, Item]:
    """Every clause of the library that holds here, by id, as an item that is on."""
    clauses = setting.library.clauses.values()
    return {c.id: _item(setting, c) for c in clauses if c.holds_in(setting.jurisdiction)}


def asked(setting: Setting) -> dict[str, Placeholder]:
    """Every placeholder of the library, by name, with nothing filled in."""
    every = setting.library.placeholders.values()
    return {each.name: _placeholder(setting, each, None) for each in every}


def _document(setting: Setting, template: Template, draft: Draft | None) -> JobDescription:
    library, form = setting.library, setting.library.form
    own = draft.get("consulted") if draft else None
    consulted = template.consulted[setting.lang] if own is None else own
    return {
        "format": FORMAT,
        "template": template.id,
        "version": template.version,
        "library": library.version,
        "lang": setting.lang,
        "locale": form.locale[setting.lang],
        "jurisdiction": setting.jurisdiction,
        "mark": document_mark(template.id, template.version, setting.lang, setting.jurisdiction),
        "date": template.changes[-1].date.isoformat(),
        "title": setting.say(template.title),
        "purpose": setting.say(template.purpose),
        "words": setting.words,
        "months": [setting.say(month) for month in form.months],
        "placeholders": [],
        "approval": list(_approval(setting, consulted)),
        "identity": [_line(setting, line) for line in form.identity],
        "preamble": setting.runs(form.preamble),
        "sections": list(_sections(setting, template)),
        "acknowledgement": _acknowledgement(setting),
    }


def _approval(setting: Setting, consulted: Sequence[str]) -> Iterator[Block]:
    form = setting.library.form
    yield {
        "title": setting.say(form.approved.title),
        "lines": [_line(setting, line) for line in form.approved.lines],
    }
    for function in consulted:
        lines = [_line(setting, line, {"function": function}) for line in form.consulted.lines]
        yield {"title": setting.say(form.consulted.title), "lines": lines}


def _line(setting: Setting, line: FormLine, slots: Mapping[str, str] | None = None) -> Line:
    label = setting.say(line.label)
    slot = SLOT.fullmatch(line.text[setting.lang]) if line.text else None
    if slot and slots:
        return {"label": label, "text": [{"kind": "text", "text": typographic(slots[slot[1]])}]}
    return {"label": label, "text": setting.runs(line.text) if line.text else []}


def _acknowledgement(setting: Setting) -> Acknowledgement:
    closing = setting.library.form.acknowledgement
    return {
        "title": setting.say(closing.title),
        "text": setting.runs(closing.text),
        "lines": [_line(setting, line) for line in closing.lines],
        "notes": [_line(setting, line) for line in closing.notes],
    }


def _sections(setting: Setting, template: Template) -> Iterator[Section]:
    for section in setting.library.sections.values():
        entries = template.sections.get(section.id, ())
        leads = [item for e in entries if e.kind == "lead" for item in _entry(setting, e)]
        listed = [item for e in entries if e.kind != "lead" for item in _entry(setting, e)]
        if listed:
            yield {
                "id": section.id,
                "title": setting.say(section.title),
                "lead": leads[0] if leads else setting.runs(section.lead) if section.lead else None,
                "items": in_place(listed, section),
                "closing": setting.runs(section.closing) if section.closing else None,
            }


def _entry(setting: Setting, entry: Entry) -> Iterator[Item]:
    """The items of an entry that hold here; of alternatives the first that does is on."""
    clauses = [setting.library.clauses[name] for name in entry.clauses]
    held = [clause for clause in clauses if clause.holds_in(setting.jurisdiction)]
    for index, clause in enumerate(held):
        item = _item(setting, clause)
        item["on"] = index == 0 and entry.kind != "optional"
        item["group"] = held[0].id if len(held) > 1 else None
        item["items"] = [sub for each in entry.items for sub in _entry(setting, each)]
        yield item


def _item(setting: Setting, clause: Clause) -> Item:
    return {
        "clause": clause.id,
        "title": setting.say(clause.title),
        "on": True,
        "group": None,
        "mark": mark(clause.id, clause.text[setting.lang]),
        "text": setting.runs(clause.text),
        "guidance": setting.say(clause.guidance) if clause.guidance else None,
        "references": list(clause.references),
        "items": [],
    }


def _placeholders(
    setting: Setting, template: Template, document: JobDescription, draft: Draft | None
) -> Iterator[Placeholder]:
    """What the document asks for, in the vocabulary's order, with the values it has."""
    asked = placeholders(document)
    own = {name: setting.say(text) for name, text in template.placeholders.items()}
    values = own | (draft.get("values", {}) if draft else {})
    for placeholder in setting.library.placeholders.values():
        if placeholder.name in asked:
            yield _placeholder(setting, placeholder, values.get(placeholder.name))


def _placeholder(setting: Setting, asked: model.Placeholder, value: str | None) -> Placeholder:
    return {
        "name": asked.name,
        "label": setting.say(asked.label),
        "kind": asked.kind,
        "options": [setting.say(option) for option in asked.options],
        "example": setting.say(asked.example),
        "help": setting.say(asked.help),
        "required": asked.required,
        "value": value or None,
    }

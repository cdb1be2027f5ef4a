"""A file that came back from an office program, compared with the library."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from macros.document import walk
from macros.document.assemble import assemble
from macros.errors import RequestError
from macros.library.model import Library
from macros.library.wordings import PLACEHOLDER, plain, wording_hash
from macros.wording.office import Manuscript, Paragraph

CLAUSE = re.compile("_mn_([0-9a-f]{8})_([0-9a-f]{8})")
DOCUMENT = re.compile("_mn_([0-9a-f]{8})_v([0-9_]+)_([a-z]+)_([a-z0-9-]+)")
WORD = re.compile(r"\{[a-z0-9_]+\}|[^\W_]+|[^\s\w]|_+")


@dataclass(frozen=True)
class Origin:
    """What a file was made from."""

    template: str
    """The id of the template; empty where the library has it no more."""
    version: str
    lang: str
    jurisdiction: str


@dataclass(frozen=True)
class Change:
    """Words that stand where others stood; either may be empty."""

    before: str
    after: str


@dataclass(frozen=True)
class ClauseFound:
    """A clause that a file holds."""

    clause: str
    """Its id; empty where the library has it no more."""
    text: str
    """The whole paragraph, as it stands in the file."""
    published: str | None
    """The wording it was made from; None where that is older than the history."""
    current: str | None
    """The wording that the library has now; None where it has the clause no more."""

    @property
    def is_reworded(self) -> bool:
        """Whether it says something else than was published, values apart."""
        return self.published is not None and not _fits(self.published, self.text)

    @property
    def is_outdated(self) -> bool:
        """Whether the library has changed the clause, or dropped it, since."""
        return self.published is None or self.published != self.current

    @property
    def changes(self) -> tuple[Change, ...]:
        """The words that differ from what was published."""
        return tuple(_changes(self.published or "", self.text)) if self.is_reworded else ()


@dataclass(frozen=True)
class Added:
    """A paragraph of the file's own."""

    after: str
    """The id of the clause before it; empty where none is."""
    text: str


@dataclass(frozen=True)
class Inspection:
    """What a file is, and how it differs from the library."""

    origin: Origin
    clauses: tuple[ClauseFound, ...]
    added: tuple[Added, ...]
    missing: tuple[str, ...]
    """Ids of clauses that the template has, and the file has not."""


def inspect(manuscript: Manuscript, library: Library) -> Inspection:
    """The file compared with the library.

    Raises:
        RequestError: The file carries no mark of a template.
    """
    origin = _origin(manuscript, library)
    ids = {wording_hash(name): name for name in library.clauses}
    found = [
        _clause(mark, text, origin, library, ids)
        for mark, text in _texts_by_mark(manuscript.paragraphs).items()
    ]
    return Inspection(
        origin=origin,
        clauses=tuple(found),
        added=tuple(_added(manuscript.paragraphs, origin, library, ids)),
        missing=tuple(_missing(origin, library, {each.clause for each in found})),
    )


def _origin(manuscript: Manuscript, library: Library) -> Origin:
    """By the file's properties or, where a program dropped them, by the mark of its title."""
    names = ("template", "version", "language", "jurisdiction")
    own = [manuscript.properties.get(f"mansionario:{name}", "") for name in names]
    if not all(own):
        own = next(_marked_origins(manuscript.paragraphs, library), [])
    if not own:
        raise RequestError(
            "the file carries no mark of a template: it was made otherwise, or lost its marks"
        )
    template, version, lang, jurisdiction = own
    known = template if template in library.templates else ""
    return Origin(known, version, lang, jurisdiction)


def _marked_origins(paragraphs: Iterable[Paragraph], library: Library) -> Iterator[list[str]]:
    ids = {wording_hash(name): name for name in library.templates}
    for match in (DOCUMENT.fullmatch(mark) for each in paragraphs for mark in each.marked):
        if match:
            number, version, lang, jurisdiction = match.groups()
            yield [ids.get(number, ""), version.replace("_", "."), lang, jurisdiction]


def _texts_by_mark(paragraphs: Iterable[Paragraph]) -> dict[str, str]:
    """The text that each clause's mark stands for: the whole paragraph where it is alone in it."""
    texts: dict[str, list[str]] = {}
    for paragraph in paragraphs:
        marks = _clause_marks(paragraph)
        for mark in marks:
            text = paragraph.text if len(marks) == 1 else paragraph.marked[mark]
            texts.setdefault(mark, []).append(text)
    return {mark: " ".join(found) for mark, found in texts.items()}


def _clause_marks(paragraph: Paragraph) -> list[str]:
    return [mark for mark in paragraph.marked if CLAUSE.fullmatch(mark)]


def _clause(
    mark: str, text: str, origin: Origin, library: Library, ids: Mapping[str, str]
) -> ClauseFound:
    _, _, number, wording = mark.split("_")
    name = ids.get(number, "")
    clause = library.clauses.get(name)
    current = clause.text.get(origin.lang) if clause else None
    is_current = current is not None and wording_hash(current) == wording
    published = current if is_current else library.history.get(wording)
    return ClauseFound(name, text, published, current)


def _added(
    paragraphs: Sequence[Paragraph], origin: Origin, library: Library, ids: Mapping[str, str]
) -> Iterator[Added]:
    """The paragraphs between the first section and the acknowledgement that are nobody's."""
    fixed = list(_fixed(origin, library))
    after = ""
    for paragraph in paragraphs[_first(paragraphs, fixed) : _end(paragraphs, origin, library)]:
        marks = _clause_marks(paragraph)
        if marks:
            after = ids.get(marks[-1].split("_")[2], "")
        elif paragraph.text and not any(_fits(text, paragraph.text) for text in fixed):
            yield Added(after, paragraph.text)


def _fixed(origin: Origin, library: Library) -> Iterator[str]:
    """The sections' own words."""
    for section in library.sections.values():
        for text in (section.title, section.lead, section.closing):
            if text and origin.lang in text:
                yield text[origin.lang]


def _first(paragraphs: Sequence[Paragraph], fixed: Sequence[str]) -> int:
    begins = (
        index
        for index, each in enumerate(paragraphs)
        if _clause_marks(each) or any(_fits(text, each.text) for text in fixed)
    )
    return next(begins, len(paragraphs))


def _end(paragraphs: Sequence[Paragraph], origin: Origin, library: Library) -> int:
    title = library.form.acknowledgement.title.get(origin.lang, "")
    marked = [index for index, each in enumerate(paragraphs) if _clause_marks(each)]
    last = marked[-1] + 1 if marked else 0
    ends = (at for at in range(last, len(paragraphs)) if _fits(title, paragraphs[at].text))
    return next(ends, last)


def _missing(origin: Origin, library: Library, held: set[str]) -> Iterator[str]:
    """What the template has on by default and the file has not, nor an alternative to it."""
    if not origin.template or origin.jurisdiction not in library.jurisdictions:
        return
    document = assemble(library, origin.template, origin.lang, origin.jurisdiction)
    items = [each for section in document["sections"] for each in walk.items(section)]
    groups = {each["group"] for each in items if each["clause"] in held and each["group"]}
    for each in items:
        is_replaced = each["group"] in groups
        if each["on"] and each["clause"] and each["clause"] not in held and not is_replaced:
            yield each["clause"]


def _fits(wording: str, text: str) -> bool:
    """Whether the text is the wording, with anything in the place of each placeholder."""
    first, *others = PLACEHOLDER.split(plain(wording))[::2]
    text = plain(text)
    if not others:
        return text == first
    if not text.startswith(first):
        return False
    at = len(first)
    for part in others[:-1]:
        found = text.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return text.endswith(others[-1]) and len(text) - len(others[-1]) >= at


def _changes(wording: str, text: str) -> Iterator[Change]:
    """The words that differ; what stands for a placeholder alone is a value, not a change."""
    before, after = (WORD.findall(plain(each)) for each in (wording, text))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, new_start, new_end in matcher.get_opcodes():
        gone, come = before[start:end], after[new_start:new_end]
        is_value = gone and all(PLACEHOLDER.fullmatch(word) for word in gone)
        if kind != "equal" and not is_value:
            yield Change(" ".join(gone), " ".join(come))

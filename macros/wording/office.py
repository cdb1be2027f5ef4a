"""What an office program's file says: its paragraphs, the marks in them, its own properties.

Files come from anywhere: their size is bounded before they are unpacked, and XML that declares
entities is refused.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from macros.errors import RequestError

MAX_PART_BYTES = 16 * 1024 * 1024
"""The largest part that is unpacked; a job description has a hundredth of it."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
CUSTOM = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@dataclass(frozen=True)
class Format:
    """What differs between the two formats: parts, elements and attributes by full name."""

    body: str
    properties: str
    property: str
    property_name: str
    paragraphs: frozenset[str]
    texts: frozenset[str]
    """The elements that hold text; none where every element does, and text after it too."""
    spaces: frozenset[str]
    skipped: frozenset[str]
    begins: str
    ends: str
    name: str
    """The attribute that names a bookmark."""
    number: str
    """The attribute that both ends of a bookmark share."""


FORMATS = (
    Format(
        body="word/document.xml",
        properties="docProps/custom.xml",
        property=f"{CUSTOM}property",
        property_name="name",
        paragraphs=frozenset({f"{W}p"}),
        texts=frozenset({f"{W}t"}),
        spaces=frozenset({f"{W}tab", f"{W}br", f"{W}cr"}),
        skipped=frozenset({FALLBACK}),
        begins=f"{W}bookmarkStart",
        ends=f"{W}bookmarkEnd",
        name=f"{W}name",
        number=f"{W}id",
    ),
    Format(
        body="content.xml",
        properties="meta.xml",
        property=f"{META}user-defined",
        property_name=f"{META}name",
        paragraphs=frozenset({f"{TEXT}p", f"{TEXT}h"}),
        texts=frozenset(),
        spaces=frozenset({f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"}),
        skipped=frozenset({f"{OFFICE}annotation", f"{TEXT}tracked-changes", f"{TEXT}note"}),
        begins=f"{TEXT}bookmark-start",
        ends=f"{TEXT}bookmark-end",
        name=f"{TEXT}name",
        number=f"{TEXT}name",
    ),
)


@dataclass(frozen=True)
class Paragraph:
    """One paragraph as it is read, with single spaces."""

    text: str
    marked: Mapping[str, str]
    """The text inside each bookmark that has some of its text here, by name."""


@dataclass(frozen=True)
class Manuscript:
    """A file of an office program."""

    paragraphs: tuple[Paragraph, ...]
    properties: Mapping[str, str]
    """The properties that are no program's own, by name."""


def read_office(content: bytes) -> Manuscript:
    """What a DOCX or an ODT says.

    Raises:
        RequestError: The file is neither, is broken, or is larger than what is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            found = next((each for each in FORMATS if each.body in names), None)
            if found is None:
                raise RequestError("the file is neither a DOCX nor an ODT")
            body = _part(archive, found.body)
            properties = _part(archive, found.properties) if found.properties in names else None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise RequestError("the file is neither a DOCX nor an ODT, or it is broken") from error
    return Manuscript(
        tuple(_Reading(found).paragraphs(body)),
        {} if properties is None else _named(properties, found),
    )


def _named(properties: Element, format_: Format) -> dict[str, str]:
    found = properties.iter(format_.property)
    return {each.get(format_.property_name, ""): "".join(each.itertext()) for each in found}


def _part(archive: zipfile.ZipFile, path: str) -> Element:
    with archive.open(path) as part:
        content = part.read(MAX_PART_BYTES + 1)
    if len(content) > MAX_PART_BYTES:
        raise RequestError(f"'{path}' in the file has more than {MAX_PART_BYTES:,} bytes")
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise RequestError(f"'{path}' in the file is not XML that can be read") from error
    return root


@dataclass
class _Open:
    """A paragraph while it is read."""

    texts: list[str] = field(default_factory=list)
    marked: dict[str, list[str]] = field(default_factory=dict)


class _Reading:
    """One way through a body: which paragraphs and which bookmarks are open."""

    def __init__(self, format_: Format) -> None:
        self.format = format_
        self.open: list[_Open] = []
        self.marks: dict[str, str] = {}

    def paragraphs(self, body: Element) -> Iterator[Paragraph]:
        """The paragraphs of a body, in the order in which they end."""
        for is_start, element in _events(body, self.format.skipped):
            if is_start:
                self._start(element)
                continue
            if element.tag in self.format.paragraphs:
                ended = self.open.pop()
                marked = {name: _joined(texts) for name, texts in ended.marked.items()}
                yield Paragraph(_joined(ended.texts), marked)
            if not self.format.texts:
                self._say(element.tail)

    def _start(self, element: Element) -> None:
        number = element.get(self.format.number, "")
        if element.tag in self.format.paragraphs:
            self.open.append(_Open())
        elif element.tag == self.format.begins:
            self.marks[number] = element.get(self.format.name, "")
        elif element.tag == self.format.ends:
            self.marks.pop(number, None)
        elif element.tag in self.format.spaces:
            self._say(" ")
        if not self.format.texts or element.tag in self.format.texts:
            self._say(element.text)

    def _say(self, text: str | None) -> None:
        if not text or not self.open:
            return
        paragraph = self.open[-1]
        paragraph.texts.append(text)
        for name in self.marks.values():
            paragraph.marked.setdefault(name, []).append(text)


def _joined(texts: list[str]) -> str:
    return " ".join("".join(texts).split())


def _events(root: Element, skipped: frozenset[str]) -> Iterator[tuple[bool, Element]]:
    """Each element where it starts (True) and where it ends; of what is skipped its end alone."""
    ways = [(root, iter(root))]
    yield True, root
    while ways:
        element, children = ways[-1]
        child = next(children, None)
        if child is None:
            ways.pop()
            yield False, element
        elif child.tag in skipped:
            yield False, child
        else:
            ways.append((child, iter(child)))
            yield True, child

"""Reads an ODT as the standard describes it, with nothing of the writers."""

import io
import zipfile
from collections.abc import Iterator

from lxml import etree

NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
}


def name(short: str) -> str:
    """The full name of an element or attribute, from `prefix:name`."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMES[prefix]}}}{local}"


SPACES = {name("text:s"): " ", name("text:tab"): " "}
"""Elements that stand for a space."""


def read_part(content: bytes, path: str) -> etree._Element:
    """The root element of a part."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(path))


def found(root: etree._Element, short: str) -> list[etree._Element]:
    """Every element of this name, in the order of the document."""
    return list(root.iter(name(short)))


def values(root: etree._Element, short: str, attribute: str) -> list[str]:
    """This attribute of every element of this name that has it."""
    given = (each.get(name(attribute)) for each in root.iter(name(short)))
    return [value for value in given if value is not None]


def shown(element: etree._Element) -> str:
    """The text that an element shows; what is noted at its side is not part of it."""
    return "".join(_shown(element))


def _shown(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag != name("office:annotation"):
            yield from _shown(child)
        yield child.tail or ""


def marked(content: bytes) -> dict[str, str]:
    """The text inside each bookmark, by its name."""
    texts: dict[str, str] = {}
    open_names: set[str] = set()
    for event, each in etree.iterwalk(read_part(content, "content.xml"), ("start", "end")):
        if event == "start" and each.tag == name("text:bookmark-start"):
            texts[each.get(name("text:name"))] = ""
        if event == "end" and each.tag == name("text:bookmark-end"):
            open_names.discard(each.get(name("text:name")))
        if event == "end" and each.tag == name("text:bookmark-start"):
            open_names.add(each.get(name("text:name")))
        text = (each.text or "") + SPACES.get(each.tag, "") if event == "start" else each.tail
        for open_name in open_names:
            texts[open_name] += text or ""
    return texts

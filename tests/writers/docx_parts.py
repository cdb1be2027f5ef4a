"""Reads the parts of a DOCX as the standard describes them, with nothing of the writers."""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"

Parts = Mapping[str, etree._Element]


def read_parts(content: bytes) -> Parts:
    """The root element of each part, by its path."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    return {path: etree.fromstring(archive.read(path)) for path in archive.namelist()}


def values(root: etree._Element, name: str, attribute: str = "val") -> list[str]:
    """The attribute of every element of this name, in the order of the document."""
    found = root.iter(f"{W}{name}")
    return [
        each.get(f"{W}{attribute}") for each in found if each.get(f"{W}{attribute}") is not None
    ]


def shown(element: etree._Element) -> str:
    """The text that an element shows, in content controls too."""
    return "".join(each.text or "" for each in element.iter(f"{W}t"))


def style(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    return "".join(values(paragraph, "pStyle"))


def paragraphs(parts: Parts, *styles: str) -> list[etree._Element]:
    """The paragraphs of the body in one of these styles, or all."""
    found = parts["word/document.xml"].iter(f"{W}p")
    return [each for each in found if not styles or style(each) in styles]


def controls(parts: Parts) -> Iterator[etree._Element]:
    """The content controls of the body."""
    yield from parts["word/document.xml"].iter(f"{W}sdt")


def marked(parts: Parts) -> dict[str, str]:
    """The text inside each bookmark, by its name."""
    texts: dict[str, str] = {}
    names: dict[str, str] = {}
    for each in parts["word/document.xml"].iter():
        if each.tag == f"{W}bookmarkStart":
            names[each.get(f"{W}id")] = each.get(f"{W}name")
            texts[each.get(f"{W}name")] = ""
        elif each.tag == f"{W}bookmarkEnd":
            del names[each.get(f"{W}id")]
        elif each.tag == f"{W}t":
            texts |= {name: texts[name] + (each.text or "") for name in names.values()}
    return texts


def relationships(parts: Parts) -> Iterator[tuple[str, str, str]]:
    """The source, id and target of every relationship, paths from the package's root."""
    for path in filter(lambda path: path.endswith(".rels"), parts):
        folder, name = posixpath.split(path.removesuffix(".rels"))
        source = posixpath.dirname(folder)
        for each in parts[path].iter(f"{RELATIONSHIPS}Relationship"):
            target = posixpath.normpath(posixpath.join(source, each.get("Target")))
            yield posixpath.join(source, name), each.get("Id"), target

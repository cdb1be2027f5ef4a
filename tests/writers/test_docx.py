"""The DOCX is sound: what one part names, another holds."""

import io
from collections import Counter
from pathlib import Path

import docx
from openxml_audit import OpenXmlValidator

from macros.document.model import JobDescription
from tests.writers.build import as_docx
from tests.writers.docx_parts import Parts, W, read_parts, relationships, shown, values

REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def test_second_reader_sees_every_text(content: bytes, source: JobDescription) -> None:
    """python-docx opens the file and reads the same words, controls included."""
    body = docx.Document(io.BytesIO(content)).element.body

    read = [each.text or "" for each in body.iter(f"{W}t")]

    assert "".join(read) == shown(read_parts(content)["word/document.xml"])
    assert source["title"] in read


def test_standard_is_kept(content: bytes, tmp_path: Path) -> None:
    """The schemas and rules of the standard hold; `bbPlcHdr` is a false alarm of the checker."""
    path = tmp_path / "document.docx"
    path.write_bytes(content)

    errors = OpenXmlValidator(max_errors=1000).validate(path).errors

    assert [str(each) for each in errors if "bbPlcHdr" not in each.description] == []


def test_every_part_has_a_content_type(parts: Parts) -> None:
    """Every part has a content type, and every content type a part."""
    types = parts["[Content_Types].xml"]
    extensions = {each.get("Extension") for each in types if each.get("Extension")}
    named = {each.get("PartName").lstrip("/") for each in types if each.get("PartName")}

    assert named <= parts.keys()
    assert {path.rsplit(".", 1)[-1] for path in parts.keys() - named} <= extensions


def test_every_relationship_leads_to_a_part(parts: Parts) -> None:
    """No relationship leads nowhere, and no id is used that is not there."""
    known = list(relationships(parts))
    ids = {id_ for source, id_, _ in known if source == "word/document.xml"}
    used = {
        value
        for element in parts["word/document.xml"].iter()
        for name, value in element.attrib.items()
        if name.startswith(REL)
    }

    assert {target for _, _, target in known} <= parts.keys()
    assert used <= ids


def test_every_style_is_defined(parts: Parts) -> None:
    """Paragraphs, runs and numbering name styles that exist."""
    known = set(values(parts["word/styles.xml"], "style", "styleId"))
    roots = [root for path, root in parts.items() if path.startswith("word/")]

    used = {
        value
        for root in roots
        for element in ("pStyle", "rStyle", "basedOn", "next")
        for value in values(root, element)
    }

    assert used <= known


def test_no_style_is_called_note(parts: Parts) -> None:
    """LibreOffice exports no accessible PDF where a paragraph style has this name."""
    assert "Note" not in values(parts["word/styles.xml"], "name")


def test_every_number_is_defined(parts: Parts) -> None:
    """Styles name numberings that exist; 0 is none."""
    known = set(values(parts["word/numbering.xml"], "num", "numId"))

    assert set(values(parts["word/styles.xml"], "numId")) <= known | {"0"}


def test_every_bookmark_begins_and_ends_once(parts: Parts) -> None:
    """Bookmarks have ids of their own, and each ends where it began."""
    body = parts["word/document.xml"]

    begun, ended = values(body, "bookmarkStart", "id"), values(body, "bookmarkEnd", "id")

    assert begun == ended
    assert max(Counter(begun).values()) == 1


def test_every_id_is_unique(parts: Parts) -> None:
    """No two controls, bookmarks or prompts share a number."""
    body = parts["word/document.xml"]

    ids = values(body, "id") + values(body, "bookmarkStart", "id")
    guids = values(parts["word/glossary/document.xml"], "guid")

    assert max(Counter(ids).values()) == 1
    assert max(Counter(guids).values()) == 1


def test_document_tells_where_it_comes_from(source: JobDescription, parts: Parts) -> None:
    """Template, version, library and language are custom properties."""
    properties = {each.get("name"): each[0].text for each in parts["docProps/custom.xml"]}

    assert properties == {
        "mansionario:template": "trade/client-manager",
        "mansionario:version": "0.1.0",
        "mansionario:library": "0.1.0",
        "mansionario:language": source["lang"],
        "mansionario:jurisdiction": "it",
    }


def test_core_properties() -> None:
    """Title, language, identifier and date are those of the document."""
    core = docx.Document(io.BytesIO(as_docx("english"))).core_properties

    assert core.title == "Job description – Client manager"
    assert core.language == "en-GB"
    assert core.identifier == "trade/client-manager@0.1.0"
    assert core.created == core.modified
    assert str(core.created).startswith("2026-11-24 00:00:00")

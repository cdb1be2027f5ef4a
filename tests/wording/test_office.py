"""What is read of an office program's file, and what is refused."""

import io
import zipfile

import pytest

from macros.errors import RequestError
from macros.wording.office import MAX_PART_BYTES, Manuscript, read_office

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
ENTITY = '<!DOCTYPE a [<!ENTITY b "cccccccccc">]>'


def packed(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zip_file:
        for path, content in parts.items():
            zip_file.writestr(path, content)
    return archive.getvalue()


def docx(body: str, before: str = "") -> Manuscript:
    """What is read of a DOCX with this body."""
    part = f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return read_office(packed({"word/document.xml": part.encode()}))


def odt(body: str) -> Manuscript:
    """What is read of an ODT with this text."""
    spaces = f'xmlns:office="{OFFICE}" xmlns:text="{TEXT}"'
    part = f"<office:body {spaces}><office:text>{body}</office:text></office:body>"
    return read_office(packed({"content.xml": part.encode()}))


def start(number: int, name: str) -> str:
    """A bookmark of a DOCX that begins."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def run(text: str) -> str:
    """A run of a DOCX."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def read(manuscript: Manuscript) -> list[tuple[str, dict[str, str]]]:
    """Each paragraph, with what is marked in it."""
    return [(each.text, dict(each.marked)) for each in manuscript.paragraphs]


def test_paragraphs_have_their_marks() -> None:
    """What stands before and after a mark is of the paragraph, not of the mark."""
    body = (
        f'<w:p>{run("Prima ")}{start(1, "a")}{run("uno")}<w:bookmarkEnd w:id="1"/>{run(".")}</w:p>'
    )

    assert read(docx(body)) == [("Prima uno.", {"a": "uno"})]


def test_a_mark_may_span_paragraphs() -> None:
    """Where a paragraph was split in two, each has its share; a mark may begin between two."""
    end = '<w:bookmarkEnd w:id="1"/>'
    body = (
        f"{start(1, 'a')}<w:p>{run('Uno')}</w:p><w:p>{run('due')}{end}</w:p><w:p>{run('tre')}</w:p>"
    )

    assert read(docx(body)) == [("Uno", {"a": "Uno"}), ("due", {"a": "due"}), ("tre", {})]


def test_a_paragraph_may_have_two_marks() -> None:
    """Where two paragraphs were joined, each mark has its own text."""
    first = '<text:bookmark-start text:name="a"/>Uno.<text:bookmark-end text:name="a"/>'
    second = '<text:bookmark-start text:name="b"/>Due.<text:bookmark-end text:name="b"/>'
    body = f"<text:p>{first} {second}</text:p>"

    assert read(odt(body)) == [("Uno. Due.", {"a": "Uno.", "b": "Due."})]


def test_what_is_not_on_the_page_is_left_out() -> None:
    """Comments, what was deleted under tracking, and a text box told twice."""
    note = "<office:annotation><text:p>Nota.</text:p></office:annotation>"
    tracked = "<text:tracked-changes><text:p>Via.</text:p></text:tracked-changes>"
    deleted = "<w:del><w:r><w:delText>via</w:delText></w:r></w:del>"

    assert read(odt(f"{tracked}<text:p>Una{note} cosa<text:s/>sola.</text:p>")) == [
        ("Una cosa sola.", {})
    ]
    assert read(docx(f"<w:p>{run('Resta')}{deleted}<w:r><w:tab/></w:r>{run('qui')}</w:p>")) == [
        ("Resta qui", {})
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "neither a DOCX nor an ODT"),
        (b"PK\x03\x04 broken", "neither a DOCX nor an ODT"),
        (packed({"a.txt": b"a"}), "neither a DOCX nor an ODT"),
        (packed({"content.xml": b"<a>"}), "'content.xml' in the file is not XML"),
        (packed({"content.xml": f"{ENTITY}<a>&b;</a>".encode()}), "is not XML that can be read"),
        (packed({"content.xml": ENTITY.encode("utf-16")}), "is not XML that can be read"),
        (packed({"content.xml": b" " * (MAX_PART_BYTES + 1)}), "more than 16,777,216 bytes"),
    ],
    ids=["empty", "broken", "archive", "not-xml", "entity", "utf-16", "bomb"],
)
def test_a_file_that_cannot_be_read_is_refused(content: bytes, message: str) -> None:
    """With the reason; nothing is unpacked beyond the limit, no entity is put in."""
    with pytest.raises(RequestError, match=message):
        read_office(content)


def test_depth_is_no_matter() -> None:
    """A part nested a hundred thousand deep is read all the same."""
    depth = 100_000
    body = f"<w:p>{'<w:x>' * depth}{run('giù')}{'</w:x>' * depth}</w:p>"

    assert read(docx(body)) == [("giù", {})]

"""The ODT is sound, numbers itself, asks for every value once, and carries its marks."""

import io
from collections import Counter
from pathlib import Path

import pytest
from lxml import etree
from odfdo import Document
from openxml_audit import OdfValidator

from macros.document.model import JobDescription
from macros.writers.engine import prepare
from tests.writers.build import DOCUMENTS, GUIDED, sample, written, written_items
from tests.writers.odt_parts import found, marked, name, read_part, shown, values
from tests.writers.view_texts import item_texts, views


@pytest.fixture(scope="module")
def odt(name: str) -> bytes:
    """The sample as ODT."""
    return written(name, "odt")


@pytest.fixture(scope="module")
def body(odt: bytes) -> etree._Element:
    """What the sample's pages hold."""
    return found(read_part(odt, "content.xml"), "office:text")[0]


def test_standard_is_kept(odt: bytes, tmp_path: Path) -> None:
    """The schemas of the standard hold."""
    path = tmp_path / "document.odt"
    path.write_bytes(odt)

    assert [str(each) for each in OdfValidator().validate(path).errors] == []


def test_second_reader_sees_every_text(odt: bytes, source: JobDescription) -> None:
    """Another library opens the file and reads the title, the headings and every clause."""
    words = " ".join(Document(io.BytesIO(odt)).get_formatted_text().split())

    assert source["title"] in words
    assert all(each["title"] in words for each in source["sections"])


def test_what_the_package_lists_is_what_it_holds(odt: bytes) -> None:
    """Every part but the two that the standard leaves out stands in the manifest."""
    manifest = read_part(odt, "META-INF/manifest.xml")
    listed = set(values(manifest, "manifest:file-entry", "manifest:full-path"))

    assert odt[30:38] == b"mimetype"
    assert listed == {"/", "content.xml", "meta.xml", "settings.xml", "styles.xml"}


def test_sections_are_headings(source: JobDescription, body: etree._Element) -> None:
    """Every section's title is a numbered heading; the acknowledgement's has no number."""
    titles = [each["title"] for each in source["sections"]]

    headings = found(body, "text:h")

    assert [shown(each) for each in headings] == [*titles, source["acknowledgement"]["title"]]
    assert values(body, "text:h", "text:is-list-header") == ["true"]


def test_list_item_holds_the_clause_alone(source: JobDescription, body: etree._Element) -> None:
    """What a numbered paragraph shows is the clause's text: its number is the list's."""
    items = found(body, "text:list-item")

    assert [shown(found(each, "text:p")[0]) for each in items] == item_texts(prepare(source))


def test_every_clause_carries_its_mark(source: JobDescription, odt: bytes) -> None:
    """A bookmark named by the mark holds each clause's text; own paragraphs have none."""
    marks = [each["mark"] for each in written_items(source) if each["mark"]]

    texts = marked(odt)

    assert list(texts) == [source["mark"], *marks]
    assert texts[source["mark"]] == source["title"]
    assert all(texts.values())


def test_every_value_is_declared_once(source: JobDescription, body: etree._Element) -> None:
    """Each placeholder is one field, and each place that shows it names the field."""
    declared = values(body, "text:user-field-decl", "text:name")
    used = values(body, "text:user-field-input", "text:name")

    assert declared == [each["name"] for each in source["placeholders"]]
    assert set(used) <= set(declared)


def test_a_field_shows_its_value_or_its_prompt(
    source: JobDescription, body: etree._Element
) -> None:
    """Every place shows what the declaration holds."""
    pairs = zip(
        values(body, "text:user-field-decl", "text:name"),
        values(body, "text:user-field-decl", "office:string-value"),
        strict=True,
    )
    held = dict(pairs)

    places = found(body, "text:user-field-input")

    assert {shown(each) for each in places} <= set(held.values())
    assert all(shown(each) == held[each.get(name("text:name"))] for each in places)
    asked = [str(each["text"]) for each in views(prepare(source)["placeholders"])]
    assert list(held.values()) == asked


def test_unfilled_is_shaded(body: etree._Element) -> None:
    """A prompt stands in a style of its own, and nothing else does."""
    shaded = [
        shown(each)
        for each in found(body, "text:span")
        if each.get(name("text:style-name")) == "Placeholder"
    ]

    assert all(each.startswith("[") for each in shaded)


def test_every_style_is_defined(odt: bytes, body: etree._Element) -> None:
    """Paragraphs, spans and lists name styles that exist."""
    styles = read_part(odt, "styles.xml")
    known = set(values(styles, "style:style", "style:name"))
    known |= set(values(styles, "text:list-style", "style:name"))

    used = {
        style
        for part in (body, styles)
        for element in part.iter()
        for key, style in element.attrib.items()
        if key in (name("text:style-name"), name("style:parent-style-name"))
    }

    assert used <= known


def test_document_tells_where_it_comes_from(source: JobDescription, odt: bytes) -> None:
    """Title, language and date, and the library's four marks."""
    meta = read_part(odt, "meta.xml")
    own = {each.get(name("meta:name")): each.text for each in found(meta, "meta:user-defined")}

    assert own == {
        "mansionario:template": "trade/client-manager",
        "mansionario:version": "0.1.0",
        "mansionario:library": "0.1.0",
        "mansionario:language": source["lang"],
        "mansionario:jurisdiction": "it",
    }
    assert [each.text for each in found(meta, "dc:language")] == [source["locale"]]
    assert [each.text for each in found(meta, "dc:date")] == ["2026-11-24T00:00:00"]


@pytest.mark.parametrize("language", ["it", "en"])
def test_text_has_its_language(language: str) -> None:
    """A speller and a screen reader know the language."""
    name_of_sample = next(key for key, (each, _) in DOCUMENTS.items() if each == language)
    styles = read_part(written(name_of_sample, "odt"), "styles.xml")

    languages = values(styles, "style:text-properties", "fo:language")
    countries = values(styles, "style:text-properties", "fo:country")

    assert (languages, countries) == ([language], [{"it": "IT", "en": "GB"}[language]])


def test_guidance_is_a_note_on_its_clause() -> None:
    """Each clause's guidance is a note that spans the clause; unguided files have none."""
    notes = [each["guidance"] for each in written_items(sample(GUIDED)) if each["guidance"]]

    guided, plain = (read_part(written(each, "odt"), "content.xml") for each in (GUIDED, "empty"))

    annotations = found(guided, "office:annotation")
    assert [shown(found(each, "text:p")[0]) for each in annotations] == notes
    begun = values(guided, "office:annotation", "office:name")
    assert begun == values(guided, "office:annotation-end", "office:name")
    assert max(Counter(begun).values()) == 1
    assert found(plain, "office:annotation") == []

"""LibreOffice prints the DOCX as it is meant, and leaves its marks alone."""

import copy
import io
import re
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from macros.document.assemble import assemble
from macros.document.inspection import inspect
from macros.document.model import JobDescription
from macros.wording.office import read_office
from macros.writers import write
from tests.real import LIBRARY
from tests.writers import odt_parts
from tests.writers.build import as_docx, filled, item, sample, values_of, written
from tests.writers.conftest import Convert, pdf_text
from tests.writers.docx_parts import Parts, W, marked, paragraphs, read_parts, values

PAGE_WIDTH_PT = 595.3
ADDED = range(22, 46, 2)
"""How many clauses are added, so that the end of a page comes anywhere in the acknowledgement."""
WORD = re.compile(r'<word xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>([^<]*)</word>')


@pytest.fixture(scope="module")
def pdfs(convert: Convert) -> dict[str, Path]:
    """The documents that these tests look at, printed."""
    files = {name: as_docx(name) for name in ("empty", "filled", "english")}
    files["inserted"] = _changed(files["filled"], _insert_after_third_duty)
    files["valued"] = _changed(files["empty"], _store_company)
    files |= {f"added-{count}": write(_with_added(count), "docx") for count in ADDED}
    return convert(files, "pdf")


def test_inserted_paragraph_is_numbered(pdfs: dict[str, Path]) -> None:
    """A paragraph put after item 3 is 4, and what was 4 is 5."""
    before, after = (_numbered(pdfs[name]) for name in ("filled", "inserted"))

    assert after["4."] == "Nuova mansione."
    assert after["5."] == before["4."]


def test_stored_value_is_shown_everywhere(pdfs: dict[str, Path]) -> None:
    """A value put into the part of values shows in every control that is bound to it."""
    tags = values(read_parts(as_docx("empty"))["word/document.xml"], "tag")

    text = pdf_text(pdfs["valued"])

    assert text.count("Prova S.p.A.") == tags.count("company") > 1
    assert "azienda]" not in text


def test_approval_is_at_the_top_right(pdfs: dict[str, Path]) -> None:
    """The words of the approval stand in the right half of page one, above the title."""
    words = _words(pdfs["filled"])
    texts = [text for _, _, text in words]

    block = words[texts.index("Approvato") : texts.index("Mansionario")]

    assert [text for _, _, text in block if text in ("Condiviso", "Firma")] != []
    assert min(left for left, _, _ in block) > PAGE_WIDTH_PT / 2
    assert max(top for _, top, _ in block) < min(top for left, top, _ in words if left < 100)


@pytest.mark.parametrize("name", ["empty", "filled", "english"])
def test_document_has_four_or_five_pages(pdfs: dict[str, Path], name: str) -> None:
    """About sixty clauses print on four to five pages."""
    assert len(_pages(pdfs[name])) in (4, 5)


def test_pages_are_numbered_and_headed(pdfs: dict[str, Path]) -> None:
    """Each page says which it is and of what; the title heads every page but the first."""
    pages = _pages(pdfs["filled"])
    title = "Mansionario – Responsabile clienti – vendita e commercio"

    for number, page in enumerate(pages, 1):
        assert f"Pagina {number} di {len(pages)}" in page
        assert "Modello trade/client-manager, versione 0.1.0 · Mansionario 0.1.0" in page
        assert page.lstrip().startswith(title) == (number > 1)


@pytest.mark.parametrize("count", ADDED)
def test_signature_never_stands_alone(pdfs: dict[str, Path], count: int) -> None:
    """The page that is signed holds the last clause and the whole acknowledgement."""
    signed = [page for page in _pages(pdfs[f"added-{count}"]) if "Per ricevuta" in page]

    parts = ("è programmata", "Presa visione", "Firma", "I dati di chi firma sono trattati")
    assert [[part in page for part in parts] for page in signed] == [[True] * len(parts)]


def test_prompts_are_printed_in_words(pdfs: dict[str, Path]) -> None:
    """What is not filled in says so on paper."""
    text = " ".join(pdf_text(pdfs["empty"], "-layout").split())

    assert "Azienda [da compilare: azienda]" in text
    assert "[scegliere: dirigente / quadro / impiegato / operaio]" in text
    assert "[da compilare: decorrenza]" in text


def test_dates_are_printed_in_words(pdfs: dict[str, Path]) -> None:
    """A date control prints the document's own words, not 1899."""
    text = " ".join(pdf_text(pdfs["filled"], "-layout").split())

    assert "Decorrenza 1 gennaio 2027" in text
    assert "1899" not in text


def test_marks_survive_a_re_save(convert: Convert) -> None:
    """LibreOffice writes every mark back round the same text."""
    content = as_docx("filled")

    saved = convert({"saved": content}, "docx")["saved"].read_bytes()

    before, after = marked(read_parts(content)), marked(read_parts(saved))
    assert {name: after.get(name) for name in before} == before


def test_marks_of_an_odt_survive_two_re_saves(convert: Convert) -> None:
    """LibreOffice writes every mark back round the same text, by way of DOCX too."""
    content = written("filled", "odt")

    saved = convert({"saved": content}, "odt", "odt")["saved"].read_bytes()
    word = convert({"word": content}, "docx", "odt")["word"].read_bytes()
    back = convert({"back": word}, "odt", "docx")["back"].read_bytes()

    before = odt_parts.marked(content)
    for after in (odt_parts.marked(saved), odt_parts.marked(back)):
        assert {name: after.get(name) for name in before} == before


@pytest.mark.parametrize("way", [("docx", "docx"), ("odt", "odt"), ("docx", "odt", "docx")])
def test_a_re_saved_file_can_be_compared(convert: Convert, way: tuple[str, ...]) -> None:
    """Nothing is reworded, added or missing where nobody changed anything."""
    library = LIBRARY
    document = assemble(library, "trade/client-manager", "en", "it")
    content = write(filled(document, values_of("en")), way[0])
    for source, target in pairwise(way):
        content = convert({"way": content}, target, source)["way"].read_bytes()

    found = inspect(read_office(content), library)

    assert (found.origin.template, found.origin.lang) == ("trade/client-manager", "en")
    assert [each.text for each in found.clauses if each.is_reworded] == []
    assert (found.added, found.missing) == ((), ())


def test_a_field_set_once_shows_everywhere(convert: Convert) -> None:
    """One field of an ODT, given a value, shows in every place that names it."""
    content = written("empty", "odt")
    body = odt_parts.read_part(content, "content.xml")
    places = odt_parts.values(body, "text:user-field-input", "text:name").count("company")
    fields = odt_parts.found(body, "text:user-field-decl")
    company = next(each for each in fields if each.get(odt_parts.name("text:name")) == "company")
    company.set(odt_parts.name("office:string-value"), "Prova S.p.A.")

    changed = _with_part(content, "content.xml", etree.tostring(body))
    text = pdf_text(convert({"set": changed}, "pdf", "odt")["set"])

    assert text.count("Prova S.p.A.") == places > 1
    assert "azienda]" not in text


def _with_part(content: bytes, path: str, part: bytes) -> bytes:
    archive = io.BytesIO()
    before = zipfile.ZipFile(io.BytesIO(content))
    with zipfile.ZipFile(archive, "w") as zip_file:
        for name in before.namelist():
            zip_file.writestr(name, part if name == path else before.read(name))
    return archive.getvalue()


def _with_added(count: int) -> JobDescription:
    document = copy.deepcopy(sample("filled"))
    document["sections"][4]["items"] += [item("Riga.", clause=None) for _ in range(count)]
    return document


def _changed(content: bytes, change: Callable[[Parts], None]) -> bytes:
    parts = read_parts(content)
    change(parts)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zip_file:
        for path, root in parts.items():
            zip_file.writestr(path, etree.tostring(root, encoding="utf-8", xml_declaration=True))
    return archive.getvalue()


def _insert_after_third_duty(parts: Parts) -> None:
    duties = paragraphs(parts, "ListNumber", "Heading1")
    second = [each for each in duties if values(each, "pStyle") == ["Heading1"]][1]
    third = duties[duties.index(second) + 3]
    added = copy.deepcopy(third)
    for each in list(added)[1:]:
        added.remove(each)
    run = etree.SubElement(added, f"{W}r")
    etree.SubElement(run, f"{W}t").text = "Nuova mansione."
    third.addnext(added)


def _store_company(parts: Parts) -> None:
    stored = parts["customXml/item1.xml"][0]
    next(each for each in stored if each.tag.endswith("}company")).text = "Prova S.p.A."


def _pages(path: Path) -> list[str]:
    return pdf_text(path).removesuffix("\f").split("\f")


def _numbered(path: Path) -> dict[str, str]:
    """The first line of each duty, by its number as printed."""
    lines = re.findall(r"^ *([0-9]+\.) +(.+)$", pdf_text(path, "-layout"), re.MULTILINE)
    start = [text for _, text in lines].index(_first_duty(lines))
    return dict(lines[start : start + 6])


def _first_duty(lines: list[tuple[str, str]]) -> str:
    return next(text for _, text in lines if text.startswith("Analizza il pubblico"))


def _words(path: Path) -> list[tuple[float, float, str]]:
    page = pdf_text(path, "-bbox", "-l", "1")
    return [(float(left), float(top), text) for left, top, text in WORD.findall(page)]

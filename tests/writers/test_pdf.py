"""The PDF can be read by everyone: tagged, named, with bookmarks and fonts of its own."""

import io
from collections.abc import Iterator
from pathlib import Path

import page
import pikepdf
import pytest

from macros.document.assemble import assemble
from macros.library.text import LANGUAGES
from macros.writers import write
from macros.writers.errors import WritingError
from tests.real import LIBRARY
from tests.writers.build import document, item, placeholder, sample, section
from tests.writers.conftest import pdf_text

SAMPLES = ("empty", "filled", "partly", "english")
TEMPLATES = [(template, lang) for template in LIBRARY.templates for lang in LANGUAGES]


@pytest.fixture(scope="module", params=SAMPLES)
def pdf(request: pytest.FixtureRequest) -> bytes:
    """A sample as PDF."""
    return write(sample(request.param), "pdf", with_guidance=request.param == "partly")


@pytest.mark.parametrize("profile", ["PDF_UA_1", "PDF_A_2A"])
def test_standard_is_kept(pdf: bytes, profile: str) -> None:
    """A checker of accessible and of lasting PDF finds nothing.

    It takes a stream whose last byte is a carriage return for one that is too long.
    """
    report = page.validate_pdf_bytes(pdf, profile=page.ValidationProfile[profile])

    assert [each for each in report.failures if "STREAM-LENGTH" not in each.rule_id] == []


@pytest.mark.parametrize(("template", "lang"), TEMPLATES)
def test_a_template_keeps_the_standard(template: str, lang: str) -> None:
    """Each template can be printed as it is, in either language."""
    content = write(assemble(LIBRARY, template, lang, "it"), "pdf")

    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)

    assert report.is_compliant


def test_second_reader_knows_title_language_and_bookmarks() -> None:
    """Title, language, tags and one bookmark a section."""
    source = sample("english")

    with pikepdf.open(io.BytesIO(write(source, "pdf"))) as read, read.open_outline() as outline:
        assert str(read.docinfo["/Title"]) == "Job description – Client manager"
        assert str(read.Root.Lang) == "en-GB"
        assert bool(read.Root.MarkInfo.Marked)
        titles = [each.title.partition(". ")[2] or each.title for each in outline.root]

    assert titles == [*(s["title"] for s in source["sections"]), source["acknowledgement"]["title"]]


def test_fonts_are_embedded_and_the_projects_own(pdf: bytes) -> None:
    """Nothing depends on the fonts of a machine; only the signs in use are embedded."""
    with pikepdf.open(io.BytesIO(pdf)) as read:
        names = {str(font.BaseFont) for font in _fonts(read)}

    assert {name.partition("+")[2] for name in names} == {"Arimo-Regular", "Arimo-Bold"}


def _fonts(read: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for each in read.pages:
        yield from each.Resources.Font.values()


def test_lists_and_headings_are_tagged() -> None:
    """A screen reader hears headings, lists and their items."""
    with pikepdf.open(io.BytesIO(write(sample("filled"), "pdf"))) as read:
        elements = [each for each in read.objects if isinstance(each, pikepdf.Dictionary)]
        tags = {str(each.S) for each in elements if {"/S", "/P"} <= set(each.keys())}

    assert {"/H1", "/L", "/LI", "/LBody", "/P"} <= tags


def test_a_sign_that_the_fonts_do_not_have_is_refused_by_name() -> None:
    """Every sign with the field that holds it, and a way out."""
    asked = [placeholder("company", "漢 S.r.l."), placeholder("department", "Vendite")]
    source = document(placeholders=asked, sections=[section(item("{company}: 🙂"))])

    with pytest.raises(WritingError) as caught:
        write(source, "pdf")

    assert str(caught.value) == (
        "the PDF cannot show '漢' (U+6F22, cjk unified ideograph-6f22) in the value of 'company'; "
        "'🙂' (U+1F642, slightly smiling face) in section 'Mansioni': take DOCX or ODT"
    )
    assert write(source, "docx")
    assert write(source, "odt")


@pytest.mark.parametrize(
    "text", ["#panic() *a* _b_ $c$ @d <e> `f` = g // h", "Ελληνικά, Čeština, ł, ş"]
)
def test_a_text_stays_text(text: str, tmp_path: Path) -> None:
    """Nothing that is typed is taken for markup; Greek, Cyrillic and Central Europe are there."""
    path = tmp_path / "document.pdf"
    path.write_bytes(write(document(sections=[section(item(text))]), "pdf"))

    assert text in pdf_text(path, "-layout")


def test_two_documents_are_equal(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same bytes in any time zone."""
    once = write(sample("filled"), "pdf")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")

    assert write(sample("filled"), "pdf") == once

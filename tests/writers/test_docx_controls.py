"""The DOCX asks for every value, and holds it once."""

from collections import Counter

from macros.document.model import JobDescription
from macros.writers import write
from macros.writers.engine import prepare
from tests.writers import build
from tests.writers.build import as_docx
from tests.writers.docx_parts import Parts, W, controls, read_parts, shown, values
from tests.writers.view_texts import views

ITEM_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/customXml}itemID"
MAX_ALIAS = 64


def test_control_is_named_within_the_limits(parts: Parts) -> None:
    """Word opens no control whose tag or alias is longer than 64 characters."""
    body = parts["word/document.xml"]

    named = values(body, "tag") + values(body, "alias")

    assert max(map(len, named)) <= MAX_ALIAS


def test_long_label_is_cut() -> None:
    """An alias is cut at the limit; the prompt has the whole label."""
    asked = [build.placeholder("company", label="Denominazione " * 8)]

    long = build.document(placeholders=asked, sections=[build.section(build.item("{company}"))])

    body = read_parts(write(long, "docx"))["word/document.xml"]
    assert [len(each) for each in values(body, "alias")] == [MAX_ALIAS]


def test_every_prompt_is_in_the_glossary(parts: Parts) -> None:
    """A control asks with a part of the glossary, one for each placeholder."""
    asked = set(values(parts["word/document.xml"], "docPart"))
    glossary = parts["word/glossary/document.xml"]

    known = [values(each, "name")[0] for each in glossary.iter(f"{W}docPartPr")]

    assert asked <= set(known)
    assert max(Counter(known).values()) == 1


def test_every_control_is_bound(parts: Parts) -> None:
    """Each control points at one element of the one part that holds the values."""
    store = parts["customXml/itemProps1.xml"].get(ITEM_ID)

    for each in parts["word/document.xml"].iter(f"{W}dataBinding"):
        found = parts["customXml/item1.xml"].xpath(
            each.get(f"{W}xpath"), namespaces={"m": "urn:mansionario:document:1"}
        )
        assert (len(found), each.get(f"{W}storeItemID")) == (1, store)


def test_every_value_is_stored(source: JobDescription, parts: Parts) -> None:
    """The part holds the value of every placeholder, in an element of its name."""
    view = prepare(source)

    stored = [each.text or "" for each in parts["customXml/item1.xml"][0]]

    assert stored == [each["value"] for each in views(view["placeholders"])]


def test_control_shows_its_value_or_its_prompt(parts: Parts) -> None:
    """A control is marked as empty exactly where the part holds nothing for it."""
    stored = {each.tag.split("}")[1]: each.text or "" for each in parts["customXml/item1.xml"][0]}

    for each in controls(parts):
        is_empty = next(each.iter(f"{W}showingPlcHdr"), None) is not None
        assert is_empty == (stored[values(each, "tag")[0]] == "")
        assert shown(each).startswith("[") or not is_empty


def test_date_control_keeps_no_date_of_its_own() -> None:
    """A date stands in the part in ISO form, and in words on the page."""
    parts = read_parts(as_docx("filled"))
    dates = [each for each in controls(parts) if next(each.iter(f"{W}date"), None) is not None]

    assert {shown(each) for each in dates} == {"1 gennaio 2027", "15 dicembre 2026"}
    assert values(parts["word/document.xml"], "date", "fullDate") == []
    assert set(values(parts["word/document.xml"], "storeMappedDataAs")) == {"date"}


def test_choice_control_offers_its_options() -> None:
    """A choice lists its options, filled in or not."""
    parts = read_parts(as_docx("empty"))
    lists = list(parts["word/document.xml"].iter(f"{W}dropDownList"))

    offered = [each.get(f"{W}value") for each in lists[0]]

    assert offered == ["dirigente", "quadro", "impiegato", "operaio"]

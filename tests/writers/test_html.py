"""A document as HTML: everything in it is text, and what is off stands apart."""

from collections.abc import Mapping
from typing import Any

from lxml import html

from macros.document.model import JobDescription
from macros.writers.html import Beside, Link, Norm, write
from tests.writers.build import document, item, line, placeholder, section

HOSTILE = '<b onclick="x()">&amp;</b> "\'`'
WORDS = {
    "permalink": "Collegamento",
    "copy_section": "Copia sezione",
    "copied": "Copiato",
    "not_copied": "Non copiato",
    "further_clauses": "Altre clausole",
    "notes": "Note",
    "to_be_checked": "da verificare",
    "optional": "facoltativa",
    "alternative": "alternativa",
}
TEXTS = "//p[@class='mn-item__text']"


def page(
    source: JobDescription,
    norms: Mapping[str, Norm] | None = None,
    links: Mapping[str, list[Link]] | None = None,
) -> Any:  # noqa: ANN401
    """The document's element, parsed."""
    return html.fromstring(write(source, Beside(WORDS, norms or {}, links or {})))


def test_nothing_written_becomes_markup() -> None:
    """Titles, texts, values and guidance are shown as they were written."""
    clause = item("{company}", title=HOSTILE, guidance=HOSTILE)
    source = document(
        title=HOSTILE, placeholders=[placeholder("company", HOSTILE)], sections=[section(clause)]
    )

    found = page(source)

    assert found.xpath("//b | //*[@onclick]") == []
    assert found.xpath(f"string({TEXTS})") == HOSTILE
    assert found.xpath("string(//p[@class='mn-document__title'])") == HOSTILE


def test_an_empty_value_is_asked_for_in_words() -> None:
    """The prompt stands in the value's place, marked as empty."""
    source = document(
        placeholders=[placeholder("company", label="Azienda")],
        sections=[section(item("{company}."))],
    )

    found = page(source)

    empty = found.xpath("//span[contains(@class, 'mn-value--empty')]")
    assert [each.text for each in empty] == ["[da compilare: azienda]"]


def test_a_full_stop_is_not_doubled() -> None:
    """A value that ends in a full stop ends the sentence."""
    source = document(
        placeholders=[placeholder("company", "Esempio S.r.l.")],
        sections=[section(item("Per {company}."))],
    )

    assert page(source).xpath(f"string({TEXTS})") == "Per Esempio S.r.l."


def test_a_line_of_empty_optional_values_is_left_out() -> None:
    """A line that asks for nothing needed does not stand; a rule to sign on does."""
    asked = placeholder("code", required=False)
    lines = [line("Codice", "{code}"), line("Firma")]

    found = page(document(placeholders=[asked], identity=lines))

    assert found.xpath("//dt/text()") == ["Firma", "Scopo della posizione"]
    assert len(found.xpath("//span[@class='mn-rule']")) == 1


def test_what_is_off_stands_below_its_list() -> None:
    """Only what is on stands in the numbered list; the rest is folded, and says what it is."""
    alternative = item("Altra.", clause="duties/b", on=False, group="duties/a")
    optional = item("Facoltativa.", clause="duties/c", on=False)
    source = document(sections=[section(item("Prima.", clause="duties/a"), alternative, optional)])

    found = page(source)

    assert found.xpath("//ol/li/@id") == ["duties/a"]
    assert found.xpath("//details/ul/li/@id") == ["duties/b", "duties/c"]
    assert found.xpath("//details//span/text()") == ["alternativa", "facoltativa"]


def test_a_section_with_nothing_on_is_no_section_of_the_document() -> None:
    """It is shown, for its clauses may be wanted, but marked: it has no number."""
    source = document(sections=[section(item("Facoltativa.", on=False))])

    assert page(source).xpath("//section/@class")[0] == "mn-section mn-section--off"


def test_a_norm_that_is_not_confirmed_says_so() -> None:
    """Only a confirmed norm stands without a doubt."""
    norms = {
        "it/one": Norm("Norma uno", "#one", is_confirmed=True),
        "it/two": Norm("Norma due", "#two", is_confirmed=False),
    }
    source = document(sections=[section(item("Prima.", references=["it/one", "it/two"]))])

    found = page(source, norms)

    listed = [each.text_content() for each in found.xpath("//ul[@class='mn-norms']/li")]
    assert listed == ["Norma uno", "Norma due (da verificare)"]
    assert found.xpath("//ul[@class='mn-norms']//a/@href") == ["#one", "#two"]


def test_the_ways_on_from_a_clause_stand_with_its_notes() -> None:
    """A clause without guidance and norms has notes too, if there is somewhere to go on."""
    source = document(sections=[section(item("Prima.", clause="duties/one"))])

    found = page(source, links={"duties/one": [Link(HOSTILE, "../there/")]})

    [link] = found.xpath("//details[@class='mn-notes']/ul[@class='mn-further']/li/a")
    assert (link.get("href"), link.text_content()) == ("../there/", HOSTILE)


def test_a_paragraph_of_ones_own_has_no_anchor() -> None:
    """Only clauses of the library can be linked to."""
    found = page(document(sections=[section(item("Propria.", clause=None))]))

    assert found.xpath("//li/@id") == []
    assert found.xpath(f"string({TEXTS})") == "Propria."

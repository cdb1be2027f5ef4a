"""The view holds what is written, in its order and with its numbers."""

from typing import Any

import pytest

from macros.document.model import JobDescription
from macros.writers.engine import prepare
from macros.writers.errors import WritingError
from macros.writers.view import roman
from tests.writers.build import document, item, line, placeholder, runs, section


def test_sections_are_numbered_in_roman() -> None:
    """Sections count I, II, III whatever their ids."""
    sections = [section(item("Una.")) for _ in range(6)]

    view = _view(document(sections=sections))

    assert [each["number"] for each in view["sections"]] == ["I", "II", "III", "IV", "V", "VI"]


@pytest.mark.parametrize(("number", "numeral"), [(1, "I"), (14, "XIV"), (29, "XXIX")])
def test_roman(number: int, numeral: str) -> None:
    """Numbers are subtractive Roman numerals."""
    assert roman(number) == numeral


def test_items_are_numbered_by_the_section() -> None:
    """Items count 1, 2, 3 in each section, items of items 2.1, 2.2."""
    carrier = item("Due:", items=[item("a."), item("b.")])

    view = _view(
        document(sections=[section(item("Una."), carrier, item("Tre.")), section(carrier)])
    )

    assert _numbers(view) == ["1", "2", "2.1", "2.2", "3", "1", "1.1", "1.2"]


def test_item_that_is_off_is_not_counted() -> None:
    """Numbers follow from what is on."""
    items = [item("Una."), item("No.", on=False), item("Due.")]

    view = _view(document(sections=[section(*items)]))

    assert _texts(view) == ["Una.", "Due."]
    assert _numbers(view) == ["1", "2"]


def test_carrier_that_is_off_takes_its_items_with_it() -> None:
    """Items of an item that is off are not written, on or not."""
    carrier = item("Due:", on=False, items=[item("a.")])

    assert _texts(_view(document(sections=[section(item("Una."), carrier)]))) == ["Una."]


def test_section_with_nothing_on_is_left_out() -> None:
    """A section of which nothing is on is not written and not counted."""
    empty = section(item("No.", on=False), lead=runs("Chi ricopre la posizione:"))

    view = _view(document(sections=[section(), empty, section(item("Una."))]))

    assert [each["number"] for each in view["sections"]] == ["I"]


def test_lead_clause_alone_keeps_its_section() -> None:
    """A lead clause that is on is written, whatever stands under it."""
    view = _view(document(sections=[section(lead=item("Metodo."))]))

    assert view["sections"][0]["lead"][0]["text"][0]["text"] == "Metodo."


def test_lead_clause_carries_its_mark() -> None:
    """A lead clause has a mark and no number; a lead sentence has neither."""
    clause, sentence = section(item("a."), lead=item("M.")), section(item("a."), lead=runs("S:"))

    view = _view(document(sections=[clause, sentence]))

    assert [each["lead"][0]["mark"] != "" for each in view["sections"]] == [True, False]


def test_lead_clause_that_is_off_is_left_out() -> None:
    """A lead clause is written only if it is on."""
    view = _view(document(sections=[section(item("a."), lead=item("M.", on=False))]))

    assert view["sections"][0]["lead"] == []


@pytest.mark.parametrize("part", ["identity", "notes"])
@pytest.mark.parametrize(
    ("text", "is_written"),
    [
        ("{code}", False),
        ("n. {code}, pagina {page}", False),
        ("{code} {filled}", True),
        ("{code} {needed}", True),
        ("{needed}", True),
        ("Testo fisso.", True),
        ("", True),
    ],
)
def test_line_of_empty_optional_values_is_left_out(part: str, text: str, is_written: bool) -> None:  # noqa: FBT001
    """A line goes where all its placeholders are optional and empty, and only there."""
    view = _view(_with_line(part, text))

    assert bool(view["identity"] or view["acknowledgement"][0]["notes"]) == is_written


def test_own_paragraph_has_no_mark() -> None:
    """A paragraph of one's own carries no bookmark."""
    view = _view(document(sections=[section(item("Mia.", clause=None))]))

    assert view["sections"][0]["items"][0]["mark"] == ""


def test_guidance_is_left_out_unless_asked_for() -> None:
    """Guidance is not part of what is signed."""
    guided = document(sections=[section(item("Una.", guidance="Quando serve."))])

    shown = [prepare(guided, with_guidance=flag) for flag in (False, True)]

    assert [_first_item(view)["guidance"] for view in shown] == ["", "Quando serve."]


@pytest.mark.parametrize(
    ("text", "value", "shown"),
    [
        ("Presso {company}.", "Esempio S.r.l.", "Presso Esempio S.r.l."),
        ("Presso {company}.", "Esempio", "Presso Esempio."),
        ("Presso {company}. Poi.", "Esempio S.r.l.", "Presso Esempio S.r.l. Poi."),
        ("Presso {company}, poi.", "Esempio S.r.l.", "Presso Esempio S.r.l., poi."),
        ("Presso {company}.", None, "Presso [da compilare: company]."),
    ],
)
def test_full_stop_is_not_doubled(text: str, value: str | None, shown: str) -> None:
    """A full stop after a value that ends in one is left out."""
    asked = [placeholder("company", value)]

    view = _view(document(placeholders=asked, sections=[section(item(text))]))

    assert _texts(view) == [shown]


def test_unknown_placeholder_is_refused() -> None:
    """A run that names no placeholder of the document is refused by name."""
    with pytest.raises(WritingError, match="placeholder 'gone' is not among"):
        prepare(document(sections=[section(item("{gone}"))]))


def test_the_last_clause_stays_with_what_closes_its_section() -> None:
    """A closing sentence never stands alone at the top of a page."""
    closed = section(item("Una."), item("Due."), closing=runs("Fine."))
    view: Any = prepare(document(sections=[closed, section(item("Tre."))]))

    assert [each["keep"] for each in view["sections"][0]["items"]] == [False, True]


def test_numbers_of_controls_follow_the_document() -> None:
    """One counter, in the order of the JSON: no number comes twice, none comes late."""
    asked = [placeholder("a"), placeholder("b")]
    sections = [section(item("{b} {a}"), item("{a}"))]

    view = _view(document(placeholders=asked, identity=[line("", "{a}")], sections=sections))

    first, second = view["sections"][0]["items"]
    found = [view["identity"][0]["text"][0]["n"], first["n"], first["text"][0]["n"]]
    assert [*found, first["text"][2]["n"], second["n"]] == ["3", "4", "5", "6", "7"]


def _with_line(part: str, text: str) -> JobDescription:
    asked = [
        placeholder("code", required=False),
        placeholder("page", " ", required=False),
        placeholder("filled", "12", required=False),
        placeholder("needed"),
    ]
    if part == "identity":
        return document(placeholders=asked, identity=[line("Codice", text)])
    closing = {"title": "", "text": [], "lines": [], "notes": [line("", text)]}
    return document(placeholders=asked, acknowledgement=closing)


def _view(source: JobDescription) -> Any:  # noqa: ANN401
    return prepare(source)


def _first_item(view: Any) -> Any:  # noqa: ANN401
    return view["sections"][0]["items"][0]


def _items(view: Any) -> list[Any]:  # noqa: ANN401
    outer = [each for part in view["sections"] for each in part["items"]]
    return [each for carrier in outer for each in (carrier, *carrier["items"])]


def _numbers(view: Any) -> list[str]:  # noqa: ANN401
    return [each["number"] for each in _items(view)]


def _texts(view: Any) -> list[str]:  # noqa: ANN401
    return ["".join(run["text"] for run in each["text"]) for each in _items(view)]

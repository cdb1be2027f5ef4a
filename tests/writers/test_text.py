"""The plain text can be read in a message."""

import pytest

from macros.writers import write
from tests.writers import build
from tests.writers.build import DOCUMENTS, item, line, placeholder, runs, sample, section

SMALL = build.document(
    title="Responsabile clienti",
    placeholders=[placeholder("company", "Esempio S.r.l."), placeholder("level", label="Livello")],
    approval=[{"title": "Approvato", "lines": [line("Funzione", "Direzione"), line("Firma")]}],
    identity=[line("Azienda", "{company}")],
    preamble=runs("Presso {company}."),
    sections=[
        section(
            item("Livello {level}."),
            item("Conosce:", items=[item("Norme."), item("Prodotti.")], guidance="Sempre."),
            title="Disposizioni generali",
        ),
        section(item("Vende."), lead=runs("Chi ricopre la posizione:"), closing=runs("Altro.")),
    ],
    acknowledgement={
        "title": "Presa visione",
        "text": runs("Per ricevuta."),
        "lines": [line("Firma")],
        "notes": [line("Registro", "n. 1."), line("", "Una copia è consegnata.")],
    },
)

SMALL_TEXT = """\
Mansionario – Responsabile clienti

Approvato
Funzione: Direzione
Firma: ________________________________

Azienda: Esempio S.r.l.
Scopo della posizione: Segue i clienti.

Presso Esempio S.r.l.


I. Disposizioni generali

1. Livello [da compilare: livello].
2. Conosce:
   2.1 Norme.
   2.2 Prodotti.


II. Mansioni

Chi ricopre la posizione:

1. Vende.

Altro.


Presa visione

Per ricevuta.

Firma: ________________________________

Registro: n. 1.

Una copia è consegnata.

Modello trade/client-manager, versione 0.1.0 · Mansionario 0.2.0
"""


def test_small_document_as_text() -> None:
    """Headings, numbers, rules and prompts stand where a reader looks for them."""
    assert write(SMALL, "txt").decode() == SMALL_TEXT


def test_guidance_stands_in_brackets_under_its_clause() -> None:
    """Guidance cannot be taken for the clause."""
    text = write(SMALL, "txt", with_guidance=True).decode()

    assert "2. Conosce:\n   [Indicazione: Sempre.]\n   2.1 Norme.\n" in text


@pytest.mark.parametrize("name", DOCUMENTS)
def test_text_has_plain_line_ends(name: str) -> None:
    """Lines end in LF, the last one too, and no line ends in a space."""
    text = write(sample(name), "txt").decode()

    assert "\r" not in text
    assert text.endswith("\n")


def test_typed_markup_is_shown_as_typed() -> None:
    """Nothing is escaped where nothing is markup."""
    assert build.NASTY in write(sample("nasty"), "txt").decode()

"""What makes a match harmless, and what does not."""

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules

HARMLESS = {
    "denied before": [
        ("it", "Non chiediamo età, stato civile o figli."),
        ("it", "Non è richiesta la residenza in zona."),
        ("it", "Non inviare foto."),
        ("en", "We do not ask about marital status, health or age."),
        ("en", "Please do not attach a photograph."),
        ("en", "No upper age limit applies."),
    ],
    "denied after": [
        ("it", "L'età non costituisce requisito."),
        ("it", "La foto nel curriculum non è richiesta."),
        ("en", "A photograph is not required."),
        ("en", "Marital status plays no part in selection."),
    ],
    "open to all": [
        ("it", "Valutiamo persone di ogni età, senza distinzione di nazionalità o stato civile."),
        ("en", "Candidates are chosen regardless of age, nationality or marital status."),
    ],
    "lawful": [
        ("it", "Offerta riservata a persone delle categorie protette, disabili compresi."),
        ("it", "Si richiede la maggiore età, come la legge prescrive per gli alcolici."),
        ("en", "Reasonable adjustments are made for disabled candidates who ask for them."),
        ("en", "All candidates must show their right to work, whatever their nationality."),
    ],
    "about others": [
        ("it", "Richieste: analisi dell'età media della clientela."),
        ("it", "Accoglie famiglie con figli tra gli ospiti."),
        ("it", "Segue la commessa fino alla consegna."),
        ("it", "Vende capi per giovani clienti."),
        ("en", "Must know the average age of our customers."),
        ("en", "Looking for ways to improve account health."),
        ("en", "We are looking for a developer of our native app."),
        ("en", "Recommends menus to guests with young children."),
    ],
    "doubled": [
        ("it", "Cercasi segretaria/o."),
        ("it", "Cercasi segretario o segretaria."),
        ("it", "Cerchiamo un addetto (m/f)."),
        ("en", "Host/hostess wanted."),
        ("en", "Waiter or waitress required."),
    ],
}
STILL_FOUND = [
    ("it", "Non si accettano candidature di over 50."),
    ("it", "Senza distinzione di sesso, ma età massima 30 anni."),
    ("it", "Non serve esperienza: cerchiamo solo ragazze."),
    ("it", "Cercasi ragazza per l'accoglienza dei clienti."),
    ("it", "Bella presenza per il contatto con la clientela."),
    ("it", "Esclusi disabili e categorie protette."),
    ("it", "Non è necessario il diploma, è richiesta bella presenza."),
    ("en", "No experience is required; a photograph must be attached."),
    ("en", "We welcome everyone, but only under 30s need apply."),
    ("en", "Attractive appearance is needed to greet customers."),
    ("en", "Young customer adviser: a young person is preferred."),
]
CASES = [(lang, text) for cases in HARMLESS.values() for lang, text in cases]


@pytest.mark.parametrize(("lang", "text"), CASES, ids=[text for _, text in CASES])
def test_harmless_words_are_left_alone(lang: str, text: str, rules: dict[str, Rules]) -> None:
    """Denied, open to all, lawful, said of customers or goods, or naming both genders."""
    assert find(text, lang, rules) == ()


@pytest.mark.parametrize(("lang", "text"), STILL_FOUND, ids=[text for _, text in STILL_FOUND])
def test_a_guard_reaches_no_further_than_it_should(
    lang: str, text: str, rules: dict[str, Rules]
) -> None:
    """A denial ends at a demand; a customer nearby does not excuse what is asked of a worker."""
    assert find(text, lang, rules)

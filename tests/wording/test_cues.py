"""What makes a weak signal a requirement."""

import pytest

from macros.wording.engine import find
from macros.wording.model import Rules

PAIRS = [
    ("it", "Tra i criteri si richiede giovinezza.", "La giovinezza è un tema del catalogo."),
    ("it", "Indicare la data di nascita.", "La data di nascita è nel modulo."),
    ("it", "Si valutano solo residenti.", "Lo sconto vale per i residenti."),
    ("it", "Specificare se si hanno figli.", "I figli sono sempre i benvenuti in negozio."),
    ("it", "Graditi cattolici.", "La guida racconta la storia dei cattolici."),
    ("it", "Dichiarare eventuali patologie.", "Un ambulatorio segue le patologie."),
    ("en", "State your date of birth.", "The form has a field for the date of birth."),
    ("en", "Candidates with depression need not apply.", "The talk was about depression."),
    ("en", "Tell us about your children.", "The play area is for children."),
    ("en", "State your religion.", "The museum is about religion."),
]


@pytest.mark.parametrize(("lang", "cued", "plain"), PAIRS, ids=[cued for _, cued, _ in PAIRS])
def test_a_weak_signal_needs_a_cue(
    lang: str, cued: str, plain: str, rules: dict[str, Rules]
) -> None:
    """The same words are found beside a cue, and left alone without one."""
    assert find(cued, lang, rules)
    assert find(plain, lang, rules) == ()


def test_a_heading_is_a_cue_for_its_list(rules: dict[str, Rules]) -> None:
    """What stands in a list of requirements is required."""
    required = find("## Requisiti\n\n- giovinezza\n", "it", rules)
    told = find("## Argomenti\n\n- giovinezza\n", "it", rules)

    assert [finding.words for finding in required] == ["giovinezza"]
    assert told == ()


def test_a_sentence_that_tells_a_duty_has_no_cue(rules: dict[str, Rules]) -> None:
    """Whoever does something for others is not described by their traits."""
    assert find("Chiede ai visitatori di indicare l'età.", "it", rules) == ()
    assert find("Asks the visitors to state their age.", "en", rules) == ()

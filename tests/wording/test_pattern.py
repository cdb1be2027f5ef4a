"""The notation of patterns, and what is refused."""

import pytest

from macros.wording.pattern import PatternError, compile_patterns

WORDS = {"worker": ("cashiers?", "staff")}


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("età", "l'età media", "età"),
        ("età", "società", None),
        ("perché", "il perché.", "perché"),
        ("cliente", "clienteà", None),
        ("rispond~", "risponderà dei danni", "risponderà"),
        ("no…2accent", "no strong foreign accent", "no strong foreign accent"),
        ("no…2accent", "no very strong foreign accent", None),
        ("rispond~…danni", "risponde di tutti i danni", "risponde di tutti i danni"),
        ("@worker pays", "the cashier pays", "cashier pays"),
        ("ag(?:e|ed)", "aged", "aged"),
        ("[0-9]{2} anni", "30 anni", "30 anni"),
        ("d\\.lgs\\.", "il d.lgs. 81", "d.lgs."),
    ],
)
def test_a_pattern_finds_whole_words(pattern: str, text: str, found: str | None) -> None:
    """What matches begins and ends at the border of a word, accented letters included."""
    match = compile_patterns((pattern,), WORDS).search(text)

    assert (match[0] if match else None) == found


@pytest.mark.parametrize(
    ("pattern", "reason"),
    [
        ("a+", "`+` may not stand in a pattern"),
        ("a*b", "`*` may not stand in a pattern"),
        ("a{2,}", "`{2,}` may not stand in a pattern"),
        ("(?=a)", "`(?=` may not stand"),
        ("(?<!a)b", "`(?<!` may not stand"),
        ("(a)", "`(` opens a group that keeps what it finds"),
        ("a\\1", "`\\1` refers back"),
        ("\\bage\\b", "names a class by a letter"),
        ("\\d{2}", "names a class by a letter"),
        ("a.b", "`.` is a sign with a meaning"),
        ("^a", "`^` is a sign with a meaning"),
        ("Age", "`A` is a capital"),
        ("a\tb", "is not a plain space"),
        ("(?:a{0,9}b){0,9}", "a repetition stands within a repetition"),
        ("(?:a~){2}", "a repetition stands within a repetition"),
        ("a{0,99}", "`{0,99}` repeats more than 60 times"),
        ("(?:a", "a group is not closed"),
        ("a)", "`)` stands alone"),
        ("?a", "`?` stands alone"),
        ("a|{2}", "`{2}` stands alone"),
        ("[a", "`[` stands alone"),
        ("@boss", "'@boss' is not listed under `words`"),
    ],
)
def test_what_is_outside_the_notation_is_refused(pattern: str, reason: str) -> None:
    """The pattern and why."""
    with pytest.raises(PatternError) as caught:
        compile_patterns((pattern,), WORDS)

    assert reason in str(caught.value)

"""The library's own texts have nothing that the rules speak against."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.library.load import load_library
from macros.wording.engine import find
from macros.wording.model import Rules

LIBRARY = load_library(Path(__file__).parents[2])


def texts() -> Iterator[tuple[str, str, str]]:
    """Every clause's title and text, every template's title, synonyms and purpose."""
    for clause in LIBRARY.clauses.values():
        for lang, text in clause.text.items():
            yield f"{clause.id} {lang}", lang, f"# {clause.title[lang]}\n\n{text}"
    for template in LIBRARY.templates.values():
        for lang, purpose in template.purpose.items():
            names = "\n".join(f"- {name}" for name in template.also_known_as[lang])
            text = f"# {template.title[lang]}\n\n{purpose}\n\n{names}"
            yield f"{template.id} {lang}", lang, text


TEXTS = list(texts())


@pytest.mark.parametrize(("lang", "text"), [each[1:] for each in TEXTS], ids=[t[0] for t in TEXTS])
def test_a_text_of_the_library_passes(lang: str, text: str, rules: dict[str, Rules]) -> None:
    """No error and no warning, in either language."""
    found = [finding for finding in find(text, lang, rules) if finding.severity != "note"]

    assert found == []

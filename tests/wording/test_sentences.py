"""How well the rules do on sentences of adverts and job descriptions, file by file.

Each file of `sentences/` is a list of `{lang, expect: flag|ok, category, text}`. A bad sentence
counts as found by an error or a warning; an innocent one is a false alarm by anything at all.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.wording.engine import find
from macros.wording.model import Finding, Rules

FILES = sorted((Path(__file__).parent / "sentences").glob("*.yml"))
LEAST_RECALL = 0.90
MOST_FALSE_ALARMS = 0.05


def findings(sentence: dict[str, Any], rules: dict[str, Rules]) -> tuple[Finding, ...]:
    """What is found in one sentence."""
    return find(sentence["text"], sentence["lang"], rules)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_bad_sentences_are_found_and_innocent_ones_are_not(
    path: Path, rules: dict[str, Rules], capsys: pytest.CaptureFixture[str]
) -> None:
    """Recall is at least 0.90, and at most 0.05 of the innocent ones are flagged."""
    sentences = yaml.safe_load(path.read_text("utf-8"))
    bad = [each for each in sentences if each["expect"] == "flag"]
    innocent = [each for each in sentences if each["expect"] == "ok"]

    missed = [
        each["text"]
        for each in bad
        if all(found.severity == "note" for found in findings(each, rules))
    ]
    alarms = [each["text"] for each in innocent if findings(each, rules)]

    recall, false_alarms = 1 - len(missed) / len(bad), len(alarms) / len(innocent)
    with capsys.disabled():
        print(f"\n{path.name}: recall {recall:.3f}, false alarms {false_alarms:.3f}")  # noqa: T201
    assert recall >= LEAST_RECALL, missed
    assert false_alarms <= MOST_FALSE_ALARMS, alarms

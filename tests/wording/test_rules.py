"""What holds for every rule, by its own cases."""

import dataclasses
from pathlib import Path
from typing import get_args

import pytest

from macros.library.rules import Category, load_rules
from macros.wording.engine import find
from macros.wording.model import Kind, Rule, Rules
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
RULES = load_rules(ROOT)
REFERENCES = LIBRARY.references
CATEGORIES = get_args(Category)
EACH = [(book, rule) for book in RULES.values() for rule in book.rules]
HITS = [(book, rule, text) for book, rule in EACH for text in rule.hits]
MISSES = [(book, rule, text) for book, rule in EACH for text in rule.misses]


def names(cases: list[tuple[Rules, Rule, str]]) -> list[str]:
    """What each case is called."""
    return [f"{rule.id}: {text}" for _, rule, text in cases]


def is_hit(book: Rules, rule: Rule, text: str) -> bool:
    """Whether this rule, by itself, finds something in the text."""
    kind: Kind = "advert" if rule.scope in {"title", "advert"} else "description"
    alone = {book.language: dataclasses.replace(book, rules=(rule,))}
    return any(found.rule == rule.id for found in find(text, book.language, alone, kind=kind))


@pytest.mark.parametrize(("book", "rule", "text"), HITS, ids=names(HITS))
def test_a_rule_finds_its_hits(book: Rules, rule: Rule, text: str) -> None:
    """What a rule is made for."""
    assert is_hit(book, rule, text)


@pytest.mark.parametrize(("book", "rule", "text"), MISSES, ids=names(MISSES))
def test_a_rule_leaves_its_misses_alone(book: Rules, rule: Rule, text: str) -> None:
    """What looks like it and is innocent."""
    assert not is_hit(book, rule, text)


@pytest.mark.parametrize(("book", "rule"), EACH, ids=[rule.id for _, rule in EACH])
def test_a_rule_is_whole(book: Rules, rule: Rule) -> None:
    """It has cases both ways, a known category, and references that exist."""
    assert rule.hits
    assert rule.misses
    assert rule.id.startswith(f"{book.language.upper()}-")
    assert rule.category in CATEGORIES
    assert not set(rule.references) - set(REFERENCES)


@pytest.mark.parametrize(("book", "rule"), EACH, ids=[rule.id for _, rule in EACH])
def test_a_norm_is_named_in_the_references_alone(book: Rules, rule: Rule) -> None:
    """Reason and replacement are plain words."""
    words = " ".join([*rule.reason.values(), *rule.replacement.values()]).lower()

    assert not [sign for sign in ("d.lgs", " art.", "c.c.", "gdpr") if sign in words]

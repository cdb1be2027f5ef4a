"""The rules of the library, read once."""

from pathlib import Path

import pytest

from macros.library.rules import load_rules
from macros.wording.model import Rules

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def rules() -> dict[str, Rules]:
    """The rules of both languages."""
    return load_rules(ROOT)

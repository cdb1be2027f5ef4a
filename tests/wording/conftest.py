"""The rules of the library, read once."""

from pathlib import Path

import pytest

from macros.wording.model import Rules
from macros.wording.read import read_rules

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def rules() -> dict[str, Rules]:
    """The rules of both languages."""
    return read_rules(ROOT)

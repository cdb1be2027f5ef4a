"""How a field of the model is filled: by the file's path, or by keys beside it."""

from dataclasses import field
from typing import Any


def given() -> Any:  # noqa: ANN401  (a field stands for any type)
    """A field that the file's path or place gives; it is no key of the file."""
    return field(metadata={"given": True}, repr=False, compare=False)


def spread() -> Any:  # noqa: ANN401
    """A `Text` whose languages are keys of the mapping itself."""
    return field(metadata={"spread": True})

"""A complete clause file, explained key by key: what a contributor reads first."""

import re
from pathlib import Path
from typing import get_origin

from macros.library.checks.identity import VALUED
from macros.library.editing.keys import Key, allowed_values, keys_of
from macros.library.editing.scaffold import comment
from macros.library.load import read_library
from macros.library.model import Clause, Library

ROOT = Path(__file__).parents[3]
EXAMPLE = "duties/assess-customer-reliability"
"""The clause that is shown: it has nearly every key."""
REPLACEMENT = "duties/its-name"


def annotated_example(root: Path = ROOT) -> str:
    """The file of a real clause; above each key its meaning, whether it must stand, its words.

    Keys that the clause has no need of stand as comments.

    Args:
        root: The library's folder.
    """
    library, _ = read_library(root)
    text = (root / f"clauses/{EXAMPLE}.yml").read_text("utf-8")
    blocks = {block.partition(":")[0]: block for block in re.split(r"^(?=\w)", text, flags=re.M)}
    return "".join(_annotated(key, blocks.get(key.name, ""), library) for key in keys_of(Clause))


def _annotated(key: Key, block: str, library: Library) -> str:
    said = " ".join(filter(None, (_obligation(key), key.meaning, _allowed(key, library))))
    shown = block or f"{comment(f'{key.name}: {_sample(key, library)}')}\n"
    return f"{comment(said)}\n{shown}"


def _obligation(key: Key) -> str:
    if key.is_mandatory:
        return "(mandatory)"
    if key.name == "criteria":
        return f"(mandatory in {', '.join(VALUED)}; elsewhere optional)"
    return "(optional)"


def _allowed(key: Key, library: Library) -> str:
    words = allowed_values(key, library)
    return f"Allowed: {', '.join(words)}." if words else ""


def _sample(key: Key, library: Library) -> str:
    """What may stand in a key that the example has no need of."""
    word = next(iter(allowed_values(key, library)), REPLACEMENT)
    return f"[{word}]" if get_origin(key.kind) is tuple else word

"""Spelling, by Hunspell and its dictionaries where this machine has them."""

import re
import subprocess
from collections.abc import Iterable
from shutil import which

PROGRAM = "hunspell"
DICTIONARIES = {"it": "it_IT", "en": "en_GB"}
PACKAGES = "hunspell hunspell-it hunspell-en-gb"
ELISION = re.compile(r"\b[^\W\d_]{1,6}'")
"""An article, a preposition or the like that has lost its vowel: no dictionary has it alone."""


def can_spell() -> bool:
    """Whether the program and a dictionary of each language are here."""
    if not which(PROGRAM):
        return False
    listed = subprocess.run([PROGRAM, "-D"], input="", capture_output=True, text=True, check=False)
    found = f"{listed.stdout}{listed.stderr}"
    return all(f"/{name}" in found for name in DICTIONARIES.values())


def misspelt(texts: Iterable[str], lang: str) -> set[str]:
    """The words of the texts that the language's dictionary does not have."""
    lines = "\n".join(ELISION.sub(" ", text) if lang == "it" else text for text in texts)
    command = [PROGRAM, "-d", DICTIONARIES[lang], "-i", "utf-8", "-l"]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    return set(done.stdout.split())

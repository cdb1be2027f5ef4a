"""`mansionario similar`: the clauses nearest to a text."""

import argparse

from macros.errors import RequestError
from macros.library.load import read_library
from macros.library.similarity import normalised, similar


def run(arguments: argparse.Namespace) -> int:
    """Print the score, id, title and text of each, the nearest first."""
    text, lang, limit = arguments.text, arguments.lang, arguments.limit
    if not normalised(text):
        raise RequestError("the text has no word to compare")
    if limit < 1:
        raise RequestError(f"'--limit {limit}' lists nothing; write 1 or more")
    library, _ = read_library(arguments.root)
    for score, clause in similar(library, text, lang)[:limit]:
        title, said = (words.get(lang, "") for words in (clause.title, clause.text))
        print(f"{score:3.0f}  {clause.id}  {title}\n     {said}")
    return 0

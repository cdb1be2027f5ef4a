"""What the library's own texts must not say, by the wording rules; what the rules name exists."""

from collections.abc import Iterator, Mapping

from macros.errors import Problem, did_you_mean
from macros.library.model import Library
from macros.library.place import Place
from macros.library.rules import RuleFile, compiled
from macros.library.wordings import every_text
from macros.wording.engine import find
from macros.wording.model import Rules

UNSAID = {"guidance", "grammar", "help", "sentence", "slug", "folders", "locale"}
"""Keys whose texts speak to who writes a document, tell what a norm says, or are addresses."""
NAMES = {"title", "also_known_as"}
"""Keys whose texts are names, which rules look at more closely."""


def checked_by_rules(library: Library, files: Mapping[str, RuleFile]) -> Iterator[Problem]:
    """Everything that the rules find in the library, and what is wrong with them, in no order."""
    yield from references_of_rules_are_declared(library, files)
    yield from texts_keep_the_rules(library, files)


def references_of_rules_are_declared(
    library: Library, files: Mapping[str, RuleFile]
) -> Iterator[Problem]:
    """Every norm that a rule names is in references.yml."""
    if "references" in library.unreadable:
        return
    for rule in (rule for file in files.values() for rule in file.rules):
        for name in rule.references:
            if name not in library.references:
                message = f"'{name}' is not in clauses/references.yml"
                hint = did_you_mean(name, library.references) or "add the norm there"
                yield rule.place.problem(
                    "unknown-id", "references", message=message, hint=hint, token=name
                )


def texts_keep_the_rules(library: Library, files: Mapping[str, RuleFile]) -> Iterator[Problem]:
    """No text of a document or of a template's page has an error or a warning."""
    books = {language: compiled(language, file) for language, file in files.items()}
    for place, keys, text in every_text(library):
        if UNSAID.isdisjoint(keys):
            sign = "" if NAMES.isdisjoint(keys) else "# "
            for language in text.keys() & books.keys():
                here = place.at(*(key for key in keys if key not in text))
                yield from _problems(here, language, sign + text[language], books)


def _problems(
    place: Place, language: str, text: str, books: Mapping[str, Rules]
) -> Iterator[Problem]:
    """What is found in one text; told in English, as all that is said of the library."""
    rules = {rule.id: rule for rule in books[language].rules}
    for finding in find(text, language, books):
        if finding.severity != "note":
            rule = rules[finding.rule]
            message = f"'{finding.words}': {rule.reason['en']}"
            hint = f"say instead: {rule.replacement['en']}; read the whole sentence again"
            token = finding.words.split()[0]
            yield place.problem(finding.rule, language, message=message, hint=hint, token=token)

"""What the library's own texts must not say, by the wording rules; what the rules name exists."""

from collections.abc import Iterator, Mapping

from macros.errors import Problem
from macros.library.checks.declared import undeclared
from macros.library.model import Library
from macros.library.place import Place
from macros.library.rules import RuleFile, compiled
from macros.library.wordings import every_text
from macros.wording.engine import find
from macros.wording.model import Finding, Rule

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
    home, known = "clauses/references.yml", library.references
    for rule in (rule for file in files.values() for rule in file.rules):
        yield from undeclared(rule.place, "references", rule.references, known, home)


def texts_keep_the_rules(library: Library, files: Mapping[str, RuleFile]) -> Iterator[Problem]:
    """No text of a document or of a template's page has an error or a warning."""
    books = {language: compiled(language, file) for language, file in files.items()}
    rules = {rule.id: rule for book in books.values() for rule in book.rules}
    for place, language, text in _passages(library):
        for finding in find(text, language, books) if language in books else ():
            if finding.severity != "note":
                yield _problem(place, language, finding, rules[finding.rule])


def _passages(library: Library) -> Iterator[tuple[Place, str, str]]:
    """Each text that is looked at: its place, its language, and the text, names as headings."""
    for place, keys, text in every_text(library):
        if not UNSAID.isdisjoint(keys):
            continue
        here = place.at(*(key for key in keys if key not in text))
        sign = "" if NAMES.isdisjoint(keys) else "# "
        yield from ((here, language, sign + wording) for language, wording in text.items())


def _problem(place: Place, language: str, finding: Finding, rule: Rule) -> Problem:
    """A finding, told in English as all that is said of the library."""
    message = f"'{finding.words}': {rule.reason['en']}"
    hint = f"say instead: {rule.replacement['en']}; read the whole sentence again"
    token = finding.words.split()[0]
    return place.problem(finding.rule, language, message=message, hint=hint, token=token)

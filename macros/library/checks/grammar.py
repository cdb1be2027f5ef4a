"""Rules of the sections' grammar, as far as code can tell."""

import re
from collections import Counter
from collections.abc import Iterator

from macros.errors import Problem
from macros.library.model import Library
from macros.library.place import Place
from macros.library.text import LANGUAGES

MAX_TITLE_WORDS = 6
MAX_DUTIES = 14
FIGURE = re.compile(r"[0-9]")
FIRST_WORD = re.compile(r"[^\W\d_]+")
INFINITIVE = r"(?:[aei]re|urre|porre|trarre)"
FORMS: dict[str, dict[str, tuple[re.Pattern[str], str]]] = {
    "duties": {
        "it": (
            re.compile(rf"^(?!.*{INFINITIVE}$).*[ae]$"),
            "begin with the verb, third person singular: «Cura …»",
        ),
        "en": (
            re.compile(r"s$"),
            "begin with the verb, third person singular: “Manages …”",
        ),
    },
    "rights": {
        "it": (re.compile(rf"({INFINITIVE}|rsi)$"), "begin with the infinitive: «Ottenere …»"),
        "en": (re.compile(r"([^s]|ss)$"), "begin with the base form of the verb: “Obtain …”"),
    },
}
"""How the first word of a clause ends, by folder and language, and how to begin."""


def _carriers(library: Library) -> set[str]:
    """The clauses that carry a list somewhere."""
    templates = library.templates.values()
    entries = (entry for template in templates for _, entry in template.entries() if entry.items)
    return {name for entry in entries for name in entry.clauses}


def titles_are_short(library: Library) -> Iterator[Problem]:
    """A title has at most six words, begins with a capital, and ends without a full stop."""
    for clause in library.clauses.values():
        for lang, title in clause.title.items():
            count = len(title.split())
            if count > MAX_TITLE_WORDS:
                message = f"the title in '{lang}' has {count} words; at most {MAX_TITLE_WORDS} fit"
                yield _of(
                    clause.place.at("title"), lang, message, "say in fewer words what it is about"
                )
            if title.endswith("."):
                message = "the title ends in a full stop"
                yield _of(clause.place.at("title"), lang, message, "delete it")
            if title[:1].islower():
                message = f"the title begins with a small letter: '{title.split()[0]}'"
                yield _of(clause.place.at("title"), lang, message, "begin with a capital")


def titles_are_told_apart(library: Library) -> Iterator[Problem]:
    """No two clauses have one title."""
    for lang in LANGUAGES:
        count = Counter(clause.title.get(lang, "") for clause in library.clauses.values())
        for clause in library.clauses.values():
            title = clause.title.get(lang, "")
            if title and count[title] > 1:
                others = [
                    other.id
                    for other in library.clauses.values()
                    if other is not clause and other.title.get(lang) == title
                ]
                message = f"the title '{title}' is that of {', '.join(others)} too"
                yield _of(
                    clause.place.at("title"), lang, message, "give each clause a title of its own"
                )


def wordings_begin_with_a_capital(library: Library) -> Iterator[Problem]:
    """A wording begins with a capital, or with a placeholder."""
    for clause in library.clauses.values():
        for lang, text in clause.text.items():
            if text[:1].islower():
                message = f"the text begins with a small letter: '{text.split()[0]}'"
                yield _of(clause.place.at("text"), lang, message, "begin with a capital")


def wordings_end_as_they_stand(library: Library) -> Iterator[Problem]:
    """A clause that carries a list ends in a colon, every other in a full stop."""
    carriers = _carriers(library)
    for clause in library.clauses.values():
        end, name = (":", "a colon") if clause.id in carriers else (".", "a full stop")
        for lang, text in clause.text.items():
            if text and not text.endswith(end):
                message = f"the text ends in '{text[-1]}'; {name} is expected"
                carried = "a list hangs on it" if end == ":" else "no list hangs on it"
                yield _of(clause.place.at("text"), lang, message, f"end it with {name}: {carried}")


def evaluation_has_no_figures(library: Library) -> Iterator[Problem]:
    """Criteria say what is looked at; the figures stand in the individual plan."""
    for clause in library.clauses.values():
        for lang, text in clause.text.items():
            if clause.folder == "evaluation" and (found := FIGURE.search(text)):
                message = f"the figure '{found[0]}' stands in an evaluation criterion"
                hint = "say what is looked at; figures belong in the individual plan"
                yield _of(clause.place.at("text"), lang, message, hint, token=found[0])


def first_words_have_their_form(library: Library) -> Iterator[Problem]:
    """Duties begin with a verb in the third person, rights with an infinitive."""
    for clause in library.clauses.values():
        for lang, (form, hint) in FORMS.get(clause.folder, {}).items():
            word = FIRST_WORD.match(clause.text.get(lang, ""))
            if word and not form.search(word[0]):
                message = f"the text begins with '{word[0]}'"
                yield _of(clause.place.at("text"), lang, message, hint)


def duties_can_be_read_at_a_glance(library: Library) -> Iterator[Problem]:
    """At most fourteen duties are on by default."""
    for template in library.templates.values():
        on = [e for e in template.sections.get("duties", ()) if e.kind in {"clause", "one_of"}]
        if len(on) > MAX_DUTIES:
            message = f"{len(on)} duties are on by default; at most {MAX_DUTIES} are read"
            hint = "leave some out, or write `- optional: …` (which needs guidance)"
            place = template.place.at("sections")
            yield place.problem("duties", "duties", message=message, hint=hint)


def _of(place: Place, lang: str, message: str, hint: str, token: str = "") -> Problem:
    return place.problem("grammar", lang, message=message, hint=hint, token=token)

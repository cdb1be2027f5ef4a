"""Rules of the placeholders: declared, used, and standing where their value can be read."""

import re
from collections.abc import Iterator

from macros.errors import Problem, did_you_mean
from macros.library.model import Library
from macros.library.place import Place
from macros.library.text import Text
from macros.library.wordings import PLACEHOLDER, placeholders_in, texts

RULE = "placeholder"
DOUBLE = re.compile(r"\{\{[^{}]*\}\}")
BRACE = re.compile(r"\{[^{}]*\}?|\}")

ARTICLES = "il lo la i gli le un uno una"
PREPOSITIONS = "di a da in su con"
CONTRACTED = (
    "del dello della dei degli delle al allo alla ai agli alle dal dallo dalla dai dagli dalle"
    " nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col coi"
)
ELIDED = "l un dell all dall nell sull"


def _before(words: str, elided: str = "") -> re.Pattern[str]:
    apostrophes = "|".join(f"{word}['’]" for word in elided.split())
    spaced = "|".join(words.split())
    either = rf"(?:{spaced})\s+[«“]?" + (rf"|(?:{apostrophes})[«“]?" if elided else "")
    return re.compile(rf"(?<![\w'’])({either})\{{([a-z0-9_]+)\}}", re.IGNORECASE)


ARTICLE = _before(f"{ARTICLES} {CONTRACTED}", ELIDED)
ARTICLE_OR_PREPOSITION = _before(f"{ARTICLES} {CONTRACTED} {PREPOSITIONS}", ELIDED)
ENGLISH_ARTICLE = _before("the a an")


def placeholders_are_known(library: Library) -> Iterator[Problem]:
    """Every `{placeholder}` of a wording is in placeholders.yml or is a value of a jurisdiction."""
    known = {*library.placeholders, *library.jurisdiction_values}
    for place, keys, text in texts(library):
        for lang, name in placeholders_in(text):
            if name not in known:
                message = f"placeholder '{{{name}}}' is not in clauses/placeholders.yml"
                hint = did_you_mean(name, known, "{{{}}}")
                here = place.at(*keys)
                yield here.problem(RULE, lang, message=message, hint=hint, token=f"{{{name}}}")


def braces_stand_round_names_alone(library: Library) -> Iterator[Problem]:
    """A brace belongs to a placeholder; no other is printed."""
    hint = "write a placeholder as {company}: small letters, digits and `_`; delete other braces"
    for place, keys, text in texts(library):
        for lang, wording in text.items():
            if found := DOUBLE.search(wording) or BRACE.search(PLACEHOLDER.sub("", wording)):
                message = f"a brace stands round no placeholder's name: '{found[0]}'"
                token = found[0].split(" ")[0]
                here = place.at(*keys)
                yield here.problem("brace", lang, message=message, hint=hint, token=token)


def jurisdictions_ask_for_values_alone(library: Library) -> Iterator[Problem]:
    """What a jurisdiction writes holds values to fill in, and no other jurisdiction's words."""
    place = library.places["jurisdictions"]
    for jurisdiction, values in library.jurisdictions.items():
        for name, text in values.items():
            for lang, found in placeholders_in(text):
                if found in library.jurisdiction_values or name == "name":
                    message = f"'{{{found}}}' stands in '{name}', where nothing fills it"
                    here, hint = place.at(jurisdiction, name), "say it in words"
                    yield here.problem(RULE, lang, message=message, hint=hint)


def template_values_are_known(library: Library) -> Iterator[Problem]:
    """A template gives values of declared placeholders; of a choice, one of its options."""
    for template in library.templates.values():
        place = template.place.at("placeholders")
        for name, value in template.placeholders.items():
            asked = library.placeholders.get(name)
            if asked is None:
                message = f"'{name}' is not in clauses/placeholders.yml"
                hint = did_you_mean(name, library.placeholders)
                yield place.problem(RULE, name, message=message, hint=hint)
            elif asked.options and value not in asked.options:
                message = f"'{name}' has no such option"
                hint = "choose one of its options in placeholders.yml, the same in every language"
                yield place.problem("option", name, message=message, hint=hint)


def placeholders_are_used(library: Library) -> Iterator[Problem]:
    """Every declared placeholder stands in a wording."""
    used = {name for _, _, text in texts(library) for _, name in placeholders_in(text)}
    hint = "delete it, or write it into a wording"
    for name, placeholder in library.placeholders.items():
        if name and name not in used:
            message = f"no wording uses the placeholder '{{{name}}}'"
            yield placeholder.place.problem("unused-placeholder", message=message, hint=hint)
    place = library.places["jurisdictions"]
    first = next(iter(library.jurisdictions), "")
    for name in sorted(library.jurisdiction_values - used):
        message = f"no wording uses the value '{{{name}}}'"
        yield place.problem("unused-placeholder", first, name, message=message, hint=hint)


def no_placeholder_stands_where_none_is_filled(library: Library) -> Iterator[Problem]:
    """Titles, guidance and purposes are printed as they are: no placeholder stands in them."""
    plain: list[tuple[Place, str, Text | None]] = []
    for clause in library.clauses.values():
        plain += [
            (clause.place, "title", clause.title),
            (clause.place, "guidance", clause.guidance),
        ]
    for template in library.templates.values():
        plain += [(template.place, key, getattr(template, key)) for key in ("title", "purpose")]
        given = template.place.at("placeholders")
        plain += [(given, name, text) for name, text in template.placeholders.items()]
    for place, key, text in plain:
        for lang, name in placeholders_in(text):
            message = f"placeholder '{{{name}}}' stands in '{key}', where nothing fills it"
            here, hint = place.at(key), "say it in words"
            yield here.problem(RULE, lang, message=message, hint=hint, token=f"{{{name}}}")


def choices_have_options(library: Library) -> Iterator[Problem]:
    """A choice has options to choose from, and nothing else has."""
    for name, placeholder in library.placeholders.items():
        if (placeholder.kind == "choice") != bool(placeholder.options):
            message = f"'{name}' is a {placeholder.kind} with {len(placeholder.options)} options"
            hint = "give a choice its options; delete them elsewhere"
            yield placeholder.place.problem("options", message=message, hint=hint)


def jurisdictions_fill_the_same_values(library: Library) -> Iterator[Problem]:
    """Every jurisdiction has a name and fills every value that another fills."""
    place = library.places["jurisdictions"]
    for jurisdiction, values in library.jurisdictions.items():
        for name in sorted({"name", *library.jurisdiction_values} - set(values)):
            message = f"the jurisdiction '{jurisdiction}' has no '{name}'"
            hint = "give it a value in both languages; every jurisdiction has the same keys"
            yield place.problem("jurisdiction-value", jurisdiction, message=message, hint=hint)


def _standing_before(
    place: Place, keys: tuple[str | int, ...], lang: str, text: Text, pattern: re.Pattern[str]
) -> Iterator[tuple[str, str, Problem]]:
    for match in pattern.finditer(text.get(lang, "")):
        word, name = match[1].strip(), match[2]
        message = f"'{word}' stands directly before '{{{name}}}'"
        token = f"{{{name}}}"
        problem = place.problem("article", *keys, lang, message=message, token=token)
        yield word, name, problem


def no_article_stands_before_a_placeholder(library: Library) -> Iterator[Problem]:
    """In Italian no article, alone or in a preposition, stands before a value of unknown gender."""
    values = library.jurisdiction_values
    hint = "name the thing first: «la posizione di {role}», «l'azienda {company}»"
    for place, keys, text in texts(library):
        for _, name, problem in _standing_before(place, keys, "it", text, ARTICLE):
            if name not in values:
                yield Problem(problem.path, problem.line, "article", problem.message, hint)


def values_with_an_article_stand_free(library: Library) -> Iterator[Problem]:
    """A jurisdiction's value brings its article: no other, and no preposition, before it."""
    values = library.jurisdiction_values
    hints = {
        "it": "it has its own article: make it the subject, or write «secondo» or «né» before it",
        "en": "it has its own article: take out the word before it",
    }
    for place, keys, text in texts(library):
        for lang, pattern in (("it", ARTICLE_OR_PREPOSITION), ("en", ENGLISH_ARTICLE)):
            for _, name, problem in _standing_before(place, keys, lang, text, pattern):
                if name in values:
                    yield Problem(
                        problem.path, problem.line, "article", problem.message, hints[lang]
                    )


def templates_name_their_role(library: Library) -> Iterator[Problem]:
    """A template gives the value of `role`."""
    for template in library.templates.values():
        if "role" not in template.placeholders:
            message = "the template gives no 'role'"
            hint = "add `role:` with the neutral title in small letters"
            yield template.place.problem("role", "placeholders", message=message, hint=hint)

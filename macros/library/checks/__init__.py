"""The rules that hold between the files: one named function a rule, each yields what breaks it."""

from collections.abc import Callable, Iterator

from macros.errors import Problem
from macros.library.checks import (
    composition,
    declared,
    forms,
    grammar,
    guidance,
    identity,
    likeness,
    placeholders,
    scaffolds,
    synonyms,
    typography,
    words,
)
from macros.library.model import Library

Check = Callable[[Library], Iterator[Problem]]

CHECKS: dict[Check, tuple[str, ...]] = {
    identity.paths_are_ids: ("sections", "terms"),
    identity.slugs_are_one_pages_alone: (),
    identity.addresses_are_of_the_web: ("references", "sources"),
    identity.replacements_are_named: (),
    identity.criteria_are_named_where_work_is_valued: (),
    identity.history_is_by_hash: ("history",),
    declared.terms_are_declared: ("terms",),
    declared.jurisdictions_are_declared: ("jurisdictions",),
    declared.references_are_declared: ("references",),
    declared.sources_are_declared: ("sources",),
    declared.clauses_are_declared: ("sections",),
    declared.templates_are_declared: (),
    declared.sections_are_declared: ("sections",),
    placeholders.placeholders_are_known: ("placeholders", "jurisdictions", "form", "sections"),
    placeholders.braces_stand_round_names_alone: ("form", "jurisdictions", "sections"),
    placeholders.jurisdictions_ask_for_values_alone: ("jurisdictions",),
    placeholders.template_values_are_known: ("placeholders",),
    placeholders.placeholders_are_used: ("placeholders", "jurisdictions", "form", "sections"),
    placeholders.no_placeholder_stands_where_none_is_filled: (),
    placeholders.choices_have_options: ("placeholders",),
    placeholders.jurisdictions_fill_the_same_values: ("jurisdictions",),
    placeholders.no_article_stands_before_a_placeholder: (),
    placeholders.values_with_an_article_stand_free: ("jurisdictions",),
    placeholders.templates_name_their_role: (),
    forms.a_year_has_twelve_months: ("form",),
    forms.slots_are_filled: ("form",),
    composition.entries_keep_their_form: (),
    composition.sections_hold_their_own_folders: ("sections",),
    composition.clauses_suit_the_industry: (),
    composition.clauses_stand_once: (),
    composition.templates_list_reviewed_clauses: (),
    composition.sections_are_filled_in_every_jurisdiction: ("sections", "jurisdictions"),
    composition.ladders_go_up: (),
    grammar.titles_are_short: (),
    grammar.titles_are_told_apart: (),
    grammar.wordings_begin_with_a_capital: (),
    grammar.wordings_end_as_they_stand: (),
    grammar.first_words_have_their_form: (),
    grammar.evaluation_has_no_figures: (),
    grammar.duties_can_be_read_at_a_glance: (),
    guidance.choices_are_guided: ("placeholders",),
    scaffolds.nothing_is_left_to_write: (),
    synonyms.synonyms_stand_in_every_language: ("synonyms",),
    synonyms.synonyms_are_single_words: ("synonyms",),
    synonyms.a_synonym_stands_in_one_group: ("synonyms",),
    typography.signs_are_the_files_own: (
        "form",
        "jurisdictions",
        "placeholders",
        "references",
        "sections",
        "terms",
    ),
    words.words_are_spelt_right: ("form", "jurisdictions", "wording/spelling"),
    words.no_residue_of_the_translation_is_left: ("form", "jurisdictions", "wording/residue"),
    likeness.one_meaning_is_one_clause: ("jurisdictions",),
    composition.versions_follow_the_changes: (),
}
"""Each rule, and the vocabularies it needs: a rule whose vocabulary cannot be read is not asked."""


def checked(library: Library) -> Iterator[Problem]:
    """Everything that breaks a rule, in no order."""
    for check, needs in CHECKS.items():
        if library.unreadable.isdisjoint(needs):
            yield from check(library)

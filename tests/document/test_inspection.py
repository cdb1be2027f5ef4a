"""A file that came back is compared with the library."""

import dataclasses
import io
import zipfile
from collections.abc import Callable

import pytest

from macros.document.assemble import assemble
from macros.document.inspection import Change, Inspection, inspect
from macros.errors import RequestError
from macros.library.model import Library
from macros.library.text import Text
from macros.library.wordings import wording_hash
from macros.wording.office import read_office
from macros.writers import write
from tests.real import LIBRARY
from tests.writers.build import filled, values_of

TEMPLATE = "trade/client-manager"
CLAUSE = "duties/plan-prospecting"
BODIES = {"docx": "word/document.xml", "odt": "content.xml"}
ENDS = {"docx": ("<w:p>", "</w:p>"), "odt": ("<text:list-item>", "</text:list-item>")}
"""What a numbered paragraph stands between."""
PLAIN = {
    "docx": "<w:p><w:r><w:t>Tiene il registro delle visite.</w:t></w:r></w:p>",
    "odt": "<text:list-item><text:p>Tiene il registro delle visite.</text:p></text:list-item>",
}
Edit = Callable[[str], str]


@pytest.fixture(params=sorted(BODIES))
def extension(request: pytest.FixtureRequest) -> str:
    """Both formats that are read."""
    return str(request.param)


def inspected(
    extension: str, edit: Edit = str, library: Library = LIBRARY, *, own: bool = True
) -> Inspection:
    """What is found in the filled template after an edit of its body.

    Args:
        extension: The format.
        edit: What is done to the body's XML.
        library: What it is compared with.
        own: Keep the file's properties.
    """
    document = filled(assemble(LIBRARY, TEMPLATE, "it", "it"), values_of("it"))
    before = zipfile.ZipFile(io.BytesIO(write(document, extension)))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zip_file:
        for name in before.namelist():
            text = before.read(name).decode()
            text = edit(text) if name == BODIES[extension] else text
            if own or name not in {"docProps/custom.xml", "meta.xml"}:
                zip_file.writestr(name, text)
    return inspect(read_office(archive.getvalue()), library)


def paragraph(body: str, extension: str) -> tuple[int, int]:
    """Where the paragraph of `CLAUSE` begins and ends in a body."""
    begins, ends = ENDS[extension]
    at = body.index(f"_mn_{wording_hash(CLAUSE)}_")
    return body.rindex(begins, 0, at), body.index(ends, at) + len(ends)


def without(extension: str) -> Edit:
    """Deletes the clause."""

    def edit(body: str) -> str:
        start, end = paragraph(body, extension)
        return body[:start] + body[end:]

    return edit


def with_one_more(extension: str) -> Edit:
    """Puts a paragraph of one's own after the clause."""

    def edit(body: str) -> str:
        end = paragraph(body, extension)[1]
        return body[:end] + PLAIN[extension] + body[end:]

    return edit


def changed(**texts: str) -> Library:
    """The library with the clause worded otherwise in Italian."""
    clause = LIBRARY.clauses[CLAUSE]
    new = dataclasses.replace(clause, text=Text({**clause.text, "it": "Pianifica tutto."}))
    return dataclasses.replace(LIBRARY, clauses={**LIBRARY.clauses, CLAUSE: new}, history=texts)


def test_a_file_as_it_was_written_has_no_difference(extension: str) -> None:
    """Filled-in values are no change, nor is a full stop that a value brings along."""
    found = inspected(extension)

    assert found.origin == (origin := dataclasses.replace(found.origin, version="0.1.0"))
    assert (origin.template, origin.lang, origin.jurisdiction) == (TEMPLATE, "it", "it")
    assert [each.clause for each in found.clauses if each.is_reworded or each.is_outdated] == []
    assert (found.added, found.missing) == ((), ())


def test_a_title_tells_where_a_file_comes_from(extension: str) -> None:
    """The mark of the title says what the properties said, where a program dropped them."""
    assert inspected(extension, own=False) == inspected(extension)


def test_a_reworded_clause_is_told_with_its_words(extension: str) -> None:
    """What stands in place of what; nothing else is reworded."""
    found = inspected(extension, lambda body: body.replace("Pianifica ", "Organizza ", 1))

    reworded = [each for each in found.clauses if each.is_reworded]
    assert [each.clause for each in reworded] == [CLAUSE]
    assert reworded[0].changes == (Change("Pianifica", "Organizza"),)
    assert not reworded[0].is_outdated


def test_a_deleted_clause_is_missing(extension: str) -> None:
    """By its id."""
    assert inspected(extension, without(extension)).missing == (CLAUSE,)


def test_a_paragraph_of_ones_own_is_added(extension: str) -> None:
    """With the clause after which it stands; the form's own words are none."""
    added = inspected(extension, with_one_more(extension)).added

    assert [(each.after, each.text) for each in added] == [
        (CLAUSE, "Tiene il registro delle visite.")
    ]


def test_a_clause_that_the_library_changed_is_told(extension: str) -> None:
    """The wording of then is in the history: unchanged in the file, outdated all the same."""
    wording = LIBRARY.clauses[CLAUSE].text["it"]
    found = inspected(extension, library=changed(**{wording_hash(wording): wording}))

    outdated = [each for each in found.clauses if each.is_outdated]
    assert [(each.clause, each.is_reworded) for each in outdated] == [(CLAUSE, False)]
    assert (outdated[0].published, outdated[0].current) == (wording, "Pianifica tutto.")


def test_a_wording_older_than_the_history_cannot_be_compared(extension: str) -> None:
    """Nothing is called reworded that nobody can know to be."""
    found = inspected(extension, library=changed())

    outdated = [each for each in found.clauses if each.is_outdated]
    assert [(each.clause, each.published, each.is_reworded) for each in outdated] == [
        (CLAUSE, None, False)
    ]


def test_an_alternative_in_its_place_is_not_missing() -> None:
    """A draft that picks another alternative has all that the template asks for."""
    document = assemble(LIBRARY, TEMPLATE, "it", "it")
    items = [each for section in document["sections"] for each in section["items"]]
    group = next(each["group"] for each in items if each["group"])
    for each in items:
        if each["group"] == group:
            each["on"] = each["clause"] != group

    assert inspect(read_office(write(document, "docx")), LIBRARY).missing == ()


def test_a_file_of_another_origin_is_refused() -> None:
    """It carries no mark of a template."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zip_file:
        zip_file.writestr("content.xml", "<a/>")

    with pytest.raises(RequestError, match="no mark of a template"):
        inspect(read_office(archive.getvalue()), LIBRARY)

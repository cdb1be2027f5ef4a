"""What is mechanical is mended, what is said stays, and a second run changes nothing."""

import datetime
from pathlib import Path

import pytest

from macros.library.editing.fixing import Fix, fix, library_files
from macros.library.editing.scaffold import new_clause, new_template
from macros.library.load import VOCABULARIES
from macros.library.model import Clause, Template
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 24)
CLAUSE = """\
title:
  it: Accoglienza dei clienti
  en: Welcoming customers
text:
  it: >-
    Accoglie i clienti.
  en: >-
    Greets customers.
criteria: [skills]
sources: [article:A.duty.1, practice]
status: reviewed
reviewed: 2026-11-24
"""
LONG = (
    "Accoglie i clienti alla porta; li accompagna; secondo le procedure dell'azienda, "
    "con la cortesia di sempre, senza farli attendere, indica loro a chi rivolgersi"
)
FILES = list(library_files(ROOT))


def fixed(root: Path, text: str | bytes, kind: object = Clause) -> Fix:
    """What becomes of a file with this text."""
    homes = {Clause: "clauses/duties/a.yml", Template: "templates/trade/a.yml"}
    name = next((home for type_, home in homes.items() if type_ is kind), "clauses/terms.yml")
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return fix(root, path, kind)


def edited(*pairs: tuple[str, str]) -> str:
    """The sound clause with some of its text replaced."""
    text = CLAUSE
    for old, new in pairs:
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("path", "kind"), FILES, ids=[path.relative_to(ROOT).as_posix() for path, _ in FILES]
)
def test_the_library_is_as_it_would_be_written(path: Path, kind: object) -> None:
    """Every file of it comes out as it is: mansionario fix."""
    assert fix(ROOT, path, kind) == Fix()


REVERSED = """\
tags: [customers]
reviewed: 2026-11-24
status: reviewed
sources: [practice, article:A.duty.1]
criteria: [skills]
text:
  en: >-
    Greets customers.
  it: >-
    Accoglie i clienti.
title: {en: Welcoming customers, it: Accoglienza dei clienti}
"""
MENDS = {
    "windows line ends": CLAUSE.replace("\n", "\r\n"),
    "byte order mark": "\ufeff" + CLAUSE,
    "no final newline": CLAUSE.rstrip("\n"),
    "empty lines at the end": CLAUSE + "\n\n",
    "trailing spaces": CLAUSE.replace("\n", "  \n"),
    "document marks": f"---\n{CLAUSE}",
    "four spaces": CLAUSE.replace("    ", "      ")
    .replace("\n  it", "\n    it")
    .replace("\n  en", "\n    en"),
    "key order": REVERSED.replace("tags: [customers]\n", ""),
    "title on one line": edited(
        (
            "title:\n  it: Accoglienza dei clienti\n  en: Welcoming customers\n",
            "title: {it: Accoglienza dei clienti, en: 'Welcoming customers'}\n",
        )
    ),
    "needless quotes": edited(
        ("reviewed\n", '"reviewed"\n'), ("Welcoming customers", "'Welcoming customers'")
    ),
    "plain wording": edited((">-\n    Greets customers.", "Greets customers.")),
    "literal wording": edited((">-\n    Greets customers.", "|\n    Greets customers.")),
    "keeping fold": edited((">-\n    Greets customers.", ">+\n    Greets customers.\n")),
    "double space": edited(("Greets customers", "Greets   customers")),
    "short list below": edited(("[skills]", "\n  - skills")),
    "sorted ids": edited(("[article:A.duty.1, practice]", "[practice, article:A.duty.1]")),
    "lines between": edited(("criteria", "\n\ncriteria")),
}


@pytest.mark.parametrize("text", MENDS.values(), ids=MENDS)
def test_what_is_mechanical_is_mended(text: str, tmp_path: Path) -> None:
    """However the file was saved, it comes out in the house style."""
    assert fixed(tmp_path, text) == Fix(CLAUSE)


@pytest.mark.parametrize(
    ("old", "new", "mended"),
    [
        ("Accoglie i clienti.", "Accoglie l’ospite.", "Accoglie l'ospite."),
        ("Accoglie i clienti.", "Dice “sì”.", "Dice «sì»."),
        ("Accoglie i clienti.", "Dice «“sì”».", "Dice «“sì”»."),
        ("Greets customers.", "Says “yes”.", "Says “yes”."),
        ("Greets customers.", "Says: # yes.", "Says: # yes."),
        ("Accoglienza dei clienti", '"Clienti: accoglienza"', '"Clienti: accoglienza"'),
        ("Accoglienza dei clienti", "'Clienti: accoglienza'", "'Clienti: accoglienza'"),
        ("Accoglienza dei clienti", '"1420"', '"1420"'),
        ("Accoglienza dei clienti", "no", "no"),
    ],
)
def test_a_wording_keeps_its_words(old: str, new: str, mended: str, tmp_path: Path) -> None:
    """Signs become those of the files; a quote stays where YAML or another reader needs it."""
    text = fixed(tmp_path, edited((old, new))).text or edited((old, new))

    assert text == edited((old, mended))


def test_a_long_wording_breaks_after_its_phrases(tmp_path: Path) -> None:
    """After a stop always, after a comma where the line would be too long."""
    text = fixed(tmp_path, edited((">-\n    Accoglie i clienti.", f'"{LONG}."'))).text or ""

    assert [line for line in text.splitlines() if line.startswith("    ")][:-1] == [
        "    Accoglie i clienti alla porta;",
        "    li accompagna;",
        "    secondo le procedure dell'azienda, con la cortesia di sempre, senza farli attendere,",
        "    indica loro a chi rivolgersi.",
    ]


def test_a_wordings_own_lines_stay_where_they_fit(tmp_path: Path) -> None:
    """Where to break is the writer's choice."""
    text = edited(("Accoglie i clienti.", "Accoglie\n    i\n    clienti."))

    assert fixed(tmp_path, text) == Fix()


COMMENTED = """\
# About the file.

title:  # about the title
  # About the Italian title.
  it: Accoglienza dei clienti  # short
  en: Welcoming customers
text:
  it: >-
    Accoglie # i clienti.
  en: >-
    Greets customers.
criteria: [skills]  # of four
sources:
  # The first.
  - article:A.duty.1  # first
  - practice
status: reviewed
reviewed: 2026-11-24
# The end.
"""


def test_comments_stay_with_what_they_are_about(tmp_path: Path) -> None:
    """On lines of their own, beside a value, within a list, and at the end."""
    mended = COMMENTED.replace("file.\n\n", "file.\n")

    assert fixed(tmp_path, COMMENTED) == Fix(mended)
    assert fixed(tmp_path, mended) == Fix()


def test_a_comment_moves_with_its_key(tmp_path: Path) -> None:
    """Keys that are put in their order take their comments along."""
    text = (
        edited(("status: reviewed\n", "")) + "# Read twice.\nstatus: reviewed  # both languages\n"
    )

    mended = edited(("status: reviewed\n", "# Read twice.\nstatus: reviewed  # both languages\n"))
    assert fixed(tmp_path, text) == Fix(mended)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "sources: [article:A.duty.1, practice]",
            "sources: [article:A.duty.1,\n  practice\n  ]  # x",
        ),
        ("it: >-", "it: >-  # x"),
    ],
)
def test_a_comment_without_a_place_stops_the_mending(old: str, new: str, tmp_path: Path) -> None:
    """The file is left alone, and its line is told."""
    result = fixed(tmp_path, CLAUSE.replace(old, new, 1))

    assert result.text is None
    assert [problem.message for problem in result.problems] == [
        "a comment stands where none can be kept"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"\xff", "the file is not UTF-8"),
        (b"a: [b", "the bracket that opens here is not closed"),
        (b"- one", "the file is a list"),
        (b"a: &b c", "`&b` names a value for YAML"),
        (f"{CLAUSE}status: draft\n".encode(), "the key 'status' stands twice"),
        (edited(("Greets customers.", "Greets.\n\n    Customers.")).encode(), "has line breaks"),
        (f"{CLAUSE}other: |\n  a\n  b\n".encode(), "a text has line breaks"),
    ],
)
def test_what_cannot_be_read_is_told_and_left(text: bytes, message: str, tmp_path: Path) -> None:
    """As `check` tells it."""
    result = fixed(tmp_path, text)

    assert result.text is None
    assert message in result.problems[0].message


def test_an_unknown_key_is_kept(tmp_path: Path) -> None:
    """What a key should be called, only its writer knows."""
    result = fixed(tmp_path, f"tag: [b,   a]\n{CLAUSE}")

    assert result == Fix(f"{CLAUSE}tag: [b, a]\n")


def test_lists_whose_order_means_something_keep_it(tmp_path: Path) -> None:
    """Alternatives, entries and codes come as they were written."""
    text = """\
classification: {isco08: [isco08:3322, isco08:1420], esco: [esco:2, esco:1]}
sections:
  duties:
    - {items: [knowledge/b, knowledge/a], clause: duties/z}
    - one_of: [duties/b, duties/a]
    - duties/a
"""

    assert (
        fixed(tmp_path, text, Template).text
        == """\
classification: {esco: [esco:2, esco:1], isco08: [isco08:3322, isco08:1420]}
sections:
  duties:
    - {clause: duties/z, items: [knowledge/b, knowledge/a]}
    - one_of: [duties/b, duties/a]
    - duties/a
"""
    )


def test_a_vocabulary_keeps_the_order_of_its_words(tmp_path: Path) -> None:
    """Terms stand in their own order; a language in the library's; what fits stays on a line."""
    label = "parola " * 8
    text = f"tags:\n  zoo: {{en: Zoo,   it: Zoo}}\n  it: {{it: {label}, en: {label}}}\n"

    assert fixed(tmp_path, text, VOCABULARIES["terms"]).text == (
        f"tags:\n  zoo: {{it: Zoo, en: Zoo}}\n  it:\n    it: {label.strip()}\n"
        f"    en: {label.strip()}\n"
    )


def test_a_link_that_leads_out_is_left(tmp_path: Path) -> None:
    """Nothing outside the library is written."""
    outside = tmp_path / "outside.yml"
    outside.write_text(CLAUSE + "\n", "utf-8")
    root = tmp_path / "library"
    (root / "clauses/duties").mkdir(parents=True)
    (root / "clauses/duties/a.yml").symlink_to(outside)

    result = fix(root, root / "clauses/duties/a.yml", Clause)

    assert [problem.rule for problem in result.problems] == ["link"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Clause, new_clause(LIBRARY, "duties/new-duty", DAY)),
        (Template, new_template(LIBRARY, "trade/new-post", DAY)),
    ],
    ids=["clause", "template"],
)
def test_a_scaffold_is_in_the_house_style(kind: object, text: str, tmp_path: Path) -> None:
    """What `new` writes, `fix` leaves."""
    assert fixed(tmp_path, text, kind) == Fix()

"""The search's file: what stands in it, and in how little."""

import json

import pytest

from macros.errors import RequestError
from macros.library.text import LANGUAGES
from macros.publish.compare import compare_path
from macros.publish.scripts import without_remarks
from macros.publish.search.code import folder_of, with_worker
from macros.publish.search.entries import Entry, Part
from macros.publish.search.index import FEWEST, coded, folded, index, places_by_word
from macros.publish.search.passages import passages
from macros.publish.search.words import beginning, telling, words
from macros.publish.site import NORMS, Site
from tests.site.built import site

PAGE = """<h1>Title</h1><p>First &amp; foremost</p>
<h2 id="a">One<a class="headerlink" href="#a" title="Link">¶</a></h2><p>dell'<b>ospite</b></p>
<details><summary>More</summary><details>inner</details><p>folded</p></details><p>after</p>
<h3>Without a place</h3><p>lost</p>"""


def written(site: Site) -> dict[str, str]:
    """Every written page, with nothing on it."""
    return dict.fromkeys(site.handbook.pages, "<p>Text</p>")


def test_a_page_is_read_passage_by_passage() -> None:
    """Headings part a page; what is folded away and the permalinks are left out."""
    found = passages(PAGE)

    assert [(each.id, each.title) for each in found] == [
        ("", ""),
        ("a", "One"),
        ("", "Without a place"),
    ]
    assert " ".join("".join(found[1].text).split()) == "dell'ospite after"
    assert [each.has_place() for each in found] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perché l’ospite È qui", ["perche", "l", "ospite", "e", "qui"]),
        ("D.lgs. 231/2001", ["d", "lgs", "231", "2001"]),
        ("addetta/o, e-commerce", ["addetta", "o", "e", "commerce"]),
    ],
)
def test_words_are_small_letters_without_marks(text: str, expected: list[str]) -> None:
    """Accents, apostrophes and hyphens make no difference."""
    assert list(words(text)) == expected


def test_a_text_is_found_by_what_tells_it_from_others() -> None:
    """Short words and those of the list are left out; a word's forms are one."""
    assert list(telling("Il reclamo di un ospite", frozenset({"il", "di", "un"}))) == [
        "reclamo",
        "ospite",
    ]
    assert beginning("reclamo", "it") == beginning("reclami", "it")
    assert beginning("approvano", "it") == beginning("approvazione", "it")
    assert beginning("guest", "en") == beginning("guests", "en")
    assert beginning("approved", "en") == beginning("approving", "en")


@pytest.mark.parametrize(("own", "lent"), [(1, True), (FEWEST, False)])
def test_a_short_text_is_found_by_its_notes_too(*, own: int, lent: bool) -> None:
    """Of the notes only words that other texts have count, and only where the text is short."""
    text = " ".join(f"own{number}" for number in range(own))
    part = Part(anchor="short", title="Short", text=text, notes="shared unheard")
    other = Part(anchor="other", title="Other", text="shared")
    page = Entry(kind="clauses", address="a/", title="A", summary="", parts=(part, other))

    places = places_by_word([page], frozenset())

    assert places["shared"] == ({1, 2} if lent else {2})
    assert "unheard" not in places


def test_numbers_and_words_take_few_signs() -> None:
    """A number takes one sign or two, a word what the one before does not begin with."""
    assert coded([0, 1, 47, 1000]) == "!!Oq5"
    assert folded(["reclami", "reclamo", "reso"]) == "!reclami (o $so"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_everything_that_is_to_be_found_is_in_the_file(lang: str) -> None:
    """Each template, clause and written page of the handbook has its place in the file."""
    shown = site(lang)

    found = json.loads(index(shown, written(shown)))

    addresses = {row[1] for row in found["pages"]}
    anchors = {part.partition(" ")[0] for row in found["pages"] for part in row[7].split("\n")}
    library = shown.library
    assert addresses >= {f"{shown.template_path(each)}/" for each in library.templates.values()}
    assert addresses >= {f"{compare_path(shown)}/", f"{NORMS[lang]}/", f"{shown.templates_path()}/"}
    assert anchors >= {name.partition("/")[2] for name in library.clauses}
    assert len(found["words"].split(" ")) == len(found["places"].split(" "))


def test_the_file_is_the_same_every_time() -> None:
    """Nothing in it depends on chance."""
    shown = site("it")

    assert index(shown, written(shown)) == index(shown, written(shown))


def test_the_folder_of_the_code_follows_what_is_in_it() -> None:
    """Another module or another index is another address, so that no cache mixes them."""
    folders = {folder_of({"a.js": code}, file) for code in (b"1", b"2") for file in (b"x", b"y")}

    assert len(folders) == 4


def test_remarks_are_left_out() -> None:
    """Lines that are remarks go, and how far a line stands in; types within a line stay."""
    module = (
        "// @ts-check\n/** One. */\n/**\n * Long\n * @type {number}\n */\n"
        "let a = /** @type {A} */ (b);\n"
        '  // why\n  const x = "https://a";\n'
    )

    assert without_remarks(module) == ('let a = /** @type {A} */ (b);\nconst x = "https://a";\n')


def test_a_theme_that_changed_is_told() -> None:
    """The theme's settings name one worker, which ours replaces; else the build stops."""
    config = '{"search": "../assets/javascripts/workers/search.a7633da7.min.js"}'

    assert with_worker(config, "w/worker.js") == '{"search": "../w/worker.js"}'
    with pytest.raises(RequestError, match="0 workers"):
        with_worker("{}", "w/worker.js")

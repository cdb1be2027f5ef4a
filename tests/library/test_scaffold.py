"""A scaffold has every key in its order and breaks no rule but that it is to be written."""

import datetime
import shutil
from pathlib import Path

import pytest
import yaml

from macros.errors import Problem, RequestError
from macros.library.editing.keys import keys_of
from macros.library.editing.scaffold import new_clause, new_template
from macros.library.load import read_library
from macros.library.model import Clause, Library, Template
from macros.library.similarity import near_duplicates
from macros.library.unwritten import is_unwritten, unwritten
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
DAY = datetime.date(2026, 11, 24)
FOLDERS = [folder for section in LIBRARY.sections.values() for folder in section.folders]


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, list[Problem]]:
    """The library with a scaffold in each folder and one of a template, and what is wrong."""
    root = tmp_path_factory.mktemp("library")
    for home in ("clauses", "templates"):
        shutil.copytree(ROOT / home, root / home)
    for folder in FOLDERS:
        text = new_clause(LIBRARY, f"{folder}/new-{folder}", DAY)
        (root / f"clauses/{folder}/new-{folder}.yml").write_text(text, "utf-8")
    text = new_template(LIBRARY, "trade/new-post", DAY)
    (root / "templates/trade/new-post.yml").write_text(text, "utf-8")
    return read_library(root)


@pytest.fixture
def grown(read: tuple[Library, list[Problem]]) -> Library:
    """The library with its scaffolds."""
    return read[0]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_clauses_scaffold_passes_the_checks(
    folder: str, read: tuple[Library, list[Problem]]
) -> None:
    """Nothing is wrong with it but that it is to be written, its title as those of others."""
    library, problems = read

    here = [p for p in problems if p.path == f"clauses/{folder}/new-{folder}.yml"]

    assert [p for p in here if p.rule != "unwritten" and not is_unwritten(p.message)] == []
    assert library.clauses[f"{folder}/new-{folder}"].status == "draft"


def test_a_templates_scaffold_lacks_its_clauses_alone(
    read: tuple[Library, list[Problem]],
) -> None:
    """Each mandatory section asks for a clause; no other rule is broken."""
    here = [p for p in read[1] if p.path == "templates/trade/new-post.yml"]

    assert {problem.rule for problem in here} - {"unwritten"} == {"section"}


def test_what_is_to_be_written_is_found(grown: Library) -> None:
    """Title and text of every scaffold, the slug of a template's too."""
    found = {(place.path, ".".join(map(str, keys))) for place, keys, _ in unwritten(grown)}

    for folder in FOLDERS:
        path = f"clauses/{folder}/new-{folder}.yml"
        assert {(path, "title"), (path, "text")} <= found
    assert ("templates/trade/new-post.yml", "slug") in found
    assert ("templates/trade/new-post.yml", "purpose") in found


def test_the_library_is_written() -> None:
    """No scaffold's words are left in it."""
    assert list(unwritten(LIBRARY)) == []


def test_scaffolds_are_no_duplicates_of_one_another(grown: Library) -> None:
    """What is to be written is near to nothing."""
    assert list(near_duplicates(grown)) == []


@pytest.mark.parametrize(
    ("record", "text"),
    [
        (Clause, new_clause(LIBRARY, "rights/new-right", DAY)),
        (Template, new_template(LIBRARY, "trade/new-post", DAY)),
    ],
    ids=["clause", "template"],
)
def test_every_key_stands_in_its_order(record: type, text: str) -> None:
    """A mandatory key has a value; an optional one is a comment of one line."""
    keys = keys_of(record)
    begun = [line.partition(":")[0] for line in text.splitlines()]

    order = [key.name if key.is_mandatory else f"# {key.name}" for key in keys]

    assert [name for name in begun if name in order] == order
    assert list(yaml.safe_load(text)) == [key.name for key in keys if key.is_mandatory]
    assert all(len(line) <= 100 for line in text.splitlines())


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("duties", "'duties' is no id; write duties/its-name"),
        ("dutis/new", "there is no folder 'dutis'; did you mean 'duties'?"),
        ("duties/Nuova Attività", "did you mean 'duties/nuova-attivita'?"),
        ("duties/a/b", "'a/b' is not in kebab-case; did you mean 'duties/a-b'?"),
        ("duties/../x", "did you mean 'duties/x'?"),
        ("duties/", "use small letters and hyphens"),
        ("duties/handle-complaints", "'duties/handle-complaints' exists already"),
    ],
)
def test_an_id_that_cannot_be_is_refused(name: str, message: str) -> None:
    """The message names what is near, or what to do."""
    with pytest.raises(RequestError) as refused:
        new_clause(LIBRARY, name, DAY)

    assert message in str(refused.value)


def test_an_industry_that_is_none_is_refused() -> None:
    """The nearest is named."""
    with pytest.raises(RequestError, match="no industry 'trad'; did you mean 'trade'"):
        new_template(LIBRARY, "trad/new-post", DAY)

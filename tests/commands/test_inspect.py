"""`mansionario inspect`, as a person calls it."""

import argparse
import json
from pathlib import Path

import pytest

from macros.commands import inspect
from macros.document.assemble import assemble
from macros.errors import RequestError
from macros.writers import write
from tests.real import LIBRARY
from tests.writers.build import item

ROOT = Path(__file__).parents[2]
REWORDED = LIBRARY.clauses["duties/plan-prospecting"].text["en"].removesuffix(".") + " every day."
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A document with one clause reworded, one added, one left out."""
    source = assemble(LIBRARY, "trade/client-manager", "en", "it")
    duties = next(each for each in source["sections"] if each["id"] == "duties")["items"]
    plan, seek = (
        next(each for each in duties if each["clause"] == f"duties/{name}")
        for name in ("plan-prospecting", "seek-new-customers")
    )
    plan["text"] = [{"kind": "text", "text": REWORDED}]
    seek["on"] = False
    duties.insert(duties.index(plan) + 1, item("Sings.", clause=None))
    path = tmp_path / "document.odt"
    path.write_bytes(write(source, "odt"))
    return path


def call(path: Path, format_: str = "text") -> int:
    """Call the command with the library."""
    return inspect.run(argparse.Namespace(root=ROOT, file=path, format=format_))


def test_differences_are_printed(document: Path, capsys: Printed) -> None:
    """What it is, how many clauses, and each that is otherwise."""
    code = call(document)

    count = capsys.readouterr().out.splitlines()
    assert code == 0
    assert count[0] == f"{document}: trade/client-manager 0.1.0, language en, jurisdiction it"
    assert count[1].endswith("1 reworded; 1 of the template missing; 1 added")
    assert count[2:] == [
        "reworded duties/plan-prospecting",
        f"  was: {LIBRARY.clauses['duties/plan-prospecting'].text['en']}",
        f"  now: {REWORDED}",
        "  put in: 'every day'",
        "added after duties/plan-prospecting: Sings.",
        f"missing duties/seek-new-customers: "
        f"{LIBRARY.clauses['duties/seek-new-customers'].text['en']}",
    ]


def test_json_has_every_clause(document: Path, capsys: Printed) -> None:
    """For programs: the state of each clause, with its wordings."""
    call(document, "json")

    found = json.loads(capsys.readouterr().out)
    states = {each["clause"]: each["state"] for each in found["clauses"]}
    assert states["duties/plan-prospecting"] == "reworded"
    assert states["duties/monitor-competitors"] == "unchanged"
    assert found["missing"] == ["duties/seek-new-customers"]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "cannot be read"), (b"text", "neither a DOCX nor an ODT")],
)
def test_a_file_that_cannot_be_read_is_refused(
    tmp_path: Path, content: bytes | None, message: str
) -> None:
    """A missing file, or one of another kind."""
    path = tmp_path / "x.docx"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(RequestError, match=message):
        call(path)

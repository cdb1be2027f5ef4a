"""The command line, as a person calls it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests/small"
Printed = pytest.CaptureFixture[str]
PrintedBytes = pytest.CaptureFixture[bytes]


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A library with two faults, in two files."""
    root = tmp_path / "library"
    shutil.copytree(SMALL, root)
    for name in ("duties/greet-customers", "rights/ask-questions"):
        path = root / f"clauses/{name}.yml"
        path.write_text(
            path.read_text("utf-8").replace("status: reviewed", "status: final"), "utf-8"
        )
    return root


def export(*words: str | Path) -> int:
    """Call `export` for the small library."""
    return main(["--root", str(SMALL), "export", "trade/contact", *map(str, words)])


def test_a_sound_library_is_said_to_be_so(capsys: Printed) -> None:
    """Exit 0, and a line that says what was looked at; what is worth knowing stands before it."""
    code = main(["--root", str(SMALL), "check"])

    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert "note: clauses/duties/clean-rooms.yml:1: no template lists this clause" in lines
    assert lines[-1] == "11 clauses, 1 templates: no problem"


def test_problems_are_printed_and_counted(broken: Path, capsys: Printed) -> None:
    """Exit 1; each problem with its place."""
    code = main(["--root", str(broken), "check"])

    printed = capsys.readouterr().out
    assert code == 1
    assert "clauses/duties/greet-customers.yml:10: 'status' is 'final'" in printed
    assert printed.endswith("\n2 problems in the library\n")


def test_only_what_lies_below_a_path_is_printed(broken: Path, capsys: Printed) -> None:
    """A path narrows what is printed, not what is checked."""
    code = main(["--root", str(broken), "check", str(broken / "clauses/rights")])

    assert code == 1
    assert "duties" not in capsys.readouterr().out


def test_problems_can_be_annotations_of_a_pull_request(broken: Path, capsys: Printed) -> None:
    """Each is a workflow command that GitHub shows on the line."""
    main(["--root", str(broken), "check", "--format", "github"])

    line = capsys.readouterr().out.splitlines()[0]
    assert line.startswith(
        "::error file=clauses/duties/greet-customers.yml,line=10,title=wrong-type::"
    )


def test_problems_can_be_json(broken: Path, capsys: Printed) -> None:
    """A list of objects, for other programs."""
    main(["--root", str(broken), "check", "--format", "json"])

    problems = json.loads(capsys.readouterr().out)
    assert [problem["line"] for problem in problems] == [10, 8]
    assert set(problems[0]) == {"path", "line", "rule", "message", "hint"}


def test_who_uses_a_clause_is_told(capsys: Printed) -> None:
    """Each use with file, line and where it stands."""
    code = main(["--root", str(SMALL), "where-used", "duties/write-reports"])

    assert code == 0
    assert capsys.readouterr().out == "templates/trade/contact.yml:20: duties, optional\n"


def test_who_uses_a_placeholder_is_told(capsys: Printed) -> None:
    """Wordings in both languages, the form's too."""
    main(["--root", str(SMALL), "where-used", "line_manager"])

    assert capsys.readouterr().out.splitlines() == [
        "clauses/duties/answer-customers.yml:4: text (it)",
        "clauses/duties/answer-customers.yml:6: text (en)",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ["export", "trade/contct"],
            "there is no template 'trade/contct'; did you mean 'trade/contact'?",
        ),
        (["export", "trade/contact", "--lang", "itt"], "no language 'itt'; did you mean 'it'?"),
        (["export", "trade/contact", "--format", "doc"], "no format 'doc'; did you mean 'docx'?"),
        (["export", "trade/contact", "--jurisdiction", "general"], "did you mean 'generic'?"),
        (["export", "trade/contact", "--set", "compny=x"], "did you mean 'company'?"),
        (["export", "trade/contact", "--set", "company"], "'--set company' has no '='"),
        (["export", "trade/contact", "--set", f"company={'x' * 10_000}"], "at most 500"),
        (["export", "trade/contact", "--set", "start=tomorrow"], "write a date as 2026-11-24"),
        (["export", "trade/contact", "--draft", "nowhere.json"], "'nowhere.json' cannot be read"),
        (["export", "trade/contact", "-o", "nowhere/x.docx"], "'nowhere/x.docx' cannot be written"),
        (["where-used", "duties/write-report"], "did you mean 'duties/write-reports'?"),
        (["check", "nowhere"], "there is no file or folder 'nowhere'"),
    ],
)
def test_a_call_that_cannot_be_served_is_told_in_one_line(
    words: list[str], message: str, capsys: Printed
) -> None:
    """Exit 2; one line on the error stream names what was not understood and the nearest known."""
    code = main(["--root", str(SMALL), *words])

    printed = capsys.readouterr()
    assert code == 2
    assert printed.out == ""
    assert message in printed.err
    assert printed.err.count("\n") == 1


def test_a_folder_without_a_library_is_told(tmp_path: Path, capsys: Printed) -> None:
    """Exit 2, and the folder's name."""
    code = main(["--root", str(tmp_path), "check"])

    assert code == 2
    assert "holds no library" in capsys.readouterr().err


def test_a_broken_library_exports_nothing(broken: Path, tmp_path: Path) -> None:
    """Exit 1, and no file."""
    target = tmp_path / "x.docx"

    code = main(["--root", str(broken), "export", "trade/contact", "-o", str(target)])

    assert code == 1
    assert not target.exists()


@pytest.mark.parametrize("format", ["docx", "md", "txt", "json"])
def test_a_filled_document_is_written(format: str, tmp_path: Path) -> None:
    """The file holds the value, and nothing else is left beside it."""
    target = tmp_path / f"x.{format}"

    code = export(
        "--format", format, "--lang", "en", "--set", "company=Esempio S.r.l.", "-o", target
    )

    assert code == 0
    assert b"Esempio S.r.l." in target.read_bytes()
    assert list(tmp_path.iterdir()) == [target]


def test_the_same_call_gives_the_same_bytes(tmp_path: Path) -> None:
    """A document depends on the library and the call alone."""
    first, second = tmp_path / "1.docx", tmp_path / "2.docx"

    export("-o", first)
    export("-o", second)

    assert first.read_bytes() == second.read_bytes()


def test_a_link_and_its_file_stay_what_they_are(tmp_path: Path) -> None:
    """What a link leads to is written, with the rights it had; the link is a link."""
    target, link = tmp_path / "x.txt", tmp_path / "link.txt"
    target.touch(mode=0o600)
    link.symlink_to(target)

    export("--format", "txt", "-o", link)

    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o600
    assert "Referente clienti" in target.read_text("utf-8")


def test_a_pipe_is_written_into(tmp_path: Path) -> None:
    """What is no file is not replaced by one."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "macros", "--root", str(SMALL), "export", "trade/contact"]
    words = [*command, "--format", "txt", "-o", str(pipe)]

    with subprocess.Popen(words, cwd=ROOT):
        printed = pipe.read_text("utf-8")

    assert "Referente clienti" in printed
    assert not pipe.is_file()


def test_a_dash_is_the_standard_output(capsysbinary: PrintedBytes) -> None:
    """`-o -` prints the document."""
    export("--format", "txt", "-o", "-")

    assert b"Referente clienti" in capsysbinary.readouterr().out


def test_a_draft_of_a_file_is_exported(tmp_path: Path, capsysbinary: PrintedBytes) -> None:
    """The draft's language, jurisdiction, values and choices are the document's."""
    draft = tmp_path / "draft.json"
    said = {"format": 1, "template": "trade/contact", "version": "0.1.0", "lang": "en"}
    choices = {"off": ["duties/answer-customers"]}
    draft.write_text(json.dumps({**said, "jurisdiction": "generic", "choices": choices}), "utf-8")

    code = export("--draft", draft, "--format", "txt")

    printed = capsysbinary.readouterr().out.decode()
    assert code == 0
    assert "The post-holder:" in printed
    assert "having consulted" not in printed


@pytest.mark.parametrize("text", ["", "[]", "{", '{"format": 1}', "\x00", "[" * 100_000])
def test_a_draft_that_is_none_is_refused(text: str, tmp_path: Path, capsys: Printed) -> None:
    """Exit 2, one line, no traceback."""
    draft = tmp_path / "draft.json"
    draft.write_text(text, "utf-8")

    code = export("--draft", draft)

    assert code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_the_package_is_the_command() -> None:
    """`python -m macros` does what `mansionario` does."""
    environment = {**os.environ, "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", "macros", "--root", str(SMALL), "check"]

    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")

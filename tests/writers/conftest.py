"""LibreOffice and the readers of PDF, for the tests that look at the printed page."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from macros.document.model import JobDescription
from tests.writers.build import DOCUMENTS, GUIDED, sample, written
from tests.writers.docx_parts import Parts, read_parts

Convert = Callable[..., dict[str, Path]]
"""Files by name, the extension to convert them to, and that which they have (`docx`)."""


def program(name: str) -> str:
    """The path of a program; without it the test fails in CI and is skipped elsewhere."""
    if path := shutil.which(name):
        return path
    reason = f"'{name}' is not installed: apt-get install libreoffice-writer poppler-utils"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


BODY = ("-r", "72", "-x", "0", "-y", "55", "-W", "596", "-H", "730")
"""What lies between header and footer."""


def printed_words(path: Path, *options: str) -> list[str]:
    """The words of a PDF, rules to sign on apart; one that broke at its hyphen is one again."""
    unbroken = re.sub(r"(?<=\w)-\s*\n\s*", "-", pdf_text(path, *options))
    return re.sub("_+", " ", unbroken).split()


def pdf_text(path: Path, *options: str) -> str:
    """What pdftotext reads of a PDF."""
    command = [program("pdftotext"), *options, str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


@pytest.fixture(scope="session")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Converts files, by name, in one run of LibreOffice with a profile of its own."""

    def converted(
        files: Mapping[str, bytes], extension: str, source: str = "docx"
    ) -> dict[str, Path]:
        soffice = program("soffice")
        folder = tmp_path_factory.mktemp("office")
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        sources = [_saved(folder / "in" / f"{name}.{source}", files[name]) for name in files]
        options = ["--headless", "--convert-to", extension, "--outdir", str(folder / "out")]
        command = [soffice, profile, *options, *map(str, sources)]
        run = subprocess.run(command, capture_output=True, check=False, text=True, timeout=180)
        results = {name: folder / "out" / f"{name}.{extension}" for name in files}
        missing = [name for name, path in results.items() if not path.is_file()]
        assert not missing, f"LibreOffice did not convert {missing}: {run.stdout}{run.stderr}"
        return results

    return converted


def _saved(path: Path, content: bytes) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content)
    return path


@pytest.fixture(scope="session", params=[*DOCUMENTS, GUIDED])
def name(request: pytest.FixtureRequest) -> str:
    """The name of each sample, and of one with its guidance."""
    return str(request.param)


@pytest.fixture(scope="session")
def source(name: str) -> JobDescription:
    """The sample itself."""
    return sample(name)


@pytest.fixture(scope="session")
def content(name: str) -> bytes:
    """The sample as DOCX."""
    return written(name, "docx")


@pytest.fixture(scope="session")
def parts(content: bytes) -> Parts:
    """The parts of the sample as DOCX."""
    return read_parts(content)

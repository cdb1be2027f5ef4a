"""A package has the same bytes wherever it is made."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from macros.writers import write
from macros.writers.package import pack
from tests.writers.build import DOCUMENTS, sample

FILES = {"b.xml": b"<b/>", "a/c.xml": b"<c/>", "mimetype": b"x"}


def test_mimetype_comes_first() -> None:
    """Entries stand by name, `mimetype` before all."""
    archive = zipfile.ZipFile(io.BytesIO(pack(FILES)))

    assert archive.namelist() == ["mimetype", "a/c.xml", "b.xml"]


def test_entries_tell_nothing_of_the_machine() -> None:
    """Every entry is stored, of 1980, of no system."""
    entries = zipfile.ZipFile(io.BytesIO(pack(FILES))).infolist()

    found = {
        (each.compress_type, each.date_time, each.create_system, each.external_attr, each.flag_bits)
        for each in entries
    }
    assert found == {(zipfile.ZIP_STORED, (1980, 1, 1, 0, 0, 0), 0, 0x20, 0)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_written_twice_is_equal(name: str) -> None:
    """The same document gives the same bytes, and is not changed by being written."""
    document = sample(name)

    written = [write(document, "docx") for _ in range(2)]

    assert written[0] == written[1]
    assert document == sample(name)


def test_written_in_another_time_zone_is_equal() -> None:
    """Time zone, hash seed and locale of the machine leave the bytes alone."""
    code = (
        "import sys; from macros.writers import write; from tests.writers.build import sample;"
        "sys.stdout.buffer.write(write(sample('filled'), 'docx'))"
    )
    there = os.environ | {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C"}

    run, root = [sys.executable, "-c", code], Path(__file__).parents[2]
    written = subprocess.run(run, env=there, cwd=root, capture_output=True, check=True)

    assert written.stdout == write(sample("filled"), "docx")

"""The live preview: an edit shows after seconds, a broken clause leaves the server alive."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.publish.conftest import Project

CLAUSE = "clauses/duties/greet-customers.yml"
TEMPLATE = "en/templates/trade/contact/"
PATIENCE_S = 30


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def address(project: Project, tmp_path: Path) -> Iterator[str]:
    """Where `make serve` shows the project."""
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (tmp_path / "serve.log").open("wb") as log:
        server = subprocess.Popen(
            command, cwd=project.folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()
            server.wait(timeout=10)


def comes_to_show(url: str, text: str) -> bool:
    """Whether a page shows a text before patience ends."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        if text in page(url):
            return True
        time.sleep(0.2)
    return False


def page(url: str) -> str:
    """A page as the server gives it; empty while there is none."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except (OSError, HTTPException):
        return ""


def test_an_edit_shows_and_a_broken_clause_does_not_end_it(project: Project, address: str) -> None:
    """Both languages are served; while something is wrong, the last good page stays."""
    url = f"{address}{TEMPLATE}"

    assert comes_to_show(url, "Greets customers.")

    project.edit(CLAUSE, "Greets customers.", "Greets people.")
    assert comes_to_show(url, "Greets people.")

    project.edit(CLAUSE, "status: reviewed", "status: final")
    time.sleep(3)
    assert "Greets people." in page(url)

    project.edit(CLAUSE, "status: final", "status: reviewed")
    project.edit(CLAUSE, "Greets people.", "Greets all.")
    assert comes_to_show(url, "Greets all.")

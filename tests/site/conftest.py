"""The built site, its server and a browser: one of each for all tests of a process."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.site.browsing import Open, Visit, Window
from tests.site.built import URL, Tree, build
from tests.site.serving import served

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
"""The last one keeps every request on this machine."""


@pytest.fixture(scope="session")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The site, built once for all processes of a run."""
    return _built_once(Tree(_shared(tmp_path_factory) / "site"))


@pytest.fixture(scope="session")
def nested(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    """The site as it is built for a host where it has a path of its own, without a repository."""
    folder = _shared(tmp_path_factory) / "nested"
    return _built_once(Tree(folder, f"{URL}a/path/", repository=""))


@pytest.fixture(scope="session")
def origin(tree: Tree) -> Iterator[str]:
    """Where the site is served."""
    with served(tree.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the test fails in CI and is skipped elsewhere."""
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium(), args=FLAGS)


@pytest.fixture
def visit(browser: Browser, origin: str) -> Iterator[Open]:
    """Opens a page of the site in a window of its own, closed after the test."""
    visits: list[Visit] = []

    def opened(at: object = "", **fields: Any) -> Visit:  # noqa: ANN401  (those of Window)
        visits.append(Visit(browser, origin, Window(**fields)))
        visits[-1].go(at)
        return visits[-1]

    yield opened
    for each in visits:
        each.close()


@pytest.fixture(scope="session")
def windows() -> Iterator[dict[Window, list[Visit]]]:
    """The windows that tests have left behind, by what they came with."""
    left: dict[Window, list[Visit]] = {}
    yield left
    for each in (visit for visits in left.values() for visit in visits):
        each.close()


@pytest.fixture
def look(browser: Browser, origin: str, windows: dict[Window, list[Visit]]) -> Iterator[Open]:
    """Opens a page in a window that an earlier test has left, three times as fast as a new one.

    For tests that leave nothing behind but what `Visit.tidy` clears: they replace no clock, and
    ask neither how a page first comes in nor for the pages before it.
    """
    taken: list[Visit] = []

    def opened(at: object = "", **fields: Any) -> Visit:  # noqa: ANN401  (those of Window)
        window = Window(**fields)
        known = windows.setdefault(window, [])
        free = next((each for each in known if each not in taken), None)
        visit = free or Visit(browser, origin, window)
        if not free:
            known.append(visit)
        taken.append(visit)
        visit.go(at)
        return visit

    yield opened
    for each in taken:
        each.tidy()


def _shared(factory: pytest.TempPathFactory) -> Path:
    """The folder that all processes of a run have in common."""
    own = factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def _built_once(tree: Tree) -> Tree:
    with tree.folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not tree.folder.exists():
            build(tree)
    return tree


def chromium() -> Path:
    """Where the browser is; without it the test fails in CI and is skipped elsewhere."""
    if path := shutil.which("chromium"):
        return Path(path)
    reason = "'chromium' is not installed: apt-get install chromium"
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)

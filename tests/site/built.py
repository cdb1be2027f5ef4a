"""The built site, as the tests find it: its pages, and what each is."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html

from macros.library.load import load_library
from macros.library.model import Library
from macros.library.text import LANGUAGES
from macros.publish.counterparts import counterparts
from macros.publish.handbook.model import Handbook
from macros.publish.handbook.read import load_handbook
from macros.publish.site import Site, make_site, root
from tests.real import HANDBOOK, LIBRARY

ROOT = Path(__file__).parents[2]
REPOSITORY = "https://github.com/example/mansionario"
URL = "https://mansionario.example/"
"""Where the site says that it is: `site_url`, whatever the environment holds."""

NOT_FOUND = "404.html"
OF_ITS_OWN = {
    "handbook/all-norms",
    "handbook/approval",
    "handbook/career",
    "handbook/matrix",
    "tools/compare",
}
"""Pages that are made as no other of their area is."""


@dataclass(frozen=True)
class Page:
    """A page of the site: one address in one language."""

    name: str
    """What it shares with its counterpart."""
    lang: str
    address: str
    """Below the site's root."""

    @property
    def file(self) -> str:
        """The file that is served at its address."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"

    @property
    def template(self) -> str | None:
        """The template that it shows, by id."""
        id = self.name.removeprefix("templates/")
        return id if id in library().templates else None

    @property
    def kind(self) -> str:
        """What pages made in the same way have in common."""
        if self.template:
            return "template"
        area, _, rest = self.name.partition("/")
        return f"{area}/…" if rest and self.name not in OF_ITS_OWN else self.name

    def __str__(self) -> str:
        """The address, as the tests are named by it."""
        return f"/{self.address}"


@cache
def library() -> Library:
    """The library that the site shows."""
    return LIBRARY


@cache
def site(lang: str) -> Site:
    """The site's own idea of where everything lies."""
    return make_site(library(), lang, handbook())


@cache
def handbook() -> Handbook:
    """The written pages that it shows."""
    return HANDBOOK


def _pages() -> list[Page]:
    """Every page, in an order that every worker finds."""
    found = counterparts(library(), handbook())
    named = [
        Page(name, lang, address)
        for name, addresses in found.items()
        for lang, address in addresses.items()
    ]
    missing = [Page("not-found", lang, f"{root(lang)}{NOT_FOUND}") for lang in LANGUAGES]
    return sorted((*named, *missing), key=lambda page: page.address)


PAGES = _pages()
TEMPLATES = [page for page in PAGES if page.template]
KINDS = [*{page.kind: page for page in PAGES}.values()]
"""One page of each kind: where one look stands for all that are made in the same way."""
EXAMPLES = [*{(page.kind, page.lang): page for page in PAGES}.values()]
"""One page of each kind in each language."""
SAMPLES = [*{page.lang: page for page in TEMPLATES}.values()]
"""One template's page in each language."""


def each(pages: list[Page]) -> pytest.MarkDecorator:
    """Run a test once for each of these pages."""
    return pytest.mark.parametrize("at", pages, ids=str)


@dataclass(frozen=True)
class Tree:
    """The files of a built site."""

    folder: Path
    url: str = URL
    repository: str = REPOSITORY
    """Where it says that its texts are edited; empty for a site without such links."""

    def files(self) -> list[str]:
        """Every file, as its address below the root."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in paths)

    def read(self, page: Page) -> html.HtmlElement:
        """The page as lxml reads it."""
        return html.document_fromstring(self.text(page))

    def text(self, page: Page) -> str:
        """The page's source."""
        return (self.folder / page.file).read_text("utf-8")

    def target(self, page: Page, link: str) -> tuple[Path | None, str]:
        """The file that a link of a page leads to and the place in it; no file: out of the site."""
        parts = urlsplit(urljoin(urljoin(self.url, page.address), link))
        base = urlsplit(self.url)
        if (parts.scheme, parts.netloc) != (base.scheme, base.netloc):
            return None, ""
        path = self.folder / unquote(parts.path).removeprefix(base.path)
        if not parts.path.startswith(base.path):
            path = self.folder / "outside the site's path"
        return path / "index.html" if parts.path.endswith("/") else path, unquote(parts.fragment)


def build(tree: Tree) -> None:
    """Build the whole site where it belongs; the test fails where it does not come out."""
    addresses = {"SITE_URL": tree.url, "REPO_URL": tree.repository}
    environment = {**os.environ, **addresses, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "-d", str(tree.folder)]
    run = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, check=False, text=True
    )
    if run.returncode:
        pytest.fail(f"the site does not come out:\n{run.stdout}{run.stderr}", pytrace=False)


def words(text: str) -> str:
    """The text with one space wherever there is any."""
    return " ".join(text.split())

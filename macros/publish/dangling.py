"""Every link of the built site leads to a file and a place in it."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit


@dataclass(frozen=True)
class Dangling:
    """A link that leads nowhere."""

    page: str
    target: str

    def __str__(self) -> str:
        """The link, in words."""
        return f"{self.page}: the link '{self.target}' leads nowhere"


@dataclass
class PageLinks(HTMLParser):
    """What a page links to, and the places in it that a link can lead to."""

    links: set[str] = field(default_factory=set)
    anchors: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with an empty page."""
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what an element links to, and what it is called."""
        given = dict(attrs)
        self.links |= {given[name] or "" for name in ("href", "src") if name in given}
        self.anchors |= {given[name] or "" for name in ("id", "name") if name in given}


def dangling_links(tree: Path, site_url: str) -> Iterator[Dangling]:
    """Each link of each page that leads to nothing in the tree.

    Args:
        tree: The built site.
        site_url: Where its root will be, with a slash at its end.
    """
    files = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    pages = {name: _read(tree / name) for name in sorted(files) if name.endswith(".html")}
    anchors = {name: page.anchors for name, page in pages.items()}
    for name, page in pages.items():
        here = urljoin(site_url, name.removesuffix("index.html"))
        for link in sorted(page.links):
            if not _leads_somewhere(here, link, site_url, files, anchors):
                yield Dangling(name, link)


def _read(path: Path) -> PageLinks:
    page = PageLinks()
    page.feed(path.read_text("utf-8", errors="replace"))
    return page


def _leads_somewhere(
    here: str, link: str, site_url: str, files: set[str], anchors: Mapping[str, set[str]]
) -> bool:
    try:
        target, base = urlsplit(urljoin(here, link)), urlsplit(site_url)
    except ValueError:
        return False
    if (target.scheme, target.netloc) != (base.scheme, base.netloc):
        return True
    path = posixpath.relpath(unquote(target.path), base.path or "/")
    name = path if not target.path.endswith("/") else posixpath.normpath(f"{path}/index.html")
    if name not in files:
        return False
    fragment = unquote(target.fragment)
    is_theirs = fragment.startswith("__")  # anchors that the theme's own script makes
    return not fragment or name not in anchors or is_theirs or fragment in anchors[name]

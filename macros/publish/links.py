"""Every link of the built site leads to a file and a place in it."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

TAG = re.compile(r"<!--.*?-->|<[a-z][^>]*>", re.DOTALL | re.IGNORECASE)
LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
ANCHOR = re.compile(r'\s(?:id|name)="([^"]+)"')


@dataclass(frozen=True)
class Dangling:
    """A link that leads nowhere."""

    page: str
    target: str

    def __str__(self) -> str:
        """The link, in words."""
        return f"{self.page}: the link '{self.target}' leads nowhere"


def dangling_links(tree: Path, site_url: str) -> Iterator[Dangling]:
    """Each link of each page that leads to nothing in the tree.

    Args:
        tree: The built site.
        site_url: Where its root will be, with a slash at its end.
    """
    files = {path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()}
    pages = {name: _tags(tree / name) for name in sorted(files) if name.endswith(".html")}
    anchors = {name: {*_found(ANCHOR, tags)} for name, tags in pages.items()}
    for name, tags in pages.items():
        here = urljoin(site_url, name.removesuffix("index.html"))
        for link in sorted({*_found(LINK, tags)}):
            if not _leads_somewhere(urljoin(here, link), site_url, files, anchors):
                yield Dangling(name, link)


def _tags(path: Path) -> list[str]:
    return [tag for tag in TAG.findall(path.read_text("utf-8")) if not tag.startswith("<!--")]


def _found(pattern: re.Pattern[str], tags: list[str]) -> Iterator[str]:
    for tag in tags:
        yield from map(unescape, pattern.findall(tag))


def _leads_somewhere(
    url: str, site_url: str, files: set[str], anchors: Mapping[str, set[str]]
) -> bool:
    target, base = urlsplit(url), urlsplit(site_url)
    if (target.scheme, target.netloc) != (base.scheme, base.netloc):
        return True
    path = posixpath.relpath(unquote(target.path), base.path or "/")
    name = path if not target.path.endswith("/") else posixpath.normpath(f"{path}/index.html")
    if name not in files:
        return False
    fragment = unquote(target.fragment)
    is_theirs = fragment.startswith("__")  # anchors that the theme's own script makes
    return not fragment or name not in anchors or is_theirs or fragment in anchors[name]

"""The tree of files that is published: whole, and every link of it leads somewhere."""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import docx
import pytest
from lxml import etree, html

from macros.writers import FORMATS
from tests.site.built import PAGES, TEMPLATES, Page, Tree, each, library, words

LINKS = "//@href | //@src | //@action | //@poster | //@data"
ADDRESS = re.compile(r"url\(\s*[\"']?(?!data:|#)([^\"')]+)")


def links(document: html.HtmlElement) -> Iterator[str]:
    """Every address that a page names, those of its script's settings too."""
    yield from map(str, document.xpath(LINKS))
    for candidates in document.xpath("//@srcset"):
        yield from (candidate.split()[0] for candidate in str(candidates).split(","))
    for settings in document.xpath("//script[@id='__config']/text()"):
        yield json.loads(settings)["search"]


def dangling(tree: Tree, page: Page) -> list[str]:
    """The links of a page that lead to no file, or to no place in it."""
    targets = {link: tree.target(page, link) for link in links(tree.read(page))}
    return [
        link
        for link, (file, place) in targets.items()
        if file and not (file.is_file() and (not place or place in places(file)))
    ]


@cache
def places(file: Path) -> frozenset[str]:
    """The ids of a page: the places in it that a link can lead to."""
    return frozenset(map(str, html.parse(file).getroot().xpath("//@id")))


def open_docx(content: bytes) -> str:
    """The words of a Word file, as python-docx finds them."""
    return " ".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def open_odt(content: bytes) -> str:
    """The words of an OpenDocument file."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert package.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        return "".join(etree.fromstring(package.read("content.xml")).itertext())


def open_pdf(content: bytes) -> str:
    """What a PDF says without being unpacked: its kind, and that it is whole."""
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    return ""


OPENERS: dict[str, Callable[[bytes], str]] = {
    "docx": open_docx,
    "odt": open_odt,
    "pdf": open_pdf,
    "md": bytes.decode,
    "txt": bytes.decode,
    "json": lambda content: str(json.loads(content)["title"]),
}
"""What opens each format, and gives its words back."""


def test_every_page_is_tested(tree: Tree) -> None:
    """The pages that the tests go through are those that are published."""
    published = [file for file in tree.files() if file.endswith(".html")]

    assert sorted(page.file for page in PAGES) == published


@each(PAGES)
def test_links_lead_somewhere(tree: Tree, at: Page) -> None:
    """What a page links, shows, loads or names as its address is there."""
    assert dangling(tree, at) == []


def test_links_lead_somewhere_below_a_path(nested: Tree) -> None:
    """A site that does not stand at the root of its host links nothing outside its path."""
    found = {str(page): dangling(nested, page) for page in PAGES}

    assert {page: links for page, links in found.items() if links} == {}


def test_style_sheets_load_what_is_there(tree: Tree) -> None:
    """Each address in a style sheet is that of a file of the site."""
    missing = [
        f"{sheet}: {address}"
        for sheet in tree.files()
        if sheet.endswith(".css")
        for address in ADDRESS.findall((tree.folder / sheet).read_text("utf-8"))
        if not ((tree.folder / sheet).parent / address).is_file()
    ]

    assert missing == []


@each(TEMPLATES)
def test_downloads_are_what_they_are_called(tree: Tree, at: Page) -> None:
    """Every format of a template is offered, opens as what it is, and holds its title."""
    offered = tree.read(at).xpath("//a[@download]/@href")
    title = library().templates[str(at.template)].title[at.lang].replace("'", "’")

    opened = {}
    for link in offered:
        name = link.rpartition(".")[2]
        opened[name] = OPENERS[name]((tree.folder / at.address / link).read_bytes())

    assert list(opened) == list(FORMATS)
    assert [name for name, text in opened.items() if text and title not in words(text)] == []


def test_data_files_are_json(tree: Tree) -> None:
    """Every file that ends in `.json` is JSON, in UTF-8."""
    files = [file for file in tree.files() if file.endswith(".json")]

    for file in files:
        json.loads((tree.folder / file).read_bytes().decode())

    assert "api/v1/index.json" in files


@pytest.mark.parametrize("lang", ["it", "en"])
def test_site_map_lists_every_page(tree: Tree, lang: str) -> None:
    """A language's site map names its pages, and no other."""
    folder = tree.folder if lang == "it" else tree.folder / lang

    listed = etree.parse(folder / "sitemap.xml").xpath("//*[local-name()='loc']/text()")

    own = [page for page in PAGES if page.lang == lang and page.name != "not-found"]
    assert sorted(listed) == sorted(f"{tree.url}{page.address}" for page in own)

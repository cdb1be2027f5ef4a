"""One archive an industry, and one of everything."""

import hashlib
import io
import json
import zipfile

import pytest

from macros.writers import FORMATS
from tests.publish.conftest import ROOT, Project, make_project


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The published files of the small library."""
    project: Project = make_project(tmp_path_factory.mktemp("bundles") / "project")
    done = project.build()
    assert done.returncode == 0, done.stderr
    return project.site()


@pytest.mark.parametrize("name", ["trade", "all"])
def test_an_archive_has_every_format_and_language(site: dict[str, bytes], name: str) -> None:
    """What lies beside the pages, with the licence; no date of the day it was made."""
    archive = zipfile.ZipFile(io.BytesIO(site[f"downloads/{name}.zip"]))
    pages = {
        "it": ("modelli/commercio/referente-clienti", "referente-clienti"),
        "en": ("en/templates/trade/contact", "contact"),
    }

    for lang, (page, slug) in pages.items():
        for extension in FORMATS:
            packed = archive.read(f"{lang}/trade/{slug}.{extension}")
            assert packed == site[f"{page}/{slug}.{extension}"]
    assert archive.read("LICENSE-CONTENT.txt") == (ROOT / "LICENSE-CONTENT").read_bytes()
    assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_manifest_tells_versions_and_checksums(site: dict[str, bytes]) -> None:
    """Every file but the manifest and the licence, with its template, version and SHA-256."""
    archive = zipfile.ZipFile(io.BytesIO(site["downloads/all.zip"]))
    manifest = json.loads(archive.read("manifest.json"))

    listed = {entry["path"]: entry for entry in manifest["files"]}

    assert {*listed, "manifest.json", "LICENSE-CONTENT.txt"} == set(archive.namelist())
    for path, entry in listed.items():
        content = archive.read(path)
        assert entry["sha256"] == hashlib.sha256(content).hexdigest()
        assert (entry["template"], entry["version"]) == ("trade/contact", "0.1.0")
        assert entry["bytes"] == len(content)


def test_pages_link_the_archives(site: dict[str, bytes]) -> None:
    """The list of all templates and each industry's, in either language."""
    links = {
        "modelli/index.html": "../downloads/all.zip",
        "modelli/commercio/index.html": "../../downloads/trade.zip",
        "en/templates/index.html": "../../downloads/all.zip",
        "en/templates/trade/index.html": "../../../downloads/trade.zip",
    }

    assert {path: f'href="{way}"' in site[path].decode() for path, way in links.items()} == (
        dict.fromkeys(links, True)
    )

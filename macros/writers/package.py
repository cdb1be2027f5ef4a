"""Files as a zip archive whose bytes are the same wherever it is made."""

import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of every entry: the first that a zip archive can hold."""


def pack(files: Mapping[str, bytes], *, deflated: bool = False) -> bytes:
    """The files, by path, as a zip archive.

    A document is stored, not deflated: two zlib libraries deflate the same bytes differently, and
    its twin in the browser has another.
    """
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as zip_file:
        for path in package_order(files):
            entry = _entry(path)
            entry.compress_type = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
            zip_file.writestr(entry, files[path])
    return archive.getvalue()


def package_order(paths: Mapping[str, object]) -> list[str]:
    """The paths by name, `mimetype` first, as OpenDocument wants it.

    Source: OpenDocument 1.3 part 2, 3.3.
    """
    return sorted(paths, key=lambda path: (path != "mimetype", path))


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, EPOCH)
    entry.create_system = 0
    entry.external_attr = 0x20
    return entry

"""The headings of a page that is HTML already."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

HEADING = re.compile(r'<h2[^>]*\sid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def headings(html: str) -> Iterator[dict[str, Any]]:
    """Each second-level heading with an id, as the table of contents wants it."""
    for name, inner in HEADING.findall(html):
        text = TAG.sub("", PERMALINK.sub("", inner)).strip()
        yield {"level": 2, "id": name, "name": unescape(text), "html": text, "children": []}

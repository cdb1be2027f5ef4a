"""The headings of a page that is HTML already."""

import re
from typing import Any

HEADING = re.compile(r'<h([12])[^>]*\sid="([^"]+)"[^>]*>(.*?)</h\1>', re.DOTALL)
PERMALINK = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
TAG = re.compile(r"<[^>]+>")

Heading = dict[str, Any]
"""A heading as the table of contents wants it."""


def headings(html: str) -> list[Heading]:
    """The headings with an id, the second level below the first where there is one."""
    found = [_heading(int(level), name, inner) for level, name, inner in HEADING.findall(html)]
    if not found or found[0]["level"] != 1:
        return found
    return [{**found[0], "children": found[1:]}]


def _heading(level: int, name: str, inner: str) -> Heading:
    text = TAG.sub("", PERMALINK.sub("", inner)).strip()
    return {"level": level, "id": name, "name": text, "html": text, "children": []}

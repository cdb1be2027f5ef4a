"""The content security policy: a page loads from its own origin, and runs its own scripts alone.

Inline scripts are named by hash, so that nothing that slips into a page runs. The policy stands
in every page, and in `_headers` for hosts that read it, with what only a header can say.

Source: Content Security Policy Level 3, 2.3.1 (hashes) and 3.3 (the element `meta`).
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

HEADERS = "_headers"
"""The file that Netlify, Cloudflare Pages and others read."""
CHARSET = '<meta charset="utf-8">'
SCRIPT = re.compile(r"<script(?![^>]* (?:src|type=\"application/))[^>]*>(.*?)</script>", re.DOTALL)
HASH = re.compile(r"'sha256-[^']+'")
RULES = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
)


def with_policy(html: str) -> str:
    """The page with its policy, right after what tells its encoding."""
    policy = _policy(_hashes(html))
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(CHARSET, CHARSET + meta, 1)


def write_headers(tree: Path) -> None:
    """The file of headers for a built site, whose pages have their policy."""
    pages = (path.read_text("utf-8") for path in tree.rglob("*.html"))
    hashes = {found for page in pages for found in HASH.findall(page)}
    lines = (
        "/*",
        f"  Content-Security-Policy: {_policy(hashes)}; frame-ancestors 'none'",
        "  Referrer-Policy: no-referrer",
        "  X-Content-Type-Options: nosniff",
    )
    (tree / HEADERS).write_text("\n".join(lines) + "\n", "utf-8")


def _hashes(html: str) -> set[str]:
    """The hash of every script that stands in the page; data, such as JSON, is none."""
    digests = (hashlib.sha256(source.encode()).digest() for source in SCRIPT.findall(html))
    return {f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}


def _policy(hashes: Iterable[str]) -> str:
    own = " ".join(["script-src 'self'", *sorted(hashes)])
    return "; ".join(own if rule == "script-src 'self'" else rule for rule in RULES)

"""The search's own code, as it is published: in a folder whose name changes with what is in it.

So no browser takes an old piece of it, or an old index, from its cache beside a new one.
"""

import hashlib
import re
from collections.abc import Mapping

from macros.errors import RequestError

SOURCE = "javascripts/search"
"""The folder of its modules, in `overrides/`."""
WORKER = "worker.js"
"""The module that the theme starts."""
THEMES_OWN = re.compile(r"assets/javascripts/workers/search\.\w+\.min\.js")
DIGITS = 8


def published(sources: Mapping[str, str], index: bytes) -> dict[str, bytes]:
    """The modules as they are published for this index, by path below the language's root.

    Args:
        sources: The text of each module without its remarks, by its file's name.
        index: What the search reads.
    """
    modules = {name: text.encode() for name, text in sources.items()}
    folder = folder_of(modules, index)
    return {f"{folder}/{name}": module for name, module in modules.items()}


def folder_of(modules: Mapping[str, bytes], index: bytes) -> str:
    """The folder of these modules for this index, below the root of its language."""
    content = b"".join((*(modules[name] for name in sorted(modules)), index))
    return f"{SOURCE}-{hashlib.sha256(content).hexdigest()[:DIGITS]}"


def with_worker(config: str, address: str) -> str:
    """The theme's settings, with this worker in place of the theme's own.

    Raises:
        RequestError: They do not name exactly one.
    """
    replaced, count = THEMES_OWN.subn(address, config)
    if count != 1:
        raise RequestError(f"the theme's settings name {count} workers for the search, not one")
    return replaced

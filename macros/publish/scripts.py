"""The site's own scripts as they are published: without what is written for who maintains them."""

import re

FOLDER = "javascripts/"
"""Where they lie, in `overrides/` and on the site."""
REMARK = re.compile(r"^ *(?://.*|/\*\*.*?\*/ *)$\n?", re.MULTILINE)
INDENT = re.compile("^ +", re.MULTILINE)
LONG_REMARK = re.compile(r"^ */\*\*\n(?: *\*.*\n)*? *\*/\n", re.MULTILINE)


def is_script(path: str) -> bool:
    """Whether a file is one of our scripts, not of the theme's."""
    return path.startswith(FOLDER) and path.endswith(".js")


def without_remarks(module: str) -> str:
    """The module without what lines begin with, and the remarks that have lines of their own."""
    return INDENT.sub("", REMARK.sub("", LONG_REMARK.sub("", module)))

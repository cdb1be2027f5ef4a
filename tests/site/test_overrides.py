"""Our own scripts and style sheets keep the rules of the house."""

import re
from pathlib import Path

import pytest

from tests.site.browsing import Open
from tests.site.built import ROOT

SCRIPTS = sorted((ROOT / "overrides" / "javascripts").rglob("*.js"))
SHEETS = sorted((ROOT / "overrides" / "stylesheets").rglob("*.css"))

UNSAFE = re.compile(r"\b(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|\beval\(|document\.write")
COLOUR = re.compile(r"#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
PHYSICAL = re.compile(
    r"^\s*(?:(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b.*"
    r"|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)):.*)$",
    re.MULTILINE,
)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
CLASS = re.compile(r"\.(-?[a-z_][\w-]*)")
TAKE = """(path) => {
  const { search } = JSON.parse(document.getElementById("__config").textContent);
  return import(path.replace(/.*\\/search(?=\\/)/, search.replace(/\\/[^/]*$/, "")));
}"""
"""Takes a script as a module; those of the search are published in a folder with a hash."""
THEIRS = ("md-", "headerlink", "js", "no-js")


def rules(sheet: Path) -> str:
    """A style sheet without its comments."""
    return COMMENT.sub("", sheet.read_text("utf-8"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_are_checked_and_write_no_markup(script: Path) -> None:
    """A script asks for type checks, and puts text into the page as text."""
    text = script.read_text("utf-8")

    assert text.startswith("// @ts-check\n")
    assert UNSAFE.findall(text) == []


def test_scripts_are_modules_that_parse(look: Open) -> None:
    """The browser takes each script as a module, on a page that asks for nothing of it."""
    opened = look("404.html")
    complaints = {}

    for script in SCRIPTS:
        opened.run(TAKE, f"/{script.relative_to(ROOT / 'overrides').as_posix()}")
        complaints[script.name] = opened.complaints[:]
        opened.complaints.clear()

    assert {name: told for name, told in complaints.items() if told} == {}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_style_sheets_are_logical_and_give_way(sheet: Path) -> None:
    """No side of the screen is named, nothing is `!important`, colours are tokens."""
    text = rules(sheet)

    assert "!important" not in text
    assert PHYSICAL.findall(text) == []
    assert sheet.name == "tokens.css" or COLOUR.findall(text) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_classes_have_our_prefix(sheet: Path) -> None:
    """A class is ours, with `mn-` before it, or the theme's."""
    selectors = re.sub(r"\{[^{}]*\}", "", rules(sheet))

    found = {name for name in CLASS.findall(selectors) if not name.startswith(("mn-", *THEIRS))}

    assert found == set()

"""The rooms of the package: a room imports only rooms that stand above it."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "macros"
ROOMS = ("errors", "wording", "library", "document", "writers", "publish", "commands", "__main__")
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE)
EDGE = ("mkdocs", "jinja2", "click", "material")


def imported(path: Path) -> set[str]:
    """The names of the modules that a module imports, those for types included."""
    tree = ast.parse(path.read_text("utf-8"))
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def room_of(name: str) -> str:
    """The room that a module's name leads to."""
    return name.split(".")[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    """A module imports from its own room and from those above it alone."""
    own = ROOMS.index(path.relative_to(PACKAGE).parts[0])
    rooms = {room_of(name) for name in imported(path) if name.startswith("macros.")}

    below = {room for room in rooms if ROOMS.index(room) > own}

    assert not below


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_the_site_generator_stays_at_the_edge(path: Path) -> None:
    """Only `macros/hooks.py` knows MkDocs and its theme."""
    roots = {name.partition(".")[0] for name in imported(path)}

    assert roots.isdisjoint(EDGE)

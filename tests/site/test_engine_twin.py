"""The engine's twin in the browser writes what the engine writes, byte for byte."""

import importlib
import inspect
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, fields
from itertools import product
from pathlib import Path
from typing import Any, is_typeddict

import pytest

from macros.document import model
from macros.document.assemble import assemble
from macros.library.text import LANGUAGES
from macros.publish.skeletons import PATH
from macros.writers import SKELETONS
from macros.writers.cleaning import clean
from macros.writers.skeleton import DESCRIPTION, SNIPPETS, Skeleton
from tests.site.browsing import Open
from tests.site.built import ROOT, Tree, library
from tests.site.twin import FOLDERS, STRANGE, ours, theirs
from tests.test_rooms import imported
from tests.writers.build import DOCUMENTS, document, item, placeholder, sample, section
from tests.writers.fuzz import fuzzed

WRITERS = ROOT / "macros/writers"
TWIN = ROOT / "overrides/javascripts/engine"
FUZZED = 250
WITHOUT_TWIN = {"skeleton": "read as the site is built: the twin is given the published JSON"}

EXPORTED = """async (path) => Object.entries(await import(path))
  .filter(([, value]) => typeof value === "function").map(([name]) => name)"""
CLEAN = """async (texts) => {
  const { clean } = await import("/javascripts/engine/cleaning.js");
  return JSON.parse(texts).map((text) => [text.isWellFormed(), clean(text)]);
}"""


def test_templates_are_written_alike(visit: Open) -> None:
    """Every template in every language and jurisdiction, as the site offers it."""
    held = library()
    each = product(held.templates, LANGUAGES, held.jurisdictions)
    documents = {" ".join(names): assemble(held, *names) for names in each}

    found = theirs(visit("404.html"), documents)

    assert found == ours(documents)
    assert len(set(found.values())) > len(documents) * len(SKELETONS)


def test_values_are_written_alike(visit: Open) -> None:
    """Documents that are filled in, in part or with what breaks a format."""
    documents = {name: sample(name) for name in DOCUMENTS}

    found = theirs(visit("404.html"), documents)

    assert found == ours(documents)
    assert not [name for name, told in found.items() if told.startswith("Writing")]


def test_what_nobody_would_write_is_written_alike(visit: Open) -> None:
    """Any sections, items, leads and values; a placeholder that is not listed is refused alike."""
    documents = {str(number): fuzzed(number) for number in range(FUZZED)}

    found = theirs(visit("404.html"), documents)

    assert found == ours(documents)
    refused = [name for name, told in found.items() if told.startswith("WritingError: placeholder")]
    assert 0 < len(refused) < len(found) / 4


def test_strange_skeletons_are_filled_alike(visit: Open) -> None:
    """Slots without a value, paths of any character, flags: the same file or the same refusal."""
    asked = [placeholder("name", "S.r.l.")]
    documents = {"one": document(title="<È>", placeholders=asked), "empty": document(sections=[])}

    found = theirs(visit("404.html"), documents, STRANGE)

    assert found == ours(documents, STRANGE)
    assert found["one.no value"] == "WritingError: part.xml: slot 'gone' has no value"


def test_lone_surrogates_are_cleaned_alike(visit: Open) -> None:
    """Half a character is replaced, in a text and where two texts meet; a whole one is kept."""
    halves = ["\ud83d", "a\ud83db", "\ude00\ud83d", "\udc00\udc00", "\ud83d\ud83d", "\udbff "]
    pieces = [{"kind": "text", "text": text} for text in ("\ud83d", "\ude00")]
    documents = {"halves": document(preamble=pieces, title="".join(halves))}
    opened = visit("404.html")

    found = opened.run(CLEAN, json.dumps([*halves, "😀"]))

    assert found == [*([False, clean(half)] for half in halves), [True, "😀"]]
    assert theirs(opened, documents) == ours(json.loads(json.dumps(documents)))


def test_full_stop_of_a_value_ends_the_sentence_alike(visit: Open) -> None:
    """A full stop after a value that ends in one is left out, and no other."""
    texts = ["{a}.", "{a}. E", "{a}..", "{a} .", "{a}{a}.", "{b}.", ".{a}"]
    asked = [placeholder("a", "S.r.l."), placeholder("b", "Rossi")]
    documents = {t: document(placeholders=asked, sections=[section(item(t))]) for t in texts}

    found = theirs(visit("404.html"), documents)

    assert found == ours(documents)


def test_published_skeletons_are_the_folders(tree: Tree) -> None:
    """Every file of every format is published, once, as it stands."""
    published = json.loads((tree.folder / PATH).read_bytes())

    assert list(published) == list(SKELETONS)
    assert [file for file in tree.files() if file.endswith("skeletons.json")] == [PATH]
    for format_, folder in SKELETONS.items():
        files = dict(texts_of(WRITERS / "skeletons" / folder))
        snippets = {Path(path).stem for path in files if path.startswith(SNIPPETS)}
        parts = {path: text for path, text in files.items() if not path.startswith(SNIPPETS)}
        description = json.loads(parts.pop(DESCRIPTION))
        assert published[format_]["parts"] == parts
        assert published[format_]["snippets"].keys() == snippets
        assert published[format_].items() >= description.items()
        assert published[format_] == asdict(FOLDERS[format_])


def texts_of(folder: Path) -> Iterable[tuple[str, str]]:
    """Each file of a folder: its path and its text."""
    for path in filter(Path.is_file, folder.rglob("*")):
        yield path.relative_to(folder).as_posix(), path.read_text("utf-8")


def modules() -> set[str]:
    """The writers' modules that the engine is made of: it, and what they import."""
    found: set[str] = set()
    following = {"engine"}
    while following := following - found:
        found |= following
        names = {name for stem in following for name in imported(WRITERS / f"{stem}.py")}
        following = {name.split(".")[2] for name in names if name.startswith("macros.writers.")}
    return found


TWINS = sorted(modules() - WITHOUT_TWIN.keys())


def test_every_module_has_its_twin() -> None:
    """A module that the engine imports has a twin of its name, and no twin is left alone."""
    assert {path.stem for path in TWIN.iterdir()} == {*TWINS, model.__name__.rpartition(".")[2]}


@pytest.mark.parametrize("name", TWINS)
def test_functions_have_their_twins(visit: Open, name: str) -> None:
    """What a module offers, its twin offers by the same names, and nothing else."""
    module = importlib.import_module(f"macros.writers.{name}")

    exported = visit("404.html").run(EXPORTED, f"/javascripts/engine/{name}.js")

    assert sorted(exported) == sorted(map(in_camel_case, offered(module)))


def offered(module: Any) -> Iterable[str]:  # noqa: ANN401  (a module)
    """The functions and errors that are a module's own and public."""
    own = {
        name
        for name, value in vars(module).items()
        if inspect.isfunction(value) or (inspect.isclass(value) and issubclass(value, Exception))
        if value.__module__ == module.__name__ and not name.startswith("_")
    }
    return own | set(getattr(module, "__all__", ()))


def in_camel_case(name: str) -> str:
    """The name as JavaScript has it."""
    return re.sub("_([a-z])", lambda match: match[1].upper(), name)


def test_types_have_their_twins() -> None:
    """The types of a document and of a skeleton have the same keys, in the same order."""
    types = {name: list(t.__annotations__) for name, t in vars(model).items() if is_typeddict(t)}
    types["Skeleton"] = [field.name for field in fields(Skeleton)]

    found = {**typedefs("model"), **typedefs("engine")}

    assert {name: found.get(name) for name in types} == types


def typedefs(name: str) -> dict[str, list[str]]:
    """The keys of each type that a twin describes."""
    text = (TWIN / f"{name}.js").read_text("utf-8")
    short = re.findall(r"@typedef \{\{(.*?)\}\} (\w+)", text)
    long = re.findall(r"@typedef \{object\} (\w+)\n(.*?)\*/", text, re.DOTALL)
    keys = {name: re.findall(r"(\w+):", inner) for inner, name in short}
    return keys | {name: re.findall(r"@property \{.+\} (\w+)", inner) for name, inner in long}

"""The engine and its twin in the browser, side by side."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from itertools import product

from macros.document.model import JobDescription
from macros.publish.skeletons import PATH
from macros.writers import SKELETONS, engine, skeleton
from macros.writers.errors import WritingError
from macros.writers.skeleton import Skeleton
from tests.site.browsing import Visit

WRITE = """async ([documents, skeletons, address]) => {
  const { write } = await import("/javascripts/engine/engine.js");
  const given = JSON.parse(skeletons) ?? (await (await fetch(address)).json());
  const frozen = (key, value) => Object.freeze(value);
  const outcome = async (document, skeleton, withGuidance) => {
    try {
      const bytes = write(document, skeleton, { withGuidance });
      const digest = await crypto.subtle.digest("SHA-256", bytes);
      return [...new Uint8Array(digest)].map((n) => n.toString(16).padStart(2, "0")).join("");
    } catch (error) {
      return String(error);
    }
  };
  const found = {};
  for (const [name, document] of Object.entries(JSON.parse(documents, frozen))) {
    for (const [format, skeleton] of Object.entries(given)) {
      found[`${name}.${format}`] = await outcome(document, skeleton, false);
      found[`${name} with guidance.${format}`] = await outcome(document, skeleton, true);
    }
  }
  return found;
}"""
"""The SHA-256 of every file that the twin writes, or what it says instead. Documents are frozen."""

Outcomes = dict[str, str]
Skeletons = Mapping[str, Skeleton]
FOLDERS: Skeletons = {format_: skeleton(format_) for format_ in SKELETONS}


def ours(documents: Mapping[str, JobDescription], skeletons: Skeletons = FOLDERS) -> Outcomes:
    """What Python writes, by document, guidance and format."""
    found = {}
    for (name, each), (format_, given) in product(documents.items(), skeletons.items()):
        found[f"{name}.{format_}"] = outcome(each, given)
        found[f"{name} with guidance.{format_}"] = outcome(each, given, with_guidance=True)
    return found


def outcome(document: JobDescription, skeleton: Skeleton, *, with_guidance: bool = False) -> str:
    """The SHA-256 of the file, or what is said instead."""
    try:
        written = engine.write(document, skeleton, with_guidance=with_guidance)
    except WritingError as error:
        return f"WritingError: {error}"
    return hashlib.sha256(written).hexdigest()


def theirs(
    visit: Visit, documents: Mapping[str, JobDescription], skeletons: Skeletons | None = None
) -> Outcomes:
    """What the browser writes, with the published skeletons unless others are given.

    What it is given is JSON in ASCII: nothing on the way there mends a lone surrogate.
    """
    given = None if skeletons is None else {k: asdict(each) for k, each in skeletons.items()}
    found: Outcomes = visit.run(WRITE, [json.dumps(documents), json.dumps(given), f"/{PATH}"])
    return found


def package(parts: Mapping[str, str]) -> Skeleton:
    """A package of these parts, with a snippet for each kind of run, escaped as XML is."""
    return Skeleton(
        escape="xml",
        is_package=True,
        joins_lines=True,
        extension="zip",
        media_type="application/zip",
        parts=parts,
        snippets={"text": "<t>{{text}}</t>", "placeholder": "<p>{{n}}</p>"},
    )


PATHS = ("z", "mimetype", "é.xml", "\uffee.xml", "𐐀.xml", "𐐀", "a/b.xml", "B.xml", "a", "1", "mime")
SLOTS = {
    "no value": "{{gone}}",
    "no list": "{{#gone}}{{/gone}}",
    "no list to miss": "{{^gone}}{{/gone}}",
    "value of every object": "{{constructor}}",
    "value of no object": "{{__proto__}}",
    "no snippet": "{{>gone}}",
    "snippet of every object": "{{>constructor}}",
    "snippet that the data name": "{{>*title}}",
    "list as text": "{{sections}}",
    "flag as text": "{{commented}}",
    "seen from within": "{{#sections}}{{#items}}{{title}}{{/items}}{{/sections}}",
    "not seen from within": "{{#sections}}{{#items}}{{lead}}{{/items}}{{/sections}}",
    "flags": "{{#commented}}a{{/commented}}{{^commented}}b{{/commented}}",
    "texts": "{{#title}}{{title}}{{/title}}{{^title}}b{{/title}}{{#country}}",
    "lists": "{{^sections}}a{{/sections}}{{#sections}}\n{{id}}\n{{/sections}}",
    "closed early": "{{#title}}a{{#title}}b{{/title}}c{{/title}}",
    "closed by another": "{{#title}}a{{/name}}",
    "no slot": "{{{title}}} {{ title }} {{Title}} {{}} {{!title}} {{*title}}",
}
STRANGE = {
    "order": package(dict.fromkeys(PATHS, "{{title}} è")),
    "empty part": package({"a": "", "b": "{{#preamble}}x{{/preamble}}", "c": "{{title}}"}),
    "no part": package({}),
    **{name: package({"part.xml": text}) for name, text in SLOTS.items()},
}
"""Skeletons for what none of ours holds."""

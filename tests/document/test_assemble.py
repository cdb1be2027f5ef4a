"""Assembly: what stands in a job description, and where."""

from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from macros.document.assemble import assemble
from macros.document.draft import Draft
from macros.document.model import Item, JobDescription
from macros.document.receive import new_draft, received
from macros.document.walk import items
from macros.errors import RequestError
from macros.library.json_schema import json_schema
from macros.library.load import load_library
from macros.library.model import Library

SMALL = Path(__file__).parents[1] / "small"
TEMPLATE = "trade/contact"

OWN = {"id": "own-1", "section": "duties", "after": None, "text": "Vende."}

Build = Callable[..., JobDescription]


@pytest.fixture(scope="module")
def library() -> Library:
    """The small library."""
    return load_library(SMALL)


@pytest.fixture
def build(library: Library) -> Build:
    """Assembles the small library's template, with what a draft says."""

    def assembled(lang: str = "it", jurisdiction: str = "it", **said: object) -> JobDescription:
        draft: object = {**new_draft(TEMPLATE, lang, jurisdiction), **said}
        return assemble(library, TEMPLATE, lang, jurisdiction, received(draft, library))

    return assembled


def ids(document: JobDescription, section: str, *, is_on: bool = True) -> list[str | None]:
    """The clauses of a section that are on, or off, in order."""
    found = next(s for s in document["sections"] if s["id"] == section)
    return [item["clause"] for item in items(found) if item["on"] == is_on]


def the_item(document: JobDescription, clause: str) -> Item:
    """The item of a clause."""
    every = (item for section in document["sections"] for item in items(section))
    return next(item for item in every if item["clause"] == clause)


def words(item: Item) -> str:
    """The text of an item, placeholders by name."""
    return "".join(r["text"] if r["kind"] == "text" else f"<{r['name']}>" for r in item["text"])


@pytest.mark.parametrize("lang", ["it", "en"])
@pytest.mark.parametrize("jurisdiction", ["it", "generic"])
def test_a_document_keeps_to_its_schema(build: Build, lang: str, jurisdiction: str) -> None:
    """What is assembled is what the published schema says, keys in its order."""
    document = build(lang, jurisdiction)
    schema = json_schema(JobDescription, "https://mansionario.example/schema.json")

    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema)
    assert list(document) == list(JobDescription.__annotations__)


def test_what_stays_last_is_last(build: Build) -> None:
    """A clause that its section keeps last stands last, wherever the template lists it."""
    duties = next(s for s in build()["sections"] if s["id"] == "duties")

    assert duties["items"][-1]["clause"] == "duties/do-other-tasks"


def test_optional_clauses_are_there_and_off(build: Build) -> None:
    """The document lists what may stand in it; the optional is switched off."""
    assert ids(build(), "duties", is_on=False) == ["duties/greet-guests", "duties/write-reports"]


def test_of_alternatives_the_first_is_on(build: Build) -> None:
    """Alternatives share a group, named by the first of them."""
    document = build()
    first, second = (the_item(document, f"duties/greet-{who}") for who in ("customers", "guests"))

    assert (first["on"], second["on"]) == (True, False)
    assert first["group"] == second["group"] == "duties/greet-customers"


def test_a_clause_of_another_jurisdiction_is_not_there(build: Build) -> None:
    """A document has one jurisdiction, and only clauses that hold in it."""
    assert "general-provisions/category" in ids(build(), "general-provisions")
    assert "general-provisions/category" not in ids(build("it", "generic"), "general-provisions")


def test_a_jurisdiction_writes_its_own_law(build: Build) -> None:
    """The same clause names the law of the document's jurisdiction."""
    italian = words(the_item(build("en", "it"), "duties/answer-customers"))
    generic = words(the_item(build("en", "generic"), "duties/answer-customers"))

    assert italian == "Answers customers, having consulted <line_manager>, as Italian law provides."
    assert "as the applicable law provides" in generic


def test_a_document_asks_only_for_what_stands_in_it(build: Build) -> None:
    """The placeholders are those of its texts, in the vocabulary's order, the optional included."""
    italian = [p["name"] for p in build()["placeholders"]]
    generic = [p["name"] for p in build("it", "generic")["placeholders"]]

    assert italian == ["company", "role", "line_manager", "start", "grade", "agreement", "code"]
    assert generic == ["company", "role", "line_manager", "start", "code"]


def test_a_template_gives_its_own_values(build: Build) -> None:
    """The role is filled in; what nobody gave is null."""
    values = {p["name"]: p["value"] for p in build("en")["placeholders"]}

    assert values["role"] == "customer contact"
    assert values["company"] is None


def test_the_approval_block_names_each_function_consulted(build: Build) -> None:
    """«Condiviso con» stands once for each function, its signature a rule."""
    approved, *consulted = build(consulted=["Risorse umane", "Direzione"])["approval"]

    assert approved["title"] == "Approvato"
    assert [block["lines"][0]["text"] for block in consulted] == [
        [{"kind": "text", "text": "Risorse umane"}],
        [{"kind": "text", "text": "Direzione"}],
    ]
    assert consulted[0]["lines"][1]["text"] == []


def test_a_draft_switches_clauses(build: Build) -> None:
    """On, off and picked do what they say."""
    choices = {
        "on": ["duties/write-reports"],
        "off": ["duties/answer-customers"],
        "picked": {"duties/greet-customers": "duties/greet-guests"},
    }

    document = build(choices=choices)

    assert ids(document, "duties") == [
        "duties/greet-guests",
        "duties/write-reports",
        "duties/do-other-tasks",
    ]


def test_a_draft_adds_a_clause_of_the_library(build: Build) -> None:
    """A clause that the template does not list stands in its section, before what stays last."""
    document = build(choices={"on": ["duties/clean-rooms"]})

    assert ids(document, "duties")[-2:] == ["duties/clean-rooms", "duties/do-other-tasks"]


def test_an_added_clause_joins_its_like(build: Build) -> None:
    """Where a clause carries a list of such clauses, the added one stands in that list."""
    document = build(choices={"off": ["general-provisions/products"]})
    carrier = the_item(document, "general-provisions/must-know")

    assert [item["on"] for item in carrier["items"]] == [False, False]


def test_a_draft_orders_and_what_stays_last_stays(build: Build) -> None:
    """The order given is kept, the last clause stays last, what is not named follows."""
    order = {"duties": ["duties/do-other-tasks", "duties/write-reports", "duties/greet-guests"]}

    document = build(choices={"order": order})

    found = next(s for s in document["sections"] if s["id"] == "duties")
    assert [item["clause"] for item in found["items"]] == [
        "duties/write-reports",
        "duties/greet-guests",
        "duties/answer-customers",
        "duties/greet-customers",
        "duties/do-other-tasks",
    ]


def test_a_draft_has_paragraphs_of_its_own(build: Build) -> None:
    """They stand where the draft says, without a clause and without a mark, text as typed."""
    paragraphs = (("own-1", "duties/answer-customers", "Vende {x}."), ("own-2", "own-1", "Compra."))
    own = [
        {"id": name, "section": "duties", "after": after, "text": text}
        for name, after, text in (*paragraphs, ("own-3", None, "Prima."))
    ]

    document = build(choices={"own": own})

    duties = next(s for s in document["sections"] if s["id"] == "duties")["items"]
    assert [words(duties[index]) for index in (0, 2, 3)] == ["Prima.", "Vende {x}.", "Compra."]
    assert all(duties[index]["clause"] is None for index in (0, 2, 3))
    assert all(duties[index]["mark"] is None for index in (0, 2, 3))


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"format": 2}, "format: 2 is not one of [1]"),
        ({"values": {"compny": "x"}}, "there is no placeholder 'compny'; did you mean 'company'?"),
        ({"values": {"company": "x" * 501}}, "values.company has 501 characters; at most 500"),
        (
            {"values": {"start": "2026-02-30"}},
            "'start' is '2026-02-30'; write a date as 2026-11-24",
        ),
        ({"values": {"grade": "altro"}}, "'grade' cannot be 'altro'; did you mean 'alto'?"),
        ({"values": ["company"]}, "values: ['company'] is not of type 'object'"),
        ({"choices": {"on": ["duties/nothing"]}}, "there is no clause 'duties/nothing'"),
        ({"choices": {"order": {"duty": []}}}, "there is no section or clause 'duty'"),
        ({"colour": "red"}, "Additional properties are not allowed ('colour' was unexpected)"),
        ({"lang": "fr"}, "there is no language 'fr'"),
        ({"jurisdiction": "fr"}, "there is no jurisdiction 'fr'"),
        ({"template": "trade/contct"}, "did you mean 'trade/contact'?"),
    ],
)
def test_a_draft_that_does_not_fit_is_refused_in_one_line(
    library: Library, said: dict[str, object], message: str
) -> None:
    """The message says what is wrong and names the nearest that is right."""
    draft = {**new_draft(TEMPLATE, "it", "it"), **said}

    with pytest.raises(RequestError) as refusal:
        received(draft, library)

    assert message in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("choices", "message"),
    [
        ({"on": ["general-provisions/category"]}, "no clause of this jurisdiction"),
        ({"picked": {"duties/greet-customers": "duties/write-reports"}}, "no alternative of"),
        ({"order": {"general-provisions/category": []}}, "no section or clause of this document"),
        (
            {"own": [OWN | {"section": "duties/clean-rooms"}]},
            "no section or clause of this document",
        ),
        ({"own": [OWN | {"after": "rights/ask-questions"}]}, "no paragraph before it"),
    ],
)
def test_a_draft_that_names_what_is_not_in_its_document_is_refused(
    build: Build, choices: dict[str, object], message: str
) -> None:
    """What the library has may still have no place in this template or jurisdiction."""
    with pytest.raises(RequestError, match=message):
        build("it", "generic", choices=choices)


def test_a_paragraph_of_ones_own_can_be_switched_off(build: Build) -> None:
    """It is an item like any other, by the name that the draft gave it."""
    document = build(choices={"own": [OWN], "off": ["own-1"]})

    duties = next(s for s in document["sections"] if s["id"] == "duties")["items"]
    assert [item["on"] for item in duties if item["clause"] is None] == [False]


def test_what_is_off_everywhere_else_may_be_off_here(build: Build) -> None:
    """A draft for one jurisdiction can be exported for another."""
    document = build("it", "generic", choices={"off": ["general-provisions/category"]})

    assert "general-provisions/category" not in ids(document, "general-provisions")


def test_assembly_starts_anew_each_time(build: Build) -> None:
    """A draft leaves no trace in the next document."""
    before = build()

    build(choices={"off": ["duties/answer-customers"]})

    assert build() == before


def test_a_draft_keeps_to_its_published_schema() -> None:
    """The example of the documentation is a draft."""
    schema = json_schema(Draft, "https://mansionario.example/draft.json")
    example = {
        "format": 1,
        "template": "trade/client-manager",
        "version": "0.1.0",
        "lang": "it",
        "jurisdiction": "it",
        "values": {"company": "Esempio S.r.l."},
        "consulted": ["Risorse umane"],
        "choices": {
            "on": [],
            "off": [],
            "picked": {},
            "order": {"duties": []},
            "own": [{"id": "own-1", "section": "duties", "after": None, "text": "…"}],
        },
    }

    jsonschema.validate(example, schema)

"""The DOCX has the form's structure: headings, automatic numbers, marks, blocks kept whole."""

from macros.document.model import JobDescription
from macros.writers.engine import prepare
from tests.writers.build import GUIDED, as_docx, sample, written_items
from tests.writers.docx_parts import Parts, W, marked, paragraphs, read_parts, shown, style, values
from tests.writers.view_texts import item_texts

MAX_NAME = 40


def test_sections_are_headings(source: JobDescription, parts: Parts) -> None:
    """Every section's title is a heading of the first level."""
    titles = [each["title"] for each in source["sections"]]

    assert [shown(each) for each in paragraphs(parts, "Heading1")] == titles


def test_numbers_are_automatic(parts: Parts) -> None:
    """No paragraph numbers itself or types its number; the styles do it."""
    assert values(parts["word/document.xml"], "numId") == []


def test_list_paragraph_holds_the_clause_alone(source: JobDescription, parts: Parts) -> None:
    """What a numbered paragraph shows is the clause's text and nothing before it."""
    view = prepare(source)

    lists = [shown(each) for each in paragraphs(parts, "ListNumber", "ListNumber2")]

    assert lists == item_texts(view)


def test_every_clause_carries_its_mark(source: JobDescription, parts: Parts) -> None:
    """A bookmark named by the mark holds each clause's text; own paragraphs have none."""
    marks = [each["mark"] for each in written_items(source) if each["mark"]]

    texts = marked(parts)

    assert list(texts) == [source["mark"], *marks]
    assert texts[source["mark"]] == source["title"]
    assert all(texts.values())
    assert max(map(len, marks)) <= MAX_NAME


def test_signature_is_kept_with_the_last_clause(parts: Parts) -> None:
    """From the last clause to the last rule, each paragraph stays with the next."""
    kept = _kept_styles(parts)
    body = paragraphs(parts)
    last = max(index for index, each in enumerate(body) if style(each) == "SignatureLine")
    title = next(index for index, each in enumerate(body) if style(each) == "AcknowledgementTitle")

    chain = body[title - 1 : last + 1]

    assert all(style(each) in kept or _is_kept(each) for each in chain)


def test_approval_is_kept_whole(parts: Parts) -> None:
    """No paragraph of the approval leaves the next."""
    approval = [each for each in paragraphs(parts) if style(each).startswith("Approval")]

    assert {style(each) for each in approval} <= _kept_styles(parts)


def test_guidance_is_a_comment_on_its_clause() -> None:
    """Each clause's guidance is a comment that spans the clause; unguided files have none."""
    plain, guided = (read_parts(as_docx(name)) for name in ("empty", GUIDED))
    notes = [each["guidance"] for each in written_items(sample(GUIDED)) if each["guidance"]]

    comments = [shown(each) for each in guided["word/comments.xml"]]
    spans = values(guided["word/document.xml"], "commentRangeStart", "id")

    assert comments == notes
    assert spans == values(guided["word/document.xml"], "commentRangeEnd", "id")
    assert spans == values(guided["word/comments.xml"], "comment", "id")
    assert "word/comments.xml" not in plain


def _is_kept(element: object) -> bool:
    assert hasattr(element, "find")
    return element.find(f"{W}pPr/{W}keepNext") is not None


def _kept_styles(parts: Parts) -> set[str]:
    styles = {each.get(f"{W}styleId"): each for each in parts["word/styles.xml"].iter(f"{W}style")}
    return {id_ for id_ in styles if _keeps(id_, styles)}


def _keeps(id_: str, styles: Parts) -> bool:
    based_on = values(styles[id_], "basedOn")
    return _is_kept(styles[id_]) or any(_keeps(each, styles) for each in based_on)

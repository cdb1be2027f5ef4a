"""Escaped text is read by a second reader as it was typed."""

from html import unescape

import pytest
from lxml import etree
from markdown_it import MarkdownIt

from macros.writers.escapes import escape_markdown, escape_xml

TYPED = [
    "*a* _b_ <c> # [x](y) | `",
    "# titolo",
    "- voce",
    "+ voce",
    "1. voce",
    "12) voce",
    "> citazione",
    "===",
    "---",
    "~~~",
    "```",
    "[x]: https://example.org",
    "![i](j)",
    "[x] fatto",
    "<b>grassetto</b> <https://example.org>",
    "&amp; &#35; &nbsp; R&D",
    "\\* \\ fine\\",
    "**x** __y__ ~~z~~",
    "C# e a_b_c",
    "{{title}} {{#list}} {{/list}}",
]


@pytest.mark.parametrize("typed", TYPED)
def test_typed_markdown_stays_text(typed: str) -> None:
    """A parser of CommonMark reads one paragraph that says what was typed."""
    html = MarkdownIt("commonmark").render(f"{escape_markdown(typed)}\n")

    assert unescape(html) == f"<p>{typed}</p>\n"


@pytest.mark.parametrize("typed", TYPED)
def test_typed_markdown_stays_text_in_a_list(typed: str) -> None:
    """What was typed says the same in an item of a list."""
    html = MarkdownIt("commonmark").render(f"1. {escape_markdown(typed)}\n")

    assert unescape(html) == f"<ol>\n<li>{typed}</li>\n</ol>\n"


@pytest.mark.parametrize(
    "text",
    [
        "Esempio S.r.l.",
        "R&D, vendite (Italia) - 10%",
        "[da compilare: azienda]",
        ": scopo, requisiti",
        "1.0 del 1/1/2026",
        "-5 e +39 02 1234",
        "L’«impiegato» – III",
    ],
)
def test_plain_text_is_not_escaped(text: str) -> None:
    """Markdown shows no backslash where none is needed."""
    assert escape_markdown(text) == text


def test_link_over_two_texts_is_none() -> None:
    """A bracket that one text closes does not become a link with the next."""
    markdown = f"La posizione {escape_markdown('[x]')}{escape_markdown('(y)')}."

    assert MarkdownIt("commonmark").render(markdown) == "<p>La posizione [x](y).</p>\n"


def test_typed_xml_stays_text() -> None:
    """A parser of XML reads in elements and attributes what was typed."""
    typed = "A<b>&\"'{{title}} ]]> <!-- &amp; -->"

    element = etree.fromstring(f'<a b="{escape_xml(typed)}">{escape_xml(typed)}</a>')

    assert (element.text, element.get("b")) == (typed, typed)

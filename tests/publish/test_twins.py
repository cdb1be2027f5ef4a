"""The twins of the pages: the same content, without what is there to be pressed."""

import pytest

from macros.document.assemble import assemble
from macros.publish.site import make_site
from macros.publish.twins import twins
from macros.writers import write
from tests.real import LIBRARY

TEMPLATE = "trade/client-manager"


def twin(name: str, html: str, lang: str = "it") -> tuple[str, str]:
    """Where the twin of a page lies, and what it says."""
    [(path, content)] = twins(make_site(LIBRARY, lang), {name: ("Clausole", html)})
    return path, content.decode()


def test_a_page_keeps_headings_lists_tables_and_links() -> None:
    """They are what a program reads a page by."""
    html = (
        "<p>Uno <a href='../due/'>due</a>.</p><h2 id='x'>Tre<a class='headerlink'>¶</a></h2>"
        "<ol><li>Quattro</li></ol><table><tr><th>A</th></tr><tr><td>B</td></tr></table>"
    )

    path, text = twin("clauses", html)

    assert path == "clausole/index.html.md"
    assert text.startswith("# Clausole\n\nUno [due](../due/).\n\n## Tre\n\n1. Quattro\n\n| A |")


def test_what_is_pressed_is_left_out_and_a_drawing_says_what_it_shows() -> None:
    """A form is of no use to a reader of Markdown, the parts of a drawing make no sentence."""
    html = (
        "<h1>Uno</h1><form><select><option>Tutti</option></select></form><button>Copia</button>"
        "<svg><title>Passi</title><desc>Da uno a due</desc><text>Uno</text></svg>"
    )

    _, text = twin("clauses", html)

    assert text == "# Uno\n\nPassi: Da uno a due\n"


@pytest.mark.parametrize("lang", ["it", "en"])
def test_a_template_s_twin_has_its_whole_document(lang: str) -> None:
    """As the download in Markdown has it, below what the page says first."""
    document = write(assemble(LIBRARY, TEMPLATE, lang, "it"), "md").decode()

    _, text = twin(f"templates/{TEMPLATE}", "", lang)

    assert text.startswith(f"# {LIBRARY.templates[TEMPLATE].title[lang]}\n\n> ")
    assert text.strip().endswith(document.strip())

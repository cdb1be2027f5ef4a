"""The twin of each page for readers that are programs: the same content as Markdown.

It lies where llmstxt.org asks for it: the page's address, `index.html.md`.
"""

import re
from collections.abc import Iterator, Mapping

from bs4 import BeautifulSoup
from markdownify import MarkdownConverter

from macros.document.assemble import assemble
from macros.publish.pages import Titled, titled
from macros.publish.site import Site
from macros.writers import write

NAME = "index.html.md"
CONTROLS = "form, button, script, .headerlink, .mn-copying, .mn-finder"
"""What is there to be pressed, not to be read."""
Contents = Mapping[str, tuple[str, str]]
"""The name of each page, the heading that the theme gives it, and the HTML of its content."""
EMPTY_LINES = re.compile(r"\n{3,}")


def twin_path(page: Titled) -> str:
    """Where the twin of a page lies, below the root of its language."""
    return f"{page.address}{NAME}"


def twins(site: Site, contents: Contents) -> Iterator[tuple[str, bytes]]:
    """The twin of every page: its path below the root of its language, and its bytes.

    Args:
        site: The site of the language.
        contents: Each page by its name.
    """
    told = titled(site)
    templates = {f"templates/{name}": name for name in site.library.templates}
    for name, (title, html) in contents.items():
        known = templates.get(name)
        text = _document(site, known) if known else _markdown(title, html)
        yield twin_path(told[name]), f"{text.strip()}\n".encode()


def _document(site: Site, name: str) -> str:
    """A template: what its page says first, and its document as the download in Markdown has it."""
    template, words = site.library.templates[name], site.words
    document = write(assemble(site.library, name, site.lang, site.jurisdiction), "md").decode()
    facts = {
        words["also_known_as"]: ", ".join(template.also_known_as[site.lang]),
        words["level"]: site.term("levels", template.level),
        words["version"]: template.version,
        words["reviewed"]: template.reviewed.isoformat(),
    }
    listed = "\n".join(f"- {label}: {fact}" for label, fact in facts.items())
    head = f"# {site.say(template.title)}\n\n> {site.say(template.purpose)}\n\n{listed}"
    return f"{head}\n\n{words['not_advice']}\n\n---\n\n{document}"


def _markdown(title: str, html: str) -> str:
    """The content of a page below its heading: without controls, a drawing as what it says."""
    soup = BeautifulSoup(html, "html.parser")
    for control in soup.select(CONTROLS):
        control.decompose()
    for drawing in soup.select("svg"):
        told = (drawing.find(name) for name in ("title", "desc"))
        paragraph = soup.new_tag("p")
        paragraph.string = ": ".join(each.get_text() for each in told if each)
        drawing.replace_with(paragraph)
    text: str = MarkdownConverter(heading_style="ATX", bullets="-").convert_soup(soup)
    text = EMPTY_LINES.sub("\n\n", text)
    return text if soup.h1 else f"# {title}\n\n{text.lstrip()}"

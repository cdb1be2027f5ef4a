"""The pages that are generated, as MkDocs reads them, and the way through them all.

No word of the library stands in them but their titles: it comes in through macros, whose result
is not read again. So nothing that a clause says can be taken for a macro or for markup.
"""

import json
from collections.abc import Iterator
from html import escape
from typing import Any

from macros.document.runs import typographic
from macros.publish.site import MATRIX, Site

TEMPLATES = '{{ industries() }}\n\n{{ bundle("all") }}'
Navigation = list[dict[str, Any]]


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """Each generated page: its path below the language's root, and its Markdown."""
    words = site.words
    yield (
        f"{site.templates_path()}/index.md",
        _page("templates", words["templates"], words["templates_text"], TEMPLATES),
    )
    body = f"{{{{ template_matrix() }}}}\n\n## {words['clause_uses']}\n\n{{{{ clause_uses() }}}}"
    yield f"{MATRIX[site.lang]}.md", _page("matrix", words["matrix"], words["matrix_text"], body)
    for industry, templates in site.industries().items():
        label = site.library.terms["industries"][industry][site.lang]
        text = words["industry_text"].replace("[[industry]]", label)
        name = f"templates/{industry}"
        calls = (f"{call}({json.dumps(industry)})" for call in ("templates", "bundle"))
        body = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
        yield f"{site.industry_path(industry)}/index.md", _page(name, label, text, body)
        for template in templates:
            title, purpose = template.title[site.lang], template.purpose[site.lang]
            name, body = f"templates/{template.id}", _template_body(template.id)
            yield f"{site.template_path(template)}.md", _page(name, title, purpose, body)


def navigation(site: Site) -> Navigation:
    """The tree of pages that the site's menus show."""
    templates: list[Any] = [f"{site.templates_path()}/index.md"]
    for industry, listed in site.industries().items():
        label = site.library.terms["industries"][industry][site.lang]
        paths = [f"{site.template_path(template)}.md" for template in listed]
        templates.append({label: [f"{site.industry_path(industry)}/index.md", *paths]})
    return [
        {site.words["home"]: "index.md"},
        {site.words["templates"]: templates},
        {site.words["handbook"]: [f"{MATRIX[site.lang]}.md"]},
    ]


def _template_body(template_id: str) -> str:
    name = json.dumps(template_id)
    calls = ("template_head", "job_description", "template_facts")
    return "\n\n".join(f"{{{{ {call}({name}) }}}}" for call in calls)


def _page(name: str, title: str, description: str, body: str) -> str:
    """A page with its front matter, whose texts theme and macros take as they are."""
    front_matter = {"page": name, "title": _inert(title), "description": _inert(description)}
    lines = "\n".join(f"{key}: {json.dumps(text)}" for key, text in front_matter.items())
    return f"---\n{lines}\n---\n{body}\n"


def _inert(text: str) -> str:
    """The text as it is published, without what HTML or a macro could take for its own."""
    return escape(typographic(text)).replace("{", "&#123;")

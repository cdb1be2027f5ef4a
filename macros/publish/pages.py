"""The pages that are generated, as MkDocs reads them, and the way through them all.

No word of the library stands in them but their titles: it comes in through macros, whose result
is not read again. So nothing that a clause says can be taken for a macro or for markup.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from macros.document.runs import typographic
from macros.library.text import Text
from macros.publish.compare import NAME as COMPARE
from macros.publish.compare import compare_path
from macros.publish.site import CLAUSES, HANDBOOK, MATRIX, NORMS, TOOLS, Site

Navigation = list[dict[str, Any]]

WITHOUT = {"home": ["navigation", "toc"], "templates": ["toc"], COMPARE: ["toc"]}
"""What some pages have no room for, as the theme calls it."""


@dataclass(frozen=True)
class GeneratedPage:
    """A page that nobody wrote."""

    name: str
    """What it is called in every language."""
    path: str
    """Its file, below the language's root."""
    title: str
    description: str
    body: str
    """Calls of macros."""
    names: tuple[str, ...] = ()
    """What else readers call it, by which search finds it."""

    has_lede: bool = True
    """Whether its description stands below its heading."""

    @property
    def text(self) -> str:
        """Its Markdown, with front matter whose texts theme and macros take as they are."""
        matter = {
            "page": self.name,
            "title": _inert(self.title),
            "description": _inert(self.description),
        }
        lines = "\n".join(f"{key}: {json.dumps(text)}" for key, text in matter.items())
        lede = _calls(f"lede({json.dumps(self.name)})") if self.has_lede else ""
        return f"---\n{lines}\n---\n{lede}\n\n{self.body}\n"


class Titled(NamedTuple):
    """What is told of a page, written or generated."""

    address: str
    """Below the root of its language, with a slash at its end; empty for the home."""
    title: str
    description: str


def titled(site: Site) -> dict[str, Titled]:
    """Every page of a language by its name, the generated ones first."""
    told = {page.name: (page.path, page.title, page.description) for page in pages(site)}
    for name, versions in site.handbook.pages.items():
        page = versions[site.lang]
        told[name] = (page.path, page.matter.title, page.matter.description)
    return {
        name: Titled(address(path), typographic(title), typographic(description))
        for name, (path, title, description) in told.items()
    }


def lede(site: Site, name: str) -> str:
    """What a page is about, as its first sentence."""
    return f'<p class="mn-lede">{escape(titled(site)[name].description)}</p>'


def address(path: str) -> str:
    """The address of a page's file, below its language's root."""
    plain = PurePosixPath(path).with_suffix("")
    folder = plain.parent if plain.name == "index" else plain
    return "" if folder == PurePosixPath() else f"{folder}/"


def pages(site: Site) -> Iterator[GeneratedPage]:
    """Each generated page of a language."""
    yield _area(site, "templates", site.templates_path(), "template_index()", 'bundle("all")')
    for industry, templates in site.industries().items():
        yield _industry(site, industry)
        for template in templates:
            title, purpose = template.title[site.lang], template.purpose[site.lang]
            name = f"templates/{template.id}"
            calls = ("template_head", "job_description", "template_foot")
            body = _calls(*(f"{call}({json.dumps(template.id)})" for call in calls))
            path = f"{site.template_path(template)}.md"
            yield GeneratedPage(name, path, title, purpose, body, has_lede=False)
    yield from _clauses(site)
    yield _area(site, "handbook", HANDBOOK[site.lang], "handbook()")
    yield _list(site, "matrix", MATRIX, "template_matrix()")
    yield _list(site, "all_norms", NORMS, "norms()")
    yield _area(site, "tools", TOOLS[site.lang], "tools()")
    words, path = site.words, f"{compare_path(site)}.md"
    call, names = _calls("compare_templates()"), _names(site, "compare")
    yield GeneratedPage(COMPARE, path, words["compare"], words["compare_text"], call, names)


def navigation(site: Site) -> Navigation:
    """The tree of pages that the site's menus show."""
    words, paths = site.words, {page.name: page.path for page in pages(site)}
    templates: list[Any] = [paths["templates"]]
    for industry, listed in site.industries().items():
        label = site.library.terms["industries"][industry][site.lang]
        below = [paths[f"templates/{template.id}"] for template in listed]
        templates.append({label: [paths[f"templates/{industry}"], *below]})
    folders = [{site.folder_title(each): paths[f"clauses/{each}"]} for each in site.folders()]
    written = {name: each[site.lang].path for name, each in site.handbook.pages.items()}
    groups = [
        {group.title[site.lang]: [{**paths, **written}[name] for name in group.pages]}
        for group in site.handbook.groups
    ]
    return [
        {words["home"]: "index.md"},
        {words["templates"]: templates},
        {words["clauses"]: [paths["clauses"], *folders]},
        {words["handbook"]: [paths["handbook"], *groups]},
        {words["tools"]: [paths["tools"], paths[COMPARE]]},
    ]


def _area(site: Site, name: str, path: str, *calls: str) -> GeneratedPage:
    title, text = site.words.get(f"{name}_title", site.words[name]), site.words[f"{name}_text"]
    names = _names(site, name)
    return GeneratedPage(name, f"{path}/index.md", title, text, _calls(*calls), names)


def _list(site: Site, name: str, paths: Text, call: str) -> GeneratedPage:
    """A page of the handbook that is a list."""
    title, text = site.words[name], site.words[f"{name}_text"]
    page, path = f"handbook/{name.replace('_', '-')}", f"{paths[site.lang]}.md"
    return GeneratedPage(page, path, title, text, _calls(call), _names(site, name))


def _names(site: Site, name: str) -> tuple[str, ...]:
    """What a page is called beside its title; a semicolon parts two names."""
    return tuple(filter(None, site.words.get(f"also_known_as_{name}", "").split("; ")))


def _industry(site: Site, industry: str) -> GeneratedPage:
    label = site.library.terms["industries"][industry][site.lang]
    text = site.words["industry_text"].replace("[[industry]]", label)
    body = _calls(*(f"{call}({json.dumps(industry)})" for call in ("templates", "bundle")))
    return GeneratedPage(
        f"templates/{industry}", f"{site.industry_path(industry)}/index.md", label, text, body
    )


def _clauses(site: Site) -> Iterator[GeneratedPage]:
    """The catalogue: a page for each folder, and one that leads to them."""
    yield _area(site, "clauses", CLAUSES[site.lang], "clause_folders()")
    for folder in site.folders():
        label = site.folder_title(folder)
        title = f"{site.words['clauses']}: {label}"
        text = site.words["folder_text"].replace("[[folder]]", label)
        body = _calls(f"clause_catalogue({json.dumps(folder)})")
        name, path = f"clauses/{folder}", f"{site.folder_path(folder)}.md"
        yield GeneratedPage(name, path, title, text, body)


def _calls(*calls: str) -> str:
    return "\n\n".join(f"{{{{ {call} }}}}" for call in calls)


def _inert(text: str) -> str:
    """The text as it is published, without what HTML or a macro could take for its own."""
    return escape(typographic(text)).replace("{", "&#123;")

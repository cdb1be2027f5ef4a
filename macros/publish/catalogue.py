"""The catalogue: every clause by itself, with what it rests on and where it is used."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from html import escape

from macros.document.assemble import Setting, asked
from macros.library.model import Clause, Template
from macros.publish.cards import Card, cards
from macros.publish.copying import copying_controls
from macros.publish.filters import Filter, filters, marks
from macros.publish.links import clause_link, norm_link, page_link, repository_links, template_link
from macros.publish.site import Site, way
from macros.publish.standings import Standing
from macros.writers.html import write_text
from macros.writers.values import shown_prompt


@dataclass(frozen=True)
class Catalogue:
    """The clauses of a site's language, with all that is told of each."""

    site: Site

    @cached_property
    def setting(self) -> Setting:
        """The library as the site's pages show it."""
        return Setting(self.site.library, self.site.lang, self.site.jurisdiction)

    @cached_property
    def prompts(self) -> dict[str, str]:
        """What asks for a value, by the placeholder's name."""
        words = self.setting.words
        return {name: shown_prompt(each, words) for name, each in asked(self.setting).items()}

    def folders(self, page_url: str) -> str:
        """The folders, each a link with how many clauses it has."""
        count = Counter(clause.folder for clause in self.site.library.clauses.values())
        return cards(
            Card(
                way(page_url, self.site.folder_path(folder)),
                self.site.folder_title(folder),
                self.site.words["clauses_count"].replace("[[count]]", str(count[folder])),
            )
            for folder in self.site.folders()
        )

    def clauses(self, page_url: str, folder: str) -> str:
        """Every clause of a folder, by title, each under a heading of its own."""
        every = self.site.library.clauses.values()
        found = [clause for clause in every if clause.folder == folder]
        listed = sorted(found, key=lambda clause: self.site.say(clause.title).casefold())
        entries = "".join(self._clause(page_url, clause) for clause in listed)
        controls = filters(
            self.site, page_url, self._filters(found), text=self.site.words["words_in_clause"]
        )
        copying = copying_controls(self.site, page_url)
        return f'{controls}{copying}<div class="mn-filtered">{entries}</div>'

    def quotation(self, page_url: str, name: str) -> str:
        """The text of a clause, with a link to it."""
        clause = self.site.library.clauses[name]
        source = clause_link(self.site, page_url, name)
        return (
            f'<blockquote class="mn-quotation"><p>{self.text(clause)}</p>'
            f"<footer>{source}</footer></blockquote>"
        )

    def text(self, clause: Clause) -> str:
        """The text of a clause as HTML."""
        return write_text(self.setting.runs(clause.text), self.prompts)

    def _clause(self, page_url: str, clause: Clause) -> str:
        slug, title = clause.id.partition("/")[2], escape(self.site.say(clause.title))
        hint = escape(self.site.words["permalink"])
        permalink = f'<a class="headerlink" href="#{slug}" title="{hint}">¶</a>'
        rows = "".join(
            f'<div class="mn-line"><dt>{escape(self.site.words[label])}</dt><dd>{inner}</dd></div>'
            for label, inner in self._facts(page_url, clause)
            if inner
        )
        return (
            f'<section class="mn-entry" data-clause="{clause.id}" data-title="{title}"'
            f"{marks({'tag': clause.tags, 'industry': self._industries(clause)})}>"
            f'<h2 id="{slug}">{title}{permalink}</h2>'
            f'<p class="mn-entry__text">{self.text(clause)}</p>'
            f'<dl class="mn-lines mn-entry__facts">{rows}</dl></section>'
        )

    def _filters(self, listed: Iterable[Clause]) -> Iterator[Filter]:
        tags = {tag for clause in listed for tag in clause.tags}
        terms, words = self.site.library.terms, self.site.words
        named = [name for name in terms["tags"] if name in tags]
        yield Filter("tag", words["tags"], {name: self.site.term("tags", name) for name in named})
        industries = {name: self.site.term("industries", name) for name in self.site.industries()}
        yield Filter("industry", words["industry"], industries)

    def _industries(self, clause: Clause) -> Iterable[str]:
        """Those for which it was written: without a list of its own every one."""
        return clause.industries or self.site.industries()

    def _facts(self, page_url: str, clause: Clause) -> Iterator[tuple[str, str]]:
        site = self.site
        if clause.guidance:
            yield "notes", escape(site.say(clause.guidance))
        yield "norms", "; ".join(norm_link(site, name) for name in clause.references)
        used = site.uses.get(clause.id, [])
        yield "used_in", ", ".join(self._use(page_url, clause, *use) for use in used)
        pages = site.handbook.that_name(clause.id, "clause", "clause_text")
        yield "in_handbook", ", ".join(page_link(site, page_url, name) for name in pages)
        yield "tags", escape(", ".join(self._terms("tags", clause.tags)))
        yield "criteria", escape(", ".join(self._terms("criteria", clause.criteria)))
        links = repository_links(site, clause.place.path, clause.id, "edit_clause")
        yield "contribute", " · ".join(links)

    def _use(self, page_url: str, clause: Clause, template: Template, standing: Standing) -> str:
        anchor = clause.id if self.site.shows(clause) else ""
        linked = template_link(self.site, page_url, template.id, anchor)
        return linked if standing == "on" else f"{linked} ({escape(self.setting.words[standing])})"

    def _terms(self, kind: str, names: Iterable[str]) -> Iterator[str]:
        return (self.site.term(kind, name) for name in names)

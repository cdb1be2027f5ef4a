"""The page that shows which clauses stand where."""

from pathlib import Path

import pytest
from lxml import html

from macros.library.load import load_library
from macros.publish.matrix import clause_uses, template_matrix
from macros.publish.site import make_site

LIBRARY = load_library(Path(__file__).parents[2])


@pytest.mark.parametrize("lang", ["it", "en"])
def test_every_template_has_a_row_and_every_section_a_column(lang: str) -> None:
    """Each row leads to its template."""
    table = html.fromstring(f"<div>{template_matrix(make_site(LIBRARY, lang), 'a/b')}</div>")

    rows = table.xpath("//tr[th[@scope='row']]")
    assert len(rows) == len(LIBRARY.templates)
    assert {len(row.xpath("td")) for row in rows} == {len(LIBRARY.sections)}
    assert all(row.xpath("th/a/@href")[0].startswith("../../") for row in rows)


def test_a_cell_counts_what_is_on_optional_and_alternative() -> None:
    """The duties of the client manager: fourteen on, six optional."""
    table = html.fromstring(f"<div>{template_matrix(make_site(LIBRARY, 'en'), '')}</div>")
    row = table.xpath("//tr[th/a[contains(@href, 'client-manager')]]")[0]

    duties = row.xpath("td")[1].text_content()

    assert duties == "14 +6 optional"


def test_every_clause_in_use_names_its_templates() -> None:
    """Those that no template lists are left out; an optional one is called so."""
    listed = html.fromstring(f"<div>{clause_uses(make_site(LIBRARY, 'en'), '')}</div>")
    titles = [each.text_content() for each in listed.xpath("//dt")]
    used = {
        clause
        for template in LIBRARY.templates.values()
        for _, entry in template.entries()
        for clause in entry.clauses
    }

    other = listed.xpath("//dt[.='Other tasks of the same grade']/following-sibling::dd[1]")

    assert len(titles) == len(used)
    assert "(optional)" in other[0].text_content()

"""The page that shows how many clauses stand where."""

import pytest
from lxml import html

from macros.publish.matrix import template_matrix
from macros.publish.site import make_site
from tests.real import LIBRARY


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

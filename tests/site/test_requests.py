"""Nothing leaves the site's own origin, and no page complains."""

from tests.site.browsing import Open
from tests.site.built import EXAMPLES, Page, each

QUERY = "client"


@each(EXAMPLES)
def test_a_page_stays_at_home_and_quiet(look: Open, at: Page) -> None:
    """Loading, copying, searching and changing the colours ask nobody else, and warn of nothing."""
    opened = look(at)

    for button in opened.page.locator("button[data-copy]").all()[:2]:
        button.click()
    opened.toggle_palette()
    opened.search(QUERY)

    assert opened.outside == []
    assert opened.complaints == []

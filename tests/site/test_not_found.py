"""The page for an address that leads nowhere."""

import pytest

from tests.site.browsing import Open
from tests.site.built import site

LOST = {"it": "modelli/commercio/nessuno/qui/", "en": "en/templates/no/such/page.html"}


@pytest.mark.parametrize("lang", LOST)
def test_a_lost_visitor_is_helped(look: Open, lang: str) -> None:
    """Deep below the site the page still looks and speaks as it should."""
    opened = look(LOST[lang])
    words = site(lang).words

    text = opened.page.inner_text("main")

    assert words["not_found"] in text
    assert opened.run("getComputedStyle(document.querySelector('h1')).fontWeight") == "600"
    assert opened.run("document.documentElement.lang") == lang
    assert [line for line in opened.complaints if "status of 404" not in line] == []


@pytest.mark.parametrize("lang", LOST)
def test_its_links_lead_back(look: Open, lang: str) -> None:
    """Every link of it leads to a page, from wherever it is shown."""
    opened = look(LOST[lang])

    links = opened.page.locator("a[href]").evaluate_all("links => links.map(({ href }) => href)")
    away = {link.partition("#")[0] for link in links} - {opened.page.url}
    broken = [link for link in away if not opened.page.request.get(link).ok]

    home = f"{opened.origin}{'' if lang == 'it' else 'en/'}"
    assert broken == []
    assert {home, f"{home}{site(lang).templates_path()}/"} <= set(links)


@pytest.mark.parametrize("lang", LOST)
def test_it_can_be_searched(look: Open, lang: str) -> None:
    """The search box works there, and its results lead to pages."""
    opened = look(LOST[lang])

    found = opened.search("client")

    assert found
    assert opened.page.request.get(opened.origin + found[0].lstrip("/")).ok

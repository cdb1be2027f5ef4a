"""What programs read of a page."""

import json
from typing import Any

import pytest

from macros.library.text import LANGUAGES
from macros.publish.meta import structured_data
from macros.publish.pages import titled
from macros.publish.site import make_site
from macros.writers import FORMATS
from tests.real import HANDBOOK, LIBRARY

TEMPLATE = "trade/client-manager"
HOME = "https://one.example/a/"


def graph(name: str, lang: str = "it") -> Any:  # noqa: ANN401  (any JSON)
    """What stands in a page."""
    site = make_site(LIBRARY, lang, HANDBOOK)
    text = structured_data(site, titled(site), name, HOME)
    assert "<" not in text
    return json.loads(text)["@graph"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_template_is_a_document_with_a_version_and_its_files(lang: str) -> None:
    """It is no vacancy."""
    template = LIBRARY.templates[TEMPLATE]

    document, _ = graph(f"templates/{TEMPLATE}", lang)

    assert document["@type"] == "DigitalDocument"
    assert document["inLanguage"] == lang
    assert document["version"] == template.version
    assert len(document["encoding"]) == len(FORMATS)
    assert all(each["contentUrl"].startswith(document["url"]) for each in document["encoding"])


def test_the_way_to_a_page_goes_over_those_above_it() -> None:
    """Home, area, industry, template: each with its address."""
    _, trail = graph(f"templates/{TEMPLATE}")

    steps = [each["item"].removeprefix(HOME) for each in trail["itemListElement"]]
    assert steps == [
        "",
        "modelli/",
        "modelli/commercio/",
        "modelli/commercio/responsabile-clienti/",
    ]


def test_the_home_is_the_site() -> None:
    """It stands below nothing."""
    [home] = graph("home")

    assert (home["@type"], home["url"]) == ("WebSite", HOME)

"""The page that compares, as it is made: its controls and what it gives its script."""

import json
from pathlib import Path

import pytest
from lxml import html

from macros.library.load import load_library
from macros.publish.compare import compare_link, compare_page, compare_path, partner
from macros.publish.site import make_site
from tests.real import LIBRARY

ROOT = Path(__file__).parents[2]
SMALL = load_library(ROOT / "tests/small")


@pytest.mark.parametrize("lang", ["it", "en"])
def test_every_template_can_be_chosen_on_both_sides(lang: str) -> None:
    """Each list has every template once, below its industry."""
    site = make_site(LIBRARY, lang)
    page = html.fromstring(compare_page(site, f"{compare_path(site)}/"))

    for name in ("left", "right"):
        [select] = page.xpath(f".//select[@name='{name}']")
        assert sorted(select.xpath("./optgroup/option/@value")) == sorted(LIBRARY.templates)
        assert len(select.xpath("./optgroup")) == len(site.industries())


@pytest.mark.parametrize("lang", ["it", "en"])
def test_the_script_is_told_of_every_template(lang: str) -> None:
    """The settings are JSON in an attribute: each template, its step, its pages."""
    site = make_site(LIBRARY, lang)
    page = html.fromstring(compare_page(site, f"{compare_path(site)}/"))

    settings = json.loads(page.get("data-settings"))

    told = {each["id"]: each for each in settings["templates"]}
    assert {name: each["step"] for name, each in told.items()} == {
        name: each.follows for name, each in LIBRARY.templates.items()
    }
    assert {tuple(each["pages"]) for each in told.values()} == {("it", "en")}
    assert settings["words"]["copy"] == site.words["compare_copy"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("trade/key-account-manager", "trade/client-manager"),
        ("trade/client-manager", "trade/key-account-manager"),
        ("advertising/senior-account-manager", "advertising/account-manager"),
    ],
)
def test_the_partner_is_a_step_of_the_ladder(name: str, other: str) -> None:
    """The step below where there is one, else the step above."""
    found = partner(make_site(LIBRARY, "it"), LIBRARY.templates[name])

    assert found is LIBRARY.templates[other]


@pytest.mark.parametrize("name", LIBRARY.templates)
def test_every_template_has_a_partner(name: str) -> None:
    """It is another template, of the same industry where that has one."""
    template = LIBRARY.templates[name]
    siblings = [each for each in LIBRARY.templates.values() if each.industry == template.industry]

    found = partner(make_site(LIBRARY, "it"), template)

    assert found
    assert found is not template
    assert len(siblings) == 1 or found.industry == template.industry


def test_a_template_alone_is_compared_with_its_translation() -> None:
    """A library of one template has no other to offer."""
    [template] = SMALL.templates.values()

    link = html.fromstring(compare_link(make_site(SMALL, "en"), template))

    [address] = link.xpath(".//a/@href")
    assert address.endswith(f"?left={template.id}&with=language")

"""Drawings: every word is in them, inside its box, and said in words too."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from lxml import html

from macros.library.load import load_library
from macros.publish.handbook.anatomy import anatomy
from macros.publish.handbook.diagrams import diagram
from macros.publish.handbook.ladder import ladder
from macros.publish.handbook.read import load_handbook
from macros.publish.handbook.svg import PAD, SIZE
from macros.publish.site import Site, make_site
from macros.publish.steps import ladders
from tests.real import HANDBOOK, LIBRARY

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "macros/writers/pdf/fonts"
"""As wide as Arial, the widest of the fonts that the pages are shown in."""


def advances(weight: str) -> dict[int, float]:
    """How wide each character is, as a share of its size."""
    with TTFont(FONTS / f"Arimo-{weight}.ttf") as font:
        units, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        return {code: metrics[name][0] / units for code, name in font.getBestCmap().items()}


ADVANCES = {weight: advances(weight) for weight in ("Regular", "Bold")}


def site(lang: str) -> Site:
    """The site of a language."""
    return make_site(LIBRARY, lang, HANDBOOK)


def drawn(name: str, lang: str) -> html.HtmlElement:
    """A drawing, or several, as lxml reads it."""
    shown = site(lang)
    if name == "anatomy":
        text = anatomy(shown)
    else:
        text = ladder(shown, "a/b") if name == "ladder" else diagram(shown, name)
    return html.fromstring(f"<div>{text}</div>")


DRAWINGS = [
    pytest.param(name, lang, id=f"{name}-{lang}")
    for name in ("anatomy", "ladder", *HANDBOOK.diagrams)
    for lang in ("it", "en")
]


@pytest.mark.parametrize(("name", "lang"), DRAWINGS)
def test_a_drawing_says_what_it_shows(name: str, lang: str) -> None:
    """Each has a title and a description, named by ids of its own."""
    for svg in drawn(name, lang).xpath("//svg"):
        ids = svg.get("aria-labelledby"), svg.get("aria-describedby")
        texts = [svg.xpath(f"*[@id='{each}']")[0].text for each in ids]

        assert all(texts)


@pytest.mark.parametrize(("name", "lang"), DRAWINGS)
def test_text_stays_in_its_box(name: str, lang: str) -> None:
    """No line is wider than the box that it stands in."""
    for svg in drawn(name, lang).xpath("//svg"):
        boxes = [{k: float(v) for k, v in r.items() if k in "xywidtheight"} for r in rects(svg)]
        for text in svg.xpath(".//text[@class='mn-title' or @class='mn-text']"):
            x, y = float(text.get("x")), float(text.get("y"))
            box = next(b for b in boxes if b["x"] < x and b["y"] < y < b["y"] + b["height"])
            room = box["x"] + box["width"] - x

            assert width(text.text, is_bold=text.get("class") == "mn-title") <= room + PAD / 2


def rects(svg: html.HtmlElement) -> list[dict[str, str]]:
    """The attributes of every box, the innermost first."""
    return [dict(each.attrib) for each in svg.xpath(".//rect[@class='mn-box']")]


def width(text: str, *, is_bold: bool) -> float:
    """How wide a line is, in units of the drawing."""
    advances = ADVANCES["Bold" if is_bold else "Regular"]
    return sum(advances.get(ord(character), 1) for character in text) * SIZE


@pytest.mark.parametrize("lang", ["it", "en"])
def test_every_word_of_a_diagram_is_drawn(lang: str) -> None:
    """Boxes and the way back, in their order."""
    plan = HANDBOOK.diagrams["approval"]
    shown = " ".join(drawn("approval", lang).xpath("//svg//text/text()"))

    for step in plan.steps:
        for box in step.boxes:
            assert site(lang).say(box.title) in shown
    assert plan.back
    assert plan.back[lang] in shown


def test_a_ladder_leads_to_its_templates() -> None:
    """Every step is a link, the highest first, the traineeship alone is none."""
    found = drawn("ladder", "en").xpath("//svg[.//title[contains(., 'Advertising')]]")[0]

    links = found.xpath(".//a/@href")

    steps = next(each for each in ladders(LIBRARY) if each[0].industry == "advertising")
    assert [link.rstrip("/").rpartition("/")[2] for link in dict.fromkeys(links)] == [
        template.slug_in("en") for template in reversed(steps)
    ]
    assert found.xpath(".//text/text()")[-1] == "Traineeship"


def test_markup_in_a_diagram_is_text() -> None:
    """What a box says is escaped."""
    small = ROOT / "tests/small"
    library = load_library(small)

    text = diagram(make_site(library, "en", load_handbook(small, library)), "steps")

    assert "&lt;b&gt;and a half&lt;/b&gt;" in text

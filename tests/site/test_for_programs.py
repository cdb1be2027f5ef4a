"""What programs find: the list of pages, their twins, the map of each language, what a page is."""

import json
import re

from tests.site.built import PAGES, TEMPLATES, URL, Page, Tree, each

REAL = [page for page in PAGES if page.name != "not-found"]
LINK = re.compile(r"\]\((https://\S+?)\)")


def test_llms_txt_lists_every_page_by_its_twin(tree: Tree) -> None:
    """In both languages; the home speaks for itself, at the top."""
    text = (tree.folder / "llms.txt").read_text("utf-8")

    listed = {link.removeprefix(URL) for link in LINK.findall(text)}

    twins = {f"{page.address}index.html.md" for page in REAL if page.name != "home"}
    assert text.startswith("# Mansionario\n\n> ")
    assert twins <= listed
    assert [path for path in listed if not (tree.folder / path).is_file()] == []


@each(REAL)
def test_a_page_names_its_twin_and_the_twin_has_its_title(tree: Tree, at: Page) -> None:
    """The heading of the page is the first line of the twin."""
    document = tree.read(at)
    [link] = document.xpath("//link[@type='text/markdown']/@href")
    file, _ = tree.target(at, link)

    assert file
    first = file.read_text("utf-8").partition("\n")[0]

    heading = document.xpath("string(//h1)").replace("¶", "").strip()
    assert first == f"# {heading}"


@each(REAL)
def test_a_page_says_what_it_is(tree: Tree, at: Page) -> None:
    """A link to it shows its title, its description and a picture that is there."""
    document = tree.read(at)
    properties = dict(
        zip(
            document.xpath("//meta[@property]/@property"),
            document.xpath("//meta[@property]/@content"),
            strict=True,
        )
    )
    [description] = document.xpath("//meta[@name='description']/@content")
    graph = json.loads(document.xpath("string(//script[@type='application/ld+json'])"))["@graph"]

    assert properties["og:url"] == graph[0]["url"] == f"{URL}{at.address}"
    assert properties["og:description"] == graph[0]["description"] == description
    assert properties["og:title"] == graph[0]["name"] != ""
    assert (tree.folder / properties["og:image"].removeprefix(URL)).is_file()
    assert "JobPosting" not in json.dumps(graph)


@each(TEMPLATES)
def test_the_files_of_a_template_are_where_its_data_say(tree: Tree, at: Page) -> None:
    """Structured data lead to the six files."""
    text = tree.read(at).xpath("string(//script[@type='application/ld+json'])")

    files = [part["contentUrl"] for part in json.loads(text)["@graph"][0]["encoding"]]

    assert len(files) == 6
    assert [path for path in files if not (tree.folder / path.removeprefix(URL)).is_file()] == []


def test_robots_txt_leads_to_the_map_of_each_language(tree: Tree) -> None:
    """Every page of a language stands in one of the maps."""
    text = (tree.folder / "robots.txt").read_text("utf-8")
    maps = [line.removeprefix(f"Sitemap: {URL}") for line in text.splitlines() if URL in line]

    found = {
        address.removeprefix(URL)
        for path in maps
        for address in re.findall("<loc>(.*?)</loc>", (tree.folder / path).read_text("utf-8"))
    }

    assert found == {page.address for page in REAL}

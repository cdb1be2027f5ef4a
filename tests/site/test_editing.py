"""The ways into the repository, on the pages: to the file of what is read, or nowhere."""

from tests.site.browsing import Open
from tests.site.built import PAGES, REPOSITORY, ROOT, SAMPLES, Page, Tree, each, library

CATALOGUES = [page for page in PAGES if page.name.startswith("clauses/")]
EDIT = f"{REPOSITORY}/edit/main/"


@each(SAMPLES)
def test_a_clause_s_notes_lead_to_its_file(look: Open, at: Page) -> None:
    """To edit it, or to say something about it; once, however often the notes are opened."""
    opened = look(at)
    clause = opened.page.locator("[data-section=duties] li[data-clause]").nth(1)
    name = clause.get_attribute("data-clause")
    summary = clause.locator(":scope > .mn-notes > summary")

    for _ in range(3):
        summary.click()
    links = clause.locator(":scope > .mn-notes .mn-further a").evaluate_all(
        "links => links.map(({ href }) => href).filter((href) => href.startsWith('https'))"
    )

    assert links == [f"{EDIT}clauses/{name}.yml", f"{REPOSITORY}/issues/new?title={name}:%20"]
    assert (ROOT / f"clauses/{name}.yml").is_file()


@each(SAMPLES)
def test_a_template_leads_to_its_file_and_its_history(tree: Tree, at: Page) -> None:
    """Below the document, with its changes."""
    links = tree.read(at).xpath("//footer[@class='mn-after']//a/@href")

    path = f"templates/{at.template}.yml"
    assert f"{EDIT}{path}" in links
    assert f"{REPOSITORY}/commits/main/{path}" in links
    assert (ROOT / path).is_file()


@each(CATALOGUES)
def test_the_catalogue_leads_to_every_clause_s_file(tree: Tree, at: Page) -> None:
    """Without scripts too."""
    links = {str(link) for link in tree.read(at).xpath("//main//a/@href")}
    listed = [each.id for each in library().clauses.values() if f"clauses/{each.folder}" == at.name]

    missing = [name for name in listed if f"{EDIT}clauses/{name}.yml" not in links]

    assert listed
    assert missing == []


def test_without_a_repository_there_are_no_such_links(nested: Tree) -> None:
    """Nothing leads into the void."""
    texts = {str(page): nested.text(page) for page in PAGES if page.name != "not-found"}

    assert [name for name, text in texts.items() if "/edit/main/" in text] == []
    assert [name for name, text in texts.items() if "data-ways" in text] == []

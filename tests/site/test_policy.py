"""The content security policy: every page has it, and nothing that slips in runs."""

import re

from tests.site.browsing import Open
from tests.site.built import EXAMPLES, PAGES, SAMPLES, Page, Tree, each

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]+)">')
HASH = re.compile(r"'sha256-[^']+'")
ADD_SCRIPT = """
const script = document.createElement("script");
script.textContent = "window.slipped = true";
document.head.append(script);
return window.slipped === true;
"""


@each(PAGES)
def test_a_page_has_one_policy_first_of_all(tree: Tree, at: Page) -> None:
    """It stands before anything that could load or run, and allows nothing inline by itself."""
    html = tree.text(at)

    [policy] = META.findall(html)

    assert html.index(policy) < html.index("<link")
    assert html.index(policy) < html.index("<script")
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy


def test_the_headers_allow_what_the_pages_allow(tree: Tree) -> None:
    """Every script of every page is named, the frame around the site is forbidden."""
    headers = (tree.folder / "_headers").read_text("utf-8")

    named = {found for page in PAGES for found in HASH.findall(tree.text(page))}

    assert {*HASH.findall(headers)} == named
    assert "frame-ancestors 'none'" in headers


@each(SAMPLES)
def test_a_script_that_slips_in_does_not_run(visit: Open, at: Page) -> None:
    """The browser holds the page to its policy."""
    opened = visit(at)

    assert opened.run(f"() => {{{ADD_SCRIPT}}}") is False


@each(EXAMPLES)
def test_no_page_has_a_style_or_a_handler_of_its_own(tree: Tree, at: Page) -> None:
    """The policy would refuse both."""
    document = tree.read(at)

    assert document.xpath("//*[@style] | //style | //*[@*[starts-with(name(), 'on')]]") == []

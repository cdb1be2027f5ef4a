"""The controls for copying: what is the same on every page that has something to copy."""

from html import escape

from macros.publish.site import Site
from macros.publish.skeletons import PATH

FORMATS = {"html": "rich_text", "md": "md", "txt": "txt"}
"""The word for each format that can be copied, the default first."""
MESSAGES = ("copied", "not_copied", "not_loaded", "copy", "copy_clause")
"""The words that the script says."""


def copying_controls(site: Site, page_url: str, document: str = "") -> str:
    """The choice of a format, and a button for the whole where the page is one document.

    Everything is hidden until the script runs. The other buttons stand by what they copy.

    Args:
        site: The site, for its words.
        page_url: The page that they stand on.
        document: The address of the page's document as JSON, or none.
    """
    words = {f"data-{name.replace('_', '-')}": site.words[name] for name in MESSAGES}
    skeletons = site.way_to_shared(page_url, PATH)
    addresses = {"data-skeletons": skeletons, "data-document": document}
    given = "".join(f' {key}="{escape(value)}"' for key, value in {**words, **addresses}.items())
    button = (
        f'<button class="mn-copy" type="button" data-copy="all">{escape(site.words["copy_all"])}'
        "</button>"
    )
    options = "".join(
        f'<option value="{format}">{escape(site.words[word])}</option>'
        for format, word in FORMATS.items()
    )
    return (
        f'<div class="mn-copying"{given} hidden>{button if document else ""}'
        f'<label class="mn-copying__format">{escape(site.words["copy_as"])} '
        f'<select class="mn-copying__choice">{options}</select></label>'
        '<span class="mn-hidden" role="status"></span></div>'
    )

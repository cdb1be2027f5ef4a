"""Dates as the pages show them."""

import datetime
from html import escape

from macros.publish.site import Site


def day(site: Site, date: datetime.date) -> str:
    """A date in the site's language, as an element that programs can read."""
    month = escape(site.library.form.months[date.month - 1][site.lang])
    return f'<time datetime="{date.isoformat()}">{date.day} {month} {date.year}</time>'

"""What a view says, for comparison with what a second reader reads."""

from macros.writers.slots import View


def item_texts(view: View) -> list[str]:
    """The text of every item, items of items after their carrier."""
    outer = [each for section in views(view["sections"]) for each in views(section["items"])]
    items = [each for carrier in outer for each in (carrier, *views(carrier["items"]))]
    return ["".join(str(run["text"]) for run in views(each["text"])) for each in items]


def views(value: object) -> list[View]:
    """A list of the view."""
    assert isinstance(value, list)
    return value

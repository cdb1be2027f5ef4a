"""The ways into the repository: there, and nowhere without one."""

import pytest

from macros.errors import RequestError
from macros.publish.repository import repository

URL = "https://github.com/example/mansionario"
PATH = "clauses/duties/greet-customers.yml"


def test_a_file_is_edited_and_its_history_read_on_the_main_branch() -> None:
    """The addresses are those of GitHub's web pages; a slash at the end of the address is none."""
    place = repository(f"{URL}/")

    assert place
    assert place.edit(PATH) == f"{URL}/edit/main/{PATH}"
    assert place.history(PATH) == f"{URL}/commits/main/{PATH}"


def test_a_suggestion_names_what_it_is_about() -> None:
    """The id stands in the title of what is written, whatever is in it."""
    place = repository(URL)

    assert place
    assert place.suggest("duties/a&b") == f"{URL}/issues/new?title=duties/a%26b:%20"


def test_without_an_address_there_is_none() -> None:
    """The links are left out."""
    assert repository("") is None


@pytest.mark.parametrize("url", ["javascript:alert(1)", "github.com/example/mansionario", " "])
def test_an_address_of_something_else_is_refused(url: str) -> None:
    """What is not of the web would run, or lead into the site."""
    with pytest.raises(RequestError, match="REPO_URL"):
        repository(url)

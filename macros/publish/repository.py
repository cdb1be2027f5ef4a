"""Addresses in the repository of the texts, as GitHub's web pages have them."""

from dataclasses import dataclass
from urllib.parse import quote

from macros.errors import RequestError

BRANCH = "main"


@dataclass(frozen=True)
class Repository:
    """The repository that the site is built from."""

    url: str
    """Its page, without a slash at its end."""

    def edit(self, path: str) -> str:
        """Where a file is edited in the browser; GitHub makes the fork and the pull request."""
        return f"{self.url}/edit/{BRANCH}/{path}"

    def history(self, path: str) -> str:
        """Where all changes of a file are listed."""
        return f"{self.url}/commits/{BRANCH}/{path}"

    def suggest(self, name: str) -> str:
        """Where something is said about a clause, a template or a page, without editing it."""
        return f"{self.url}/issues/new?title={quote(name, safe='/{}')}:%20"


def repository(url: str) -> Repository | None:
    """The repository at this address; none where it is empty.

    Raises:
        RequestError: It is no address of the web.
    """
    if url and not url.startswith("https://"):
        raise RequestError(f"REPO_URL is '{url}'; an address that begins with https:// is needed")
    return Repository(url.rstrip("/")) if url else None

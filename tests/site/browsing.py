"""A visit to a page of the site, with everything that went wrong on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request

WIDE, NARROW, HEIGHT = 1280, 360, 800
WIDTHS = (WIDE, NARROW)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

STILL = """
const still = new CSSStyleSheet();
const stop = "transition: none !important; animation: none !important; scroll-behavior: auto";
still.replaceSync(`*, ::before, ::after { ${stop} }`);
document.adoptedStyleSheets = [still];
"""
"""Nothing moves, so that nothing has to be waited for."""

THIN = """(most) => {
  for (const parent of document.querySelectorAll("body *")) {
    const times = {};
    for (const child of [...parent.children]) {
      const kind = child.matches("li, tr, section, .mn-line") && `${child.tagName} ${child.className}`;
      if (kind) times[kind] = (times[kind] ?? 0) + 1;
      if (times[kind] > most) child.remove();
    }
  }
}"""
"""Takes away what stands in a row with enough that is made alike."""
ALIKE = 6
"""How many of a row stay."""


@dataclass(frozen=True)
class Window:
    """What a visitor comes with."""

    width: int = WIDE
    """In pixels."""
    scheme: Scheme = "light"
    """What the visitor's system prefers."""
    has_scripts: bool = True
    """Whether scripts run."""
    before: str = ""
    """A script that runs before the page's own."""


class Visit:
    """A window of its own on the site; requests to other origins are written down."""

    def __init__(self, browser: Browser, origin: str, window: Window) -> None:
        """Open an empty window."""
        self.origin = origin
        self._width = window.width
        self.outside: list[str] = []
        """Addresses of other origins that something asked for."""
        self.complaints: list[str] = []
        """What the console and the page itself found wrong."""
        self._context = browser.new_context(
            viewport={"width": window.width, "height": HEIGHT},
            color_scheme=window.scheme,
            java_script_enabled=window.has_scripts,
            permissions=["clipboard-read", "clipboard-write"],
        )
        self._context.set_default_timeout(10_000)
        self._context.add_init_script(STILL + window.before)
        self.page: Page = self._context.new_page()
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def tidy(self) -> None:
        """Leave the window as the next visitor may find it."""
        self.page.unroute_all()
        self.run("localStorage.clear()")
        self.page.goto("about:blank")
        self.page.emulate_media(media="null")
        self.page.set_viewport_size({"width": self._width, "height": HEIGHT})
        self.outside.clear()
        self.complaints.clear()

    def go(self, at: object) -> None:
        """Go to a page of the site, or to an address below its root."""
        self.page.goto(self.origin + str(at).lstrip("/"))

    def run(self, script: str, value: Any = None) -> Any:  # noqa: ANN401  (any value of JavaScript)
        """What a script of the page gives."""
        return self.page.evaluate(script, value)

    def open_details(self) -> None:
        """Unfold everything that is folded."""
        self.run("document.querySelectorAll('details').forEach((each) => { each.open = true })")

    def thin(self) -> None:
        """Leave of a long row what stands for all of it, for what looks at every part."""
        self.run(THIN, ALIKE)

    def open_drawer(self) -> None:
        """Open the menu of a narrow screen."""
        self.page.locator(".md-header__button[for='__drawer']").click()

    def open_search(self) -> None:
        """Open the search as a visitor does at this width."""
        opener = self.page.locator(".md-header__button[for='__search']")
        (opener if opener.is_visible() else self.page.locator(".md-search__input")).click()

    def search(self, query: str) -> list[str]:
        """Type a query; the addresses of what it finds, in the order shown."""
        self.open_search()
        self.page.locator(".md-search__input").fill(query)
        self.page.keyboard.press("End")  # the theme listens to keys alone
        found = self.page.locator("a.md-search-result__link")
        found.first.wait_for()
        links: list[str] = found.evaluate_all("links => links.map((link) => link.href)")
        return [urlsplit(link).path for link in links]

    def toggle_palette(self) -> None:
        """Choose the other scheme."""
        self.page.locator("[data-md-component=palette] label:visible").click()

    def close(self) -> None:
        """Close the window."""
        self._context.close()

    def _is_outside(self, url: str) -> bool:
        return urlsplit(url).scheme in {"http", "https"} and not url.startswith(self.origin)

    def _note_request(self, request: Request) -> None:
        if self._is_outside(request.url):
            self.outside.append(request.url)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)


Open = Callable[..., Visit]
"""Opens a page, or an address below the root, in a window with these fields of `Window`."""

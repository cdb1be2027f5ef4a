"""MkDocs' events: where the library meets the site generator, and nothing else."""

import atexit
import logging
import os
import posixpath
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from click import ClickException
from jinja2 import Environment
from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from macros.document.runs import typographic
from macros.errors import LibraryError, RequestError
from macros.library.load import load_library
from macros.library.text import LANGUAGES
from macros.publish.around import around
from macros.publish.bundles import LICENCE, write_bundles
from macros.publish.child import Child, fork, start
from macros.publish.contents import headings
from macros.publish.counterparts import Counterparts, counterparts
from macros.publish.dangling import dangling_links
from macros.publish.downloads import downloads
from macros.publish.files import files_of_contents, shared_files
from macros.publish.handbook.read import load_handbook
from macros.publish.pages import WITHOUT, Titled, navigation, pages, titled
from macros.publish.policy import with_policy, write_headers
from macros.publish.repository import repository
from macros.publish.scripts import is_script, without_remarks
from macros.publish.search import code as search_code
from macros.publish.site import Site, make_site, root
from macros.publish.staging import Staging, clear, join, staging, swap
from macros.publish.timestamps import set_source_date

log = logging.getLogger("mkdocs.plugins.mansionario")  # strict counts warnings below `mkdocs.`
FIRST, SECOND = LANGUAGES


@dataclass
class State:
    """What one run of MkDocs keeps between its events."""

    command: str = "build"
    site: Site | None = None
    counterparts: Counterparts | None = None
    told: Mapping[str, Titled] = field(default_factory=dict)
    """What is told of each page of this language."""
    url: str = ""
    """The root of the whole site, with a slash at its end."""
    child: Child | None = None
    place: Staging | None = None


state = State()


def on_startup(command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: FBT001
    """Note what MkDocs was called for."""
    state.command = command


@event_priority(100)
def on_config(config: MkDocsConfig) -> None:
    """Read the library, and start the second language beside the first."""
    lang = str(config.theme["language"])
    folder = Path(config.config_file_path).parent
    stop()
    _let_strict_hear_warnings()
    try:
        library = load_library(folder)
        handbook = load_handbook(folder, library)
        state.counterparts = counterparts(library, handbook)
        place = repository(config.extra["repository"])
    except LibraryError as error:
        raise PluginError(f"the library does not hold:\n{error}") from None
    except RequestError as error:
        raise PluginError(str(error)) from None
    set_source_date(folder, library)
    state.site = make_site(library, lang, handbook, place)
    state.told = titled(state.site)
    state.url = f"{(config.site_url or '').rstrip('/')}/"
    config.site_url = f"{state.url}{root(lang)}"
    config.nav = navigation(state.site)
    config.extra["site"] = state.site
    config.extra["scope"] = urlsplit(state.url).path or "/"  # of what the theme keeps; one script
    if lang == FIRST:
        _build_aside(config)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the generated pages, the downloads and, once, what all languages have in common."""
    site = _site()
    for file in files:
        if is_script(file.src_uri):
            file.content_string = without_remarks(file.content_string)
    included = InclusionLevel.INCLUDED
    for page in pages(site):
        files.append(File.generated(config, page.path, content=page.text, inclusion=included))
    for path, content in downloads(site):
        files.append(_static(config, path, content))
    if site.lang == FIRST:
        for path, content in shared_files(site, state.url):
            files.append(_static(config, path, content))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Give the templates the site's words, and the filters that mend the theme's markup."""
    env.globals |= {"site": _site(), "words": _site().words}
    env.filters["replace_once"] = replace_once
    worker = _add_files_of_contents(files, config)
    env.filters["own_search"] = partial(search_code.with_worker, address=worker)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Publish the page's title and description with the apostrophe that its text gets."""
    for key in ("title", "description"):
        page.meta[key] = typographic(page.meta[key])
    page.meta["search"] = {"exclude": True}  # from the theme's own index, which nobody asks
    page.meta["hide"] = WITHOUT.get(page.meta["page"], [])


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Give a page that is HTML already its table of contents."""
    if not page.toc.items:
        page.toc = get_toc(headings(html))  # type: ignore[arg-type]


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Any) -> None:  # noqa: ANN401
    """Tell the templates what they need around the page's content."""
    name, pages_of = page.meta["page"], state.counterparts or {}
    context |= around(_site(), state.told, pages_of, name, state.url)  # type: ignore[typeddict-item]


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Give each page its policy; the preview's own script, put in later, is in none."""
    return output if state.command == "serve" else with_policy(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """Give the page for what is not found its policy."""
    is_page = template_name.endswith(".html") and state.command != "serve"
    return with_policy(output_content) if is_page else output_content


@event_priority(-100)
def on_post_build(config: MkDocsConfig) -> None:
    """Publish both languages, if both came out right."""
    if state.child is None or state.place is None:
        return
    code, lines = state.child.wait()
    for line in filter(str.strip, lines):
        print(f"{SECOND}  {line}", file=sys.stderr)  # noqa: T201  (what the child would have printed)
    if code:
        raise BuildError(f"the pages in '{SECOND}' came out wrong: nothing is published")
    whole = join(state.place, FIRST, SECOND)
    licence = Path(config.config_file_path).with_name(LICENCE)
    write_bundles(_site().library, whole, licence, deflated=state.command != "serve")
    write_headers(whole)
    for link in dangling_links(whole, state.url):
        log.warning(link)
    config.site_dir = str(state.place.published)
    if config.strict and _has_warnings():
        return  # strict ends the build next
    swap(state.place, whole)
    stop()


def on_build_error(error: Exception) -> None:
    """Leave the published site as it is, and nothing beside it."""
    stop()


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> None:
    """Keep the last good site up where something does not hold; start anew where code changed."""
    folder = Path(__file__).parent
    code = {path: path.stat().st_mtime_ns for path in folder.rglob("*.py")}

    def build_or_keep() -> None:
        if any(path.stat().st_mtime_ns != time for path, time in code.items() if path.exists()):
            log.info("Python code changed: the server starts anew")
            os.execv(sys.executable, [sys.executable, "-m", "mkdocs", *sys.argv[1:]])
        try:
            builder()
        except (ClickException, SystemExit) as error:
            if not isinstance(error, Abort):
                log.error(error)
            log.error("The last good site stays up until this is mended.")

    server.builder = build_or_keep
    server.watch(str(folder))


@atexit.register
def stop() -> None:
    """End the second language's build, and clear what it left."""
    if state.child:
        state.child.stop()
    if state.place:
        clear(state.place)
    state.child = state.place = None


def replace_once(text: str, old: str, new: str) -> str:
    """The theme's markup with one piece changed.

    Raises:
        BuildError: The piece does not stand in it exactly once: the theme has changed.
    """
    if text.count(old) != 1:
        raise BuildError(f"the theme's markup has {text.count(old)} times {old!r}, not once")
    return text.replace(old, new)


def _site() -> Site:
    if state.site is None:
        raise PluginError("the configuration has no `hooks: [macros/hooks.py]` that ran first")
    return state.site


def _build_aside(config: MkDocsConfig) -> None:
    state.place = staging(Path(config.site_dir))
    target = state.place.of(SECOND)
    other = Path(config.config_file_path).with_name(f"mkdocs.{SECOND}.yml")
    if state.command == "serve" or not hasattr(os, "fork"):  # threads do not outlive a fork
        strict = "--strict" if config.strict else "--no-strict"
        command = [sys.executable, "-m", "mkdocs", "build", "-f", str(other), "-d", str(target)]
        state.child = start([*command, strict])
    else:
        state.child = fork(lambda: _build_second(other, target, strict=bool(config.strict)))
    config.site_dir = str(state.place.of(FIRST))


def _build_second(path: Path, target: Path, *, strict: bool) -> int:
    state.child = state.place = None  # they are the parent's, and MkDocs keeps this module
    config = load_config(str(path), site_dir=str(target), strict=strict)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build_with_mkdocs(config)
    except ClickException as error:
        error.show()
        return 1
    finally:
        config.plugins.on_shutdown()
    return 0


def _static(config: MkDocsConfig, path: str, content: bytes) -> File:
    """A file that is published as it is, Markdown too.

    `File.generated` takes a name in `.md` for a page: the source is named otherwise.
    """
    file = File(f"{path}.file", None, config.site_dir, config.use_directory_urls, dest_uri=path)
    file.generated_by, file.abs_src_path = "mansionario", None
    file.inclusion, file.content_bytes = InclusionLevel.INCLUDED, content
    return file


def _add_files_of_contents(files: Files, config: MkDocsConfig) -> str:
    """Add what is made of the rendered pages; the path of the search's worker."""
    shown = (file.page for file in files if file.page)
    contents = {page.meta["page"]: (str(page.title), page.content or "") for page in shown}
    sources = [file for file in files if file.src_uri.startswith(f"{search_code.SOURCE}/")]
    texts = {posixpath.basename(file.src_uri): file.content_string for file in sources}
    worker, made = files_of_contents(_site(), contents, texts)
    for file in sources:
        files.remove(file)
    for path, content in made.items():
        files.append(_static(config, path, content))
    return worker


def _let_strict_hear_warnings() -> None:
    """Under `-q` MkDocs drops warnings before strict counts them: drop them where they print."""
    logger = logging.getLogger("mkdocs")
    if logger.level > logging.WARNING:
        for handler in logger.handlers:
            if not isinstance(handler, CountHandler):
                handler.setLevel(logger.level)
        logger.setLevel(logging.WARNING)


def _has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(h.get_counts() for h in handlers if isinstance(h, CountHandler))

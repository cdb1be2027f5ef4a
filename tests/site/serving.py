"""The built site, served as a host of static files serves it."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from tests.site.built import NOT_FOUND


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder; an unknown address gets the nearest page that says so."""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: ANN401  (as it is overridden)
        """Print nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the page for unknown addresses, as hosts do."""
        if code != HTTPStatus.NOT_FOUND:
            return super().send_error(code, message, explain)
        body = self._not_found().read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def _not_found(self) -> Path:
        folder = Path(self.directory)
        first = folder / self.path.split("/")[1] / NOT_FOUND
        return first if first.is_file() else folder / NOT_FOUND


class Server(http.server.ThreadingHTTPServer):
    """Waits for no thread when it ends: a browser keeps its connections open."""

    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """Print nothing where a window is closed before it has everything."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The origin at which a folder is served, on a free port, with a slash at its end."""
    with Server(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()

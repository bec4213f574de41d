"""One site, one server and one browser for all the tests.

The site is built from Content/ with the debug program, or is the folder in ANPHAM_SITE.
"""

import os
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from built_site import BROWSER, BROWSER_OPTIONS, Site, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    if given := os.environ.get("ANPHAM_SITE"):
        return Site(Path(given).resolve())
    output = tmp_path_factory.mktemp("site") / "Output"
    build(output)
    return Site(output)


class Handler(SimpleHTTPRequestHandler):
    """Serves the site under its base path and under /khac/, and 404.html for what is missing."""

    site: Site

    def translate_path(self, path: str) -> str:
        for prefix in ("/khac/", self.site.base_path):
            if path.startswith(prefix):
                return super().translate_path("/" + path.removeprefix(prefix))
        return str(self.site.folder / "not-under-the-base-path")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (self.site.folder / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def origin(site: Site) -> Iterator[str]:
    """Where the site is served: `http://127.0.0.1:PORT`."""

    class SiteHandler(Handler):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, directory=str(site.folder), **options)

    SiteHandler.site = site
    with ThreadingHTTPServer(("127.0.0.1", 0), SiteHandler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def base(origin: str, site: Site) -> str:
    return origin + site.base_path


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=BROWSER_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """One tab for the tests of a file."""
    context = browser.new_context()
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()

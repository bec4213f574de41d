"""A built site as the tests see it: its files, its address, a sample of its pages."""

import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parent.parent.parent
BROWSER = "/usr/bin/chromium"
# Debian's chromium has no sandbox for root, and containers have a small /dev/shm.
BROWSER_OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage"]
BASE_URL = "https://example.vn/an-pham/"


def build(output: Path) -> None:
    """Builds the project's own content for the web with the debug program."""
    subprocess.run(
        [ROOT / ".build/debug/anpham", "build", "--content", ROOT / "Content", "--templates",
         ROOT / "Templates", "--output", output, "--base-url", BASE_URL, "--no-print", "--quiet"],
        check=True)


class Elements(HTMLParser):
    """The start tags of a page with their attributes, and what stands in its style elements."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.tags
                if (value := attributes.get(attribute)) is not None]


@dataclass(frozen=True)
class Site:
    folder: Path

    @cached_property
    def files(self) -> list[str]:
        return sorted(path.relative_to(self.folder).as_posix()
                      for path in self.folder.rglob("*") if path.is_file())

    @cached_property
    def pages(self) -> dict[str, Elements]:
        """Every HTML page by its path, parsed."""
        return {name: Elements((self.folder / name).read_text(encoding="utf-8"))
                for name in self.files if name.endswith(".html")}

    def is_redirect(self, name: str) -> bool:
        return any(tag == "meta" and (attributes.get("http-equiv") or "").lower() == "refresh"
                   for tag, attributes in self.pages[name].tags)

    @cached_property
    def sample(self) -> list[str]:
        """Up to eight documents and one page of each other type, second list pages included."""
        types: dict[str, list[str]] = {}
        for name in self.pages:
            if self.is_redirect(name):
                continue
            folder = name.rpartition("/")[0] or name
            second = "-trang-" in name
            types.setdefault(f"{folder} {second}", []).append(name)
        return [name for kind, names in types.items()
                for name in names[: 8 if kind.startswith("van-ban") else 1]]

    @cached_property
    def addresses(self) -> list[str]:
        """The absolute addresses in the sitemap."""
        tree = ElementTree.parse(self.folder / "sitemap.xml")
        return [element.text or "" for element in tree.iter(
            "{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]

    @cached_property
    def base_url(self) -> str:
        """The address that the site was built for; the home page's is the shortest."""
        return min(self.addresses, key=len).removesuffix("index.html")

    @cached_property
    def base_path(self) -> str:
        """The path under which the site was built to be served: `/an-pham/`."""
        return urlsplit(self.base_url).path

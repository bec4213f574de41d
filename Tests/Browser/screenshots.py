"""Takes pictures of a built site: each type of page, at three widths, light, dark and grey.

Usage: screenshots.py FOLDER SITE
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from built_site import BROWSER, BROWSER_OPTIONS, Site

WIDTHS = (320, 768, 1440)
LOOKS = {"light": ("light", ""), "dark": ("dark", ""), "grey": ("light", "grayscale(1)")}


def main(folder: Path, site: Site) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=BROWSER_OPTIONS)
        page = browser.new_page()
        for name in site.sample:
            stem = name.removesuffix(".html").replace("/", "--")
            for look, (scheme, filter) in LOOKS.items():
                page.emulate_media(color_scheme=scheme)
                page.goto((site.folder / name).as_uri())
                page.evaluate("filter => document.documentElement.style.filter = filter", filter)
                for width in WIDTHS:
                    page.set_viewport_size({"width": width, "height": 900})
                    page.screenshot(path=folder / f"{stem}-{width}-{look}.png", full_page=True)
        browser.close()


main(Path(sys.argv[1]), Site(Path(sys.argv[2]).resolve()))

"""What a reader meets on the page of a story."""

import pytest
from playwright.sync_api import Page

from built_site import Site


@pytest.mark.parametrize("width", [320, 1440])
def test_pictures_keep_their_place_and_fit(
    page: Page, base: str, site: Site, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    names = [name for name in site.pages if name.startswith("cau-chuyen/") and name.count("/") == 1]
    shown = 0
    for name in names:
        page.goto(base + name)
        for picture in page.locator("main picture img").all():
            picture.scroll_into_view_if_needed()
            page.wait_for_function("image => image.complete", arg=picture.element_handle())
            box = picture.evaluate(
                "image => ({natural: image.naturalWidth, width: image.getAttribute('width'),"
                " height: image.getAttribute('height'), right: image.getBoundingClientRect().right,"
                " alternative: image.alt})")
            assert box["natural"] > 0 and box["width"] and box["height"], name
            assert box["right"] <= width and box["alternative"], name
            shown += 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
    assert shown > 0

"""What a reader meets on the page of a campaign, before, during and after its month."""

import datetime

import pytest
from playwright.sync_api import Browser, Page

from built_site import Site

PAGE = "chien-dich/vi-nguoi-ngheo-2026.html"


@pytest.mark.parametrize(("moment", "words", "phase"), [
    ("2026-10-16T16:59:00Z", "Còn 1 ngày nữa bắt đầu", "before"),
    # In Việt Nam the day has begun.
    ("2026-10-16T17:01:00Z", "Đang diễn ra, còn 32 ngày", "during"),
    ("2026-11-18T05:00:00Z", "Hôm nay là ngày cuối", "during"),
    ("2026-11-18T17:01:00Z", "Đã kết thúc ngày 18/11/2026", "after"),
])
def test_the_page_says_how_far_the_month_is(
    page: Page, base: str, moment: str, words: str, phase: str
) -> None:
    page.clock.set_fixed_time(datetime.datetime.fromisoformat(moment))
    page.goto(base + PAGE)
    assert words in page.locator("[data-now]").inner_text()
    assert page.locator("[aria-current=step]").get_attribute("data-phase") == phase


def test_without_its_script_the_page_says_only_the_days(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + PAGE)
    assert page.locator("[data-now]").inner_text() == "Từ 17/10/2026 đến 18/11/2026"
    assert page.locator("[aria-current=step]").count() == 0
    context.close()


@pytest.mark.parametrize("width", [320, 1440])
def test_stories_hand_outs_and_chart_fit(page: Page, base: str, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(base + PAGE)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    for section in ("_cau-chuyen", "_an-pham"):
        links = page.locator(f"section[aria-labelledby={section}] a").all()
        assert links
        for link in links:
            address = (link.get_attribute("href") or "").removeprefix("../")
            name = address if "/" in address else "chien-dich/" + address
            assert (site.folder / name).is_file(), name
    chart = page.locator("section[aria-labelledby=_thu-chi] figure svg >> visible=true")
    assert chart.count() == 1
    assert chart.bounding_box()["width"] <= width

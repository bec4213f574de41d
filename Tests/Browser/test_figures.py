"""Figures of the national report: what a reader sees, and what one hears."""

from playwright.sync_api import Page, expect

REPORT = "van-ban/bao-cao-150-bc-ldtbxh-2023.html"


def test_a_chart_fits_the_screen_and_its_data_are_one_key_away(page: Page, base: str) -> None:
    for width, shown, hidden in ((320, "narrow", "wide"), (1440, "wide", "narrow")):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(base + REPORT)
        chart = page.locator("figure.data-figure:has(.drawing)").first
        expect(chart.locator(f"svg.{shown}")).to_be_visible()
        expect(chart.locator(f"svg.{hidden}")).to_be_hidden()

    picture = chart.get_by_role("img")
    assert "Tây Nguyên: đã ban hành 5" in picture.get_attribute("aria-label")
    data = page.locator("#" + picture.get_attribute("aria-details"))
    expect(data.locator("table")).to_be_hidden()
    data.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(data.get_by_role("rowheader", name="Tây Nguyên")).to_be_visible()
    expect(data.get_by_role("columnheader", name="Đã ban hành")).to_be_visible()

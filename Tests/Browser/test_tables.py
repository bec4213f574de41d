"""Tables that sort."""

from playwright.sync_api import Page

FIRST = ".dataset-table tbody tr:first-child"


def column(page: Page, number: int) -> list[str]:
    return page.locator(f".dataset-table tbody tr > :nth-child({number})").all_inner_texts()


def test_a_table_sorts_by_keyboard_in_vietnamese_order(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(base + "du-lieu/adoption.html")
    before = column(page, 2)
    button = page.locator(".dataset-table").get_by_role("button", name="Tỉnh, thành phố")
    button.focus()
    page.keyboard.press("Enter")
    names = column(page, 2)
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "ascending"
    assert names != before and sorted(names) == sorted(before)
    # D comes before Đ, which is a letter of its own.
    assert names.index("Bình Dương") < names.index("Đà Nẵng") < names.index("Gia Lai")
    page.keyboard.press("Enter")
    assert column(page, 2) == names[::-1]


def test_dates_sort_by_time_and_blank_cells_stay_last(page: Page, base: str) -> None:
    page.goto(base + "du-lieu/adoption.html")
    button = page.locator(".dataset-table").get_by_role("button", name="Ngày ban hành")
    button.click()
    assert column(page, 6)[0] == "13/12/2019"
    button.click()
    dates = column(page, 6)
    assert dates[-1] == "" and [date for date in dates if date][-1] == "13/12/2019"


def test_a_phone_has_a_list_to_choose_the_order_from(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(base + "du-lieu/reporting.html")
    choice = page.locator(".dataset-table").get_by_label("Sắp xếp theo")
    choice.select_option(label="Tình trạng, giảm dần")
    assert "Chưa báo cáo" in page.locator(FIRST).inner_text()
    choice.select_option(label="thứ tự của bảng")
    assert "Hà Giang" in page.locator(FIRST).inner_text()

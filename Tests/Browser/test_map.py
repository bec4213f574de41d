"""The map page: read without script, walked through by keyboard, filtered with script."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from built_site import Site

MAP = "ban-do.html"

pytestmark = pytest.mark.usefixtures("has_map")


@pytest.fixture(scope="module")
def has_map(site: Site) -> None:
    if MAP not in site.files:
        pytest.skip("the site has no map")


def figure(page: Page) -> int:
    return int(page.inner_text("[data-figure]"))


def test_without_script_every_province_is_a_link_and_a_row(
    browser: Browser, base: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + MAP)
    links = page.locator("svg.map a.unit")
    labels = links.evaluate_all("all => all.map(link => link.getAttribute('aria-label'))")
    rows = page.locator(".map-rows tbody tr")
    # Hoàng Sa and Trường Sa are links of their own.
    assert links.count() == rows.count() + 2
    assert all(re.match(r".+: .+", label) for label in labels)
    states = rows.evaluate_all(
        "all => all.map(row => [row.querySelector('th').innerText,"
        " row.querySelector('.row-state').innerText.trim()])")
    for name, state in states:
        label = next(label for label in labels if label.startswith(f"{name}: "))
        assert state.lower() in label.lower()
    assert not page.locator(".map-tools").count()
    context.close()


def test_names_stay_inside_their_tiles(page: Page, base: str) -> None:
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(base + MAP)
        outside = page.evaluate("""() => [...document.querySelectorAll('.units .unit')].filter(unit => {
            const tile = unit.querySelector('path').getBBox();
            const text = unit.querySelector('text')?.getBBox();
            return text && (text.x < tile.x || text.x + text.width > tile.x + tile.width);
        }).map(unit => unit.dataset.unit)""")
        assert not outside, (width, outside)


def test_every_province_is_reached_by_keyboard(page: Page, base: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(base + MAP)
    page.locator(".skip-map a").focus()
    seen = []
    for _ in range(page.locator("svg.map a.unit").count()):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.getAttribute('aria-label')"))
    assert len(set(seen)) == len(seen) and all(seen)
    page.keyboard.press("Enter")
    page.wait_for_url("**/tinh/*.html")


def test_the_slider_goes_from_the_first_to_the_last_date(page: Page, base: str) -> None:
    page.goto(base + MAP)
    whole = figure(page)
    slider = page.locator(".map-tools input[type=range]")
    slider.focus()
    page.keyboard.press("Home")
    first = figure(page)
    assert 0 < first < whole
    assert "Đến ngày" in page.inner_text(".map-said")
    reached = [first]
    for _ in range(int(slider.get_attribute("max"))):
        page.keyboard.press("ArrowRight")
        reached.append(figure(page))
    assert reached == sorted(reached) and reached[-1] == whole
    states = page.locator(".map-rows .row-state").all_inner_texts()
    page.reload()
    assert states == page.locator(".map-rows .row-state").all_inner_texts()


def test_filters_change_map_and_table_alike_and_say_so(page: Page, base: str) -> None:
    page.goto(base + MAP)
    rows = page.locator(".map-rows tbody tr:visible")
    total = rows.count()
    page.locator(".map-tools .choices input").first.uncheck()
    counts = page.locator(".map-legend li b").all_inner_texts()
    assert rows.count() == total - int(counts[0])
    assert page.locator(".units .off").count() == int(counts[0])
    page.locator(".map-tools select").select_option(index=1)
    region = page.locator(".map-tools select").input_value()
    assert set(rows.evaluate_all("all => all.map(row => row.dataset.region)")) <= {region}
    assert str(rows.count()) in page.inner_text(".map-said")


@pytest.mark.parametrize("name", [MAP, "ban-do/nhung.html"])
def test_axe_finds_nothing(page: Page, base: str, name: str) -> None:
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(base + name)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, options={"runOnly": tags})
    assert not found.response["violations"], found.generate_report()

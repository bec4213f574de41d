"""The second corpus: the first one's documents, each of which also cites five that nobody holds.

Of the five, one is among the few that a thousand documents cite, one among those that a hundred
cite, three are cited three times or so: as many of each kind as keeps that so for any number of
documents.
"""

import datetime
import random
from dataclasses import dataclass

import corpus
from corpus import Document

FIRST_DAY = datetime.date(2008, 1, 2)
LAST_DAY = datetime.date(2015, 12, 30)  # before the first document that cites them

# Name, symbol, issuer, whether the year is part of the identifier.
SERIES = [
    ("Nghị định", "NĐ-CP", "Chính phủ", True),
    ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ", False),
    ("Thông tư", "TT-BTC", "Bộ Tài chính", True),
    ("Thông tư", "TT-BYT", "Bộ Y tế", True),
    ("Quyết định", "QĐ-TTg", "Thủ tướng Chính phủ", True),
    ("Chỉ thị", "CT-TTg", "Thủ tướng Chính phủ", False),
    ("Nghị quyết", "NQ-CP", "Chính phủ", False),
]


@dataclass(frozen=True)
class Unheld:
    kind: str
    identifier: str
    issuer: str | None
    date: datetime.date | None  # None as for the issuer: always cited by its name alone

    @property
    def slug(self) -> str:
        year = f" {self.date.year}" if self.date else ""
        return corpus.slug(self.name + year)

    @property
    def name(self) -> str:
        return f"{self.kind} số {self.identifier}"

    @property
    def link(self) -> str:
        """What becomes the link of a mention."""
        return f"{self.name} ngày {corpus.vietnamese(self.date)}" if self.date else self.name

    @property
    def mention(self) -> str:
        return f"{self.link} của {self.issuer}" if self.issuer else self.name


@dataclass(frozen=True)
class Use:
    """One mention of such a document, as it stands in a document of the site."""

    cited: Unheld
    link: str
    sentence: str
    place: tuple[str, str]  # the section's anchor and title


BASIS = ("", "Căn cứ")
DEMANDS = ("muc-i-2", "Mục I.2")
FUNDS = ("muc-ii-2", "Mục II.2")


def make(count: int, seed: int = 2026) -> tuple[list[Document], dict[str, list[Use]]]:
    """The documents, and by their slugs where they cite what nobody holds."""
    documents = corpus.make(count)
    source = random.Random(seed)
    days = (LAST_DAY - FIRST_DAY).days
    most, many = max(count // 1000, 1), max(count // 100, 1)
    pool = [unheld(index, FIRST_DAY + datetime.timedelta(days=source.randrange(days)),
                   is_brief=index >= most + many and index % 3 == 0)
            for index in range(most + many + max(count, 3))]
    uses = {}
    for index, document in enumerate(documents):
        cited = [pool[index % most], pool[most + index % many],
                 *source.sample(pool[most + many:], 3)]
        uses[document.slug] = cite(document, cited)
    return documents, uses


def unheld(index: int, date: datetime.date, is_brief: bool) -> Unheld:
    """One for each index: no two share an identifier, so that no mention is ambiguous."""
    kind, symbol, issuer, with_year = SERIES[index % len(SERIES)]
    number = f"{index // len(SERIES) + 1:02}"
    identifier = f"{number}/{date.year}/{symbol}" if with_year else f"{number}/{symbol}"
    if is_brief and with_year:
        return Unheld(kind, identifier, None, None)
    return Unheld(kind, identifier, issuer, date)


def cite(document: Document, cited: list[Unheld]) -> list[Use]:
    """Puts two legal bases and three mentions into the document, and one of the bases once more, by
    its name alone."""
    first, second, *others = cited
    # A name alone comes last: before "và … của Bộ Y tế" the ministry would be its issuer as well.
    third, fourth, fifth = sorted(others, key=lambda other: other.date is None)
    bases = [f"Căn cứ {first.mention}", f"Căn cứ {second.mention}"]
    demands = (f"Việc lập dự toán theo {third.mention} và {fourth.mention}; "
               f"những nội dung khác theo {first.name}.")
    funds = f"Định mức chi áp dụng {fifth.mention}."
    document.bases += bases
    document.body = document.body.replace("\n\n## II. ", f" {demands}\n\n## II. ", 1)
    document.body = document.body.replace("[^2]\n", f" {funds}[^2]\n", 1)
    return [Use(first, first.link, bases[0], BASIS), Use(second, second.link, bases[1], BASIS),
            Use(third, third.link, demands, DEMANDS), Use(fourth, fourth.link, demands, DEMANDS),
            Use(first, first.name, demands, DEMANDS), Use(fifth, fifth.link, funds, FUNDS)]

"""Makes the benchmark's documents: deterministic Vietnamese text of about 6 KB each."""

import datetime
import random
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import words

FIRST_DAY = datetime.date(2016, 1, 4)
LAST_DAY = datetime.date(2025, 12, 30)


@dataclass
class Document:
    kind: tuple[str, str, str, str]
    number: int
    agency: tuple[str, str, str, str]
    province: str
    date: datetime.date
    subject: str
    bases: list[str]
    related: list["Document"]
    signer: str
    recipients: list[tuple[str, str]]
    tasks: list[str] = field(default_factory=list)  # of the issuer, in part III.1
    body: str = field(default="")

    @property
    def issuer(self) -> str:
        return self.agency[0].format(self.province)

    @property
    def identifier(self) -> str:
        return f"{self.number:02}/{self.symbol}"

    @property
    def symbol(self) -> str:
        return f"{self.kind[2]}-{self.agency[1]}"

    @property
    def slug(self) -> str:
        return slug(f"{self.identifier}-{self.province}-{self.date.year}")

    @property
    def name(self) -> str:
        return f"{self.kind[1]} số {self.identifier}"

    @property
    def mention(self) -> str:
        return f"{self.name} ngày {vietnamese(self.date)} của {self.issuer}"


def slug(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = (c if c.isascii() and c.isalnum() else "-" for c in plain
               if not unicodedata.combining(c))
    return "-".join(part for part in "".join(letters).split("-") if part)


def vietnamese(date: datetime.date) -> str:
    """The date as offices write it: a leading zero for days below 10, months 1 and 2."""
    month = f"{date.month:02}" if date.month < 3 else str(date.month)
    return f"{date.day:02}/{month}/{date.year}"


def make(count: int, seed: int = 2025) -> list[Document]:
    """`count` documents in the order of their dates; each may cite earlier ones."""
    source = random.Random(seed)
    days = (LAST_DAY - FIRST_DAY).days
    numbers: dict[tuple[str, str, int], int] = {}
    documents: list[Document] = []
    for index in range(count):
        date = FIRST_DAY + datetime.timedelta(days=index * days // count)
        kind, agency = source.choice(words.KINDS), source.choice(words.AGENCIES)
        province = source.choice(words.PROVINCES)
        series = (f"{kind[2]}-{agency[1]}", province, date.year)
        numbers[series] = numbers.get(series, 0) + 1
        theme = source.choice(words.THEMES)
        ground = source.choice(words.GROUNDS)
        document = Document(
            kind, numbers[series], agency, province, date,
            subject=f"{kind[3]} {theme} trên địa bàn tỉnh {province} năm {date.year}",
            bases=[f"Căn cứ {ground}"],
            related=source.sample(documents, min(2, len(documents))),
            signer=person(source),
            recipients=[("Như trên", "để thực hiện")]
            + [(partner, "để phối hợp") for partner in source.sample(words.PARTNERS, 3)])
        document.bases += [f"Căn cứ {other.mention}" for other in document.related]
        document.tasks = [task(source) for _ in range(3)]
        document.body = body(document, theme, source)
        documents.append(document)
    return documents


def person(source: random.Random) -> str:
    return " ".join(map(source.choice, (words.FAMILY_NAMES, words.MIDDLE_NAMES,
                                        words.GIVEN_NAMES)))


def sentence(source: random.Random) -> str:
    if source.random() < 0.35:
        finding = source.choice(words.FINDINGS)
        figures = [source.randint(11, 99) for _ in range(finding.count("{}"))]
        return f"{source.choice(words.OPENINGS)} {finding.format(*figures)}."
    first, second = source.sample(words.OBJECTS, 2)
    return (f"{source.choice(words.PARTNERS)} chủ trì {source.choice(words.ACTIONS)} {first}, "
            f"{source.choice(words.ACTIONS)} {second} {source.choice(words.MANNERS)}, "
            f"hoàn thành {source.choice(words.TIMES)}.")


def paragraph(source: random.Random, sentences: int) -> str:
    return " ".join(sentence(source) for _ in range(sentences))


def task(source: random.Random) -> str:
    return (f"{source.choice(words.ACTIONS).capitalize()} {source.choice(words.OBJECTS)} "
            f"{source.choice(words.MANNERS)}")


def items(tasks: list[str]) -> str:
    return ";\n".join(f"- {task}" for task in tasks) + "."


def table(source: random.Random, rows: int) -> str:
    lines = ["| TT | Nội dung | Cơ quan chủ trì | Kinh phí (triệu đồng) |",
             "| ---: | --- | --- | ---: |"]
    for row in range(1, rows + 1):
        amount = f"{source.randint(1, 9)}.{source.randint(0, 999):03}"
        lines.append(f"| {row} | {task(source)} | {source.choice(words.PARTNERS)} | {amount} |")
    return "\n".join(lines)


def body(document: Document, theme: str, source: random.Random) -> str:
    cited = [other.mention for other in document.related] or words.GROUNDS[2:3]
    return f"""## I. MỤC ĐÍCH, YÊU CẦU

### 1. Mục đích

Thống nhất cách làm về {theme} trong toàn tỉnh, tiếp nối {cited[0]}.[^1] {paragraph(source, 2)}

### 2. Yêu cầu

{paragraph(source, 3)}

## II. NỘI DUNG THỰC HIỆN

### 1. Nhiệm vụ trọng tâm

{paragraph(source, 1)} Các đơn vị tập trung vào những việc sau:

{items([task(source) for _ in range(4)])}

### 2. Phân bổ kinh phí

{paragraph(source, 1)}[^2]

{table(source, 6)}

### 3. Giải pháp

a) Về thông tin: {paragraph(source, 1)}

b) Về nguồn lực: {paragraph(source, 1)}

c) Về kiểm tra: {paragraph(source, 1)}

## III. TỔ CHỨC THỰC HIỆN

### 1. {document.issuer}

{items(document.tasks)}

### 2. {source.choice(words.PARTNERS)}

{paragraph(source, 1)} Báo cáo gửi về {document.issuer} theo mẫu đã dùng ở {cited[-1]}.

[^1]: Số liệu tính đến ngày {vietnamese(document.date)}, do {source.choice(words.PARTNERS)} cung cấp.
[^2]: Chưa gồm phần vốn chuyển nguồn từ năm {document.date.year - 1} sang.
"""


def write_anpham(documents: list[Document], folder: Path) -> None:
    """Writes the documents in AnPham's content format."""
    folder.mkdir(parents=True)
    (folder / "site.yml").write_text(
        "title: Công báo thử nghiệm\nbase-url: https://example.vn/\n"
        "publisher: Văn phòng thử nghiệm\n", encoding="utf-8")
    for document in documents:
        write(folder / "documents" / str(document.date.year) / f"{document.slug}.md",
              anpham_front_matter(document), document.body)


def write(path: Path, front_matter: str, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{front_matter}---\n\n{text}", encoding="utf-8")


def anpham_front_matter(document: Document) -> str:
    relations = "relations:\n" * bool(document.related) + "".join(
        f'  - {{type: dan-chieu, document: "{other.identifier}", date: {other.date}, '
        f'issuer: "{other.issuer}"}}\n' for other in document.related)
    return f"""kind: {document.kind[0]}
number: "{document.number:02}"
symbol: {document.symbol}
{legal_bases(document.bases)}{common_front_matter(document)}issuers:
  - {document.issuer}
province: {document.province}
date: {document.date}
{relations}slug: {document.slug}
"""


def legal_bases(bases: list[str]) -> str:
    return "legal-bases:\n" + "".join(f"  - '{basis}'\n" for basis in bases)


def common_front_matter(document: Document) -> str:
    recipients = "".join(f'  - {{name: "{name}", purpose: {purpose}}}\n'
                         for name, purpose in document.recipients)
    return f"""place: {document.province}
subject: {document.subject}
period: "{document.date.year}"
signers:
  - authority: {document.agency[2]}
    post: {document.agency[3]}
    name: {document.signer}
recipients:
{recipients}archive: VT
status: in-force
updated: {document.date + datetime.timedelta(days=10)}
"""

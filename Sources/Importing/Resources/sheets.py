"""Reads spreadsheets for the program; runs after channel.py and word_package.py.

Each request is the bytes of a file. The answer is {"refused": {...}} or {"sheets": [...]}; a sheet has
rows of cells, null where blank, else a kind and a text: "s" text, "n" a number in plain digits, "d" a
date, "b" a truth value, "e" an error that the program of the sheet shows.
"""

import csv
import datetime
from decimal import Decimal

import python_calamine as calamine

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT.append((b"http://purl.oclc.org/ooxml/spreadsheetml/main", S[1:-1].encode()))
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
CELL_LIMIT = 3_000_000
MEMORY_LIMIT = 3 << 30
ERRORS = {"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!"}
# The formats for percentages that have no text of their own (ECMA-376, part 1, 18.8.30).
PERCENT_FORMATS = {9, 10}


def kind_of(data):
    if data[:4] == b"PK\x03\x04":
        package = Package(data)
        mime = package.bytes("mimetype", 4096) if package.has("mimetype") else b""
        if mime.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "ods", package
        main = (package.main_part() if package.has("[Content_Types].xml") else None) or ""
        if main.startswith("xl/") and not main.endswith(".bin"):
            return "xlsx", package
        raise Refused("document" if main.startswith("word/") else "unknown")
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Refused("password")
        if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
            return "xls", None
        raise Refused("document" if "WordDocument".encode("utf-16-le") in data else "unknown")
    if data[:5] == b"%PDF-" or b"\x00" in data[:4096] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise Refused("unknown")
    return "csv", None


def cell(content):
    if content is None or content == "":
        return None
    if isinstance(content, bool):
        return ["b", "true" if content else "false"]
    if isinstance(content, (int, float)):
        if content != content or content in (float("inf"), float("-inf")):
            return ["e", str(content)]
        return ["n", format(Decimal(repr(content)).normalize(), "f")]
    if isinstance(content, datetime.datetime):
        return ["d", content.date().isoformat()]
    if isinstance(content, datetime.date):
        return ["d", content.isoformat()]
    if isinstance(content, (datetime.time, datetime.timedelta)):
        return ["s", str(content)]
    text = " ".join(str(content).split())
    if text in ERRORS:
        return ["e", text]
    return ["s", text] if text else None


class Extras:
    """What calamine does not tell of a sheet of .xlsx: formulas, percentages, what is hidden."""

    def __init__(self):
        self.hidden_rows, self.hidden_columns = set(), set()
        self.formulas, self.errors, self.percents = [], [], set()


def percent_styles(package):
    root = package.xml("xl/styles.xml")
    if root is None:
        return set()
    formats = set(PERCENT_FORMATS)
    for form in root.iter(S + "numFmt"):
        if "%" in (form.get("formatCode") or ""):
            formats.add(number(form.get("numFmtId")))
    styles = root.find(S + "cellXfs")
    found = enumerate(styles) if styles is not None else ()
    return {index for index, style in found if number(style.get("numFmtId")) in formats}


def place(reference):
    """Row and column of "AB12", from 0."""
    column = row = 0
    for letter in reference:
        if letter.isdigit():
            row = row * 10 + int(letter)
        else:
            column = column * 26 + ord(letter.upper()) - 64
    return row - 1, column - 1


def xlsx_extras(package):
    main = package.main_part()
    relations, percents, sheets = package.relations(main), percent_styles(package), {}
    for sheet in package.xml(main).iter(S + "sheet"):
        extras = sheets[sheet.get("name")] = Extras()
        _, path = relations.get(sheet.get(R + "id"), (None, None))
        root = package.xml(path) if path else None
        if root is None:
            continue
        for column in root.iter(S + "col"):
            if column.get("hidden") in ("1", "true"):
                first, last = number(column.get("min"), 1), number(column.get("max"), 1)
                extras.hidden_columns.update(range(first - 1, min(last, 16_384)))
        for row in root.iter(S + "row"):
            if row.get("hidden") in ("1", "true"):
                extras.hidden_rows.add(number(row.get("r"), 1) - 1)
            for item in row:
                content = item.find(S + "v")
                is_blank = content is None or not content.text
                if item.find(S + "f") is not None and is_blank and item.get("t") != "str":
                    extras.formulas.append(item.get("r"))
                if item.get("t") == "e":
                    extras.errors.append(item.get("r"))
                if number(item.get("s"), 0) in percents and item.get("r"):
                    extras.percents.add(place(item.get("r")))
    return sheets


def ods_extras(package):
    sheets = {}
    root = package.xml("content.xml")
    for table in root.iter(TABLE + "table") if root is not None else ():
        extras = sheets[table.get(TABLE + "name")] = Extras()
        index = 0
        for row in table.iter(TABLE + "table-row"):
            count = min(number(row.get(TABLE + "number-rows-repeated"), 1), 100_000)
            if row.get(TABLE + "visibility") in ("collapse", "filter"):
                extras.hidden_rows.update(range(index, index + count))
            index += count
    return sheets


def read_workbook(data, kind, package):
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        extras = {"xlsx": xlsx_extras, "ods": ods_extras}.get(kind, lambda _: {})(package)
        sheets, cells = [], 0
        for description in book.sheets_metadata:
            if description.typ != calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(description.name)
            cells += sheet.total_height * sheet.total_width
            if cells > CELL_LIMIT:
                raise Refused("too-large", f"{cells} > {CELL_LIMIT}")
            rows = [[cell(content) for content in row] for row in sheet.to_python(skip_empty_area=False)]
            hidden = description.visible != calamine.SheetVisibleEnum.Visible
            extra = extras.get(description.name, Extras())
            merged = sheet.merged_cell_ranges or []
            sheets.append(answer(description.name, hidden, rows, merged, extra))
        return sheets
    except calamine.PasswordError:
        raise Refused("password")
    except calamine.CalamineError as error:
        raise Refused("password" if "assword" in str(error) else "damaged", str(error))


def answer(name, hidden, rows, merged, extra):
    return {
        "name": name,
        "isHidden": hidden,
        "rows": rows,
        "merged": [[*first, *last] for first, last in merged],
        "hiddenRows": sorted(extra.hidden_rows),
        "hiddenColumns": sorted(extra.hidden_columns),
        "formulas": extra.formulas,
        "errors": extra.errors,
        "percents": sorted(extra.percents),
    }


def read_csv(data):
    try:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            text = data.decode("utf-16")
        else:
            text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("encoding")
    start = text[:5].lower()
    if start == "sep=\t" or start.startswith("sep="):
        first, _, text = text.partition("\n")
        divider = first[4:5]
    else:
        # The mark that the fullest of the first lines has most of.
        lines = text.splitlines()[:40]
        divider = max(",;\t", key=lambda mark: sum(line.count(mark) for line in lines))
    try:
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=divider))
    except csv.Error as error:
        raise Refused("damaged", str(error))
    width = max((len(row) for row in found), default=0)
    if width * len(found) > CELL_LIMIT:
        raise Refused("too-large", str(len(found)))
    rows = [[cell(part) for part in row] + [None] * (width - len(row)) for row in found]
    return [answer("", False, rows, [], Extras())]


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    channel = Channel()
    while True:
        data = channel.read()
        try:
            kind, package = kind_of(data)
            sheets = read_csv(data) if kind == "csv" else read_workbook(data, kind, package)
            channel.write_json({"kind": kind, "sheets": sheets})
        except Refused as refusal:
            channel.write_json({"refused": {"code": refusal.code, "detail": refusal.detail}})
        except MemoryError as error:
            channel.write_json({"refused": {"code": "too-large", "detail": str(error)}})


if __name__ == "__main__":
    main()

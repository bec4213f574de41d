"""Walks through the blocks of a Word file: paragraphs, tables, what stands beside them."""


class Walk:
    """Reads one file; `answer` is what the program gets."""

    def __init__(self, package, main, ignores_fields=False):
        self.package, self.report, self.fields = package, Report(), []
        self.ignores_fields = ignores_fields
        self.relations = package.relations(main)
        parts = dict(self.relations.values())
        self.styles = Styles(self.part(parts, "styles"), self.part(parts, "theme"))
        self.numbering = Numbering(self.part(parts, "numbering"))
        self.note_parts = {
            "footnote": self.part(parts, "footnotes"),
            "endnote": self.part(parts, "endnotes"),
        }
        self.notes, self.pictures, self.blocks = {}, {}, []
        # A paragraph that goes on in the next one, and the list that it counts in.
        self.held, self.held_place = [], None
        root = package.xml(main)
        body = root.find(W + "body") if root is not None else None
        if body is None:
            raise Refused("damaged", main)
        self.read(body)
        self.end_held()
        self.had_open_field = bool(self.fields)
        self.fields = []
        self.note_texts = self.read_notes()
        for comment in self.part(parts, "comments", ()):
            author = comment.get(W + "author") or "?"
            self.report.comments[author] = self.report.comments.get(author, 0) + 1

    def part(self, parts, kind, missing=None):
        root = self.package.xml(parts[kind]) if kind in parts else None
        return missing if root is None else root

    def prints(self):
        """Whether text is printed here: not in the code of a field, nor in a table of contents."""
        if self.ignores_fields:
            return True
        return all(field.prints and field.kind != "TOC" for field in self.fields)

    def note_number(self, kind, key):
        """The number of a note by the order of the marks; None where the note is missing."""
        part = self.note_parts[kind]
        if part is None:
            return None
        if (kind, key) not in self.notes:
            found = [note for note in part.iterfind(W + kind) if note.get(W + "id") == key]
            if not found:
                return None
            self.notes[kind, key] = (len(self.notes) + 1, found[0])
        return self.notes[kind, key][0]

    def read_notes(self):
        texts = []
        for _, note in self.notes.values():
            blocks, self.blocks = self.blocks, []
            self.read(note)
            self.end_held()
            runs = []
            for block in self.blocks:
                if block["kind"] == "text":
                    runs += ([[" ", ""]] if runs else []) + block["runs"]
            self.blocks = blocks
            texts.append(runs)
        return texts

    def content_of(self, control):
        """What a content control holds; nothing where that is only a prompt or the contents."""
        properties = control.find(W + "sdtPr")
        gallery = None
        if properties is not None:
            gallery = value(properties.find(W + "docPartObj"), "docPartGallery")
            if on(properties.find(W + "showingPlcHdr")):
                return []
        if gallery == "Table of Contents":
            self.report.contents += 1
            return []
        content = control.find(W + "sdtContent")
        return [] if content is None else content

    def read(self, parent):
        for element in parent:
            tag = element.tag
            if tag == W + "p":
                self.paragraph(element)
            elif tag == W + "tbl":
                self.end_held()
                self.table(element)
            elif tag == W + "sdt":
                self.read(self.content_of(element))
            elif tag in (W + "customXml", W + "ins", W + "moveTo"):
                self.read(element)
            elif tag == COMPATIBILITY + "AlternateContent":
                branch = element.find(COMPATIBILITY + "Choice")
                self.read(branch if branch is not None else ())
            elif tag == W + "altChunk":
                self.report.objects += 1

    def paragraph(self, element):
        properties = element.find(W + "pPr")
        style = value(properties, "pStyle")
        in_contents = any(field.prints and field.kind == "TOC" for field in self.fields)
        inline = Inline(self, style)
        inline.read(element)
        pieces = self.held + inline.pieces
        mark = properties.find(W + "rPr") if properties is not None else None
        place = self.styles.list_of(properties, style, self.numbering)
        if mark is not None and self.joins_next(mark):
            if self.held and not inline.pieces and self.is_all_deleted(element):
                # Only the paragraph between is gone: LibreOffice deletes the break before it as well.
                self.end_held()
                return
            # The paragraph goes on in the next one, whose list and style hold.
            self.held, self.held_place = pieces, place
            self.beside(inline.after)
            return
        self.held = []
        if in_contents or any(field.kind == "TOC" for field in self.fields):
            self.report.contents += 1
        if not inline.pieces and len(pieces) == 0 and self.is_all_deleted(element):
            return
        self.add(pieces, None if self.is_hidden(mark) else place)
        self.beside(inline.after)

    def joins_next(self, mark):
        """Whether the end of a paragraph is deleted, or hidden so that the next one follows on it."""
        gone = [element for element in mark if element.tag in GONE]
        for element in gone:
            self.report.revision(element)
        return bool(gone) or on(mark.find(W + "specVanish"))

    @staticmethod
    def is_hidden(mark):
        return mark is not None and on(mark.find(W + "vanish"))

    @staticmethod
    def is_all_deleted(element):
        """Whether all that a paragraph held has been deleted: nothing is left to number."""
        return any(child.tag in GONE for child in element)

    def end_held(self):
        """Closes a paragraph that should have gone on in one that is not there."""
        if self.held:
            pieces, self.held = self.held, []
            self.add(pieces, self.held_place)

    def add(self, pieces, place):
        runs = runs_of(pieces, self.report)
        label = self.numbering.label(*place) if place and self.prints() else ""
        text = "".join(run[0] for run in runs)
        if self.report.legacy_without_font is None and looks_legacy(text):
            self.report.legacy_without_font = text[:60]
        if label:
            runs = [[label + (" " if text else ""), runs[0][1] if runs else ""]] + runs
        self.blocks.append({"kind": "text", "runs": runs, "isLabel": bool(label) and not text})

    def beside(self, items):
        """Text boxes and pictures that hang on a paragraph, after it."""
        for item in items:
            if item[0] == "box":
                held, self.held = self.held, []
                fields, self.fields = self.fields, []
                start = len(self.blocks)
                self.read(item[1])
                self.end_held()
                self.held, self.fields = held, fields
                for block in self.blocks[start:]:
                    block["isBox"] = True
            else:
                self.picture(*item[1:])

    def picture(self, relation, alternative):
        kind, path = self.relations.get(relation, (None, None))
        if kind != "image":
            return
        if path not in self.pictures:
            self.pictures[path] = len(self.pictures)
        self.blocks.append(
            {"kind": "picture", "picture": self.pictures[path], "alt": clean_words(alternative)}
        )

    def table(self, element):
        held, self.held = self.held, []
        blocks, self.blocks = self.blocks, []
        table = Table(self, element)
        extra = [block for block in self.blocks if block["kind"] == "picture" or "isBox" in block]
        self.blocks, self.held = blocks, held
        self.blocks.append(table.answer())
        self.blocks += extra


def clean_words(text):
    """A description on one line."""
    return " ".join(unicodedata.normalize("NFC", text).translate(CLEAN).split())


class Table:
    """Rows of cells, each with its place in the grid."""

    def __init__(self, walk, element):
        self.walk, self.rows, self.open = walk, [], {}
        self.cells = self.lined = self.bare = 0
        self.rows_of(element)
        self.is_bordered = self.has_lines(element)

    def rows_of(self, parent):
        for element in parent:
            if element.tag == W + "tr":
                self.row(element)
            elif element.tag == W + "sdt":
                self.rows_of(self.walk.content_of(element))
            elif element.tag in (W + "customXml", W + "ins", W + "moveTo"):
                self.rows_of(element)

    def row(self, element):
        properties = element.find(W + "trPr")
        if properties is not None:
            gone = properties.find(W + "del")
            if gone is not None:
                self.walk.report.revision(gone)
                return
            if properties.find(W + "ins") is not None:
                self.walk.report.revision(properties.find(W + "ins"))
        self.column = number(value(properties, "gridBefore"), 0) if properties is not None else 0
        header = properties is not None and on(properties.find(W + "tblHeader"))
        self.rows.append({"isHeader": header, "cells": []})
        self.cells_of(element)

    def cells_of(self, parent):
        for element in parent:
            if element.tag == W + "tc":
                self.cell(element)
            elif element.tag == W + "sdt":
                self.cells_of(self.walk.content_of(element))
            elif element.tag in (W + "customXml", W + "ins", W + "moveTo"):
                self.cells_of(element)

    def cell(self, element):
        properties = element.find(W + "tcPr")
        span = max(1, min(number(value(properties, "gridSpan"), 1), 200))
        paragraphs = self.paragraphs(element)
        self.look_at_lines(properties)
        row = self.rows[-1]["cells"]
        beside = properties.find(W + "hMerge") if properties is not None else None
        below = properties.find(W + "vMerge") if properties is not None else None
        origin = None
        if beside is not None and beside.get(W + "val", "continue") == "continue" and row:
            origin = row[-1]
            origin["columns"] += span
        elif below is not None and below.get(W + "val", "continue") == "continue":
            origin = self.open.get(self.column)
            if origin:
                origin["rows"] += 1
        if origin:
            origin["paragraphs"] += [runs for runs in paragraphs if runs]
        else:
            cell = {"column": self.column, "columns": span, "rows": 1, "paragraphs": paragraphs}
            row.append(cell)
            for column in range(self.column, self.column + span):
                self.open.pop(column, None)
            if below is not None:
                self.open[self.column] = cell
        self.column += span

    def paragraphs(self, element):
        """The paragraphs of a cell; a table inside it line by line, its cells after each other."""
        start = len(self.walk.blocks)
        self.walk.read(element)
        self.walk.end_held()
        found = []
        kept = []
        for block in self.walk.blocks[start:]:
            if block["kind"] == "text" and "isBox" not in block:
                found.append(block["runs"])
            elif block["kind"] == "table":
                self.walk.report.nested += 1
                found += [line for row in block["rows"] if (line := flat(row))]
            else:
                kept.append(block)
        self.walk.blocks[start:] = kept
        return found

    def look_at_lines(self, properties):
        borders = properties.find(W + "tcBorders") if properties is not None else None
        sides = ("top", "bottom", "left", "right", "start", "end")
        self.cells += 1
        if borders is None:
            return
        drawn = sum(is_drawn(borders, side) for side in sides)
        self.lined += drawn >= 2
        self.bare += drawn == 0 and sum(borders.find(W + side) is not None for side in sides) >= 3

    def has_lines(self, element):
        properties = element.find(W + "tblPr")
        borders = properties.find(W + "tblBorders") if properties is not None else None
        if self.lined * 2 >= self.cells > 0:
            return True
        if self.bare * 2 > self.cells:
            return False
        if borders is not None:
            return is_drawn(borders, "insideH") or is_drawn(borders, "insideV")
        return self.walk.styles.draws_lines(value(properties, "tblStyle"))

    def answer(self):
        return {"kind": "table", "isBordered": self.is_bordered, "rows": self.rows}


def flat(row):
    """The text of a row of a table within a table."""
    line = []
    for cell in row["cells"]:
        for runs in cell["paragraphs"]:
            if runs:
                line += ([["; ", ""]] if line else []) + runs
    return line

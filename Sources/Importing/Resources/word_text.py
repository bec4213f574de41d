"""Walks through a Word file: paragraphs with what Word would print before them, tables, pictures.

Python-docx and the converters lose automatic numbers, fields or fonts; this walk keeps them. It
follows no link and runs no macro.
"""

import re
import unicodedata

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
GRAPHIC = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SHAPES = "{urn:schemas-microsoft-com:vml}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
BOX_2010 = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
CHECK_2010 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

# Holders that say nothing of their own.
THROUGH = {
    W + name
    for name in (
        "hyperlink", "smartTag", "sdtContent", "fldSimple", "ins", "moveTo", "customXml", "dir",
        "bdo",
    )
}
GONE = {W + "del", W + "moveFrom"}
RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
# The same characters as in text files: blanks that cannot be seen, and what no text holds.
CLEAN = {code: " " for code in (0xA0, 0x2007, 0x202F, 0x2028, 0x2029, 0x85, 0x3000)}
CLEAN.update({code: None for code in (0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)})
CLEAN.update({code: None for code in (*range(9), *range(11, 32), *range(127, 160)) if code != 0x85})
BREAK = re.compile(r"[ \t]*\n[ \t]*")


class Report:
    """What was met and not printed, counted for the person who checks the result."""

    def __init__(self):
        self.revisions, self.comments, self.fonts = {}, {}, {}
        self.hidden = self.unknown_symbols = self.contents = self.formulas = 0
        self.objects = self.boxes = self.empty_numbers = self.nested = 0
        self.legacy_without_font = None

    def converted(self, encoding, count):
        name = "VNI" if encoding == "V" else "TCVN3"
        self.fonts[name] = self.fonts.get(name, 0) + count

    def revision(self, element):
        author = element.get(W + "author") or "?"
        self.revisions[author] = self.revisions.get(author, 0) + 1


class Field:
    """A field between its marks: nothing of it is printed before `separate`."""

    def __init__(self, mark):
        self.code, self.prints, self.mark = "", False, mark

    @property
    def kind(self):
        words = self.code.split()
        return words[0].upper() if words else ""


class Inline:
    """Gathers one paragraph: pieces of text with their look, in the order of the page."""

    def __init__(self, walk, style):
        self.walk, self.style = walk, style
        self.pieces, self.after = [], []

    def add(self, text, look):
        if self.walk.prints() and text:
            if look.vanish:
                self.walk.report.hidden += len(text)
                return
            self.pieces.append((text, look))

    def read(self, parent):
        for element in parent:
            tag = element.tag
            if tag == W + "r":
                self.run(element)
            elif tag in THROUGH:
                if tag in (W + "ins", W + "moveTo"):
                    self.walk.report.revision(element)
                if tag == W + "fldSimple" and self.is_contents(element):
                    continue
                self.read(element)
            elif tag == W + "sdt":
                self.read(self.walk.content_of(element))
            elif tag in GONE:
                self.walk.report.revision(element)
            elif tag.startswith(MATH):
                self.walk.report.formulas += 1
                text = "".join(part.text or "" for part in element.iter(MATH + "t"))
                self.add(text, self.walk.styles.look(self.style))
            elif tag == COMPATIBILITY + "AlternateContent":
                self.alternate(element, self.walk.styles.look(self.style))

    def is_contents(self, element):
        return (element.get(W + "instr") or "").strip().upper().startswith("TOC")

    def run(self, run):
        properties = run.find(W + "rPr")
        look = self.walk.styles.look(self.style, value(properties, "rStyle"))
        if properties is not None:
            if properties.find(W + "del") is not None:
                return
            look = Look(look).take(properties, self.walk.styles.theme)
        is_custom = False
        for element in run:
            tag = element.tag
            if tag == W + "t":
                if not is_custom:
                    self.add(element.text or "", look)
            elif tag in (W + "tab", W + "ptab"):
                self.add("\t", look)
            elif tag in (W + "br", W + "cr"):
                if element.get(W + "type") not in ("page", "column"):
                    self.add("\n", look)
            elif tag == W + "noBreakHyphen":
                self.add("-", look)
            elif tag == W + "softHyphen":
                # LibreOffice writes the ư of TCVN3, which has the code of a soft hyphen, like this.
                if legacy(look.font) in ("T", "TH"):
                    self.add("\u00ad", look)
            elif tag == W + "sym":
                self.symbol(element, look)
            elif tag == W + "fldChar":
                self.field(element, look)
            elif tag == W + "instrText":
                if self.walk.fields:
                    self.walk.fields[-1].code += element.text or ""
            elif tag in (W + "footnoteReference", W + "endnoteReference"):
                is_custom = element.get(W + "customMarkFollows") in ("1", "true", "on")
                self.note(element, look)
            elif tag in (W + "drawing", W + "pict", W + "object"):
                self.graphic(element, look)
            elif tag == COMPATIBILITY + "AlternateContent":
                self.alternate(element, look)

    def symbol(self, element, look):
        digits = element.get(W + "char") or "0"
        code = int(digits, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,6}", digits) else 0
        drawn = symbol(code, element.get(W + "font"))
        if drawn is None:
            self.walk.report.unknown_symbols += 1
        plain = Look(look)
        plain.font = None
        self.add("\ufffd" if drawn is None else drawn, plain)

    def field(self, element, look):
        kind = element.get(W + "fldCharType")
        fields = self.walk.fields
        if kind == "begin":
            fields.append(Field(element))
        elif kind == "separate" and fields:
            fields[-1].prints = True
        elif kind == "end" and fields:
            field = fields.pop()
            if field.kind == "FORMCHECKBOX":
                self.add(self.check_box(field.mark), look)

    @staticmethod
    def check_box(mark):
        box = mark.find(f"{W}ffData/{W}checkBox")
        state = box.find(W + "checked") if box is not None else None
        if state is None and box is not None:
            state = box.find(W + "default")
        return "☑" if on(state) else "☐"

    def note(self, element, look):
        if not self.walk.prints() or look.vanish:
            return
        kind = "footnote" if element.tag == W + "footnoteReference" else "endnote"
        number = self.walk.note_number(kind, element.get(W + "id"))
        if number:
            plain = Look()
            self.pieces.append((f"[^{number}]", plain))

    def alternate(self, element, look):
        """One of two drawings of the same thing: the newer where it holds anything."""
        choice = element.find(COMPATIBILITY + "Choice")
        fallback = element.find(COMPATIBILITY + "Fallback")
        for branch in (choice, fallback):
            if branch is not None and len(branch):
                for child in branch:
                    self.graphic(child, look)
                return

    def graphic(self, element, look):
        if not self.walk.prints() or look.vanish:
            return
        boxes = [box for box in element.iter(W + "txbxContent") if is_outermost(box, element)]
        for box in boxes:
            self.walk.report.boxes += 1
            self.after.append(("box", box))
        if element.tag == W + "object":
            self.walk.report.objects += 1
        alternative = None
        for described in element.iter(DRAWING + "docPr", SHAPES + "shape"):
            alternative = described.get("descr") or described.get("alt") or described.get("title")
            break
        for picture in element.iter(GRAPHIC + "blip", SHAPES + "imagedata"):
            if any(ancestor.tag == W + "txbxContent" for ancestor in inside(picture, element)):
                continue
            relation = picture.get(R + "embed") or picture.get(R + "id")
            if relation:
                self.after.append(("picture", relation, alternative or ""))


def inside(element, top):
    """The ancestors of an element below another one."""
    current = element.getparent()
    while current is not None and current is not top:
        yield current
        current = current.getparent()


def is_outermost(box, top):
    """Whether a text box lies in no other one, and not in a second drawing of the same thing."""
    for ancestor in inside(box, top):
        if ancestor.tag in (W + "txbxContent", COMPATIBILITY + "Fallback"):
            return False
    return True


def runs_of(pieces, report):
    """Text and emphasis of pieces: legacy fonts converted, NFC, neighbours of one look joined."""
    result, index = [], 0
    while index < len(pieces):
        encoding = legacy(pieces[index][1].font)
        end = index + 1
        while end < len(pieces) and legacy(pieces[end][1].font) == encoding:
            end += 1
        stretch = pieces[index:end]
        if encoding:
            pairs = [(letter, look) for text, look in stretch for letter in text]
            pairs = converted(pairs, encoding, stretch[0][1].font, report)
            stretch = [(letter, look) for letter, look in pairs]
        result += stretch
        index = end
    return joined(result)


def joined(pieces):
    runs = []
    for text, look in pieces:
        text = text.translate(CLEAN)
        if look.raised == "superscript" and re.fullmatch(r"[0-9]{1,3}", text.strip()):
            text = "".join(RAISED.get(letter, letter) for letter in text)
        if look.caps:
            text = text.upper()
        if not text:
            continue
        style = ("b" if look.b else "") + ("i" if look.i else "")
        if text.isspace() and runs:
            # Blanks have no look of their own.
            style = runs[-1][1]
        # A mark belongs to the letter before it, whatever run it stands in.
        while runs and text and unicodedata.combining(text[0]):
            runs[-1][0] += text[0]
            text = text[1:]
        if runs and runs[-1][1] == style:
            runs[-1][0] += text
        elif text:
            runs.append([text, style])
    return tidied([[unicodedata.normalize("NFC", text), style] for text, style in runs])


def tidied(runs):
    """Runs without blanks at the ends of the paragraph and of its lines."""
    result, before = [], "\n"
    for text, style in runs:
        text = BREAK.sub("\n", text)
        if before == "\n":
            text = text.lstrip(" ")
        if text:
            result.append([text, style])
            before = text[-1]
    while result:
        result[-1][0] = result[-1][0].rstrip(" \n\t")
        if result[-1][0]:
            break
        result.pop()
    return result

"""Fails unless every face in a folder of fonts can set Vietnamese, with marks clear of their letters.

Usage: check-fonts.py FOLDER COUNT    COUNT: how many faces there must be

fonts-liberation 1.07 bears the same family names as 2.x and lacks the Vietnamese letters, so the
letters are set with each face: PDF/UA-1 makes Typst treat a missing glyph as an error. Inter Display
has the letters and fuses their marks with them, so each letter is drawn large and its parts counted.
"""

import sys
import unicodedata

import numpy
import pyvips
import typst

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
HORN = "\u031b"
# In points, drawn at 72 dots an inch: marks that stand clear of a letter are pixels away from it.
DRAWN_SIZE = 300


def vietnamese_letters() -> str:
    lower = "đ" + "".join(
        unicodedata.normalize("NFC", vowel + tone) for vowel in VOWELS for tone in TONES
    )
    return lower + lower.upper()


def document(face: typst.FontInfo) -> bytes:
    return f"""
        #set document(title: "Vietnamese")
        #set text(lang: "vi", font: "{face.family}", fallback: false,
          weight: {face.weight}, style: "{face.style}")
        {vietnamese_letters()} 0123456789 ₫ “” – … ½
        """.encode()


def drawings(face: typst.FontInfo) -> bytes:
    """Each letter on a page of its own."""
    letters = "\n#pagebreak()\n".join(vietnamese_letters())
    return f"""
        #set page(width: auto, height: auto, margin: 4pt)
        #set text(lang: "vi", font: "{face.family}", fallback: false, weight: {face.weight},
          style: "{face.style}", size: {DRAWN_SIZE}pt, top-edge: "bounds", bottom-edge: "bounds")
        {letters}
        """.encode()


def fewest_parts(letter: str) -> int:
    """A letter is one part, and so is each of its marks; only a horn grows out of its letter."""
    base, *marks = unicodedata.normalize("NFD", letter)
    dot = base == "i" and set(marks) <= {"\u0323"}
    return 1 + dot + sum(mark != HORN for mark in marks)


def parts(picture: bytes) -> int:
    dark = pyvips.Image.new_from_buffer(picture, "").extract_band(0) < 200
    return len(numpy.unique(dark.labelregions().numpy()[dark.numpy() > 0]))


def fused_letters(face: typst.FontInfo, folder: str) -> str:
    pages = typst.compile(
        drawings(face), format="png", ppi=72, font_paths=[folder], ignore_system_fonts=True
    )
    letters = zip(vietnamese_letters(), pages, strict=True)
    return "".join(letter for letter, page in letters if parts(page) < fewest_parts(letter))


def main(folder: str, count: int) -> None:
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
    )
    faces = fonts.fonts()
    if len(faces) != count:
        sys.exit(f"{folder}: {len(faces)} faces, expected {count}")
    for face in faces:
        try:
            typst.compile(
                document(face),
                format="pdf",
                pdf_standards=["ua-1"],
                font_paths=[folder],
                ignore_system_fonts=True,
            )
        except typst.TypstError as error:
            sys.exit(f"{face.path}: lacks letters that Vietnamese needs: {error}")
        if fused := fused_letters(face, folder):
            sys.exit(f"{face.path}: marks touch their letters: {fused}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

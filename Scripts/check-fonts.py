"""Fails unless every face in a folder of fonts can set Vietnamese.

Usage: check-fonts.py FOLDER COUNT    COUNT: how many faces there must be

fonts-liberation 1.07 bears the same family names as 2.x and lacks the Vietnamese letters, so the
letters are set with each face: PDF/UA-1 makes Typst treat a missing glyph as an error.
"""

import sys
import unicodedata

import typst

VOWELS = "aăâeêioôơuưy"
TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]


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
        {vietnamese_letters()} 0123456789 ₫ “” – … ½ ⅓
        """.encode()


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


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

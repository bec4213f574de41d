"""Text that old fonts draw as Vietnamese: TCVN3 (.VnTime) and VNI (VNI-Times); symbol fonts.

The bytes of those fonts' letters stand in the file as the characters of Windows-1252, so only the
font of a run tells what they mean.
"""

import unicodedata

# TCVN 5712:1993, set VN3.
TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
    )
)

TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
CIRCUMFLEX = dict(zip("âáàåãä", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")))
BREVE = dict(zip("êéèúüë", ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")))
# Letters that VNI draws in one piece.
VNI_LETTERS = {"í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
VNI_HORNED = {"ô": "ơ", "ö": "ư"}

# What the symbol fonts draw at a code, where it can be a sign of running text.
WINGDINGS = {
    0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0x78: "☒", 0xFD: "☒", 0xFE: "☑", 0xFC: "✓", 0xFB: "✗",
    0xE0: "→", 0xE8: "→", 0xF0: "⇒", 0xDF: "←", 0x28: "☎", 0x2A: "✉",
}
SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xB0: "°",
    0xAE: "→", 0xAC: "←", 0xDE: "⇒", 0xA5: "∞", 0xE5: "∑", 0xD6: "√", 0x61: "α", 0x62: "β",
    0x6D: "μ", 0x44: "Δ", 0x53: "Σ", 0x70: "π", 0xF0: "", 0x2D: "−", 0x2B: "+", 0x3D: "=",
}
BULLETS = {0xB7, 0xA7, 0x76, 0xD8, 0x9F, 0x6C, 0x6E, 0x75, 0xA4, 0xB2, 0xD1}


def legacy(font):
    """How a font encodes: "T" TCVN3, "TH" TCVN3 with capitals only, "V" VNI, "S" symbols, or None."""
    name = (font or "").strip().lower()
    if name.startswith(".vn"):
        return "TH" if name.endswith("h") else "T"
    if name.startswith("vni-") or name.startswith("vni "):
        return "V"
    if name.startswith("wingdings") or name == "symbol" or name.startswith("webdings"):
        return "S"
    return None


def symbol(code, font):
    """What a symbol font draws; None where that is not known."""
    code = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    name = (font or "").lower()
    table = SYMBOL if name == "symbol" else WINGDINGS
    if code in table:
        return table[code]
    if code in BULLETS:
        return "-"
    return " " if code == 0x20 else None


def add_mark(base, mark, tone):
    letter = base.lower()
    marked = unicodedata.normalize("NFC", letter + mark + tone)
    return marked.upper() if base != letter else marked


def vni_letter(base, follower):
    """What a letter and the sign after it draw together; None where they are two."""
    letter, sign = base.lower(), follower.lower()
    if letter in "aeo" and sign in CIRCUMFLEX:
        return add_mark(base, "\u0302", CIRCUMFLEX[sign])
    if letter == "a" and sign in BREVE:
        return add_mark(base, "\u0306", BREVE[sign])
    if letter in "aeouy" and sign in TONES:
        return add_mark(base, "", TONES[sign])
    if letter in VNI_HORNED and sign in TONES:
        capital = base != letter
        horned = VNI_HORNED[letter]
        return add_mark(horned.upper() if capital else horned, "", TONES[sign])
    return None


def from_vni(characters):
    """Converts (character, style) pairs; a pair of letter and sign may straddle two runs."""
    result, index = [], 0
    while index < len(characters):
        letter, style = characters[index]
        if index + 1 < len(characters):
            joined = vni_letter(letter, characters[index + 1][0])
            if joined:
                result.append((joined, style))
                index += 2
                continue
        low = letter.lower()
        single = VNI_HORNED.get(low) or VNI_LETTERS.get(low)
        if single:
            result.append((single.upper() if letter != low else single, style))
        else:
            result.append((letter, style))
        index += 1
    return result


def converted(characters, encoding, font, report):
    """The characters of one stretch of one legacy encoding as Unicode."""
    if encoding == "S":
        return [drawn for pair in characters if (drawn := from_symbol(pair, font, report))[0]]
    report.converted(encoding, len(characters))
    if encoding == "V":
        return from_vni(characters)
    letters = [(TCVN3.get(letter, letter), style) for letter, style in characters]
    return [(letter.upper(), style) for letter, style in letters] if encoding == "TH" else letters


def from_symbol(pair, font, report):
    letter, style = pair
    if letter.isspace():
        return pair
    drawn = symbol(ord(letter), font)
    if drawn is None:
        report.unknown_symbols += 1
    return ("\ufffd" if drawn is None else drawn, style)


# Letters of Windows-1252 that Vietnamese does not have and TCVN3 draws as some.
FOREIGN = set("¡¢£¤¥¦§¨©ª«¬®µ¶·¸¹»¼½¾ÆÇËÎÏÐÑÖ×ØÜÞßåæçëîïñö÷øûüþ")


def looks_legacy(text):
    """Whether text without such a font reads like TCVN3: signs inside words, again and again."""
    inside = 0
    for index, letter in enumerate(text):
        if letter in FOREIGN:
            beside = text[max(0, index - 1) : index] + text[index + 1 : index + 2]
            inside += any(other.isalpha() for other in beside)
    return inside >= 3 and inside * 12 >= len(text)

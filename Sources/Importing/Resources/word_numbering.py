"""Computes the numbers that Word puts before paragraphs (ECMA-376, part 1, 17.9)."""

ROMAN = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
]
DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]


def roman(count):
    result = ""
    for weight, letters in ROMAN:
        while count >= weight:
            result += letters
            count -= weight
    return result


def letters(count):
    """a to z, then aa, bb (17.18.59)."""
    return chr(97 + (count - 1) % 26) * ((count - 1) // 26 + 1)


def vietnamese(count):
    if count < 10:
        return DIGITS[count]
    if count > 99:
        return str(count)
    tens, ones = divmod(count, 10)
    first = "mười" if tens == 1 else DIGITS[tens] + " mươi"
    if ones == 0:
        return first
    last = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else DIGITS[ones]
    return f"{first} {last}"


def formatted(count, style):
    if style == "none":
        return ""
    # Word itself writes nothing for a number that its letters have no form of.
    if count < 1 and style not in ("decimal", "decimalZero"):
        return str(count)
    return {
        "upperRoman": lambda: roman(count) if count < 4000 else str(count),
        "lowerRoman": lambda: roman(count).lower() if count < 4000 else str(count),
        "upperLetter": lambda: letters(count).upper(),
        "lowerLetter": lambda: letters(count),
        "decimalZero": lambda: f"{count:02d}",
        "vietnameseCounting": lambda: vietnamese(count),
    }.get(style, lambda: str(count))()


class Level:
    def __init__(self, element):
        self.start = number(value(element, "start"), 0)
        self.style = value(element, "numFmt", "decimal")
        self.text = value(element, "lvlText", "")
        self.suffix = value(element, "suff", "tab")
        self.is_legal = on(element.find(W + "isLgl"))
        self.restart = number(value(element, "lvlRestart"))
        self.paragraph_style = value(element, "pStyle")
        fonts = element.find(f"{W}rPr/{W}rFonts")
        self.font = fonts.get(W + "ascii") if fonts is not None else None

    def bullet(self, lies_deeper):
        """A list's mark: "-", or "+" as the mark of the level under a dash, and where it is printed."""
        glyph = self.text.strip()
        if not glyph:
            return ""
        if glyph == "+" or (lies_deeper and glyph not in "-–—"):
            return "+"
        return "-"


class Numbering:
    def __init__(self, root):
        self.levels, self.nums, self.counts, self.begun = {}, {}, {}, set()
        links, by_style = {}, {}
        for element in root.iterfind(W + "abstractNum") if root is not None else ():
            key = element.get(W + "abstractNumId")
            self.levels[key] = self._levels(element)
            if value(element, "numStyleLink"):
                links[key] = value(element, "numStyleLink")
            if value(element, "styleLink"):
                by_style[value(element, "styleLink")] = key
        for element in root.iterfind(W + "num") if root is not None else ():
            abstract = value(element, "abstractNumId")
            abstract = by_style.get(links.get(abstract), abstract)
            starts, levels = {}, dict(self.levels.get(abstract, {}))
            for override in element.iterfind(W + "lvlOverride"):
                level = number(override.get(W + "ilvl"), 0)
                start = number(value(override, "startOverride"))
                if start is not None:
                    starts[level] = start
                if override.find(W + "lvl") is not None:
                    levels[level] = Level(override.find(W + "lvl"))
            self.nums[element.get(W + "numId")] = (abstract, levels, starts)

    @staticmethod
    def _levels(element):
        return {
            number(level.get(W + "ilvl"), 0): Level(level) for level in element.iterfind(W + "lvl")
        }

    def level_of_style(self, num, style):
        """The level of a list that a paragraph style is tied to."""
        _, levels, _ = self.nums.get(num, (None, {}, {}))
        for level, content in levels.items():
            if content.paragraph_style == style:
                return level
        return None

    def label(self, num, level):
        """Counts a paragraph of a list on, and returns what stands before its text."""
        if num not in self.nums:
            return ""
        abstract, levels, starts = self.nums[num]
        if level not in levels:
            return ""
        counts = self.counts.setdefault(abstract, {})
        content = levels[level]
        if level in starts and (num, level) not in self.begun:
            counts[level] = starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else content.start
        self.begun.add((num, level))
        for deeper in [other for other in counts if other > level]:
            restart = levels[deeper].restart if deeper in levels else None
            # 0: never; k: only after a level above the k-th; nothing: after any level above.
            if restart != 0 and (restart is None or level < restart):
                del counts[deeper]
                # The override of a level holds again when the level begins again.
                self.begun.discard((num, deeper))
        return self._text(levels, level, counts)

    @staticmethod
    def _text(levels, level, counts):
        content = levels[level]
        if content.style == "bullet":
            above = levels.get(level - 1)
            return content.bullet(above is not None and above.style == "bullet")
        result, index = "", 0
        while index < len(content.text):
            if content.text[index] == "%" and content.text[index + 1 : index + 2].isdigit():
                other = int(content.text[index + 1]) - 1
                if other in levels:
                    style = "decimal" if content.is_legal else levels[other].style
                    result += formatted(counts.get(other, levels[other].start), style)
                index += 2
            else:
                result += content.text[index]
                index += 1
        return result.strip()

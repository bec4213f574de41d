"""What the styles of a Word file say of a paragraph or run (ECMA-376, part 1, 17.7)."""

TOGGLES = ("b", "i", "caps", "vanish", "specVanish")


def font_of(properties, theme):
    """The font of a run's letters beyond ASCII, which is where the old encodings lie."""
    fonts = properties.find(W + "rFonts") if properties is not None else None
    if fonts is None:
        return None
    for name in ("hAnsi", "ascii"):
        if fonts.get(W + name):
            return fonts.get(W + name)
        if fonts.get(W + name + "Theme"):
            return theme.get(fonts.get(W + name + "Theme")[:5], "")
    return None


class Look:
    """How a run looks: its font, and the properties that are on or off."""

    __slots__ = ("font", "raised", "b", "i", "caps", "vanish", "specVanish")

    def __init__(self, base=None):
        for name in self.__slots__:
            setattr(self, name, getattr(base, name) if base else None)

    def take(self, properties, theme):
        if properties is None:
            return self
        font = font_of(properties, theme)
        if font is not None:
            self.font = font
        for name in TOGGLES:
            element = properties.find(W + name)
            if element is not None:
                setattr(self, name, on(element))
        raised = value(properties, "vertAlign")
        if raised is not None:
            self.raised = raised
        return self


class Styles:
    def __init__(self, root, theme):
        self.theme = self._theme_fonts(theme)
        self.elements, self.default, self.looks, self.chains = {}, None, {}, {}
        self.base = Look()
        if root is None:
            return
        self.base.take(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"), self.theme)
        for style in root.iterfind(W + "style"):
            key = style.get(W + "styleId")
            self.elements[key] = style
            is_default = style.get(W + "default") in ("1", "true", "on")
            if is_default and style.get(W + "type") == "paragraph":
                self.default = key

    @staticmethod
    def _theme_fonts(root):
        fonts = {}
        drawing = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
        for name in ("major", "minor") if root is not None else ():
            latin = root.find(f".//{drawing}{name}Font/{drawing}latin")
            if latin is not None:
                fonts[name] = latin.get("typeface") or ""
        return fonts

    def chain(self, key):
        """A style and those that it is based on, nearest first; each once, however they refer."""
        if key not in self.chains:
            chain, seen, current = [], set(), key
            while current in self.elements and current not in seen:
                seen.add(current)
                chain.append((current, self.elements[current]))
                current = value(self.elements[current], "basedOn")
            self.chains[key] = chain
        return self.chains[key]

    def look(self, paragraph_style, character_style=None):
        """How a run without properties of its own looks."""
        key = (paragraph_style, character_style)
        if key not in self.looks:
            look = Look(self.look(paragraph_style) if character_style else self.base)
            for _, style in reversed(self.chain(character_style or paragraph_style or self.default)):
                look.take(style.find(W + "rPr"), self.theme)
            self.looks[key] = look
        return self.looks[key]

    def name(self, key):
        element = self.elements.get(key)
        return (value(element, "name") or "") if element is not None else ""

    def list_of(self, properties, style, numbering):
        """The list and level that a paragraph counts in, or None."""
        own = properties.find(W + "numPr") if properties is not None else None
        num = value(own, "numId")
        level = number(value(own, "ilvl"))
        if num is None:
            for key, element in self.chain(style or self.default):
                inherited = element.find(f"{W}pPr/{W}numPr")
                if value(inherited, "numId") is None:
                    continue
                num = value(inherited, "numId")
                if level is None:
                    level = numbering.level_of_style(num, key)
                if level is None:
                    level = number(value(inherited, "ilvl"))
                break
        return None if num in (None, "0") else (num, level or 0)

    def draws_lines(self, key):
        """Whether a table style draws lines between cells."""
        for _, style in self.chain(key):
            borders = style.find(f"{W}tblPr/{W}tblBorders")
            if borders is not None:
                return any(is_drawn(borders, name) for name in ("insideH", "insideV", "top", "left"))
        return False


def is_drawn(borders, name):
    """Whether a line of a table's or cell's borders is drawn."""
    line = borders.find(W + name) if borders is not None else None
    return line is not None and line.get(W + "val", "nil") not in ("nil", "none")

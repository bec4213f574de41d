"""Writes a drawing anew: what readers get of an SVG is made here from lists of what may be in it.

Elements, attributes and properties that are not named below do not come through. What runs, moves or
leads out of the drawing is refused, so that its author hears of it; what editors keep for themselves
is left out. The cost of drawing is bounded before anything is drawn.
"""

import base64
import binascii
import re
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

SVG, XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
XML, XHTML = "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1999/xhtml"

# In bytes, elements, levels, tiles of one pattern, and things to be drawn with all repetitions.
HEAVIEST, MOST_ELEMENTS, DEEPEST, MOST_TILES, MOST_DRAWN = 8 << 20, 50_000, 64, 250_000, 300_000
# Matches of style rules against elements, and parts of one selector.
MOST_MATCHES, LONGEST_SELECTOR = 20_000_000, 6
LONGEST_CHAIN = 300
FILTER_COST = 200

ELEMENTS = set(
    "a circle clipPath defs ellipse feBlend feColorMatrix feComponentTransfer feComposite"
    " feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode"
    " feOffset filter g image line linearGradient marker mask path pattern polygon polyline"
    " radialGradient rect stop style svg switch symbol text textPath title tspan use".split())
WITH_TEXT = {"text", "textPath", "title", "tspan", "style"}
# Nothing of these is drawn.
SILENT = {"desc", "metadata", "view"}
RUNNING = set(
    "animate animateColor animateMotion animateTransform audio canvas discard embed foreignObject"
    " handler iframe listener mpath object script set video".split())
HREF = {"a", "image", "linearGradient", "pattern", "radialGradient", "textPath", "use"}

PROPERTIES = set(
    "alignment-baseline baseline-shift clip-path clip-rule color color-interpolation"
    " color-interpolation-filters direction display dominant-baseline fill fill-opacity fill-rule"
    " filter flood-color flood-opacity font-family font-size font-stretch font-style font-variant"
    " font-weight image-rendering isolation letter-spacing line-height marker-end marker-mid"
    " marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering"
    " stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap"
    " stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration"
    " text-rendering transform transform-origin vector-effect visibility word-spacing"
    " writing-mode".split())
ATTRIBUTES = PROPERTIES | set(
    "amplitude clipPathUnits cx cy d dx dy exponent filterUnits fr fx fy gradientTransform"
    " gradientUnits height in in2 intercept k1 k2 k3 k4 lengthAdjust markerHeight markerUnits"
    " markerWidth maskContentUnits maskUnits mode offset operator orient pathLength"
    " patternContentUnits patternTransform patternUnits points preserveAspectRatio primitiveUnits r"
    " refX refY result rotate rx ry slope spreadMethod startOffset stdDeviation tableValues"
    " textLength type values viewBox width x x1 x2 y y1 y2".split())
FUNCTIONS = set(
    "hsl hsla matrix rgb rgba rotate scale skewx skewy translate translatex translatey".split())
LEADING = {"attr", "cross-fade", "element", "image", "image-set", "-webkit-image-set", "src", "url"}

IDENTIFIER = r"[^\s#\"'()<>&\\;,%/]{1,200}"
NUMBER = r"[-+]?(?:\d{1,40}\.?\d{0,40}|\.\d{1,40})(?:[eE][-+]?\d{1,4})?"
COMMENT = re.compile(r"/\*.*?(?:\*/|$)", re.DOTALL)
EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]+)", re.IGNORECASE)
PIXELS = {"": 1, "px": 1, "pt": 4 / 3, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96}


class Refusal(Exception):
    """Why a picture is not taken, by a code, and what the user should know besides."""

    def __init__(self, code, detail=""):
        super().__init__(code)
        self.code, self.detail = code, detail[:80]


class Element:
    """A part of the drawing that is kept."""

    __slots__ = ("name", "attributes", "children", "references")

    def __init__(self, name):
        self.name, self.attributes, self.children = name, {}, []
        # Of its own attributes, by the identifiers they name.
        self.references = []

    def write(self, out):
        out.append("<" + self.name)
        out.extend(" %s=%s" % (key, quoteattr(value)) for key, value in self.attributes.items())
        if not self.children:
            out.append("/>")
            return
        out.append(">")
        for child in self.children:
            if isinstance(child, str):
                out.append(escape(child))
            else:
                child.write(out)
        out.append("</%s>" % self.name)


def checked_value(value, references):
    """A value of CSS or of an attribute; receives the parts of the drawing that it names."""
    value = " ".join(COMMENT.sub(" ", value).split())
    if "\\" in value:
        raise Refusal("picture.drawing-reference", value)
    unquoted = re.sub(r"\"[^\"]*\"|'[^']*'", lambda quoted: "'" * len(quoted[0]), value)
    for opening in re.finditer(r"\(", unquoted):
        before = unquoted[max(opening.start() - 40, 0):opening.start()].rstrip()
        name = re.search(r"[\w-]*$", before)[0].lower()
        if name == "url":
            inner = re.compile(r" ?(['\"]?)#(%s)\1 ?\)" % IDENTIFIER).match(value, opening.end())
            if not inner:
                raise Refusal("picture.drawing-reference", value)
            references.append(inner[2])
        elif name not in FUNCTIONS:
            raise Refusal("picture.drawing-reference" if name in LEADING else "picture.drawing-part", value)
    if re.search(r"[@{}<>]|//|javascript ?:", unquoted, re.IGNORECASE):
        raise Refusal("picture.drawing-reference", value)
    return value


def checked_declarations(text, references):
    """The properties of a list of declarations that are kept."""
    kept = []
    for declaration in re.findall(r"(?:\"[^\"]*\"|'[^']*'|\([^)]*(?:\)|$)|[^;])+", text):
        name, colon, value = declaration.partition(":")
        named = []
        value = checked_value(value, named)
        value = re.sub(r" ?! ?important$", "", value, flags=re.IGNORECASE)
        if colon and value and name.strip().lower() in PROPERTIES:
            kept.append("%s:%s" % (name.strip().lower(), value))
            references += named
    return ";".join(kept)


class StyleRules:
    """The rules of all style sheets of a drawing."""

    def __init__(self):
        self.selectors = 0
        # By ".class", "#id", element or "*": the parts of the drawing that rules for those name.
        self.references = {}

    def checked(self, text):
        text = re.sub(r"<!--|-->", " ", COMMENT.sub(" ", text))
        if "@" in text or "\\" in text:
            raise Refusal("picture.drawing-reference", " ".join(text.split()))
        rules = []
        for selectors, opening, declarations in re.findall(r"([^{}]*)(\{?)([^{}]*)\}?", text):
            selectors = " ".join(selectors.split())
            if not selectors and not opening:
                continue
            if not opening or not re.fullmatch(r"[\w\s.#,>*+~-]+", selectors):
                raise Refusal("picture.drawing-part", selectors)
            named = []
            kept = checked_declarations(declarations, named)
            for selector in selectors.split(","):
                parts = re.split(r"[\s>+~]+", selector.strip())
                if len(parts) > LONGEST_SELECTOR or not parts[-1]:
                    raise Refusal("picture.drawing-part", selector)
                self.selectors += 1
                if named:
                    last = re.search(r"\.[\w-]+|#[\w-]+|^[\w-]+", parts[-1])
                    key = last[0] if last else "*"
                    self.references.setdefault(key, {}).update(dict.fromkeys(named))
            if kept:
                rules.append("%s{%s}" % (selectors, kept))
        return "".join(rules)

    def of(self, element):
        """The parts of the drawing that rules name for an element."""
        if not self.references:
            return []
        keys = ["*", element.name, "#" + element.attributes.get("id", "")]
        classes = dict.fromkeys(element.attributes.get("class", "").split())
        keys += ["." + name for name in classes]
        return [name for key in keys for name in self.references.get(key, ())]


class Reader:
    """Reads a drawing into elements; `picture` makes a picture within it anew."""

    def __init__(self, picture):
        self.picture, self.rules = picture, StyleRules()
        self.root, self.open, self.elements = None, [], 0
        # How deep in what is left out.
        self.skipped = 0

    def read(self, data):
        if data[:2] == b"\x1f\x8b":
            raise Refusal("picture.drawing-encoding", "gzip")
        if len(data) > HEAVIEST:
            raise Refusal("picture.drawing-complex", "%d MB" % (len(data) >> 20))
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self.begin, self.end
        parser.CharacterDataHandler = self.text
        parser.ProcessingInstructionHandler = self.instruction
        parser.XmlDeclHandler = self.declaration
        parser.EntityDeclHandler = lambda *_: self.refuse_declaration("<!ENTITY>")
        parser.AttlistDeclHandler = lambda *_: self.refuse_declaration("<!ATTLIST>")
        parser.SkippedEntityHandler = lambda name, _: self.refuse_declaration("&%s;" % name)
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            # Of an encoding that the parser does not know.
            if error.code in (18, 19):
                raise Refusal("picture.drawing-encoding", str(error))
            raise Refusal("picture.corrupt" if self.root else "picture.unknown-form", str(error))
        except (LookupError, ValueError) as error:
            raise Refusal("picture.drawing-encoding", str(error))
        return self.root

    def refuse_declaration(self, what):
        raise Refusal("picture.drawing-reference", what)

    def declaration(self, version, encoding, standalone):
        names = (None, "utf-8", "utf-16", "us-ascii", "iso-8859-1")
        if (encoding and encoding.lower()) not in names:
            raise Refusal("picture.drawing-encoding", encoding)

    def instruction(self, target, data):
        if target.lower() == "xml-stylesheet":
            raise Refusal("picture.drawing-reference", "<?%s %s?>" % (target, data))

    def begin(self, name, attributes):
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise Refusal("picture.drawing-complex", "> %d <…>" % MOST_ELEMENTS)
        space, _, local = name.rpartition(" ")
        if self.root is None and (space, local) != (SVG, "svg"):
            raise Refusal("picture.unknown-form")
        if space == XHTML or (local in RUNNING and space in (SVG, "")):
            raise Refusal("picture.drawing-script", "<%s>" % local)
        if self.skipped or space not in (SVG, "") or local in SILENT:
            self.skipped += 1
            if self.skipped > DEEPEST:
                raise Refusal("picture.drawing-complex", "> %d × <g>" % DEEPEST)
            return
        if space != SVG or local not in ELEMENTS:
            raise Refusal("picture.drawing-part", "<%s>" % local)
        if len(self.open) >= DEEPEST:
            raise Refusal("picture.drawing-complex", "> %d × <%s>" % (DEEPEST, local))
        element = Element("g" if local == "a" else local)
        for key, value in attributes.items():
            self.add(key, value, element, local)
        if self.open:
            self.open[-1].children.append(element)
        else:
            self.root = element
        self.open.append(element)

    def add(self, key, value, element, local):
        space, _, name = key.rpartition(" ")
        if name.lower().startswith("on") and space in ("", SVG):
            raise Refusal("picture.drawing-script", name)
        if space == XML and name == "space":
            element.attributes["xml:space"] = "preserve" if value == "preserve" else "default"
        elif name in ("href", "src", "data") and space in ("", XLINK, SVG):
            target = self.checked_target(value.strip(), element, local)
            if target and local in HREF - {"a"}:
                element.attributes["href"] = target
        elif space == "" and name == "style":
            element.attributes[name] = checked_declarations(value, element.references)
        elif space == "" and name in ("id", "class"):
            if all(re.fullmatch(IDENTIFIER, one) for one in value.split()):
                element.attributes[name] = " ".join(value.split())
        elif space == "" and name in ATTRIBUTES:
            element.attributes[name] = checked_value(value, element.references)
            if local == "style" and name == "type" and value.strip().lower() != "text/css":
                raise Refusal("picture.drawing-part", value)

    def checked_target(self, value, element, local):
        """Where an address leads: to a part of the drawing, or to a picture within it."""
        if re.fullmatch("#" + IDENTIFIER, value):
            if local in HREF - {"a"}:
                element.references.append(value[1:])
            return value
        embedded = EMBEDDED.fullmatch(value) if local == "image" else None
        if not embedded:
            raise Refusal("picture.drawing-reference", value)
        try:
            form, data = self.picture(base64.b64decode(embedded[1]))
        except binascii.Error as error:
            raise Refusal("picture.corrupt", str(error))
        return "data:image/%s;base64,%s" % (form, base64.b64encode(data).decode())

    def end(self, name):
        if self.skipped:
            self.skipped -= 1
            return
        element = self.open.pop()
        if element.name == "style":
            element.children = [self.rules.checked("".join(element.children))]

    def text(self, text):
        if not self.skipped and self.open and self.open[-1].name in WITH_TEXT:
            self.open[-1].children.append(text)


class Cost:
    """How much there is to be drawn, with everything that is drawn several times."""

    def __init__(self, root, rules, box):
        self.rules, self.box, self.known, self.named = rules, box, {}, {}
        self.parts = [root]
        for element in self.parts:
            self.parts += [child for child in element.children if not isinstance(child, str)]
            if "id" in element.attributes:
                self.named.setdefault(element.attributes["id"], element)

    def check(self, root):
        if self.rules.selectors * len(self.parts) > MOST_MATCHES:
            raise Refusal("picture.drawing-complex", "<style>")
        for element in self.parts:
            if element.name == "pattern":
                self.check_tiles(element)
            for value in self.values(element, "stroke-dasharray"):
                self.check_dashes(value)
        if self.of(root, 0) > MOST_DRAWN:
            raise Refusal("picture.drawing-complex", "> %d" % MOST_DRAWN)

    def values(self, element, name):
        """What an element, or a style sheet in it, says of a property."""
        texts = [element.attributes.get("style", "")]
        texts += element.children if element.name == "style" else []
        found = [value for text in texts for value in re.findall(name + r":([^;}]*)", text)]
        return found + [element.attributes[name]] if name in element.attributes else found

    def of(self, element, depth):
        known = self.known.get(id(element))
        if known == "open":
            raise Refusal("picture.drawing-complex", "#" + element.attributes.get("id", ""))
        if known is not None:
            return known
        if depth > LONGEST_CHAIN:
            raise Refusal("picture.drawing-complex", "> %d × <use>" % LONGEST_CHAIN)
        self.known[id(element)] = "open"
        cost = FILTER_COST if element.name.startswith("fe") else 1
        cost += sum(map(len, element.attributes.values())) // 256
        for child in element.children:
            if isinstance(child, str):
                cost += len(child) // 16
            else:
                cost += self.of(child, depth + 1)
        for name in element.references + self.rules.of(element):
            if name in self.named:
                target = self.named[name]
                times = self.vertices(element) if target.name == "marker" else 1
                cost = min(cost + times * self.of(target, depth + 1), MOST_DRAWN + 1)
        self.known[id(element)] = cost
        return cost

    def vertices(self, element):
        text = element.attributes.get("d", "") + element.attributes.get("points", "")
        return 2 + len(re.findall(NUMBER, text)) // 2

    def check_dashes(self, text):
        lengths = [abs(float(number)) for number in re.findall(NUMBER, text)]
        if lengths and 0 < sum(lengths) * 100_000 < max(self.box):
            raise Refusal("picture.drawing-complex", "stroke-dasharray: " + text)

    def inherited(self, element, name):
        """An attribute of a pattern, or of the one that it is made after."""
        for _ in range(16):
            if element is None or name in element.attributes:
                break
            element = self.named.get(element.attributes.get("href", "")[1:])
        return "" if element is None else element.attributes.get(name, "")

    def check_tiles(self, element):
        is_of_user = self.inherited(element, "patternUnits") == "userSpaceOnUse"
        tiles = 1.0
        for name, whole in (("width", self.box[0]), ("height", self.box[1])):
            length = re.match(r"\s*(%s)\s*(%%?)" % NUMBER, self.inherited(element, name))
            if not length or float(length[1]) <= 0:
                return
            part = float(length[1]) / (100 if length[2] else 1)
            tiles *= whole / part if is_of_user and not length[2] else 1 / part
        tiles /= max(area_factor(self.inherited(element, "patternTransform")), 1e-12)
        if not tiles <= MOST_TILES:
            raise Refusal("picture.drawing-complex", "<pattern> × %.0e" % tiles)


def area_factor(transform):
    """By how much a transformation makes areas larger."""
    factor = 1.0
    for name, numbers in re.findall(r"(\w+)\s*\(([^)]*)\)", transform):
        numbers = [float(number) for number in re.findall(NUMBER, numbers)]
        if name == "scale" and numbers:
            factor *= numbers[0] * numbers[-1]
        elif name == "matrix" and len(numbers) == 6:
            factor *= numbers[0] * numbers[3] - numbers[1] * numbers[2]
    return abs(factor)


def length_of(text):
    """In pixels; nil for what is relative to the page around the drawing, or no length."""
    match = re.fullmatch(r" ?(%s) ?([a-z]*) ?" % NUMBER, (text or "")[:99])
    if not match or match[2] not in PIXELS:
        return None
    length = float(match[1]) * PIXELS[match[2]]
    return length if 1e-6 < length < 1e12 else None


def set_size(root, longest):
    """Gives the drawing a box and a size in pixels, and returns both."""
    width, height = (length_of(root.attributes.get(name)) for name in ("width", "height"))
    numbers = re.findall(NUMBER, root.attributes.get("viewBox", ""))
    box = [float(number) for number in numbers[2:]]
    if len(box) != 2 or not all(1e-6 < side < 1e12 for side in box):
        if not width or not height:
            raise Refusal("picture.drawing-size")
        box, numbers = [width, height], ["0", "0", "%.9g" % width, "%.9g" % height]
    if not width:
        width = height * box[0] / box[1] if height else box[0]
    if not height:
        height = width * box[1] / box[0]
    scale = min(longest / max(width, height), 1)
    sizes = {"viewBox": " ".join(numbers), "width": "%.9g" % (width * scale)}
    sizes["height"] = "%.9g" % (height * scale)
    rest = {key: value for key, value in root.attributes.items() if key not in sizes}
    root.attributes = {"xmlns": SVG, **sizes, **rest}
    return box, (width, height)


def rebuild(data, picture, longest):
    """A drawing written anew, and its width and height.

    `picture` gives the form and the bytes of a picture within it; no side is longer than `longest`.
    """
    reader = Reader(picture)
    root = reader.read(data)
    if root is None:
        raise Refusal("picture.drawing-part", "<svg>")
    box, size = set_size(root, longest)
    Cost(root, reader.rules, box).check(root)
    out = []
    root.write(out)
    return ("".join(out) + "\n").encode(), size

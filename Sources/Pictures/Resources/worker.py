"""Looks at pictures and makes variants of them with libvips, until the channel closes.

First the worker says what it found: {"version": ...}, or {"missing": ...}.
A job is two messages: {"variants": [{"form", "width", "height", "quality"}, ...]} and the bytes of
the source. The answer is {"problem": ..., "detail": ...} or {"picture": {...}}, then one message
for each variant. Without variants the source is only looked at, but to its last pixel.

Nothing is read but the channel: a drawing finds no other files, and only the loaders named here
are used, whatever the bytes say they are.
"""

import re
from xml.parsers import expat

os.environ["VIPS_CONCURRENCY"] = "1"

# A picture that wants more than this ends its worker alone.
ADDRESS_SPACE = 3 << 30
# In pixels; a decompression bomb is known by its header, before anything is unpacked.
LONGEST_SIDE = 12_000
LARGEST_AREA = 80_000_000
# The width at which a drawing counts as a picture of pixels: enough for an A4 page at 300 dpi.
DRAWING_WIDTH = 2008

LOADERS = {
    "Jpeg": "jpeg", "Png": "png", "Webp": "webp", "Heif": "heif", "Tiff": "tiff", "Svg": "svg",
    "Nsgif": "gif",
}
# Where a drawing may lead: to a part of itself.
REFERENCES = ("href", "xlink:href", "src", "data")


class Refusal(Exception):
    """Why a picture is not taken, by a code, and what the user should know besides."""

    def __init__(self, code, detail=""):
        super().__init__(code)
        self.code, self.detail = code, detail


def form_of(data):
    """Which form the bytes have, told by themselves."""
    pointer = pyvips.vips_lib.vips_foreign_find_load_buffer(data, len(data))
    if pointer == pyvips.ffi.NULL:
        raise Refusal("picture.unknown-form")
    loader = pyvips.ffi.string(pointer).decode()
    for name, form in LOADERS.items():
        if loader.startswith("VipsForeignLoad" + name):
            return form
    raise Refusal("picture.unknown-form")


def check_drawing(data):
    """Refuses a drawing that runs something, embeds a page or leads out of itself."""

    def begin(name, attributes):
        local = name.split(":")[-1].lower()
        if local in ("script", "foreignobject", "iframe", "handler", "listener"):
            raise Refusal("picture.drawing-script", "<%s>" % name)
        for key, value in attributes.items():
            key, value = key.lower(), value.strip()
            if key.split(":")[-1].startswith("on"):
                raise Refusal("picture.drawing-script", key)
            if key in REFERENCES and not value.startswith(("#", "data:image/")):
                raise Refusal("picture.drawing-reference", value[:80])
            check_style(value)

    def check_style(text):
        for target in re.findall(r"url\(\s*['\"]?\s*([^)'\"]*)", text, re.IGNORECASE):
            if not target.startswith("#"):
                raise Refusal("picture.drawing-reference", target[:80])
        if re.search(r"@import|javascript:", text, re.IGNORECASE):
            raise Refusal("picture.drawing-reference", text.strip()[:80])

    def entity(*_):
        raise Refusal("picture.drawing-reference", "<!ENTITY>")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    parser.CharacterDataHandler = check_style
    parser.EntityDeclHandler = entity
    parser.ProcessingInstructionHandler = lambda target, _: entity()
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise Refusal("picture.corrupt", str(error))


def is_animated(form, image, data):
    pages = image.get("n-pages") if image.get_typeof("n-pages") else 1
    if form == "png":
        start = data.find(b"IDAT")
        return b"acTL" in data[: max(start, 0)]
    # A HEIF file holds thumbnails and bursts; its first picture is the one that is meant.
    return pages > 1 and form != "heif"


def look(data):
    """What a picture is, upright, after reading all of it."""
    form = form_of(data)
    if form == "svg":
        check_drawing(data)
    image = pyvips.Image.new_from_buffer(data, "", access="sequential", fail_on="error")
    width, height = image.width, image.height
    if is_animated(form, image, data):
        raise Refusal("picture.animated")
    if form == "svg":
        width, height = DRAWING_WIDTH, max(round(DRAWING_WIDTH * height / width), 1)
    if max(width, height) > LONGEST_SIDE or width * height > LARGEST_AREA:
        raise Refusal("picture.too-large", "%d × %d" % (width, height))
    if form != "svg":
        image.avg()
        orientation = image.get("orientation") if image.get_typeof("orientation") else 1
        if orientation >= 5:
            width, height = height, width
    return {
        "form": form,
        "width": width,
        "height": height,
        "hasAlpha": bool(image.hasalpha()),
        "isCMYK": image.interpretation == "cmyk",
    }


def make(data, picture, variant):
    """A variant: upright, in sRGB, without metadata, in exactly the size asked for."""
    profile = {"import_profile": "cmyk"} if picture["isCMYK"] else {}
    image = pyvips.Image.thumbnail_buffer(
        data, variant["width"], height=variant["height"], size="force", export_profile="srgb",
        fail_on="error", **profile,
    )
    if image.interpretation not in ("srgb", "b-w") or image.format != "uchar":
        image = image.colourspace("srgb").cast("uchar")
    form, quality = variant["form"], variant["quality"]
    if form == "jpeg":
        if image.hasalpha():
            image = image.flatten(background=255)
        return image.jpegsave_buffer(
            Q=quality, optimize_coding=True, interlace=True, keep="none")
    if form == "webp":
        return image.webpsave_buffer(Q=quality, smart_subsample=True, effort=4, keep="none")
    return image.pngsave_buffer(compression=9, keep="none")


def answer(job, data):
    """The report and the variants; a picture that cannot be read concerns its own job only."""
    try:
        picture = look(data)
        return {"picture": picture}, [make(data, picture, one) for one in job["variants"]]
    except Refusal as refusal:
        return {"problem": refusal.code, "detail": refusal.detail}, []
    except pyvips.Error as error:
        return {"problem": "picture.corrupt", "detail": (error.detail or str(error)).strip()[:200]}, []


def main():
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    channel = Channel()
    if pyvips is None:
        channel.write_json({"missing": "pyvips"})
        return
    pyvips.cache_set_max(0)
    channel.write_json({"version": ".".join(str(pyvips.version(part)) for part in range(3))})
    while True:
        job, data = json.loads(channel.read()), channel.read()
        report, variants = answer(job, data)
        channel.write_json(report)
        for variant in variants:
            channel.write(variant)


try:
    import pyvips
except (ImportError, OSError):
    pyvips = None
main()

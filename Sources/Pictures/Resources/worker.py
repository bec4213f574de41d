"""Looks at pictures and makes variants of them with libvips, until the channel closes.

First the worker says what it found: {"version": ...}, or {"missing": ...}.
A job is two messages: {"variants": [{"form", "width", "height", "quality"}, ...]} and the bytes of
the source. The answer is {"problem": ..., "detail": ...} or {"picture": {...}}, then one message
for each variant; of a drawing one may be "svg", the drawing written anew (drawing.py). Without
variants the source is only looked at, but to its last pixel.

Nothing is read but the channel: a drawing finds no other files, and only the loaders named here
are used, whatever the bytes say they are.
"""

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
# Of XML in UTF-8 and UTF-16, and of what gzip has packed; drawing.py says what becomes of it.
DRAWING_STARTS = (b"<", b"\xfe\xff", b"\xff\xfe", b"\x1f\x8b")


def form_of(data):
    """Which form the bytes have, told by themselves."""
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(DRAWING_STARTS):
        return "svg"
    pointer = pyvips.vips_lib.vips_foreign_find_load_buffer(data, len(data))
    if pointer == pyvips.ffi.NULL:
        raise Refusal("picture.unknown-form")
    loader = pyvips.ffi.string(pointer).decode()
    for name, form in LOADERS.items():
        if loader.startswith("VipsForeignLoad" + name):
            return form
    raise Refusal("picture.unknown-form")


class Within:
    """Makes the pictures within a drawing anew, as long as they are not too large together."""

    def __init__(self):
        self.left = LARGEST_AREA

    def __call__(self, data):
        form = form_of(data)
        if form not in ("png", "jpeg", "gif", "webp"):
            raise Refusal("picture.drawing-reference", form)
        picture, data = look(data, self.left)
        self.left -= picture["width"] * picture["height"]
        form = "jpeg" if form == "jpeg" else "png"
        return form, make(data, picture, {**picture, "form": form, "quality": 92})


def look_at_drawing(data):
    """What a drawing is, after drawing it once, and the drawing written anew."""
    data, (width, height) = rebuild(data, Within(), LONGEST_SIDE)
    picture = {"form": "svg", "width": DRAWING_WIDTH, "hasAlpha": True, "isCMYK": False}
    picture["height"] = max(round(DRAWING_WIDTH * height / width), 1)
    check_size(picture["width"], picture["height"])
    sized(data, picture, picture).avg()
    return picture, data


def check_size(width, height, area=LARGEST_AREA):
    if max(width, height) > LONGEST_SIDE or width * height > area:
        raise Refusal("picture.too-large", "%d × %d" % (width, height))


def is_animated(form, image, data):
    pages = image.get("n-pages") if image.get_typeof("n-pages") else 1
    if form == "png":
        start = data.find(b"IDAT")
        return b"acTL" in data[: max(start, 0)]
    # A HEIF file holds thumbnails and bursts; its first picture is the one that is meant.
    return pages > 1 and form != "heif"


def look(data, area=LARGEST_AREA):
    """What a picture is, upright, after reading all of it, and the bytes to make variants of."""
    form = form_of(data)
    if form == "svg":
        return look_at_drawing(data)
    image = pyvips.Image.new_from_buffer(data, "", access="sequential", fail_on="error")
    if is_animated(form, image, data):
        raise Refusal("picture.animated")
    width, height = image.width, image.height
    check_size(width, height, area)
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
    }, data


def sized(data, picture, variant):
    """The picture upright, in sRGB, in exactly the size asked for."""
    profile = {"import_profile": "cmyk"} if picture["isCMYK"] else {}
    image = pyvips.Image.thumbnail_buffer(
        data, variant["width"], height=variant["height"], size="force", export_profile="srgb",
        fail_on="error", **profile,
    )
    if image.interpretation not in ("srgb", "b-w") or image.format != "uchar":
        image = image.colourspace("srgb").cast("uchar")
    return image


def make(data, picture, variant):
    """A variant, without metadata; of a drawing it may be the drawing itself."""
    form, quality = variant["form"], variant["quality"]
    if form == "svg":
        return data
    image = sized(data, picture, variant)
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
        picture, data = look(data)
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

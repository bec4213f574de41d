"""Makes the pictures of the tests: python make.py FOLDER. None of them shows anybody."""

import os
import sys

import pyvips

folder = sys.argv[1]


def field(width, height):
    """A picture with something different in every place."""
    grid = pyvips.Image.xyz(width, height)
    blue = pyvips.Image.black(width, height) + 80
    return (grid % 255).bandjoin(blue).cast("uchar").copy(interpretation="srgb")


def save(name, data):
    with open(os.path.join(folder, name), "wb") as file:
        file.write(data)


plain = field(1200, 800)
tagged = plain.copy()
tagged.set_type(pyvips.GValue.gint_type, "orientation", 6)
tagged.set_type(
    pyvips.GValue.gstr_type, "exif-ifd3-GPSLatitude",
    "21/1 0/1 0/1 (21, 0, 0, Rational, 3 components, 24 bytes)")
tagged.set_type(
    pyvips.GValue.gstr_type, "exif-ifd0-Model", "Camera 1 (Camera 1, ASCII, 9 components, 9 bytes)")
jpeg = tagged.jpegsave_buffer(Q=80)
save("turned.jpg", jpeg)
save("cut.jpg", jpeg[: len(jpeg) // 2])
small = field(300, 200)
png = small.pngsave_buffer()
save("small.png", png)
save("renamed.jpg", png)
broken = bytearray(png)
broken[len(broken) // 2] ^= 255
save("broken.png", bytes(broken))
save("clear.png", small.bandjoin(128).copy(interpretation="srgb").pngsave_buffer())
save("press.jpg", small.icc_transform("cmyk", input_profile="srgb").jpegsave_buffer())
save("small.webp", small.webpsave_buffer())
save("small.tiff", small.tiffsave_buffer())
save("small.avif", small.heifsave_buffer(compression="av1"))
save("huge.png", pyvips.Image.black(20_000, 20_000).pngsave_buffer(compression=9))
frames = small.join(small.invert(), "vertical").copy()
frames.set_type(pyvips.GValue.gint_type, "page-height", 200)
save("moving.gif", frames.gifsave_buffer())
save("moving.webp", frames.webpsave_buffer())
save("text.jpg", "Đây không phải là hình.".encode())
drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">%s</svg>'
save("drawing.svg", (drawing % '<rect width="100" height="50" fill="red"/>').encode())
save("script.svg", (drawing % "<script>alert(1)</script>").encode())
save("handler.svg", (drawing % '<rect onload="x()"/>').encode())
save("outside.svg", (drawing % '<image href="file:///etc/passwd"/>').encode())
save("style.svg", (drawing % '<rect style="fill:url(https://a.vn/x)"/>').encode())
save("entity.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + (drawing % "").encode())

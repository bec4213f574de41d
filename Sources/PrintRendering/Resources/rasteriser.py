"""Draws SVG files as PNG until standard input closes; runs after channel.py.

Arguments: the folder of the fonts. A job is one message, the SVG; the answer is two: an error,
empty where there is none, and the PNG.
"""


def main():
    channel = Channel()
    try:
        import vl_convert

        vl_convert.register_font_directory(sys.argv[1])
        channel.write_json({"missing": None})
    except ImportError as error:
        channel.write_json({"missing": str(error)})
        return
    while True:
        drawing = channel.read().decode()
        try:
            error, picture = "", vl_convert.svg_to_png(drawing, scale=1.5)
        except BaseException as problem:
            error, picture = str(problem) or type(problem).__name__, b""
        channel.write(error.encode())
        channel.write(picture)


main()

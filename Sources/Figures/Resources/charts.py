"""Draws charts with Vega-Lite, one after the other, until the channel closes.

Argument: the folder of the fonts that words are measured with.

First the worker says that it is ready, {"missing": null}, or what is missing, {"missing": ...}.
A job is one message, the specification as JSON. The answer is two: {"error": ...} and the SVG, empty
on error. Specifications hold their data; nothing is fetched.
"""

# Numbers as Vietnamese texts write them.
LOCALE = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", "đ"]}


def draw(vl_convert, specification):
    try:
        svg = vl_convert.vegalite_to_svg(
            json.loads(specification), allowed_base_urls=[], format_locale=LOCALE
        )
        return {"error": None}, svg.encode()
    # A panic in Rust arrives as a BaseException and concerns one job only.
    except BaseException as error:
        return {"error": str(error) or type(error).__name__}, b""


def main():
    channel = Channel()
    try:
        import vl_convert
    except ImportError as error:
        channel.write_json({"missing": str(error)})
        return
    vl_convert.register_font_directory(sys.argv[1])
    channel.write_json({"missing": None})
    while True:
        report, svg = draw(vl_convert, channel.read())
        channel.write_json(report)
        channel.write(svg)


main()

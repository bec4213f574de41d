"""Typesets print jobs with Typst, one after the other, until the channel closes.

Arguments: the folder of the fonts, the folder of the templates.

First the worker says what it found: {"families": [...]}, or {"missing": ..., "detail": ...}.
A job is three messages: the template's name, the content as JSON, and how far colour runs over the
trim in millimetres, or nothing for a sheet that is not trimmed. The answer is two: what
Typst had to say, {"error": ..., "warnings": [...], "retiring": ...}, and the PDF, empty on error.
"""

import datetime
import io

# A job that wants more than this crashes alone; a worker that has grown beyond the other gives way
# to a fresh one.
ADDRESS_SPACE = 4 << 30
RESIDENT_KIB = 512 << 10

STANDARDS = ["ua-1", "a-2a"]
# What Typst takes for today; a document's own date is in its content.
TIMESTAMP = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def escaping_link(root):
    """The first symbolic link in a folder that leads out of it."""
    for folder, folders, files in os.walk(root):
        for name in sorted(folders + files):
            path = os.path.join(folder, name)
            if os.path.islink(path):
                target = os.path.realpath(path)
                if os.path.commonpath([root, target]) != root:
                    return path
    return None


def load(fonts_folder, root):
    """Typst and its fonts, or what is missing."""
    try:
        import pikepdf  # noqa: F401
        import typst
    except ImportError as error:
        return None, None, {"missing": "typst", "detail": str(error)}
    if not os.path.isdir(root):
        return None, None, {"missing": "templates", "detail": root}
    link = escaping_link(root)
    if link:
        return None, None, {"missing": "plain-templates", "detail": link}
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts_folder]
    )
    return typst, fonts, {"families": fonts.families()}


def failure(error):
    """What to say of an exception: Typst's diagnostic, or the exception itself."""
    text = getattr(error, "diagnostic", None) or str(error) or type(error).__name__
    return {"message": getattr(error, "message", text), "detail": text}


def with_bleed_boxes(pdf, bleed):
    """The PDF with the bleed box of each page so far, in millimetres, around its trim box.

    Typst sets the trim box and takes the whole sheet, marks and all, for the bleed.
    """
    import pikepdf

    points = bleed * 72 / 25.4
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(edge) for edge in page.trimbox)
            page.BleedBox = pikepdf.Array(
                [round(edge, 3) for edge in (left - points, bottom - points, right + points, top + points)]
            )
        document.save(out, deterministic_id=True)
    return out.getvalue()


class Typesetter:
    """One compiler for each template, kept between jobs."""

    def __init__(self, typst, fonts, root):
        self.typst, self.fonts, self.root = typst, fonts, root
        self.compilers = {}

    def compile(self, template, content):
        compiler = self.compilers.get(template)
        if compiler is None:
            compiler = self.compilers[template] = self.typst.Compiler(
                input=os.path.join(self.root, template + ".typ"),
                root=self.root,
                font_paths=self.fonts,
                package_path=os.devnull,
                package_cache_path=os.devnull,
            )
        return compiler.compile_with_warnings(
            format="pdf",
            sys_inputs={"job": content},
            pdf_standards=STANDARDS,
            timestamp=TIMESTAMP,
        )

    def answer(self, template, content, bleed):
        # A panic in Typst arrives as a BaseException and concerns one job only.
        try:
            pdf, warnings = self.compile(template, content)
            if bleed:
                pdf = with_bleed_boxes(pdf, float(bleed))
            return {"error": None, "warnings": [failure(w) for w in warnings]}, pdf
        except BaseException as error:
            self.compilers.pop(template, None)
            return {"error": failure(error), "warnings": []}, b""


def main():
    fonts_folder, root = sys.argv[1], os.path.realpath(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    channel = Channel()
    typst, fonts, found = load(fonts_folder, root)
    channel.write_json(found)
    if typst is None:
        return
    typesetter = Typesetter(typst, fonts, root)
    while True:
        template, content, bleed = (channel.read().decode() for _ in range(3))
        report, pdf = typesetter.answer(template, content, bleed)
        report["retiring"] = resident_kib() > RESIDENT_KIB
        channel.write_json(report)
        channel.write(pdf)
        if report["retiring"]:
            return


main()

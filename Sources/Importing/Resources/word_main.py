"""Reads word processors' files for the program; runs after channel.py and the other word_*.py.

Each request is two messages: {"kind": ...} and the file's bytes. The answer is
{"refused": {"code": ..., "detail": ...}}, or {"text": ...} for a PDF, or {"blocks": ..., "notes": ...,
"pictures": [...], "report": ...} and then a message for each picture.
"""

import shutil
import subprocess
import tempfile

# What LibreOffice is asked to turn into .docx.
CONVERTED = {"doc": ".doc", "odt": ".odt", "rtf": ".rtf", "wordml": ".xml"}
CONVERSION_SECONDS = 150
PDF_SECONDS = 60
MEMORY_LIMIT = 3 << 30


def kind_of(data):
    """What a file holds, by its content: "docx", "odt", "doc", "rtf", "pdf" … or a reason why not."""
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        return kind_of_package(Package(data))
    if data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        # The names of an OLE file's streams are in UTF-16.
        for name, kind in (
            ("EncryptedPackage", "!password"),
            ("WordDocument", "doc"),
            ("Workbook", "!sheet"),
            ("PowerPoint Document", "!unknown"),
        ):
            if name.encode("utf-16-le") in data:
                return kind
        return "!unknown"
    start = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"<?xml") and b"schemas.microsoft.com/office/word/2003/wordml" in start:
        return "wordml"
    return "!unknown"


def kind_of_package(package):
    if package.has("mimetype"):
        mime = package.bytes("mimetype", 4096)
        if mime.startswith(b"application/vnd.oasis.opendocument.text"):
            manifest = package.bytes("META-INF/manifest.xml") or b""
            return "!password" if b"encryption-data" in manifest else "odt"
        if mime.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
            return "!sheet"
    if package.has("[Content_Types].xml"):
        main = package.main_part() or ""
        if main.startswith("xl/"):
            return "!sheet"
        if main and package.has(main) and not main.startswith("ppt/"):
            return "docx"
        if any(name.startswith("word/") for name in package.names):
            raise Refused("damaged", main or "_rels/.rels")
    return "!unknown"


def run(arguments, seconds, folder):
    """Runs a program with nothing of the user's around it; false where it fails."""
    environment = {
        "HOME": folder, "TMPDIR": folder, "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8", "SAL_USE_VCLPLUGIN": "svp",
    }
    process = subprocess.Popen(
        arguments, cwd=folder, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )
    try:
        return process.wait(seconds) == 0
    except subprocess.TimeoutExpired:
        raise Refused("conversion", "timeout")
    finally:
        try:
            os.killpg(process.pid, 9)
        except ProcessLookupError:
            pass


def program(*names):
    for name in names:
        found = shutil.which(name, path="/usr/local/bin:/usr/bin:/bin:/snap/bin")
        if found:
            return found
    return None


class Converter:
    """LibreOffice with a profile of its own, kept for the files that follow."""

    def __init__(self):
        self.folder = None

    def docx(self, data, kind):
        office = program("soffice", "libreoffice")
        if not office:
            raise Refused("no-libreoffice", kind)
        if self.folder is None:
            self.folder = tempfile.mkdtemp(prefix="anpham-")
        source = os.path.join(self.folder, "source" + CONVERTED[kind])
        result = os.path.join(self.folder, "source.docx")
        try:
            with open(source, "wb") as file:
                file.write(data)
            run(
                [
                    office, "-env:UserInstallation=file://" + self.folder + "/profile",
                    "--headless", "--norestore", "--nolockcheck", "--convert-to", "docx",
                    "--outdir", self.folder, source,
                ],
                CONVERSION_SECONDS, self.folder,
            )
            if not os.path.exists(result):
                raise Refused("damaged", kind)
            with open(result, "rb") as file:
                return file.read()
        finally:
            for path in (source, result):
                if os.path.exists(path):
                    os.remove(path)

    def close(self):
        if self.folder:
            shutil.rmtree(self.folder, ignore_errors=True)


def pdf_text(data):
    """The text of a PDF as its pages lay it out."""
    tool = program("pdftotext")
    if not tool:
        raise Refused("no-pdftotext")
    with tempfile.TemporaryDirectory(prefix="anpham-") as folder:
        source, result = os.path.join(folder, "source.pdf"), os.path.join(folder, "text")
        with open(source, "wb") as file:
            file.write(data)
        done = run([tool, "-layout", "-enc", "UTF-8", source, result], PDF_SECONDS, folder)
        if not done or not os.path.exists(result):
            info = program("pdfinfo")
            encrypted = b"/Encrypt" in data and info and not run([info, source], 20, folder)
            raise Refused("password" if encrypted else "damaged", "pdf")
        with open(result, encoding="utf-8", errors="replace") as file:
            text = file.read()
    letters = sum(letter.isalpha() for letter in text)
    pages = max(1, text.count("\f"))
    # A page of an official document has some hundreds of letters; one that was scanned has none.
    if letters < 40 * pages:
        raise Refused("scan", str(pages))
    if looks_legacy(text):
        raise Refused("pdf-legacy-font")
    if is_in_columns(text):
        raise Refused("pdf-columns")
    return "\f".join(with_cells(page) for page in text.split("\f"))


PICTURE_FORMS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg"}
OTHER_FORMS = {b"GIF8": "gif", b"BM": "bmp", b"II*\x00": "tiff", b"MM\x00*": "tiff"}
PIXEL_LIMIT = 60_000_000


def picture(package, path):
    """The bytes of a picture and its form; GIF, BMP and TIFF become PNG, others stay out."""
    data = package.bytes(path, PICTURE_LIMIT) or b""
    for start, form in PICTURE_FORMS.items():
        if data.startswith(start):
            return form, data
    for start, form in OTHER_FORMS.items():
        if data.startswith(start):
            return as_png(data) or (form + "?", b"")
    if data[40:44] == b" EMF":
        return "emf?", b""
    return os.path.splitext(path)[1].lstrip(".").lower() + "?", b""


def as_png(data):
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = PIXEL_LIMIT // 2
    try:
        with Image.open(io.BytesIO(data)) as image:
            result = io.BytesIO()
            image.convert("RGBA" if "A" in image.getbands() else "RGB").save(result, "PNG")
            return "png", result.getvalue()
    except Exception:  # Pillow raises whatever the decoder of the form raises.
        return None


def read_docx(data):
    package = Package(data)
    main = package.main_part()
    if main is None or not package.has(main):
        raise Refused("damaged", "word/document.xml")
    walk = Walk(package, main)
    if walk.had_open_field:
        # A field that is never closed would hide all that follows.
        walk = Walk(package, main, ignores_fields=True)
    pictures = [picture(package, path) for path in walk.pictures]
    report = dict(vars(walk.report), external=package.external)
    answer = {
        "blocks": walk.blocks,
        "notes": walk.note_texts,
        "pictures": [form for form, _ in pictures],
        "report": {camel(key): content for key, content in report.items()},
    }
    return answer, [content for _, content in pictures]


def camel(key):
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)


def read_file(data, converter):
    kind = kind_of(data)
    if kind.startswith("!"):
        raise Refused(kind[1:])
    if kind == "pdf":
        return {"text": pdf_text(data)}, []
    if kind in CONVERTED:
        data = converter.docx(data, kind)
    answer, pictures = read_docx(data)
    answer["converted"] = kind if kind in CONVERTED else None
    return answer, pictures


def main():
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    channel, converter = Channel(), Converter()
    channel.closing = converter.close
    while True:
        request = json.loads(channel.read())
        if request.get("end"):
            converter.close()
            channel.write_json({})
            continue
        data = channel.read()
        try:
            answer, pictures = read_file(data, converter)
        except Refused as refusal:
            answer, pictures = {"refused": {"code": refusal.code, "detail": refusal.detail}}, []
        except (MemoryError, RecursionError) as error:
            answer, pictures = {"refused": {"code": "too-large", "detail": str(error)}}, []
        channel.write_json(answer)
        for content in pictures:
            channel.write(content)


if __name__ == "__main__":
    main()

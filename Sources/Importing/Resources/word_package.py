"""Opens Office packages: ZIP files of XML parts (ECMA-376, part 2), within limits.

Nothing outside of the file is ever read: relations that lead elsewhere are counted and passed over,
entities are not expanded and no network is used.
"""

import io
import posixpath
import zipfile
import zlib

from lxml import etree

PART_LIMIT = 48 << 20
TOTAL_LIMIT = 256 << 20
ENTRY_LIMIT = 10_000
PICTURE_LIMIT = 32 << 20

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# "Strict Open XML" has other names for the same things.
STRICT = [
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
        b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    ),
]


class Refused(Exception):
    """Why a file cannot be read: a code, and what it is about."""

    def __init__(self, code, detail=""):
        super().__init__(code)
        self.code, self.detail = code, detail


class Package:
    """The parts of a package and the relations between them."""

    def __init__(self, data):
        try:
            self.zip = zipfile.ZipFile(io.BytesIO(data))
            names = self.zip.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise Refused("damaged", str(error))
        if len(names) > ENTRY_LIMIT:
            raise Refused("too-large", f"{len(names)} > {ENTRY_LIMIT}")
        self.names = {name.lstrip("/").lower(): name for name in names}
        self.read_so_far = 0
        self.external = 0

    def has(self, name):
        return name.lower() in self.names

    def bytes(self, name, limit=PART_LIMIT):
        """A part; reading stops at the limit, whatever size the file claims."""
        entry = self.names.get(name.lower())
        if entry is None:
            return None
        try:
            with self.zip.open(entry) as stream:
                data = stream.read(limit + 1)
        except RuntimeError:
            raise Refused("password")
        except (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, EOFError) as error:
            raise Refused("damaged", f"{name}: {error}")
        self.read_so_far += len(data)
        if len(data) > limit or self.read_so_far > TOTAL_LIMIT:
            raise Refused("too-large", name)
        return data

    def xml(self, name):
        """The root of a part; None where there is no such part."""
        data = self.bytes(name)
        if data is None:
            return None
        if b"http://purl.oclc.org/ooxml" in data[:8192]:
            for strict, usual in STRICT:
                data = data.replace(strict, usual)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise Refused("damaged", f"{name}: {error}")

    def relations(self, name):
        """The relations of a part: identifier to (kind, path of the part)."""
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        found = {}
        for relation in root if root is not None else ():
            kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
            target = relation.get("Target") or ""
            if relation.get("TargetMode") == "External":
                # Links that are only words to click on are no loss.
                self.external += kind != "hyperlink"
                continue
            path = target[1:] if target.startswith("/") else posixpath.join(folder, target)
            found[relation.get("Id")] = (kind, posixpath.normpath(path))
        return found

    def main_part(self):
        """The path of the part that the package is about."""
        for kind, path in self.relations("").values():
            if kind == "officeDocument":
                return path
        return None


def on(element, default=False):
    """The value of an on/off property (ECMA-376, part 1, 17.17.4)."""
    if element is None:
        return default
    return element.get(W + "val", "true") not in ("0", "false", "off", "none")


def value(parent, name, default=None):
    """The `w:val` of a child."""
    child = parent.find(W + name) if parent is not None else None
    return default if child is None else child.get(W + "val", default)


def number(text, default=None):
    try:
        return int(text)
    except (TypeError, ValueError):
        return default

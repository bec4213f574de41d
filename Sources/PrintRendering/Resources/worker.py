"""Typesets print jobs with Typst, one after the other, until standard input closes.

Arguments: the folder of the fonts, the folder of the templates. Standard input is a socket, read
and written: messages are a length in four bytes, big-endian, and that many bytes.

First the worker says what it found: {"families": [...]}, or {"missing": ..., "detail": ...}.
A job is two messages, the template's name and the content as JSON. The answer is two as well: what
Typst had to say, {"error": ..., "warnings": [...], "retiring": ...}, and the PDF, empty on error.
"""

import datetime
import json
import os
import resource
import select
import socket
import struct
import sys
import threading

# A job that wants more than this crashes alone; a worker that has grown beyond the other gives way
# to a fresh one.
ADDRESS_SPACE = 4 << 30
RESIDENT_KIB = 512 << 10

STANDARDS = ["ua-1", "a-2a"]
# What Typst takes for today; a document's own date is in its content.
TIMESTAMP = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def leave_with_parent():
    """Ends the process as soon as the other end is closed, even in the middle of a job."""
    poll = select.poll()
    poll.register(0, 0)
    poll.poll()
    os._exit(0)


class Channel:
    """Messages over the socket that is standard input."""

    def __init__(self):
        self.socket = socket.socket(fileno=os.dup(0))

    def read(self):
        (length,) = struct.unpack(">I", self._read_exactly(4))
        return self._read_exactly(length)

    def write(self, data):
        self.socket.sendall(struct.pack(">I", len(data)))
        self.socket.sendall(data)

    def write_json(self, value):
        self.write(json.dumps(value, ensure_ascii=False).encode())

    def _read_exactly(self, length):
        data = bytearray()
        while len(data) < length:
            part = self.socket.recv(min(length - len(data), 1 << 20))
            if not part:
                os._exit(0)
            data += part
        return bytes(data)


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

    def answer(self, template, content):
        # A panic in Typst arrives as a BaseException and concerns one job only.
        try:
            pdf, warnings = self.compile(template, content)
            return {"error": None, "warnings": [failure(w) for w in warnings]}, pdf
        except BaseException as error:
            self.compilers.pop(template, None)
            return {"error": failure(error), "warnings": []}, b""


def main():
    fonts_folder, root = sys.argv[1], os.path.realpath(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))
    threading.Thread(target=leave_with_parent, daemon=True).start()
    channel = Channel()
    typst, fonts, found = load(fonts_folder, root)
    channel.write_json(found)
    if typst is None:
        return
    typesetter = Typesetter(typst, fonts, root)
    while True:
        template, content = channel.read().decode(), channel.read().decode()
        report, pdf = typesetter.answer(template, content)
        usage = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        report["retiring"] = usage > RESIDENT_KIB
        channel.write_json(report)
        channel.write(pdf)
        if report["retiring"]:
            return


main()

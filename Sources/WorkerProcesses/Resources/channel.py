"""What every worker begins with: the channel to the program, and an end together with it.

Standard input is a socket, read and written: messages are a length in four bytes, big-endian, and
that many bytes.
"""

import json
import os
import resource
import select
import socket
import struct
import sys
import threading


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


def resident_kib():
    """The most memory that the process has had, in KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
threading.Thread(target=leave_with_parent, daemon=True).start()

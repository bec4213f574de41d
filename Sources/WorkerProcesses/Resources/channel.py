"""What every worker begins with: the channel to the program.

Standard input is a socket, read and written: messages are a length and the number of a job in four
bytes each, big-endian, and as many bytes. An answer bears the number of what was read last, 0 before
the first job. The program ends its workers; that they read the end of the channel is for the moment
before it can.
"""

import json
import os
import resource
import socket
import struct
import sys


class Channel:
    """Messages over the socket that is standard input."""

    def __init__(self):
        self.socket = socket.socket(fileno=os.dup(0))
        self.job = 0

    def read(self):
        length, self.job = struct.unpack(">II", self._read_exactly(8))
        return self._read_exactly(length)

    def write(self, data):
        self.socket.sendall(struct.pack(">II", len(data), self.job))
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

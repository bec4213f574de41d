# What follows the settings in a program that Tests/TestSupport/FakeWorker.swift puts together.
import json
import os
import socket
import struct
import sys
import time

settings = json.loads(SETTINGS)  # noqa: F821
channel = socket.socket(fileno=os.dup(0))
mark = os.path.join(os.path.dirname(os.path.abspath(sys.argv[0])), "has-failed")
fault = settings["fault"]
if os.path.exists(mark) and not settings["isLasting"]:
    fault = ""
if fault:
    open(mark, "w").close()


def exactly(count):
    data = b""
    while len(data) < count:
        part = channel.recv(count - len(data))
        if not part:
            os._exit(0)
        data += part
    return data


def message(number, data):
    return struct.pack(">II", len(data), number) + data


def answer(number):
    channel.sendall(b"".join(message(number, part.encode()) for part in settings["answer"]))


def fail(number):
    """Whether the fault replaces the answer."""
    first = settings["answer"][0].encode()
    if fault == "otherNumber":
        answer(number + 1)
    elif fault == "noMessage":
        channel.sendall(b"Traceback (most recent call last):\n")
    elif fault == "half":
        channel.sendall(struct.pack(">II", 100, number) + b"{")
        os._exit(3)
    elif fault == "halfAndSilent":
        channel.sendall(struct.pack(">II", 100, number) + b"{")
        time.sleep(600)
    elif fault == "oversized":
        channel.sendall(struct.pack(">II", (256 << 20) + 1, number) + first)
    elif fault == "noJSON":
        for _ in settings["answer"]:
            channel.sendall(message(number, b"\0\xff"))
    elif fault == "nothing":
        time.sleep(600)
    elif fault == "hangsUp":
        os.close(0)
        channel.close()
        time.sleep(600)
    elif fault == "crash":
        os.kill(os.getpid(), 11)
    else:
        return False
    return True


greeting = message(0, settings["greeting"].encode())
if fault == "early":
    # Both at once: the answer is there before the job, however fast the program is.
    channel.sendall(greeting + message(1, settings["answer"][0].encode()))
    time.sleep(600)
channel.sendall(greeting)
while True:
    for _ in range(settings["parts"]):
        length, number = struct.unpack(">II", exactly(8))
        exactly(length)
    if not fail(number):
        answer(number)
        if fault == "twice":
            answer(number)

"""Runs one command and prints its wall time, processor time and peak memory as JSON.

A process of its own, because Linux counts the peak memory of the process that starts a command as
the command's: this one imports next to nothing and stays near 10 MB.
"""

import os
import sys
import time


def main(command: list[str]) -> None:
    start = time.monotonic()
    pid = os.posix_spawn(command[0], command, os.environ,
                         file_actions=[(os.POSIX_SPAWN_OPEN, output, os.devnull, os.O_WRONLY, 0)
                                       for output in (1, 2)])
    _, status, usage = os.wait4(pid, 0)
    wall = time.monotonic() - start
    if code := os.waitstatus_to_exitcode(status):
        sys.exit(f"{' '.join(command)}: exit code {code}")
    print(f'{{"wall": {wall}, "cpu": {usage.ru_utime + usage.ru_stime}, '
          f'"memory": {usage.ru_maxrss * 1024}}}')


main(sys.argv[1:])

"""Runs of the command that have to stay small and to end by themselves."""

import os
import re
import subprocess
import time


class Runs:
    """Gathers what is wrong with them in `wrong`, and how much memory the largest took in `peak`."""

    def __init__(self, command, folder, seconds):
        self.command, self.folder, self.seconds = command, folder, seconds
        # What a run may hold: blocks of the input, and 16 bytes a case for its id.
        self.most_memory = 64 << 20
        self.wrong, self.count, self.peak = [], 0, 0

    def start(self, *words, stdout=None, **options):
        """A run that goes on; what it says is in files, so that no pipe fills up."""
        with open(f"{self.folder}/out", "wb") as out, open(f"{self.folder}/err", "wb") as err:
            return subprocess.Popen(
                [self.command, *words], stdin=subprocess.DEVNULL, stdout=stdout or out, stderr=err, **options
            )

    def ended(self, process):
        """The exit code, standard output and standard error of a run."""
        timer = time.monotonic() + self.seconds
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > timer:
                process.kill()
            time.sleep(0.002)
        process.returncode = code = os.waitstatus_to_exitcode(status)
        memory = usage.ru_maxrss << 10
        self.count, self.peak = self.count + 1, max(self.peak, memory)
        name = " ".join(process.args[1:]).replace(self.folder, "…")
        if memory > self.most_memory:
            self.wrong.append(f"{name}: {memory >> 20} MB")
        output, errors = map(self.said, ("out", "err"))
        if code < 0 or code > 128 or re.search(r"Fatal error|\.swift:|Signal \d", errors):
            self.wrong.append(f"{name}: crashed with {code}: {errors[-200:]}")
        return code, output, errors

    def said(self, stream):
        with open(f"{self.folder}/{stream}", encoding="utf-8", errors="replace") as file:
            return file.read()

    def run(self, *words, **options):
        return self.ended(self.start(*words, **options))

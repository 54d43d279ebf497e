"""Whole-process times of commands, side by side.

    python3 measure.py RUNS <commands.tsv

Each line: a name, a tab, and a command for the shell to split. A command is run three times
to warm the disk and then RUNS times; the clock is wall time from spawn to the end of the
process, beside it the processor time, which other work on the machine disturbs less. Output
goes to /dev/null. A command that fails has no time.

Peak memory is the process's own high-water mark. The kernel counts the parent's memory at
the moment of the spawn into it, so it is taken from a run of its own under GNU time, which
is small; without GNU time, a figure no larger than Python's own is an upper bound.
"""
import os
import resource
import shlex
import shutil
import statistics
import sys
import tempfile
import time

WARM_UP = 3


def run(words, output):
    """Wall and processor seconds and peak memory in KiB of one run; None if it failed."""
    actions = [(os.POSIX_SPAWN_DUP2, output, 1), (os.POSIX_SPAWN_DUP2, output, 2)]
    start = time.perf_counter()
    child = os.posix_spawnp(words[0], words, os.environ, file_actions=actions)
    _, status, usage = os.wait4(child, 0)
    seconds = time.perf_counter() - start
    return None if status else (seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def peak(words, output, seen):
    gnu_time = shutil.which("time")
    if not gnu_time:
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return ("≤ " if seen <= own * 1.05 else "") + f"{seen / 1024:.1f}"
    with tempfile.NamedTemporaryFile() as file:
        run([gnu_time, "-f", "%M", "-o", file.name] + words, output)
        return f"{int(file.read()) / 1024:.1f}"


def main():
    runs = int(sys.argv[1])
    output = os.open(os.devnull, os.O_WRONLY)
    jobs = [line.rstrip("\n").split("\t") for line in sys.stdin if line.strip()]
    width = max(len(name) for name, _ in jobs)
    print(f"{'whole process, milliseconds':{width}}  {'min':>7}  {'median':>7}  {'max':>7}  {'processor':>9}  {'peak MiB':>8}")
    for name, command in jobs:
        words = shlex.split(command)
        if None in [run(words, output) for _ in range(WARM_UP)]:
            print(f"{name:{width}}  failed")
            continue
        times, processor, peaks = zip(*(run(words, output) for _ in range(runs)))
        shown = [f"{1000 * t:7.1f}" for t in (min(times), statistics.median(times), max(times))]
        shown.append(f"{1000 * statistics.median(processor):9.1f}")
        print(f"{name:{width}}  {'  '.join(shown)}  {peak(words, output, max(peaks)):>8}", flush=True)


if __name__ == "__main__":
    main()

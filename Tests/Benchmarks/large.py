"""Measures sip-audit and its peers on the same files, and compares what they count.

Started by large.sh, which says what is compared and how to read it.
"""
import argparse
import csv
import os
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = os.path.join(HERE, "peers")
sys.path.insert(0, PEERS)
from counted_fields import STATED, cells, single_fields  # noqa: E402
from study import Study  # noqa: E402

CODEBOOK, FIXTURE = "codebook/fou-nordost-2018", "Fixtures/fou-nordost-2018/case-files"
ONE_CORE, TWO_CORES = 1, 2
OURS_TWO, OURS_ONE, OURS_FLAT = "sip-audit tables, two cores", "sip-audit tables, one core", "sip-audit tables, flat file"
OURS_FIXTURE, OURS_MILLION = "sip-audit tables, fixture", "sip-audit tables, ten times as many"
DUCKDB, DUCKDB_FLAT = "DuckDB, all tables", "DuckDB, flat file, all tables"
POLARS, PYTHON, JQ = "Polars, some counts", "Python json and Counter, some counts", "jq, a few counts"
SIMDJSON, WC = "simdjson, parsing only, one core", "wc -l"


class Job:
    """A command to be measured; `inner`: it says itself what its work took, `seconds` wall and processor."""

    def __init__(self, name, words, source, cores=TWO_CORES, inner=False):
        self.name, self.words, self.source, self.cores, self.inner = name, words, source, cores, inner
        self.times, self.processor = [], []

    @property
    def seconds(self):
        return statistics.median(self.times)

    @property
    def work(self):
        return statistics.median(self.processor)

    def run(self, output, errors):
        """Runs it once and returns wall and processor seconds; what it writes goes to files."""
        with open(output, "wb") as out, open(errors, "wb") as err, cores(self.cores):
            start = time.perf_counter()
            child = os.posix_spawnp(self.words[0], self.words, os.environ, file_actions=[
                (os.POSIX_SPAWN_DUP2, out.fileno(), 1), (os.POSIX_SPAWN_DUP2, err.fileno(), 2)])
            _, status, usage = os.wait4(child, 0)
            seconds = time.perf_counter() - start
        with open(errors, encoding="utf-8", errors="replace") as f:
            said = f.read()
        if status:
            sys.exit(f"{self.name} failed: {said[-600:]}")
        if self.inner:
            return tuple(map(float, said.split("seconds ")[1].split()[:2]))
        return seconds, usage.ru_utime + usage.ru_stime


class cores:
    """Holds what is started to the first processors, as a child inherits them."""

    def __init__(self, number):
        self.number = number

    def __enter__(self):
        self.before = os.sched_getaffinity(0)
        os.sched_setaffinity(0, sorted(self.before)[:self.number])

    def __exit__(self, *_):
        os.sched_setaffinity(0, self.before)


def anonymous_memory(words):
    """The most anonymous memory that a process had, in bytes."""
    with cores(TWO_CORES):
        child = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while child.poll() is None:
        try:
            with open(f"/proc/{child.pid}/status", encoding="ascii", errors="replace") as f:
                own = [int(line.split()[1]) for line in f if line.startswith("RssAnon:")]
        except OSError:
            own = []
        most = max([most, *own])
        time.sleep(0.002)
    if child.returncode:
        sys.exit(f"{' '.join(words)} ended with {child.returncode}")
    return most * 1024


class Input:
    """The files that are measured on, made where they are not there."""

    def __init__(self, options):
        self.options = options
        self.folder = options.data or options.scratch
        os.makedirs(self.folder, exist_ok=True)
        self.case_files = options.input or self.made(f"case-files-{options.cases}-{options.seed}.jsonl", options.cases)
        self.flat = options.flat or self.made(f"coded-{options.flat_cases}-{options.seed}.csv", options.flat_cases, "--format", "flat")
        self.million = self.made(f"case-files-{10 * options.cases}-{options.seed}.jsonl", 10 * options.cases) if options.million else None

    def made(self, name, number, *words):
        path = os.path.join(self.folder, name)
        if not os.path.exists(path):
            words = [self.options.command, "synthesize", "--cases", str(number), "--seed", str(self.options.seed), *words, "-o", path]
            made = subprocess.run(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            if made.returncode:
                sys.exit(f"{name} cannot be made: {made.stderr[:300]}")
        return path


def jobs_of(options, files, study):
    command, python = options.command, sys.executable
    pairs = single_fields(study)
    coded = [f for f in dict.fromkeys(pairs.values()) if study.field("person", f).kind in ("coded", "fact")]
    case_files, flat = files.case_files, files.flat
    jobs = [
        Job(OURS_TWO, [command, "tables", "--format", "csv", case_files], case_files),
        Job(OURS_ONE, [command, "tables", "--format", "csv", case_files], case_files, ONE_CORE),
        Job(WC, ["wc", "-l", case_files], case_files, ONE_CORE),
        Job(PYTHON, [python, f"{PEERS}/count_with_json.py", case_files, *map("=".join, pairs.items())], case_files),
        Job(OURS_FLAT, [command, "tables", "--format", "csv", flat], flat),
        Job(OURS_FIXTURE, [command, "tables", FIXTURE], FIXTURE),
    ]
    if options.duckdb:
        jobs.append(Job(DUCKDB, [options.duckdb, f"{PEERS}/duckdb_tables.py", CODEBOOK, "2", "json", case_files], case_files, inner=True))
        jobs.append(Job(DUCKDB_FLAT, [options.duckdb, f"{PEERS}/duckdb_tables.py", CODEBOOK, "2", "flat", flat], flat, inner=True))
    if options.polars:
        jobs.append(Job(POLARS, [options.polars, f"{PEERS}/count_with_polars.py", case_files, *coded], case_files, inner=True))
    if options.jq:
        jobs.append(Job(JQ, [options.jq, "-nr", "-f", f"{PEERS}/count.jq", case_files, "--args", *coded[:3]], case_files))
    if options.simdjson:
        jobs.append(Job(SIMDJSON, [options.simdjson, case_files], case_files, ONE_CORE))
    if files.million:
        jobs.append(Job(OURS_MILLION, [command, "tables", "--format", "csv", files.million], files.million))
    return [j for j in jobs if not options.only or any(text in j.name for text in options.only)]


# Whether they agree

NUMBERS = ("count", "base", "missing")


def cells_in(path):
    with open(path, encoding="utf-8", newline="") as f:
        return {(c["table"], c["group"], c["row"], c["column"]): {n: c[n] for n in NUMBERS} for c in csv.DictReader(f)}


def compared(name, ours, theirs):
    """Says how many cells agree; returns how many do not."""
    wrong = [f"  {' / '.join(filter(None, ids))}: ours {ours.get(ids)}, theirs {numbers}" for ids, numbers in theirs.items()
             if ids not in ours or any(n != "" and ours[ids][k] != n for k, n in numbers.items())]
    counted = {ids: None for ids, numbers in ours.items() if numbers["count"] != ""}
    left_out = [ids for ids in counted if ids not in theirs]
    tables = sorted({ids[0] for ids in left_out} - {ids[0] for ids in theirs}) if len(left_out) < len(counted) / 2 else []
    equal = len([ids for ids in theirs if ids in counted]) - len(wrong)
    print(f"{name}: {equal} of {len(counted)} cells are equal, {len(wrong)} differ, {len(left_out)} are not counted"
          + (f" (all of table {', '.join(tables)}: facts of the material)" if tables == ["flow"] else f" (tables {', '.join(tables)})" if tables else ""))
    print(*wrong[:5], sep="\n", end="\n" if wrong else "")
    return len(wrong)


def agreement(jobs, output_of, study):
    names = {j.name for j in jobs}
    wrong = 0
    for ours, theirs in ((OURS_TWO, OURS_ONE), (OURS_TWO, DUCKDB), (OURS_FLAT, DUCKDB_FLAT)):
        if {ours, theirs} <= names:
            wrong += compared(theirs, cells_in(output_of(ours)), cells_in(output_of(theirs)))
    if PYTHON in names:
        # The others count fields only; what observations state besides is Python's to count.
        with open(output_of(PYTHON), encoding="utf-8") as f:
            stated = [line for line in f if "\t" + STATED in line]
        for theirs in (PYTHON, POLARS, JQ):
            if {OURS_TWO, theirs} <= names:
                with open(output_of(theirs), encoding="utf-8") as f:
                    found = {ids: dict(zip(NUMBERS, map(str, numbers))) for ids, numbers in cells(study, f, stated)}
                wrong += compared(theirs, cells_in(output_of(OURS_TWO)), found)
    return wrong


# What it comes to

def raw_table(jobs):
    width = max(len(j.name) for j in jobs)
    print(f"\n{'seconds':{width}}  {'median':>8}  {'min':>8}  {'max':>8}  {'processor':>9}  {'MB/s':>6}")
    for job in jobs:
        size = os.path.getsize(job.source) / 1e6 if os.path.isfile(job.source) else None
        rate = f"{size / job.seconds:6.0f}" if size else ""
        shown = "  ".join(f"{t:8.3f}" for t in (job.seconds, min(job.times), max(job.times)))
        print(f"{job.name:{width}}  {shown}  {job.work:9.3f}  {rate}")


def ratios(jobs, memory, cases):
    job = {j.name: j for j in jobs}
    rows = []

    def row(name, wanted, over, under):
        if over in job and under in job:
            over, under = job[over], job[under]
            rows.append((name, wanted, f"{over.seconds / under.seconds:.2f} ×", f"{over.work / under.work:.2f} ×"))

    row("JSON Lines → all tables, two cores, against DuckDB", "at least 5 ×, aim for 10", DUCKDB, OURS_TWO)
    row("the same on one core, against simdjson's parsing alone", "at least 0.5 ×, aim for 0.8", SIMDJSON, OURS_ONE)
    row("one core → two cores", "at least 1.8 ×", OURS_ONE, OURS_TWO)
    row("flat file of codes → all tables, against DuckDB", "at least 2 ×", DUCKDB_FLAT, OURS_FLAT)
    if OURS_FIXTURE in job:
        fixture = job[OURS_FIXTURE]
        rows.append(("fixture, whole process", "at most 6 ms", f"{1000 * fixture.seconds:.1f} ms", f"{1000 * fixture.work:.1f} ms"))
    row("time, ten times as many case files", "at most 10.5 ×", OURS_MILLION, OURS_TWO)
    for name, bytes_used in memory:
        rows.append((f"anonymous memory, {name}", "at most 64 MB", f"{bytes_used / 1e6:.1f} MB", ""))
    if len(memory) == 2:
        (_, few), (_, many) = memory
        allowed = 1.05 * few + 16 * 9 * cases
        rows.append(("growth of anonymous memory", f"at most {(allowed - few) / 1e6:.1f} MB (5 %, 16 bytes a case)", f"{(many - few) / 1e6:+.1f} MB", ""))
    for peer in (POLARS, PYTHON, JQ, WC):
        row(f"beside: {peer}", "", peer, OURS_TWO)
    rows.insert(0, ("", "wanted", "reached", "by processor time"))
    widths = [max(len(r[n]) for r in rows) for n in range(3)]
    print()
    for r in rows:
        print(*(text.ljust(width) for text, width in zip(r, widths)), r[3], sep="  ")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command")
    for name in ("scratch", "data", "input", "flat", "duckdb", "polars", "jq", "simdjson"):
        parser.add_argument(f"--{name}")
    for name, standard in (("cases", 100_000), ("flat-cases", 1_000_000), ("seed", 1), ("runs", 5)):
        parser.add_argument(f"--{name}", type=int, default=standard)
    parser.add_argument("--million", action="store_true")
    parser.add_argument("--only", action="append")
    options = parser.parse_args()
    study = Study(CODEBOOK)
    files = Input(options)
    jobs = jobs_of(options, files, study)

    def output_of(name):
        return os.path.join(options.scratch, "".join(c if c.isalnum() else "-" for c in name))

    print(f"{' '.join(os.uname()[n] for n in (0, 4))}, {len(os.sched_getaffinity(0))} cores; {options.runs} rounds; load before: {os.getloadavg()[0]:.1f}")
    if options.duckdb:
        version = subprocess.run([options.duckdb, "-c", "import duckdb; print(duckdb.__version__)"], capture_output=True, text=True).stdout.strip()
        print(f"DuckDB {version}", end="; ")
    print(*(f"{os.path.basename(p)}: {os.path.getsize(p) / 1e6:.0f} MB" for p in (files.case_files, files.flat, files.million) if p), sep="; ", end="\n\n")
    # The first round warms the disk, and its output is compared.
    for job in jobs:
        job.run(output_of(job.name), output_of("errors"))
    wrong = agreement(jobs, output_of, study)
    for _ in range(options.runs):
        for job in jobs:
            seconds, processor = job.run(os.devnull, output_of("errors"))
            job.times.append(seconds)
            job.processor.append(processor)
    memory = [(name, anonymous_memory([options.command, "tables", path]))
              for name, path in (("all case files", files.case_files), ("ten times as many", files.million)) if path]
    raw_table(jobs)
    ratios(jobs, memory, options.cases)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

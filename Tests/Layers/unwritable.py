"""Output that cannot be written, for every command that writes: exit code 3 (0 where the
reader has gone), a sentence, no crash, and nothing left behind.

    unwritable.py SIP-AUDIT FOLDER
"""

import os
import resource
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "lib"))
from runs import Runs

command, folder = sys.argv[1:]
runs = Runs(command, folder, seconds=300)
run, wrong = runs.run, runs.wrong
cases, tally = f"{folder}/cases.jsonl", f"{folder}/cases.tally"

subprocess.run([command, "synthesize", "--cases", "3000", "--seed", "1", "-o", cases], check=True)
subprocess.run([command, "tally", cases, "-o", tally], check=True, stderr=subprocess.DEVNULL)
WRITERS = [
    ["tables", cases, "--format", "json"],
    ["tables", tally, "--format", "json"],
    ["score", cases, "--format", "json"],
    ["code", cases],
    ["code", cases, "--format", "json"],
    ["tally", cases],
    ["check", cases, "--select", "protocol"],
    ["synthesize", "--cases", "3000"],
]


def nothing_left(place, name):
    if os.listdir(place):
        wrong.append(f"{name}: left {os.listdir(place)}")


def refused(words, place, name, **options):
    code, _, errors = run(*words, "-o", f"{place}/result", **options)
    if code != 3 or not errors.strip():
        wrong.append(f"{name}: {words[0]} ends with {code} and says {errors[-200:]!r}")
    nothing_left(place, f"{name}: {words[0]}")


os.mkdir(f"{folder}/disk")
if os.geteuid() == 0 and not subprocess.run(
    ["mount", "-t", "tmpfs", "-o", "size=16k", "none", f"{folder}/disk"], stderr=subprocess.DEVNULL
).returncode:
    try:
        for words in WRITERS:
            refused(words, f"{folder}/disk", "a full disk")
        code, _, _ = run("synthesize", "--cases", "3000", "--format", "csv", "-o", f"{folder}/disk/set")
        if code != 3:
            wrong.append(f"a full disk: synthesize of a CSV set ends with {code}")
        nothing_left(f"{folder}/disk", "a full disk: synthesize of a CSV set")
    finally:
        subprocess.run(["umount", f"{folder}/disk"], check=True)
else:
    print("NOT RUN: a full disk: none can be mounted here")

# A limit on the size of a file is a signal first, which ends a program that does not
# care, and leaves its temporary file.
for ignored in (True, False):

    def limited():
        resource.setrlimit(resource.RLIMIT_FSIZE, (16 << 10, 16 << 10))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN if ignored else signal.SIG_DFL)

    for words in WRITERS:
        refused(words, f"{folder}/disk", f"no file over 16 kB ({ignored=})", preexec_fn=limited)

for words in WRITERS:
    with open("/dev/full", "wb") as full:
        code, _, errors = run(*words, stdout=full)
    if code != 3:
        wrong.append(f"/dev/full: {words[0]} ends with {code} and says {errors[-200:]!r}")
    # A reader that takes one byte and goes.
    reader, writer = os.pipe()
    process = runs.start(*words, stdout=writer)
    os.close(writer)
    os.read(reader, 1)
    os.close(reader)
    code, _, errors = runs.ended(process)
    if code not in (0, 1):
        wrong.append(f"a closed pipe: {words[0]} ends with {code} and says {errors[-200:]!r}")

os.mkdir(f"{folder}/closed")
os.chmod(f"{folder}/closed", 0o555)
nobody = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
os.chmod(folder, 0o711)
for path in (cases, tally):
    os.chmod(path, 0o644)
runs.command = shutil.copy(command, f"{folder}/sip-audit")
os.chmod(runs.command, 0o755)
for words in WRITERS:
    refused(words, f"{folder}/closed", "a folder that may not be written to", **nobody)

print(*wrong, sep="\n")
print(f"{runs.count} runs whose output could not be written")
sys.exit(1 if wrong else 0)

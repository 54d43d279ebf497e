"""Bad lines far into a large file, and a file that shrinks while it is read.

    far.py SIP-AUDIT FOLDER BYTES

Every kind of fault stands in a line at nine tenths of a file of so many bytes, and in
the third line of a small one. What is said of both has to be the same but for the
number of the line; memory may not grow with the file.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "lib"))
from runs import Runs

command, folder, size = sys.argv[1], sys.argv[2], int(sys.argv[3])
# Other programs may be running.
runs = Runs(command, folder, seconds=300 + size / 2e6)
run, wrong = runs.run, runs.wrong
far, small = f"{folder}/far.jsonl", f"{folder}/small.jsonl"


# ---- a large file with one line that changes ------------------------------------


def bad_place():
    """Where a line of over 6,000 bytes begins at nine tenths, its number, and its bytes."""
    with open(far, "rb") as file:
        lines, start = 1, os.path.getsize(far) * 9 // 10
        while file.tell() < start:
            lines += file.read(min(1 << 20, start - file.tell())).count(b"\n")
        while True:
            # What is left of the line that the place is in, then whole lines.
            lines += file.readline().count(b"\n")
            start, line = file.tell(), file.readline()
            if len(line) > 6000:
                return start, lines, line[:-1]
            file.seek(start)


def overwrite(start, text):
    with open(far, "r+b") as file:
        file.seek(start)
        file.write(text)


subprocess.run([command, "synthesize", "--cases", str(size // 4780 + 1), "--seed", "1", "-o", far], check=True)
subprocess.run([command, "synthesize", "--cases", "300", "--seed", "1", "-o", small], check=True)
start, number, original = bad_place()
# Short enough to be made longer, with a list that can be added.
ours = open(small, "rb").read().split(b"\n")[:-1]
first, second, last = ours[:3]
parts = [b'"documents": [', b'"birthYear": 1', b'"plans": [']
model = min((line for line in ours[3:] if all(part in line for part in parts) and b'"observations"' not in line), key=len)
model = re.sub(rb'"id": "[^"]*"', b'"id": ' + re.search(rb'"id": ("[^"]*")', original)[1], model, count=1)


def with_end(text):
    return model[:-1] + b", " + text.encode() + b"}"


def instead(old, new):
    changed = re.sub(old, new, model, count=1)
    assert changed != model, old
    return changed


def observed(**members):
    return with_end('"observations": [%s]' % json.dumps(members))


FAULTS = {
    "an unreadable value": instead(rb'"invented": "ja"', b'"invented": "jaa"'),
    "an unknown key": with_end('"granskare": "x"'),
    "a text where a list stands": instead(rb'"documents": \[', b'"documents": "d", "x": ['),
    "a list where a text stands": instead(rb'"unit": "[^"]*"', b'"unit": ["a"]'),
    "null": instead(rb'"invented": "ja"', b'"invented": null'),
    "a number with a leading zero": instead(rb'"birthYear": ', b'"birthYear": 0'),
    "a year of three digits": instead(rb'"birthYear": \d', b'"birthYear": '),
    "no colon": instead(rb'"unit":', b'"unit"'),
    "no comma": instead(rb', "unit"', b' "unit"'),
    "no end of the object": model[:-1],
    "no end of a text": model[:-1] + b', "linkedTo": "abc',
    "a comma too many": model[:-1] + b",}",
    "a control character": instead(rb'"unit": "', b'"unit": "a\x01'),
    "a tab in a text": instead(rb'"unit": "', b'"unit": "a\t'),
    "an unknown escape": instead(rb'"unit": "', rb'"unit": "\\q'),
    "half a surrogate pair": instead(rb'"unit": "', rb'"unit": "\\ud83d'),
    "an identity number": with_end('"linkedTo": "19121212-1212"'),
    "an escaped identity number": with_end(r'"linkedTo": "1912121\u0032-1212"'),
    "a doubled id": re.sub(rb'"id": "[^"]*"', re.search(rb'"id": "[^"]*"', first)[0], model, count=1),
    "a doubled key": with_end('"unit": "x"'),
    "a doubled key, escaped": with_end(r'"un\u0069t": "x"'),
    "a byte that is no UTF-8": instead(rb'"unit": "', b'"unit": "\xff'),
    "half a letter": instead(rb'"unit": "', b'"unit": "\xc3'),
    "NUL": instead(rb'"unit": "', b'"unit": "\x00'),
    "no unit": instead(rb'"unit": "[^"]*", ', b""),
    "no format": instead(rb'"format": "[^"]*", ', b""),
    "a newer format": instead(rb"case-file/1", b"case-file/2"),
    "a date that does not exist": instead(rb'"readOn": "[^"]*"', b'"readOn": "2016-02-30"'),
    "the text of a template": instead(rb'"invented": "ja"', b'"invented": "<ja | nej>"'),
    "too many brackets": with_end('"x": ' + "[" * 70),
    "an observation of no plan": observed(item="convener", value="framgår ej", plan="plan-99"),
    "an observation of no variable": observed(item="convenor", value="ja"),
    "a blank line": b" ",
    "a line that is no object": b"[1]",
    "a word": b"hej",
    "two objects on a line": model + b"{}",
    "a line break in a record": instead(rb', "unit"', b',\n"unit"'),
    "a lone CR in a record": instead(rb', "unit"', b',\r"unit"'),
}


def said_of(path, errors):
    """The faults among what was said, each without the file."""
    return [line[len(path) :] for line in errors.split("\n") if line.startswith(path + ":")]


def moved(line):
    """What was said of the small file's line, as it has to be said of the large one's."""
    line = re.sub(r"^:(\d+):", lambda found: f":{int(found[1]) + number - 3}:", line)
    # A doubled key names the line of the first one, but a doubled id does not.
    return re.sub(r"på rad (\d+)", lambda found: f"på rad {int(found[1]) + number - 3}", line)


def compare(name):
    code, _, errors = run("tables", small)
    expected = list(map(moved, said_of(small, errors)))
    if code != 2 or not expected:
        wrong.append(f"{name}: a small file with it ends with {code}: {errors[:300]}")
    for words in (["tables"], ["tally"], ["check", "--format", "json", "--select", "law.consent-after-plan"]):
        code, output, errors = run(*words, far)
        said = said_of(far, errors)
        if words[0] == "check":
            try:
                faults = json.loads(output)["faults"]
            except ValueError:
                faults = []
            said = [f":{f['line']}:{f['column']}: {f['message']}" for f in faults]
            # A key path stands apart there, and what is no fault is not there.
            same = [re.sub(r"^(:\d+:\d+) \([^)]*\)", r"\1", line) for line in expected if re.match(r":\d", line)]
        else:
            same = expected
            if output:
                wrong.append(f"{name}: {words[0]} wrote to standard output")
        if code != 2 or said != same:
            wrong.append(f"{name}: {words[0]} ends with {code} and says {said[:3]}, not {same[:3]}")


for name, text in FAULTS.items():
    padded = text + b" " * (len(original) - len(text))
    open(small, "wb").write(b"\n".join([first, second, padded, last, b""]))
    overwrite(start, padded)
    compare(name)
    if "1212" in runs.said("out") + runs.said("err"):
        wrong.append(f"{name}: the number is repeated")
# An empty line, behind one that is shorter by its end.
padded = model + b" " * (len(original) - len(model) - 1) + b"\n"
open(small, "wb").write(b"\n".join([first, second, padded, last, b""]))
overwrite(start, padded)
compare("an empty line")
overwrite(start, original)

# The case-level output is written only when all was read.
overwrite(start, FAULTS["an unreadable value"] + b" " * (len(original) - len(FAULTS["an unreadable value"])))
code, output, errors = run("code", far, "-o", f"{folder}/coded.csv")
if code != 2 or os.path.exists(f"{folder}/coded.csv"):
    wrong.append(f"code -o on a faulty file ends with {code}")
overwrite(start, original)

# ---- a line that is too long -------------------------------------------------------

with open(far, "r+b") as file:
    file.seek(min(start, os.path.getsize(far) - 70_000_000))
    file.readline()
    begin = file.tell()
    breaks, position = [], begin
    while position - begin < 64_500_000:
        position += len(file.readline())
        breaks.append(position - 1)
for place in breaks:
    overwrite(place, b" ")
# It is looked at as a whole, and grows twofold until it is too long.
runs.most_memory *= 3
code, output, errors = run("tables", far)
runs.most_memory //= 3
said = said_of(far, errors)
if code != 2 or output or len(said) != 1 or not re.match(r":\d+:1: .*64", said[0]):
    wrong.append(f"a line of 64.5 MB: ends with {code} and says {said[:2]}")
for place in breaks:
    overwrite(place, b"\n")

# ---- a file that shrinks, and one that is cut off ----------------------------------


def shrunk(words, end, name):
    """Cuts the file while it is read, and puts it back."""
    with open(far, "rb") as file:
        file.seek(end)
        rest = open(f"{folder}/rest", "wb")
        shutil.copyfileobj(file, rest)
        rest.close()
    process = runs.start(*words)
    while not is_reading(process.pid):
        pass
    process.send_signal(signal.SIGSTOP)
    os.truncate(far, end)
    process.send_signal(signal.SIGCONT)
    code, output, errors = runs.ended(process)
    with open(far, "ab") as file, open(f"{folder}/rest", "rb") as rest:
        shutil.copyfileobj(rest, file)
    os.remove(f"{folder}/rest")
    if code != 2 or output:
        wrong.append(f"{name}: {words[0]} ends with {code} and says {errors[-300:]!r}")
    return errors


def is_reading(pid):
    """Whether the process has begun to read the large file."""
    try:
        for name in os.listdir(f"/proc/{pid}/fd"):
            if os.readlink(f"/proc/{pid}/fd/{name}") == far:
                return int(open(f"/proc/{pid}/fdinfo/{name}").readline().split()[1]) > 0
    except OSError:
        pass
    return False


if os.path.isdir("/proc/self/fdinfo"):
    for words in (["tables", far], ["tally", far, "-o", f"{folder}/far.tally"]):
        shrunk(words, start + 1500, "a file that shrinks within a line")
        shrunk(words, start, "a file that shrinks to whole lines")
        if os.path.exists(f"{folder}/far.tally"):
            wrong.append(f"{words[0]} wrote the tally of a file that shrank")
            os.remove(f"{folder}/far.tally")
else:
    print("NOT RUN: a file that shrinks: there is no /proc to see when it is read")

open(small, "wb").write(b"\n".join([first, second, original[:1500]]))
os.truncate(far, start + 1500)
compare("a file that is cut off")
os.remove(far)

# ---- nothing but bad lines ----------------------------------------------------------

count = size // 1000
bare = b'{"format": "sip-audit/case-file/1", "id": "A", "municipality": "B", "unit": "C", "unitKind": "missbruk"}'
# With how many faults each has.
MANY = {
    "that are no JSON": (b"x", 1), "that break off": (b'{"id": "A", ', 1), "without a case": (b'{"id": "A"}', 3),
    "of the same case": (bare, 1),
}  # fmt: skip
for name, (line, each) in MANY.items():
    with open(far, "wb") as file:
        file.write(bare + b"\n")
        for _ in range(1000):
            file.write((line + b"\n") * (count // 1000))
    faults = count // 1000 * 1000 * each
    code, output, errors = run("tables", far, "--input-format", "json-lines")
    said = said_of(far, errors)
    if code != 2 or output or len(said) != 100 or f"… och {faults - 100} fel till, {faults} i allt." not in errors:
        wrong.append(f"{count} lines {name}: {code}, {len(said)} said, and {errors[-100:]!r}")
os.remove(far)

print(*wrong, sep="\n")
print(f"{len(FAULTS) + 4} faults at nine tenths of {size / 1e6:.0f} MB", end=", ")
print(f"and many faulty lines: {runs.count} runs, {runs.peak >> 20} MB at most")
sys.exit(1 if wrong else 0)

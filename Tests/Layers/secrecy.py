"""Puts an identity number wherever a text can stand, and runs every command on it.

    secrecy.py COMMAND FIXTURE

Every string of a case file, every key, the name of the file and of its folder,
every string of the material, every column of the CSV set, every column of the
flat file, every string of a tally, and the baseline: once for each kind of place, as ten digits, as
twelve with a hyphen, and written with an escape of JSON. Each command and each
format must then end with 2, write nothing to standard output but what `check`
says of the rest, and show the number nowhere, in no spelling.

The number is built from its definition: any right date with a right check digit
may be somebody's, and no real one is written down here.
"""

import copy
import csv
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

failures = 0
runs = 0
CHECKS = [["check", "--format", name, "--allow-real-material"] for name in ("sarif", "junit", "github")]
COMMANDS = (
    [["tables", "--format", name] for name in ("text", "csv", "json")]
    + [["tally"], ["tally", "--for-suppression"]]
    + [["code"], ["code", "--format", "json"], ["explain", "--case", "A2H2"]]
    + [["check"], ["check", "--format", "json"]] + CHECKS
)
CASE = "A2H2"


def fail(text):
    global failures
    failures += 1
    if failures <= 20:
        print(f"FAILED: {text}")


def luhn(nine):
    products = [int(digit) * (2 - place % 2) for place, digit in enumerate(nine)]
    return str(-sum(product // 10 + product % 10 for product in products) % 10)


def numbers():
    ten = "850709" + "980" + luhn("850709980")
    return {"ten": ten, "twelve": "19" + ten[:6] + "-" + ten[6:], "escaped": ten[:9] + "\\u003" + ten[9]}


NUMBERS = numbers()
# The last four digits after some of the date, whatever stands between.
SHOWN = re.compile(r"0709\D{0,3}" + NUMBERS["ten"][6:])


def run_all(command, source, place, commands=COMMANDS):
    """Every command on an input; `place` says where its number stands."""
    global runs
    for words in commands:
        runs += 1
        done = subprocess.run(
            [command, words[0], str(source), *words[1:]], stdin=subprocess.DEVNULL, capture_output=True,
            timeout=60)
        said = " ".join(words)
        if done.returncode != 2:
            fail(f"{place}: {said}: exit {done.returncode}")
        for stream in (done.stdout, done.stderr):
            if SHOWN.search(stream.decode("utf-8", "replace")):
                fail(f"{place}: {said}: shows the number")
        if words[0] != "check" and done.stdout:
            fail(f"{place}: {said}: writes to standard output")
        if b"read.identity-number" not in done.stdout + done.stderr and b"personnummer" not in done.stdout + done.stderr:
            fail(f"{place}: {said}: does not say why")


# ---- places of JSON --------------------------------------------------------


def places(value, path=()):
    """The path of every string and of every key, as (path, key or None)."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield path, key
            yield from places(child, (*path, key))
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from places(child, (*path, index))
    elif isinstance(value, str):
        yield path, None


def kind_of(place):
    """The same for the same field of all elements of a list."""
    path, key = place
    return tuple("*" if isinstance(part, int) else part for part in path), key


def with_number(document, place, number):
    document = copy.deepcopy(document)
    path, key = place
    holder = document
    for part in path if key is not None else path[:-1]:
        holder = holder[part]
    # Escapes are written after the text of JSON has been made.
    if key is not None:
        holder["NUMBER " + key] = holder.pop(key)
    else:
        holder[path[-1]] = "NUMBER"
    return json.dumps(document, ensure_ascii=False, indent=1).replace("NUMBER", number)


def json_variants(document):
    seen = {}
    for place in places(document):
        seen.setdefault(kind_of(place), place)
    spellings = list(NUMBERS.items())
    for index, (kind, place) in enumerate(seen.items()):
        # Each place in one spelling, the spellings in turn.
        name, number = spellings[index % len(spellings)]
        where = "/".join(str(part) for part in kind[0]) + (f", key {kind[1]}" if kind[1] else "")
        yield f"{where} ({name})", with_number(document, place, number)


# ---- what is tried ---------------------------------------------------------


def study(folder, fixture):
    """A study of one case file, with its material."""
    cases = folder / "case-files"
    cases.mkdir(parents=True)
    shutil.copy(fixture / "case-files" / f"{CASE}.json", cases)
    shutil.copy(fixture / "material.json", folder)
    return cases


def try_case_file(command, folder, fixture):
    cases = study(folder, fixture)
    file = cases / f"{CASE}.json"
    original = file.read_text("utf-8")
    for place, text in json_variants(json.loads(original)):
        file.write_text(text, "utf-8")
        run_all(command, cases, f"case file: {place}")
    file.write_text(original, "utf-8")
    for name in (NUMBERS["ten"], NUMBERS["twelve"]):
        renamed = cases / f"akt {name}.json"
        file.rename(renamed)
        run_all(command, cases, "the file's name")
        renamed.rename(file)
        moved = folder / f"akter {name}"
        cases.rename(moved)
        run_all(command, moved, "the folder's name")
        moved.rename(cases)
    lines = folder / "akter.jsonl"
    for place, text in list(json_variants(json.loads(original)))[::10]:
        lines.write_text(json.dumps(json.loads(original)) + "\n" + text.replace("\n", "") + "\n", "utf-8")
        run_all(command, lines, f"JSON Lines: {place}")


def try_material(command, folder, fixture):
    cases = study(folder, fixture)
    material = folder / "material.json"
    for place, text in json_variants(json.loads(material.read_text("utf-8"))):
        material.write_text(text, "utf-8")
        run_all(command, cases, f"material: {place}")


def csv_variants(text):
    """Each column's first filled cell, or its first, and the header's name of it."""
    rows = list(csv.reader(io.StringIO(text)))
    for column, name in enumerate(rows[0]):
        filled = [row for row in range(1, len(rows)) if rows[row][column]] or list(range(1, len(rows)))[:1]
        for row in [0, *filled[:1]]:
            changed = copy.deepcopy(rows)
            changed[row][column] = NUMBERS["twelve" if (row + column) % 2 else "ten"]
            output = io.StringIO()
            csv.writer(output, lineterminator="\n").writerows(changed)
            yield f"{name}, row {row + 1}", output.getvalue()


def try_csv_set(command, folder, fixture):
    folder.mkdir()
    shutil.copy(fixture / "material.json", folder)
    cases = folder / "csv"
    shutil.copytree(fixture / "csv", cases)
    for file in sorted(cases.iterdir()):
        original = file.read_text("utf-8")
        for place, text in csv_variants(original):
            file.write_text(text, "utf-8")
            run_all(command, cases, f"{file.name}: {place}", [["tables"], ["code"], ["check"], CHECKS[0]])
        file.write_text(original, "utf-8")


def try_flat_file(command, folder, fixture):
    folder.mkdir()
    shutil.copy(fixture / "material.json", folder)
    file = folder / "coded.csv"
    for place, text in csv_variants((fixture / "coded.csv").read_text("utf-8")):
        file.write_text(text, "utf-8")
        run_all(command, file, f"flat file: {place}", [["tables"], ["explain", "--case", CASE]])


def try_tally(command, folder, fixture):
    cases = study(folder, fixture)
    file = folder / "del.tally"
    made = subprocess.run([command, "tally", "--for-suppression", str(cases)], capture_output=True, check=True)
    for place, text in json_variants(json.loads(made.stdout)):
        file.write_text(text, "utf-8")
        run_all(command, file, f"tally: {place}", [["tables"], ["score", "--format", "json"], ["tally"], ["code"]])


def try_baseline(command, folder, fixture):
    cases = study(folder, fixture)
    baseline = {"format": "sip-audit/baseline/1", "study": "fou-nordost-2018", "keys": ["law.x|A1|case|||"]}
    file = folder / "baseline.json"
    for place, text in json_variants(baseline):
        file.write_text(text, "utf-8")
        options = ["--baseline", str(file)]
        run_all(command, cases, f"baseline: {place}", [["check", *options], [*CHECKS[0], *options]])


def main():
    command, fixture = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        for name, attempt in (("a", try_case_file), ("b", try_material), ("c", try_csv_set),
                              ("d", try_flat_file), ("e", try_baseline),
                              ("f", try_tally)):
            attempt(command, pathlib.Path(scratch) / name, fixture)
    if failures:
        print(f"{failures} of {runs} runs failed")
        sys.exit(1)
    print(f"{runs} runs")


main()

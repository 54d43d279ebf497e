"""Validates every JSON file of the repository's formats against its schema, and
the tallies that the command given as an argument makes of the fixtures.

A schema that lets everything through would pass too, so each must also refuse
a file into which one unknown key was put, at places all over it, and one that
lacks its format.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from jsonschema import Draft202012Validator

SCHEMAS = pathlib.Path("codebook/schema")
CODEBOOK_FILES = ["lists", "protocol", "variables", "samverkan", "tables", "checks"]
# A study need not have checks of its own, nor say how to score.
OPTIONAL_FILES = ["checks", "samverkan"]
# Every validation of a broken file is one of the whole file.
PLACES_PER_KIND = 25

failures = 0


def fail(text):
    global failures
    failures += 1
    if failures <= 20:
        print(f"FAILED: {text}")


def validator(name):
    schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def codebooks():
    """The folders that hold a codebook, wherever they lie."""
    roots = [pathlib.Path("codebook"), pathlib.Path("Fixtures")]
    return sorted(path.parent for root in roots if root.exists() for path in root.rglob("protocol.json"))


def inputs():
    """Every file with the name of its schema."""
    for folder in codebooks():
        for name in CODEBOOK_FILES:
            file = folder / f"{name}.json"
            if file.exists() or name not in OPTIONAL_FILES:
                yield name, file
    fixtures = pathlib.Path("Fixtures")
    for study in sorted(fixtures.iterdir()) if fixtures.exists() else []:
        cases = study / "case-files"
        if cases.exists():
            files = sorted(cases.rglob("*.json"))
            if not files:
                fail(f"{cases} holds no case file")
            for file in files:
                yield ("material" if file.name == "material.json" else "case-file"), file
        if (study / "material.json").exists():
            yield "material", study / "material.json"


def tallies(command, folder):
    """The tallies of the fixtures, with and without what suppression rests on."""
    fixture = "Fixtures/fou-nordost-2018"
    inputs = {
        "whole": [f"{fixture}/case-files"],
        "flat": ["--for-suppression", "--material", f"{fixture}/material.json", f"{fixture}/coded.csv"],
        "plain": [f"{fixture}/case-files/A2H2.json", "--for-suppression"],
        "none": ["-"],
        "other": ["Fixtures/exempelstudie/case-files", "--codebook", "Fixtures/exempelstudie/codebook"],
    }
    for name, words in inputs.items():
        file = pathlib.Path(folder) / name
        subprocess.run([command, "tally", *words, "-o", str(file)], stdin=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, check=True)
        yield "tally", file


def objects(value):
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    for child in value if isinstance(value, list) else []:
        yield from objects(child)


def must_refuse_unknown_keys(check, document, file):
    document = copy.deepcopy(document)
    parts = list(objects(document))
    for part in parts[:: len(parts) // PLACES_PER_KIND + 1]:
        # The one object whose names are the study's to choose.
        if part is document.get("parameters"):
            continue
        part["unknownKey"] = 1
        if check.is_valid(document):
            fail(f"{file}: an unknown key passes in {json.dumps(part)[:200]}")
        del part["unknownKey"]
    document.pop("format")
    if check.is_valid(document):
        fail(f"{file}: passes without its format")


def main():
    with tempfile.TemporaryDirectory() as folder:
        validate([*inputs(), *tallies(sys.argv[1], folder)])


def validate(files):
    counts = {}
    for name, file in files:
        check = counts[name][0] if name in counts else validator(name)
        document = json.loads(file.read_text("utf-8"))
        number = counts.get(name, (check, 0))[1]
        counts[name] = (check, number + 1)
        errors = list(check.iter_errors(document))
        for error in errors[:5]:
            place = "/".join(str(part) for part in error.absolute_path)
            fail(f"{file}: {place}: {error.message[:300]}")
        if number == 0 and not errors:
            must_refuse_unknown_keys(check, document, file)
    for name in CODEBOOK_FILES + OPTIONAL_FILES:
        if name not in counts:
            fail(f"no file of the format {name} was found")
    if failures:
        print(f"FAILED: {failures} faults")
        sys.exit(1)
    print("ok: " + ", ".join(f"{count} {name}" for name, (_, count) in sorted(counts.items())))


main()

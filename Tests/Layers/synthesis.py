"""Looks at synthesized case files: `synthesis.py LINES MATERIAL CODEBOOK`.

Which fields there are and what they take is read from the JSON Schema and the
codebook's lists, not from the program.
"""

import collections
import json
import pathlib
import sys

from jsonschema import Draft202012Validator

lines, material, study = map(pathlib.Path, sys.argv[1:])
faults = []


def validator(name):
    schema = json.loads(pathlib.Path(f"codebook/schema/{name}.schema.json").read_text("utf-8"))
    return Draft202012Validator(schema)


def note(value, path, seen):
    """Remembers what stands at every path, places in lists left out."""
    if isinstance(value, dict):
        for key, child in value.items():
            seen[path + (key,)]
            note(child, path + (key,), seen)
    elif isinstance(value, list):
        if not value:
            seen[path].add("(none)")
        for child in value:
            note(child, path, seen)
    elif len(seen[path]) < 5000:
        seen[path].add(value)


case_check, seen, ids, sizes = validator("case-file"), collections.defaultdict(set), set(), []
quotes = 0
for number, line in enumerate(lines.open("rb"), 1):
    sizes.append(len(line))
    case = json.loads(line)
    ids.add(case["id"])
    note(case, (), seen)
    if number % 100 == 0:
        for error in case_check.iter_errors(case):
            faults.append(f"line {number}: {error.message[:200]}")
    texts = {document["id"]: document.get("text", "") for document in case.get("documents", [])}
    for observation in case.get("observations", []):
        if "quote" in observation:
            quotes += 1
            if observation["quote"] not in texts[observation["document"]]:
                faults.append(f"line {number}: a quote does not occur in its document")
for error in validator("material").iter_errors(json.loads(material.read_text("utf-8"))):
    faults.append(f"the material: {error.message[:200]}")

# Which list a field takes its values from follows from what it was seen with:
# one list has them all.
lists = {
    entry["id"]: {value["id"] for value in entry["values"]}
    for entry in json.loads((study / "lists.json").read_text("utf-8"))["lists"]
}
reserved = {"framgår ej", "tom", "(none)"}
complete = 0
for path, values in sorted(seen.items()):
    words = {value for value in values if isinstance(value, str)} - reserved
    if not words or path in (("invented",), ("observations", "value")):
        continue
    fitting = [known for known in lists.values() if words <= known]
    if not fitting:
        continue
    complete += 1
    smallest = min(fitting, key=len)
    if words != smallest:
        faults.append(f"{'.'.join(path)} never takes {', '.join(sorted(smallest - words))}")

if len(ids) != len(sizes):
    faults.append(f"{len(sizes) - len(ids)} ids are doubled")
mean = sum(sizes) / len(sizes)
if not (4000 <= mean <= 5000 and min(sizes) < 1000 and max(sizes) > 20_000):
    faults.append(f"sizes from {min(sizes)} to {max(sizes)} bytes, {mean:.0f} on average")
if faults:
    print(*faults[:20], f"{len(faults)} faults", sep="\n")
    sys.exit(1)
print(f"{len(sizes)} synthesized case files, {mean:.0f} bytes each, {complete} fields with every value of their "
      f"lists and {quotes} quotes that occur; the same tables in three formats")

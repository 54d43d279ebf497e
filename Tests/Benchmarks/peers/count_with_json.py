"""Counts the person's fields of case files with Python's `json` and a `Counter`: see counted_fields.py.

    python3 count_with_json.py FILE.jsonl FIELD…

Counts besides how often each variable is stated by an observation.
"""
import collections
import json
import sys


def main(path, *fields):
    counts = collections.Counter()
    with open(path, encoding="utf-8") as f:
        for line in f:
            case = json.loads(line)
            kind, person = case.get("unitKind", ""), case.get("person", {})
            for field in fields:
                value = person.get(field)
                counts[kind, field, tuple(value) if isinstance(value, list) else value] += 1
            for observation in case.get("observations", ()):
                counts[kind, "observed " + observation["item"], None] += 1
    for (kind, field, value), number in counts.items():
        print(kind, field, "" if value is None else json.dumps(value, ensure_ascii=False), number, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])

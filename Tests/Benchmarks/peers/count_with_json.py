"""Counts the person's fields of case files with Python's `json` and a `Counter`: see counted_fields.py.

    python3 count_with_json.py FILE.jsonl VARIABLE=FIELD…

Where observations state a variable or the kind of unit, counts besides what the field holds,
what is stated (if anything), and the kind of unit.
"""
import collections
import json
import sys


def frozen(value):
    return tuple(value) if isinstance(value, list) else value


def main(path, *pairs):
    field_of = dict(pair.split("=") for pair in pairs)
    fields = list(dict.fromkeys(field_of.values()))
    counts, stated = collections.Counter(), collections.Counter()
    with open(path, encoding="utf-8") as f:
        for line in f:
            case = json.loads(line)
            kind, person = case.get("unitKind", ""), case.get("person", {})
            for field in fields:
                counts[kind, field, frozen(person.get(field))] += 1
            said = {o["item"]: o["value"] for o in case.get("observations", ())}
            for item in field_of if "service" in said else field_of.keys() & said:
                value = (frozen(said[item]),) if item in said else ()
                stated[kind, item, frozen(person.get(field_of[item])), value, said.get("service", kind)] += 1
    for (kind, field, value), number in counts.items():
        print(kind, field, "" if value is None else json.dumps(value, ensure_ascii=False), number, sep="\t")
    for (kind, item, *values), number in stated.items():
        print(kind, "stated " + item, json.dumps(values, ensure_ascii=False), number, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])

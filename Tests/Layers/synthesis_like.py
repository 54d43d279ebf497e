"""Compares a flat file made by `synthesize --like` with the coded cases whose tally
it follows: `synthesis_like.py CODED LIKE CODEBOOK`.

Every row of a table that asks for one value of one variable, in all cases, has to
come out in both with the same share of the cases, as far as chance allows.
"""

import csv
import json
import pathlib
import sys

coded, like, study = map(pathlib.Path, sys.argv[1:])
tables = json.loads((study / "tables.json").read_text("utf-8"))["tables"]
faults = []


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked():
    """Yields the variable and the value of each such row."""
    for table in tables:
        for column in table.get("columns", []):
            if "where" in column:
                continue
            for row in (row for group in table.get("groups", []) for row in group["rows"]):
                condition = row.get("when") or row.get("cells", {}).get(column["id"])
                if "variable" in row and "value" in column:
                    yield row["variable"], column["value"]
                elif condition and condition.keys() in ({"variable", "is"}, {"variable", "includes"}):
                    yield condition["variable"], condition.get("is", condition.get("includes"))


def compare(name, count, total, found, drawn):
    share = count / total
    if abs(found - share * drawn) > 5 * (share * (1 - share) * drawn) ** 0.5:
        faults.append(f"{name}: {found} of {drawn} for {count} of {total}")


before, after = rows(coded), rows(like)
pairs = sorted(set(asked()))
for variable, value in pairs:
    def has(row):
        return value in row[variable].split("|")

    compare(f"{variable} {value}", sum(map(has, before)), len(before), sum(map(has, after)), len(after))
for variable in sorted({variable for variable, _ in pairs}):
    for word in ("", "ej tillämpligt"):
        count, found = (sum(row[variable] == word for row in table) for table in (before, after))
        compare(f"{variable} '{word}'", count, len(before), found, len(after))

if {row["invented"] for row in after} != {"ja"}:
    faults.append("a row is not marked as invented")
if len({row["case_id"] for row in after}) != len(after):
    faults.append("an id is doubled")
if len(pairs) < 200:
    faults.append(f"only {len(pairs)} rows were compared")
if faults:
    print(*faults[:20], f"{len(faults)} faults", sep="\n")
    sys.exit(1)
print(f"{len(pairs)} shares of a tally")

"""Crosstabs of single-valued variables by kind of unit, computed by PSPP.

    python3 crosstabs.py syntax CODEBOOK CODED.csv >crosstabs.sps
    pspp -o crosstabs.csv crosstabs.sps
    python3 crosstabs.py compare CODEBOOK crosstabs.csv TABLES.csv
    python3 crosstabs.py variables CODEBOOK     the variables that are crossed

CODED.csv comes from `sip-audit code --numeric`, TABLES.csv from `sip-audit tables --format
csv`. Compared is every row that asks for a value or several of one single-valued variable
in a table whose columns are the kinds of unit; the bases are PSPP's own, from the missing
values it was told of.
"""
import csv
import re
import sys

from declared_tables import Codebook, Comparison

COLUMNS = "service"
TABLES = ["2", "3", "4", "8", "9", "10", "B3"]


def cells(codebook):
    for ids, _, condition, where in codebook.cells():
        if ids[0] not in TABLES or "variable" not in condition:
            continue
        variable = condition["variable"]
        values = [condition["is"]] if "is" in condition else condition.get("in")
        if values and codebook.variables[variable]["type"] == "single":
            codes = set().union(*(codebook.codes(variable, v) for v in values))
            yield ids, variable, codes, codebook.codes(COLUMNS, where["is"]) if where else None


def crossed(codebook):
    return dict.fromkeys(variable for _, variable, _, _ in cells(codebook))


def syntax(codebook, path):
    with open(path, encoding="utf-8", newline="") as f:
        header = next(csv.reader(f))
    single = [v for v in header if codebook.variables.get(v, {}).get("type") == "single"]
    missing = [codebook.missing_code(kind) for kind in ("notApplicable", "missing")]
    print("GET DATA /TYPE=TXT /FILE='%s' /ENCODING='UTF-8' /ARRANGEMENT=DELIMITED" % path.replace("'", "''"))
    print("  /DELIMITERS=',' /QUALIFIER='\"' /FIRSTCASE=2 /VARIABLES=")
    for name in header:
        print("  ", name, "F8.0" if name in single else "A255")
    print(".")
    print("MISSING VALUES", *single, "(%s)." % ", ".join(map(str, missing)))
    print("CROSSTABS /TABLES=", *crossed(codebook), "\n  BY", COLUMNS, "/FORMAT=AVALUE /CELLS=COUNT.")


def crosstabs(path):
    """variable -> {(code, code of the column or None for the total): count}, with code None for the base."""
    found = {}
    with open(path, encoding="utf-8-sig", newline="") as f:
        rows = list(csv.reader(f))
    for start, row in enumerate(rows):
        title = re.match(r"Table: (\w+) [^\w]+ %s\b" % COLUMNS, row[0]) if row else None
        if not title:
            continue
        body = []
        for row in rows[start + 1:]:
            if not any(row):
                break
            body.append(row)
        # Two lines of headings: the variable and "Total", then its codes.
        columns = {i: int(float(code)) for i, code in enumerate(body[1]) if code}
        columns[body[0].index("Total")] = None
        table = found[title[1]] = {}
        for row in body[2:]:
            code = None if row[0] == "Total" else int(float(row[1]))
            table.update({(code, column): int(float(row[i])) for i, column in columns.items()})
    return found


def compare(codebook, path, tables):
    found, comparison = crosstabs(path), Comparison(tables)
    for ids, variable, codes, column_codes in cells(codebook):
        if variable not in found:
            sys.exit(f"PSPP's output has no table of {variable}")
        columns = [None] if column_codes is None else column_codes
        count, base = (sum(found[variable].get((code, c), 0) for c in columns for code in wanted) for wanted in (codes, [None]))
        comparison.compare(ids, count=count, base=base)
    return comparison.finish()


if __name__ == "__main__":
    codebook = Codebook(sys.argv[2])
    if sys.argv[1] == "variables":
        print(*crossed(codebook), sep="\n")
    else:
        sys.exit({"syntax": syntax, "compare": compare}[sys.argv[1]](codebook, *sys.argv[3:]))

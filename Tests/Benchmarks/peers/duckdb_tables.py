"""All tables of a study by DuckDB, from case files or from coded data.

    python3 duckdb_tables.py CODEBOOK THREADS json FILE.jsonl >cells.csv
    python3 duckdb_tables.py CODEBOOK THREADS flat CODED.csv >cells.csv

Loading included; the columns are typed, and only those are read that a rule asks for. Writes
table, group, row, column, count, base and missing of every cell that is counted, and says on
standard error how long it took without the start of Python, imports and the translation of
the codebook, and which variables it cannot code. Which variables observations state is looked
up before, as one who knows the material would, and not counted as time either.
"""
import csv
import sys
import time

import duckdb

from coding_in_sql import Coding
from lookups_in_sql import name, quoted
from rules_in_sql import NUMBER_NOT_APPLICABLE, NUMBER_OPEN
from study import NOT_APPLICABLE, NOT_EVIDENT, Study
from tables_by_groups import MUNICIPALITY, Tables

UNKNOWN = {NOT_EVIDENT, NOT_APPLICABLE}


def types(columns):
    return "{" + ", ".join(f"{quoted(n)}: {quoted(t)}" for n, t in columns.items()) + "}"


def read_json(path, columns):
    return (f"read_json({quoted(path)}, format = 'newline_delimited', records = true, auto_detect = false, "
            f"maximum_object_size = 67108864, columns = {types(columns)})")


def from_case_files(study, path):
    """The query that codes the case files, and what its integers mean."""
    columns = Coding(study).columns()
    observations = {"observations": columns["observations"]}
    items = duckdb.sql(f"SELECT DISTINCT unnest(observations).item::VARCHAR FROM {read_json(path, observations)}").fetchall()
    coding = Coding(study, {item for item, in items})
    source = read_json(path, columns)
    texts = {}
    for variable in study.variables.values():
        ids = [v["id"] for v in variable["values"]]
        texts[variable["id"]] = ids + [NOT_EVIDENT, NOT_APPLICABLE]

    def decoded(column, value):
        if value is None or column == MUNICIPALITY:
            return value
        kind = study.variables[column]["type"]
        if kind == "single":
            return texts[column][value]
        if kind == "multiple":
            return texts[column][value - 1 if value == -1 else -1] if value < 0 else frozenset(v for n, v in enumerate(texts[column][:-2]) if value >> n & 1)
        return {NUMBER_OPEN: NOT_EVIDENT, NUMBER_NOT_APPLICABLE: NOT_APPLICABLE}.get(value, value)

    return coding.query(source), list(coding.coded), decoded


def from_coded_data(study, path):
    """The same for coded data, which is loaded as it is."""
    with open(path, encoding="utf-8", newline="") as f:
        header = next(csv.reader(f))
    columns = {c: "VARCHAR" for c in header}
    for variable in study.variables.values():
        if variable["type"] == "single":
            values = [v["id"] for v in variable["values"]] + [NOT_EVIDENT, NOT_APPLICABLE]
            columns[variable["id"]] = f"ENUM({', '.join(map(quoted, values))})"
    source = (f"read_csv({quoted(path)}, header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"', "
              f"columns = {types(columns)})")

    def decoded(column, value):
        if value is None or value in UNKNOWN or column == MUNICIPALITY:
            return value
        kind = study.variables[column]["type"]
        if kind == "multiple":
            return frozenset(value.split("|")) - {"inga"}
        return value if kind == "single" else int(value)

    coded = [v for v in study.variables if v in header]
    return f"SELECT municipality, {', '.join(map(name, coded))} FROM {source}", coded, decoded


def main(codebook, threads, kind, path):
    study = Study(codebook)
    query, coded, decoded = {"json": from_case_files, "flat": from_coded_data}[kind](study, path)
    tables = Tables(study.tables, coded)
    connection = duckdb.connect(config={"threads": int(threads), "preserve_insertion_order": False})
    start, processor = time.perf_counter(), time.process_time()
    # The rules take long enough that a table between pays; reading codes alone does not.
    source = f"({query})"
    if kind == "json":
        connection.execute(f"CREATE TEMP TABLE coded AS {query}")
        source = "coded"
    loaded = time.perf_counter()
    rows = connection.execute(tables.query(source)).fetchall()
    counted = time.perf_counter()
    counts = dict(tables.counts(rows, decoded))
    seconds, processor = time.perf_counter() - start, time.process_time() - processor
    writer = csv.writer(sys.stdout)
    writer.writerow(["table", "group", "row", "column", "count", "base", "missing"])
    writer.writerows([*ids, *("" if n is None else n for n in numbers)] for ids, numbers in counts.items())
    left_out = sorted(set(study.variables) - set(coded))
    print(f"seconds {seconds:.4f} {processor:.4f} (coded after {loaded - start:.3f}, {len(rows)} groups after {counted - start:.3f})", file=sys.stderr)
    print("variables left out:", ", ".join(left_out) or "none", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Counts the person's fields of case files with Polars: see counted_fields.py.

    python3 count_with_polars.py FILE.jsonl FIELD…

Only fields of one coded value; the columns are typed, and only those are read that are counted.
"""
import json
import sys
import time

import polars


def main(path, *fields):
    start, processor = time.perf_counter(), time.process_time()
    person = polars.Struct({field: polars.String for field in fields})
    cases = polars.scan_ndjson(path, schema={"unitKind": polars.String, "person": person})
    flat = cases.select("unitKind", *(polars.col("person").struct.field(f).alias(f) for f in fields)).collect()
    for field in fields:
        for kind, value, number in flat.group_by("unitKind", field).len().iter_rows():
            print(kind or "", field, "" if value is None else json.dumps(value, ensure_ascii=False), number, sep="\t")
    print(f"seconds {time.perf_counter() - start:.4f} {time.process_time() - processor:.4f}", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])

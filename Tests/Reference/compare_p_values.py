"""Compares p-values numerically, whatever versions computed them.

    python3 compare_p_values.py grid COMMITTED.tsv RECOMPUTED.tsv
    python3 compare_p_values.py tables FOLDER [DIR]

The first holds two files of paired_tests.py or paired_tests.R against each other. The
second needs SciPy: it counts the pairs of Tables 6, 7, B5 and B6 again from the case files
in DIR (as recount.py does) and holds SciPy's p-values against those that the command
printed to FOLDER/TEST.ALTERNATIVE.csv, to the digits that it printed. Exit 1 when any
differ.
"""
import math
import os
import sys

TOLERANCE = 1e-9   # relative
PRINTED = 0.0051   # relative: half a unit of the third digit of 1.00, and the last bit


def rows_of(path):
    with open(path, encoding="utf-8") as f:
        rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")]
    return {tuple(row[:-1]): row[-1] for row in rows[1:]}


def close(a, b, tolerance):
    if "NA" in (a, b):
        return a == b
    return math.isclose(float(a), float(b), rel_tol=tolerance, abs_tol=1e-300)


def compare_grids(committed, recomputed):
    before, now = rows_of(committed), rows_of(recomputed)
    wrong = [f"{' '.join(key)}: committed {before.get(key)}, recomputed {now.get(key)}"
             for key in sorted(before.keys() | now.keys())
             if key not in before or key not in now or not close(before[key], now[key], TOLERANCE)]
    return len(before), wrong


def expected(pairs, test, alternative):
    import paired_tests

    if alternative != "observed":
        return paired_tests.TESTS[test](pairs, alternative)
    one_sided = [paired_tests.TESTS[test](pairs, a) for a in ("greater", "less")]
    return None if None in one_sided else min(one_sided)


def compare_tables(folder, *fixture):
    import compare_counts

    pairs = {ids: cell.pairs for ids, cell in compare_counts.cells_of_recount(*fixture).items() if getattr(cell, "pairs", None)}
    compared, wrong = 0, []
    for name in sorted(os.listdir(folder)):
        test, alternative = name.removesuffix(".csv").split(".")
        printed = compare_counts.cells_of_command(os.path.join(folder, name))
        for ids, counts in pairs.items():
            p = expected(counts, test, alternative)
            cell = printed.pop(ids)
            ours = cell["p"] or "NA"
            compared += 1
            if not close(ours, "NA" if p is None else repr(float(p)), PRINTED):
                wrong.append(f"{' / '.join(ids)}, {test} {alternative}: printed {ours}, SciPy {p} of {counts}")
        wrong += [f"{' / '.join(ids)}: an unexpected p-value {c['p']}" for ids, c in printed.items() if c["p"]]
    return compared, wrong


def main():
    if sys.argv[1] == "grid":
        compared, wrong = compare_grids(*sys.argv[2:])
    else:
        compared, wrong = compare_tables(*sys.argv[2:])
    print(*wrong, f"{compared} p-values compared, {len(wrong)} differ", sep="\n")
    return 1 if wrong or not compared else 0


if __name__ == "__main__":
    sys.exit(main())

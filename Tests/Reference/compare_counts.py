"""Compares the command's counts and bases, cell by cell, with the recount's.

    sip-audit tables --format csv Fixtures/fou-nordost-2018/case-files >tables.csv
    python3 compare_counts.py tables.csv [DIR]     DIR as in recount.py

Prints the cells that differ and, last, how many were compared; exit 1 when any differ.
"""
import os
import sys

import recount
from declared_tables import cells_of_command


def cells_of_recount(folder=recount.FIXTURE):
    """Ids as in published.json -> what was counted again."""
    counted, _ = recount.recount(*recount.read(folder))
    labels = recount.load(os.path.join(recount.HERE, "labels.json"))
    return {tuple(ids.split("|")): counted[tuple(heading)][0] for ids, heading in labels.items()}


def main():
    command, again = cells_of_command(sys.argv[1]), cells_of_recount(*sys.argv[2:])
    wrong = []
    for ids, cell in again.items():
        name = " / ".join(i for i in ids if i)
        if ids not in command:
            wrong.append(f"{name}: the command has no such cell")
            continue
        ours = command[ids]
        count = str(getattr(cell, "number", ""))
        if ours["count"] != count:
            wrong.append(f"{name}: count {ours['count']}, counted again {count}")
        note = {"–": "dash", "Deltog ej": "did-not-take-part"}.get(cell)
        if note and note not in ours["note"].split():
            wrong.append(f"{name}: note {ours['note']}, expected {note}")
        # Table 1 counts files of a municipality: it has no base of its own.
        base = getattr(cell, "base", None)
        if base is not None and ours["base"] != str(base):
            wrong.append(f"{name}: base {ours['base']}, counted again {base}")
        if ours["missing"] not in ("", "0"):
            wrong.append(f"{name}: {ours['missing']} missing, and the fixture has no missing values")
    tables = {ids[0] for ids in again}
    wrong += [f"{' / '.join(ids)}: not in the report" for ids in command if ids[0] in tables and ids not in again]
    print(*wrong, f"{len(again)} cells of {len(tables)} tables compared, {len(wrong)} differ", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""Attacks tables whose small counts were suppressed, with an exact solver.

    attack_suppression.py CODEBOOK N SUPPRESSED.json FULL.json CODED.json [--primary-only] [--first] [--verbose]

The attacker knows N, the codebook's JSON and what the suppressed tables show,
and that counts are whole and not negative. Every cell counts cases by their
values of some variables, so the unknowns are how many cases have each
combination of values (attack/solver.py), of those that the rules of the study
allow (attack/logic.py). HiGHS then says which values of a hidden number are
possible.

FULL.json tells which hidden numbers are small, and is what `--primary-only`
hides nothing else of: a control that the attack bites. CODED.json has the coded
cases: where a coder's observation stands against a rule, the attacker is not
told that rule. A model that excludes the truth proves nothing, and is an error.
`--first` ends at the first breach.

Prints: cells, small, hidden, solved, breaches; exits with 1 on a breach, or
under --primary-only when there is none.
"""
import json, sys
from attack.cases import Cases
from attack.cells import Cells
from attack.codebook import Codebook
from attack.logic import Logic
from attack.solver import Attack


def main(folder, limit, suppressed, full, coded, *options):
    limit, book = int(limit), Codebook(folder)
    load = lambda path: json.load(open(path, encoding="utf-8"))
    cells = Cells(book, limit, load(suppressed), load(full), "--primary-only" in options)
    logic = Logic(book, Cases(coded), {v for c in cells.cells for v in c.variables} | {book.separator()})
    attack = Attack(logic, cells, limit, "--first" in options)
    breaches = attack.run()
    counts = [c for c in cells.cells if c.key[3] == "count" and c.key[0] != "test"]
    small = sum(0 < c.value < limit for c in counts)
    hidden = sum(not c.shown for c in counts)
    if "--verbose" in options:
        for key, value, bad in breaches:
            print("breach:", *key, "is", value, "and cannot be", *bad)
        print("facts:", *("+".join(names) for names in sorted(logic.facts)))
        print("not modelled:", *sorted({*logic.relaxed, *attack.unmodelled}))
    print(len(counts), small, hidden, attack.solved, len(breaches))
    sys.exit(bool(breaches) != ("--primary-only" in options))


if __name__ == "__main__":
    main(*sys.argv[1:])

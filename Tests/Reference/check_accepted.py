"""Proves that no counts at all reproduce more printed cells than the accepted list leaves.

A lower bound, found without a solver: every cell that no whole number gives counts one, and
so does every set of cells that cannot all be right together, as long as the sets have no
cell in common and hold none of the first kind. The fixture reaches the bound, so the list
is as short as it can be. Standard library only.

    python3 check_accepted.py [DIR]    default: Fixtures/fou-nordost-2018
"""

import itertools
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "Fixtures", "fou-nordost-2018")


def load(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def attainable(printed, n):
    """The counts of n that print as this figure; the figure itself where the table holds counts."""
    if n is None:
        return [int(printed)]
    return [k for k in range(n + 1) if (200 * k + n) // (2 * n) == int(printed)]


def main():
    labels = load(os.path.join(HERE, "labels.json"))
    counts = {}
    for t in load(os.path.join(ROOT, "published.json"))["tables"]:
        for c in t["cells"]:
            if c["printed"] in ("–", "Deltog ej"):
                continue
            heading = tuple(labels["|".join((t["id"], c["group"], c["row"], c["column"]))])
            n = None if t["id"] in ("1", "B1", "B2") else t["n"][c["column"]]
            counts[heading] = attainable(c["printed"], n)
    impossible = {h for h, ks in counts.items() if not ks}

    def row(table, group, name):
        """Both units make up the total."""
        keys = [(table, group, name, col) for col in ("Socialpsykiatri", "Missbruk", "Totalt")]
        return keys, lambda sp, mi, total: sp + mi == total

    b2 = [
        "Alkohol",
        "Narkotika",
        "Läkemedel",
        "Alkohol + narkotika",
        "Läkemedel + alkohol",
        "Läkemedel + narkotika",
        "Läkemedel + alkohol + narkotika",
    ]
    systems = [
        row("4", "Sysselsättning", "Kommunal sysselsättningsverksamhet"),
        row("4", "Försörjning", "Ålderspension"),
        row("8", "Socialtjänst (kommun)", "Missbruk myndighet"),
        row("B3", "Arbetslivserfarenhet", "5 år eller längre"),
        (
            [("B2", "", r, "Antal personer (%)") for r in b2] + [("3", "", "Missbruk", "Totalt")],
            lambda a, n, l, an, la, ln, lan, persons: a + n + l - an - la - ln + lan == persons,
        ),
    ]
    used = set()
    for keys, holds in systems:
        assert not used & set(keys) and not impossible & set(keys), keys
        used |= set(keys)
        assert not any(holds(*ks) for ks in itertools.product(*(counts[k] for k in keys))), keys
    accepted = {
        tuple(labels["|".join((a["table"], a["group"], a["row"], a["column"]))]): a
        for a in load(os.path.join(ROOT, "accepted.json"))["cells"]
    }
    assert impossible <= set(accepted), impossible - set(accepted)
    for h, a in accepted.items():
        assert (a["kind"] == "unattainable") == (h in impossible), h
    bound = len(impossible) + len(systems)
    print(
        f"{len(impossible)} cells no count gives, {len(systems)} sets that contradict themselves: at least {bound}; accepted {len(accepted)}"
    )
    return 0 if bound == len(accepted) else 1


if __name__ == "__main__":
    sys.exit(main())

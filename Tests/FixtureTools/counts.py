"""Which whole counts stand behind the printed percentages?

Finds, by an exact integer programme over all tables at once, the counts that
reproduce as many printed cells as any counts can, and the least number of
printed cells that no counts reproduce. Needs scipy (HiGHS); the generation of
the fixture does not: it reads the solved counts.

    python3 counts.py            writes counts.tsv
"""

import csv
import math
import os

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

from counts_base import base, rounded

HERE = os.path.dirname(os.path.abspath(__file__))


def stars(b, c):
    """The mark of a one-sided asymptotic McNemar test in the observed direction."""
    if b + c == 0 or b == c:
        return ""
    p = 0.5 * math.erfc(abs(b - c) / math.sqrt(b + c) / math.sqrt(2))
    return "***" if p < 0.001 else "**" if p < 0.01 else "*" if p < 0.05 else ""


def read():
    with open(os.path.join(HERE, "published.tsv"), encoding="utf-8") as f:
        return list(csv.DictReader(f, delimiter="\t"))


def attainable(r):
    n = base(r)
    if n is None:
        return [int(r["printed"])]
    return [k for k in range(n + 1) if rounded(k, n) == int(r["printed"])]


class Model:
    def __init__(self):
        self.lo, self.hi, self.cost, self.rows = [], [], [], []

    def var(self, lo, hi, cost=0.0):
        self.lo.append(lo)
        self.hi.append(hi)
        self.cost.append(cost)
        return len(self.lo) - 1

    def add(self, terms, lo, hi):
        self.rows.append((terms, lo, hi))

    def solve(self):
        a = np.zeros((len(self.rows), len(self.lo)))
        for i, (terms, _, _) in enumerate(self.rows):
            for v, w in terms:
                a[i, v] += w
        r = milp(
            self.cost,
            constraints=LinearConstraint(a, [x[1] for x in self.rows], [x[2] for x in self.rows]),
            bounds=Bounds(self.lo, self.hi),
            integrality=np.ones(len(self.lo)),
            options={"mip_rel_gap": 0},
        )
        assert r.status == 0, r.message
        return r


def build(cells, skip=()):
    """The model; `skip` leaves out cells' own demand to be equal."""
    m = Model()
    k, miss = {}, {}
    for i, r in enumerate(cells):
        if r["printed"] in ("–", "Deltog ej"):
            continue
        key = (r["table"], r["group"], r["row"], r["column"])
        n = base(r) or 40
        v = k[key] = m.var(0, n)
        # the text (lines 1072-1076) repeats the single kinds of misuse and alcohol with narcotics:
        # where one of the cells of that table must give way, it is not one of these
        stated = r["table"] == "B2" and r["row"] in ("Alkohol", "Narkotika", "Läkemedel", "Alkohol + narkotika")
        wrong = miss[key] = m.var(0, 1, 1.01 if stated else 1.0)
        ks = attainable(r)
        # among counts that miss equally many cells, those nearest to what is printed
        target = int(r["printed"]) * (base(r) or 100) / 100
        d = m.var(0, 400, 1e-4)  # distance in tenths, rounded up
        m.add([(d, 1), (v, -10)], -10 * target, np.inf)
        m.add([(d, 1), (v, 10)], 10 * target, np.inf)
        if ks:
            m.add([(v, 1), (wrong, 99)], min(ks), np.inf)
            m.add([(v, 1), (wrong, -99)], -np.inf, max(ks))
        else:
            m.add([(wrong, 1)], 1, 1)

    def equal(left, right):
        m.add([(k[x], 1) for x in left] + [(k[x], -1) for x in right], 0, 0)

    def total(left, n):
        m.add([(k[x], 1) for x in left], n, n)

    units = ("Socialpsykiatri", "Missbruk")
    # rows of unit columns add up to Totalt
    for key in list(k):
        t, g, row, col = key
        if col == "Totalt" and all((t, g, row, u) in k for u in units):
            equal([(t, g, row, u) for u in units], [key])
    # one value per file: columns add up to their base
    for t in ("2", "4", "B3", "11", "5"):
        blocks = {}
        for key in k:
            if key[0] == t:
                blocks.setdefault((key[1], key[3]), []).append(key)
        for (g, col), keys in blocks.items():
            total(keys, base({"table": t, "column": col}))
    blocks = {}
    for key in k:
        if key[0] == "12":
            blocks.setdefault(key[2], []).append(key)
    for keys in blocks.values():
        total(keys, 34)
    # Tabell 8: one convener per file, subtotals
    for u in units + ("Totalt",):
        soc = [
            ("8", "Socialtjänst (kommun)", r, u)
            for r in ("Socialpsykiatri myndighet", "Socialpsykiatri utförare", "Missbruk myndighet", "Missbruk utförare")
        ]
        lan = [("8", "Hälso- och sjukvård", r, u) for r in ("Psykiatri öppenvård", "Psykiatri slutenvård", "Beroendevård")]
        equal(soc, [("8", "Socialtjänst (kommun)", "Socialtjänst totalt", u)])
        equal(lan, [("8", "Hälso- och sjukvård", "Landsting totalt", u)])
        total(
            [
                ("8", "Socialtjänst (kommun)", "Socialtjänst totalt", u),
                ("8", "Hälso- och sjukvård", "Landsting totalt", u),
                ("8", "", "Ej specificerat", u),
            ],
            {"Socialpsykiatri": 15, "Missbruk": 19, "Totalt": 34}[u],
        )
    # Tabell 9: unions
    su, mu = ("9", "", "Socialpsykiatri utförare", "Totalt"), ("9", "", "Missbruk utförare", "Totalt")
    ut = ("9", "", "Socialtjänst utförare totalt", "Totalt")
    m.add([(k[ut], 1), (k[su], -1), (k[mu], -1)], -np.inf, 0)
    m.add([(k[ut], 1), (k[su], -1)], 0, np.inf)
    m.add([(k[ut], 1), (k[mu], -1)], 0, np.inf)
    sm, mm = ("9", "", "Socialpsykiatri myndighet", "Totalt"), ("9", "", "Missbruk myndighet", "Totalt")
    both = ("9", "", "Socialpsykiatri myndighet och missbruksmyndighet i samma möte", "Totalt")
    # union of the two authorities = 34 (every meeting, and no third authority alone)
    m.add([(k[sm], 1), (k[mm], 1), (k[both], -1)], 34, 34)
    # Tabell 10: the joint row is an intersection
    for u in units:
        p, b = ("10", "", "Psykiatri öppenvård", u), ("10", "", "Beroendevård", u)
        j = ("10", "", "Psykiatri öppenvård och beroendevård i samma möte", u)
        n = 15 if u == "Socialpsykiatri" else 19
        m.add([(k[j], 1), (k[p], -1)], -np.inf, 0)
        m.add([(k[j], 1), (k[b], -1)], -np.inf, 0)
        m.add([(k[p], 1), (k[b], 1), (k[j], -1)], -np.inf, n)
    total([("10", "", "Psykiatri öppenvård", "Totalt")], 19)  # B7's base
    m.add([(k[("10", "", "Beroendevård", "Totalt")], 1)], 21, np.inf)  # B8's base
    # Bilaga 1 and 2 against Tabell 3
    psy = ("3", "", "Psykisk ohälsa", "Totalt")
    sub = ("3", "", "Missbruk", "Totalt")
    joint = ("3", "", "Samtidig psykisk ohälsa och missbruk", "Totalt")
    m.add([(k[psy], 1), (k[sub], 1), (k[joint], -1)], -np.inf, 34)
    m.add([(k[joint], 1), (k[psy], -1)], -np.inf, 0)
    m.add([(k[joint], 1), (k[sub], -1)], -np.inf, 0)
    b1 = {
        r: k[("B1", "", r, "Antal personer (%)")]
        for r in ("Psykossjukdom", "Bipolär sjukdom eller depression", "Autismspektrumtillstånd", "ADHD", "PTSD", "Annat")
    }
    two = k[("B1", "", "Två eller fler diagnoser", "Antal personer (%)")]
    m.add([(v, 1) for v in b1.values()] + [(k[psy], -1), (two, -1)], 0, np.inf)
    b2 = lambda r: k[("B2", "", r, "Antal personer (%)")]
    # inclusion and exclusion: alcohol, narcotics and pharmaceuticals are the three kinds there are
    m.add(
        [
            (b2("Alkohol"), 1),
            (b2("Narkotika"), 1),
            (b2("Läkemedel"), 1),
            (b2("Alkohol + narkotika"), -1),
            (b2("Läkemedel + alkohol"), -1),
            (b2("Läkemedel + narkotika"), -1),
            (b2("Läkemedel + alkohol + narkotika"), 1),
            (k[sub], -1),
        ],
        0,
        0,
    )
    for a, b, ab in (
        ("Alkohol", "Narkotika", "Alkohol + narkotika"),
        ("Alkohol", "Läkemedel", "Läkemedel + alkohol"),
        ("Narkotika", "Läkemedel", "Läkemedel + narkotika"),
    ):
        m.add([(b2(ab), 1), (b2("Läkemedel + alkohol + narkotika"), -1)], 0, np.inf)
    for one, x, y in (
        ("Alkohol", "Alkohol + narkotika", "Läkemedel + alkohol"),
        ("Narkotika", "Alkohol + narkotika", "Läkemedel + narkotika"),
        ("Läkemedel", "Läkemedel + alkohol", "Läkemedel + narkotika"),
    ):
        m.add([(b2(one), 1), (b2(x), -1), (b2(y), -1), (b2("Läkemedel + alkohol + narkotika"), 1)], 0, np.inf)
    # paired tables: discordant pairs (b, c) whose test gives the marks that are printed
    pairs = {}
    for r in cells:
        if r["table"] in ("6", "7", "B5", "B6"):
            pairs.setdefault((r["table"], r["group"], r["row"]), []).append(r)
    disc = {}
    for (t, g, row), (first, second) in pairs.items():
        x, y = (t, g, row, first["column"]), (t, g, row, second["column"])
        choices = []
        for b in range(35):
            for c in range(35 - b):
                ok = stars(b, c) == second["marks"]
                # far from the printed counts nothing is of interest
                if abs((b - c) - (int(first["printed"]) - int(second["printed"])) * 0.34) > 3:
                    continue
                v = m.var(0, 1, (0 if ok else 1.0) + 1e-6 * (b + c))
                choices.append((v, b, c, ok))
        m.add([(v, 1) for v, *_ in choices], 1, 1)
        m.add([(k[x], 1), (k[y], -1)] + [(v, c - b) for v, b, c, _ in choices], 0, 0)
        m.add([(k[x], 1)] + [(v, -b) for v, b, c, _ in choices], 0, np.inf)  # b of those who had
        m.add([(k[y], 1)] + [(v, -c) for v, b, c, _ in choices], 0, np.inf)  # c of those who got
        m.add([(k[x], 1)] + [(v, c) for v, b, c, _ in choices], -np.inf, 34)
        disc[(t, g, row)] = choices
    return m, k, miss, disc


def main():
    cells = read()
    m, k, miss, disc = build(cells)
    r = m.solve()
    x = np.round(r.x).astype(int)
    wrong = [key for key in k if x[miss[key]]]
    bad = [key for key, ch in disc.items() for v, b, c, ok in ch if x[v] and not ok]
    print("cells", len(cells), "irreproducible", len(wrong), "marks lost", len(bad), "bound", r.mip_dual_bound)
    with open(os.path.join(HERE, "counts.tsv"), "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, delimiter="\t", lineterminator="\n")
        w.writerow(["table", "group", "row", "column", "printed", "n", "count", "regenerated", "equal"])
        for c in cells:
            key = (c["table"], c["group"], c["row"], c["column"])
            n = base(c)
            if key not in k:
                w.writerow([*key, c["printed"], n or "", "", c["printed"], "ja"])
                continue
            v = int(x[k[key]])
            shown = str(v if n is None else rounded(v, n))
            w.writerow([*key, c["printed"], n or "", v, shown, "ja" if shown == c["printed"] else "nej"])
    with open(os.path.join(HERE, "pairs.tsv"), "w", encoding="utf-8", newline="") as f:
        w = csv.writer(f, delimiter="\t", lineterminator="\n")
        w.writerow(["table", "group", "row", "only_first", "only_second"])
        for key, ch in disc.items():
            for v, b, c, ok in ch:
                if x[v]:
                    w.writerow([*key, b, c])
    for key in wrong:
        print("\t".join(key), next(c["printed"] for c in cells if (c["table"], c["group"], c["row"], c["column"]) == key), x[k[key]])


if __name__ == "__main__":
    main()

"""Writes published.json (what the report prints), accepted.json (what no counts can
reproduce, with proofs) and labels.json (ids to the report's headings, for the recount).

The cells come from published.tsv, transcribed twice independently; the ids from the
codebook's tables.json, whose tables, groups, rows and columns stand in the report's order.
Standard library only.

    python3 publish.py [CODEBOOK_DIR [DIR]]     default: Fixtures/fou-nordost-2018

labels.json belongs to the recount and is written only where no DIR is given.
"""

import csv
import json
import os
import sys

from conflicts import CONFLICTS, SYSTEMS
from counts_base import base, rounded

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
CODEBOOK = sys.argv[1] if len(sys.argv) > 1 else os.path.join(ROOT, "codebook", "fou-nordost-2018")
TARGET = sys.argv[2] if len(sys.argv) > 2 else os.path.join(ROOT, "Fixtures", "fou-nordost-2018")
TABLES = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "B1", "B2", "B3", "B5", "B6", "B7", "B8"]
N = {"5": 34, "6": 34, "7": 34, "12": 34, "B1": 34, "B2": 34, "B5": 34, "B6": 34, "B7": 19, "B8": 21}
FOOTNOTES = {
    "6": [("", "Inga signifikanta skillnader.", 1284)],
    "7": [("*", "p <0,05", 1338), ("**", "p <0,01", 1339), ("***", "p < 0,001", 1340)],
    "8": [("*", "KPM, Norrtälje.", 1423)],
    "9": [
        ("*", "Summan uppgår till mer än 34 (100) då flera av dessa parter kan ha deltagit i samma möte.", 1474),
        ("**", "boendestöd eller boendepersonal (ingen från t.ex. sysselsättning)", 1476),
        ("***", "öppenvård, 1 HVB", 1477),
    ],
    "10": [("*", "Summan uppgår till mer än 34 (100) då flera av dessa parter kan ha deltagit i samma möte.", 1514)],
    "11": [
        (
            "*",
            "Akterna där första SIP upprättades 2016 har inte inkluderats eftersom datainsamlingsperioden kan ha varit för kort för att uppföljning skulle hinna göras.",
            1556,
        )
    ],
    "12": [("*", "Samtycke dokumenterades oftast genom en underskrift på planen.", 1614), ("**", "Inga insatser planerades.", 1615)],
    "B1": [("*", "Personlighetsstörning, tvångssyndrom, panikångest, självskadebeteende m.m.", 1934)],
    "B2": [("*", "En del personer hade flera typer av missbruk samtidigt.", 1961)],
    "B5": [
        ("Obs!", "Summan uppgår ej till 100 % då respektive person kunde få flera insatser eller inga insatser alls.", 2203),
        ("*", "p <0,05", 2219),
    ],
    "B6": [
        ("Obs!", "Summan uppgår ej till 100 % då respektive person kunde få flera insatser eller inga insatser alls.", 2225),
        ("*", "p <0,05", 2241),
    ],
    "B7": [("Obs!", "Summan uppgår till mer än 19 (100) då flera av de nedanstående kan ha deltagit i samma möte.", 2246)],
    "B8": [("Obs!", "Summan uppgår till mer än 19 (100) då flera av de nedanstående kan ha deltagit i samma möte.", 2268)],
}


def ordered(xs):
    return list(dict.fromkeys(xs))


def decimal(k, n):
    """100k/n with two decimals, a comma, half up."""
    h = (20000 * k + n) // (2 * n)
    return f"{h // 100},{h % 100:02d}"


def point(k, n):
    return decimal(k, n).replace(",", ".")


def write(path, value):
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def main():
    with open(os.path.join(HERE, "published.tsv"), encoding="utf-8") as f:
        cells = list(csv.DictReader(f, delimiter="\t"))
    with open(os.path.join(HERE, "counts.tsv"), encoding="utf-8") as f:
        counted = {(c["table"], c["group"], c["row"], c["column"]): c for c in csv.DictReader(f, delimiter="\t")}
    with open(os.path.join(CODEBOOK, "tables.json"), encoding="utf-8") as f:
        defined = {t["id"]: t for t in json.load(f)["tables"]}
    ids = {}
    for t in TABLES:
        mine = [c for c in cells if c["table"] == t]
        if t == "1":
            for c in mine:
                ids[t, "", c["row"], c["column"]] = ("", "totalt" if c["row"] == "Totalt" else c["row"], c["column"].lower())
            continue
        groups = ordered((c["group"]) for c in mine)
        cols = ordered(c["column"] for c in mine)
        d = defined[t]
        assert len(groups) == len(d["groups"]) and len(cols) == len(d["columns"]), (t, groups, cols)
        for g, dg in zip(groups, d["groups"]):
            rows = ordered(c["row"] for c in mine if c["group"] == g)
            assert len(rows) == len(dg["rows"]), (t, g, rows)
            for r, dr in zip(rows, dg["rows"]):
                for col, dc in zip(cols, d["columns"]):
                    ids[t, g, r, col] = (dg["id"], dr["id"], dc["id"])
    published = {"format": "sip-audit/published/1", "source": "fou-nordost-2018", "tables": []}
    for t in TABLES:
        mine = [c for c in cells if c["table"] == t]
        entry = {"id": t, "unit": "count" if t == "1" else "percent", "n": {}, "cells": [], "footnotes": []}
        for c in mine:
            g, r, col = ids[t, c["group"], c["row"], c["column"]]
            if t != "1":
                entry["n"][col] = N.get(t) or base(c)
            entry["cells"].append(
                {"group": g, "row": r, "column": col, "printed": c["printed"], "marks": c["marks"], "line": int(c["line"])}
            )
        for mark, text, line in FOOTNOTES.get(t, []):
            entry["footnotes"].append({"mark": mark, "text": text, "line": line})
        published["tables"].append(entry)
    os.makedirs(TARGET, exist_ok=True)
    write(os.path.join(TARGET, "published.json"), published)

    accepted = {"format": "sip-audit/accepted/1", "source": "fou-nordost-2018", "cells": [], "conflicts": CONFLICTS}
    for c in cells:
        key = (c["table"], c["group"], c["row"], c["column"])
        k = counted[key]
        if k["equal"] == "ja":
            continue
        g, r, col = ids[key]
        e = {
            "table": c["table"],
            "group": g,
            "row": r,
            "column": col,
            "printed": c["printed"],
            "regenerated": k["regenerated"],
            "count": int(k["count"]),
            "base": base(c),
        }
        if key in SYSTEMS:
            e["kind"], sv, en = SYSTEMS[key]
        else:
            e["kind"] = "unattainable"
            n, p = base(c), int(c["printed"])
            hi = next(x for x in range(n + 1) if rounded(x, n) > p)
            lo = hi - 1
            assert rounded(lo, n) < p
            sv = f"{hi} av {n} = {decimal(hi, n)} → {rounded(hi, n)}; {lo} av {n} = {decimal(lo, n)} → {rounded(lo, n)}; ingen heltalstäljare av {n} ger {p}."
            en = f"{hi} of {n} = {point(hi, n)} → {rounded(hi, n)}; {lo} of {n} = {point(lo, n)} → {rounded(lo, n)}; no whole number of {n} gives {p}."
            kk = int(k["count"])
            if (100 * kk) // n == p:
                sv += f" Avhugget i stället för avrundat blir {kk} av {n} just {p}."
                en += f" Truncated instead of rounded, {kk} of {n} gives {p}."
            if key == ("B6", "", "Samtal", "Insats 2 (efter SIP)"):
                sv += (
                    " 11 håller inte heller: med 4 pågående blir |b−c|/√(b+c) minst 7/√15 = 1,81, och cellen saknar stjärna."
                    " Det gäller med ett ensidigt McNemartest utan korrektion (gräns 1,645); med ett tvåsidigt (gräns 1,96) vore 11 omärkt."
                    " Att testet är ensidigt följer av Bilaga 5, boendestöd 8 → 11 med stjärna: 3/√3 = 1,73 når bara den ensidiga gränsen."
                )
                en += (
                    " 11 does not hold either: with 4 under way |b−c|/√(b+c) is at least 7/√15 = 1.81, and the cell has no mark."
                    " That is so with a one-sided McNemar test without correction (limit 1.645); with a two-sided one (limit 1.96) 11 would be unmarked."
                    " That the test is one-sided follows from Appendix 5, housing support 8 → 11 with a star: 3/√3 = 1.73 reaches the one-sided limit only."
                )
        e["proof"] = {"sv": sv, "en": en}
        accepted["cells"].append(e)
    write(os.path.join(TARGET, "accepted.json"), accepted)
    if len(sys.argv) <= 2:
        lines = [json.dumps("|".join((k[0],) + v), ensure_ascii=False) + ": " + json.dumps(list(k), ensure_ascii=False) for k, v in ids.items()]
        with open(os.path.join(HERE, "..", "Reference", "labels.json"), "w", encoding="utf-8", newline="") as f:
            f.write("{\n  " + ",\n  ".join(lines) + "\n}\n")
    print(len(cells), "cells,", len(accepted["cells"]), "accepted,", len(CONFLICTS), "conflicts")


if __name__ == "__main__":
    main()

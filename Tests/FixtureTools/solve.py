"""Assigns concrete facts to the 34 files so that all margins hold at once.

An integer programme over yes/no facts per file: the counts of counts.tsv as
equalities, what cannot be otherwise as constraints (a convener attends, an old-age
pensioner is old enough), what is merely likely as costs, and seeded random costs so
that files differ. Needs scipy (HiGHS). The result is facts.tsv, which is committed:
the fixture is generated from that file alone.

    python3 solve.py
"""

import csv
import os
import random

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix

HERE = os.path.dirname(os.path.abspath(__file__))
SP, MI = range(15), range(15, 34)
ALL = range(34)
PLACE = ["Österåker"] * 25 + ["Vaxholm"] * 3 + ["Täby"] * 3 + ["Norrtälje"] * 3
rng = random.Random(2018)

cost, rows = [], []
x = {}  # (case, fact, value) -> variable
FACTS = []  # order of columns


def var(c=0.0):
    cost.append(c)
    return len(cost) - 1


def add(terms, lo, hi):
    rows.append((terms, lo, hi))


def one_of(fact, values, sp=None, mi=None, total=None):
    """Each file has exactly one of the values; margins per group or in all."""
    FACTS.append(fact)
    for i in ALL:
        for v in values:
            x[i, fact, v] = var(rng.random() * 0.05)
        add([(x[i, fact, v], 1) for v in values], 1, 1)
    for margin, group in ((sp, SP), (mi, MI), (total, ALL)):
        if margin:
            for v, n in zip(values, margin):
                if n is not None:
                    add([(x[i, fact, v], 1) for i in group], n, n)


def flag(fact, sp=None, mi=None, total=None, where=None):
    one_of(
        fact,
        ["ja", "nej"],
        None if sp is None else (sp, None),
        None if mi is None else (mi, None),
        None if total is None else (total, None),
    )
    if where:
        for i in ALL:
            if not where(i):
                add([(x[i, fact, "ja"], 1)], 0, 0)


def X(i, fact, v="ja"):
    return x[i, fact, v]


def implies(i, a, *bs, cost_=None):
    """a -> b1 or b2 or ...; with a cost it may be broken."""
    t = [(a, 1)] + [(b, -1) for b in bs]
    if cost_:
        t.append((var(cost_), -1))
    add(t, -np.inf, 0)


def never(i, a, b, cost_=None):
    t = [(a, 1), (b, 1)]
    if cost_:
        t.append((var(cost_), -1))
    add(t, -np.inf, 1)


def at_most_one_between(i, a, b):
    add([(a, 1), (b, 1)], -np.inf, 1)


# ---- the person -------------------------------------------------------------------------
one_of("gender", ["kvinna", "man"], (11, 4), (9, 10))
one_of("born", ["1940-1959", "1960-1979", "1980-1997"], (2, 6, 7), (4, 7, 8))
one_of("family", ["ensamstående", "partner"], (12, 3), (14, 5))
one_of("children", ["inga", "hemma", "ej hemma", "vuxna"], (10, 2, 1, 2), (11, 1, 3, 4))
one_of("bornInSweden", ["ja", "nej", "framgår ej"], (11, 3, 1), (18, 1, 0))
HOUSING = ["ordinärt", "boendestöd", "särskild service", "träning", "HVB", "saknas", "föräldrar"]
one_of("housing", HOUSING, (4, 4, 1, 3, 2, 0, 1), (9, 0, 1, 4, 1, 4, 0))
OCC = ["ingen", "arbete", "sjukskriven", "kommunal", "HVB", "pension"]
one_of("occupation", OCC, (6, 1, 1, 4, 2, 1), (10, 4, 3, 0, 0, 2))
LIVE = ["försäkringskassan", "försörjningsstöd", "arbete", "ålderspension", "anhöriga"]
one_of("livelihood", LIVE, (8, 4, 1, 0, 2), (4, 8, 3, 4, 0))
EDU = ["grundskola", "gymnasium", "folkhögskola", "yrkesskola", "högskola", "annat", "ej känt"]
one_of("education", EDU, (3, 2, 1, 0, 1, 3, 5), (8, 2, 3, 2, 0, 0, 4))
WORK = ["under ett år", "1-5 år", "5 år eller längre", "ej känt"]
one_of("work", WORK, (4, 2, 1, 8), (8, 0, 6, 5))
for i in ALL:
    never(i, X(i, "children", "vuxna"), X(i, "born", "1980-1997"))
    never(i, X(i, "children", "hemma"), X(i, "born", "1940-1959"))
    for h in ("HVB", "särskild service", "saknas", "föräldrar"):
        never(i, X(i, "children", "hemma"), X(i, "housing", h))
        never(i, X(i, "family", "partner"), X(i, "housing", h))
    implies(i, X(i, "livelihood", "ålderspension"), X(i, "born", "1940-1959"))
    if i >= 15:
        implies(i, X(i, "occupation", "pension"), X(i, "livelihood", "ålderspension"))
        implies(i, X(i, "housing", "särskild service"), X(i, "livelihood", "ålderspension"))
    else:
        implies(i, X(i, "occupation", "pension"), X(i, "livelihood", "försäkringskassan"))
    implies(i, X(i, "livelihood", "arbete"), X(i, "occupation", "arbete"))
    implies(i, X(i, "occupation", "arbete"), X(i, "livelihood", "arbete"), X(i, "livelihood", "försörjningsstöd"))
    implies(i, X(i, "occupation", "sjukskriven"), X(i, "livelihood", "försäkringskassan"))
    for o in ("arbete", "sjukskriven"):
        never(i, X(i, "occupation", o), X(i, "work", "under ett år"))
        never(i, X(i, "occupation", o), X(i, "housing", "saknas"))
        never(i, X(i, "occupation", o), X(i, "housing", "HVB"))
        never(i, X(i, "occupation", o), X(i, "housing", "särskild service"))
    never(i, X(i, "work", "5 år eller längre"), X(i, "born", "1980-1997"), cost_=0.5)
    never(i, X(i, "livelihood", "ålderspension"), X(i, "work", "under ett år"))
    never(i, X(i, "livelihood", "anhöriga"), X(i, "born", "1940-1959"))
    implies(i, X(i, "livelihood", "anhöriga"), X(i, "housing", "föräldrar"), X(i, "family", "partner"))
    implies(i, X(i, "housing", "föräldrar"), X(i, "livelihood", "anhöriga"))
    implies(i, X(i, "housing", "föräldrar"), X(i, "born", "1980-1997"))
    implies(i, X(i, "housing", "föräldrar"), X(i, "children", "inga"))
    if i < 15:
        implies(i, X(i, "occupation", "HVB"), X(i, "housing", "HVB"))
    implies(i, X(i, "occupation", "kommunal"), X(i, "livelihood", "försäkringskassan"), X(i, "livelihood", "försörjningsstöd"))
    never(i, X(i, "work", "under ett år"), X(i, "education", "högskola"))
    implies(i, X(i, "education", "annat"), X(i, "bornInSweden", "nej"), cost_=0.1)
alone = [var() for _ in ALL]  # single without children: the majority (line 977)
for i in ALL:
    add([(alone[i], 1), (X(i, "family", "ensamstående"), -1)], -np.inf, 0)
    add([(alone[i], 1), (X(i, "children", "inga"), -1)], -np.inf, 0)
add([(v, 1) for v in alone], 19, 20)

DIAG = {"psykos": 6, "förstämning": 16, "autism": 4, "ADHD": 9, "PTSD": 4, "annan": 18}
for d, n in DIAG.items():
    flag("mi:" + d, total=n)
flag("mi", sp=15, mi=14)
flag("mi:flera", total=15)
for i in ALL:
    k = [X(i, "mi:" + d) for d in DIAG]
    for v in k:
        implies(i, v, X(i, "mi"))
    implies(i, X(i, "mi"), *k)
    add([(v, 1) for v in k] + [(X(i, "mi:flera"), -3)], -np.inf, 1)  # at most four kinds
    add([(v, 1) for v in k] + [(X(i, "mi:flera"), -2)], 0, np.inf)
    never(i, X(i, "mi:psykos"), X(i, "mi:ADHD"), cost_=0.3)
SUB = {"alkohol": 15, "narkotika": 14, "läkemedel": 8}
for d, n in SUB.items():
    flag("sub:" + d, total=n)
flag("sub", sp=5, mi=19)
for a, b, n in (("alkohol", "narkotika", 5), ("alkohol", "läkemedel", 4), ("narkotika", "läkemedel", 4)):
    both = f"sub:{a}+{b}"
    flag(both, total=n)
    for i in ALL:
        implies(i, X(i, both), X(i, "sub:" + a))
        implies(i, X(i, both), X(i, "sub:" + b))
        add([(X(i, "sub:" + a), 1), (X(i, "sub:" + b), 1), (X(i, both), -1)], -np.inf, 1)
for i in ALL:
    k = [X(i, "sub:" + d) for d in SUB]
    for v in k:
        implies(i, v, X(i, "sub"))
    implies(i, X(i, "sub"), *k)
    add([(v, 1) for v in k], -np.inf, 2)
flag("physical", sp=8, mi=8)
flag("social", sp=2, mi=9)
for i in ALL:
    never(i, X(i, "sub:narkotika"), X(i, "born", "1940-1959"), cost_=0.4)
for i in SP:
    implies(i, X(i, "social"), X(i, "sub"), cost_=0.4)
one_of("known", ["<1", "1-3", ">=4"], total=(14, 6, 14))

# ---- plan and meeting ---------------------------------------------------------------------
one_of("year", ["2014", "2015", "2016"], total=(6, 21, 7))
for g, n in ((SP, 4), (MI, 3)):
    add([(X(i, "year", "2016"), 1) for i in g], n, n)
one_of("kind", ["SIP", "vårdplanering", "KPM-plan"], total=(29, 3, 2))
one_of("form", ["take-care", "take-care-äldre", "journal"], total=(26, 1, 7))
for i in ALL:
    implies(i, X(i, "kind", "vårdplanering"), X(i, "form", "journal"))
    implies(i, X(i, "kind", "KPM-plan"), X(i, "form", "journal"))
    if PLACE[i] != "Norrtälje":
        add([(X(i, "kind", "KPM-plan"), 1)], 0, 0)
    if i > 24:
        add([(X(i, "kind", "vårdplanering"), 1)], 0, 0)
    implies(i, X(i, "form", "take-care-äldre"), X(i, "year", "2014"))
add([(X(i, "kind", "vårdplanering"), 1) for i in SP], 2, 2)

CONV = ["sp-myndighet", "missbruk-myndighet", "missbruk-utförare", "öppenvård", "slutenvård", "beroendevård", "KPM"]
one_of("convener", CONV, (5, 1, 0, 4, 3, 2, 0), (0, 10, 1, 0, 0, 7, 1))
flag("at:sp-myndighet", sp=15, mi=5)
flag("at:sp-utförare", sp=7, mi=2)
flag("at:missbruk-myndighet", sp=1, mi=19)
flag("at:missbruk-utförare", sp=0, mi=14)
flag("at:öppenvård", sp=12, mi=7)
flag("at:slutenvård", sp=3, mi=0)
flag("at:beroendevård", sp=4, mi=18)
flag("at:primärvård", sp=1, mi=1, where=None)
flag("at:försörjningsstöd", total=3)
flag("at:LSS", total=3)
flag("at:äldreomsorg", total=1, where=lambda i: i >= 15)
flag("at:arbetsförmedlingen", total=3)
flag("at:försäkringskassan", total=1)
flag("at:närstående", total=10)
flag("at:god man", total=4)
flag("at:personligt ombud", total=1, where=lambda i: i < 15)
flag("home", total=3)
for i in ALL:
    for c, a in (
        ("sp-myndighet", "sp-myndighet"),
        ("missbruk-myndighet", "missbruk-myndighet"),
        ("missbruk-utförare", "missbruk-utförare"),
        ("öppenvård", "öppenvård"),
        ("slutenvård", "slutenvård"),
        ("beroendevård", "beroendevård"),
    ):
        implies(i, X(i, "convener", c), X(i, "at:" + a))
    implies(i, X(i, "convener", "KPM"), X(i, "kind", "KPM-plan"))
    implies(i, X(i, "home"), X(i, "convener", "sp-myndighet"))
    if i < 15:
        add([(X(i, "at:öppenvård"), 1), (X(i, "at:slutenvård"), 1)], 1, 1)
        implies(i, X(i, "at:beroendevård"), X(i, "at:öppenvård"))
        implies(i, X(i, "at:missbruk-myndighet"), X(i, "at:sp-utförare"))
        implies(i, X(i, "at:missbruk-myndighet"), X(i, "sub"))
        implies(i, X(i, "at:missbruk-myndighet"), X(i, "convener", "missbruk-myndighet"))
        implies(i, X(i, "at:beroendevård"), X(i, "sub"))
        implies(i, X(i, "kind", "vårdplanering"), X(i, "convener", "slutenvård"))
        implies(i, X(i, "at:slutenvård"), X(i, "convener", "slutenvård"))
    else:
        implies(i, X(i, "at:sp-utförare"), X(i, "at:missbruk-utförare"))
        implies(i, X(i, "at:sp-utförare"), X(i, "at:sp-myndighet"))
        implies(i, X(i, "at:öppenvård"), X(i, "mi"))
        implies(i, X(i, "at:sp-myndighet"), X(i, "mi"))
        add([(X(i, "at:öppenvård"), 1), (X(i, "at:beroendevård"), 1)], 1, 2)
        implies(i, X(i, "kind", "vårdplanering"), X(i, "convener", "beroendevård"))
    implies(i, X(i, "kind", "KPM-plan"), X(i, "at:beroendevård"))
    implies(i, X(i, "kind", "KPM-plan"), X(i, "at:öppenvård"))
    implies(i, X(i, "at:äldreomsorg"), X(i, "housing", "särskild service"))
    implies(i, X(i, "at:LSS"), X(i, "mi:autism"), cost_=0.5)
    implies(i, X(i, "at:LSS"), X(i, "mi"))
    implies(i, X(i, "at:försörjningsstöd"), X(i, "livelihood", "försörjningsstöd"))
    implies(i, X(i, "at:primärvård"), X(i, "physical"))
    implies(i, X(i, "at:god man"), X(i, "mi"))
    never(i, X(i, "at:god man"), X(i, "occupation", "arbete"))
    implies(i, X(i, "at:försäkringskassan"), X(i, "livelihood", "försäkringskassan"))
    never(i, X(i, "at:arbetsförmedlingen"), X(i, "livelihood", "ålderspension"))
    never(i, X(i, "at:arbetsförmedlingen"), X(i, "occupation", "HVB"))
    never(i, X(i, "at:arbetsförmedlingen"), X(i, "kind", "vårdplanering"))
    implies(i, X(i, "housing", "föräldrar"), X(i, "at:närstående"), cost_=0.3)
add([(X(i, "at:beroendevård"), 1) for i in MI] + [(X(i, "at:öppenvård"), 1) for i in MI], 25, 25)
add([(X(i, "kind", "KPM-plan"), 1) for i in range(31, 34)], 2, 2)

# who represented the clinics
PSY = {"läkare": 9, "sjuksköterska": 11, "psykolog": 2, "case-manager": 3, "mentalskötare": 1, "kurator": 1}
for r, n in PSY.items():
    flag("psy:" + r, total=n)
BER = {"läkare": 3, "sjuksköterska": 12, "psykolog": 1, "case-manager": 2, "beroendeterapeut": 1, "arbetsterapeut": 1, "mentalskötare": 3}
for r, n in BER.items():
    flag("ber:" + r, total=n)
flag("ber:okänd", total=1)
flag("ber:specialist", total=3)
for i in ALL:
    k = [X(i, "psy:" + r) for r in PSY]
    for v in k:
        implies(i, v, X(i, "at:öppenvård"))
    add([(v, 1) for v in k] + [(X(i, "at:öppenvård"), -1)], 0, np.inf)
    add([(v, 1) for v in k], -np.inf, 2)
    k = [X(i, "ber:" + r) for r in BER]
    for v in k + [X(i, "ber:specialist"), X(i, "ber:okänd")]:
        implies(i, v, X(i, "at:beroendevård"))
    add([(v, 1) for v in k] + [(X(i, "at:beroendevård"), -1), (X(i, "ber:okänd"), 1)], 0, np.inf)
    add([(v, 1) for v in k], -np.inf, 2)
    for v in k + [X(i, "ber:specialist")]:
        never(i, v, X(i, "ber:okänd"))
    if PLACE[i] != "Österåker":
        add([(X(i, "ber:case-manager"), 1)], 0, 0)
    implies(i, X(i, "ber:specialist"), X(i, "sub:narkotika"))

# ---- needs, interventions, contacts: joint states ----------------------------------------
AREA = {
    "psykisk-ohälsa": (21, 8, 3),
    "missbruksproblem": (21, 4, 0),
    "sysselsättning": (10, 8, 3),
    "boende": (13, 3, 4),
    "fysiska-problem": (2, 12, 0),
    "försörjning": (2, 9, 0),
    "fritid": (1, 0, 0),
    "annat": (1, 4, 1),
}
for a, (both, only, only2) in AREA.items():
    one_of("need:" + a, ["båda", "behov", "insats", "ingen"], total=(both, only, only2, None))


def need(i, a):
    return [X(i, "need:" + a, "båda"), X(i, "need:" + a, "behov")]


def planned(i, a):
    return [X(i, "need:" + a, "båda"), X(i, "need:" + a, "insats")]


IV = {
    "sp": {
        "boendestöd": (8, 0, 3),
        "sysselsättning": (2, 1, 5),
        "supported-employment": (2, 1, 1),
        "kontaktperson": (2, 0, 0),
        "särskilt-boende-eller-HVB": (3, 0, 0),
    },
    "mi": {
        "samtal": (0, 4, 10),
        "återfallsprevention": (0, 0, 1),
        "boendestöd": (3, 0, 2),
        "sysselsättning": (2, 0, 0),
        "behandlingshem": (2, 3, 0),
    },
}
for u, kinds in IV.items():
    for kind, (both, before, new) in kinds.items():
        one_of(f"iv:{u}:{kind}", ["båda", "pågående", "planerad", "ingen"], total=(both, before, new, None))
CONTACT = {
    "socialpsykiatri": (14, 1, 5),
    "missbruk": (13, 1, 5),
    "psykiatri": (15, 2, 2),
    "beroendevård": (10, 3, 8),
    "primärvård": (2, 2, 0),
}
for a, (both, before, after) in CONTACT.items():
    one_of("contact:" + a, ["båda", "innan", "efter", "ingen"], total=(both, before, after, None))


def before(i, a):
    return [X(i, "contact:" + a, "båda"), X(i, "contact:" + a, "innan")]


def after(i, a):
    return [X(i, "contact:" + a, "båda"), X(i, "contact:" + a, "efter")]


flag("noplan", total=1, where=lambda i: i < 15)  # the file where no interventions were planned
for i in ALL:
    for u, unit in (("sp", "socialpsykiatri"), ("mi", "missbruk")):
        for kind in IV[u]:
            f = f"iv:{u}:{kind}"
            for s in ("båda", "pågående"):
                implies(i, X(i, f, s), *before(i, unit))
            for s in ("båda", "planerad"):
                implies(i, X(i, f, s), *after(i, unit))
                never(i, X(i, f, s), X(i, "noplan"))
            if u == "sp" and i >= 15:
                for s in ("båda", "pågående", "planerad"):
                    implies(i, X(i, f, s), X(i, "at:sp-myndighet"), cost_=0.3)
                    implies(i, X(i, f, s), X(i, "mi"))
            if u == "mi" and i < 15:
                for s in ("båda", "pågående", "planerad"):
                    implies(i, X(i, f, s), X(i, "at:missbruk-myndighet"), cost_=0.4)
                    implies(i, X(i, f, s), X(i, "sub"))
    for u, kind in (("sp", "boendestöd"), ("mi", "boendestöd"), ("sp", "särskilt-boende-eller-HVB")):
        for s in ("båda", "planerad"):
            implies(i, X(i, f"iv:{u}:{kind}", s), *planned(i, "boende"))
    for u, kind in (("sp", "sysselsättning"), ("sp", "supported-employment"), ("mi", "sysselsättning")):
        for s in ("båda", "planerad"):
            implies(i, X(i, f"iv:{u}:{kind}", s), *planned(i, "sysselsättning"))
    for kind in ("samtal", "återfallsprevention", "behandlingshem"):
        for s in ("båda", "planerad"):
            implies(i, X(i, "iv:mi:" + kind, s), *planned(i, "missbruksproblem"))
    never(i, X(i, "iv:sp:boendestöd", "båda"), X(i, "iv:mi:boendestöd", "båda"))
    never(i, X(i, "iv:sp:boendestöd", "planerad"), X(i, "iv:mi:boendestöd", "planerad"))
    never(i, X(i, "iv:sp:boendestöd", "båda"), X(i, "iv:mi:boendestöd", "planerad"))
    never(i, X(i, "iv:sp:boendestöd", "planerad"), X(i, "iv:mi:boendestöd", "båda"))
    for a in AREA:
        for v in planned(i, a):
            never(i, v, X(i, "noplan"))
    # housing that is an intervention
    if i < 15:
        implies(i, X(i, "housing", "boendestöd"), X(i, "iv:sp:boendestöd", "båda"))
        implies(i, X(i, "housing", "HVB"), X(i, "iv:sp:särskilt-boende-eller-HVB", "båda"))
        implies(i, X(i, "housing", "särskild service"), X(i, "iv:sp:särskilt-boende-eller-HVB", "båda"))
        implies(
            i,
            X(i, "occupation", "kommunal"),
            *[X(i, f"iv:sp:{k}", s) for k in ("sysselsättning", "supported-employment") for s in ("båda", "pågående")],
        )
        for s in ("båda",):
            for h in ("HVB", "särskild service"):
                never(i, X(i, "iv:sp:boendestöd", s), X(i, "housing", h))
    else:
        implies(i, X(i, "housing", "HVB"), X(i, "iv:mi:behandlingshem", "båda"), X(i, "iv:mi:behandlingshem", "pågående"))
        implies(i, X(i, "housing", "särskild service"), X(i, "iv:sp:särskilt-boende-eller-HVB", "ingen"))
        add([(X(i, "iv:sp:särskilt-boende-eller-HVB", "ingen"), 1)], 1, 1)
    never(i, X(i, "iv:sp:boendestöd", "planerad"), X(i, "housing", "föräldrar"))
    for s in ("båda", "pågående", "planerad"):
        never(i, X(i, "iv:mi:behandlingshem", s), X(i, "iv:sp:boendestöd", "båda"))
        never(i, X(i, "iv:mi:behandlingshem", s), X(i, "iv:mi:boendestöd", "båda"))
        never(i, X(i, "iv:mi:behandlingshem", s), X(i, "iv:mi:samtal", "pågående"), cost_=0.5)
        never(i, X(i, "iv:mi:behandlingshem", s), X(i, "occupation", "arbete"))
        never(i, X(i, "iv:mi:behandlingshem", s), X(i, "housing", "särskild service"))
        never(i, X(i, "iv:mi:sysselsättning", s), X(i, "occupation", "arbete"))
        never(i, X(i, "iv:sp:sysselsättning", s), X(i, "occupation", "arbete"))
        never(i, X(i, "iv:sp:supported-employment", s), X(i, "occupation", "HVB"))
        never(i, X(i, "iv:sp:supported-employment", s), X(i, "livelihood", "ålderspension"))
        never(i, X(i, "iv:sp:sysselsättning", s), X(i, "livelihood", "ålderspension"))
    never(i, X(i, "need:psykisk-ohälsa", "båda"), X(i, "mi", "nej"), cost_=1)
    never(i, X(i, "need:psykisk-ohälsa", "behov"), X(i, "mi", "nej"), cost_=1)
    never(i, X(i, "need:psykisk-ohälsa", "insats"), X(i, "mi", "nej"), cost_=0.3)
    never(i, X(i, "need:missbruksproblem", "båda"), X(i, "sub", "nej"), cost_=1)
    never(i, X(i, "need:missbruksproblem", "behov"), X(i, "sub", "nej"), cost_=1)
    for v in need(i, "fysiska-problem"):
        implies(i, v, X(i, "physical"))
    for v in need(i, "sysselsättning"):
        never(i, v, X(i, "livelihood", "ålderspension"))
        never(i, v, X(i, "occupation", "arbete"), cost_=0.3)
    for v in need(i, "försörjning"):
        never(i, v, X(i, "livelihood", "ålderspension"), cost_=0.4)
        never(i, v, X(i, "livelihood", "arbete"), cost_=0.6)
    implies(i, X(i, "housing", "saknas"), *need(i, "boende"), cost_=1)
    implies(i, X(i, "occupation", "ingen"), *need(i, "sysselsättning"), cost_=0.1)
    for v in need(i, "boende"):
        never(i, v, X(i, "housing", "ordinärt"), cost_=0.1)
    add([(v, 1) for a in AREA for v in need(i, a)], 3, 6)
    implies(i, X(i, "at:arbetsförmedlingen"), *need(i, "sysselsättning"))
    # contacts follow problems
    for v in before(i, "psykiatri") + after(i, "psykiatri"):
        implies(i, v, X(i, "mi"))
    for v in before(i, "beroendevård") + after(i, "beroendevård") + before(i, "missbruk") + after(i, "missbruk"):
        implies(i, v, X(i, "sub"))
    for v in before(i, "primärvård") + after(i, "primärvård"):
        implies(i, v, X(i, "physical"))
    if i < 15:
        implies(i, X(i, "mi"), *after(i, "socialpsykiatri"), cost_=0.3)
        implies(i, X(i, "at:slutenvård"), *before(i, "psykiatri"))
        implies(i, X(i, "mi"), *before(i, "psykiatri"), cost_=0.1)
        for v in after(i, "missbruk"):
            implies(i, v, X(i, "at:missbruk-myndighet"), cost_=0.3)
    else:
        for v in before(i, "socialpsykiatri") + after(i, "socialpsykiatri"):
            implies(i, v, X(i, "mi"))
            implies(i, v, X(i, "at:sp-myndighet"), cost_=0.4)
        implies(i, X(i, "sub"), *after(i, "missbruk"), cost_=0.2)
        implies(i, X(i, "sub"), *after(i, "beroendevård"), cost_=0.1)
        implies(i, X(i, "at:beroendevård", "nej"), X(i, "contact:beroendevård", "ingen"), X(i, "contact:beroendevård", "innan"))
    # a person long known to the unit has or has had something from it
    own = before(i, "socialpsykiatri" if i < 15 else "missbruk")
    implies(i, X(i, "known", ">=4"), *own, cost_=0.5)
    implies(
        i,
        X(
            i,
            "known",
            "<1",
        ),
        X(i, "known", "<1"),
    )
    for d in ("iv:sp:särskilt-boende-eller-HVB",):
        never(i, X(i, d, "båda"), X(i, "known", "<1"), cost_=0.3)
    never(i, X(i, "noplan"), X(i, "iv:sp:särskilt-boende-eller-HVB", "båda"))
    for st in ("båda", "pågående"):  # who is in an occupation is not without one
        never(i, X(i, "iv:mi:sysselsättning", st), X(i, "occupation", "ingen"))
        never(i, X(i, "iv:sp:sysselsättning", st), X(i, "occupation", "ingen"), cost_=0.5)
    for st in ("båda", "planerad", "pågående"):
        never(i, X(i, "iv:mi:boendestöd", st), X(i, "housing", "saknas"))
    never(i, X(i, "noplan"), X(i, "iv:sp:boendestöd", "båda"))
    never(i, X(i, "noplan"), X(i, "form", "journal"))

flag("contact:kriminalvård", total=3)
flag("contact:AF", total=3)
flag("contact:färdtjänst", total=3)
for i in ALL:
    implies(i, X(i, "contact:kriminalvård"), X(i, "sub"))
    implies(i, X(i, "contact:kriminalvård"), X(i, "social"))
    implies(i, X(i, "contact:färdtjänst"), X(i, "physical"))
    never(i, X(i, "contact:AF"), X(i, "livelihood", "ålderspension"))
    never(i, X(i, "contact:AF"), X(i, "occupation", "HVB"))

# ---- motive, problem formulation, the user -------------------------------------------------
one_of("motive", ["plan", "journal", "vårdplanering", "framgår ej"], total=(5, 24, 3, 2))
one_of("problem", ["särskild", "lista", "lista med mål", "saknas"], total=(2, 7, 17, 8))
one_of("asked", ["ja", "nej", "framgår ej"], total=(2, 6, 26))
one_of("prepared", ["ja", "nej", "framgår ej"], total=(1, 2, 31))
flag("present", total=33)
one_of("wish", ["ja", "nej", "framgår ej"], total=(5, 1, 28))
one_of("agreed", ["ja", "framgår ej", "annat"], total=(3, 30, 1))
flag("spoke", total=13)
one_of("granted", ["nej", "framgår ej", "annat"], total=(1, 32, 1))
for i in ALL:
    add([(X(i, "motive", "vårdplanering"), 1), (X(i, "kind", "vårdplanering"), -1)], 0, 0)
    implies(i, X(i, "motive", "plan"), X(i, "kind", "SIP"))
    implies(i, X(i, "motive", "plan"), X(i, "form", "take-care"), X(i, "form", "take-care-äldre"))
    implies(i, X(i, "form", "journal"), X(i, "problem", "saknas"))
    add([(X(i, "agreed", "annat"), 1), (X(i, "noplan"), -1)], 0, 0)
    add([(X(i, "granted", "annat"), 1), (X(i, "noplan"), -1)], 0, 0)
    implies(i, X(i, "granted", "nej"), X(i, "wish", "ja"))
    implies(i, X(i, "prepared", "ja"), X(i, "asked", "ja"))
    never(i, X(i, "noplan"), X(i, "wish", "ja"))
    never(i, X(i, "present", "nej"), X(i, "noplan"))
    for f in ("asked", "wish", "prepared", "agreed"):
        never(i, X(i, "present", "nej"), X(i, f, "ja"))
    never(i, X(i, "present", "nej"), X(i, "spoke"))
    never(i, X(i, "present", "nej"), X(i, "home"))
    never(i, X(i, "present", "nej"), X(i, "at:slutenvård"))
    never(i, X(i, "present", "nej"), X(i, "kind", "vårdplanering"))
    implies(i, X(i, "wish", "ja"), X(i, "spoke"), cost_=0.2)
    never(i, X(i, "motive", "framgår ej"), X(i, "asked", "ja"))

# ---- follow-ups -----------------------------------------------------------------------------
one_of("followups", ["0", "1", "2", "3", "4"], total=None)
EARLY = {"0": (3, 5), "1": (4, 3), "2": (0, 3), "3": (2, 3), "4": (2, 2)}
for g, k in ((SP, 0), (MI, 1)):
    for v in EARLY:
        # early = first plan before 2016
        for i in g:
            e = x[i, "early" + v, "ja"] = var()
            implies(i, e, X(i, "followups", v))
            never(i, e, X(i, "year", "2016"))
            add([(e, 1), (X(i, "followups", v), -1), (X(i, "year", "2016"), 1)], 0, np.inf)
        add([(x[i, "early" + v, "ja"], 1) for i in g], EARLY[v][k], EARLY[v][k])
for i in ALL:
    for v in ("2", "3", "4"):
        never(i, X(i, "followups", v), X(i, "year", "2016"))
add([(X(i, "followups", "0"), 1) for i in ALL], 9, 9)
one_of("first-follow-up", ["inom 2", "inom 4", "inom 12", "12", "ingen"], total=(15, 5, 2, 3, 9))
one_of("first-new", ["ja", "nej", "ingen"], total=(8, 17, 9))
one_of("second-new", ["ja", "nej", "ingen"], total=(7, 5, 22))
for i in ALL:
    add([(X(i, "followups", "0"), 1), (X(i, "first-follow-up", "ingen"), -1)], 0, 0)
    add([(X(i, "followups", "0"), 1), (X(i, "first-new", "ingen"), -1)], 0, 0)
    add([(X(i, "followups", "0"), 1), (X(i, "followups", "1"), 1), (X(i, "second-new", "ingen"), -1)], 0, 0)
    for v in ("inom 12", "12"):
        never(i, X(i, "first-follow-up", v), X(i, "year", "2016"))
    never(i, X(i, "first-follow-up", "12"), X(i, "followups", "4"))
    never(i, X(i, "first-follow-up", "12"), X(i, "followups", "3"), cost_=0.5)
    never(i, X(i, "first-new", "ja"), X(i, "second-new", "ja"), cost_=0.5)
singles = [x_ for x_ in ALL]
for i in ALL:  # most files have two plans: the first follow-up's new plan mostly where there is no second follow-up
    never(i, X(i, "first-new", "ja"), X(i, "second-new", "nej"), cost_=0.3)
one_of("begun", ["alla", "delvis", "ingen", "framgår ej", "inga planerade"], total=(24, 5, 2, 2, 1))
for i in ALL:
    add([(X(i, "begun", "inga planerade"), 1), (X(i, "noplan"), -1)], 0, 0)
    for u in IV:
        for kind in IV[u]:
            never(i, X(i, "begun", "ingen"), X(i, f"iv:{u}:{kind}", "båda"))
    for a in CONTACT:  # where nothing began, no contact began either
        never(i, X(i, "begun", "ingen"), X(i, "contact:" + a, "efter"))
    add([(X(i, "begun", "ingen"), 1)] + [(v, -1) for a in AREA for v in planned(i, a)], -np.inf, 0)
    add([(X(i, "begun", "delvis"), 2)] + [(v, -1) for a in AREA for v in planned(i, a)], -np.inf, 0)
    add([(X(i, "noplan"), -1)] + [(v, -1) for a in AREA for v in planned(i, a)], -np.inf, -1)
one_of("otherNeeds", ["0", "1", "2", "3"])
add([(X(i, "otherNeeds", v), int(v)) for i in ALL for v in "123"], 42, 42)
for i in ALL:
    implies(i, X(i, "need:fysiska-problem", "behov"), *[X(i, "otherNeeds", v) for v in "123"])
    implies(i, X(i, "physical"), *[X(i, "otherNeeds", v) for v in "123"], cost_=0.2)
add([(X(i, "otherNeeds", "3"), 1) for i in ALL], 4, 6)
add([(X(i, "otherNeeds", "0"), 1) for i in ALL], 6, 9)


def main():
    n = len(cost)
    r, c, w = [], [], []
    for j, (terms, _, _) in enumerate(rows):
        for v, k in terms:
            r.append(j), c.append(v), w.append(k)
    a = coo_matrix((w, (r, c)), shape=(len(rows), n)).tocsr()
    print(n, "variables", len(rows), "rows")
    s = milp(
        cost,
        constraints=LinearConstraint(a, [x_[1] for x_ in rows], [x_[2] for x_ in rows]),
        bounds=Bounds(0, 1),
        integrality=np.ones(n),
        options={"mip_rel_gap": 0.05, "time_limit": 240, "disp": False},
    )
    print(s.status, s.message, s.fun, getattr(s, "mip_gap", None))
    sol = np.round(s.x).astype(int)
    with open(os.path.join(HERE, "facts.tsv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, delimiter="\t", lineterminator="\n")
        out.writerow(["file", "municipality", "unit"] + FACTS)
        for i in ALL:
            row = [i + 1, PLACE[i], "socialpsykiatri" if i < 15 else "missbruk"]
            for fct in FACTS:
                row.append(next(v for (j, g, v) in x if j == i and g == fct and sol[x[j, g, v]]))
            out.writerow(row)
    broken = [(v, cost[v]) for v in range(n) if cost[v] > 0.06 and sol[v]]
    print("unlikely", len(broken), sum(k for _, k in broken))


if __name__ == "__main__":
    main()

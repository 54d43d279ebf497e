"""Writes the three contrast materials of samverkan under the folder given: literal, nothing drawn by chance."""

import json
import pathlib
import sys

from samverkan_cases_parts import FE, JA, MI, NEJ, PS, BE, PV, SP, does, follow, task, who

FACTS = ["lokal-överenskommelse", "regional-överenskommelse", "överenskommelse-fungerar", "lokalt-samråd", "samråd-fungerar",
         "SIP-rutin-finns", "samverkansmöten", "stående-team", "case-manager", "samlokalisering", "gemensam-budget", "samordningsförbund", "kommunalförbund"]
TRUE = {"team": FACTS[:8] + ["samlokalisering", "gemensam-budget"], "case-manager": ["case-manager"], "inget": []}
TITLE = {"team": "team med stående former", "case-manager": "case managers utan gemensamma möten", "inget": "inget dokumenterat"}
SAYS = {
    "team": "Every case: kind 4 (the same five actors at all three meetings within a year; in every second case at exactly two of three). "
            "Horizontal hög (4 of 4). Vertical hög (agreement, council, both work, routine). Grade hög. Steps 5, 6 and 7 are ja. Systematics: 8 of 8 measures, systematisk.",
    "case-manager": "Every case: kind 2 (two actors' interventions; one holder of three tasks who does not handle; only the municipality meets). "
                    "Horizontal måttlig (2 of 4: planned_by_actors and followed_up). Vertical låg. Grade låg-till-måttlig. Steps 5-7 are nej. "
                    "Systematics: 5 of 8 measures (not the three of attendance), delvis-systematisk.",
    "inget": "Every case: kind 0. Horizontal låg (0 of 4: clinics absent, nobody could decide, one actor, no follow-up). Vertical låg. Grade låg. Steps 5-7 are nej. "
             "Systematics: jämnhet and spridning (all have zero follow-ups) are met, datum-hållet has no base: 2 of 7, osystematisk.",
}


def case(kind, n, town, unit):
    own, year = (MI if unit == "missbruk" else SP), 2014 + n % 2
    ident, start = f"K{n}", f"{year}-03-{10 + n}"
    actors = [SP, MI, PS, BE, PV] if kind == "team" else [own]
    plan = {"id": "plan-1", "kind": "SIP", "form": "take-care", "document": "h1", "establishedOn": start, "isFollowUp": "tom", "coordinator": "tom",
            "followUpOn": "tom" if kind == "inget" else f"{year}-06-{10 + n}", "convener": own, "copiesTo": [], "tasks": [],
            "meeting": {"id": "m1", "date": start, "participants": [who(a, mandate=NEJ if kind == "inget" else JA) for a in actors]}}
    if kind == "case-manager":
        plan["tasks"] = [task(t) for t in ("samordna", "leda-möten", "följa-upp")]
    follows = []
    if kind == "team":
        follows = [follow(1, f"{year}-06-{10 + n}", actors), follow(2, f"{year}-09-{10 + n}", actors if n % 2 else [own])]
    elif kind == "case-manager":
        follows = [follow(1, f"{year}-06-{10 + n}", [own])]
    return {"format": "sip-audit/case-file/1", "id": ident, "municipality": town, "unit": f"Enheten för {unit}", "unitKind": unit, "readOn": "2016-09-30", "invented": JA,
            "person": {"document": "h1", "gender": "man" if n % 3 else "kvinna", "birthYear": 1960 + 3 * n, "mentalIllHealth": ["depression"],
                       "substanceUse": ["alkohol"], "physicalProblems": ["diabetes"]},
            "interventions": [does(own)] + ([] if kind == "inget" else [does(PS)]),
            "documents": [{"id": "h1", "kind": "SIP", "date": start, "from": own, "to": []}], "plans": [plan], "followUps": follows}


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


for kind in TRUE:
    home = pathlib.Path(sys.argv[1]) / f"samverkan-{kind}"
    towns = ["Exempelby", "Provköping"]
    units = [{"name": f"Enheten för {u}", "kind": u, "asked": JA, "participated": JA, "hadFiles": JA, "filesScreened": FE, "filesExcluded": FE} for u in ("socialpsykiatri", "missbruk")]
    write(home / "material.json", {
        "format": "sip-audit/material/1", "study": "fou-nordost-2018", "title": {"sv": "Påhittat: " + TITLE[kind], "en": "Invented contrast: " + kind}, "invented": JA,
        "collectionWindow": {"from": "2014-01-01", "to": "2016-09-30"},
        "structuralFacts": [{"fact": f, "value": JA if f in TRUE[kind] else NEJ, "source": "own: påhittat"} for f in FACTS],
        "municipalities": [{"name": t, "inhabitants": 20000 + 1000 * i, "units": units} for i, t in enumerate(towns)]})
    n = 0
    for t in towns:
        for u in ("socialpsykiatri", "missbruk") * 2:
            n += 1
            write(home / "case-files" / f"K{n}.json", case(kind, n, t, u))
    (home / "README.md").write_text(f"# Contrast material: {kind}\n\nInvented; written by Tests/FixtureTools/samverkan_contrasts.py. Eight files, two municipalities, two kinds of unit; "
                                    f"each unit has two files, under the smallest group of five.\n\n{SAYS[kind]}\n")

"""Observations, and the finished case file.

Every step takes the case under construction and leaves on it what later steps need.
"""

from common import FE, day
from words import UNITS


def observations(my):
    """What only reading tells, each with the words it rests on."""
    c, f, r = my.c, my.f, my.r
    src = {
        "asked": my.ini_doc,
        "motive": my.ini_doc,
        "prepared": my.prep_doc,
        "wish": my.prep_doc,
        "spoke": my.meet_doc,
        "agreed": my.meet_doc,
        "granted": my.meet_doc,
        "none": my.meet_doc,
        "problem": my.meet_doc,
    }
    if f["motive"] == "plan":
        c.observe("reason_found", "plan", my.plan["document"], my.reason)
    elif f["motive"] == "journal":
        c.observe(
            "reason_found",
            "journal",
            my.ini_doc,
            my.quotes["motive"],
            (
                "säker"
                if "därför" in my.quotes["motive"] or "SIP" in my.quotes["motive"] or "mötet" in my.quotes["motive"].lower()
                else "tolkad"
            ),
        )
    elif f["motive"] == "vårdplanering":
        c.observe("reason_found", "vårdplanering", my.meet_doc, my.quotes["motive"])
    else:
        c.observe("reason_found", FE)
    if my.problem == "saknas":
        if my.journal:
            c.observe("problem_formulation", "saknas", my.meet_doc, my.quotes["problem"])
        else:
            c.observe("problem_formulation", "saknas", my.plan["document"], "Problemformulering: –")
    elif my.problem == "lista med mål":
        text = my.plan["document"]["text"]
        a = text.index("Problemformulering:")
        b = text.index("\n", text.index("Mål:"))
        c.observe("problem_formulation", "lista-med-mål", my.plan["document"], text[a:b])
    else:
        text = my.plan["document"]["text"]
        a = text.index("Problemformulering:")
        c.observe(
            "problem_formulation",
            {"lista": "lista-över-behov", "särskild": "särskild-formulering"}[my.problem],
            my.plan["document"],
            text[a : text.index("\n", a)],
            "säker" if my.problem == "lista" else "tolkad",
        )
    for item, fact, q in (
        ("user_asked_for_plan", "asked", "asked"),
        ("user_took_part_in_preparation", "prepared", "prepared"),
        ("user_wished_for_intervention", "wish", "wish"),
    ):
        if f[fact] == FE:
            c.observe(item, FE)
        else:
            c.observe(item, f[fact], src[q], my.quotes[q])
    if f["agreed"] == "ja":
        c.observe("user_consented_to_interventions", "ja", my.meet_doc, my.quotes["agreed"])
    elif f["agreed"] == "annat":
        c.observe("user_consented_to_interventions", "annat", my.meet_doc, my.quotes["none"], memo="Inga insatser att samtycka till.")
    else:
        memo = (
            "Underskrift finns, men läses inte som samtycke till insatserna."
            if my.plan.get("signaturePatient") == "ifylld" and r.chance(40)
            else None
        )
        c.observe("user_consented_to_interventions", FE, certainty="säker", memo=memo)
    if c.yes("spoke"):
        c.observe("user_spoke_at_meeting", "ja", my.meet_doc, my.quotes["spoke"])
    else:
        c.observe("user_spoke_at_meeting", FE)
    if f["granted"] == "nej":
        c.observe("intervention_as_wished", "nej", my.meet_doc, my.quotes["granted"], "tolkad")
    elif f["granted"] == "annat":
        c.observe("intervention_as_wished", "annat", my.meet_doc, my.quotes["none"])
    else:
        c.observe("intervention_as_wished", FE)
    if f["agreed"] == "annat":
        c.observe("user_shaped_assignment", "annat", my.meet_doc, my.quotes["none"])
    else:
        c.observe("user_shaped_assignment", FE)
    c.observe("legal_points_met", "ja", my.meet_doc, my.legal)


def put_together(my):
    """The case file as it is written."""
    c, f, r = my.c, my.f, my.r
    for d in c.docs:
        assert d["date"] < my.read_on, (c.id, d)
    c.docs.sort(key=lambda d: (d["date"], d["order"]))
    for i, d in enumerate(c.docs):
        d["id"] = f"h{i + 1:02d}"
    ref = lambda d: d["id"]
    out = {
        "format": "sip-audit/case-file/1",
        "id": c.id,
        "municipality": my.muni,
        "unit": UNITS[my.muni][f["unit"]],
        "unitKind": f["unit"],
        "readOn": day(my.read_on),
        "invented": "ja",
    }
    out["person"] = {
        "document": ref(my.inv),
        "gender": f["gender"],
        "birthYear": my.birth,
        "family": my.family,
        "children": my.children,
        "bornInSweden": f["bornInSweden"],
        "mentalIllHealth": my.mental,
        "substanceUse": my.drugs,
        "physicalProblems": my.physical,
        "socialProblems": my.social,
        "housing": my.housing,
        "occupation": my.occupation,
        "livelihood": my.livelihood,
        "education": my.education,
        "workExperience": my.work,
        "knownSince": my.known_text,
    }
    out["contacts"] = [{**x, "document": ref(x["document"])} for x in my.contacts]
    out["interventions"] = [
        {"document": ref(my.iv_doc[id(x)]), "provider": x[0], "kind": x[1], "ongoing": x[3], "planned": x[4], "startedAfter": x[5]}
        for x in my.iv
    ]
    docs = []
    for d in c.docs:
        e = {"id": d["id"], "kind": d["kind"], "date": day(d["date"])}
        if d["from"]:
            e["from"] = d["from"]
        if d["to"]:
            e["to"] = d["to"]
        e["text"] = d["text"]
        docs.append(e)
    out["documents"] = docs
    for p in my.plans:
        p["document"] = ref(p["document"])
    out["plans"] = my.plans
    for e in my.follow_ups:
        e["document"] = ref(e["document"])
    out["followUps"] = my.follow_ups
    coder = r.choice(["G1", "G1", "G2"])
    obs = []
    for item, value, d, quote, certainty, memo in c.observations:
        e = {"item": item, "value": value, "plan": "plan-1"}
        if d:
            e["document"], e["quote"] = ref(d), quote
        e.update({"coder": coder, "codedOn": day(my.read_on), "certainty": certainty})
        if memo:
            e["memo"] = memo
        obs.append(e)
    out["observations"] = obs
    my.out = out

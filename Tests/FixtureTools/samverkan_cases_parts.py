"""Small parts of the invented case files of samverkan."""

SP, MI, PS, BE, PV, FK = "socialpsykiatri-myndighet", "missbruk-myndighet", "psykiatri-öppenvård", "beroende-öppenvård", "primärvård", "försäkringskassan"
JA, NEJ, FE, EJT = "ja", "nej", "framgår ej", "ej tillämpligt"
M = "plans/plan-1/meeting/participants"


def who(actor, attended=JA, mandate=JA):
    return {"actor": actor, "role": "annan-roll", "invited": JA, "attended": attended, "mandate": mandate}


def does(provider, planned=JA, ongoing=NEJ):
    return {"provider": provider, "kind": "annan-insats", "ongoing": ongoing, "planned": planned}


def task(name, holder="P1", handles=NEJ):
    return {"task": name, "holder": holder, "actor": MI, "role": "annan-roll", "handlesInterventions": handles}


def follow(n, date, actors=None):
    f = {"id": f"u{n}", "date": date, "documentedIn": "journal", "document": "h1", "newPlanMade": NEJ, "carriedOut": "alla"}
    if actors is not None:
        f["meeting"] = {"id": f"mu{n}", "date": date, "participants": [who(a) for a in actors]}
    return f

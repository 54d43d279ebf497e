"""The case files as JSON and as a CSV set."""

import csv
import io
import json
import os


def dump(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def snake(key):
    return "".join("_" + ch.lower() if ch.isupper() else ch for ch in key)


PERSON = [
    "document",
    "gender",
    "birthYear",
    "family",
    "children",
    "bornInSweden",
    "mentalIllHealth",
    "substanceUse",
    "physicalProblems",
    "socialProblems",
    "housing",
    "occupation",
    "livelihood",
    "education",
    "workExperience",
    "knownSince",
]
PLAN = [
    "id",
    "kind",
    "form",
    "document",
    "issuingUnit",
    "patientName",
    "patientIdentityNumber",
    "patientAddress",
    "patientPhone",
    "municipalityBox",
    "interpreterNeed",
    "relativeContact",
    "minorsConcerned",
    "minorsCount",
    "minorsBirthYears",
    "inpatientPsychiatryContact",
    "inpatientPsychiatryResponsible",
    "outpatientPsychiatryContact",
    "outpatientPsychiatryResponsible",
    "addictionCareContact",
    "addictionCareResponsible",
    "primaryCareContact",
    "primaryCareResponsible",
    "municipalityContact",
    "municipalityUnits",
    "municipalityOfficer",
    "housingSupportContact",
    "godManContact",
    "forvaltareContact",
    "personligtOmbudContact",
    "otherContacts",
    "establishedOn",
    "isFollowUp",
    "informationConsent",
    "coordinator",
    "coordinatorActor",
    "coordinatorRole",
    "problemFormulation",
    "goals",
    "responsibleMunicipality",
    "responsiblePsychiatry",
    "responsibleAddictionCare",
    "patientResponsibility",
    "other",
    "followUpOn",
    "followUpInitiatedBy",
    "copiesTo",
    "decidedOn",
    "signatureMunicipality",
    "signaturePsychiatry",
    "signatureAddictionCare",
    "signaturePatient",
    "convener",
    "convenerRole",
    "initiatedBy",
    "initiatedOn",
    "calledOn",
    "dischargeNoticeOn",
    "consentToPlan",
    "consentToPlanOn",
    "follows",
    "reason",
]
PARTS = {
    "contacts": ["document", "actor", "before", "after"],
    "interventions": ["document", "provider", "kind", "ongoing", "planned", "startedAfter"],
    "documents": ["id", "kind", "date", "from", "to", "text"],
    "needs": ["area", "party", "need", "planned"],
    "other_needs": ["actor", "need", "ongoing", "contactedBy"],
    "tasks": ["task", "holder", "actor", "role", "handlesInterventions"],
    "participants": ["actor", "role", "person", "invited", "attended", "mandate", "wanted"],
    "follow_ups": ["id", "date", "documentedIn", "document", "newPlanMade", "newPlan", "carriedOut"],
    "observations": ["item", "value", "plan", "document", "quote", "coder", "codedOn", "certainty", "memo"],
}


def cell(value):
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(value) if value else "inga"
    return str(value)


def write_csv(path, header, rows):
    buffer = io.StringIO()
    w = csv.writer(buffer, lineterminator="\n")
    w.writerow(header)
    w.writerows(rows)
    with open(path, "w", encoding="utf-8", newline="") as f:
        f.write(buffer.getvalue())


def write_set(folder, files):
    os.makedirs(folder, exist_ok=True)
    coded = lambda owner, key: "kodat" if key in owner else ""
    lists = ["contacts", "interventions", "documents", "plans", "followUps", "observations"]
    write_csv(
        os.path.join(folder, "cases.csv"),
        ["case_id", "municipality", "unit", "unit_kind", "read_on", "linked_to", "invented", "person"]
        + ["person_document" if k == "document" else snake(k) for k in PERSON]
        + [snake(k) for k in lists],
        [
            [
                x["id"],
                x["municipality"],
                x["unit"],
                x.get("unitKind", ""),
                x["readOn"],
                x.get("linkedTo", ""),
                x["invented"],
                coded(x, "person"),
            ]
            + [cell(x["person"].get(k)) for k in PERSON]
            + [coded(x, k) for k in lists]
            for x in files
        ],
    )

    def simple(name, key, owner_key=None):
        rows = []
        for x in files:
            for e in x[key]:
                rows.append([x["id"]] + [cell(e.get(k)) for k in PARTS[name]])
        head = {"documents": "document_id", "follow_ups": "follow_up_id"}.get(name)
        write_csv(os.path.join(folder, name + ".csv"), ["case_id"] + [head if k == "id" else snake(k) for k in PARTS[name]], rows)

    simple("contacts", "contacts")
    simple("interventions", "interventions")
    simple("documents", "documents")
    simple("observations", "observations")
    rows = [[x["id"]] + [cell(e.get(k)) for k in PARTS["follow_ups"]] + [coded(e, "meeting")] for x in files for e in x["followUps"]]
    write_csv(
        os.path.join(folder, "follow_ups.csv"),
        ["case_id"] + ["follow_up_id" if k == "id" else snake(k) for k in PARTS["follow_ups"]] + ["meeting"],
        rows,
    )
    write_csv(
        os.path.join(folder, "plans.csv"),
        ["case_id"] + ["plan_id" if k == "id" else snake(k) for k in PLAN] + ["needs", "other_needs", "tasks", "meeting"],
        [
            [x["id"]] + [cell(p.get(k)) for k in PLAN] + [coded(p, k) for k in ("needs", "otherNeeds", "tasks", "meeting")]
            for x in files
            for p in x["plans"]
        ],
    )
    for name, key in (("needs", "needs"), ("other_needs", "otherNeeds"), ("tasks", "tasks")):
        write_csv(
            os.path.join(folder, name + ".csv"),
            ["case_id", "plan_id"] + [snake(k) for k in PARTS[name]],
            [[x["id"], p["id"]] + [cell(e.get(k)) for k in PARTS[name]] for x in files for p in x["plans"] for e in p.get(key, [])],
        )
    meetings, seats = [], []
    for x in files:
        for owner, plan_id, fu in [(p, p["id"], "") for p in x["plans"]] + [(e, "", e["id"]) for e in x["followUps"]]:
            m = owner.get("meeting")
            if m:
                meetings.append([x["id"], m["id"], plan_id, fu, m["date"], m["place"], coded(m, "participants")])
                seats += [[x["id"], m["id"]] + [cell(s.get(k)) for k in PARTS["participants"]] for s in m["participants"]]
    write_csv(
        os.path.join(folder, "meetings.csv"),
        ["case_id", "meeting_id", "plan_id", "follow_up_id", "date", "place", "participants"],
        meetings,
    )
    write_csv(os.path.join(folder, "participants.csv"), ["case_id", "meeting_id"] + [snake(k) for k in PARTS["participants"]], seats)

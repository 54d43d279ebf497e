"""What the form has no box for, the earlier plan of two files, and the papers sent round.

Every step takes the case under construction and leaves on it what later steps need.
"""

import datetime as dt

import fits
import texts as T
from common import D, FE, day, workday
from words import party_of, who


def process(my):
    """What the form has no box for: convener, dates, consent, tasks, the meeting itself."""
    c, r = my.c, my.r
    my.plan["convener"] = my.convener
    if my.convener != "KPM":
        my.plan["convenerRole"] = my.conv_role
    my.plan["initiatedBy"] = my.initiated_by
    my.plan["initiatedOn"], my.plan["calledOn"] = day(my.I), day(my.K)
    if my.discharge:
        my.plan["dischargeNoticeOn"] = day(my.discharge)
    my.plan["consentToPlan"] = my.consent_to_plan
    if my.consent_to_plan == "ja":
        my.plan["consentToPlanOn"] = day(my.consent_on)
    if my.reason:
        my.plan["reason"] = my.reason
    tasks = []
    cm = next((p for p in my.table if p["role"] == "case-manager" and party_of(p["actor"]) == "beroendevård"), None)
    if cm and c.cm_holds:
        for t in c.cm_holds:
            tasks.append({"task": t, "holder": cm["person"], "actor": cm["actor"], "role": cm["role"], "handlesInterventions": "nej"})
    else:
        lead = next((p for p in my.table if p["actor"] == my.convener and p["attended"] == "ja" and "person" in p), None)
        if my.coordinator == "ifylld" and my.coordinator_actor in my.persons:
            tasks.append(
                {
                    "task": "samordna",
                    "holder": my.persons[my.coordinator_actor],
                    "actor": my.coordinator_actor,
                    "role": my.coordinator_role,
                    "handlesInterventions": "ja" if r.chance(85) else FE,
                }
            )
        if lead and r.chance(55):
            tasks.append(
                {
                    "task": "leda-möten",
                    "holder": lead["person"],
                    "actor": lead["actor"],
                    "role": lead["role"],
                    "handlesInterventions": "ja" if r.chance(80) else FE,
                }
            )
        if r.chance(25):
            a = my.own
            tasks.append({"task": "följa-upp", "holder": my.person_for(a), "actor": a, "role": my.own_role, "handlesInterventions": "ja"})
    my.plan["tasks"] = tasks
    if tasks and r.chance(60):
        t = tasks[0]
        my.meet_doc["text"] += " " + c.say(T.TASK_WORD[t["task"]], who=who(t["actor"], t["role"]))
    my.plan["meeting"] = {"id": "möte-1", "date": day(my.P), "place": my.place, "participants": my.table}
    my.plans = [my.plan]


def earlier_plan(my):
    """In two files a plan that comes before the first one of the study."""
    c, r = my.c, my.r
    if c.earlier == "SIP":  # a plan from before the study's window: the file's first is still the one above
        e = workday(dt.date(2013, 2, 4) + D(r.between(0, 270)))
        words0 = "; ".join(my.need_words[:2])
        doc0 = c.doc(
            "SIP",
            e,
            "Samordnad individuell plan.",
            "Problemformulering: " + words0 + ".",
            "Mål: " + T.GOAL_LOOSE[0],
            "Kommunen: fortsatt stöd i vardagen.",
            sep="\n",
        )
        needs0 = [
            {
                "area": n["area"],
                "party": n["party"],
                "need": n["need"] if n["need"] != "tom" else "fortsatt stöd",
                "planned": "fortsatt kontakt",
            }
            for n in my.needs[:2]
        ]
        p0 = {"id": "plan-0", "kind": "SIP", "form": "take-care-äldre", "document": doc0}
        p0.update(
            my.form_boxes(
                day(e),
                day(e),
                "tom",
                words0,
                T.GOAL_LOOSE[0],
                needs0,
                [],
                day(workday(e + D(120))),
                "ifylld",
                my.own,
                my.own_role,
                my.has_psy,
                my.has_ber,
                r,
                "ja",
                ["brukare", my.own],
            )
        )
        p0.update(
            {
                "convener": my.own,
                "convenerRole": my.own_role,
                "initiatedBy": my.own,
                "initiatedOn": day(workday(e - D(40))),
                "calledOn": day(workday(e - D(18))),
                "consentToPlan": FE,
                "tasks": [],
            }
        )
        p0["meeting"] = {
            "id": "möte-0",
            "date": day(e),
            "place": "socialpsykiatrins-kontor" if my.sp else "missbruksenhetens-kontor",
            "participants": [
                {"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja"},
                {"actor": my.own, "role": my.own_role, "invited": "ja", "attended": "ja", "mandate": FE, "wanted": FE},
                {
                    "actor": my.psy_open if my.sp else my.ber_open,
                    "role": "sjuksköterska",
                    "invited": "ja",
                    "attended": "ja",
                    "mandate": "nej",
                    "wanted": FE,
                },
            ],
        }
        my.plans.insert(0, p0)
    elif c.earlier == "genomförandeplan":  # a provider's plan inside the window, of a kind that the study does not count
        src0 = next(d for d in c.docs if d["kind"] == "genomförandeplan" and d["date"] < my.P and d["date"] >= dt.date(2014, 1, 1))
        p0 = {
            "id": "plan-0",
            "kind": "genomförandeplan",
            "form": "annan-blankett",
            "document": src0,
            "establishedOn": day(src0["date"]),
            "goals": "fasta tider och samma personal",
            "tasks": [],
            "meeting": {
                "id": "möte-0",
                "date": day(src0["date"]),
                "place": "brukarens-hem",
                "participants": [
                    {"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja"},
                    {"actor": src0["from"], "role": "boendestödjare", "invited": "ja", "attended": "ja", "mandate": FE, "wanted": FE},
                ],
            },
        }
        my.plans.insert(0, p0)

    (
        c.doc(
            "journalanteckning",
            workday(my.P + D(r.between(5, 14))),
            c.say(T.AFTER_MEETING, fits.after_meeting(my)),
        )
        if not my.journal
        else None
    )
    if not my.journal and my.copies != "tom" and my.convener != my.own:
        c.doc("korrespondens", workday(my.P + D(r.between(4, 12))), c.say(T.COPY_IN, fits.copy(my)), sender=my.convener, to=[my.own])
    elif not my.journal and my.copies != "tom":
        c.doc(
            "korrespondens",
            workday(my.P + D(r.between(4, 12))),
            c.say(T.COPY_OUT, fits.copy(my)),
            sender=my.own,
            to=[a for a in my.copies if a not in ("brukare", my.own)][:4] or ["brukare"],
        )

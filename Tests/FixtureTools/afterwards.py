"""What came after the first meeting.

Every step takes the case under construction and leaves on it what later steps need.
"""

import fits
import texts as T
from common import FE, D, day, workday
from words import listing, party_of, unit_of, who


def afterwards(my):
    """Decisions and notes after the meeting, and which contacts go on."""
    c, f, r = my.c, my.f, my.r
    my.hi_after = my.read_on - D(6)
    for x in my.iv:
        provider, k, area, ongoing, plan_, started = x
        if ongoing == "ja":
            continue
        base_doc = my.plan["document"]
        if started == "ja" and party_of(provider) == "kommun" and provider not in ("arbetsförmedlingen",):
            name = T.IV_NAME.get(k, "hemtjänst")
            latest = min([my.hi_after] + [d - D(3) for d in my.fu_dates[:1]])
            when = workday(c.clip(my.P + D(r.between(3, 30)), hi=latest))
            unit = unit_of(provider)
            if unit:
                decides = my.own if unit == f["unit"] else my.sp_auth if unit == "socialpsykiatri" else "missbruk-myndighet"
                d = c.doc("beslut", when, c.say(T.DECISION, fits.decision(my, when), name=name), sender=decides)
            else:
                decides = None
                d = c.doc("journalanteckning", when, c.say(T.ARRANGED, name=name))
            if r.chance(60):
                sent = c.clip(when + D(r.between(1, 7)), hi=my.hi_after)
                if decides and provider != my.own:
                    c.doc("uppdrag", sent, c.say(T.ASSIGNMENT, name=name), sender=decides, to=[provider])
            my.iv_doc[id(x)] = base_doc if plan_ == "ja" else d
        else:
            my.iv_doc[id(x)] = base_doc
    late = workday(c.clip((my.fu_dates[0] if my.fu_dates else my.P + D(r.between(50, 110))) + D(r.between(2, 12)), hi=my.hi_after))
    outcome = {"alla": T.STARTED_ALL, "delvis": T.STARTED_SOME, "ingen": T.STARTED_NONE}.get(my.begun)
    say_after = []
    if outcome:
        wanted = [x for x in my.iv if x[4] == "ja"]
        mostly = 2 * sum(x[3] == "ja" for x in wanted) > len(wanted)
        half = 2 * sum(x[3] == "nej" and x[5] == "nej" for x in wanted) == len(wanted)
        say_after.append(c.say(outcome, lambda p: ("de flesta" not in p or mostly) and ("Hälften" not in p or half)))
    for x in my.iv:
        name = T.IV_NAME.get(x[1], "hemtjänst")
        if x[5] == "ja" and r.chance(55):
            say_after.append(c.say(T.PROVIDER_REPORT, fits.provider_report(x, name), name=name))
        elif x[4] == "ja" and x[3] == "nej" and x[5] == "nej" and my.begun == "delvis":
            say_after.append(c.say(T.NOT_STARTED, fits.provider_report(x, name), name=name))
    my.talks_after = talks = not any(unit_of(x[0]) == f["unit"] and (x[3] == "ja" or x[5] == "ja") for x in my.iv)
    contact_doc = []
    for group, actor, b, a in my.contact_rows:
        ours = group == f["unit"]
        if b == "ja" and a == "nej":
            contact_doc.append(
                c.say(T.TALKS_STOPPED if talks else T.OWN_UNIT_STOPPED)
                if ours
                else c.say(T.CONTACT_STOPPED[group]) if group in T.CONTACT_STOPPED else "Övervakningen är avslutad."
            )
        elif b == "ja" and a == "ja":
            going = (T.TALKS_GO_ON if talks else T.OWN_UNIT_GOES_ON) if ours else T.CONTACT_GOES_ON[group]
            contact_doc.append(c.say(going, None if ours else fits.contact(my, group)))
        elif a == "ja":
            new = (T.TALKS_NEW if talks else T.OWN_UNIT_NEW) if ours else T.CONTACT_NEW[group]
            contact_doc.append(c.say(new, None if ours else fits.contact(my, group)))
    after_doc = c.doc("journalanteckning", late, *(say_after + contact_doc or ["Inget nytt i ärendet."]))
    my.contacts = []
    for group, actor, b, a in my.contact_rows:
        my.contacts.append({"document": after_doc if a == "ja" and b == "nej" else my.inv, "actor": actor, "before": b, "after": a})


def follow_ups(my):
    """Follow-ups: meetings noted in the journal, or a new plan."""
    c, f, r = my.c, my.f, my.r
    my.follow_ups, prev = [], my.plan
    some_ok = fits.partly(my)
    ended = {g for g in ("psykiatri", "beroendevård") if g in my.before - my.after}
    made = []
    for i, d in enumerate(my.fu_dates):
        if i == 0:
            new_plan = f["first-new"] == "ja"
        elif i == 1:
            new_plan = f["second-new"] == "ja"
        else:
            new_plan = (i == 2 and not any(made)) or r.chance(45)
        made.append(new_plan)
        seats = [{"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja" if r.chance(88) else "nej"}]
        seats.append(
            {
                "actor": my.own,
                "role": my.own_role,
                "person": my.person_for(my.own),
                "invited": "ja",
                "attended": "ja",
                "mandate": r.choice(["ja", FE]),
                "wanted": FE,
            }
        )
        for p in my.table:
            if p["actor"] in ("brukare", my.own) or p["attended"] != "ja":
                continue
            roll = r.below(100)
            if roll < 55 or (p["actor"] == my.convener and roll < 85):
                q = dict(p)
                q["attended"] = "ja" if r.chance(82) else "nej"
                if q["attended"] == "nej":
                    q.pop("mandate", None)
                left = party_of(p["actor"]) in ended and i > 0
                if not left and not (p["actor"] == "psykiatri-slutenvård" and d > my.discharged):
                    seats.append(q)
        meeting = {
            "id": f"möte-{i + 2}",
            "date": day(d),
            "place": (
                my.place
                if r.chance(75) and my.place != "brukarens-hem"
                else r.choice(["socialpsykiatrins-kontor" if my.sp else "missbruksenhetens-kontor", "telefon-eller-video"])
            ),
            "participants": seats,
        }
        at_table = {p["actor"] for p in seats if p["attended"] == "ja"}
        host = {"psykiatrisk-avdelning": "psykiatri-slutenvård", "psykiatrisk-mottagning": my.psy_open}.get(meeting["place"])
        if (
            host
            and host not in at_table
            or meeting["place"] == "beroendemottagning"
            and not any(party_of(a) == "beroendevård" for a in at_table)
        ):
            meeting["place"] = "socialpsykiatrins-kontor" if my.sp else "missbruksenhetens-kontor"
        words = []
        grade = FE
        if new_plan:
            words.append(c.say(T.FOLLOW_NEW))
            if r.chance(25):
                grade = "delvis" if my.begun != "alla" else "alla"
                words.append(c.say(T.FOLLOW_ALL if grade == "alla" else T.FOLLOW_SOME, some_ok))
        else:
            roll = r.below(100)
            if roll < 75:
                grade = {
                    "alla": "alla" if r.chance(65) else "delvis",
                    "delvis": "delvis",
                    "ingen": "ingen",
                    "framgår ej": FE,
                    "inga planerade": FE,
                }[my.begun]
            if grade == "alla":
                words.append(c.say(T.FOLLOW_ALL))
            elif grade == "delvis":
                words.append(c.say(T.FOLLOW_SOME, some_ok))
            elif grade == "ingen":
                words.append(c.say(T.FOLLOW_NONE))
            else:
                words.append(c.say(T.FOLLOW_SILENT))
        words.append(
            "Med på mötet: "
            + listing(["brukaren" if p["actor"] == "brukare" else who(p["actor"], p["role"]) for p in seats if p["attended"] == "ja"])
            + "."
        )
        words.append(
            c.say(
                T.FOLLOW_TONE,
                lambda p: ("Läkaren" not in p or my.psy_here)
                and (seats[0]["attended"] == "ja" or not any(w in p for w in ("tycker", "besviken", "orkade", "Parterna")))
                and ("bostad" not in p or f["need:boende"] in ("båda", "behov") and not my.settled)
                and ("besviken" not in p or grade != "alla")
                and ("Medicinen" not in p or any(x[1] == "medicinering" for x in my.iv)),
            )
        )
        fdoc = c.doc("journalanteckning", d, *words)
        entry = {
            "id": f"uppföljning-{i + 1}",
            "date": day(d),
            "documentedIn": "blankett" if new_plan else "journal",
            "document": fdoc,
            "newPlanMade": "ja" if new_plan else "nej",
        }
        named = True
        if new_plan:
            pid = "plan-" + str(sum(p["id"] != "plan-0" for p in my.plans) + 1)
            pattended = {p["actor"] for p in seats if p["attended"] == "ja"}
            keep = {a: s for a, s in my.state.items() if s in ("båda", "behov") and r.chance(75)}
            if not keep:
                keep = {a: s for a, s in my.state.items() if s in ("båda", "behov")}
            my.late = (d - my.P).days > 120
            needs2 = [n for n in my.needs_of(keep, [list(x) for x in my.iv], r) if i == 0 or n["party"] not in ended]
            my.late = False
            assert needs2, c.id
            gone = {a for a in keep if a in T.NEED and a != "annat" and not any(n["area"] == a for n in needs2)}
            keep = {a: s for a, s in keep.items() if a not in gone}
            words2 = "; ".join(T.AREA_HEAD[a] for a in keep)
            goals2 = "; ".join(f"{T.AREA_HEAD[a]}: {c.say(T.GOAL[a], c.fits_need)}" for a in keep) if r.chance(55) else "tom"
            coord2 = my.own if r.chance(70) else my.coordinator_actor
            if coord2 not in pattended:
                coord2 = my.own
            coord2_role = my.own_role if coord2 == my.own else my.coordinator_role
            nxt = my.fu_dates[i + 1] if i + 1 < len(my.fu_dates) else None
            fo = (
                day(workday(nxt + D(r.between(-10, 10))))
                if nxt and r.chance(60)
                else day(workday(d + D(r.between(60, 200)))) if r.chance(50) else "tom"
            )
            b2 = my.form_boxes(
                day(d),
                day(workday(d + D(r.choice([0, 5])))) if r.chance(70) else "tom",
                "ifylld" if r.chance(40) else "tom",
                words2,
                goals2,
                needs2,
                [],
                fo,
                "ifylld" if r.chance(85) and coord2 != "KPM" else "tom",
                coord2,
                coord2_role,
                any(party_of(a) == "psykiatri" for a in pattended),
                any(party_of(a) == "beroendevård" for a in pattended),
                r,
                "ja" if r.chance(75) else "tom",
                sorted(pattended - {"närstående", "tolk"}) if r.chance(65) else "tom",
                "brukare" in pattended,
            )
            sdoc = c.doc(
                "SIP",
                d,
                "Samordnad individuell plan.",
                "Problemformulering: " + words2 + ".",
                "Mål: " + (goals2 if goals2 != "tom" else "–") + ".",
                *[
                    f"{h}: " + (", ".join(n["planned"] for n in needs2 if n["party"] == p and n["planned"] != "tom") or "–") + "."
                    for p, h in (("kommun", "Kommunen"), ("psykiatri", "Psykiatrin"), ("beroendevård", "Beroendevården"))
                    if any(n["party"] == p for n in needs2)
                ],
                sep="\n",
            )
            if my.admitted:
                b2["inpatientPsychiatryContact"] = b2["inpatientPsychiatryResponsible"] = "tom"
            for party, boxes in (
                ("psykiatri", ("outpatientPsychiatryContact", "outpatientPsychiatryResponsible")),
                ("beroendevård", ("addictionCareContact", "addictionCareResponsible")),
            ):
                if party in ended and i > 0:
                    b2.update((k, "tom") for k in boxes)
            if meeting["place"] == "telefon-eller-video" and b2["decidedOn"] == day(d):
                b2["decidedOn"] = day(workday(d + D(9)))  # the paper goes round by post before it is signed
            p2 = {"id": pid, "kind": "SIP", "form": "take-care", "document": sdoc}
            p2.update(b2)
            called = my.own if r.chance(60) else my.convener if my.convener != "KPM" else my.own
            p2["convener"] = called if called in pattended else my.own
            p2["convenerRole"] = my.own_role if p2["convener"] == my.own else my.conv_role
            p2["initiatedBy"] = p2["convener"]
            call_day = workday(d - D(r.between(8, 20)))
            p2["initiatedOn"], p2["calledOn"] = day(c.clip(call_day - D(r.between(0, 10)), lo=my.P + D(1), hi=call_day)), day(
                c.clip(call_day, lo=my.P + D(1))
            )
            p2["consentToPlan"] = "ja" if r.chance(60) else FE
            if not (r.chance(12)):
                p2["follows"] = prev["id"]
            p2["tasks"] = (
                [
                    {
                        "task": "samordna",
                        "holder": (
                            my.person_for(coord2)
                            if coord2 in my.persons or coord2 == my.own
                            else my.persons.get(coord2, my.person_for(coord2))
                        ),
                        "actor": coord2,
                        "role": coord2_role,
                        "handlesInterventions": "ja",
                    }
                ]
                if b2["coordinator"] == "ifylld"
                else []
            )
            p2["meeting"] = meeting
            my.plans.append(p2)
            prev = p2
            entry["newPlan"] = pid
            entry["document"] = sdoc if grade == FE else fdoc
            if c.unnamed == i:
                named = False
        else:
            entry["meeting"] = meeting
        entry["carriedOut"] = grade
        if named:
            my.follow_ups.append(entry)
    if not my.fu_dates and my.follow_on != "tom" and my.P + D(200) < my.read_on:
        c.doc("journalanteckning", workday(c.clip(my.P + D(r.between(150, 230)), hi=my.hi_after)), c.say(T.NO_FOLLOW_UP))


def later_papers(my):
    """Everyday notes and letters up to the reading."""
    c, f, r = my.c, my.f, my.r
    # everyday notes after
    span = (my.hi_after - my.P).days
    for n in range(r.between(2, 4)):
        when = c.clip(workday(my.P + D(r.between(16, max(20, span)))), hi=my.hi_after)
        harder = r.chance(35)
        if fits.away(my, when):
            c.doc("journalanteckning", when, c.say(T.AWAY))
        elif my.seen_after:
            extra = [c.say(T.EVERYDAY, fits.everyday(my, when))]
            if harder and "oendestödjaren" not in extra[0]:
                extra.append(c.say(T.SETBACK_SUB if not my.sp else T.SETBACK_MI, fits.setback(my, when)))
            c.doc("journalanteckning", when, *extra)
        elif n == 0:
            c.doc("journalanteckning", when, c.say(T.HANDLING, fits.handling(my, when)))
    if "psykiatri" in my.after and r.chance(45):
        when = workday(c.clip(my.P + D(r.between(30, 200)), lo=None if "psykiatri" in my.before else my.P + D(60), hi=my.hi_after))
        c.doc("korrespondens", when, c.say(T.LETTER_PSY, fits.letter(my, when)), sender=my.psy_open, to=[my.own])
    if "beroendevård" in my.after and r.chance(45):
        c.doc(
            "korrespondens",
            workday(c.clip(my.P + D(r.between(30, 200)), hi=my.hi_after)),
            c.say(T.LETTER_BER),
            sender=my.ber_open,
            to=[my.own],
        )
    if r.chance(40):
        c.doc(
            "korrespondens",
            workday(c.clip(my.P + D(r.between(20, 160)), hi=my.hi_after)),
            c.say(
                T.LETTER_OTHER,
                lambda p: ("Hyres" not in p or f["housing"] in ("ordinärt", "boendestöd", "träning"))
                and ("ställföreträdare" not in p or c.yes("at:god man")),
            ),
        )
    if my.admitted:
        c.doc("korrespondens", my.discharged, c.say(T.DISCHARGED), sender="psykiatri-slutenvård", to=[my.own])
    c.doc(
        "journalanteckning",
        my.hi_after,
        c.say(
            T.LAST_NOTE,
            lambda p: (my.seen_after or "kontakt" not in p and "planering" not in p)
            and ("nsatser" not in p or my.seen_after and not my.talks_after),
        ),
    )

"""The first plan, box by box.

Every step takes the case under construction and leaves on it what later steps need.
"""

import texts as T
from case import motive_fits
from common import FE, D, day, workday
from words import PLACE_WORD, who, listing, party_of


def kind_of_plan(my):
    """SIP, care planning or KPM plan; for a discharge the clinic's notice."""
    c, f, r = my.c, my.f, my.r
    my.plan_kind = {"SIP": "SIP", "vårdplanering": "annan-vårdplanering", "KPM-plan": "KPM-plan"}[f["kind"]]
    my.discharge = None
    if my.admitted:
        my.discharged = my.P + D(4 if c.discharge else 12)
    my.late = False  # whether a plan is made months after the first one
    if f["kind"] == "vårdplanering" and c.discharge:
        my.plan_kind = "vårdplanering-vid-utskrivning"
        my.discharge = my.P - D(r.between(3, 6))
        if my.discharge <= my.K:
            my.K = my.discharge + D(1)
            for d in c.docs:
                if d["kind"] == "kallelse":
                    d["date"] = my.K
        c.doc(
            "utskrivningsmeddelande",
            my.discharge,
            c.fill("Avdelningen meddelar att {hon} bedöms kunna skrivas ut inom kort."),
            sender="psykiatri-slutenvård",
            to=[my.own],
        )


def boxes_for_needs(my):
    """A function that writes the rows of needs: per area and party what is needed and planned."""
    c = my.c

    def need_text(area, party):
        """What is needed, in words that suit whoever is asked for it."""
        if area == "fysiska-problem":
            return T.PHYSICAL_NEED[my.physical[0]][1 if party == "kommun" else 0]
        clinical = ("läkar", "medicin", "behandling", "utredning", "insjuknande", "provtagning")
        return c.say(T.NEED[area], lambda p: c.fits_need(p) and (party != "kommun" or not any(w in p for w in clinical)))

    def needs_of(areas_state, interventions, rng):
        """Rows of the boxes: per area and party what is needed and what is planned."""
        out = []
        for area in ("psykisk-ohälsa", "missbruksproblem", "sysselsättning", "boende", "fysiska-problem", "försörjning", "fritid", "annat"):
            state = areas_state.get(area, "ingen")
            if state == "ingen":
                continue
            default = {
                "psykisk-ohälsa": "psykiatri" if my.psy_here else "beroendevård" if my.ber_here else "kommun",
                "missbruksproblem": "beroendevård" if my.ber_here and rng.chance(50) else "kommun",
            }.get(area, "kommun")
            if area == "fysiska-problem":
                default = rng.choice(
                    [
                        p
                        for p, ok in (("kommun", True), ("psykiatri", c.yes("at:öppenvård")), ("beroendevård", c.yes("at:beroendevård")))
                        if ok
                    ]
                )
            by_party = {}
            if state != "behov":
                for x in interventions:
                    if x[2] == area and x[4] == "ja":
                        name = T.AFTERCARE if my.late and x[1] == "behandlingshem" else T.IV_NAME[x[1]]
                        by_party.setdefault(party_of(x[0]), []).append(name)
                # what was under way and goes on is mentioned in half of the forms only
            code = area
            if area == "annat":
                code = {"familj": "familj-och-relationer", "rätt": "rättsliga-frågor", "resor": "resor", "": "annat"}[c.other_area]
            if state == "behov":
                out.append(
                    {
                        "area": code,
                        "party": default,
                        "need": need_text(area, default),
                        "planned": "tom",
                    }
                )
                if area == "psykisk-ohälsa" and rng.chance(30):
                    out.append({"area": code, "party": "kommun", "need": need_text(area, "kommun"), "planned": "tom"})
                continue
            first = True
            for party in sorted(
                by_party,
                key=lambda p: (
                    ("psykiatri", "beroendevård", "kommun").index(p)
                    if area == "psykisk-ohälsa"
                    else ("kommun", "beroendevård", "psykiatri").index(p)
                ),
            ):
                need = "tom"
                if state == "båda" and (first or rng.chance(60)):
                    need = need_text(area, party)
                text = listing(by_party[party])
                if rng.chance(20) and not first:
                    text = "eventuellt " + text
                out.append({"area": code, "party": party, "need": need, "planned": text})
                first = False
            assert not first, (c.id, area, state)
        return out

    my.needs_of = needs_of


def words_of_the_plan(my):
    """Problem formulation, goals, reason and who coordinates."""
    c, f, r = my.c, my.f, my.r
    my.state = {a: f["need:" + a] for a in T.AREA_HEAD}
    my.needs = my.needs_of(my.state, my.iv, r)
    my.need_words = [T.AREA_HEAD[a] for a in T.AREA_HEAD if my.state[a] in ("båda", "behov")]
    my.problem = f["problem"]
    my.goals = "tom"
    sober = lambda p: "Nykterhet" not in p or c.yes("sub:alkohol")
    if my.problem == "särskild":
        my.problem_text = c.say(T.PROBLEM_SPECIAL)
        my.goals = c.say(T.GOAL_LOOSE, sober)
    elif my.problem == "lista":
        my.problem_text = ", ".join([w for w in my.need_words])
        my.goals = c.say(T.GOAL_LOOSE, sober) if r.chance(45) else "tom"
    elif my.problem == "lista med mål":
        my.problem_text = "; ".join(my.need_words)
        my.goals = "; ".join(f"{T.AREA_HEAD[a]}: {c.say(T.GOAL[a], c.fits_need)}" for a in T.AREA_HEAD if my.state[a] in ("båda", "behov"))
    else:
        my.problem_text = "tom"
    if my.problem == "saknas" and not my.journal:
        my.goals = c.say(T.GOAL_LOOSE, sober)
    my.reason = None
    if f["motive"] == "plan":
        my.reason = c.say(T.MOTIVE_PLAN, lambda p: motive_fits(c, p))
    my.coordinator_actor, my.coordinator_role = my.convener, my.conv_role
    my.coordinator = "ifylld"
    if f["convener"] == "KPM" or r.chance(18):
        my.coordinator = "tom"
    elif r.chance(12):
        my.coordinator_actor, my.coordinator_role = my.own, my.own_role
    answering = party_of(my.coordinator_actor) if my.coordinator_actor != "KPM" else "kommun"
    my.legal = c.say(T.LEGAL, part={"kommun": "kommunen", "psykiatri": "psykiatrin", "beroendevård": "beroendevården"}[answering])


def meeting_note(my):
    """The note of the first meeting."""
    c, f, r = my.c, my.f, my.r
    # meeting note
    lines = []
    present_words = [("brukaren" if p["actor"] == "brukare" else who(p["actor"], p["role"])) for p in my.table if p["attended"] == "ja"]
    present_words = [c.fill(w) for w in sorted(set(present_words), key=present_words.index)]
    opening = T.MEETING_OPEN_KPM if my.plan_kind == "KPM-plan" else T.MEETING_OPEN_VP if f["kind"] == "vårdplanering" else T.MEETING_OPEN
    lines.append(c.say(opening, present=listing(present_words), place=PLACE_WORD[my.place]))
    if my.absent:
        lines.append(c.say(T.ABSENT, absent=listing([who(a, ro) for a, ro in my.absent])))
    if f["kind"] == "vårdplanering":
        my.quotes["motive"] = c.fill(T.MOTIVE_VP[0 if c.discharge else 1 if c.yes("at:slutenvård") else 2])
        lines.append(my.quotes["motive"])
    if not c.yes("present"):
        lines.append(c.say(T.USER_ABSENT))
    elif c.yes("spoke"):
        my.quotes["spoke"] = c.say(
            T.SPOKE,
            lambda p: ("läkaren" not in p or any(q["role"] == "läkare" and q["attended"] == "ja" for q in my.table))
            and ("barnen" not in p or f["children"] in ("hemma", "ej hemma"))
            and ("alkoholen" not in p or "alkohol" in my.drugs)
            and ("lägenheten" not in p or f["housing"] in ("ordinärt", "boendestöd", "träning")),
        )
        lines.append(my.quotes["spoke"])
    else:
        lines.append(c.say(T.PRESENT_PLAIN))
    lines.append(c.say(T.MEETING_MIDDLE, lambda p: ("skrevs för hand" not in p and "fylls i" not in p) or not my.journal))
    if r.chance(60):
        lines.append(c.say(T.MEETING_MIDDLE, lambda p: ("skrevs för hand" not in p and "fylls i" not in p) or not my.journal))
    lacks = {p["role"] for p in my.table if p.get("mandate") == "nej"}
    if lacks and r.chance(75):
        lines.append(
            c.say(
                T.MANDATE_NO,
                lambda p: ("Sjuksköterskan" not in p or "sjuksköterska" in lacks)
                and ("Socialsekreteraren" not in p or "socialsekreterare" in lacks)
                and (not any(w in p for w in ("vården", "dos")) or "sjuksköterska" in lacks)
                and ("kommunen" not in p and "boendeform" not in p or lacks & {"socialsekreterare", "biståndshandläggare"})
                and ("behandlingshem" not in p or not my.sp and f["granted"] != "nej" and f["iv:mi:behandlingshem"] == "ingen")
                and ("placering" not in p or f["granted"] != "nej")
                and ("boendeform" not in p or my.state["boende"] != "ingen"),
            )
            if lacks & {"sjuksköterska", "socialsekreterare", "biståndshandläggare"}
            else "Deltagarna tar med sig frågorna till sina chefer."
        )
    elif any(p.get("mandate") == "ja" and p["role"] == "läkare" for p in my.table) and r.chance(60):
        lines.append(c.say(T.MANDATE_YES, lambda p: "Handläggaren" not in p))
    if my.journal:
        my.quotes["problem"] = c.say(T.JOURNAL_PLAN)
        lines.append(my.quotes["problem"])
        for n in my.needs:
            want = n["need"] if n["need"] != "tom" else None
            got = n["planned"] if n["planned"] != "tom" else None
            partyword = {"kommun": "Kommunen", "psykiatri": "Psykiatrin", "beroendevård": "Beroendevården"}[n["party"]]
            lines.append(
                f"{partyword}: "
                + (f"behov av {'att ' if want.startswith(T.INFINITIVE) else ''}{want}" if want else "")
                + ("; " if want and got else "")
                + (f"planerat {got}" if got else "")
                + "."
            )
    if f["agreed"] == "ja":
        my.quotes["agreed"] = c.say(T.AGREED_SIGNED if c.signs_consent else T.AGREED)
        lines.append(my.quotes["agreed"])
    if c.yes("noplan"):
        my.quotes["none"] = c.say(T.NO_INTERVENTIONS)
        lines.append(my.quotes["none"])
    if f["granted"] == "nej":
        my.quotes["granted"] = c.say(T.GRANTED_NO)
        lines.append(my.quotes["granted"])
    lines.append(my.legal)
    my.meet_doc = c.doc("journalanteckning", my.P if r.chance(70) else workday(my.P + D(r.between(1, 3))), *lines)


def head_of_the_plan(my):
    """What the boxes below are filled from."""
    c, f, r = my.c, my.f, my.r
    my.other_needs = c.other_needs
    my.plan = {"id": "plan-1", "kind": my.plan_kind, "form": f["form"]}
    my.box = lambda on: "ifylld" if on else "tom"
    attended = {p["actor"] for p in my.table if p["attended"] == "ja"}
    my.has_psy = any(party_of(a) == "psykiatri" for a in attended)
    my.has_ber = any(party_of(a) == "beroendevård" for a in attended)
    my.minors = f["children"] in ("hemma", "ej hemma") and my.children != "vuxna-barn"
    my.follow_on = "tom"
    if not my.journal and r.chance(72):
        if my.fu_dates and r.chance(65):
            my.follow_on = day(workday(my.fu_dates[0] + D(r.between(-14, 9))))
        else:
            my.follow_on = day(workday(my.P + D(r.between(60, 190))))
        if my.follow_on <= day(my.P + D(14)):
            my.follow_on = day(my.P + D(30))
    my.established = workday(my.P + D(r.choice([0, 0, 0, 1, 2])))
    my.decided = workday(my.established + D(r.choice([0, 0, 3, 7, 12])))
    my.copies = (
        sorted(
            {"brukare"} | {p["actor"] for p in my.table if p["attended"] == "ja" and p["actor"] not in ("närstående", "tolk", "brukare")}
        )
        if r.chance(72)
        else "tom"
    )


def boxes_of_the_form(my):
    """A function that fills the Take Care form, page by page."""
    c, f = my.c, my.f

    def form_boxes(
        date_est,
        date_dec,
        followup_box,
        problem_text,
        goals,
        needs,
        other,
        follow_on,
        coordinator,
        coord_actor,
        coord_role,
        has_psy,
        has_ber,
        rng,
        info=None,
        copies="tom",
        user=True,
    ):
        b = {}
        b["issuingUnit"] = my.box(rng.chance(90))
        b["patientName"] = "ifylld"
        b["patientIdentityNumber"] = "ifylld"
        b["patientAddress"] = my.box(rng.chance(80) and f["housing"] != "saknas")
        b["patientPhone"] = my.box(rng.chance(75))
        b["municipalityBox"] = my.box(rng.chance(92))
        b["interpreterNeed"] = my.interpreter if my.interpreter == "ja" or rng.chance(55) else "tom"
        b["relativeContact"] = my.box(c.yes("at:närstående") or rng.chance(35))
        b["minorsConcerned"] = "ja" if my.minors else "nej" if rng.chance(65) else "tom"
        if my.minors:
            b["minorsCount"] = c.minors
            b["minorsBirthYears"] = my.box(rng.chance(60))
        b["inpatientPsychiatryContact"] = my.box(c.yes("at:slutenvård"))
        b["inpatientPsychiatryResponsible"] = my.box(c.yes("at:slutenvård") and rng.chance(70))
        psy = my.psy_here and not (c.yes("at:slutenvård") and "psykiatri" not in my.after)
        b["outpatientPsychiatryContact"] = my.box(psy)
        b["outpatientPsychiatryResponsible"] = my.box(psy and rng.chance(80))
        b["addictionCareContact"] = my.box(my.ber_here)
        b["addictionCareResponsible"] = my.box(my.ber_here and rng.chance(80))
        b["primaryCareContact"] = my.box("primärvård" in my.before | my.after or rng.chance(30) or c.yes("at:primärvård"))
        b["primaryCareResponsible"] = my.box("primärvård" in my.before | my.after and rng.chance(60))
        b["municipalityContact"] = "ifylld"
        b["municipalityUnits"] = my.box(rng.chance(85))
        b["municipalityOfficer"] = my.box(rng.chance(95))
        b["housingSupportContact"] = my.box(any(x[1] == "boendestöd" for x in my.iv))
        b["godManContact"] = my.box(c.yes("at:god man"))
        b["forvaltareContact"] = "tom"
        b["personligtOmbudContact"] = my.box(c.yes("at:personligt ombud"))
        b["otherContacts"] = my.box(bool(other) and rng.chance(40))
        b["establishedOn"] = date_est
        b["isFollowUp"] = followup_box
        b["informationConsent"] = info
        b["coordinator"] = coordinator
        if coordinator == "ifylld":
            b["coordinatorActor"] = coord_actor
            b["coordinatorRole"] = coord_role
        b["problemFormulation"] = problem_text
        b["goals"] = goals
        for party, name in (
            ("kommun", "responsibleMunicipality"),
            ("psykiatri", "responsiblePsychiatry"),
            ("beroendevård", "responsibleAddictionCare"),
        ):
            mine = [n for n in needs if n["party"] == party]
            if not mine or rng.chance(15):
                b[name] = "tom"
            else:
                b[name] = {"kommun": [my.own], "psykiatri": [my.psy_actor], "beroendevård": [my.ber_open]}[party]
                if party == "kommun" and any(T.IV_NAME["boendestöd"] == n["planned"] for n in mine) and rng.chance(50):
                    b[name] = [my.own, "boendestöd" if my.sp else "missbruk-boendestöd"]
        b["needs"] = needs
        b["otherNeeds"] = other
        duty = [c.say(T.PATIENT_DUTY, my.duty_ok) for _ in range(rng.between(1, 2))]
        b["patientResponsibility"] = " ".join(duty) if rng.chance(75) else "tom"
        b["other"] = c.say(T.OTHER_BOX) if rng.chance(40) else "tom"
        b["followUpOn"] = follow_on
        b["followUpInitiatedBy"] = (
            coord_actor if coordinator == "ifylld" and rng.chance(60) and coord_actor != "KPM" else my.own if rng.chance(40) else "tom"
        )
        b["copiesTo"] = copies
        b["decidedOn"] = date_dec
        signed = rng.chance(72)  # else a copy without signatures
        b["signatureMunicipality"] = my.box(signed and rng.chance(92))
        b["signaturePsychiatry"] = my.box(signed and has_psy and rng.chance(88))
        b["signatureAddictionCare"] = my.box(signed and has_ber and rng.chance(88))
        b["signaturePatient"] = my.box(signed and user and rng.chance(90))
        return b

    my.form_boxes = form_boxes
    my.duty_ok = lambda p: (
        ("bostadskö" not in p or f["need:boende"] in ("båda", "behov") and f["housing"] in ("saknas", "HVB", "föräldrar", "träning"))
        and ("vårdcentralen" not in p or c.yes("physical"))
        and ("medicin" not in p or any(x[1] == "medicinering" for x in my.iv))
        and ("prover" not in p or any(x[1] == "provtagning" for x in my.iv))
        and ("ersättning" not in p or f["need:försörjning"] != "ingen" and not c.yes("retired"))
    )


def fill_the_form(my):
    """The first plan: on the form, or only in the journal."""
    c, f, r = my.c, my.f, my.r
    info = "ja" if r.chance(80) else r.choice(["tom", "tom", "nej"])
    if not my.journal:
        boxes = my.form_boxes(
            day(my.established) if r.chance(88) else "tom",
            day(my.decided) if r.chance(75) else "tom",
            "ifylld" if r.chance(6) else "tom",
            my.problem_text,
            my.goals,
            my.needs,
            my.other_needs,
            my.follow_on,
            my.coordinator,
            my.coordinator_actor,
            my.coordinator_role,
            my.has_psy,
            my.has_ber,
            r,
            info,
            my.copies,
            c.yes("present"),
        )
        if c.signs_consent:
            boxes["signaturePatient"] = "ifylld"
        sip_lines = ["Samordnad individuell plan."]
        if my.reason:  # there is no box for it: it stands under the remarks
            boxes["other"] = my.reason if boxes["other"] == "tom" else boxes["other"] + " " + my.reason
        sip_lines.append("Problemformulering: " + (my.problem_text if my.problem_text != "tom" else "–"))
        if my.problem in ("lista", "lista med mål", "särskild") and not my.problem_text.endswith("."):
            sip_lines[-1] += "."
        sip_lines.append(
            "Mål: " + (my.goals if my.goals != "tom" else "–") + ("." if my.goals != "tom" and not my.goals.endswith(".") else "")
        )
        for party, head in (("kommun", "Kommunen"), ("psykiatri", "Psykiatrin"), ("beroendevård", "Beroendevården")):
            mine = [n for n in my.needs if n["party"] == party]
            if mine:
                sip_lines.append(
                    f"{head}, behov: "
                    + (", ".join(n["need"] for n in mine if n["need"] != "tom") or "–")
                    + ". Beslutade insatser: "
                    + (", ".join(n["planned"] for n in mine if n["planned"] != "tom") or "–")
                    + "."
                )
        if my.other_needs:
            sip_lines.append("Andra aktörer: " + ", ".join(o["need"] for o in my.other_needs) + ".")
        if boxes["patientResponsibility"] != "tom":
            sip_lines.append("Patienten ansvarar själv för: " + boxes["patientResponsibility"])
        if boxes["other"] != "tom":
            sip_lines.append("Övrigt: " + boxes["other"])
        sip_doc = c.doc("SIP", my.established, *sip_lines, sep="\n")
        my.plan["document"] = sip_doc
        my.plan.update(boxes)
        if f["form"] == "take-care-äldre":  # the older form has no boxes for the user's own part or for who starts the follow-up
            for k in ("personligtOmbudContact", "followUpInitiatedBy"):
                my.plan.pop(k)
    else:
        my.plan["document"] = my.meet_doc
        # there is no form: what only a box could say is left out
        if my.interpreter == "ja":
            my.plan["interpreterNeed"] = my.interpreter
        if my.coordinator == "ifylld":
            my.plan["coordinatorActor"], my.plan["coordinatorRole"] = my.coordinator_actor, my.coordinator_role
        else:
            my.plan["coordinatorActor"] = FE
        my.plan["needs"] = my.needs
        my.plan["otherNeeds"] = my.other_needs
        if my.other_needs:
            my.meet_doc["text"] += " Andra aktörer: " + ", ".join(o["need"] for o in my.other_needs) + "."

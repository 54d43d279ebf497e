"""The papers up to the first meeting.

Every step takes the case under construction and leaves on it what later steps need.
"""

import datetime as dt

import fits
import texts as T
from case import motive_fits
from common import FE, D, workday
from words import RESIDENTIAL, party_of, unit_of


def investigation(my):
    """The investigation that the person's facts rest on."""
    c, f, r = my.c, my.f, my.r
    my.inv_date = (
        workday(c.clip(my.I - D(r.between(8, 160)), lo=my.known_since + D(5), hi=my.I - D(2)))
        if my.known == "<1"
        else workday(my.P - D(r.between(60, 380)))
    )
    if my.inv_date > my.I:
        my.inv_date = my.I - D(1)
    fits.facts(my)
    story = [c.say(T.REFERRAL, fits.referral(my))]
    story.append(c.say(T.TIME_KNOWN[my.known]))
    story.append(c.say(T.FAMILY[my.family], fits.family(my)))
    story.append(c.say(T.CHILDREN[my.children]))
    if f["bornInSweden"] != FE:
        story.append(c.say(T.BORN[f["bornInSweden"]]))
    story.append(c.say(T.HOUSING[my.housing]))
    if my.support and f["housing"] in T.SUPPORT:
        story.append(c.fill(T.SUPPORT[f["housing"]]))
    life = [c.say(T.OCCUPATION[my.occupation]), c.say(T.LIVELIHOOD[my.livelihood])]
    if my.under_way("sysselsättning") and f["occupation"] in T.SIDE_OCCUPATION:
        life.append(c.fill(T.SIDE_OCCUPATION[f["occupation"]]))
    if my.education != FE:
        life.append(c.say(T.EDUCATION[my.education]))
    if my.work != FE:
        life.append(c.say(T.EXPERIENCE[my.work]))
    health = [c.say(T.DIAGNOSIS[d]) for d in my.mental] or [c.say(T.NO_DIAGNOSIS)]
    health += [c.say(T.SUBSTANCE[d], lambda p: "separationen" not in p or my.family == "frånskild") for d in my.drugs] or [
        c.say(T.NO_SUBSTANCE)
    ]
    health += [c.say(T.PHYSICAL_PHRASE, x=T.PHYSICAL[p]) for p in my.physical] or [c.say(T.NO_PHYSICAL)]
    rest = [c.say(T.SOCIAL[s]) for s in my.social] or [c.say(T.SOCIAL_NONE)]
    rest += [c.say(T.NETWORK, fits.network(my)) for _ in range(r.between(1, 2))] + [c.say(T.STRENGTHS)]
    prior = []
    for group, actor, b, a in my.contact_rows:
        if b == "ja" and group == f["unit"]:
            late_stay = my.away and all(x[1] in RESIDENTIAL for x in my.iv if x[3] == "ja" and unit_of(x[0]) == group)
            prior.append(c.say(T.OWN_UNIT_TALKS if my.talks_only or late_stay else T.OWN_UNIT_BEFORE, fits.own_unit(my)))
        elif b == "ja":
            prior.append(c.say(T.CONTACT_BEFORE[group], fits.contact(my, group)))
    if not prior:
        prior.append(c.fill("{Hon} har inga pågående kontakter sedan tidigare."))
    not_hint = (lambda p: "flera parter" not in p) if f["motive"] != "journal" else None
    judgement = [c.say(T.ASSESSMENT, not_hint), c.say(T.ASSESSMENT, not_hint)]
    if my.known == "<1" and any(x[3] == "ja" and unit_of(x[0]) and x[1] not in RESIDENTIAL for x in my.iv):
        judgement.append(T.PROVISIONAL)
    my.inv = c.doc(
        "utredning",
        my.inv_date,
        "Bakgrund: " + " ".join(story),
        "Vardag: " + " ".join(life),
        "Hälsa: " + " ".join(health),
        "Övrigt: " + " ".join(rest),
        "Kontakter: " + " ".join(prior),
        "Bedömning: " + " ".join(judgement),
        sender=my.own,
        sep="\n",
    )


def earlier_papers(my):
    """Decisions, assignments, letters and notes from before the plan."""
    c, f, r = my.c, my.f, my.r
    my.notes_end = my.admitted - D(1) if my.admitted else my.I - D(1)
    my.iv_doc = {}
    for x in my.iv:
        provider, kind, area, ongoing, plan_, started = x
        if ongoing == "ja":
            if party_of(provider) == "kommun" and kind in T.IV_NAME and provider not in ("arbetsförmedlingen",):
                stay, name = kind in RESIDENTIAL, T.IV_NAME[kind]
                when = workday(c.clip(my.inv_date - D(r.between(5, 200)), lo=my.known_since + D(3), hi=my.I - D(5)))
                if kind == "behandlingshem" and my.away:  # a stay of months, not of years; the home is kept meanwhile
                    when = workday(c.clip(my.P - D(150), lo=my.inv_date + D(3), hi=my.I - D(5)))
                words = [c.say(T.DECISION_STAY, name=name) if stay else c.say(T.DECISION, fits.decision(my, when), name=name)]
                if kind == "behandlingshem" and f["housing"] in T.HOME_DURING_STAY:
                    words.append(c.fill(T.HOME_DURING_STAY[f["housing"]]))
                decides = my.own if unit_of(provider) in (None, f["unit"]) else my.sp_auth
                d = c.doc("beslut", when, *words, sender=decides)
                my.iv_doc[id(x)] = d
                if kind == "boendestöd":
                    my.support_since = when
                if kind == "behandlingshem" and my.away:
                    my.stay_since = when + D(7)
                goes_on = "Förlängning" in words[0]
                if r.chance(55):
                    c.doc(
                        "uppdrag",
                        when + D(r.between(1, 6)),
                        c.say(T.ASSIGNMENT_STAY if stay else T.ASSIGNMENT, fits.assignment(goes_on), name=name),
                        sender=decides,
                        to=[provider],
                    )
                if r.chance(35):
                    noted = workday(when + D(r.between(8, 15)))
                    if stay:
                        report = c.say(T.REPORT_STAY, name=name)
                    else:
                        report = c.say(T.PROVIDER_REPORT, fits.provider_report(x, name, True, goes_on), name=name)
                    more = [] if stay or unit_of(provider) != f["unit"] else [c.say(T.EVERYDAY, fits.everyday(my, noted))]
                    c.doc("journalanteckning", min(noted, my.notes_end), report, *more)
            else:
                my.iv_doc[id(x)] = my.inv

    if r.chance(45):
        applied = my.inv_date - D(r.between(10, 40))
        c.doc("ansökan", my.known_since if my.known == "<1" else c.clip(applied, lo=my.known_since), c.say(T.APPLICATION))
    if (my.mental or my.physical) and r.chance(55):
        c.doc(
            "läkarutlåtande",
            workday(c.clip(my.inv_date - D(r.between(3, 60)), lo=my.known_since)),
            c.say(
                T.MEDICAL,
                lambda p: ("heltid" not in p or f["occupation"] in ("sjukskriven", "ingen") and not c.yes("retired"))
                and ("arbetsförmågan" not in p or f["occupation"] != "arbete" and not c.yes("retired")),
            ),
            sender=my.psy_open if "psykiatri" in my.before else my.ber_open if "beroendevård" in my.before else "primärvård",
            to=[my.own],
        )
    for x in my.iv:
        if (
            x[3] == "ja"
            and x[1] in ("boendestöd", "sysselsättning", "supported-employment", "behandlingshem", "särskilt-boende", "samtal")
            and (r.chance(50) or c.earlier == "genomförandeplan")
        ):
            c.doc(
                "genomförandeplan",
                c.clip(
                    workday(my.iv_doc[id(x)]["date"] + D(r.between(16, 40))),
                    lo=dt.date(2014, 3, 3) if c.earlier == "genomförandeplan" else None,
                    hi=my.I,
                ),
                c.say(
                    T.IMPLEMENTATION_STAY if x[1] in RESIDENTIAL else T.IMPLEMENTATION,
                    fits.assignment("Förlängning" in my.iv_doc[id(x)]["text"]),
                    name=T.IV_NAME[x[1]],
                ),
                sender=x[0],
                to=[my.iv_doc[id(x)]["from"]],
            )

    # everyday notes before
    span = max(10, (my.I - my.history).days)
    for n in range(r.between(2, 4)):
        when = c.clip(workday(my.history + D(r.between(3, span - 2))), lo=my.history, hi=my.notes_end)
        harder = r.chance(40)
        from_sub = harder and (not my.sp or (c.yes("sub") and r.chance(40)))
        if fits.away(my, when):
            c.doc("journalanteckning", when, c.say(T.AWAY))
        elif my.seen_before:
            extra = [c.say(T.EVERYDAY, fits.everyday(my, when))]
            if harder and "oendestödjaren" not in extra[0]:
                extra.append(c.say(T.SETBACK_SUB if from_sub else T.SETBACK_MI, fits.setback(my, when)))
            c.doc("journalanteckning", when, *extra)
        elif n == 0:  # without a contact there is the handling of the case, and no more
            c.doc("journalanteckning", c.clip(when, lo=my.inv_date - D(20), hi=my.notes_end), c.say(T.HANDLING, fits.handling(my, when)))
    if "psykiatri" in my.before and r.chance(60):
        when = workday(c.clip(my.I - D(r.between(10, 90)), lo=my.history))
        c.doc(
            "korrespondens",
            when,
            c.say(T.LETTER_PSY, fits.letter(my, when)),
            sender=my.psy_open,
            to=[my.own],
        )
    if "beroendevård" in my.before and r.chance(60):
        c.doc(
            "korrespondens",
            workday(c.clip(my.I - D(r.between(10, 90)), lo=my.history)),
            c.say(T.LETTER_BER),
            sender=my.ber_open,
            to=[my.own],
        )
    if my.admitted:
        c.doc(
            "korrespondens",
            my.admitted,
            c.say(T.ADMITTED),
            sender="psykiatri-slutenvård",
            to=[my.own],
        )


def wished_for(my):
    """An intervention that the plan decides, so that only the manner of it is left open."""
    kinds = [x[1] for x in my.iv if x[4] == "ja" and x[1] not in RESIDENTIAL]
    return T.IV_NAME[next((k for k in kinds if k in ("boendestöd", "sysselsättning", "samtal")), kinds[0])]


def way_to_the_meeting(my):
    """Initiative, reason, consent, preparation, call."""
    c, f, r = my.c, my.f, my.r
    asked = f["asked"]
    initiators = {
        "sp-myndighet": ("biståndshandläggaren", my.own if my.sp else my.sp_auth),
        "missbruk-myndighet": ("socialsekreteraren", "missbruk-myndighet"),
        "missbruk-utförare": ("behandlaren", "missbruk-öppenvård"),
        "öppenvård": ("läkaren på mottagningen", my.psy_open),
        "slutenvård": ("avdelningen", "psykiatri-slutenvård"),
        "beroendevård": ("sjuksköterskan på beroendemottagningen", my.ber_open),
        "KPM": ("KPM-gruppen", "KPM"),
    }
    word, my.initiated_by = initiators[f["convener"]]
    if f["convener"] not in ("slutenvård", "KPM") and r.chance(30) and asked != "ja":
        word, my.initiated_by = r.choice(
            [
                ("socialsekreteraren" if not my.sp else "biståndshandläggaren", my.own),
                ("boendestödjaren", "boendestöd"),
                ("läkaren på mottagningen", my.psy_open),
            ]
            if my.psy_here and c.iv_any("sp", "boendestöd", ("båda",))
            else [("socialsekreteraren" if not my.sp else "biståndshandläggaren", my.own)]
        )
    if c.yes("at:god man") and asked == FE and r.chance(30):
        word, my.initiated_by = "god man", "god-man"
    note = []
    my.quotes = {}
    if asked == "ja":
        my.initiated_by = "brukare"
        my.quotes["asked"] = c.say(T.ASKED_YES)
        note.append(my.quotes["asked"])
    else:
        note.append(c.say(T.INITIATIVE, lambda p: f["kind"] == "SIP" or "SIP" not in p, initiator=word))
    if asked == "nej":
        my.quotes["asked"] = c.say(
            T.ASKED_NO,
            (
                lambda p: ("SIP" not in p or f["kind"] == "SIP")
                and ("Läkaren begärde" not in p or word.startswith("läkaren"))
                and ("från vården" not in p or my.initiated_by in (my.psy_open, my.ber_open, "psykiatri-slutenvård"))
                and ("handläggaren och" not in p or my.initiated_by == my.own)
            ),
        )
        note.append(my.quotes["asked"])
    if f["motive"] == "journal":
        my.quotes["motive"] = c.say(T.MOTIVE_JOURNAL, lambda p: motive_fits(c, p))
        note.append(my.quotes["motive"])
    my.ini_doc = c.doc("journalanteckning", my.I, *note)
    my.consent_to_plan = "ja"
    if r.chance(12) and asked != "ja":
        my.consent_to_plan = FE
    if my.consent_to_plan == "ja":
        more = [c.say(T.CONSENT, lambda p: "SIP" not in p or f["kind"] == "SIP")]
        if r.chance(50):
            more.append(c.say(T.SECRECY))
        c.doc("journalanteckning" if r.chance(75) else "samtycke", my.consent_on, *more)
    prep = []
    if f["prepared"] == "ja":
        my.quotes["prepared"] = c.say(T.PREPARED_YES)
        prep.append(my.quotes["prepared"])
    elif f["prepared"] == "nej":
        my.quotes["prepared"] = c.say(T.PREPARED_NO)
        prep.append(my.quotes["prepared"])
    if f["wish"] == "ja":
        my.quotes["wish"] = c.fill(T.WISH_YES[c.wish_manner], name=wished_for(my)) if c.wish_manner else c.fill(T.WISH_REFUSED)
        prep.append(my.quotes["wish"])
    elif f["wish"] == "nej":
        my.quotes["wish"] = c.say(T.WISH_NO)
        prep.append(my.quotes["wish"])
    my.prep_doc = None
    if prep:
        when = workday(my.K + D(r.between(1, max(1, (my.P - my.K).days - 4))))
        if fits.away(my, when):
            prep.append(c.say(T.AWAY))
        elif my.seen_before:
            prep.append(c.say(T.EVERYDAY, fits.everyday(my, when)))
        my.prep_doc = c.doc("journalanteckning", when, *prep)
        if my.prep_doc["date"] >= my.P:
            my.prep_doc["date"] = my.P - D(1)
    call = c.say(T.CALL_KPM if f["kind"] == "KPM-plan" else T.CALL_VP if f["kind"] == "vårdplanering" else T.CALL)
    c.doc("kallelse", my.K, call, sender=my.convener, to=sorted({p["actor"] for p in my.table if p["actor"] != my.convener}))
    if c.yes("at:närstående") and r.chance(50):
        c.doc(
            "journalanteckning",
            workday(my.K + D(2)) if workday(my.K + D(2)) < my.P else my.K,
            c.say(T.RELATIVE_CALL, fits.relative_call(my)),
        )

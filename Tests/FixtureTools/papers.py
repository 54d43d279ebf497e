"""The papers up to the first meeting.

Every step takes the case under construction and leaves on it what later steps need.
"""

import datetime as dt

import texts as T
from common import FE, D, workday
from words import party_of
from case import MOTIVE_IF


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
    story = [c.say(T.REFERRAL)]
    story.append(c.say(T.TIME_KNOWN[my.known]))
    story.append(c.say(T.FAMILY[my.family]))
    story.append(c.say(T.CHILDREN[my.children]))
    if f["bornInSweden"] != FE:
        story.append(c.say(T.BORN[f["bornInSweden"]]))
    story.append(c.say(T.HOUSING[my.housing]))
    life = [c.say(T.OCCUPATION[my.occupation]), c.say(T.LIVELIHOOD[my.livelihood])]
    if my.education != FE:
        life.append(c.say(T.EDUCATION[my.education]))
    if my.work != FE:
        life.append(c.say(T.EXPERIENCE[my.work]))
    health = [c.say(T.DIAGNOSIS[d]) for d in my.mental] or [c.say(T.NO_DIAGNOSIS)]
    health += [c.say(T.SUBSTANCE[d], lambda p: "separationen" not in p or f["family"] != "partner") for d in my.drugs] or [
        c.say(T.NO_SUBSTANCE)
    ]
    health += [c.say(T.PHYSICAL_PHRASE, x=T.PHYSICAL[p]) for p in my.physical] or [c.say(T.NO_PHYSICAL)]
    rest = [c.say(T.SOCIAL[s]) for s in my.social] or [c.say(T.SOCIAL_NONE)]
    my.young = lambda p: my.birth >= 1960 or not any(w in p for w in ("Modern", "modern", "Fadern", "barndomsvän"))
    rest += [c.say(T.NETWORK, my.young) for _ in range(r.between(1, 2))] + [c.say(T.STRENGTHS)]
    prior = []
    for group, actor, b, a in my.contact_rows:
        if b == "ja":
            prior.append(c.say(T.OWN_UNIT_BEFORE if group == f["unit"] else T.CONTACT_BEFORE[group]))
    if not prior:
        prior.append(c.fill("{Hon} har inga pågående kontakter sedan tidigare."))
    not_hint = (lambda p: "flera parter" not in p) if f["motive"] != "journal" else None
    judgement = [c.say(T.ASSESSMENT, not_hint), c.say(T.ASSESSMENT, not_hint)]
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
    my.settled = f["housing"] in ("ordinärt", "boendestöd", "träning") and not c.iv_any("mi", "behandlingshem", ("båda", "pågående"))
    my.support = c.iv_any("sp", "boendestöd", ("båda", "pågående")) or c.iv_any("mi", "boendestöd", ("båda", "pågående"))
    my.everyday_ok = (
        lambda p: ("Boendestödjaren" not in p or my.support)
        and (
            my.settled
            or not any(w in p for w in ("hyran", "Hembesök", "hyresvärd", "rannen", "kylskåpet", "tvättid", "Elräkning", "bekanta"))
        )
        and ("modern" not in p or f["born"] != "1940-1959")
        and ("Uppgift från öppna" not in p or not my.sp)
    )
    my.setback_ok = (
        lambda p: ("boendestödjaren" not in p or my.support)
        and ("röster" not in p or c.yes("mi:psykos"))
        and ("nykter" not in p or c.yes("sub:alkohol"))
    )
    my.letter_ok = lambda p: "boendestödet" not in p or my.support
    my.iv_doc = {}
    for x in my.iv:
        provider, kind, area, ongoing, plan_, started = x
        if ongoing == "ja":
            if party_of(provider) == "kommun" and kind in T.IV_NAME and provider not in ("arbetsförmedlingen",):
                when = workday(c.clip(my.inv_date - D(r.between(5, 200)), lo=my.known_since + D(3), hi=my.I - D(5)))
                d = c.doc(
                    "beslut",
                    when,
                    c.say(T.DECISION, name=T.IV_NAME[kind]),
                    sender=my.own if provider not in ("boendestöd",) or my.sp else my.sp_auth,
                )
                my.iv_doc[id(x)] = d
                if r.chance(55):
                    c.doc("uppdrag", when + D(r.between(1, 6)), c.say(T.ASSIGNMENT, name=T.IV_NAME[kind]), sender=my.own, to=[provider])
                if r.chance(35):
                    c.doc(
                        "journalanteckning",
                        workday(when + D(r.between(8, 15))),
                        c.say(T.PROVIDER_REPORT, name=T.IV_NAME[kind]),
                        c.say(T.EVERYDAY, my.everyday_ok),
                    )
            else:
                my.iv_doc[id(x)] = my.inv

    if r.chance(45):
        c.doc("ansökan", c.clip(my.inv_date - D(r.between(10, 40)), lo=my.known_since), c.say(T.APPLICATION))
    if (my.mental or my.physical) and r.chance(55):
        c.doc(
            "läkarutlåtande",
            workday(c.clip(my.inv_date - D(r.between(3, 60)), lo=my.known_since)),
            c.say(T.MEDICAL, lambda p: "heltid" not in p or f["occupation"] in ("arbete", "sjukskriven", "ingen") and not c.yes("retired")),
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
                c.say(T.IMPLEMENTATION, name=T.IV_NAME[x[1]]),
                sender=x[0],
                to=[my.own],
            )

    # everyday notes before
    span = max(10, (my.I - my.history).days)
    for _ in range(r.between(2, 4)):
        when = workday(my.history + D(r.between(3, span - 2)))
        extra = [c.say(T.EVERYDAY, my.everyday_ok)]
        if r.chance(40):
            extra.append(c.say(T.SETBACK_SUB if (not my.sp or (c.yes("sub") and r.chance(40))) else T.SETBACK_MI, my.setback_ok))
        c.doc("journalanteckning", c.clip(when, lo=my.history, hi=my.I - D(1)), *extra)
    if "psykiatri" in my.before and r.chance(60):
        c.doc(
            "korrespondens",
            workday(c.clip(my.I - D(r.between(10, 90)), lo=my.history)),
            c.say(T.LETTER_PSY, my.letter_ok),
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
                lambda p: ("Läkaren begärde" not in p or word.startswith("läkaren"))
                and ("från vården" not in p or my.initiated_by in (my.psy_open, my.ber_open, "psykiatri-slutenvård"))
                and ("handläggaren och" not in p or my.initiated_by == my.own)
            ),
        )
        note.append(my.quotes["asked"])
    if f["motive"] == "journal":
        fits = lambda p: all(cond(c) for k, cond in MOTIVE_IF.items() if k in p)
        my.quotes["motive"] = c.say(T.MOTIVE_JOURNAL, fits)
        note.append(my.quotes["motive"])
    my.ini_doc = c.doc("journalanteckning", my.I, *note)
    my.consent_to_plan = "ja"
    if r.chance(12) and asked != "ja":
        my.consent_to_plan = FE
    if my.consent_to_plan == "ja":
        more = [c.say(T.CONSENT)]
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
        my.quotes["wish"] = c.fill(T.WISH_YES[c.wish_kind])
        prep.append(my.quotes["wish"])
    elif f["wish"] == "nej":
        my.quotes["wish"] = c.say(T.WISH_NO)
        prep.append(my.quotes["wish"])
    my.prep_doc = None
    if prep:
        my.prep_doc = c.doc(
            "journalanteckning", workday(my.K + D(r.between(1, max(1, (my.P - my.K).days - 4)))), *prep, c.say(T.EVERYDAY, my.everyday_ok)
        )
        if my.prep_doc["date"] >= my.P:
            my.prep_doc["date"] = my.P - D(1)
    call = c.say(T.CALL_KPM if f["kind"] == "KPM-plan" else T.CALL_VP if f["kind"] == "vårdplanering" else T.CALL)
    c.doc("kallelse", my.K, call, sender=my.convener, to=sorted({p["actor"] for p in my.table if p["actor"] != my.convener}))
    if c.yes("at:närstående") and r.chance(50):
        c.doc("journalanteckning", workday(my.K + D(2)) if workday(my.K + D(2)) < my.P else my.K, c.say(T.RELATIVE_CALL, my.young))

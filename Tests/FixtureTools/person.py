"""The person: dates, facts, contacts.

Every step takes the case under construction and leaves on it what later steps need.
"""

import datetime as dt

from common import FE, D, day, workday


def dates(my):
    """When things happened: first contact, initiative, call, meeting, follow-ups, reading."""
    c, f, r = my.c, my.f, my.r
    n_fu = int(f["followups"])
    year = int(f["year"])
    if year == 2016:
        plan_date = dt.date(2016, 1, 11) + D(r.between(0, 235))
    elif year == 2014:
        plan_date = dt.date(2014, 1, 20) + D(r.between(0, 325))
    else:
        plan_date = dt.date(2015, 1, 12) + D(r.between(0, 330 if n_fu < 2 else 230))

    my.P = workday(plan_date)
    my.I = workday(my.P - D(r.between(25, 80)))
    my.admitted = my.discharged = None
    if c.yes("at:slutenvård"):  # called while the person is on the ward: weeks, not months
        my.I = workday(my.P - D(12 + (my.P - my.I).days // 6))
        my.admitted = workday(my.I - D(4))
    my.K = workday(my.I + D(r.between(3, max(4, (my.P - my.I).days - 14))))
    my.consent_on = workday(my.I + D(r.between(0, (my.K - my.I).days)))
    my.read_on = workday(dt.date(2016, 10, 10) + D(r.between(0, 240)))
    if year == 2016 and my.read_on < my.P + D(200):
        my.read_on = workday(min(my.P + D(210), dt.date(2017, 6, 14)))
    my.known = f["known"]
    if my.known == "<1":
        my.known_since = my.I - D(r.between(20, 170))
        my.known_text = day(my.known_since)
    elif my.known == "1-3":
        my.known_since = my.P - D(r.between(430, 1000))
        my.known_text = my.known_since.strftime("%Y-%m") if r.chance(50) else day(my.known_since)
    else:
        my.known_since = my.P - D(r.between(1620, 4300))
        my.known_text = r.choice([my.known_since.strftime("%Y-%m"), str(min(my.known_since.year, my.P.year - 5)), day(my.known_since)])
    my.history = max(my.known_since, my.P - D(900))  # the file's papers begin here
    my.fu_dates = []
    if n_fu:
        lo, hi = {"inom 2": (24, 58), "inom 4": (72, 115), "inom 12": (140, 290), "12": (356, 365)}[f["first-follow-up"]]
        d = workday(my.P + D(r.between(lo, hi)))
        while (d - my.P).days > {"inom 2": 59, "inom 4": 119, "inom 12": 320, "12": 366}[f["first-follow-up"]]:
            d = d - D(3)
        my.fu_dates.append(d)
        for _ in range(n_fu - 1):
            room = (my.read_on - D(20) - my.fu_dates[-1]).days // (n_fu - len(my.fu_dates))
            my.fu_dates.append(workday(my.fu_dates[-1] + D(r.between(40, max(45, min(150, room))))))
        assert my.fu_dates[-1] < my.read_on - D(5), (c.id, my.fu_dates, my.read_on)


def person(my):
    """The person's facts, at the finest value the lists have."""
    c, f, r = my.c, my.f, my.r
    my.band = f["born"]
    if f["livelihood"] == "ålderspension":
        my.birth = r.between(1942, 1949)
    elif my.band == "1940-1959":
        my.birth = r.between(1953, 1959)
    elif my.band == "1960-1979":
        my.birth = r.between(1960, 1979)
    else:
        my.birth = r.between(1980, 1995 if f["occupation"] != "arbete" else 1988)
        if f["children"] in ("ej hemma",):
            my.birth = r.between(1980, 1988)
    if my.known == ">=4":  # a unit for adults: not before eighteen, and still four years before the plan
        grown = my.known_since.replace(year=my.birth + 18, day=min(my.known_since.day, 28))
        since = max(my.known_since, min(grown, my.P - D(1560)))
        if since != my.known_since:
            my.known_since = since
            my.known_text = {4: str(min(since.year, my.P.year - 5)), 7: since.strftime("%Y-%m")}.get(len(my.known_text), day(since))
    my.family = (
        r.choice(["gift", "sambo", "sambo", "särbo"])
        if f["family"] == "partner"
        else r.choice(["ensamstående", "ensamstående", "frånskild"])
    )
    if f["livelihood"] == "anhöriga" and f["family"] == "partner":
        my.family = r.choice(["gift", "sambo"])
    if my.band == "1940-1959" and my.family == "ensamstående" and f["children"] == "vuxna":
        my.family = r.choice(["frånskild", "änka-eller-änkling"])
    my.children = {
        "inga": "har-ej-barn",
        "hemma": r.choice(["hemmaboende-barn", "växelvis-boende-barn"]),
        "ej hemma": r.choice(["ej-hemmaboende-barn", "ej-hemmaboende-barn", "placerade-barn"]),
        "vuxna": "vuxna-barn",
    }[f["children"]]
    my.housing = {
        "ordinärt": "ordinärt-boende",
        "boendestöd": "ordinärt-boende-med-boendestöd",
        "särskild service": "gruppbostad" if my.sp else "äldreboende",
        "träning": r.choice(["träningsboende", "socialt-kontrakt"]),
        "HVB": "HVB",
        "saknas": r.choice(["tillfälligt-boende", "tillfälligt-boende", "sover-ute"]),
        "föräldrar": "hos-föräldrar",
    }[f["housing"]]
    my.occupation = {
        "ingen": "ingen-sysselsättning",
        "arbete": "heltidsarbete",
        "sjukskriven": "sjukskriven-från-arbete",
        "kommunal": r.choice(["daglig-sysselsättning", "arbetsträning"]),
        "HVB": "HVB",
        "pension": "sjukpension" if my.sp else "ålderspension",
    }[f["occupation"]]
    if f["livelihood"] == "försäkringskassan":
        my.livelihood = (
            "sjukpenning"
            if f["occupation"] == "sjukskriven"
            else "sjukersättning" if f["occupation"] == "pension" or my.birth < 1985 else "aktivitetsersättning"
        )
    else:
        my.livelihood = {"anhöriga": "genom-anhöriga"}.get(f["livelihood"], f["livelihood"])
    my.education = {
        "grundskola": r.choice(["grundskola", "grundskola", "ofullständig-grundskola"]),
        "gymnasium": "gymnasium",
        "folkhögskola": r.choice(["folkhögskola", "komvux"]),
        "yrkesskola": "yrkesskola",
        "högskola": "högskola",
        "annat": "utländsk-utbildning" if f["bornInSweden"] == "nej" else "särskola",
        "ej känt": FE,
    }[f["education"]]
    my.work = {
        "under ett år": r.choice(["under-ett-år", "ingen-arbetslivserfarenhet"]),
        "1-5 år": "ett-till-fem-år",
        "5 år eller längre": "fem-år-eller-längre",
        "ej känt": FE,
    }[f["work"]]
    several = c.yes("mi:flera")
    my.mental = []
    for d, options in (
        ("psykos", ["schizofreni", "annan-psykossjukdom"]),
        ("förstämning", ["bipolär-sjukdom", "depression", "depression"]),
        ("autism", ["autismspektrumtillstånd"]),
        ("ADHD", ["ADHD"]),
        ("PTSD", ["PTSD"]),
        (
            "annan",
            [
                "personlighetsstörning",
                "tvångssyndrom",
                "panikångest",
                "ångestsyndrom",
                "självskadebeteende",
                "ätstörning",
                "utmattningssyndrom",
            ],
        ),
    ):
        if c.yes("mi:" + d):
            my.mental.append(r.choice(options))
            if d == "annan" and several and r.chance(25):
                extra = r.choice([x for x in options if x != my.mental[-1]])
                my.mental.append(extra)
    my.drugs = []
    if c.yes("sub:alkohol"):
        my.drugs.append("alkohol")
    if c.yes("sub:narkotika"):
        # of the fourteen, most use two or more kinds
        kinds = ["cannabis", "amfetamin", "kokain", "heroin", "andra-opioider", "GHB", "nätdroger"]
        many = c.narcotics_rank < 10
        if c.yes("ber:specialist"):
            my.drugs += [r.choice(["heroin", "andra-opioider"])] + (r.sample(["cannabis", "amfetamin", "kokain"], 1) if many else [])
        else:
            my.drugs += r.sample(kinds[:2], 1) + (r.sample(kinds[2:], r.between(1, 2)) if many else [])
    if c.yes("sub:läkemedel"):
        my.drugs.append(r.choice(["bensodiazepiner", "bensodiazepiner", "opioidläkemedel", "annat-läkemedel"]))
    my.physical = []
    if c.yes("physical"):
        pool = [
            "diabetes",
            "lungsjukdom",
            "neurologisk-sjukdom",
            "långvarig-smärta",
            "skada",
            "rörelsehinder",
            "magtarmsjukdom",
            "övervikt",
            "tandproblem",
            "hjärt-kärlsjukdom",
            "hudsjukdom",
            "undernäring",
        ] + (["leversjukdom", "hepatit", "leversjukdom"] if c.yes("sub") else [])
        my.physical = r.sample(pool, r.between(1, 2))
        my.physical = sorted(set(my.physical), key=my.physical.index)
        if c.yes("contact:färdtjänst") and not set(my.physical) & {"rörelsehinder", "neurologisk-sjukdom"}:
            my.physical[0] = "rörelsehinder"
    my.social = []
    if c.yes("social"):
        pool = ["kriminalitet", "prostitution", "skuldsättning", "våldsutsatthet", "spelproblem", "kriminalitet", "skuldsättning"]
        if my.birth < 1960:
            pool = ["kriminalitet", "skuldsättning", "spelproblem", "våldsutsatthet"]
        if c.yes("contact:kriminalvård"):
            my.social = ["kriminalitet"]
        pick = r.sample(pool, r.between(1, 2))
        my.social = sorted(set(my.social + pick), key=(my.social + pick).index)


def contacts(my):
    """Who the person was and stayed in contact with, beyond the meeting itself."""
    c, f, r = my.c, my.f, my.r
    contact_actor = {
        "socialpsykiatri": "socialpsykiatri" if not my.sp else "socialpsykiatri-myndighet",
        "missbruk": "missbruk-myndighet",
        "psykiatri": my.psy_open,
        "beroendevård": my.ber_open,
        "primärvård": "primärvård",
    }
    if my.norr:
        contact_actor["socialpsykiatri"] = my.sp_auth
    my.contact_rows = []  # (group, actor, before, after)
    for a in ("socialpsykiatri", "missbruk", "psykiatri", "beroendevård", "primärvård"):
        my.state = f["contact:" + a]
        if my.state != "ingen":
            my.contact_rows.append(
                (a, contact_actor[a], "ja" if my.state in ("båda", "innan") else "nej", "ja" if my.state in ("båda", "efter") else "nej")
            )
    if c.yes("contact:kriminalvård"):
        my.contact_rows.append(("frivård", "frivård", "ja", r.choice(["ja", "nej"])))
    if c.yes("contact:AF"):
        actor = c.employment_contact
        my.contact_rows.append((actor, actor, "ja", r.choice(["ja", "ja", FE])))
    if c.yes("contact:färdtjänst"):
        my.contact_rows.append(("färdtjänst", "färdtjänst", "ja", "ja"))
    if f["livelihood"] == "försörjningsstöd":
        my.contact_rows.append(("försörjningsstöd", "försörjningsstöd", "ja", "ja"))
    my.before = {g for g, _, b, _ in my.contact_rows if b == "ja"}
    my.after = {g for g, _, _, a in my.contact_rows if a == "ja"}

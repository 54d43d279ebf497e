"""Writes the fixture: 34 invented case files as JSON and as a CSV set, and the material.

Reads facts.tsv (which facts each file has) and texts.py (phrases); everything else (dates,
people at the table, boxes, documents) follows from a seeded generator of its own, so the
same bytes come out everywhere. Standard library only.

    python3 make_fixture.py [DIR]     default: Fixtures/fou-nordost-2018
"""
import csv
import datetime as dt
import io
import json
import os
import sys

import texts as T

HERE = os.path.dirname(os.path.abspath(__file__))
STUDY = "fou-nordost-2018"
FE = "framgår ej"


class Rng:
    """splitmix64: the same numbers with every Python."""

    def __init__(self, seed):
        self.s = seed & (2**64 - 1)

    def next(self):
        self.s = (self.s + 0x9E3779B97F4A7C15) & (2**64 - 1)
        z = self.s
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & (2**64 - 1)
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & (2**64 - 1)
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def between(self, a, b):
        return a + self.below(b - a + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def choice(self, xs):
        return xs[self.below(len(xs))]

    def shuffled(self, xs):
        xs = list(xs)
        for i in range(len(xs) - 1, 0, -1):
            j = self.below(i + 1)
            xs[i], xs[j] = xs[j], xs[i]
        return xs

    def sample(self, xs, n):
        return self.shuffled(xs)[:n]


DECK_RNG = Rng(7331)
DECKS = {}


def deal(family, allowed=None):
    """The next phrase of a family: all are used once before any is used again."""
    key = id(family)
    deck = DECKS.setdefault(key, [])
    if not deck:
        deck.extend(DECK_RNG.shuffled(family))
    for i, phrase in enumerate(deck):
        if allowed is None or allowed(phrase):
            return deck.pop(i)
    fresh = [p for p in DECK_RNG.shuffled(family) if allowed is None or allowed(p)]
    return fresh[0]


def day(d):
    return d.isoformat()


# ---- names of the parties in running text ---------------------------------------------------
WHO = {
    "socialpsykiatri-myndighet": "biståndshandläggaren", "boendestöd": "boendestödjaren", "särskilt-boende": "personal från boendet",
    "missbruk-myndighet": "socialsekreteraren", "missbruk-öppenvård": "behandlaren från öppenvården", "HVB": "personal från behandlingshemmet",
    "primärvård": "vårdcentralen", "försörjningsstöd": "handläggaren på försörjningsstöd", "LSS-vuxna-myndighet": "LSS-handläggaren",
    "äldreomsorg-myndighet": "äldreomsorgens handläggare", "arbetsförmedlingen": "Arbetsförmedlingen", "försäkringskassan": "Försäkringskassan",
    "närstående": "en närstående", "god-man": "god man", "personligt-ombud": "personligt ombud", "tolk": "tolk", "frivård": "frivården",
}
ROLE_WORD = {"läkare": "läkare", "sjuksköterska": "sjuksköterska", "psykolog": "psykolog", "case-manager": "case manager", "mentalskötare": "skötare",
             "kurator": "kurator", "beroendeterapeut": "beroendeterapeut", "arbetsterapeut": "arbetsterapeut"}
PLACE_WORD = {"socialpsykiatrins-kontor": "på biståndshandläggarens kontor", "missbruksenhetens-kontor": "på missbruksenheten",
              "gemensam-mottagning": "i de gemensamma lokalerna", "utförarens-lokaler": "hos öppenvården", "psykiatrisk-mottagning": "på den psykiatriska mottagningen",
              "psykiatrisk-avdelning": "på avdelningen", "beroendemottagning": "på beroendemottagningen", "brukarens-hem": "i hemmet", "framgår ej": "som planerat"}


def who(actor, role=None):
    if actor.startswith("psykiatri-öppenvård"):
        return (ROLE_WORD.get(role, "personal")) + " från psykiatrin"
    if actor == "psykiatri-slutenvård":
        return (ROLE_WORD.get(role, "personal")) + " från avdelningen"
    if actor == "specialistberoendevård":
        return (ROLE_WORD.get(role, "personal")) + " från den specialiserade beroendevården"
    if actor.startswith("beroende"):
        return (ROLE_WORD.get(role, "någon")) + " från beroendevården"
    return WHO[actor]


def listing(words):
    words = list(words)
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " och " + words[-1]


def party_of(actor):
    if actor.startswith("psykiatri") or actor == "rättspsykiatri":
        return "psykiatri"
    if actor.startswith("beroende") or actor == "specialistberoendevård":
        return "beroendevård"
    return "kommun"


AREA_OF = {"boendestöd": "boende", "särskilt-boende": "boende", "HVB": "boende", "träningsboende": "boende", "bostadssökande": "boende",
           "sysselsättning": "sysselsättning", "supported-employment": "sysselsättning", "rehabilitering": "sysselsättning",
           "kontaktperson": "psykisk-ohälsa", "samtal": "missbruksproblem", "återfallsprevention": "missbruksproblem", "behandlingshem": "missbruksproblem",
           "provtagning": "missbruksproblem", "öppenvårdsbehandling": "missbruksproblem", "läkemedelsassisterad-behandling": "missbruksproblem",
           "somatisk-behandling": "fysiska-problem", "ledsagning": "fysiska-problem", "skuldrådgivning": "försörjning", "ekonomiskt-stöd": "försörjning",
           "fritidsstöd": "fritid", "familjestöd": "annat", "annan-insats": "annat"}

GENITIVE = {"kvinna": {"hon": "hon", "henne": "henne", "hennes": "hennes"}, "man": {"hon": "han", "henne": "honom", "hennes": "hans"}}

MOTIVE_IF = {  # a motive is dealt only to files whose facts it fits
    "efter behandlingen": lambda c: c.iv_any("mi", "behandlingshem", ("pågående", "båda")),
    "flyttar hem": lambda c: c.f["housing"] == "HVB" or c.iv_any("mi", "behandlingshem", ("pågående",)),
    "behandlingshemmet avslutas": lambda c: c.iv_any("mi", "behandlingshem", ("pågående",)),
    "stödet hemma": lambda c: c.iv_any("sp", "boendestöd", ("båda", "planerad")),
    "boendestödet inte räcker": lambda c: c.iv_any("sp", "boendestöd", ("båda",)),
    "både dricker": lambda c: c.yes("sub:alkohol") and c.yes("mi"),
    "av med bostaden": lambda c: c.f["housing"] in ("ordinärt", "träning", "boendestöd"),
    "sjukskrivningen": lambda c: c.f["occupation"] == "sjukskriven",
    "återfallet": lambda c: c.yes("sub"),
    "Arbetsträningen": lambda c: c.f["need:sysselsättning"] in ("båda", "insats") and not c.yes("retired"),
    "Behandlaren": lambda c: c.yes("at:missbruk-utförare"),
    "byter boende": lambda c: c.f["need:boende"] in ("båda", "insats"),
    "Provsvaren": lambda c: c.yes("sub") and c.yes("at:beroendevård"),
    "Anhöriga": lambda c: c.yes("at:närstående"),
    "Tre mottagningar": lambda c: c.yes("mi") and c.yes("physical"),
    "Mottagningen vill": lambda c: c.f["convener"] in ("öppenvård", "beroendevård"),
    "Medicinen och": lambda c: c.yes("mi"),
    "följer upp medicinen": lambda c: c.yes("mi") and c.f["need:boende"] in ("båda", "insats"),
    "kommunen inte kan möta": lambda c: True,
}


class Case:
    def __init__(self, number, facts, case_id):
        self.f, self.id = facts, case_id
        self.f["retired"] = "ja" if facts["livelihood"] == "ålderspension" else "nej"
        self.r = Rng(90001 + 7919 * number)
        self.g = GENITIVE[facts["gender"]]
        self.docs, self.seq = [], 0
        self.used = set()
        self.people = 0
        self.observations = []

    # -- helpers
    def yes(self, fact):
        return self.f[fact] == "ja"

    def iv_any(self, unit, kind, states):
        return self.f[f"iv:{unit}:{kind}"] in states

    def fill(self, phrase, **kw):
        words = dict(self.g)
        words["officer"] = "biståndshandläggaren" if self.f["unit"] == "socialpsykiatri" else "socialsekreteraren"
        words.update({k.capitalize(): v.capitalize() for k, v in list(words.items())})
        for k, v in kw.items():
            words[k] = v
            words[k[0].upper() + k[1:]] = v[0].upper() + v[1:]
        return phrase.format(**words).replace("make/maka", "man" if self.f["gender"] == "kvinna" else "hustru")

    def say(self, family, allowed=None, **kw):
        """A phrase of the family, not used before in this file when that can be helped."""
        fresh = lambda p: p not in self.used and (allowed is None or allowed(p))
        phrase = deal(family, fresh if any(fresh(p) for p in family) else allowed)
        self.used.add(phrase)
        return self.fill(phrase, **kw)

    def doc(self, kind, date, *sentences, sender=None, to=None, sep=" "):
        d = {"kind": kind, "date": date, "from": sender, "to": to, "text": sep.join(sentences), "order": self.seq}
        self.seq += 1
        self.docs.append(d)
        return d

    def observe(self, item, value, doc=None, quote=None, certainty="säker", memo=None):
        if quote is not None:
            assert quote in doc["text"], (item, quote, doc["text"])
        self.observations.append((item, value, doc, quote, certainty, memo))

    def key(self):
        self.people += 1
        return f"P{self.people}"

    def clip(self, d, lo=None, hi=None):
        if lo and d < lo:
            d = lo
        if hi and d > hi:
            d = hi
        return d


def build(c):
    f, r = c.f, c.r
    sp = f["unit"] == "socialpsykiatri"
    own = "socialpsykiatri-myndighet" if sp else "missbruk-myndighet"
    own_role = "biståndshandläggare" if sp else "socialsekreterare"
    muni = f["municipality"]
    norr = muni == "Norrtälje"
    psy_open = "psykiatri-öppenvård-kommunalförbund" if norr else "psykiatri-öppenvård-entreprenad"
    ber_open = "beroendevård-kommunalförbund" if norr else "beroende-öppenvård"
    sp_auth = "socialpsykiatri-myndighet-kommunalförbund" if norr else "socialpsykiatri-myndighet"
    WHO.setdefault("socialpsykiatri-myndighet-kommunalförbund", "biståndshandläggaren")
    journal = f["form"] == "journal"
    D = lambda n: dt.timedelta(days=n)

    # ---- dates ------------------------------------------------------------------------------
    n_fu = int(f["followups"])
    year = int(f["year"])
    if year == 2016:
        plan_date = dt.date(2016, 1, 11) + D(r.between(0, 235))
    elif year == 2014:
        plan_date = dt.date(2014, 1, 20) + D(r.between(0, 325))
    else:
        plan_date = dt.date(2015, 1, 12) + D(r.between(0, 330 if n_fu < 2 else 230))

    def workday(d):
        while d.weekday() > 4 or (d.month, d.day) in ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31)):
            d += D(1)
        return d

    P = workday(plan_date)
    I = workday(P - D(r.between(25, 80)))
    K = workday(I + D(r.between(3, max(4, (P - I).days - 14))))
    consent_on = workday(I + D(r.between(0, (K - I).days)))
    read_on = workday(dt.date(2016, 10, 10) + D(r.between(0, 240)))
    if year == 2016 and read_on < P + D(200):
        read_on = workday(min(P + D(210), dt.date(2017, 6, 14)))
    known = f["known"]
    if known == "<1":
        known_since = I - D(r.between(20, 170))
        known_text = day(known_since)
    elif known == "1-3":
        known_since = P - D(r.between(430, 1000))
        known_text = known_since.strftime("%Y-%m") if r.chance(50) else day(known_since)
    else:
        known_since = P - D(r.between(1620, 4300))
        known_text = r.choice([known_since.strftime("%Y-%m"), str(min(known_since.year, P.year - 5)), day(known_since)])
    history = max(known_since, P - D(900))  # the file's papers begin here
    fu_dates = []
    if n_fu:
        lo, hi = {"inom 2": (24, 58), "inom 4": (72, 115), "inom 12": (140, 290), "12": (356, 365)}[f["first-follow-up"]]
        d = workday(P + D(r.between(lo, hi)))
        while (d - P).days > {"inom 2": 59, "inom 4": 119, "inom 12": 320, "12": 366}[f["first-follow-up"]]:
            d = d - D(3)
        fu_dates.append(d)
        for _ in range(n_fu - 1):
            room = (read_on - D(20) - fu_dates[-1]).days // (n_fu - len(fu_dates))
            fu_dates.append(workday(fu_dates[-1] + D(r.between(40, max(45, min(150, room))))))
        assert fu_dates[-1] < read_on - D(5), (c.id, fu_dates, read_on)

    # ---- the person --------------------------------------------------------------------------
    band = f["born"]
    if f["livelihood"] == "ålderspension":
        birth = r.between(1942, 1949)
    elif band == "1940-1959":
        birth = r.between(1953, 1959)
    elif band == "1960-1979":
        birth = r.between(1960, 1979)
    else:
        birth = r.between(1980, 1995 if f["occupation"] != "arbete" else 1988)
        if f["children"] in ("ej hemma",):
            birth = r.between(1980, 1988)
    family = r.choice(["gift", "sambo", "sambo", "särbo"]) if f["family"] == "partner" else r.choice(["ensamstående", "ensamstående", "frånskild"])
    if f["livelihood"] == "anhöriga" and f["family"] == "partner":
        family = r.choice(["gift", "sambo"])
    if band == "1940-1959" and family == "ensamstående" and f["children"] == "vuxna":
        family = r.choice(["frånskild", "änka-eller-änkling"])
    children = {"inga": "har-ej-barn", "hemma": r.choice(["hemmaboende-barn", "växelvis-boende-barn"]),
                "ej hemma": r.choice(["ej-hemmaboende-barn", "ej-hemmaboende-barn", "placerade-barn"]), "vuxna": "vuxna-barn"}[f["children"]]
    housing = {"ordinärt": "ordinärt-boende", "boendestöd": "ordinärt-boende-med-boendestöd", "särskild service": "gruppbostad" if sp else "äldreboende",
               "träning": r.choice(["träningsboende", "socialt-kontrakt"]), "HVB": "HVB", "saknas": r.choice(["tillfälligt-boende", "tillfälligt-boende", "sover-ute"]),
               "föräldrar": "hos-föräldrar"}[f["housing"]]
    occupation = {"ingen": "ingen-sysselsättning", "arbete": "heltidsarbete", "sjukskriven": "sjukskriven-från-arbete",
                  "kommunal": r.choice(["daglig-sysselsättning", "arbetsträning"]), "HVB": "HVB", "pension": "sjukpension" if sp else "ålderspension"}[f["occupation"]]
    if f["livelihood"] == "försäkringskassan":
        livelihood = "sjukpenning" if f["occupation"] == "sjukskriven" else "sjukersättning" if f["occupation"] == "pension" or birth < 1985 else "aktivitetsersättning"
    else:
        livelihood = {"anhöriga": "genom-anhöriga"}.get(f["livelihood"], f["livelihood"])
    education = {"grundskola": r.choice(["grundskola", "grundskola", "ofullständig-grundskola"]), "gymnasium": "gymnasium",
                 "folkhögskola": r.choice(["folkhögskola", "komvux"]), "yrkesskola": "yrkesskola", "högskola": "högskola",
                 "annat": "utländsk-utbildning" if f["bornInSweden"] == "nej" else "särskola", "ej känt": FE}[f["education"]]
    work = {"under ett år": r.choice(["under-ett-år", "ingen-arbetslivserfarenhet"]), "1-5 år": "ett-till-fem-år",
            "5 år eller längre": "fem-år-eller-längre", "ej känt": FE}[f["work"]]
    several = c.yes("mi:flera")
    mental = []
    for d, options in (("psykos", ["schizofreni", "annan-psykossjukdom"]), ("förstämning", ["bipolär-sjukdom", "depression", "depression"]),
                       ("autism", ["autismspektrumtillstånd"]), ("ADHD", ["ADHD"]), ("PTSD", ["PTSD"]),
                       ("annan", ["personlighetsstörning", "tvångssyndrom", "panikångest", "ångestsyndrom", "självskadebeteende", "ätstörning", "utmattningssyndrom"])):
        if c.yes("mi:" + d):
            mental.append(r.choice(options))
            if d == "annan" and several and r.chance(25):
                extra = r.choice([x for x in options if x != mental[-1]])
                mental.append(extra)
    drugs = []
    if c.yes("sub:alkohol"):
        drugs.append("alkohol")
    if c.yes("sub:narkotika"):
        # of the fourteen, most use two or more kinds
        kinds = ["cannabis", "amfetamin", "kokain", "heroin", "andra-opioider", "GHB", "nätdroger"]
        many = c.narcotics_rank < 10
        if c.yes("ber:specialist"):
            drugs += [r.choice(["heroin", "andra-opioider"])] + (r.sample(["cannabis", "amfetamin", "kokain"], 1) if many else [])
        else:
            drugs += r.sample(kinds[:2], 1) + (r.sample(kinds[2:], r.between(1, 2)) if many else [])
    if c.yes("sub:läkemedel"):
        drugs.append(r.choice(["bensodiazepiner", "bensodiazepiner", "opioidläkemedel", "annat-läkemedel"]))
    physical = []
    if c.yes("physical"):
        pool = ["diabetes", "lungsjukdom", "neurologisk-sjukdom", "långvarig-smärta", "skada", "rörelsehinder", "magtarmsjukdom", "övervikt", "tandproblem",
                "hjärt-kärlsjukdom", "hudsjukdom", "undernäring"] + (["leversjukdom", "hepatit", "leversjukdom"] if c.yes("sub") else [])
        physical = r.sample(pool, r.between(1, 2))
        physical = sorted(set(physical), key=physical.index)
        if c.yes("contact:färdtjänst") and not set(physical) & {"rörelsehinder", "neurologisk-sjukdom"}:
            physical[0] = "rörelsehinder"
    social = []
    if c.yes("social"):
        pool = ["kriminalitet", "prostitution", "skuldsättning", "våldsutsatthet", "spelproblem", "kriminalitet", "skuldsättning"]
        if birth < 1960:
            pool = ["kriminalitet", "skuldsättning", "spelproblem", "våldsutsatthet"]
        if c.yes("contact:kriminalvård"):
            social = ["kriminalitet"]
        pick = r.sample(pool, r.between(1, 2))
        social = sorted(set(social + pick), key=(social + pick).index)

    # ---- contacts ------------------------------------------------------------------------------
    contact_actor = {"socialpsykiatri": "socialpsykiatri" if not sp else "socialpsykiatri-myndighet", "missbruk": "missbruk-myndighet", "psykiatri": psy_open,
                     "beroendevård": ber_open, "primärvård": "primärvård"}
    if norr:
        contact_actor["socialpsykiatri"] = sp_auth
    contact_rows = []   # (group, actor, before, after)
    for a in ("socialpsykiatri", "missbruk", "psykiatri", "beroendevård", "primärvård"):
        state = f["contact:" + a]
        if state != "ingen":
            contact_rows.append((a, contact_actor[a], "ja" if state in ("båda", "innan") else "nej", "ja" if state in ("båda", "efter") else "nej"))
    if c.yes("contact:kriminalvård"):
        contact_rows.append(("frivård", "frivård", "ja", r.choice(["ja", "nej"])))
    if c.yes("contact:AF"):
        actor = c.employment_contact
        contact_rows.append((actor, actor, "ja", r.choice(["ja", "ja", FE])))
    if c.yes("contact:färdtjänst"):
        contact_rows.append(("färdtjänst", "färdtjänst", "ja", "ja"))
    if f["livelihood"] == "försörjningsstöd":
        contact_rows.append(("försörjningsstöd", "försörjningsstöd", "ja", "ja"))
    before = {g for g, _, b, _ in contact_rows if b == "ja"}
    after = {g for g, _, _, a in contact_rows if a == "ja"}

    # ---- the meeting -----------------------------------------------------------------------------
    convener = {"sp-myndighet": sp_auth if not sp else own, "missbruk-myndighet": "missbruk-myndighet", "missbruk-utförare": "missbruk-öppenvård", "öppenvård": psy_open,
                "slutenvård": "psykiatri-slutenvård", "beroendevård": ber_open, "KPM": "KPM"}[f["convener"]]
    persons = {}

    def person_for(actor):
        if actor not in persons:
            persons[actor] = c.key()
        return persons[actor]

    table = []   # participants of the first meeting

    def seat(actor, role, attended="ja", invited="ja", mandate=FE, wanted=FE, key=None):
        p = {"actor": actor, "role": role}
        if key:
            p["person"] = key
        p.update({"invited": invited, "attended": attended, "mandate": mandate, "wanted": wanted})
        table.append(p)
        return p

    seat("brukare", "brukare", attended="ja" if c.yes("present") else "nej", mandate=None, wanted=None)
    for p in table:
        del p["mandate"], p["wanted"]
    if c.yes("at:sp-myndighet"):
        a = own if sp else sp_auth
        seat(a, "biståndshandläggare", mandate=r.choice(["ja", "ja", "nej", FE]), wanted=r.choice(["ja", FE, FE]), key=person_for(a))
    if c.yes("at:sp-utförare"):
        a = "särskilt-boende" if sp and f["housing"] in ("HVB", "särskild service") and not c.yes("at:missbruk-myndighet") else "boendestöd"
        seat(a, "boendepersonal" if a == "särskilt-boende" else "boendestödjare", mandate=r.choice(["nej", FE]), wanted=r.choice(["ja", FE]), key=person_for(a))
    if c.yes("at:missbruk-myndighet"):
        seat("missbruk-myndighet", "socialsekreterare", mandate=r.choice(["ja", "nej", "nej", FE]), wanted=r.choice(["ja", FE, FE]), key=person_for("missbruk-myndighet"))
    if c.yes("at:missbruk-utförare"):
        if c.hvb_at_table:
            seat("HVB", "behandlingsassistent", mandate="nej", wanted=FE)
        else:
            seat("missbruk-öppenvård", "behandlare", mandate=r.choice(["nej", FE, FE]), wanted=r.choice(["ja", FE]), key=person_for("missbruk-öppenvård"))
    MANDATE = {"läkare": ["ja", "ja", FE], "sjuksköterska": ["nej", "nej", "nej", FE]}
    for role in ("läkare", "sjuksköterska", "psykolog", "case-manager", "mentalskötare", "kurator"):
        if c.yes("psy:" + role):
            seat(psy_open, role, mandate=r.choice(MANDATE.get(role, ["nej", FE])), wanted=r.choice(["ja", FE, FE]), key=person_for(psy_open) if psy_open not in persons else c.key())
    if c.yes("at:slutenvård"):
        for role in r.choice([["läkare"], ["läkare", "sjuksköterska"], ["sjuksköterska", "kurator"]]):
            seat("psykiatri-slutenvård", role, mandate=r.choice(MANDATE.get(role, ["nej", FE])), key=person_for("psykiatri-slutenvård") if "psykiatri-slutenvård" not in persons else c.key())
    if c.yes("ber:okänd"):
        seat(ber_open, FE, mandate=FE)
    specialist = c.yes("ber:specialist")
    for role in ("läkare", "sjuksköterska", "psykolog", "case-manager", "beroendeterapeut", "arbetsterapeut", "mentalskötare"):
        if c.yes("ber:" + role):
            a = ber_open
            if specialist and role != "case-manager":
                a, specialist = "specialistberoendevård", False
            seat(a, role, mandate=r.choice(MANDATE.get(role, ["nej", FE])), wanted=r.choice(["ja", FE, FE]), key=person_for(a) if a not in persons else c.key())
    if specialist:
        raise AssertionError(c.id)
    for fact, actor, roles, mandate in (("primärvård", "primärvård", ["distriktssköterska", "läkare"], [FE]),
                                        ("försörjningsstöd", "försörjningsstöd", ["socialsekreterare"], ["ja", FE]),
                                        ("LSS", "LSS-vuxna-myndighet", ["LSS-handläggare"], ["nej", "ja"]),
                                        ("äldreomsorg", "äldreomsorg-myndighet", ["biståndshandläggare"], ["ja"]),
                                        ("arbetsförmedlingen", "arbetsförmedlingen", ["arbetsförmedlare"], ["nej", FE]),
                                        ("försäkringskassan", "försäkringskassan", ["försäkringshandläggare"], ["nej"])):
        if c.yes("at:" + fact):
            seat(actor, r.choice(roles), mandate=r.choice(mandate), wanted=r.choice(["ja", FE, FE, "nej"] if fact == "försäkringskassan" else ["ja", FE]))
    if c.yes("at:närstående"):
        if f["housing"] == "föräldrar":
            role = "förälder"
        elif f["family"] == "partner":
            role = "partner"
        elif band == "1940-1959":
            role = "vuxet-barn" if f["children"] == "vuxna" else "syskon"
        else:
            role = r.choice(["förälder", "förälder", "syskon", "vän"])
        seat("närstående", role, mandate=None, wanted=r.choice(["ja", "ja", FE]))
    if c.yes("at:god man"):
        seat("god-man", "god-man", mandate=None, wanted=r.choice(["ja", FE]))
    if c.yes("at:personligt ombud"):
        seat("personligt-ombud", "personligt-ombud", mandate=None, wanted="ja")
    interpreter = "nej"
    if f["bornInSweden"] == "nej" and c.interpreter is not None:
        interpreter = "ja"
        if c.interpreter:
            seat("tolk", "tolk", mandate=None, wanted=None)
    # called, and not there
    absent = []
    if c.yes("physical") and not c.yes("at:primärvård") and r.chance(25):
        absent.append(("primärvård", "läkare"))
    if not sp and not c.yes("at:öppenvård") and c.yes("mi") and r.chance(45):
        absent.append((psy_open, "sjuksköterska"))
    if sp and not c.yes("at:beroendevård") and c.yes("sub") and not c.yes("at:slutenvård"):
        absent.append((ber_open, "sjuksköterska"))
    if f["need:försörjning"] != "ingen" and not c.yes("at:försäkringskassan") and f["livelihood"] == "försäkringskassan" and r.chance(40):
        absent.append(("försäkringskassan", "försäkringshandläggare"))
    if f["need:sysselsättning"] != "ingen" and not c.yes("at:arbetsförmedlingen") and r.chance(15) and not c.yes("retired"):
        absent.append(("arbetsförmedlingen", "arbetsförmedlare"))
    for a, role in absent:
        seat(a, role, attended="nej", wanted=FE, mandate=None)
    for p in table:
        for k in ("mandate", "wanted"):
            if k in p and p[k] is None:
                del p[k]
    home = c.yes("home")
    shared = muni in ("Österåker", "Täby")
    if home:
        place = "brukarens-hem"
    else:
        place = {"sp-myndighet": "socialpsykiatrins-kontor", "missbruk-myndighet": "gemensam-mottagning" if shared else "missbruksenhetens-kontor",
                 "missbruk-utförare": "utförarens-lokaler", "öppenvård": "psykiatrisk-mottagning", "slutenvård": "psykiatrisk-avdelning",
                 "beroendevård": "gemensam-mottagning" if shared else "beroendemottagning", "KPM": FE}[f["convener"]]
    conv_role = next((p["role"] for p in table if p["actor"] == convener and p["attended"] == "ja"), FE)
    if convener == ber_open and conv_role == FE:
        conv_role = next((p["role"] for p in table if p["actor"] == "specialistberoendevård" and p["attended"] == "ja"), FE)
        if conv_role != FE:
            convener = "specialistberoendevård"

    # ---- interventions -------------------------------------------------------------------------
    begun = f["begun"]
    iv = []   # [provider, kind, area, ongoing, planned, startedAfter]

    def start(ongoing, planned):
        if ongoing or not planned:
            return "nej"
        return {"alla": "ja", "delvis": "ja", "ingen": "nej", "framgår ej": FE, "inga planerade": "nej"}[begun]

    def add_iv(provider, kind, ongoing, planned, area=None):
        iv.append([provider, kind, area or AREA_OF.get(kind), "ja" if ongoing else "nej", "ja" if planned else "nej", start(ongoing, planned)])

    PROVIDER = {("sp", "boendestöd"): "boendestöd", ("sp", "sysselsättning"): "sysselsättning", ("sp", "supported-employment"): "supported-employment",
                ("sp", "kontaktperson"): "socialpsykiatri-utförare", ("mi", "samtal"): "missbruk-öppenvård", ("mi", "återfallsprevention"): "missbruk-öppenvård",
                ("mi", "boendestöd"): "missbruk-boendestöd", ("mi", "sysselsättning"): "missbruk-sysselsättning", ("mi", "behandlingshem"): "HVB"}
    for u, kinds in (("sp", ["boendestöd", "sysselsättning", "supported-employment", "kontaktperson", "särskilt-boende-eller-HVB"]),
                     ("mi", ["samtal", "återfallsprevention", "boendestöd", "sysselsättning", "behandlingshem"])):
        for kind in kinds:
            s = f[f"iv:{u}:{kind}"]
            if s == "ingen":
                continue
            if kind == "särskilt-boende-eller-HVB":
                k, provider = ("HVB", "socialpsykiatri-utförare") if f["housing"] == "HVB" else ("särskilt-boende", "särskilt-boende")
            else:
                k, provider = kind, PROVIDER[u, kind]
            add_iv(provider, k, s in ("båda", "pågående"), s in ("båda", "planerad"))
    planned = {a for a in T.AREA_HEAD if f["need:" + a] in ("båda", "insats")}
    psy_here = c.yes("at:öppenvård") or c.yes("at:slutenvård") or "psykiatri" in before | after
    psy_actor = "psykiatri-slutenvård" if c.yes("at:slutenvård") and "psykiatri" not in after else psy_open
    ber_here = c.yes("at:beroendevård") or "beroendevård" in before | after

    def new(kind_before):   # nothing that was under way can be something that never began
        return kind_before and begun != "ingen"

    if psy_here:
        kinds = r.sample(["läkarkontakt", "sjuksköterskekontakt", "medicinering", "skötarkontakt"], r.between(1, 2))
        if c.therapy:
            kinds = kinds[:1] + [c.therapy]
        if "psykisk-ohälsa" in planned:
            for i, k in enumerate(kinds):
                add_iv(psy_actor, k, new("psykiatri" in before) and not (i and k in ("psykoterapi", "arbetsterapi")), True, "psykisk-ohälsa")
        elif "psykiatri" in before:
            add_iv(psy_open, kinds[0], True, False, "psykisk-ohälsa")
    elif "psykisk-ohälsa" in planned:
        if ber_here:
            add_iv(ber_open, "sjuksköterskekontakt", False, True, "psykisk-ohälsa")
        else:
            add_iv(own, "annan-insats", False, True, "psykisk-ohälsa")
    if c.ber_ongoing:
        add_iv(ber_open, c.ber_ongoing, True, "missbruksproblem" in planned and begun != "ingen", "missbruksproblem")
    if "missbruksproblem" in planned:
        if ber_here:
            free = [k for k in ("provtagning", "medicinering", "läkarkontakt", "sjuksköterskekontakt") if not any(x[0] == ber_open and x[1] == k for x in iv)]
            for k in r.sample(free, r.between(1, 2)):
                add_iv(ber_open, k, new("beroendevård" in before), True, "missbruksproblem")
        elif not any(x[2] == "missbruksproblem" and x[4] == "ja" for x in iv):
            add_iv("missbruk-öppenvård" if not sp else own, "öppenvårdsbehandling" if not sp else "annan-insats", False, True, "missbruksproblem")
    elif "beroendevård" in before and not c.ber_ongoing:
        add_iv(ber_open, "provtagning", True, False, "missbruksproblem")

    def has(area):
        return any(x[2] == area and x[4] == "ja" for x in iv)

    if "boende" in planned and not has("boende"):
        if f["housing"] == "träning" and own.split("-")[0] in before and begun != "ingen":
            add_iv("socialpsykiatri-utförare" if sp else "missbruk-stödboende", "träningsboende", True, True)
        else:
            add_iv(own, "bostadssökande", False, True)
    if "sysselsättning" in planned and not has("sysselsättning"):
        add_iv("arbetsförmedlingen" if not c.yes("retired") else own, "rehabilitering" if not c.yes("retired") else "annan-insats", False, True, "sysselsättning")
    if "fysiska-problem" in planned:
        if ber_here:
            add_iv(ber_open, "somatisk-behandling", False, True)
        else:
            add_iv(own, "ledsagning", False, True)
    if "försörjning" in planned:
        if r.chance(50):
            add_iv("budget-och-skuldrådgivning", "skuldrådgivning", False, True)
        else:
            add_iv("försörjningsstöd", "ekonomiskt-stöd", False, True)
    if "fritid" in planned:
        add_iv("missbruk-öppenvård" if not sp else "boendestöd", "fritidsstöd", False, True)
    if "annat" in planned:
        if f["children"] in ("hemma", "ej hemma"):
            add_iv("barn-och-familj-myndighet", "familjestöd", False, True)
        else:
            add_iv(own, "annan-insats", False, True)
    wanted = [x for x in iv if x[4] == "ja"]
    if begun == "delvis":
        newly = {g for g, _, b, a in contact_rows if b == "nej" and a == "ja"}
        group_of = lambda p: "psykiatri" if party_of(p) == "psykiatri" else "beroendevård" if party_of(p) == "beroendevård" else "missbruk" if p.startswith("missbruk") or p == "HVB" else "socialpsykiatri" if p in ("boendestöd", "sysselsättning", "supported-employment", "särskilt-boende") or p.startswith("socialpsykiatri") else p
        fresh = [x for x in wanted if x[3] == "nej" and group_of(x[0]) not in newly]
        if not fresh or len(wanted) < 2 or (len(fresh) == len(wanted) == 1):
            area = sorted({x[2] for x in wanted})[0]
            provider = next(x[0] for x in wanted if x[2] == area)
            kind = {"psykisk-ohälsa": "skötarkontakt", "missbruksproblem": "provtagning", "boende": "bostadssökande"}.get(area, "annan-insats")
            iv.append([provider, kind, area, "nej", "ja", "nej"])
        else:
            fresh[-1][5] = "nej"
            if len(fresh) > 2 and r.chance(50):
                fresh[-2][5] = "nej"
    if begun == "framgår ej" and not any(x[5] == FE for x in iv):
        area = sorted({x[2] for x in wanted})[0]
        provider = next(x[0] for x in wanted if x[2] == area)
        kind = {"psykisk-ohälsa": "skötarkontakt", "missbruksproblem": "provtagning", "boende": "bostadssökande"}.get(area, "annan-insats")
        iv.append([provider, kind, area, "nej", "ja", FE])
    for x in iv:   # a contact person is written in whichever box of the municipality plans something
        if x[1] == "kontaktperson" and x[4] == "ja" and x[2] not in planned:
            x[2] = next(a for a in ("fritid", "boende", "annat", "sysselsättning", "missbruksproblem") if a in planned)
    for x in iv:
        assert x[4] == "nej" or x[2] in planned, (c.id, x, planned)
    seen, unique = set(), []
    for x in iv:
        if (x[0], x[1]) in seen:
            continue
        seen.add((x[0], x[1]))
        unique.append(x)
    iv = unique
    wanted = [x for x in iv if x[4] == "ja"]
    fine = lambda x: x[3] == "ja" or x[5] == "ja"
    verdict = ("inga planerade" if not wanted else "framgår ej" if any(not fine(x) and x[5] == FE for x in wanted) and all(fine(x) or x[5] == FE for x in wanted)
               else "alla" if all(map(fine, wanted)) else "delvis" if any(map(fine, wanted)) else "ingen")
    assert verdict == begun, (c.id, begun, verdict, iv)
    if begun in ("alla", "delvis") and r.chance(18):   # something that came later without having been planned
        iv.append(["budget-och-skuldrådgivning", "skuldrådgivning", "försörjning", "nej", "nej", "ja"]
                  if not any(x[1] == "skuldrådgivning" for x in iv) else ["äldreomsorg-utförare", "hemtjänst", "boende", "nej", "nej", "ja"])

    # ---- utredning, earlier papers ------------------------------------------------------------------
    inv_date = workday(c.clip(I - D(r.between(8, 160)), lo=known_since + D(5), hi=I - D(2))) if known == "<1" else workday(P - D(r.between(60, 380)))
    if inv_date > I:
        inv_date = I - D(1)
    story = [c.say(T.REFERRAL)]
    story.append(c.say(T.TIME_KNOWN[known]))
    story.append(c.say(T.FAMILY[family]))
    story.append(c.say(T.CHILDREN[children]))
    if f["bornInSweden"] != FE:
        story.append(c.say(T.BORN[f["bornInSweden"]]))
    story.append(c.say(T.HOUSING[housing]))
    life = [c.say(T.OCCUPATION[occupation]), c.say(T.LIVELIHOOD[livelihood])]
    if education != FE:
        life.append(c.say(T.EDUCATION[education]))
    if work != FE:
        life.append(c.say(T.EXPERIENCE[work]))
    health = [c.say(T.DIAGNOSIS[d]) for d in mental] or [c.say(T.NO_DIAGNOSIS)]
    health += [c.say(T.SUBSTANCE[d], lambda p: "separationen" not in p or f["family"] != "partner") for d in drugs] or [c.say(T.NO_SUBSTANCE)]
    health += [c.say(T.PHYSICAL_PHRASE, x=T.PHYSICAL[p]) for p in physical] or [c.say(T.NO_PHYSICAL)]
    rest = [c.say(T.SOCIAL[s]) for s in social] or [c.say(T.SOCIAL_NONE)]
    young = lambda p: birth >= 1960 or not any(w in p for w in ("Modern", "modern", "Fadern", "barndomsvän"))
    rest += [c.say(T.NETWORK, young) for _ in range(r.between(1, 2))] + [c.say(T.STRENGTHS)]
    prior = []
    for group, actor, b, a in contact_rows:
        if b == "ja":
            prior.append(c.say(T.OWN_UNIT_BEFORE if group == f["unit"] else T.CONTACT_BEFORE[group]))
    if not prior:
        prior.append(c.fill("{Hon} har inga pågående kontakter sedan tidigare."))
    not_hint = (lambda p: "flera parter" not in p) if f["motive"] != "journal" else None
    judgement = [c.say(T.ASSESSMENT, not_hint), c.say(T.ASSESSMENT, not_hint)]
    inv = c.doc("utredning", inv_date, "Bakgrund: " + " ".join(story), "Vardag: " + " ".join(life), "Hälsa: " + " ".join(health), "Övrigt: " + " ".join(rest),
                "Kontakter: " + " ".join(prior), "Bedömning: " + " ".join(judgement), sender=own, sep="\n")

    settled = f["housing"] in ("ordinärt", "boendestöd", "träning") and not c.iv_any("mi", "behandlingshem", ("båda", "pågående"))
    support = c.iv_any("sp", "boendestöd", ("båda", "pågående")) or c.iv_any("mi", "boendestöd", ("båda", "pågående"))
    everyday_ok = lambda p: ("Boendestödjaren" not in p or support) and (settled or not any(w in p for w in ("hyran", "Hembesök", "hyresvärd", "rannen", "kylskåpet", "tvättid", "Elräkning", "bekanta"))) \
        and ("modern" not in p or f["born"] != "1940-1959") and ("Uppgift från öppna" not in p or not sp)
    setback_ok = lambda p: ("boendestödjaren" not in p or support) and ("röster" not in p or c.yes("mi:psykos")) and ("nykter" not in p or c.yes("sub:alkohol"))
    letter_ok = lambda p: "boendestödet" not in p or support
    iv_doc = {}
    authority = {"boendestöd": own if sp else sp_auth, "sysselsättning": own if sp else sp_auth}
    for x in iv:
        provider, kind, area, ongoing, plan_, started = x
        if ongoing == "ja":
            if party_of(provider) == "kommun" and kind in T.IV_NAME and provider not in ("arbetsförmedlingen",):
                when = workday(c.clip(inv_date - D(r.between(5, 200)), lo=known_since + D(3), hi=I - D(5)))
                d = c.doc("beslut", when, c.say(T.DECISION, name=T.IV_NAME[kind]), sender=own if provider not in ("boendestöd",) or sp else sp_auth)
                iv_doc[id(x)] = d
                if r.chance(55):
                    c.doc("uppdrag", when + D(r.between(1, 6)), c.say(T.ASSIGNMENT, name=T.IV_NAME[kind]), sender=own, to=[provider])
                if r.chance(35):
                    c.doc("journalanteckning", workday(when + D(r.between(8, 15))), c.say(T.PROVIDER_REPORT, name=T.IV_NAME[kind]), c.say(T.EVERYDAY, everyday_ok))
            else:
                iv_doc[id(x)] = inv

    if r.chance(45):
        c.doc("ansökan", c.clip(inv_date - D(r.between(10, 40)), lo=known_since), c.say(T.APPLICATION))
    if (mental or physical) and r.chance(55):
        c.doc("läkarutlåtande", workday(c.clip(inv_date - D(r.between(3, 60)), lo=known_since)), c.say(T.MEDICAL, lambda p: "heltid" not in p or f["occupation"] in ("arbete", "sjukskriven", "ingen") and not c.yes("retired")),
              sender=psy_open if "psykiatri" in before else ber_open if "beroendevård" in before else "primärvård", to=[own])
    for x in iv:
        if x[3] == "ja" and x[1] in ("boendestöd", "sysselsättning", "supported-employment", "behandlingshem", "särskilt-boende", "samtal") and (r.chance(50) or c.earlier == "genomförandeplan"):
            c.doc("genomförandeplan", c.clip(workday(iv_doc[id(x)]["date"] + D(r.between(16, 40))), lo=dt.date(2014, 3, 3) if c.earlier == "genomförandeplan" else None, hi=I), c.say(T.IMPLEMENTATION, name=T.IV_NAME[x[1]]), sender=x[0], to=[own])

    # everyday notes before
    span = max(10, (I - history).days)
    for _ in range(r.between(2, 4)):
        when = workday(history + D(r.between(3, span - 2)))
        extra = [c.say(T.EVERYDAY, everyday_ok)]
        if r.chance(40):
            extra.append(c.say(T.SETBACK_SUB if (not sp or (c.yes("sub") and r.chance(40))) else T.SETBACK_MI, setback_ok))
        c.doc("journalanteckning", c.clip(when, lo=history, hi=I - D(1)), *extra)
    if "psykiatri" in before and r.chance(60):
        c.doc("korrespondens", workday(c.clip(I - D(r.between(10, 90)), lo=history)), c.say(T.LETTER_PSY, letter_ok), sender=psy_open, to=[own])
    if "beroendevård" in before and r.chance(60):
        c.doc("korrespondens", workday(c.clip(I - D(r.between(10, 90)), lo=history)), c.say(T.LETTER_BER), sender=ber_open, to=[own])

    # ---- the way to the meeting -----------------------------------------------------------------------
    asked = f["asked"]
    initiators = {"sp-myndighet": ("biståndshandläggaren", own if sp else sp_auth), "missbruk-myndighet": ("socialsekreteraren", "missbruk-myndighet"),
                  "missbruk-utförare": ("behandlaren", "missbruk-öppenvård"), "öppenvård": ("läkaren på mottagningen", psy_open),
                  "slutenvård": ("avdelningen", "psykiatri-slutenvård"), "beroendevård": ("sjuksköterskan på beroendemottagningen", ber_open), "KPM": ("KPM-gruppen", "KPM")}
    word, initiated_by = initiators[f["convener"]]
    if f["convener"] not in ("slutenvård", "KPM") and r.chance(30) and asked != "ja":
        word, initiated_by = r.choice([("socialsekreteraren" if not sp else "biståndshandläggaren", own), ("boendestödjaren", "boendestöd"), ("läkaren på mottagningen", psy_open)]
                                      if psy_here and c.iv_any("sp", "boendestöd", ("båda",)) else [("socialsekreteraren" if not sp else "biståndshandläggaren", own)])
    if c.yes("at:god man") and asked == FE and r.chance(30):
        word, initiated_by = "god man", "god-man"
    note = []
    quotes = {}
    if asked == "ja":
        initiated_by = "brukare"
        quotes["asked"] = c.say(T.ASKED_YES)
        note.append(quotes["asked"])
    else:
        note.append(c.say(T.INITIATIVE, lambda p: f["kind"] == "SIP" or "SIP" not in p, initiator=word))
    if asked == "nej":
        quotes["asked"] = c.say(T.ASKED_NO, (lambda p: ("Läkaren begärde" not in p or word.startswith("läkaren")) and ("från vården" not in p or initiated_by in (psy_open, ber_open, "psykiatri-slutenvård"))
                                            and ("handläggaren och" not in p or initiated_by == own)))
        note.append(quotes["asked"])
    if f["motive"] == "journal":
        fits = lambda p: all(cond(c) for k, cond in MOTIVE_IF.items() if k in p)
        quotes["motive"] = c.say(T.MOTIVE_JOURNAL, fits)
        note.append(quotes["motive"])
    ini_doc = c.doc("journalanteckning", I, *note)
    consent_to_plan = "ja"
    if r.chance(12) and asked != "ja":
        consent_to_plan = FE
    if consent_to_plan == "ja":
        more = [c.say(T.CONSENT)]
        if r.chance(50):
            more.append(c.say(T.SECRECY))
        consent_doc = c.doc("journalanteckning" if r.chance(75) else "samtycke", consent_on, *more)
    prep = []
    if f["prepared"] == "ja":
        quotes["prepared"] = c.say(T.PREPARED_YES)
        prep.append(quotes["prepared"])
    elif f["prepared"] == "nej":
        quotes["prepared"] = c.say(T.PREPARED_NO)
        prep.append(quotes["prepared"])
    if f["wish"] == "ja":
        quotes["wish"] = c.fill(T.WISH_YES[c.wish_kind])
        prep.append(quotes["wish"])
    elif f["wish"] == "nej":
        quotes["wish"] = c.say(T.WISH_NO)
        prep.append(quotes["wish"])
    prep_doc = None
    if prep:
        prep_doc = c.doc("journalanteckning", workday(K + D(r.between(1, max(1, (P - K).days - 4)))), *prep, c.say(T.EVERYDAY, everyday_ok))
        if prep_doc["date"] >= P:
            prep_doc["date"] = P - D(1)
    call = c.say(T.CALL_KPM if f["kind"] == "KPM-plan" else T.CALL_VP if f["kind"] == "vårdplanering" else T.CALL)
    c.doc("kallelse", K, call, sender=convener, to=sorted({p["actor"] for p in table if p["actor"] != convener}))
    if c.yes("at:närstående") and r.chance(50):
        c.doc("journalanteckning", workday(K + D(2)) if workday(K + D(2)) < P else K, c.say(T.RELATIVE_CALL, young))

    # ---- the plan ---------------------------------------------------------------------------------------
    kind = {"SIP": "SIP", "vårdplanering": "annan-vårdplanering", "KPM-plan": "KPM-plan"}[f["kind"]]
    discharge = None
    if f["kind"] == "vårdplanering" and c.discharge:
        kind = "vårdplanering-vid-utskrivning"
        discharge = P - D(r.between(3, 6))
        if discharge <= K:
            K = discharge + D(1)
            for d in c.docs:
                if d["kind"] == "kallelse":
                    d["date"] = K
        c.doc("utskrivningsmeddelande", discharge, c.fill("Avdelningen meddelar att {hon} bedöms kunna skrivas ut inom kort."), sender="psykiatri-slutenvård", to=[own])

    def needs_of(areas_state, interventions, rng):
        """Rows of the boxes: per area and party what is needed and what is planned."""
        out = []
        for area in ("psykisk-ohälsa", "missbruksproblem", "sysselsättning", "boende", "fysiska-problem", "försörjning", "fritid", "annat"):
            state = areas_state.get(area, "ingen")
            if state == "ingen":
                continue
            default = {"psykisk-ohälsa": "psykiatri" if psy_here else "beroendevård" if ber_here else "kommun",
                       "missbruksproblem": "beroendevård" if ber_here and rng.chance(50) else "kommun"}.get(area, "kommun")
            if area == "fysiska-problem":
                default = rng.choice([p for p, ok in (("kommun", True), ("psykiatri", c.yes("at:öppenvård")), ("beroendevård", c.yes("at:beroendevård"))) if ok])
            by_party = {}
            if state != "behov":
                for x in interventions:
                    if x[2] == area and x[4] == "ja":
                        by_party.setdefault(party_of(x[0]), []).append(T.IV_NAME[x[1]])
                # what was under way and goes on is mentioned in half of the forms only
            code = area
            if area == "annat":
                code = {"familj": "familj-och-relationer", "rätt": "rättsliga-frågor", "resor": "resor", "": "annat"}[c.other_area]
            if state == "behov":
                out.append({"area": code, "party": default, "need": T.PHYSICAL_NEED[physical[0]] if area == "fysiska-problem" else c.say(T.NEED[area], c.fits_need), "planned": "tom"})
                if area == "psykisk-ohälsa" and rng.chance(30):
                    out.append({"area": code, "party": "kommun", "need": c.say(T.NEED[area], c.fits_need), "planned": "tom"})
                continue
            first = True
            for party in sorted(by_party, key=lambda p: ("psykiatri", "beroendevård", "kommun").index(p) if area == "psykisk-ohälsa" else ("kommun", "beroendevård", "psykiatri").index(p)):
                need = "tom"
                if state == "båda" and (first or rng.chance(60)):
                    need = T.PHYSICAL_NEED[physical[0]] if area == "fysiska-problem" else c.say(T.NEED[area], c.fits_need)
                text = listing(by_party[party])
                if rng.chance(20) and not first:
                    text = "eventuellt " + text
                out.append({"area": code, "party": party, "need": need, "planned": text})
                first = False
            assert not first, (c.id, area, state)
        return out

    state = {a: f["need:" + a] for a in T.AREA_HEAD}
    needs = needs_of(state, iv, r)
    form_text = []
    need_words = [T.AREA_HEAD[a] for a in T.AREA_HEAD if state[a] in ("båda", "behov")]
    listed = [n["need"] for n in needs if n["need"] != "tom"]
    problem = f["problem"]
    goals = "tom"
    if problem == "särskild":
        problem_text = c.say(T.PROBLEM_SPECIAL)
        goals = c.say(T.GOAL_LOOSE)
    elif problem == "lista":
        problem_text = ", ".join([w for w in need_words])
        goals = c.say(T.GOAL_LOOSE) if r.chance(45) else "tom"
    elif problem == "lista med mål":
        problem_text = "; ".join(need_words)
        goals = "; ".join(f"{T.AREA_HEAD[a]}: {c.say(T.GOAL[a], c.fits_need)}" for a in T.AREA_HEAD if state[a] in ("båda", "behov"))
    else:
        problem_text = "tom"
    if problem == "saknas" and not journal:
        goals = c.say(T.GOAL_LOOSE)
    reason = None
    if f["motive"] == "plan":
        reason = c.say(T.MOTIVE_PLAN, lambda p: "sjukskrivningen" not in p or f["occupation"] == "sjukskriven")
    coordinator_actor, coordinator_role = convener, conv_role
    coordinator = "ifylld"
    if f["convener"] == "KPM" or r.chance(18):
        coordinator = "tom"
    elif r.chance(12):
        coordinator_actor, coordinator_role = own, own_role
    answering = party_of(coordinator_actor) if coordinator_actor != "KPM" else "kommun"
    legal = c.say(T.LEGAL, part={"kommun": "kommunen", "psykiatri": "psykiatrin", "beroendevård": "beroendevården"}[answering])

    # meeting note
    lines = []
    present_words = [("brukaren" if p["actor"] == "brukare" else who(p["actor"], p["role"])) for p in table if p["attended"] == "ja"]
    present_words = [c.fill(w) for w in sorted(set(present_words), key=present_words.index)]
    opening = T.MEETING_OPEN_KPM if kind == "KPM-plan" else T.MEETING_OPEN_VP if f["kind"] == "vårdplanering" else T.MEETING_OPEN
    lines.append(c.say(opening, present=listing(present_words), place=PLACE_WORD[place]))
    if absent:
        lines.append(c.say(T.ABSENT, absent=listing([who(a, ro) for a, ro in absent])))
    if f["kind"] == "vårdplanering":
        quotes["motive"] = c.fill(T.MOTIVE_VP[0 if c.discharge else 1 if c.yes("at:slutenvård") else 2])
        lines.append(quotes["motive"])
    if not c.yes("present"):
        lines.append(c.say(T.USER_ABSENT))
    elif c.yes("spoke"):
        quotes["spoke"] = c.say(T.SPOKE, lambda p: ("läkaren" not in p or any(q["role"] == "läkare" and q["attended"] == "ja" for q in table)) and ("barnen" not in p or f["children"] in ("hemma", "ej hemma"))
                                and ("alkoholen" not in p or "alkohol" in drugs) and ("lägenheten" not in p or f["housing"] in ("ordinärt", "boendestöd", "träning")))
        lines.append(quotes["spoke"])
    else:
        lines.append(c.say(T.PRESENT_PLAIN))
    lines.append(c.say(T.MEETING_MIDDLE, lambda p: ("skrevs för hand" not in p and "fylls i" not in p) or not journal))
    if r.chance(60):
        lines.append(c.say(T.MEETING_MIDDLE, lambda p: ("skrevs för hand" not in p and "fylls i" not in p) or not journal))
    lacks = {p["role"] for p in table if p.get("mandate") == "nej"}
    if lacks and r.chance(75):
        lines.append(c.say(T.MANDATE_NO, lambda p: ("Sjuksköterskan" not in p or "sjuksköterska" in lacks) and ("Socialsekreteraren" not in p or "socialsekreterare" in lacks)
                           and (not any(w in p for w in ("vården", "dos")) or "sjuksköterska" in lacks) and ("kommunen" not in p and "boendeform" not in p or lacks & {"socialsekreterare", "biståndshandläggare"})
                           and ("behandlingshem" not in p or not sp) and ("boendeform" not in p or state["boende"] != "ingen")) if lacks & {"sjuksköterska", "socialsekreterare", "biståndshandläggare"} else "Deltagarna tar med sig frågorna till sina chefer.")
    elif any(p.get("mandate") == "ja" and p["role"] == "läkare" for p in table) and r.chance(60):
        lines.append(c.say(T.MANDATE_YES, lambda p: "Handläggaren" not in p))
    if journal:
        quotes["problem"] = c.say(T.JOURNAL_PLAN)
        lines.append(quotes["problem"])
        for n in needs:
            want = n["need"] if n["need"] != "tom" else None
            got = n["planned"] if n["planned"] != "tom" else None
            partyword = {"kommun": "Kommunen", "psykiatri": "Psykiatrin", "beroendevård": "Beroendevården"}[n["party"]]
            lines.append(f"{partyword}: " + (f"behov av {want}" if want else "") + ("; " if want and got else "") + (f"planerat {got}" if got else "") + ".")
    if f["agreed"] == "ja":
        quotes["agreed"] = c.say(T.AGREED, lambda p: not journal or "skrev under" not in p)
        lines.append(quotes["agreed"])
    if c.yes("noplan"):
        quotes["none"] = c.say(T.NO_INTERVENTIONS)
        lines.append(quotes["none"])
    if f["granted"] == "nej":
        quotes["granted"] = c.say(T.GRANTED_NO)
        lines.append(quotes["granted"])
    lines.append(legal)
    meet_doc = c.doc("journalanteckning", P if r.chance(70) else workday(P + D(r.between(1, 3))), *lines)

    other_needs, other_lines = c.other_needs, []
    plan = {"id": "plan-1", "kind": kind, "form": f["form"]}
    box = lambda on: "ifylld" if on else "tom"
    attended = {p["actor"] for p in table if p["attended"] == "ja"}
    has_psy = any(party_of(a) == "psykiatri" for a in attended)
    has_ber = any(party_of(a) == "beroendevård" for a in attended)
    minors = f["children"] in ("hemma", "ej hemma") and children != "vuxna-barn"
    follow_on = "tom"
    if not journal and r.chance(72):
        if fu_dates and r.chance(65):
            follow_on = day(workday(fu_dates[0] + D(r.between(-14, 9))))
        else:
            follow_on = day(workday(P + D(r.between(60, 190))))
        if follow_on <= day(P + D(14)):
            follow_on = day(P + D(30))
    established = workday(P + D(r.choice([0, 0, 0, 1, 2])))
    decided = workday(established + D(r.choice([0, 0, 3, 7, 12])))
    copies = sorted({"brukare"} | {p["actor"] for p in table if p["attended"] == "ja" and p["actor"] not in ("närstående", "tolk", "brukare")}) if r.chance(72) else "tom"

    def form_boxes(date_est, date_dec, followup_box, problem_text, goals, needs, other, follow_on, coordinator, coord_actor, coord_role, has_psy, has_ber, rng, info=None, copies="tom", user=True):
        b = {}
        b["issuingUnit"] = box(rng.chance(90))
        b["patientName"] = "ifylld"
        b["patientIdentityNumber"] = "ifylld"
        b["patientAddress"] = box(rng.chance(80) and f["housing"] != "saknas")
        b["patientPhone"] = box(rng.chance(75))
        b["municipalityBox"] = box(rng.chance(92))
        b["interpreterNeed"] = interpreter if interpreter == "ja" or rng.chance(55) else "tom"
        b["relativeContact"] = box(c.yes("at:närstående") or rng.chance(35))
        b["minorsConcerned"] = "ja" if minors else "nej" if rng.chance(65) else "tom"
        if minors:
            b["minorsCount"] = c.minors
            b["minorsBirthYears"] = box(rng.chance(60))
        b["inpatientPsychiatryContact"] = box(c.yes("at:slutenvård"))
        b["inpatientPsychiatryResponsible"] = box(c.yes("at:slutenvård") and rng.chance(70))
        psy = psy_here and not (c.yes("at:slutenvård") and "psykiatri" not in after)
        b["outpatientPsychiatryContact"] = box(psy)
        b["outpatientPsychiatryResponsible"] = box(psy and rng.chance(80))
        b["addictionCareContact"] = box(ber_here)
        b["addictionCareResponsible"] = box(ber_here and rng.chance(80))
        b["primaryCareContact"] = box("primärvård" in before | after or rng.chance(30))
        b["primaryCareResponsible"] = box("primärvård" in before | after and rng.chance(60))
        b["municipalityContact"] = "ifylld"
        b["municipalityUnits"] = box(rng.chance(85))
        b["municipalityOfficer"] = box(rng.chance(95))
        b["housingSupportContact"] = box(any(x[1] == "boendestöd" for x in iv))
        b["godManContact"] = box(c.yes("at:god man"))
        b["forvaltareContact"] = "tom"
        b["personligtOmbudContact"] = box(c.yes("at:personligt ombud"))
        b["otherContacts"] = box(bool(other) and rng.chance(40))
        b["establishedOn"] = date_est
        b["isFollowUp"] = followup_box
        b["informationConsent"] = info
        b["coordinator"] = coordinator
        if coordinator == "ifylld":
            b["coordinatorActor"] = coord_actor
            b["coordinatorRole"] = coord_role
        b["problemFormulation"] = problem_text
        b["goals"] = goals
        for party, name in (("kommun", "responsibleMunicipality"), ("psykiatri", "responsiblePsychiatry"), ("beroendevård", "responsibleAddictionCare")):
            mine = [n for n in needs if n["party"] == party]
            if not mine or rng.chance(15):
                b[name] = "tom"
            else:
                b[name] = {"kommun": [own], "psykiatri": [psy_actor], "beroendevård": [ber_open]}[party]
                if party == "kommun" and any(T.IV_NAME["boendestöd"] == n["planned"] for n in mine) and rng.chance(50):
                    b[name] = [own, "boendestöd" if sp else "missbruk-boendestöd"]
        b["needs"] = needs
        b["otherNeeds"] = other
        duty = [c.say(T.PATIENT_DUTY) for _ in range(rng.between(1, 2))]
        b["patientResponsibility"] = " ".join(duty) if rng.chance(75) else "tom"
        b["other"] = c.say(T.OTHER_BOX) if rng.chance(40) else "tom"
        b["followUpOn"] = follow_on
        b["followUpInitiatedBy"] = coord_actor if coordinator == "ifylld" and rng.chance(60) and coord_actor != "KPM" else own if rng.chance(40) else "tom"
        b["copiesTo"] = copies
        b["decidedOn"] = date_dec
        signed = rng.chance(72)   # else a copy without signatures
        b["signatureMunicipality"] = box(signed and rng.chance(92))
        b["signaturePsychiatry"] = box(signed and has_psy and rng.chance(88))
        b["signatureAddictionCare"] = box(signed and has_ber and rng.chance(88))
        b["signaturePatient"] = box(signed and user and rng.chance(90))
        return b

    info = "ja" if r.chance(80) else r.choice(["tom", "tom", "nej"])
    if not journal:
        boxes = form_boxes(day(established) if r.chance(88) else "tom", day(decided) if r.chance(75) else "tom", "ifylld" if r.chance(6) else "tom", problem_text, goals, needs,
                           other_needs, follow_on, coordinator, coordinator_actor, coordinator_role, has_psy, has_ber, r, info, copies, c.yes("present"))
        if "skrev under" in quotes.get("agreed", ""):
            boxes["signaturePatient"] = "ifylld"
        sip_lines = ["Samordnad individuell plan."]
        if reason:   # there is no box for it: it stands under the remarks
            boxes["other"] = reason if boxes["other"] == "tom" else boxes["other"] + " " + reason
        sip_lines.append("Problemformulering: " + (problem_text if problem_text != "tom" else "–"))
        if problem in ("lista", "lista med mål", "särskild") and not problem_text.endswith("."):
            sip_lines[-1] += "."
        sip_lines.append("Mål: " + (goals if goals != "tom" else "–") + ("." if goals != "tom" and not goals.endswith(".") else ""))
        for party, head in (("kommun", "Kommunen"), ("psykiatri", "Psykiatrin"), ("beroendevård", "Beroendevården")):
            mine = [n for n in needs if n["party"] == party]
            if mine:
                sip_lines.append(f"{head}, behov: " + (", ".join(n["need"] for n in mine if n["need"] != "tom") or "–") + f". Beslutade insatser: " + (", ".join(n["planned"] for n in mine if n["planned"] != "tom") or "–") + ".")
        if other_needs:
            sip_lines.append("Andra aktörer: " + ", ".join(o["need"] for o in other_needs) + ".")
        if boxes["patientResponsibility"] != "tom":
            sip_lines.append("Patienten ansvarar själv för: " + boxes["patientResponsibility"])
        if boxes["other"] != "tom":
            sip_lines.append("Övrigt: " + boxes["other"])
        sip_doc = c.doc("SIP", established, *sip_lines, sep="\n")
        plan["document"] = sip_doc
        plan.update(boxes)
        if f["form"] == "take-care-äldre":   # the older form has no boxes for the user's own part or for who starts the follow-up
            for k in ("personligtOmbudContact", "followUpInitiatedBy"):
                plan.pop(k)
    else:
        plan["document"] = meet_doc
        # there is no form: what only a box could say is left out
        if interpreter == "ja":
            plan["interpreterNeed"] = interpreter
        if coordinator == "ifylld":
            plan["coordinatorActor"], plan["coordinatorRole"] = coordinator_actor, coordinator_role
        else:
            plan["coordinatorActor"] = FE
        plan["needs"] = needs
        plan["otherNeeds"] = other_needs
        if other_needs:
            meet_doc["text"] += " Andra aktörer: " + ", ".join(o["need"] for o in other_needs) + "."
    plan["convener"] = convener
    if convener != "KPM":
        plan["convenerRole"] = conv_role
    plan["initiatedBy"] = initiated_by
    plan["initiatedOn"], plan["calledOn"] = day(I), day(K)
    if discharge:
        plan["dischargeNoticeOn"] = day(discharge)
    plan["consentToPlan"] = consent_to_plan
    if consent_to_plan == "ja":
        plan["consentToPlanOn"] = day(consent_on)
    if reason:
        plan["reason"] = reason
    tasks = []
    cm = next((p for p in table if p["role"] == "case-manager" and party_of(p["actor"]) == "beroendevård"), None)
    if cm and c.cm_holds:
        for t in c.cm_holds:
            tasks.append({"task": t, "holder": cm["person"], "actor": cm["actor"], "role": cm["role"], "handlesInterventions": "nej"})
    else:
        lead = next((p for p in table if p["actor"] == convener and p["attended"] == "ja" and "person" in p), None)
        if coordinator == "ifylld" and coordinator_actor in persons:
            tasks.append({"task": "samordna", "holder": persons[coordinator_actor], "actor": coordinator_actor, "role": coordinator_role, "handlesInterventions": "ja" if r.chance(85) else FE})
        if lead and r.chance(55):
            tasks.append({"task": "leda-möten", "holder": lead["person"], "actor": lead["actor"], "role": lead["role"], "handlesInterventions": "ja" if r.chance(80) else FE})
        if r.chance(25):
            a = own
            tasks.append({"task": "följa-upp", "holder": person_for(a), "actor": a, "role": own_role, "handlesInterventions": "ja"})
    plan["tasks"] = tasks
    if tasks and r.chance(60):
        t = tasks[0]
        meet_doc["text"] += " " + c.say(T.TASK_WORD[t["task"]], who=who(t["actor"], t["role"]))
    plan["meeting"] = {"id": "möte-1", "date": day(P), "place": place, "participants": table}
    plans = [plan]
    if c.earlier == "SIP":   # a plan from before the study's window: the file's first is still the one above
        e = workday(dt.date(2013, 2, 4) + D(r.between(0, 270)))
        words0 = "; ".join(need_words[:2])
        doc0 = c.doc("SIP", e, "Samordnad individuell plan.", "Problemformulering: " + words0 + ".", "Mål: " + T.GOAL_LOOSE[0], "Kommunen: fortsatt stöd i vardagen.", sep="\n")
        needs0 = [{"area": n["area"], "party": n["party"], "need": n["need"] if n["need"] != "tom" else "fortsatt stöd", "planned": "fortsatt kontakt"} for n in needs[:2]]
        p0 = {"id": "plan-0", "kind": "SIP", "form": "take-care-äldre", "document": doc0}
        p0.update(form_boxes(day(e), day(e), "tom", words0, T.GOAL_LOOSE[0], needs0, [], day(workday(e + D(120))), "ifylld", own, own_role, has_psy, has_ber, r, "ja", ["brukare", own]))
        p0.update({"convener": own, "convenerRole": own_role, "initiatedBy": own, "initiatedOn": day(workday(e - D(40))), "calledOn": day(workday(e - D(18))), "consentToPlan": FE, "tasks": []})
        p0["meeting"] = {"id": "möte-0", "date": day(e), "place": "socialpsykiatrins-kontor" if sp else "missbruksenhetens-kontor",
                         "participants": [{"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja"},
                                          {"actor": own, "role": own_role, "invited": "ja", "attended": "ja", "mandate": FE, "wanted": FE},
                                          {"actor": psy_open if sp else ber_open, "role": "sjuksköterska", "invited": "ja", "attended": "ja", "mandate": "nej", "wanted": FE}]}
        plans.insert(0, p0)
    elif c.earlier == "genomförandeplan":   # a provider's plan inside the window, of a kind that the study does not count
        src0 = next(d for d in c.docs if d["kind"] == "genomförandeplan" and d["date"] < P and d["date"] >= dt.date(2014, 1, 1))
        p0 = {"id": "plan-0", "kind": "genomförandeplan", "form": "annan-blankett", "document": src0, "establishedOn": day(src0["date"]), "goals": "fasta tider och samma personal",
              "tasks": [], "meeting": {"id": "möte-0", "date": day(src0["date"]), "place": "brukarens-hem", "participants": [
                  {"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja"}, {"actor": src0["from"], "role": "boendestödjare", "invited": "ja", "attended": "ja", "mandate": FE, "wanted": FE}]}}
        plans.insert(0, p0)

    c.doc("journalanteckning", workday(P + D(r.between(5, 14))), c.say(T.AFTER_MEETING, lambda p: not journal or "Plan" not in p and "Kopi" not in p)) if not journal else None
    if not journal and copies != "tom" and convener != own:
        c.doc("korrespondens", workday(P + D(r.between(4, 12))), c.say(T.COPY_IN), sender=convener, to=[own])
    elif not journal and copies != "tom":
        c.doc("korrespondens", workday(P + D(r.between(4, 12))), c.say(T.COPY_OUT), sender=own, to=[a for a in copies if a not in ("brukare", own)][:4] or ["brukare"])

    # ---- after the meeting -------------------------------------------------------------------------------
    hi_after = read_on - D(6)
    for x in iv:
        provider, k, area, ongoing, plan_, started = x
        if ongoing == "ja":
            continue
        base_doc = plan["document"]
        if started == "ja" and party_of(provider) == "kommun" and provider not in ("arbetsförmedlingen",):
            when = workday(c.clip(P + D(r.between(3, 30)), hi=hi_after))
            d = c.doc("beslut", when, c.say(T.DECISION, lambda p: "Förlängning" not in p, name=T.IV_NAME.get(k, "hemtjänst")), sender=own)
            if r.chance(60):
                c.doc("uppdrag", c.clip(when + D(r.between(1, 7)), hi=hi_after), c.say(T.ASSIGNMENT, name=T.IV_NAME.get(k, "hemtjänst")), sender=own, to=[provider])
            iv_doc[id(x)] = base_doc if plan_ == "ja" else d
        else:
            iv_doc[id(x)] = base_doc
    late = workday(c.clip((fu_dates[0] if fu_dates else P + D(r.between(50, 110))) + D(r.between(2, 12)), hi=hi_after))
    outcome = {"alla": T.STARTED_ALL, "delvis": T.STARTED_SOME, "ingen": T.STARTED_NONE}.get(begun)
    say_after = []
    if outcome:
        say_after.append(c.say(outcome))
    for x in iv:
        if x[5] == "ja" and r.chance(55):
            say_after.append(c.say(T.PROVIDER_REPORT, lambda p: not any(w in p for w in ("Genomförandeplan", "Utföraren")) or party_of(x[0]) == "kommun", name=T.IV_NAME.get(x[1], "hemtjänst")))
        elif x[4] == "ja" and x[3] == "nej" and x[5] == "nej" and begun == "delvis":
            say_after.append(c.say(T.NOT_STARTED, lambda p: "Utföraren" not in p or party_of(x[0]) == "kommun", name=T.IV_NAME[x[1]]))
    contact_doc = []
    for group, actor, b, a in contact_rows:
        if b == "ja" and a == "nej":
            contact_doc.append(c.say(T.OWN_UNIT_STOPPED) if group == f["unit"] else c.say(T.CONTACT_STOPPED[group]) if group in T.CONTACT_STOPPED else "Övervakningen är avslutad.")
        elif b == "ja" and a == "ja":
            contact_doc.append(c.say(T.OWN_UNIT_GOES_ON if group == f["unit"] else T.CONTACT_GOES_ON[group]))
        elif a == "ja":
            contact_doc.append(c.say(T.OWN_UNIT_NEW if group == f["unit"] else T.CONTACT_NEW[group]))
    after_doc = c.doc("journalanteckning", late, *(say_after + contact_doc or ["Avstämning, inget nytt."]))
    contacts = []
    for group, actor, b, a in contact_rows:
        contacts.append({"document": after_doc if a == "ja" and b == "nej" else inv, "actor": actor, "before": b, "after": a})

    # ---- follow-ups -----------------------------------------------------------------------------------------
    follow_ups, prev = [], plan
    some_ok = lambda p: ("stödet hemma" not in p or support) and ("sysselsättningen" not in p or "sysselsättning" in planned)
    made = []
    for i, d in enumerate(fu_dates):
        if i == 0:
            new_plan = f["first-new"] == "ja"
        elif i == 1:
            new_plan = f["second-new"] == "ja"
        else:
            new_plan = (i == 2 and not any(made)) or r.chance(45)
        made.append(new_plan)
        seats = [{"actor": "brukare", "role": "brukare", "invited": "ja", "attended": "ja" if r.chance(88) else "nej"}]
        seats.append({"actor": own, "role": own_role, "person": person_for(own), "invited": "ja", "attended": "ja", "mandate": r.choice(["ja", FE]), "wanted": FE})
        for p in table:
            if p["actor"] in ("brukare", own) or p["attended"] != "ja":
                continue
            roll = r.below(100)
            if roll < 55 or (p["actor"] == convener and roll < 85):
                q = dict(p)
                q["attended"] = "ja" if r.chance(82) else "nej"
                if q["attended"] == "nej":
                    q.pop("mandate", None)
                seats.append(q)
        meeting = {"id": f"möte-{i + 2}", "date": day(d), "place": place if r.chance(75) and place != "brukarens-hem" else r.choice(["socialpsykiatrins-kontor" if sp else "missbruksenhetens-kontor", "telefon-eller-video"]),
                   "participants": seats}
        words = []
        grade = FE
        if new_plan:
            words.append(c.say(T.FOLLOW_NEW))
            if r.chance(25):
                grade = "delvis" if begun != "alla" else "alla"
                words.append(c.say(T.FOLLOW_ALL if grade == "alla" else T.FOLLOW_SOME, some_ok))
        else:
            roll = r.below(100)
            if roll < 75:
                grade = {"alla": "alla" if r.chance(65) else "delvis", "delvis": "delvis", "ingen": "ingen", "framgår ej": FE, "inga planerade": FE}[begun]
            if grade == "alla":
                words.append(c.say(T.FOLLOW_ALL))
            elif grade == "delvis":
                words.append(c.say(T.FOLLOW_SOME, some_ok))
            elif grade == "ingen":
                words.append(c.say(T.FOLLOW_NONE))
            else:
                words.append(c.say(T.FOLLOW_SILENT))
        words.append("Med på mötet: " + listing(["brukaren" if p["actor"] == "brukare" else who(p["actor"], p["role"]) for p in seats if p["attended"] == "ja"]) + ".")
        words.append(c.say(T.FOLLOW_TONE, lambda p: ("Läkaren" not in p or psy_here) and (seats[0]["attended"] == "ja" or not any(w in p for w in ("tycker", "besviken", "orkade", "Parterna"))) and ("bostad" not in p or not settled)))
        fdoc = c.doc("journalanteckning", d, *words)
        entry = {"id": f"uppföljning-{i + 1}", "date": day(d), "documentedIn": "blankett" if new_plan else "journal", "document": fdoc, "newPlanMade": "ja" if new_plan else "nej"}
        named = True
        if new_plan:
            pid = f"plan-{sum(p['id'] != 'plan-0' for p in plans) + 1}"
            pattended = {p["actor"] for p in seats if p["attended"] == "ja"}
            keep = {a: s for a, s in state.items() if s in ("båda", "behov") and r.chance(75)}
            if not keep:
                keep = {a: s for a, s in state.items() if s in ("båda", "behov")}
            needs2 = needs_of(keep, [list(x) for x in iv], r)
            words2 = "; ".join(T.AREA_HEAD[a] for a in keep)
            goals2 = "; ".join(f"{T.AREA_HEAD[a]}: {c.say(T.GOAL[a], c.fits_need)}" for a in keep) if r.chance(55) else "tom"
            coord2 = own if r.chance(70) else coordinator_actor
            coord2_role = own_role if coord2 == own else coordinator_role
            nxt = fu_dates[i + 1] if i + 1 < len(fu_dates) else None
            fo = day(workday(nxt + D(r.between(-10, 10)))) if nxt and r.chance(60) else day(workday(d + D(r.between(60, 200)))) if r.chance(50) else "tom"
            b2 = form_boxes(day(d), day(workday(d + D(r.choice([0, 5])))) if r.chance(70) else "tom", "ifylld" if r.chance(40) else "tom", words2, goals2, needs2, [], fo,
                            "ifylld" if r.chance(85) and coord2 != "KPM" else "tom", coord2, coord2_role, any(party_of(a) == "psykiatri" for a in pattended),
                            any(party_of(a) == "beroendevård" for a in pattended), r, "ja" if r.chance(75) else "tom", sorted(pattended - {"närstående", "tolk"}) if r.chance(65) else "tom", "brukare" in pattended)
            sdoc = c.doc("SIP", d, "Samordnad individuell plan.", "Problemformulering: " + words2 + ".", "Mål: " + (goals2 if goals2 != "tom" else "–") + ".",
                         *[f"{h}: " + (", ".join(n["planned"] for n in needs2 if n["party"] == p and n["planned"] != "tom") or "–") + "." for p, h in (("kommun", "Kommunen"), ("psykiatri", "Psykiatrin"), ("beroendevård", "Beroendevården")) if any(n["party"] == p for n in needs2)], sep="\n")
            p2 = {"id": pid, "kind": "SIP", "form": "take-care", "document": sdoc}
            p2.update(b2)
            p2["convener"] = own if r.chance(60) else convener if convener != "KPM" else own
            p2["convenerRole"] = own_role if p2["convener"] == own else conv_role
            p2["initiatedBy"] = p2["convener"]
            call_day = workday(d - D(r.between(8, 20)))
            p2["initiatedOn"], p2["calledOn"] = day(c.clip(call_day - D(r.between(0, 10)), lo=P + D(1), hi=call_day)), day(c.clip(call_day, lo=P + D(1)))
            p2["consentToPlan"] = "ja" if r.chance(60) else FE
            if not (r.chance(12)):
                p2["follows"] = prev["id"]
            p2["tasks"] = [{"task": "samordna", "holder": person_for(coord2) if coord2 in persons or coord2 == own else persons.get(coord2, person_for(coord2)), "actor": coord2, "role": coord2_role, "handlesInterventions": "ja"}] if b2["coordinator"] == "ifylld" else []
            p2["meeting"] = meeting
            plans.append(p2)
            prev = p2
            entry["newPlan"] = pid
            entry["document"] = sdoc if grade == FE else fdoc
            if c.unnamed == i:
                named = False
        else:
            entry["meeting"] = meeting
        entry["carriedOut"] = grade
        if named:
            follow_ups.append(entry)
    if not fu_dates and follow_on != "tom" and P + D(200) < read_on:
        c.doc("journalanteckning", workday(c.clip(P + D(r.between(150, 230)), hi=hi_after)), c.say(T.NO_FOLLOW_UP))

    # everyday notes after
    span = (hi_after - P).days
    for _ in range(r.between(2, 4)):
        when = workday(P + D(r.between(16, max(20, span))))
        extra = [c.say(T.EVERYDAY, everyday_ok)]
        if r.chance(35):
            extra.append(c.say(T.SETBACK_SUB if not sp else T.SETBACK_MI, setback_ok))
        c.doc("journalanteckning", c.clip(when, hi=hi_after), *extra)
    if "psykiatri" in after and r.chance(45):
        c.doc("korrespondens", workday(c.clip(P + D(r.between(30, 200)), hi=hi_after)), c.say(T.LETTER_PSY, letter_ok), sender=psy_open, to=[own])
    if "beroendevård" in after and r.chance(45):
        c.doc("korrespondens", workday(c.clip(P + D(r.between(30, 200)), hi=hi_after)), c.say(T.LETTER_BER), sender=ber_open, to=[own])
    if r.chance(40):
        c.doc("korrespondens", workday(c.clip(P + D(r.between(20, 160)), hi=hi_after)), c.say(T.LETTER_OTHER, lambda p: ("Hyres" not in p or f["housing"] in ("ordinärt", "boendestöd", "träning")) and ("ställföreträdare" not in p or c.yes("at:god man"))))
    c.doc("journalanteckning", hi_after, c.say(T.LAST_NOTE))

    # ---- observations ------------------------------------------------------------------------------------------
    src = {"asked": ini_doc, "motive": ini_doc, "prepared": prep_doc, "wish": prep_doc, "spoke": meet_doc, "agreed": meet_doc, "granted": meet_doc, "none": meet_doc, "problem": meet_doc}
    if f["motive"] == "plan":
        c.observe("reason_found", "plan", plan["document"], reason)
    elif f["motive"] == "journal":
        c.observe("reason_found", "journal", ini_doc, quotes["motive"], "säker" if "därför" in quotes["motive"] or "SIP" in quotes["motive"] or "mötet" in quotes["motive"].lower() else "tolkad")
    elif f["motive"] == "vårdplanering":
        c.observe("reason_found", "vårdplanering", meet_doc, quotes["motive"])
    else:
        c.observe("reason_found", FE)
    if problem == "saknas":
        if journal:
            c.observe("problem_formulation", "saknas", meet_doc, quotes["problem"])
        else:
            c.observe("problem_formulation", "saknas", plan["document"], "Problemformulering: –")
    elif problem == "lista med mål":
        text = plan["document"]["text"]
        a = text.index("Problemformulering:")
        b = text.index("\n", text.index("Mål:"))
        c.observe("problem_formulation", "lista-med-mål", plan["document"], text[a:b])
    else:
        text = plan["document"]["text"]
        a = text.index("Problemformulering:")
        c.observe("problem_formulation", {"lista": "lista-över-behov", "särskild": "särskild-formulering"}[problem], plan["document"], text[a:text.index("\n", a)],
                  "säker" if problem == "lista" else "tolkad")
    for item, fact, q in (("user_asked_for_plan", "asked", "asked"), ("user_took_part_in_preparation", "prepared", "prepared"), ("user_wished_for_intervention", "wish", "wish")):
        if f[fact] == FE:
            c.observe(item, FE)
        else:
            c.observe(item, f[fact], src[q], quotes[q])
    if f["agreed"] == "ja":
        c.observe("user_consented_to_interventions", "ja", meet_doc, quotes["agreed"])
    elif f["agreed"] == "annat":
        c.observe("user_consented_to_interventions", "annat", meet_doc, quotes["none"], memo="Inga insatser att samtycka till.")
    else:
        memo = "Underskrift finns, men läses inte som samtycke till insatserna." if plan.get("signaturePatient") == "ifylld" and r.chance(40) else None
        c.observe("user_consented_to_interventions", FE, certainty="säker", memo=memo)
    if c.yes("spoke"):
        c.observe("user_spoke_at_meeting", "ja", meet_doc, quotes["spoke"])
    else:
        c.observe("user_spoke_at_meeting", FE)
    if f["granted"] == "nej":
        c.observe("intervention_as_wished", "nej", meet_doc, quotes["granted"], "tolkad")
    elif f["granted"] == "annat":
        c.observe("intervention_as_wished", "annat", meet_doc, quotes["none"])
    else:
        c.observe("intervention_as_wished", FE)
    if f["agreed"] == "annat":
        c.observe("user_shaped_assignment", "annat", meet_doc, quotes["none"])
    else:
        c.observe("user_shaped_assignment", FE)
    c.observe("legal_points_met", "ja", meet_doc, legal)

    # ---- put together -----------------------------------------------------------------------------------------------
    for d in c.docs:
        assert d["date"] < read_on, (c.id, d)
    c.docs.sort(key=lambda d: (d["date"], d["order"]))
    for i, d in enumerate(c.docs):
        d["id"] = f"h{i + 1:02d}"
    ref = lambda d: d["id"]
    out = {"format": "sip-audit/case-file/1", "id": c.id, "municipality": muni, "unit": UNITS[muni][f["unit"]], "unitKind": f["unit"], "readOn": day(read_on), "invented": "ja"}
    out["person"] = {"document": ref(inv), "gender": f["gender"], "birthYear": birth, "family": family, "children": children, "bornInSweden": f["bornInSweden"],
                     "mentalIllHealth": mental, "substanceUse": drugs, "physicalProblems": physical, "socialProblems": social, "housing": housing, "occupation": occupation,
                     "livelihood": livelihood, "education": education, "workExperience": work, "knownSince": known_text}
    out["contacts"] = [{**x, "document": ref(x["document"])} for x in contacts]
    out["interventions"] = [{"document": ref(iv_doc[id(x)]), "provider": x[0], "kind": x[1], "ongoing": x[3], "planned": x[4], "startedAfter": x[5]} for x in iv]
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
    for p in plans:
        p["document"] = ref(p["document"])
    out["plans"] = plans
    for e in follow_ups:
        e["document"] = ref(e["document"])
    out["followUps"] = follow_ups
    coder = r.choice(["G1", "G1", "G2"])
    obs = []
    for item, value, d, quote, certainty, memo in c.observations:
        e = {"item": item, "value": value, "plan": "plan-1"}
        if d:
            e["document"], e["quote"] = ref(d), quote
        e.update({"coder": coder, "codedOn": day(read_on), "certainty": certainty})
        if memo:
            e["memo"] = memo
        obs.append(e)
    out["observations"] = obs
    return out


UNITS = {"Österåker": {"socialpsykiatri": "Enheten för funktionsnedsättning", "missbruk": "Missbruksenheten"},
         "Vaxholm": {"socialpsykiatri": "Socialpsykiatri", "missbruk": "Missbruk"},
         "Täby": {"socialpsykiatri": "Enheten för funktionsnedsättning", "missbruk": "Missbruk, individ- och familjeomsorgen"},
         "Norrtälje": {"socialpsykiatri": "Socialpsykiatri, kommunalförbundet", "missbruk": "Myndighetsavdelningen för missbruk"}}


def prepare(rows):
    """What must be shared out over all files: rare facts, needs from other actors, ids."""
    g = Rng(20180830)
    letters, digits = "ABCDEFGHJKLMNPRSTUVXYZ", "23456789"
    ids = []
    while len(ids) < len(rows):
        x = g.choice(letters) + g.choice(digits) + g.choice(letters) + g.choice(digits)
        if x not in ids:
            ids.append(x)
    cases = [Case(i + 1, row, ids[i]) for i, row in enumerate(rows)]
    for i, c in enumerate(cases):
        c.number = i + 1
        c.interpreter = None
        c.therapy = c.ber_ongoing = None
        c.hvb_at_table = False
        c.discharge = False
        c.cm_holds = None
        c.wish_kind = None
        c.employment_contact = "arbetsförmedlingen"
        c.minors = g.between(1, 2)
        c.other_area = "familj" if c.f["children"] in ("hemma", "ej hemma") else g.choice(["rätt", "resor", "", "familj"] if c.f["born"] != "1940-1959" else ["rätt", "resor", ""])

        def fits_need(phrase, c=c):
            f = c.f
            if "barnen" in phrase and f["children"] not in ("hemma", "ej hemma"):
                return False
            if "föräldrarna" in phrase and f["born"] == "1940-1959":
                return False
            if ("lägenheten" in phrase) and f["housing"] in ("saknas", "HVB", "föräldrar", "särskild service"):
                return False
            if any(w in phrase for w in ("drick", "nykter")) and f["sub:alkohol"] != "ja":
                return False
            if "drogfri" in phrase and f["sub:narkotika"] != "ja":
                return False
            if "hemma" in phrase and f["housing"] in ("saknas", "HVB", "föräldrar"):
                return False
            if "läkemedelsintaget" in phrase and f["sub:läkemedel"] != "ja":
                return False
            if "levern" in phrase and f["sub:alkohol"] != "ja":
                return False
            if ("arbete" in phrase or "praktik" in phrase or "arbetsträning" in phrase) and f["livelihood"] == "ålderspension":
                return False
            for word, area in (("kontakten med barnen", "familj"), ("relationen till föräldrarna", "familj"), ("rättslig fråga", "rätt"), ("resor till behandlingen", "resor"), ("myndighetspost", "")):
                if word in phrase and c.other_area != area:
                    return False
            return True

        c.fits_need = fits_need
    narc = g.shuffled([c for c in cases if c.yes("sub:narkotika")])
    for i, c in enumerate(narc):
        c.narcotics_rank = i
    foreign = [c for c in cases if c.f["bornInSweden"] == "nej"]
    foreign[0].interpreter, foreign[1].interpreter = True, False   # one interpreter came, one was missing
    psy = g.shuffled([c for c in cases if c.yes("at:öppenvård") and c.f["need:psykisk-ohälsa"] in ("båda", "insats") and "psykiatri" and c.f["begun"] == "alla"])
    psy[0].therapy, psy[1].therapy = "psykoterapi", "arbetsterapi"
    ber = g.shuffled([c for c in cases if c.f["contact:beroendevård"] in ("båda", "innan") and c.f["begun"] == "alla"])
    ber[0].ber_ongoing, ber[1].ber_ongoing = "psykologkontakt", "öppenvårdsbehandling"
    hvb = [c for c in cases if c.yes("at:missbruk-utförare") and not c.yes("at:sp-utförare") and c.f["iv:mi:behandlingshem"] in ("båda", "pågående") and c.f["convener"] != "missbruk-utförare"]
    hvb[0].hvb_at_table = True
    vp = [c for c in cases if c.f["kind"] == "vårdplanering" and c.yes("at:slutenvård")]
    vp[0].discharge = True
    cms = [c for c in cases if c.yes("ber:case-manager")]
    cms[0].cm_holds = ["samordna", "leda-möten", "följa-upp"]
    if len(cms) > 1:
        cms[1].cm_holds = ["samordna"]
    wishers = [c for c in cases if c.f["wish"] == "ja"]
    kinds = ["samtal", "boende", "arbete", "terapi", "boendestöd"]
    for c in wishers:
        if c.f["granted"] == "nej":
            c.wish_kind = "behandlingshem"
        else:
            ok = [k for k in kinds if (k != "boende" or c.f["housing"] not in ("ordinärt", "boendestöd")) and (k != "arbete" or c.f["need:sysselsättning"] != "ingen") and (k != "terapi" or c.yes("mi"))]
            c.wish_kind = g.choice(ok)
            kinds.remove(c.wish_kind)
    for c in cases:   # later plans that no follow-up entry names: the second occasion of one file, the third of another
        c.unnamed = None
    [c for c in cases if c.f["second-new"] == "ja"][2].unnamed = 1
    [c for c in cases if c.f["followups"] in "34" and c.f["first-new"] == "nej" and c.f["second-new"] == "nej"][1].unnamed = 2
    for c in cases:
        c.earlier = None
    pool = [c for c in cases if c.f["form"] == "take-care" and c.f["known"] == ">=4" and c.f["followups"] in "12" and c.f["need:psykisk-ohälsa"] in ("båda", "behov")]
    pool[1].earlier = "SIP"
    [c for c in cases if c.f["form"] == "take-care" and c.f["year"] == "2015" and c.iv_any("sp", "boendestöd", ("båda",)) and c.f["known"] == ">=4" and c is not pool[1]][0].earlier = "genomförandeplan"
    af = [c for c in cases if c.yes("contact:AF")]
    af[0].employment_contact = "samordningsförbund"

    # needs from other actors: 42 in all, 4 already met, 16 to be taken up by a professional, 15 by the patient
    slots = []
    for c in cases:
        f, pool = c.f, []
        if c.yes("physical"):
            pool += ["primärvård", "somatisk-vård", "primärvård"]
            if f["housing"] != "HVB" and not c.yes("contact:färdtjänst"):
                pool.append("färdtjänst") if g.chance(25) else None
        if f["livelihood"] == "försäkringskassan":
            pool += ["försäkringskassan"]
        if f["need:sysselsättning"] in ("båda", "behov") and f["livelihood"] != "ålderspension":
            pool += ["arbetsförmedlingen"]
        if f["need:försörjning"] != "ingen":
            pool += ["budget-och-skuldrådgivning"]
        if f["children"] in ("hemma", "ej hemma"):
            pool += ["barn-och-familj-myndighet"]
        if f["livelihood"] == "försörjningsstöd":
            pool += ["försörjningsstöd"]
        pool += ["privat-aktör", "primärvård", "annan-aktör"]
        n = int(f["otherNeeds"])
        chosen = []
        for a in ([pool[0]] if pool and n and c.yes("physical") else []) + g.shuffled(pool):
            if len(chosen) < n and (a not in chosen):
                chosen.append(a)
        assert len(chosen) == n, (c.id, pool, n)
        c.other_needs = []
        for a in chosen:
            o = {"actor": a, "need": deal(T.OTHER_NEED[a], lambda p: ("sår" not in p or c.yes("physical")) and ("arbetsgivaren" not in p or c.f["occupation"] in ("arbete", "sjukskriven"))
                                                                        and ("hyresvärd" not in p or c.f["housing"] == "ordinärt"))}
            c.other_needs.append(o)
            slots.append((c, o))
    assert len(slots) == 42, len(slots)
    duties = g.shuffled(["professionell-kommun"] * 9 + ["professionell-psykiatri"] * 3 + ["professionell-beroendevård"] * 4 + ["patienten"] * 15 + ["ingen"] * 6 + ["ställföreträdare"] + [FE] * 4)
    for _ in range(200):   # who was not at the table is given no duty
        bad = [i for i, (c, o) in enumerate(slots) if (duties[i] == "professionell-psykiatri" and not (c.yes("at:öppenvård") or c.yes("at:slutenvård")))
               or (duties[i] == "professionell-beroendevård" and not c.yes("at:beroendevård")) or (duties[i] == "ställföreträdare" and not c.yes("at:god man"))]
        if not bad:
            break
        j = g.below(42)
        duties[bad[0]], duties[j] = duties[j], duties[bad[0]]
    assert not bad
    going = set(g.sample([i for i, d in enumerate(duties) if d in ("ingen", FE, "professionell-kommun")], 4))
    for i, (c, o) in enumerate(slots):
        o["ongoing"] = "ja" if i in going else "nej"
        o["contactedBy"] = duties[i]
    return cases


# ---- output -------------------------------------------------------------------------------------
def dump(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def snake(key):
    return "".join("_" + ch.lower() if ch.isupper() else ch for ch in key)


PERSON = ["document", "gender", "birthYear", "family", "children", "bornInSweden", "mentalIllHealth", "substanceUse", "physicalProblems", "socialProblems", "housing", "occupation",
          "livelihood", "education", "workExperience", "knownSince"]
PLAN = ["id", "kind", "form", "document", "issuingUnit", "patientName", "patientIdentityNumber", "patientAddress", "patientPhone", "municipalityBox", "interpreterNeed", "relativeContact",
        "minorsConcerned", "minorsCount", "minorsBirthYears", "inpatientPsychiatryContact", "inpatientPsychiatryResponsible", "outpatientPsychiatryContact",
        "outpatientPsychiatryResponsible", "addictionCareContact", "addictionCareResponsible", "primaryCareContact", "primaryCareResponsible", "municipalityContact", "municipalityUnits",
        "municipalityOfficer", "housingSupportContact", "godManContact", "forvaltareContact", "personligtOmbudContact", "otherContacts", "establishedOn", "isFollowUp", "informationConsent",
        "coordinator", "coordinatorActor", "coordinatorRole", "problemFormulation", "goals", "responsibleMunicipality", "responsiblePsychiatry", "responsibleAddictionCare",
        "patientResponsibility", "other", "followUpOn", "followUpInitiatedBy", "copiesTo", "decidedOn", "signatureMunicipality", "signaturePsychiatry", "signatureAddictionCare",
        "signaturePatient", "convener", "convenerRole", "initiatedBy", "initiatedOn", "calledOn", "dischargeNoticeOn", "consentToPlan", "consentToPlanOn", "follows", "reason"]
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
    write_csv(os.path.join(folder, "cases.csv"),
              ["case_id", "municipality", "unit", "unit_kind", "read_on", "linked_to", "invented", "person"] + ["person_document" if k == "document" else snake(k) for k in PERSON] + [snake(k) for k in lists],
              [[x["id"], x["municipality"], x["unit"], x.get("unitKind", ""), x["readOn"], x.get("linkedTo", ""), x["invented"], coded(x, "person")]
               + [cell(x["person"].get(k)) for k in PERSON] + [coded(x, k) for k in lists] for x in files])

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
    write_csv(os.path.join(folder, "follow_ups.csv"), ["case_id"] + ["follow_up_id" if k == "id" else snake(k) for k in PARTS["follow_ups"]] + ["meeting"], rows)
    write_csv(os.path.join(folder, "plans.csv"), ["case_id"] + ["plan_id" if k == "id" else snake(k) for k in PLAN] + ["needs", "other_needs", "tasks", "meeting"],
              [[x["id"]] + [cell(p.get(k)) for k in PLAN] + [coded(p, k) for k in ("needs", "otherNeeds", "tasks", "meeting")] for x in files for p in x["plans"]])
    for name, key in (("needs", "needs"), ("other_needs", "otherNeeds"), ("tasks", "tasks")):
        write_csv(os.path.join(folder, name + ".csv"), ["case_id", "plan_id"] + [snake(k) for k in PARTS[name]],
                  [[x["id"], p["id"]] + [cell(e.get(k)) for k in PARTS[name]] for x in files for p in x["plans"] for e in p.get(key, [])])
    meetings, seats = [], []
    for x in files:
        for owner, plan_id, fu in [(p, p["id"], "") for p in x["plans"]] + [(e, "", e["id"]) for e in x["followUps"]]:
            m = owner.get("meeting")
            if m:
                meetings.append([x["id"], m["id"], plan_id, fu, m["date"], m["place"], coded(m, "participants")])
                seats += [[x["id"], m["id"]] + [cell(s.get(k)) for k in PARTS["participants"]] for s in m["participants"]]
    write_csv(os.path.join(folder, "meetings.csv"), ["case_id", "meeting_id", "plan_id", "follow_up_id", "date", "place", "participants"], meetings)
    write_csv(os.path.join(folder, "participants.csv"), ["case_id", "meeting_id"] + [snake(k) for k in PARTS["participants"]], seats)


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "Fixtures", STUDY)
    with open(os.path.join(HERE, "facts.tsv"), encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter="\t"))
    cases = prepare(rows)
    files = [build(c) for c in cases]
    ids = [x["id"] for x in files]
    assert len(set(ids)) == len(ids)
    folder = os.path.join(target, "case-files")
    os.makedirs(folder, exist_ok=True)
    for old in os.listdir(folder):
        if old.endswith(".json") and old[:-5] not in ids:
            os.remove(os.path.join(folder, old))
    files.sort(key=lambda x: x["id"])
    for x in files:
        with open(os.path.join(folder, x["id"] + ".json"), "w", encoding="utf-8", newline="") as f:
            f.write(dump(x))
    write_set(os.path.join(target, "csv"), files)
    from material import MATERIAL
    with open(os.path.join(target, "material.json"), "w", encoding="utf-8", newline="") as f:
        f.write(dump(MATERIAL))


if __name__ == "__main__":
    main()

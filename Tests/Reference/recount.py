"""Counts the report's tables again from the case files, without product or codebook.

Plain and direct: every table is written out here from the report's own headings, so that
two independent readings of the same files can be compared. Standard library only.

    python3 recount.py [DIR]     default: Fixtures/fou-nordost-2018; exit 1 when a printed
                                 cell is neither equal nor accepted
"""

import datetime
import glob
import json
import math
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURE = os.path.join(HERE, "..", "..", "Fixtures", "fou-nordost-2018")


def load(path):
    with open(path, encoding="utf-8") as f:
        return json.load(f)


class Cell(str):
    """A cell as printed, which remembers its number, its base and its pairs."""

    number = base = pairs = None


def share(printed, k, n):
    cell = Cell(printed)
    cell.number, cell.base = k, n
    return cell


def percent(k, n):
    return share((200 * k + n) // (2 * n), k, n)


def stars(b, c):
    """One-sided McNemar without continuity correction, in the direction observed."""
    if b == c:
        return ""
    p = 0.5 * math.erfc(abs(b - c) / math.sqrt(b + c) / math.sqrt(2))
    return "***" if p < 0.001 else "**" if p < 0.01 else "*" if p < 0.05 else ""


# ---- one file, seen through the report's eyes -----------------------------------------------------
SOCIAL_PSYCHIATRY_PROVIDERS = {"socialpsykiatri-utförare", "boendestöd", "sysselsättning", "supported-employment", "särskilt-boende"}
SOCIAL_PSYCHIATRY_AUTHORITIES = {"socialpsykiatri-myndighet", "socialpsykiatri-myndighet-kommunalförbund"}
MISUSE_PROVIDERS = {
    "missbruk-utförare",
    "missbruk-öppenvård",
    "missbruk-boendestöd",
    "missbruk-sysselsättning",
    "missbruk-stödboende",
    "HVB",
}
OUTPATIENT = {"psykiatri-öppenvård", "psykiatri-öppenvård-entreprenad", "psykiatri-öppenvård-kommunalförbund"}
PSYCHIATRY = OUTPATIENT | {"psykiatri", "psykiatri-slutenvård", "rättspsykiatri"}
ADDICTION_CARE = {"beroendevård", "beroende-öppenvård", "beroendevård-kommunalförbund", "beroende-slutenvård", "specialistberoendevård"}
SOCIAL_PSYCHIATRY = SOCIAL_PSYCHIATRY_PROVIDERS | SOCIAL_PSYCHIATRY_AUTHORITIES | {"socialpsykiatri"}
MISUSE = MISUSE_PROVIDERS | {"missbruk", "missbruk-myndighet"}
SINGLE = {"ensamstående", "frånskild", "änka-eller-änkling"}
DIAGNOSES = {
    "Psykossjukdom": {"psykossjukdom", "schizofreni", "annan-psykossjukdom"},
    "Bipolär sjukdom eller depression": {"förstämningssyndrom", "bipolär-sjukdom", "depression"},
    "Autismspektrumtillstånd": {"autismspektrumtillstånd"},
    "ADHD": {"ADHD"},
    "PTSD": {"PTSD"},
}
NARCOTICS = {
    "narkotika",
    "cannabis",
    "amfetamin",
    "kokain",
    "heroin",
    "andra-opioider",
    "GHB",
    "hallucinogener",
    "nätdroger",
    "annan-narkotika",
}
PHARMACEUTICALS = {"läkemedel", "bensodiazepiner", "opioidläkemedel", "centralstimulerande-läkemedel", "annat-läkemedel"}


def plan_date(plan):
    for d in (plan.get("meeting", {}).get("date"), plan.get("establishedOn"), plan.get("decidedOn")):
        if d and d not in ("tom", "framgår ej"):
            return d


class File:
    def __init__(self, raw):
        self.raw, self.p = raw, raw["person"]
        kinds = {"SIP", "vårdplanering", "vårdplanering-vid-utskrivning", "annan-vårdplanering", "KPM-plan"}
        inside = [p for p in raw["plans"] if p["kind"] in kinds and "2014-01-01" <= plan_date(p) <= "2016-09-30"]
        self.first = min(inside, key=plan_date)
        self.there = [x for x in self.first["meeting"]["participants"] if x["attended"] == "ja"]
        self.actors = {x["actor"] for x in self.there}
        named = {f.get("newPlan") for f in raw["followUps"]}
        start = plan_date(self.first)
        self.occasions = sorted(
            [f["date"] for f in raw["followUps"]]
            + [plan_date(p) for p in raw["plans"] if p["kind"] in kinds and p["id"] not in named and plan_date(p) > start]
        )
        self.obs = {o["item"]: o["value"] for o in raw["observations"] if o["plan"] == self.first["id"]}

    def attended(self, group):
        return bool(self.actors & group)

    def roles(self, group):
        return {x["role"] for x in self.there if x["actor"] in group}

    def contact(self, group, when):
        return any(c["actor"] in group and c[when] == "ja" for c in self.raw["contacts"])

    def intervention(self, group, kinds, what):
        return any(i["provider"] in group and i["kind"] in kinds and i[what] == "ja" for i in self.raw["interventions"])

    def area(self, areas, box):
        return any(n["area"] in areas and n[box] not in ("tom", "framgår ej") for n in self.first["needs"])

    def diagnoses(self):
        out = {name for name, ids in DIAGNOSES.items() if ids & set(self.p["mentalIllHealth"])}
        if set(self.p["mentalIllHealth"]) - set().union(*DIAGNOSES.values()):
            out.add("Annat")
        return out

    def substances(self):
        s = set(self.p["substanceUse"])
        return {n for n, ids in (("Alkohol", {"alkohol"}), ("Narkotika", NARCOTICS), ("Läkemedel", PHARMACEUTICALS)) if s & ids}


def recount(files, material):
    out = {}  # (table, group, row, column) -> (printed form, mark)
    sp = [f for f in files if f.raw["unitKind"] == "socialpsykiatri"]
    mi = [f for f in files if f.raw["unitKind"] == "missbruk"]
    groups = [("Socialpsykiatri", sp), ("Missbruk", mi), ("Totalt", files)]

    def rows(table, group, conditions, dash=()):
        for name, cond in conditions:
            for col, fs in groups:
                if name in dash and col != "Totalt":
                    out[table, group, name, col] = ("–", "")
                else:
                    out[table, group, name, col] = (percent(sum(map(bool, map(cond, fs))), len(fs)), "")

    def column(table, group, col, conditions, fs, count=False):
        for name, cond in conditions:
            k = sum(map(bool, map(cond, fs)))
            out[table, group, name, col] = (share(k, k, len(fs)) if count else percent(k, len(fs)), "")

    # 1
    for m in material["municipalities"] + [{"name": "Totalt"}]:
        for col, fs in groups:
            here = [f for f in fs if m["name"] in ("Totalt", f.raw["municipality"])]
            shown = share(len(here), len(here), None)
            units = [u for u in m.get("units", []) if u["kind"] == col.lower()]
            if units and all(u["participated"] == "nej" for u in units):
                shown = "Deltog ej"
            out["1", "", m["name"], col] = (shown, "")
    # 2
    rows("2", "Kön", [("Kvinnor", lambda f: f.p["gender"] == "kvinna"), ("Män", lambda f: f.p["gender"] == "man")])
    rows(
        "2",
        "Ålder (födelseår)",
        [(f"{a} – {b}", lambda f, a=a, b=b: a <= f.p["birthYear"] <= b) for a, b in ((1940, 1959), (1960, 1979), (1980, 1997))],
    )
    rows(
        "2",
        "Familjeförhållanden",
        [("Ensamstående", lambda f: f.p["family"] in SINGLE), ("Gift/partner", lambda f: f.p["family"] not in SINGLE)],
    )
    rows(
        "2",
        "Barn",
        [
            ("Har ej barn", lambda f: f.p["children"] == "har-ej-barn"),
            ("Hemmaboende egna barn", lambda f: f.p["children"] in ("hemmaboende-barn", "växelvis-boende-barn")),
            ("Har barn, ej hemmaboende", lambda f: f.p["children"] in ("ej-hemmaboende-barn", "placerade-barn")),
            ("Vuxna barn", lambda f: f.p["children"] == "vuxna-barn"),
        ],
    )
    rows(
        "2",
        "Född i Sverige",
        [(n, lambda f, v=v: f.p["bornInSweden"] == v) for n, v in (("Ja", "ja"), ("Nej", "nej"), ("Framgår ej", "framgår ej"))],
    )
    # 3
    both = "Samtidig psykisk ohälsa och missbruk"
    rows(
        "3",
        "",
        [
            ("Psykisk ohälsa", lambda f: f.p["mentalIllHealth"]),
            ("Missbruk", lambda f: f.p["substanceUse"]),
            (both, lambda f: f.p["mentalIllHealth"] and f.p["substanceUse"]),
            ("Fysiska problem", lambda f: f.p["physicalProblems"]),
            ("Sociala problem (t.ex. kriminalitet eller prostitution)", lambda f: f.p["socialProblems"]),
        ],
        dash=(both,),
    )
    # 4
    is_in = lambda key, *ids: lambda f: f.p[key] in ids
    rows(
        "4",
        "Boende",
        [
            ("Ordinärt boende", is_in("housing", "ordinärt-boende")),
            ("Ordinärt boende med boendestöd", is_in("housing", "ordinärt-boende-med-boendestöd")),
            (
                "Boende med särskild service (äldre eller funktionsnedsättning)",
                is_in("housing", "boende-med-särskild-service", "gruppbostad", "äldreboende"),
            ),
            (
                "Träningsboende, socialt kontrakt",
                is_in("housing", "träningsboende", "socialt-kontrakt", "träningsboende-eller-socialt-kontrakt"),
            ),
            ("HVB eller särskilt boende", is_in("housing", "HVB", "särskilt-boende", "HVB-eller-särskilt-boende")),
            ("Saknar stadigvarande boende", is_in("housing", "saknar-stadigvarande-boende", "härbärge", "tillfälligt-boende", "sover-ute")),
            ("Hos föräldrar eller släkt", is_in("housing", "hos-föräldrar", "hos-släkt", "hos-föräldrar-eller-släkt")),
        ],
    )
    rows(
        "4",
        "Sysselsättning",
        [
            ("Ingen sysselsättning", is_in("occupation", "ingen-sysselsättning")),
            ("Arbete (heltid)", is_in("occupation", "heltidsarbete")),
            ("Sjukskriven från arbete", is_in("occupation", "sjukskriven-från-arbete")),
            (
                "Kommunal sysselsättningsverksamhet",
                is_in("occupation", "kommunal-sysselsättning", "daglig-sysselsättning", "arbetsträning", "daglig-verksamhet"),
            ),
            ("HVB", is_in("occupation", "HVB")),
            ("Pension (sjuk- eller ålderspension)", is_in("occupation", "pension", "sjukpension", "ålderspension")),
        ],
    )
    rows(
        "4",
        "Försörjning",
        [
            (
                "Sjukersättning, aktivitetsersättning, sjukpenning",
                is_in("livelihood", "sjukersättning", "aktivitetsersättning", "sjukpenning", "ersättning-från-försäkringskassan"),
            ),
            ("Försörjningsstöd", is_in("livelihood", "försörjningsstöd")),
            ("Arbete", is_in("livelihood", "arbete")),
            ("Ålderspension", is_in("livelihood", "ålderspension")),
            ("Genom anhöriga", is_in("livelihood", "genom-anhöriga")),
        ],
    )
    # 5
    seen = lambda item, value: lambda f: f.obs[item] == value
    column(
        "5",
        "Motivering till SIP",
        "Antal akter (%)",
        [
            ("Motivering finns i planen", seen("reason_found", "plan")),
            ("Motivering finns eller kan förstås genom journalanteckningar", seen("reason_found", "journal")),
            ("Vårdplanering", seen("reason_found", "vårdplanering")),
            ("Framgår ej", seen("reason_found", "framgår ej")),
        ],
        files,
    )
    column(
        "5",
        "Hur formuleras problemet?",
        "Antal akter (%)",
        [
            ("Särskild formulering", seen("problem_formulation", "särskild-formulering")),
            ("Lista över behov", seen("problem_formulation", "lista-över-behov")),
            ("Lista över behov samt mål för respektive behov", seen("problem_formulation", "lista-med-mål")),
            ("Saknas", seen("problem_formulation", "saknas")),
        ],
        files,
    )

    # paired tables
    def paired(table, group, name, cols, first, second):
        a, b = [bool(first(f)) for f in files], [bool(second(f)) for f in files]
        mark = stars(sum(x and not y for x, y in zip(a, b)), sum(y and not x for x, y in zip(a, b)))
        out[table, group, name, cols[0]] = (percent(sum(a), len(files)), "")
        out[table, group, name, cols[1]] = (percent(sum(b), len(files)), mark)
        # both, only first, only second, neither
        out[table, group, name, cols[1]][0].pairs = tuple(list(zip(a, b)).count(x) for x in ((1, 1), (1, 0), (0, 1), (0, 0)))

    for group, name, actors in (
        ("Socialtjänst", "Socialpsykiatri", SOCIAL_PSYCHIATRY),
        ("Socialtjänst", "Missbruk", MISUSE),
        ("Landsting", "Psykiatri", PSYCHIATRY),
        ("Landsting", "Beroendevård", ADDICTION_CARE),
        ("Landsting", "Primärvård", {"primärvård"}),
    ):
        paired(
            "6",
            group,
            name,
            ("Kontakt innan SIP 1", "Kontakt efter SIP 1"),
            lambda f, a=actors: f.contact(a, "before"),
            lambda f, a=actors: f.contact(a, "after"),
        )
    for name, areas in (
        ("Psykisk ohälsa", {"psykisk-ohälsa"}),
        ("Missbruksproblem", {"missbruksproblem"}),
        ("Sysselsättning", {"sysselsättning"}),
        ("Boende", {"boende"}),
        ("Fysiska problem", {"fysiska-problem"}),
        ("Försörjning", {"försörjning"}),
        ("Fritid", {"fritid"}),
        ("Annat", {"annat", "familj-och-relationer", "rättsliga-frågor", "resor"}),
    ):
        paired("7", "", name, ("Behov/problem", "Insats"), lambda f, a=areas: f.area(a, "need"), lambda f, a=areas: f.area(a, "planned"))
    for table, group, kinds in (
        (
            "B5",
            SOCIAL_PSYCHIATRY,
            [
                ("Boendestöd", {"boendestöd"}),
                ("Sysselsättning", {"sysselsättning"}),
                ("Supported Employment", {"supported-employment"}),
                ("Kontaktperson", {"kontaktperson"}),
                ("Särskilt boende eller HVB", {"särskilt-boende", "HVB", "behandlingshem", "särskilt-boende-eller-HVB"}),
            ],
        ),
        (
            "B6",
            MISUSE,
            [
                ("Samtal", {"samtal"}),
                ("Återfallsprevention", {"återfallsprevention"}),
                ("Boendestöd", {"boendestöd"}),
                ("Sysselsättning", {"sysselsättning"}),
                ("Behandlingshem", {"behandlingshem", "HVB"}),
            ],
        ),
    ):
        for name, ids in kinds:
            paired(
                table,
                "",
                name,
                ("Insats 1 (innan SIP)", "Insats 2 (efter SIP)"),
                lambda f, g=group, k=ids: f.intervention(g, k, "ongoing"),
                lambda f, g=group, k=ids: f.intervention(g, k, "planned"),
            )
    # 8
    conv = lambda ids: lambda f: f.first["convener"] in ids
    soc = [
        ("Socialpsykiatri myndighet", SOCIAL_PSYCHIATRY_AUTHORITIES),
        ("Socialpsykiatri utförare", SOCIAL_PSYCHIATRY_PROVIDERS),
        ("Missbruk myndighet", {"missbruk-myndighet"}),
        ("Missbruk utförare", MISUSE_PROVIDERS),
    ]
    rows("8", "Socialtjänst (kommun)", [(n, conv(i)) for n, i in soc] + [("Socialtjänst totalt", conv(set().union(*[i for _, i in soc])))])
    hos = [("Psykiatri öppenvård", OUTPATIENT), ("Psykiatri slutenvård", {"psykiatri-slutenvård"}), ("Beroendevård", ADDICTION_CARE)]
    rows("8", "Hälso- och sjukvård", [(n, conv(i)) for n, i in hos] + [("Landsting totalt", conv(set().union(*[i for _, i in hos])))])
    rows("8", "", [("Ej specificerat", conv({"KPM", "framgår ej"}))])
    # 9, 10
    at = lambda ids: lambda f: f.attended(ids)
    joint = "Socialpsykiatri myndighet och missbruksmyndighet i samma möte"
    dash = ("Socialtjänst myndighet totalt", "Socialtjänst utförare totalt", joint)
    rows(
        "9",
        "",
        [
            ("Socialpsykiatri myndighet", at(SOCIAL_PSYCHIATRY_AUTHORITIES)),
            ("Socialpsykiatri utförare", at(SOCIAL_PSYCHIATRY_PROVIDERS)),
            ("Missbruk myndighet", at({"missbruk-myndighet"})),
            ("Missbruk utförare", at(MISUSE_PROVIDERS)),
            (dash[0], at(SOCIAL_PSYCHIATRY_AUTHORITIES | {"missbruk-myndighet"})),
            (dash[1], at(SOCIAL_PSYCHIATRY_PROVIDERS | MISUSE_PROVIDERS)),
            (joint, lambda f: f.attended(SOCIAL_PSYCHIATRY_AUTHORITIES) and f.attended({"missbruk-myndighet"})),
        ],
        dash=dash,
    )
    rows(
        "10",
        "",
        [
            ("Psykiatri öppenvård", at(OUTPATIENT)),
            ("Psykiatri slutenvård", at({"psykiatri-slutenvård"})),
            ("Rättspsykiatri", at({"rättspsykiatri"})),
            ("Beroendevård", at(ADDICTION_CARE)),
            ("Primärvård", at({"primärvård"})),
            ("Habilitering", at({"habilitering"})),
            ("Psykiatri öppenvård och beroendevård i samma möte", lambda f: f.attended(OUTPATIENT) and f.attended(ADDICTION_CARE)),
        ],
    )
    # 11
    early = [(col, [f for f in fs if plan_date(f.first) < "2016-01-01"]) for col, fs in groups]
    for name, cond in (
        ("Noll", lambda k: k == 0),
        ("En", lambda k: k == 1),
        ("Två", lambda k: k == 2),
        ("Tre", lambda k: k == 3),
        ("Fyra eller fler", lambda k: k >= 4),
    ):
        for col, fs in early:
            out["11", "", name, col] = (percent(sum(cond(len(f.occasions)) for f in fs), len(fs)), "")
    # 12
    for name, item in (
        ("Bett om SIP", "user_asked_for_plan"),
        ("Deltagit i SIP-planering", "user_took_part_in_preparation"),
        ("Närvarat vid mötet", None),
        ("Önskan om insats", "user_wished_for_intervention"),
        ("Samtyckt till insatser", "user_consented_to_interventions"),
        ("Yttrat sig i mötet", "user_spoke_at_meeting"),
        ("Insats enligt önskan", "intervention_as_wished"),
        ("Deltagit i utformning av uppdrag", "user_shaped_assignment"),
    ):
        values = [f.obs[item] if item else "ja" if "brukare" in f.actors else "nej" for f in files]
        for col in ("Ja", "Nej", "Framgår ej", "Annat"):
            k = sum(v == col.lower() for v in values)
            out["12", "", name, col] = ("–" if name == "Yttrat sig i mötet" and col == "Annat" else percent(k, len(files)), "")
    # appendices 1-3
    col = "Antal personer (%)"
    column(
        "B1",
        "",
        col,
        [(n, lambda f, n=n: n in f.diagnoses()) for n in list(DIAGNOSES) + ["Annat"]]
        + [("Två eller fler diagnoser", lambda f: len(f.p["mentalIllHealth"]) >= 2)],
        files,
        True,
    )
    need = lambda *ks: lambda f: set(ks) <= f.substances()
    column(
        "B2",
        "",
        col,
        [
            ("Alkohol", need("Alkohol")),
            ("Narkotika", need("Narkotika")),
            ("Alkohol + narkotika", need("Alkohol", "Narkotika")),
            ("Läkemedel", need("Läkemedel")),
            ("Läkemedel + alkohol", need("Läkemedel", "Alkohol")),
            ("Läkemedel + narkotika", need("Läkemedel", "Narkotika")),
            ("Läkemedel + alkohol + narkotika", need("Läkemedel", "Alkohol", "Narkotika")),
        ],
        files,
        True,
    )
    rows(
        "B3",
        "Högsta utbildning",
        [
            ("Grundskola", is_in("education", "grundskola", "ofullständig-grundskola")),
            ("Gymnasium", is_in("education", "gymnasium")),
            ("Folkhögskola eller komvux", is_in("education", "folkhögskola", "komvux", "folkhögskola-eller-komvux")),
            ("Yrkesskola", is_in("education", "yrkesskola")),
            ("Högskola", is_in("education", "högskola")),
            ("Annat", is_in("education", "annan-utbildning", "särskola", "utländsk-utbildning")),
            ("Ej känt", is_in("education", "framgår ej")),
        ],
    )
    rows(
        "B3",
        "Arbetslivserfarenhet",
        [
            ("Ingen eller mindre än 12 månader", is_in("workExperience", "under-ett-år", "ingen-arbetslivserfarenhet")),
            ("1 –5 år", is_in("workExperience", "ett-till-fem-år")),
            ("5 år eller längre", is_in("workExperience", "fem-år-eller-längre")),
            ("Ej känt", is_in("workExperience", "framgår ej")),
        ],
    )
    # appendices 7 and 8
    clinic = [f for f in files if f.attended(OUTPATIENT)]
    for name in ("Läkare", "Sjuksköterska", "Psykolog", "Case manager", "Mentalskötare", "Kurator"):
        k = sum(name.lower().replace(" ", "-") in f.roles(OUTPATIENT) for f in clinic)
        out["B7", "", name, "Antal (%)"] = (percent(k, len(clinic)), "")
    known = [f for f in files if f.roles(ADDICTION_CARE) - {"framgår ej"}]
    for name in ("Läkare", "Sjuksköterska", "Psykolog", "Case manager", "Beroendeterapeut", "Arbetsterapeut"):
        k = sum(name.lower().replace(" ", "-") in f.roles(ADDICTION_CARE) for f in known)
        out["B8", "", name, "Antal (%)"] = (percent(k, len(known)), "")
    out["B8", "", "Specialistvård", "Antal (%)"] = (percent(sum(f.attended({"specialistberoendevård"}) for f in known), len(known)), "")
    bases = {
        "all": len(files),
        "B7": len(clinic),
        "B8": len(known),
        **{c: len(fs) for c, fs in groups},
        **{"11 " + c: len(fs) for c, fs in early},
    }
    return out, bases


def text_facts(files):
    """The running text's own figures, for the record: nothing is compared here."""
    days = lambda a, b: (datetime.date.fromisoformat(b) - datetime.date.fromisoformat(a)).days
    first = [f for f in files if f.occasions]
    gap = [days(plan_date(f.first), f.occasions[0]) for f in first]

    def new_at(f, i):
        d = f.occasions[i]
        return any(plan_date(p) == d and p["id"] != f.first["id"] for p in f.raw["plans"])

    second = [f for f in files if len(f.occasions) > 1]
    started = []
    for f in files:
        plan = [i for i in f.raw["interventions"] if i["planned"] == "ja"]
        ok = [i["ongoing"] == "ja" or i["startedAfter"] == "ja" for i in plan]
        unknown = any(i["ongoing"] != "ja" and i["startedAfter"] == "framgår ej" for i in plan)
        if plan:
            started.append(
                "alla"
                if all(ok)
                else (
                    "framgår ej"
                    if unknown and not any(i["ongoing"] != "ja" and i["startedAfter"] == "nej" for i in plan)
                    else "delvis" if any(ok) else "ingen"
                )
            )
    needs = [n for f in files for n in f.first["otherNeeds"]]
    yield "937 år", {y: sum(plan_date(f.first)[:4] == y for f in files) for y in ("2014", "2015", "2016")}
    yield "938 slag", {k: sum(f.first["kind"] == k for f in files) for k in sorted({f.first["kind"] for f in files})}
    yield "966 två eller flera planer", sum(len([p for p in f.raw["plans"] if p["kind"] != "genomförandeplan"]) > 1 for f in files)
    yield "1077 två eller fler sorters narkotika, av 14", sum(len(set(f.p["substanceUse"]) & NARCOTICS) > 1 for f in files)

    def known(f):
        s, d = f.p["knownSince"], plan_date(f.first)
        lo, hi = (s, s) if len(s) == 10 else (s + "-01", s + "-31") if len(s) == 7 else (s + "-01-01", s + "-12-31")
        n = [days(x.replace("-31", "-28") if len(s) == 7 else x, d) for x in (lo, hi)]
        return [
            k
            for k, test in (("<1", lambda v: v < 365), ("1-3", lambda v: 365 <= v <= 1095), (">=4", lambda v: v >= 1461))
            if all(map(test, n))
        ][0]

    ks = [known(f) for f in files]
    yield "1158 tid i enheten", {k: ks.count(k) for k in sorted(set(ks))}
    yield "1163 blankett", {k: sum(f.first["form"] == k for f in files) for k in sorted({f.first["form"] for f in files})}
    for line, name, ids in (
        ("1286", "kriminalvård", {"frivård", "kriminalvård"}),
        ("1287", "Arbetsförmedlingen, samordningsförbund", {"arbetsförmedlingen", "samordningsförbund"}),
        ("1288", "färdtjänst", {"färdtjänst"}),
    ):
        yield f"{line} {name}", sum(f.contact(ids, "before") for f in files)
    yield "1343 behov hos andra", (
        len(needs),
        sum(n["ongoing"] == "ja" for n in needs),
        sum(n["contactedBy"].startswith("professionell") for n in needs),
        sum(n["contactedBy"] == "patienten" for n in needs),
    )
    yield "1424 i hemmet", sum(f.first["meeting"]["place"] == "brukarens-hem" for f in files)
    yield "1435 boendestöd och handläggare missbruk", sum(f.attended({"boendestöd"}) and f.attended({"missbruk-myndighet"}) for f in files)
    yield "1477 HVB", sum(f.attended({"HVB"}) for f in files)
    for line, name in (
        (1438, "försörjningsstöd"),
        (1439, "LSS-vuxna-myndighet"),
        (1439, "äldreomsorg-myndighet"),
        (1525, "arbetsförmedlingen"),
        (1525, "försäkringskassan"),
        (1525, "frivård"),
        (1617, "närstående"),
        (1618, "god-man"),
        (1619, "personligt-ombud"),
    ):
        yield f"{line} deltog: {name}", sum(f.attended({name}) for f in files)
    yield "1559 första uppföljningar: antal, inom 2 mån, inom 4 mån, längst, om 12 mån", (
        len(gap),
        sum(g <= 61 for g in gap),
        sum(g <= 122 for g in gap),
        max(gap),
        sum(g >= 335 for g in gap),
    )
    yield "1560 ny SIP vid första", (sum(new_at(f, 0) for f in first), len(first))
    yield "1561 ny SIP vid andra", (sum(new_at(f, 1) for f in second), len(second))
    yield "1567 insatser", {k: started.count(k) for k in sorted(set(started))}


def read(folder):
    paths = sorted(glob.glob(os.path.join(folder, "case-files", "*.json")))
    return [File(load(p)) for p in paths], load(os.path.join(folder, "material.json"))


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else FIXTURE
    files, material = read(folder)
    counted, bases = recount(files, material)
    published = load(os.path.join(folder, "published.json"))
    accepted = {(a["table"], a["group"], a["row"], a["column"]): a for a in load(os.path.join(folder, "accepted.json"))["cells"]}
    key_of = load(os.path.join(HERE, "labels.json"))  # ids of published.json -> the report's headings
    wrong = equal = taken = 0
    for t in published["tables"]:
        for c in t["cells"]:
            ids = (t["id"], c["group"], c["row"], c["column"])
            heading = tuple(key_of["|".join(ids)])
            value, mark = counted[heading]
            marks = c["marks"] if set(c["marks"]) == {"*"} and t["id"] in ("6", "7", "B5", "B6") else ""
            if (value, mark) == (c["printed"], marks):
                equal += 1
                if ids in accepted:
                    wrong += 1
                    print("accepted but equal:", ids)
            elif ids in accepted and accepted[ids]["regenerated"] == value and mark == marks:
                taken += 1
            else:
                wrong += 1
                print("differs:", " / ".join(heading), "printed", c["printed"] + marks, "counted", value + mark)
    print(f"{len(files)} files; cells: {equal} equal, {taken} accepted, {wrong} wrong; bases {bases}")
    for name, value in text_facts(files):
        print(" ", name, value)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

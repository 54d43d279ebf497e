"""Interventions under way, planned and begun.

Every step takes the case under construction and leaves on it what later steps need.
"""

import texts as T
from common import FE
from words import party_of, AREA_OF


def interventions(my):
    """What was under way, what the plan says, and whether it began."""
    c, f, r = my.c, my.f, my.r
    my.begun = f["begun"]
    my.iv = []  # [provider, kind, area, ongoing, planned, startedAfter]

    def start(ongoing, planned):
        if ongoing or not planned:
            return "nej"
        return {"alla": "ja", "delvis": "ja", "ingen": "nej", "framgår ej": FE, "inga planerade": "nej"}[my.begun]

    def add_iv(provider, kind, ongoing, planned, area=None):
        my.iv.append(
            [provider, kind, area or AREA_OF.get(kind), "ja" if ongoing else "nej", "ja" if planned else "nej", start(ongoing, planned)]
        )

    PROVIDER = {
        ("sp", "boendestöd"): "boendestöd",
        ("sp", "sysselsättning"): "sysselsättning",
        ("sp", "supported-employment"): "supported-employment",
        ("sp", "kontaktperson"): "socialpsykiatri-utförare",
        ("mi", "samtal"): "missbruk-öppenvård",
        ("mi", "återfallsprevention"): "missbruk-öppenvård",
        ("mi", "boendestöd"): "missbruk-boendestöd",
        ("mi", "sysselsättning"): "missbruk-sysselsättning",
        ("mi", "behandlingshem"): "HVB",
    }
    for u, kinds in (
        ("sp", ["boendestöd", "sysselsättning", "supported-employment", "kontaktperson", "särskilt-boende-eller-HVB"]),
        ("mi", ["samtal", "återfallsprevention", "boendestöd", "sysselsättning", "behandlingshem"]),
    ):
        for kind in kinds:
            s = f[f"iv:{u}:{kind}"]
            if s == "ingen":
                continue
            if kind == "särskilt-boende-eller-HVB":
                k, provider = ("HVB", "socialpsykiatri-utförare") if f["housing"] == "HVB" else ("särskilt-boende", "särskilt-boende")
            else:
                k, provider = kind, PROVIDER[u, kind]
            add_iv(provider, k, s in ("båda", "pågående"), s in ("båda", "planerad"))
    my.planned = {a for a in T.AREA_HEAD if f["need:" + a] in ("båda", "insats")}
    my.psy_here = c.yes("at:öppenvård") or c.yes("at:slutenvård") or "psykiatri" in my.before | my.after
    my.psy_actor = "psykiatri-slutenvård" if c.yes("at:slutenvård") and "psykiatri" not in my.after else my.psy_open
    my.ber_here = c.yes("at:beroendevård") or "beroendevård" in my.before | my.after

    def new(kind_before):  # nothing that was under way can be something that never began
        return kind_before and my.begun != "ingen"

    if my.psy_here:
        kinds = r.sample(["läkarkontakt", "sjuksköterskekontakt", "medicinering", "skötarkontakt"], r.between(1, 2))
        if c.therapy:
            kinds = kinds[:1] + [c.therapy]
        if "psykisk-ohälsa" in my.planned:
            for i, k in enumerate(kinds):
                add_iv(
                    my.psy_actor,
                    k,
                    new("psykiatri" in my.before) and not (i and k in ("psykoterapi", "arbetsterapi")),
                    True,
                    "psykisk-ohälsa",
                )
        elif "psykiatri" in my.before:
            add_iv(my.psy_open, kinds[0], True, False, "psykisk-ohälsa")
    elif "psykisk-ohälsa" in my.planned:
        if my.ber_here:
            add_iv(my.ber_open, "sjuksköterskekontakt", False, True, "psykisk-ohälsa")
        else:
            add_iv(my.own, "annan-insats", False, True, "psykisk-ohälsa")
    if c.ber_ongoing:
        add_iv(my.ber_open, c.ber_ongoing, True, "missbruksproblem" in my.planned and my.begun != "ingen", "missbruksproblem")
    if "missbruksproblem" in my.planned:
        if my.ber_here:
            free = [
                k
                for k in ("provtagning", "medicinering", "läkarkontakt", "sjuksköterskekontakt")
                if not any(x[0] == my.ber_open and x[1] == k for x in my.iv)
            ]
            for k in r.sample(free, r.between(1, 2)):
                add_iv(my.ber_open, k, new("beroendevård" in my.before), True, "missbruksproblem")
        elif not any(x[2] == "missbruksproblem" and x[4] == "ja" for x in my.iv):
            add_iv(
                "missbruk-öppenvård" if not my.sp else my.own,
                "öppenvårdsbehandling" if not my.sp else "annan-insats",
                False,
                True,
                "missbruksproblem",
            )
    elif "beroendevård" in my.before and not c.ber_ongoing:
        add_iv(my.ber_open, "provtagning", True, False, "missbruksproblem")

    def has(area):
        return any(x[2] == area and x[4] == "ja" for x in my.iv)

    if "boende" in my.planned and not has("boende"):
        if f["housing"] == "träning" and my.own.split("-")[0] in my.before and my.begun != "ingen":
            add_iv("socialpsykiatri-utförare" if my.sp else "missbruk-stödboende", "träningsboende", True, True)
        else:
            add_iv(my.own, "bostadssökande", False, True)
    if "sysselsättning" in my.planned and not has("sysselsättning"):
        add_iv(
            "arbetsförmedlingen" if not c.yes("retired") else my.own,
            "rehabilitering" if not c.yes("retired") else "annan-insats",
            False,
            True,
            "sysselsättning",
        )
    if "fysiska-problem" in my.planned:
        if my.ber_here:
            add_iv(my.ber_open, "somatisk-behandling", False, True)
        else:
            add_iv(my.own, "ledsagning", False, True)
    if "försörjning" in my.planned:
        if r.chance(50):
            add_iv("budget-och-skuldrådgivning", "skuldrådgivning", False, True)
        else:
            add_iv("försörjningsstöd", "ekonomiskt-stöd", False, True)
    if "fritid" in my.planned:
        add_iv("missbruk-öppenvård" if not my.sp else "boendestöd", "fritidsstöd", False, True)
    if "annat" in my.planned:
        if f["children"] in ("hemma", "ej hemma"):
            add_iv("barn-och-familj-myndighet", "familjestöd", False, True)
        else:
            add_iv(my.own, "annan-insats", False, True)


def outcome(my):
    """Sees to it that the interventions began as the facts say, and checks it."""
    c, r = my.c, my.r
    wanted = [x for x in my.iv if x[4] == "ja"]
    if my.begun == "delvis":
        newly = {g for g, _, b, a in my.contact_rows if b == "nej" and a == "ja"}
        group_of = lambda p: (
            "psykiatri"
            if party_of(p) == "psykiatri"
            else (
                "beroendevård"
                if party_of(p) == "beroendevård"
                else (
                    "missbruk"
                    if p.startswith("missbruk") or p == "HVB"
                    else (
                        "socialpsykiatri"
                        if p in ("boendestöd", "sysselsättning", "supported-employment", "särskilt-boende")
                        or p.startswith("socialpsykiatri")
                        else p
                    )
                )
            )
        )
        fresh = [x for x in wanted if x[3] == "nej" and group_of(x[0]) not in newly]
        if not fresh or len(wanted) < 2 or (len(fresh) == len(wanted) == 1):
            area = sorted({x[2] for x in wanted})[0]
            provider = next(x[0] for x in wanted if x[2] == area)
            kind = {"psykisk-ohälsa": "skötarkontakt", "missbruksproblem": "provtagning", "boende": "bostadssökande"}.get(
                area, "annan-insats"
            )
            my.iv.append([provider, kind, area, "nej", "ja", "nej"])
        else:
            fresh[-1][5] = "nej"
            if len(fresh) > 2 and r.chance(50):
                fresh[-2][5] = "nej"
    if my.begun == "framgår ej" and not any(x[5] == FE for x in my.iv):
        area = sorted({x[2] for x in wanted})[0]
        provider = next(x[0] for x in wanted if x[2] == area)
        kind = {"psykisk-ohälsa": "skötarkontakt", "missbruksproblem": "provtagning", "boende": "bostadssökande"}.get(area, "annan-insats")
        my.iv.append([provider, kind, area, "nej", "ja", FE])
    for x in my.iv:  # a contact person is written in whichever box of the municipality plans something
        if x[1] == "kontaktperson" and x[4] == "ja" and x[2] not in my.planned:
            x[2] = next(a for a in ("fritid", "boende", "annat", "sysselsättning", "missbruksproblem") if a in my.planned)
    for x in my.iv:
        assert x[4] == "nej" or x[2] in my.planned, (c.id, x, my.planned)
    seen, unique = set(), []
    for x in my.iv:
        if (x[0], x[1]) in seen:
            continue
        seen.add((x[0], x[1]))
        unique.append(x)
    my.iv = unique
    wanted = [x for x in my.iv if x[4] == "ja"]
    fine = lambda x: x[3] == "ja" or x[5] == "ja"
    verdict = (
        "inga planerade"
        if not wanted
        else (
            "framgår ej"
            if any(not fine(x) and x[5] == FE for x in wanted) and all(fine(x) or x[5] == FE for x in wanted)
            else "alla" if all(map(fine, wanted)) else "delvis" if any(map(fine, wanted)) else "ingen"
        )
    )
    assert verdict == my.begun, (c.id, my.begun, verdict, my.iv)
    if my.begun in ("alla", "delvis") and r.chance(18):  # something that came later without having been planned
        my.iv.append(
            ["budget-och-skuldrådgivning", "skuldrådgivning", "försörjning", "nej", "nej", "ja"]
            if not any(x[1] == "skuldrådgivning" for x in my.iv)
            else ["äldreomsorg-utförare", "hemtjänst", "boende", "nej", "nej", "ja"]
        )

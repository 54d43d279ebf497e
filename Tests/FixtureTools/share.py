"""What must be shared out over all files: ids, rare facts, needs from other actors."""

import texts as T
from chance import Rng, deal
from common import FE
from case import Case


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
        c.signs_consent = False
        c.wish_manner = None
        c.employment_contact = "arbetsförmedlingen"
        c.minors = g.between(1, 2)
        c.other_area = (
            "familj"
            if c.f["children"] in ("hemma", "ej hemma")
            else g.choice(["rätt", "resor", "", "familj"] if c.f["born"] != "1940-1959" else ["rätt", "resor", ""])
        )

        def fits_need(phrase, c=c):
            f = c.f
            if "barnen" in phrase and f["children"] not in ("hemma", "ej hemma"):
                return False
            if "föräldrarna" in phrase and f["born"] == "1940-1959":
                return False
            if ("lägenheten" in phrase) and f["housing"] in ("saknas", "HVB", "föräldrar", "särskild service"):
                return False
            if any(w in phrase for w in ("bostadskö", "eget boende", "stabil bostad")) and f["housing"] in (
                "ordinärt",
                "boendestöd",
                "särskild service",
            ):
                return False
            if "koncentration" in phrase and (f["born"] == "1940-1959" or c.yes("mi:ADHD") or c.yes("mi:psykos")):
                return False
            if "insjuknande" in phrase and not (c.yes("mi:psykos") or c.yes("mi:förstämning")):
                return False
            if "nedstämdhet" in phrase and not c.yes("mi:förstämning"):
                return False
            if any(w in phrase for w in ("drick", "nykter")) and f["sub:alkohol"] != "ja":
                return False
            if ("tidigare missbruk" in phrase) == (f["sub"] == "ja") and any(
                w in phrase for w in ("tidigare missbruk", "vid sug", "för beroende", "provtagning")
            ):
                return False
            if "drogfri" in phrase and f["sub:narkotika"] != "ja":
                return False
            if any(w in phrase for w in ("hemma", "hemmet")) and f["housing"] in ("saknas", "HVB", "föräldrar"):
                return False
            if "läkemedelsintaget" in phrase and f["sub:läkemedel"] != "ja":
                return False
            if "levern" in phrase and f["sub:alkohol"] != "ja":
                return False
            if ("arbete" in phrase or "praktik" in phrase or "arbetsträning" in phrase) and f["livelihood"] == "ålderspension":
                return False
            for word, area in (
                ("kontakten med barnen", "familj"),
                ("relationen till föräldrarna", "familj"),
                ("rättslig fråga", "rätt"),
                ("resor till behandlingen", "resor"),
                ("myndighetspost", ""),
            ):
                if word in phrase and c.other_area != area:
                    return False
            return True

        c.fits_need = fits_need
    narc = g.shuffled([c for c in cases if c.yes("sub:narkotika")])
    for i, c in enumerate(narc):
        c.narcotics_rank = i
    foreign = [c for c in cases if c.f["bornInSweden"] == "nej"]
    foreign[0].interpreter, foreign[1].interpreter = True, False  # one interpreter came, one was missing
    psy = g.shuffled(
        [
            c
            for c in cases
            if c.yes("at:öppenvård") and c.f["need:psykisk-ohälsa"] in ("båda", "insats") and "psykiatri" and c.f["begun"] == "alla"
        ]
    )
    psy[0].therapy, psy[1].therapy = "psykoterapi", "arbetsterapi"
    ber = g.shuffled([c for c in cases if c.f["contact:beroendevård"] in ("båda", "innan") and c.f["begun"] == "alla"])
    ber[0].ber_ongoing, ber[1].ber_ongoing = "psykologkontakt", "öppenvårdsbehandling"
    hvb = [
        c
        for c in cases
        if c.yes("at:missbruk-utförare")
        and not c.yes("at:sp-utförare")
        and c.f["iv:mi:behandlingshem"] in ("båda", "pågående")
        and c.f["convener"] != "missbruk-utförare"
    ]
    hvb[0].hvb_at_table = True
    vp = [c for c in cases if c.f["kind"] == "vårdplanering" and c.yes("at:slutenvård")]
    vp[0].discharge = True
    cms = [c for c in cases if c.yes("ber:case-manager")]
    cms[0].cm_holds = ["samordna", "leda-möten", "följa-upp"]
    if len(cms) > 1:
        cms[1].cm_holds = ["samordna"]
    for c in [c for c in cases if c.f["agreed"] == "ja"][-2:]:  # the note under Table 12: mostly by a signature
        c.signs_consent = True
    wishers = [c for c in cases if c.f["wish"] == "ja"]
    manners = list(T.WISH_YES)
    for c in wishers:
        if c.f["granted"] != "nej":
            c.wish_manner = g.choice(manners)
            manners.remove(c.wish_manner)
    for c in cases:  # later plans that no follow-up entry names: the second occasion of one file, the third of another
        c.unnamed = None
    [c for c in cases if c.f["second-new"] == "ja"][2].unnamed = 1
    [c for c in cases if c.f["followups"] in "34" and c.f["first-new"] == "nej" and c.f["second-new"] == "nej"][1].unnamed = 2
    for c in cases:
        c.earlier = None
    pool = [
        c
        for c in cases
        if c.f["form"] == "take-care"
        and c.f["known"] == ">=4"
        and c.f["followups"] in "12"
        and c.f["need:psykisk-ohälsa"] in ("båda", "behov")
    ]
    pool[1].earlier = "SIP"
    [
        c
        for c in cases
        if c.f["form"] == "take-care"
        and c.f["year"] == "2015"
        and c.iv_any("sp", "boendestöd", ("båda",))
        and c.f["known"] == ">=4"
        and c is not pool[1]
    ][0].earlier = "genomförandeplan"
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
            o = {
                "actor": a,
                "need": deal(
                    T.OTHER_NEED[a],
                    lambda p: ("sår" not in p or c.yes("physical"))
                    and ("arbetsgivaren" not in p or c.f["occupation"] in ("arbete", "sjukskriven"))
                    and ("hyresvärd" not in p or c.f["housing"] == "ordinärt"),
                ),
            }
            c.other_needs.append(o)
            slots.append((c, o))
    assert len(slots) == 42, len(slots)
    duties = g.shuffled(
        ["professionell-kommun"] * 9
        + ["professionell-psykiatri"] * 3
        + ["professionell-beroendevård"] * 4
        + ["patienten"] * 15
        + ["ingen"] * 6
        + ["ställföreträdare"]
        + [FE] * 4
    )
    for _ in range(200):  # who was not at the table is given no duty
        bad = [
            i
            for i, (c, o) in enumerate(slots)
            if (duties[i] == "professionell-psykiatri" and not (c.yes("at:öppenvård") or c.yes("at:slutenvård")))
            or (duties[i] == "professionell-beroendevård" and not c.yes("at:beroendevård"))
            or (duties[i] == "ställföreträdare" and not c.yes("at:god man"))
        ]
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

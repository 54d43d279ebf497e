"""Which phrases fit a file: what they take for granted must hold there, and at that date."""

from common import D
from words import unit_of


def facts(my):
    """What the phrases below ask about, once interventions and contacts are known."""
    f = my.f
    unit = f["unit"]
    under_way = [x for x in my.iv if x[3] == "ja"]
    my.talks_only = not any(unit_of(x[0]) == unit for x in under_way)
    my.away = any(x[1] == "behandlingshem" for x in under_way) and f["housing"] != "HVB"
    my.support = any(x[1] == "boendestöd" for x in under_way)
    my.support_at_home = my.support and f["housing"] not in ("ordinärt", "saknas")
    my.support_since = my.stay_since = None  # the date of the decision, once it is written
    my.settled = f["housing"] in ("ordinärt", "boendestöd", "träning") and not my.away
    my.seen_before, my.seen_after = unit in my.before, unit in my.after
    my.under_way = lambda kind, party=None: any(x[1] == kind and (party is None or party in x[0]) for x in under_way)
    my.from_unit = lambda group: any(unit_of(x[0]) == group for x in under_way)
    care = {"psykiatri", "beroendevård"}
    my.in_care = lambda date: bool(care & (my.before if date < my.P else my.after))
    my.relative = next((p["role"] for p in my.table if p["actor"] == "närstående"), None)
    my.young = lambda p: my.birth >= 1960 or not any(w in p for w in ("Modern", "modern", "Fadern", "barndomsvän"))


def away(my, date):
    """Whether the person is at a treatment home, the own home being kept."""
    if not my.stay_since or date < my.stay_since:
        return False
    goes_on = any(x[1] == "behandlingshem" and x[4] == "ja" for x in my.iv)
    return date <= my.P + D(90 if goes_on else 0)


def supported(my, date):
    return my.support_since is not None and date >= my.support_since + D(14)


def everyday(my, date):
    """For a note of this date."""
    home = ("hyran", "Hembesök", "hyresvärd", "rannen", "kylskåpet", "tvättid", "Elräkning", "bekanta")
    return lambda p: (
        ("Boendestödjaren" not in p or supported(my, date))
        and (my.settled or not any(w in p for w in home))
        and ("modern" not in p or my.f["born"] != "1940-1959")
        and ("Uppgift från öppna" not in p or not my.sp)
        and (not any(w in p for w in ("mottagningen", "medicinen")) or my.in_care(date))
    )


def handling(my, date):
    """Before the investigation is written, between it and the meeting, after the meeting."""
    return lambda p: (
        ("genomläsning" not in p or my.inv_date < date < my.P)
        and (not any(w in p for w in ("inom utredningen", "i utredningen")) or date < my.inv_date)
        and ("beslut" not in p or date > my.P)
    )


def setback(my, date):
    c = my.c
    return lambda p: (
        ("boendestödjaren" not in p or supported(my, date) and my.support_at_home)
        and ("röster" not in p or c.yes("mi:psykos"))
        and ("nykter" not in p or c.yes("sub:alkohol"))
        and ("Prov visade" not in p or "beroendevård" in my.before)
        and (not any(w in p for w in ("läkaren", "mottagningen")) or my.in_care(date))
    )


def letter(my, date):
    return lambda p: "boendestödet" not in p or supported(my, date)


def contact(my, group):
    """For words on a contact: what they name must be under way."""
    return lambda p: (
        ("läkarkontakt" not in p or my.under_way("läkarkontakt", "psykiatri"))
        and ("ehandling" not in p or any(x[3] == "ja" and x[0].startswith("psykiatri") for x in my.iv))
        and ("prover" not in p or my.under_way("provtagning"))
        and (not any(w in p for w in ("insatser", "Stödet")) or group != "socialpsykiatri" or my.from_unit(group))
        and ("med sin insats" not in p or any(unit_of(x[0]) == group and x[5] == "ja" for x in my.iv))
    )


def own_unit(my):
    """For words on the contact with the file's own unit."""
    f = my.f
    return lambda p: (
        (not any(w in p for w in ("sedan förut", "sedan tidigare")) or my.known != "<1")
        and (not any(w in p for w in ("inte beviljade", "utan beslut")) or f["housing"] not in ("träning", "särskild service"))
    )


def family(my):
    return lambda p: my.f["housing"] not in ("föräldrar", "saknas") or not any(w in p for w in ("för sig själv", "lever ensam"))


def network(my):
    f = my.f
    return lambda p: (
        my.young(p)
        and ("granne" not in p or f["housing"] != "saknas")
        and ("arbetskamrat" not in p or my.work not in ("ingen-arbetslivserfarenhet", "framgår ej"))
    )


def partly(my):
    """For a follow-up that found the plan partly carried out: what lags must be lagging."""
    lags = lambda wanted: any(wanted(x) and x[4] == "ja" and x[3] == "nej" and x[5] != "ja" for x in my.iv)
    return lambda p: (
        ("stödet hemma" not in p or my.support_at_home and lags(lambda x: unit_of(x[0]) is None))
        and ("sysselsättningen" not in p or lags(lambda x: x[1] == "sysselsättning"))
    )


def referral(my):
    f = my.f
    return lambda p: (
        ("Hyresvärden" not in p or f["housing"] in ("ordinärt", "boendestöd", "träning"))
        and ("granne" not in p or f["housing"] != "saknas")
        and ("sjukskrivningen" not in p or f["occupation"] == "sjukskriven")
        and ("sjukhusvård" not in p or my.known != "<1" or f["convener"] != "slutenvård")
    )


def decision(my, date):
    return lambda p: (
        ("Förlängning" not in p or my.known != "<1" and (date - my.known_since).days > 300 and date < my.P)
        and ("sex månader" not in p or date > my.P - D(170))
    )


def assignment(goes_on):
    """A decision that prolongs is not followed by the words for a beginning."""
    beginning = ("första tid", "örja", "lära känna", "återkommer", "efter två besök")
    return lambda p: not goes_on or not any(w in p for w in beginning)


def provider_report(x, name, new=False, goes_on=False):
    """What a provider of the social services reports, and what is said of a clinic."""
    own = unit_of(x[0]) is not None and not x[0].endswith("myndighet")
    return lambda p: (
        (own or not any(w in p for w in ("Genomförandeplan", "tföraren", "stödet")))
        and ("Första tillfället" not in p or own and not name.startswith("hjälp"))
        and (not new or not any(w in p for w in ("Genomförandeplan", "väntan")))
        and (not goes_on or not any(w in p for w in ("startat", "i gång", "Första")))
    )


def relative_call(my):
    return lambda p: (my.young(p) and ("Modern" not in p or my.relative == "förälder") and ("Systern" not in p or my.relative == "syskon"))


def unsigned(my):
    """The parties at the table whose box of signature is empty."""
    boxes = [("signatureMunicipality", True), ("signaturePsychiatry", my.has_psy), ("signatureAddictionCare", my.has_ber)]
    boxes.append(("signaturePatient", my.c.yes("present")))
    return [k for k, there in boxes if there and my.plan.get(k) == "tom"]


def after_meeting(my):
    """What is noted of the paper must agree with its boxes and with who made it."""
    lacking = unsigned(my)
    care = {"signaturePsychiatry", "signatureAddictionCare"} & set(lacking)
    ours = my.convener == my.own
    clinic = my.convener in (my.psy_open, my.ber_open)
    return lambda p: (
        ("Kopia av planen skickad" not in p or ours)
        and ("från vården" not in p or bool(care))
        and ("två underskrifter" not in p or not ours and len(lacking) == 2)
        and ("är inte undertecknad" not in p or len(lacking) > 2)
        and ("underskriven av alla" not in p or bool(lacking))
        and ("från mottagningen" not in p or clinic and my.copies == "tom")
        and ("retur" not in p or ours and my.plan.get("patientAddress") == "ifylld")
    )


def copy(my):
    lacking = unsigned(my)
    return lambda p: (
        ("era underskrifter" not in p or "signatureMunicipality" in lacking)
        and ("Återkom med underskrift" not in p or bool({"signaturePsychiatry", "signatureAddictionCare"} & set(lacking)))
    )

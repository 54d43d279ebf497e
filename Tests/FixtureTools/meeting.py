"""The first meeting.

Every step takes the case under construction and leaves on it what later steps need.
"""

from common import FE


def table(my):
    """Who sat at the first meeting, in what role, and with what mandate."""
    c, f, r = my.c, my.f, my.r
    my.convener = {
        "sp-myndighet": my.sp_auth if not my.sp else my.own,
        "missbruk-myndighet": "missbruk-myndighet",
        "missbruk-utförare": "missbruk-öppenvård",
        "öppenvård": my.psy_open,
        "slutenvård": "psykiatri-slutenvård",
        "beroendevård": my.ber_open,
        "KPM": "KPM",
    }[f["convener"]]
    my.persons = {}

    def person_for(actor):
        if actor not in my.persons:
            my.persons[actor] = c.key()
        return my.persons[actor]

    my.person_for = person_for

    my.table = []  # participants of the first meeting

    def seat(actor, role, attended="ja", invited="ja", mandate=FE, wanted=FE, key=None):
        p = {"actor": actor, "role": role}
        if key:
            p["person"] = key
        p.update({"invited": invited, "attended": attended, "mandate": mandate, "wanted": wanted})
        my.table.append(p)
        return p

    my.seat = seat

    my.seat("brukare", "brukare", attended="ja" if c.yes("present") else "nej", mandate=None, wanted=None)
    for p in my.table:
        del p["mandate"], p["wanted"]
    if c.yes("at:sp-myndighet"):
        a = my.own if my.sp else my.sp_auth
        my.seat(a, "biståndshandläggare", mandate=r.choice(["ja", "ja", "nej", FE]), wanted=r.choice(["ja", FE, FE]), key=my.person_for(a))
    if c.yes("at:sp-utförare"):
        a = "boendestöd"
        if my.sp and not c.yes("at:missbruk-myndighet"):
            a = {"HVB": "socialpsykiatri-utförare", "särskild service": "särskilt-boende"}.get(f["housing"], a)
        my.seat(
            a,
            "boendestödjare" if a == "boendestöd" else "boendepersonal",
            mandate=r.choice(["nej", FE]),
            wanted=r.choice(["ja", FE]),
            key=my.person_for(a),
        )
    if c.yes("at:missbruk-myndighet"):
        my.seat(
            "missbruk-myndighet",
            "socialsekreterare",
            mandate=r.choice(["ja", "nej", "nej", FE]),
            wanted=r.choice(["ja", FE, FE]),
            key=my.person_for("missbruk-myndighet"),
        )
    if c.yes("at:missbruk-utförare"):
        if c.hvb_at_table:
            my.seat("HVB", "behandlingsassistent", mandate="nej", wanted=FE)
        else:
            my.seat(
                "missbruk-öppenvård",
                "behandlare",
                mandate=r.choice(["nej", FE, FE]),
                wanted=r.choice(["ja", FE]),
                key=my.person_for("missbruk-öppenvård"),
            )
    MANDATE = {"läkare": ["ja", "ja", FE], "sjuksköterska": ["nej", "nej", "nej", FE]}
    for role in ("läkare", "sjuksköterska", "psykolog", "case-manager", "mentalskötare", "kurator"):
        if c.yes("psy:" + role):
            my.seat(
                my.psy_open,
                role,
                mandate=r.choice(MANDATE.get(role, ["nej", FE])),
                wanted=r.choice(["ja", FE, FE]),
                key=my.person_for(my.psy_open) if my.psy_open not in my.persons else c.key(),
            )
    if c.yes("at:slutenvård"):
        for role in r.choice([["läkare"], ["läkare", "sjuksköterska"], ["sjuksköterska", "kurator"]]):
            my.seat(
                "psykiatri-slutenvård",
                role,
                mandate=r.choice(MANDATE.get(role, ["nej", FE])),
                key=my.person_for("psykiatri-slutenvård") if "psykiatri-slutenvård" not in my.persons else c.key(),
            )
    if c.yes("ber:okänd"):
        my.seat(my.ber_open, FE, mandate=FE)
    specialist = c.yes("ber:specialist")
    for role in ("läkare", "sjuksköterska", "psykolog", "case-manager", "beroendeterapeut", "arbetsterapeut", "mentalskötare"):
        if c.yes("ber:" + role):
            a = my.ber_open
            if specialist and role != "case-manager":
                a, specialist = "specialistberoendevård", False
            my.seat(
                a,
                role,
                mandate=r.choice(MANDATE.get(role, ["nej", FE])),
                wanted=r.choice(["ja", FE, FE]),
                key=my.person_for(a) if a not in my.persons else c.key(),
            )
    if specialist:
        raise AssertionError(c.id)
    for fact, actor, roles, mandate in (
        ("primärvård", "primärvård", ["distriktssköterska", "läkare"], [FE]),
        ("försörjningsstöd", "försörjningsstöd", ["socialsekreterare"], ["ja", FE]),
        ("LSS", "LSS-vuxna-myndighet", ["LSS-handläggare"], ["nej", "ja"]),
        ("äldreomsorg", "äldreomsorg-myndighet", ["biståndshandläggare"], ["ja"]),
        ("arbetsförmedlingen", "arbetsförmedlingen", ["arbetsförmedlare"], ["nej", FE]),
        ("försäkringskassan", "försäkringskassan", ["försäkringshandläggare"], ["nej"]),
    ):
        if c.yes("at:" + fact):
            my.seat(
                actor,
                r.choice(roles),
                mandate=r.choice(mandate),
                wanted=r.choice(["ja", FE, FE, "nej"] if fact == "försäkringskassan" else ["ja", FE]),
            )
    if c.yes("at:närstående"):
        if f["housing"] == "föräldrar":
            role = "förälder"
        elif f["family"] == "partner":
            role = "partner"
        elif my.band == "1940-1959":
            role = "vuxet-barn" if f["children"] == "vuxna" else "syskon"
        else:
            role = r.choice(["förälder", "förälder", "syskon", "vän"])
        my.seat("närstående", role, mandate=None, wanted=r.choice(["ja", "ja", FE]))
    if c.yes("at:god man"):
        my.seat("god-man", "god-man", mandate=None, wanted=r.choice(["ja", FE]))
    if c.yes("at:personligt ombud"):
        my.seat("personligt-ombud", "personligt-ombud", mandate=None, wanted="ja")
    my.interpreter = "nej"
    if f["bornInSweden"] == "nej" and c.interpreter is not None:
        my.interpreter = "ja"
        if c.interpreter:
            my.seat("tolk", "tolk", mandate=None, wanted=None)


def absent_and_place(my):
    """Who was called and did not come, and where the meeting was held."""
    c, f, r = my.c, my.f, my.r
    # called, and not there
    my.absent = []
    if c.yes("physical") and not c.yes("at:primärvård") and r.chance(25):
        my.absent.append(("primärvård", "läkare"))
    if not my.sp and not c.yes("at:öppenvård") and c.yes("mi") and r.chance(45):
        my.absent.append((my.psy_open, "sjuksköterska"))
    if my.sp and not c.yes("at:beroendevård") and c.yes("sub") and not c.yes("at:slutenvård"):
        my.absent.append((my.ber_open, "sjuksköterska"))
    if f["need:försörjning"] != "ingen" and not c.yes("at:försäkringskassan") and f["livelihood"] == "försäkringskassan" and r.chance(40):
        my.absent.append(("försäkringskassan", "försäkringshandläggare"))
    if f["need:sysselsättning"] != "ingen" and not c.yes("at:arbetsförmedlingen") and r.chance(15) and not c.yes("retired"):
        my.absent.append(("arbetsförmedlingen", "arbetsförmedlare"))
    for a, role in my.absent:
        my.seat(a, role, attended="nej", wanted=FE, mandate=None)
    for p in my.table:
        for k in ("mandate", "wanted"):
            if k in p and p[k] is None:
                del p[k]
    home = c.yes("home")
    shared = my.muni in ("Österåker", "Täby")
    if home:
        my.place = "brukarens-hem"
    else:
        my.place = {
            "sp-myndighet": "socialpsykiatrins-kontor",
            "missbruk-myndighet": "gemensam-mottagning" if shared else "missbruksenhetens-kontor",
            "missbruk-utförare": "utförarens-lokaler",
            "öppenvård": "psykiatrisk-mottagning",
            "slutenvård": "psykiatrisk-avdelning",
            "beroendevård": "gemensam-mottagning" if shared else "beroendemottagning",
            "KPM": FE,
        }[f["convener"]]
    my.conv_role = next((p["role"] for p in my.table if p["actor"] == my.convener and p["attended"] == "ja"), FE)
    if my.convener == my.ber_open and my.conv_role == FE:
        my.conv_role = next((p["role"] for p in my.table if p["actor"] == "specialistberoendevård" and p["attended"] == "ja"), FE)
        if my.conv_role != FE:
            my.convener = "specialistberoendevård"

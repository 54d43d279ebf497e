"""The material of the study: units, inhabitants and structural facts, each with its line in the report."""

FE = "framgår ej"


def fact(name, value, line, with_=None):
    out = {"fact": name, "value": value}
    if with_:
        out["with"] = with_
    out["source"] = f"fou-nordost-2018 rad {line}"
    return out


def unit(name, kind, participated, had, facts):
    known = "framgår ej"  # the report tells neither how many files were screened nor which were excluded
    return {
        "name": name,
        "kind": kind,
        "asked": "ja",
        "participated": participated,
        "hadFiles": had,
        "filesScreened": known,
        "filesExcluded": known,
        "structuralFacts": facts,
    }


def municipality(name, inhabitants, facts, units, together=None):
    common = [
        fact("regional-överenskommelse", "ja", 764, "landstinget"),
        fact("lokal-överenskommelse", "ja", 766, together),
        fact("överenskommelse-fungerar", FE, 1842),
        fact("lokalt-samråd", "ja", 780, "socialtjänst, beroendevård, psykiatri, primärvård och frivård"),
        fact("samråd-fungerar", FE, 1775),
        fact("SIP-rutin-finns", FE, 1773),
        fact("SIP-rutin-ska-finnas", "ja", 1773),
        fact("samordningsförbund", FE, 1287),
    ]
    return {"name": name, "inhabitants": inhabitants, "structuralFacts": common + facts, "units": units}


MATERIAL = {
    "format": "sip-audit/material/1",
    "study": "fou-nordost-2018",
    "title": {
        "sv": "Påhittat material till studien av SIP i fyra kommuner i nordöstra Stockholms län",
        "en": "Invented material for the study of SIP in four municipalities of north-eastern Stockholm county",
    },
    "invented": "ja",
    "collectionWindow": {"from": "2014-01-01", "to": "2016-09-30"},
    "structuralFacts": [
        fact("regionalt-samråd", "ja", 1752),
        fact("SIP-utbildning", "ja", 344, "socialtjänst, beroendevård och psykiatri i länet"),
        fact("samordningsförbund", "ja", 1287, "två av kommunerna; vilka framgår ej"),
        fact("SIP-koordinator", FE, 1847, "försök i vissa kommuner, inte namngivna"),
    ],
    "municipalities": [
        municipality(
            "Österåker",
            43000,
            [
                fact("gemensam-förvaltning", "ja", 658),
                fact("samverkansmöten", "ja", 683, "varje vecka: socialpsykiatrin, den psykiatriska mottagningen och beroendevården"),
                fact("entreprenad", "ja", 680, "Prima Vuxenpsykiatri"),
                fact("personligt-ombud", "ja", 688),
            ],
            [
                unit(
                    "Enheten för funktionsnedsättning",
                    "socialpsykiatri",
                    "ja",
                    "ja",
                    [
                        fact("samverkansmöten", "ja", 683, "psykiatrisk mottagning och beroendevård"),
                        fact("egen-utförare", "ja", 673),
                        fact("samlokalisering", FE, 669),
                    ],
                ),
                unit(
                    "Missbruksenheten",
                    "missbruk",
                    "ja",
                    "ja",
                    [
                        fact("samlokalisering", "ja", 662, "landstingets beroendevård"),
                        fact("case-manager", "ja", 665, "hos beroendevården i de gemensamma lokalerna"),
                        fact("egen-utförare", "ja", 666),
                        fact("köpta-insatser", "ja", 667, "HVB och behandlingshem"),
                    ],
                ),
            ],
        ),
        municipality(
            "Vaxholm",
            11000,
            [
                fact("gemensam-förvaltning", "ja", 709),
                fact("samlokalisering", "nej", 715, "landstinget hade ingen specialistmottagning i kommunen"),
                fact("köpta-insatser", "ja", 712),
            ],
            [
                unit(
                    "Socialpsykiatri",
                    "socialpsykiatri",
                    "ja",
                    "nej",
                    [fact("samma-handläggarrum", "ja", 710, "missbruk"), fact("egen-utförare", "ja", 711, "boendestöd")],
                ),
                unit(
                    "Missbruk",
                    "missbruk",
                    "ja",
                    "ja",
                    [fact("samma-handläggarrum", "ja", 710, "socialpsykiatri"), fact("samlokalisering", "nej", 715)],
                ),
            ],
            together="tillsammans med Danderyd",
        ),
        municipality(
            "Täby",
            70000,
            [
                fact("gemensam-förvaltning", "ja", 722),
                fact("entreprenad", "ja", 732, "Prima Vuxenpsykiatri"),
            ],
            [
                unit("Enheten för funktionsnedsättning", "socialpsykiatri", "nej", FE, [fact("samlokalisering", "nej", 731)]),
                unit(
                    "Missbruk, individ- och familjeomsorgen",
                    "missbruk",
                    "ja",
                    "ja",
                    [
                        fact("samlokalisering", "ja", 726, "landstingets beroendevård"),
                        fact("egen-utförare", "ja", 725),
                    ],
                ),
            ],
        ),
        municipality(
            "Norrtälje",
            60000,
            [
                fact("KPM-modell", "ja", 749),
                fact("stående-team", "nej", 753, "ett team byggs kring varje person"),
            ],
            [
                unit(
                    "Socialpsykiatri, kommunalförbundet",
                    "socialpsykiatri",
                    "nej",
                    FE,
                    [
                        fact("kommunalförbund", "ja", 743, "Kommunalförbundet Sjukvård och omsorg i Norrtälje"),
                        fact("samlokalisering", FE, 743),
                    ],
                ),
                unit(
                    "Myndighetsavdelningen för missbruk",
                    "missbruk",
                    "ja",
                    "ja",
                    [
                        fact("kommunalförbund", "nej", 742),
                        fact("samlokalisering", FE, 742),
                        fact("KPM-modell", "ja", 749),
                    ],
                ),
            ],
        ),
    ],
}

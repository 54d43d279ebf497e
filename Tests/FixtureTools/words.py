"""What parties, roles and places are called in running text, and where things belong."""

WHO = {
    "socialpsykiatri-myndighet": "biståndshandläggaren",
    "boendestöd": "boendestödjaren",
    "särskilt-boende": "personal från boendet",
    "socialpsykiatri-utförare": "personal från HVB",
    "missbruk-myndighet": "socialsekreteraren",
    "missbruk-öppenvård": "behandlaren från öppenvården",
    "HVB": "personal från behandlingshemmet",
    "primärvård": "vårdcentralen",
    "försörjningsstöd": "handläggaren på försörjningsstöd",
    "LSS-vuxna-myndighet": "LSS-handläggaren",
    "äldreomsorg-myndighet": "äldreomsorgens handläggare",
    "arbetsförmedlingen": "Arbetsförmedlingen",
    "försäkringskassan": "Försäkringskassan",
    "närstående": "en närstående",
    "god-man": "god man",
    "personligt-ombud": "personligt ombud",
    "tolk": "tolk",
    "frivård": "frivården",
    "socialpsykiatri-myndighet-kommunalförbund": "biståndshandläggaren",
}
ROLE_WORD = {
    "läkare": "läkare",
    "sjuksköterska": "sjuksköterska",
    "psykolog": "psykolog",
    "case-manager": "case manager",
    "mentalskötare": "skötare",
    "kurator": "kurator",
    "beroendeterapeut": "beroendeterapeut",
    "arbetsterapeut": "arbetsterapeut",
}
PLACE_WORD = {
    "socialpsykiatrins-kontor": "på biståndshandläggarens kontor",
    "missbruksenhetens-kontor": "på missbruksenheten",
    "gemensam-mottagning": "i de gemensamma lokalerna",
    "utförarens-lokaler": "hos öppenvården",
    "psykiatrisk-mottagning": "på den psykiatriska mottagningen",
    "psykiatrisk-avdelning": "på avdelningen",
    "beroendemottagning": "på beroendemottagningen",
    "brukarens-hem": "i hemmet",
    "framgår ej": "som planerat",
}


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


AREA_OF = {
    "boendestöd": "boende",
    "särskilt-boende": "boende",
    "HVB": "boende",
    "träningsboende": "boende",
    "bostadssökande": "boende",
    "sysselsättning": "sysselsättning",
    "supported-employment": "sysselsättning",
    "rehabilitering": "sysselsättning",
    "kontaktperson": "psykisk-ohälsa",
    "samtal": "missbruksproblem",
    "återfallsprevention": "missbruksproblem",
    "behandlingshem": "missbruksproblem",
    "provtagning": "missbruksproblem",
    "öppenvårdsbehandling": "missbruksproblem",
    "läkemedelsassisterad-behandling": "missbruksproblem",
    "somatisk-behandling": "fysiska-problem",
    "ledsagning": "fysiska-problem",
    "skuldrådgivning": "försörjning",
    "ekonomiskt-stöd": "försörjning",
    "fritidsstöd": "fritid",
    "familjestöd": "annat",
    "annan-insats": "annat",
}
SOCIAL_PSYCHIATRY = ("boendestöd", "sysselsättning", "supported-employment", "särskilt-boende")


def unit_of(provider):
    """The kind of unit that decides on what this provider gives; none for others than these two."""
    if provider in SOCIAL_PSYCHIATRY or provider.startswith("socialpsykiatri"):
        return "socialpsykiatri"
    if provider == "HVB" or provider.startswith("missbruk"):
        return "missbruk"
    return None


RESIDENTIAL = ("behandlingshem", "HVB", "särskilt-boende", "träningsboende")  # one lives there; nobody comes home to one
UNITS = {
    "Österåker": {"socialpsykiatri": "Enheten för funktionsnedsättning", "missbruk": "Missbruksenheten"},
    "Vaxholm": {"socialpsykiatri": "Socialpsykiatri", "missbruk": "Missbruk"},
    "Täby": {"socialpsykiatri": "Enheten för funktionsnedsättning", "missbruk": "Missbruk, individ- och familjeomsorgen"},
    "Norrtälje": {"socialpsykiatri": "Socialpsykiatri, kommunalförbundet", "missbruk": "Myndighetsavdelningen för missbruk"},
}

"""Counts the tables of the second, small study from its hand-made coding.

    python3 Tests/FixtureTools/second_study_counts.py > Fixtures/exempelstudie/expected/counts.tsv

Reads only expected/coded.tsv, in which every value was reasoned out by hand
from the case files, and the few facts of the material that tables A and flöde
print. It knows nothing of the product or of the codebook's rules: each row of
a table is written out here once more, as a question to the coding.
"""

import pathlib
from fractions import Fraction
from math import comb

EXPECTED = pathlib.Path(__file__).parents[2] / "Fixtures/exempelstudie/expected"
NE, NA, MISSING = "framgår ej", "ej tillämpligt", "ej kodat"

lines = [line.split("\t") for line in (EXPECTED / "coded.tsv").read_text("utf-8").splitlines()]
CASES = [dict(zip([line[0] for line in lines[1:]], column)) for column in list(zip(*lines[1:]))[1:]]
KINDS = ["vuxen", "funktionshinder", "äldre"]

print("table", "group", "row", "column", "count", "base", "missing", "not_evident", "p", "mark", sep="\t")


def emit(table, group, row, column, count, base="", missing="", not_evident="", p="", mark=""):
    """not_evident: how many are outside a sum because their number is not evident."""
    if missing != "" and not_evident == "":
        not_evident = 0
    print(table, group, row, column, count, base, missing, not_evident, p, mark, sep="\t")


def dash(table, group, row, column):
    emit(table, group, row, column, "–")


def in_base(case, *variables):
    """True, False, or None where the case was not coded."""
    values = [case[v] for v in variables]
    if NA in values:
        return False
    return None if MISSING in values else True


def members(text):
    return set() if text == "inga" else set(text.split("|"))


def known(test):
    """A question about a value; what is not evident never meets it."""
    return lambda text: text != NE and test(text)


def is_(value):
    return lambda text: text == value


def has(value):
    return known(lambda text: value in members(text))


def at_least(number):
    return known(lambda text: int(text) >= number)


def at_most(number):
    return known(lambda text: int(text) <= number)


def cell(table, group, row, column, cases, **questions):
    """One cell: of the cases in the base, how many meet every question."""
    standing = [(case, in_base(case, *questions)) for case in cases]
    base = [case for case, stands in standing if stands]
    count = sum(all(ask(case[v]) for v, ask in questions.items()) for case in base)
    missing = sum(stands is None for _, stands in standing)
    emit(table, group, row, column, count, len(base), missing)


def by_kind(table, group, row, only_total=False, **questions):
    for kind in KINDS:
        if only_total:
            dash(table, group, row, kind)
        else:
            cell(table, group, row, kind, [c for c in CASES if c["service"] == kind], **questions)
    cell(table, group, row, "totalt", CASES, **questions)


def total(table, group, row, **questions):
    cell(table, group, row, "totalt", CASES, **questions)


# flöde and A: from the material. Granvik: nine, six screened, five, three
# excluded, an äldre unit without files. Lundahamn: five, seven screened, three,
# four excluded, its funktionshinder unit declined. Ekensholm: its only unit,
# for vuxna, declined.
for step, number in [
    ("unitsAsked", 7), ("unitsDeclined", 2), ("unitsParticipated", 5), ("unitsWithoutFiles", 1),
    ("filesScreened", 9 + 6 + 5 + 7), ("filesExcluded", 5 + 3 + 3 + 4), ("filesIncluded", len(CASES)),
]:
    emit("flöde", "", step, "antal", number)
for municipality, cells in [
    ("Granvik", [4, 3, 0, 7]), ("Lundahamn", [2, "deltog ej", 3, 5]), ("Ekensholm", ["deltog ej", "–", "–", 0]),
    ("totalt", [6, 3, 3, 12]),
]:
    for column, content in zip(KINDS + ["totalt"], cells):
        emit("A", "", municipality, column, content)

# B
for row, value in [("kvinnor", "kvinna"), ("män", "man"), ("annan-könsidentitet", "annan-könsidentitet"), ("framgår-ej", NE)]:
    by_kind("B", "kön", row, gender=is_(value))
for value in ["före-1950", "1950-1969", "1970-1989", "1990-2001", "2002-eller-senare", NE]:
    by_kind("B", "födelseår", value.replace(" ", "-"), birth_cohort=is_(value))
by_kind("B", "boende", "egen-bostad", housing_kind=is_("egen-bostad"))
by_kind("B", "boende", "bostad-med-stöd", housing_kind=is_("bostad-med-stöd"))
# Who is not evident is not known to lack a home of their own.
by_kind("B", "boende", "inte-egen-bostad", housing_kind=known(lambda text: text != "egen-bostad"))

# C
for value in ["psykossjukdom", "depression-eller-ångest", "neuropsykiatri"]:
    by_kind("C", "psykisk-ohälsa", value, mental_ill_health=has(value))
by_kind("C", "psykisk-ohälsa", "flera", mental_ill_health=known(lambda text: len(members(text)) >= 2))
by_kind("C", "psykisk-ohälsa", "framgår-ej", mental_ill_health=is_(NE))
for value in ["alkohol", "narkotika", "läkemedel", "spel-om-pengar"]:
    by_kind("C", "missbruk", value, substance_kinds=has(value))
by_kind("C", "missbruk", "inget", substance_kinds=is_("inga"))
by_kind("C", "missbruk", "framgår-ej", substance_kinds=is_(NE))
by_kind("C", "missbruk", "flera-preparat", narcotics_number=at_least(2))
by_kind("C", "tillsammans", "båda", only_total=True, both_problems=is_("ja"))
by_kind("C", "tillsammans", "ingetdera", only_total=True, neither_problem=is_("ja"))
by_kind("C", "bett-om", "bostad", requested_help=has("bostad"))
by_kind("C", "bett-om", "vård", requested_help=has("vård"))
by_kind("C", "bett-om", "inget", requested_help=is_("inga"))

# D: coordinator, consent and wishes have no box that can be left unticked.
for group, row, variable, can_be_unticked in [
    ("rutor", "tolkbehov", "interpreter_need", True), ("rutor", "barn", "minors_concerned", True),
    ("rutor", "samordningsansvarig", "coordinator_named", False),
    ("personen", "samtycke", "consent_before_call", False), ("personen", "önskemål", "wishes_followed", False),
]:
    for column in ["ja", "nej", "inget-kryss", NE]:
        if column == "inget-kryss" and not can_be_unticked:
            dash("D", group, row, column)
        else:
            cell("D", group, row, column.replace(" ", "-"), CASES, **{variable: is_(column)})

# E: pairs in which one is yes and the other is not; exact two-sided McNemar.
for row, name in [("psykiatri", "psychiatry"), ("vårdcentral", "health_centre"), ("digital-vårdgivare", "online")]:
    before, after = f"contact_{name}_before", f"contact_{name}_after"
    pairs = [(c[before] == "ja", c[after] == "ja") for c in CASES if in_base(c, before, after)]
    lost, gained = pairs.count((True, False)), pairs.count((False, True))
    tail = sum(comb(lost + gained, k) for k in range(min(lost, gained) + 1))
    p = float(min(1, 2 * Fraction(tail, 2 ** (lost + gained))))
    base = len(pairs)
    missing = sum(in_base(c, before) is None for c in CASES)
    emit("E", "", row, "före", sum(b for b, _ in pairs), base, missing)
    emit("E", "", row, "efter", sum(a for _, a in pairs), base, missing, 0, p, "†" if p < 0.05 else "")

# F: a SIP at discharge is a SIP.
COLUMNS = {
    "SIP": [c for c in CASES if c["plan_kind"] in ("SIP", "utskrivnings-SIP")],
    "patientkontrakt": [c for c in CASES if c["plan_kind"] == "patientkontrakt"],
    "totalt": CASES,
}
for group, row, variable, ask in [
    ("år", "2019", "plan_year", at_most(2019)), ("år", "2020", "plan_year", is_("2020")),
    ("slag", "vid-utskrivning", "plan_kind", is_("utskrivnings-SIP")),
    ("blankett", "länsblankett", "plan_form", is_("länsblankett")), ("blankett", "journal", "plan_form", is_("journal")),
    ("blankett", "framgår-ej", "plan_form", is_(NE)),
    ("skäl", "angivet", "reason_stated", lambda text: text in ("i-planen", "i-journalen")),
    ("skäl", "i-journalen", "reason_stated", is_("i-journalen")),
    ("skäl", "inte-angivet", "reason_stated", is_("inte-angivet")),
    ("kallade", "kommunen", "convener_principal", is_("kommunen")),
    ("kallade", "regionen", "convener_principal", is_("regionen")),
    ("kallade", "ingen-huvudman", "convener_principal", is_("ingen-huvudman")),
    ("kallade", "uppgift-saknas", "convener_principal", is_("uppgift-saknas")),
]:
    for column, cases in COLUMNS.items():
        cell("F", group, row, column, cases, **{variable: ask})

# G
YES = is_("ja")
total("G", "", "alla-kom", everyone_came=YES)
total("G", "", "brukaren", user_attended=YES)
total("G", "", "utan-närstående", user_alone=YES)
total("G", "", "två-från-regionen", two_from_region=YES)
total("G", "", "privat", private_party=YES)
total("G", "", "tre-professionella", professionals=at_least(3))
total("G", "", "brukaren-och-högst-två", user_attended=YES, professionals=at_most(2))
total("G", "", "myndighet-kallade", convener_decides=YES)
for value in ["högst-en-vecka", "en-till-två-veckor", "mer-än-två-veckor", NE]:
    total("G", "kallelse", value.replace(" ", "-"), notice=is_(value))
total("G", "kallelse", "minst-14-dagar", days_of_notice=at_least(14))


# H: sums. A number that is not evident is outside them, and counted.
def sums(row, variable, of=None):
    for column in KINDS + ["totalt"]:
        cases = [c for c in CASES if column in ("totalt", c["service"])]
        variables = [variable] + ([of] if of else [])
        applying = [c for c in cases if in_base(c, *variables)]
        base = [c for c in applying if NE not in [c[v] for v in variables]]
        emit(
            "H", "", row, column, sum(int(c[variable]) for c in base),
            sum(int(c[of]) for c in base) if of else len(base),
            sum(in_base(c, *variables) is None for c in cases), len(applying) - len(base))


sums("behov", "other_needs")
sums("utan-ansvarig", "unclaimed_needs", of="other_needs")
sums("planerade-insatser", "planned_interventions")
sums("berörda-barn", "minors_number")
by_kind("H", "", "någon-insats", planned_interventions=at_least(1))

# I
for row, value in [("distans", "ja"), ("på-plats", "nej"), ("framgår-ej", NE)]:
    for column, period in [("före-pandemin", "före-pandemin"), ("under-pandemin", "under-pandemin"), ("oklart", NE), ("totalt", None)]:
        cases = [c for c in CASES if period in (None, c["plan_period"])]
        cell("I", "", row, column, cases, meeting_at_distance=is_(value))

# J
total("J", "", "ingen", follow_ups=at_most(0))
total("J", "", "någon", follow_ups=at_least(1))
total("J", "", "två", follow_ups=at_least(2))
total("J", "första", "blankett", first_follow_up_source=is_("blankett"))
total("J", "första", "journal", first_follow_up_source=is_("journal"))
total("J", "första", "inom-60-dagar", days_to_follow_up=at_most(60))
total("J", "första", "genomfört", carried_out=lambda text: text in ("alla", "delvis"))
total("J", "första", "genomfört-oklart", carried_out=is_(NE))
total("J", "andra", "ny-plan", second_follow_up_new_plan=YES)

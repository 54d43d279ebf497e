"""Writes the fixture: 34 invented case files as JSON and as a CSV set, and the material.

Reads facts.tsv (which facts each file has) and texts.py (phrases); everything else (dates,
people at the table, boxes, documents) follows from a seeded generator of its own, so the
same bytes come out everywhere. Standard library only.

    python3 make_fixture.py [DIR]     default: Fixtures/fou-nordost-2018
"""

import csv
import os
import sys

import afterwards
import coding
import interventions
import meeting
import papers
import person
import plan
import process
from material import MATERIAL
from output import dump, write_set
from share import prepare

HERE = os.path.dirname(os.path.abspath(__file__))
STUDY = "fou-nordost-2018"
STEPS = [
    person.dates,
    person.person,
    person.contacts,
    meeting.table,
    meeting.absent_and_place,
    interventions.interventions,
    interventions.outcome,
    papers.investigation,
    papers.earlier_papers,
    papers.way_to_the_meeting,
    plan.kind_of_plan,
    plan.boxes_for_needs,
    plan.words_of_the_plan,
    plan.meeting_note,
    plan.head_of_the_plan,
    plan.boxes_of_the_form,
    plan.fill_the_form,
    process.process,
    process.earlier_plan,
    afterwards.afterwards,
    afterwards.follow_ups,
    afterwards.later_papers,
    coding.observations,
    coding.put_together,
]


class Making:
    """A case under construction; the steps add to it."""

    def __init__(my, c):
        my.c, my.f, my.r = c, c.f, c.r
        my.sp = c.f["unit"] == "socialpsykiatri"
        my.own = "socialpsykiatri-myndighet" if my.sp else "missbruk-myndighet"
        my.own_role = "biståndshandläggare" if my.sp else "socialsekreterare"
        my.muni = c.f["municipality"]
        my.norr = my.muni == "Norrtälje"
        my.psy_open = "psykiatri-öppenvård-kommunalförbund" if my.norr else "psykiatri-öppenvård-entreprenad"
        my.ber_open = "beroendevård-kommunalförbund" if my.norr else "beroende-öppenvård"
        my.sp_auth = "socialpsykiatri-myndighet-kommunalförbund" if my.norr else "socialpsykiatri-myndighet"
        my.journal = c.f["form"] == "journal"


def build(c):
    my = Making(c)
    for step in STEPS:
        step(my)
    return my.out


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
    with open(os.path.join(target, "material.json"), "w", encoding="utf-8", newline="") as f:
        f.write(dump(MATERIAL))


if __name__ == "__main__":
    main()

"""What a peer must know of a study: fields, lists and rules of its codebook.

Standard library only. A condition has one of four truths, as the protocol says: false, *ej
kodat*, *framgår ej*, true. They are numbered so that `all` is the least of its parts.
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Reference"))
from declared_tables import NOT_APPLICABLE, NOT_EVIDENT, Codebook  # noqa: E402

NO, MISSING, OPEN, YES = range(4)
EMPTY, FILLED = "tom", "ifylld"
NOT_CODED = None


def negated(truth):
    return {NO: YES, YES: NO}.get(truth, truth)


def all_of(truths):
    least = YES
    for t in truths:
        least = min(least, t)
        if least == NO:
            break
    return least


def any_of(truths):
    return negated(all_of(map(negated, truths)))


class Field:
    """A field of the case file, as its schema declares it."""

    def __init__(self, kind, values):
        self.kind, self.values = kind, values
        self.is_box = kind in ("codedBox", "factBox", "multipleBox", "dateBox", "state", "text")
        # What a field of a list may hold; of a text or a date in a box, what conditions tell apart.
        if kind in ("coded", "codedBox", "fact", "factBox", "given", "givenFact", "item"):
            self.domain = [v["id"] for v in values] + [NOT_EVIDENT] + [EMPTY, FILLED] * self.is_box
        elif kind == "state":
            self.domain = [EMPTY, FILLED, NOT_EVIDENT]
        elif kind in ("text", "dateBox"):
            self.domain = [NOT_EVIDENT, EMPTY, FILLED]
        else:
            self.domain = None
        self.is_enum = self.domain is not None and kind not in ("text", "dateBox")


class Study:
    def __init__(self, folder):
        self.tables = Codebook(folder)
        self.protocol = self.tables.protocol
        with open(os.path.join(folder, "lists.json"), encoding="utf-8") as f:
            self.lists = {entry["id"]: entry["values"] for entry in json.load(f)["lists"]}
        with open(os.path.join(folder, "../schema/case-file.schema.json"), encoding="utf-8") as f:
            self.schema = json.load(f)
        self.variables = self.tables.variables
        self.fields, self.below = {}, {}
        # What observations may speak of besides.
        samverkan = os.path.join(folder, "samverkan.json")
        self.criteria = []
        if os.path.exists(samverkan):
            with open(samverkan, encoding="utf-8") as f:
                self.criteria = [c["id"] for c in json.load(f)["criteria"]]

    def field(self, part, name):
        """`part` is a definition of the schema, or None for the case file."""
        if (part, name) not in self.fields:
            self.fields[part, name] = self.declared(part, name)
        return self.fields[part, name]

    def declared(self, part, name):
        of = self.schema["$defs"][part] if part else self.schema
        declared = of["properties"][name]
        kind = declared.get("$ref", "").rpartition("/")[2]
        listed = declared.get("$comment", "").removeprefix("list ") or ("facts" if kind in ("fact", "factBox", "givenFact") else None)
        if kind == "item":
            return Field(kind, [{"id": v} for v in [*self.variables, *self.criteria]])
        return Field(kind, self.lists.get(listed, []))

    def within(self, values, ancestor):
        """The ids of a value and of all below it."""
        key = id(values), ancestor
        if key not in self.below:
            found = self.below[key] = [ancestor]
            for value in values:
                if value.get("parent") in found:
                    found.append(value["id"])
        return self.below[key]


# Where the parts of a case file are: the list or thing a path names -> its definition in the schema.
LISTS = {
    "contacts": "contact", "interventions": "intervention", "plans": "plan",
    "plan.meeting.participants": "participant", "plan.needs": "need", "plan.otherNeeds": "otherNeed",
}
THINGS = {"case": None, "person": "person", "plan": "plan", "plan.meeting": "meeting", "occasion1": "followUp", "occasion2": "followUp"}


def field_of(study, path, element=None):
    """The field that a path names; `element` is the list whose element is tested."""
    if path.startswith("."):
        return study.field(LISTS[element], path[1:])
    thing, _, name = path.rpartition(".")
    return None if path == "plan.date" else study.field(THINGS[thing], name)


def paths_of(condition):
    """Every path that a condition or a rule compares."""
    if isinstance(condition, list):
        return [p for part in condition for p in paths_of(part)]
    if not isinstance(condition, dict):
        return []
    own = [condition[k] for k in ("path", "field") if k in condition]
    return own + [p for key, part in condition.items() if key not in ("path", "field") for p in paths_of(part)]


def is_plain(condition):
    """Whether it asks for values of fields, and nothing else."""
    if "all" in condition or "any" in condition:
        return all(is_plain(part) for part in condition.get("all", condition.get("any")))
    if "not" in condition:
        return is_plain(condition["not"])
    return "path" in condition and not {"exists", "isEmpty", "before", "onOrBefore", "after", "onOrAfter", "from", "to", "atLeast", "atMost"} & set(condition)


def truth(study, condition, cells, element=None):
    """The truth of a condition on fields where these hold `cells`: path -> a text, a set of texts or
    a number; None: *ej kodat*."""
    if "all" in condition:
        return all_of(truth(study, part, cells, element) for part in condition["all"])
    if "any" in condition:
        return any_of(truth(study, part, cells, element) for part in condition["any"])
    if "not" in condition:
        return negated(truth(study, condition["not"], cells, element))
    field, cell = field_of(study, condition["path"], element), cells[condition["path"]]
    asked = condition.get("is")
    if asked == NOT_EVIDENT:
        return YES if cell == NOT_EVIDENT else NO
    if asked == "ej kodat":
        return YES if cell is NOT_CODED else NO
    if cell is NOT_CODED:
        return MISSING
    if cell == NOT_EVIDENT:
        return OPEN
    if field.is_box and asked in (EMPTY, FILLED):
        return YES if (cell == EMPTY) == (asked == EMPTY) else NO
    held = cell if isinstance(cell, frozenset) else frozenset() if cell == EMPTY else {cell}
    if "isEmpty" in condition:
        return YES if (not held) == condition["isEmpty"] else NO
    if "atLeast" in condition or "atMost" in condition:
        below = set(study.within(field.values, condition["under"])) - {condition["under"]} if "under" in condition else held
        number = cell if isinstance(cell, int) else len(held & below)
        return YES if condition.get("atLeast", number) <= number <= condition.get("atMost", number) else NO
    return YES if held & set(accepted(study, field, condition)) else NO


def accepted(study, field, condition):
    """The values of a field that a comparison accepts."""
    for key in ("principal", "operation", "function"):
        if key in condition:
            return [v["id"] for v in field.values if v.get(key) == condition[key]]
    asked = [condition["is"]] if "is" in condition else condition["in"]
    return [v for ancestor in asked for v in study.within(field.values, ancestor)]


def decide(study, rule, cells):
    """What a rule of branches gives: the first branch that is not false decides. None: *ej kodat*."""
    for branch in rule["branches"]:
        t = truth(study, branch["when"], cells)
        if t != NO:
            return {YES: branch["value"], MISSING: None, OPEN: NOT_EVIDENT}[t]
    return rule["otherwise"]

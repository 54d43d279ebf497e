"""What a part of the case file can hold, as far as rules ask of it."""
import datetime, json, math
from .codebook import MISSING, NO, NOT_APPLICABLE, NOT_EVIDENT, YES, descendants, nearest

# Of the format of case files: fields whose values come from a list.
LISTS = {
    "person.gender": "genders", "person.family": "families", "person.children": "children",
    "person.mentalIllHealth": "mentalIllHealth", "person.substanceUse": "substances",
    "person.physicalProblems": "physicalProblems", "person.socialProblems": "socialProblems",
    "person.housing": "housing", "person.occupation": "occupations", "person.livelihood": "livelihoods",
    "person.education": "education", "person.workExperience": "workExperience", "plan.kind": "planKinds",
    "plan.form": "planForms", "plan.convener": "actors", "plan.convenerRole": "roles", "plan.initiatedBy": "actors",
    "plan.coordinatorActor": "actors", "plan.coordinatorRole": "roles", "plan.meeting.place": "places"}
SEVERAL = {"person.mentalIllHealth", "person.substanceUse", "person.physicalProblems", "person.socialProblems"}
ATTRIBUTES = ("principal", "operation", "function")
KEYS = {"path", "is", "in", "isEmpty", "atLeast", "atMost", "under", "from", "to", *ATTRIBUTES}
# What a variable of the first plan is where there is none, or which it is cannot be told.
OF_FIRST_PLAN = {"ingen plan": NOT_APPLICABLE, "planen framgår ej": NOT_EVIDENT, "planen ej kodad": MISSING}
MOST_STATES = 20000
YEARS = range(1995, 2027)
HIGHEST = 12


def comparisons(node, found):
    """Comparisons of paths outside elements; None among them: the condition asks something else."""
    if isinstance(node, list):
        for part in node:
            comparisons(part, found)
    elif node is not None:
        for key in ("all", "any"):
            if key in node:
                return comparisons(node[key], found)
        if "not" in node:
            return comparisons(node["not"], found)
        known = set(node) <= KEYS and "path" in node and not node["path"].startswith(".")
        found.append(node if known else None)


def reads(variable):
    """The comparisons of the rule, and those of the applicability."""
    rule, of_rule, of_applicability = variable.get("rule") or {}, [], []
    if "field" in rule:
        of_rule.append({"path": rule["field"]} if isinstance(rule["field"], str) else None)
    elif "countValues" in rule:
        of_rule.append({"path": rule["countValues"]["path"]})
    elif "year" in rule:
        of_rule.append({"path": rule["year"]})
    elif "branches" in rule:
        comparisons([b["when"] for b in rule["branches"]], of_rule)
    elif "members" in rule:
        comparisons([m["when"] for m in rule["members"]], of_rule)
    else:
        of_rule.append(None)
    comparisons(variable.get("appliesWhen"), of_applicability)
    return of_rule, of_applicability


def truth(condition, contents):
    """Of what paths hold: YES, NO, NOT_EVIDENT or MISSING."""
    if condition is None:
        return YES
    if "all" in condition or "any" in condition:
        whole = "all" in condition
        parts = [truth(part, contents) for part in condition["all" if whole else "any"]]
        if (NO if whole else YES) in parts:
            return NO if whole else YES
        other = [p for p in parts if p not in (YES, NO)]
        return MISSING if MISSING in other else other[0] if other else whole
    if "not" in condition:
        inner = truth(condition["not"], contents)
        return not inner if inner in (YES, NO) else inner
    return contents[condition["path"]].answer(condition)


def coded(variable, contents):
    """What the rule makes of what its paths hold."""
    of_plan = [c.special for c in contents.values() if c.special in OF_FIRST_PLAN]
    if of_plan and "plan" in variable:
        return OF_FIRST_PLAN[of_plan[0]]
    applies = truth(variable.get("appliesWhen"), contents)
    if applies is not YES:
        return NOT_APPLICABLE if applies is NO else applies
    rule = variable["rule"]
    if "field" in rule:
        return contents[rule["field"]].fields[variable["id"]]
    if "year" in rule:
        content = contents[rule["year"]]
        first, last = content.span or ("0001", "9999")
        return content.special or (int(first[:4]) if first[:4] == last[:4] else NOT_EVIDENT)
    if "countValues" in rule:
        content = contents[rule["countValues"]["path"]]
        return content.special or content.number(rule["countValues"].get("under"))
    if "members" in rule:
        parts = {m["value"]: truth(m["when"], contents) for m in rule["members"]}
        other = [p for p in parts.values() if p not in (YES, NO)]
        return other[0] if other else frozenset(k for k, p in parts.items() if p is YES)
    for branch in rule["branches"]:
        held = truth(branch["when"], contents)
        if held is not NO:
            return branch["value"] if held is YES else held
    return rule["otherwise"]


class Content:
    """One of the things that a path can hold; those that nothing tells apart are one."""

    def __init__(self, special, hits=frozenset(), counts=(), fields=None, unders=(), span=None):
        self.special, self.hits, self.counts, self.fields, self.unders = special, hits, counts, fields or {}, unders
        self.span = span

    def number(self, under=None):
        return self.counts[self.unders.index(under)]

    def answer(self, condition):
        if condition.get("is") in (NOT_EVIDENT, MISSING):
            return self.special == condition["is"]
        if self.special:
            return OF_FIRST_PLAN.get(self.special, self.special)
        if "from" in condition or "to" in condition:
            (first, last), start, end = self.span, condition.get("from", ""), condition.get("to", "9999")
            return YES if start <= first and last <= end else NO if last < start or end < first else NOT_EVIDENT
        if "isEmpty" in condition:
            return (self.number() == 0) == condition["isEmpty"]
        if "atLeast" in condition or "atMost" in condition:
            number = self.number(condition.get("under"))
            return condition.get("atLeast", -math.inf) <= number <= condition.get("atMost", math.inf)
        return json.dumps(condition, sort_keys=True) in self.hits


class Path:
    """All that a path can hold."""

    def __init__(self, name, asked, users, book):
        """asked: every comparison of it; users: the variables that take their value from the field itself."""
        self.name, self.book = name, book
        ids = {x for c in asked for x in [c.get("is"), *c.get("in", [])] if x} - {NOT_EVIDENT, MISSING, "tom"}
        own = [book.values(u["id"]) for u in users if book.values(u["id"])]
        fitting = [values for values in book.lists.values() if ids <= {v["id"] for v in values}]
        if name in LISTS:
            self.tree = book.lists[LISTS[name]]
        elif own:
            self.tree = own[0]
        else:
            # A fact, a box: of no list.
            self.tree = min(fitting, key=len) if ids and fitting else [{"id": x} for x in sorted(ids)]
        self.conditions = {json.dumps(c, sort_keys=True): c for c in asked if len(c) > 1}
        self.unders = tuple(dict.fromkeys([None, *(c.get("under") for c in asked),
                                           *(u["rule"].get("countValues", {}).get("under") for u in users)]))
        self.users = [u for u in users if "field" in u["rule"]]
        self.thresholds = sorted({c[k] for c in asked for k in ("from", "to") if k in c})
        is_date = bool(self.thresholds) or any("year" in u["rule"] for u in users)
        # A field of numbers or dates, whose values are not of a list.
        self.is_known = bool(self.tree or self.conditions) and not any("atLeast" in c or "atMost" in c for c in asked if name not in SEVERAL)
        self.is_known &= all(self.book.values(u["id"]) for u in self.users)
        self.is_known |= is_date and not self.users
        self.contents = self.several() if name in SEVERAL else self.dates() if is_date else self.single()
        specials = [NOT_EVIDENT, MISSING] + (list(OF_FIRST_PLAN) if name.startswith("plan.") else [])
        for special in specials:
            # A field that is not evident or not coded is what the variable is.
            own_special = OF_FIRST_PLAN.get(special, special)
            self.contents.append(Content(special, fields={u["id"]: own_special for u in self.users}, unders=self.unders))

    def hits(self, identity):
        """The comparisons that one value meets."""
        found = set()
        attributes = {v["id"]: v for v in self.tree}.get(identity, {})
        for key, c in self.conditions.items():
            asked = c.get("in") or ([c["is"]] if "is" in c else [])
            kinds = [a for a in ATTRIBUTES if a in c]
            if asked and identity in descendants(self.tree, asked) or kinds and all(
                    attributes.get(a) in (c[a] if isinstance(c[a], list) else [c[a]]) for a in kinds):
                found.add(key)
        return frozenset(found)

    def counted(self, identity):
        return tuple(int(u is None or identity != u and identity in descendants(self.tree, [u])) for u in self.unders)

    def mapped(self, identity):
        known = {u["id"]: {v["id"] for v in self.book.values(u["id"])} for u in self.users}
        return {u: nearest(self.tree, ids, identity) for u, ids in known.items()}

    def single(self):
        contents = []
        for identity in [v["id"] for v in self.tree] + ["tom", "annat"]:
            fields = self.mapped(identity)
            if all(fields.values()):
                contents.append(Content(None, self.hits(identity), self.counted(identity), fields, self.unders))
        return contents

    def dates(self):
        """Days beside those that conditions name, and years and months of which the day is not known."""
        year_of = lambda year: (f"{year}-01-01", f"{year}-12-31")
        spans = {year_of(year) for year in YEARS} | {(d, d) for year in YEARS for d in year_of(year)}
        for text in self.thresholds:
            day = datetime.date.fromisoformat(text)
            spans |= {(str(d), str(d)) for d in (day - datetime.timedelta(1), day, day + datetime.timedelta(1))}
            spans.add((f"{text[:7]}-01", f"{text[:7]}-31"))
        return [Content(None, span=span, unders=self.unders) for span in sorted(spans)]

    def several(self):
        """Every set of values, as far as it can be told from others."""
        names = [u["id"] for u in self.users]
        states = {(frozenset(), (0,) * len(self.unders), (frozenset(),) * len(names))}
        for identity in [v["id"] for v in self.tree]:
            hits, counted, mapped = self.hits(identity), self.counted(identity), self.mapped(identity)
            states |= {
                (h | hits, tuple(min(a + b, HIGHEST) for a, b in zip(n, counted)),
                 tuple(f | {mapped[u]} for u, f in zip(names, fields)))
                for h, n, fields in states}
            if len(states) > MOST_STATES:
                self.is_known = False
                return []
        return [Content(None, h, n, dict(zip(names, fields)), self.unders)
                for h, n, fields in sorted(states, key=lambda s: (s[1], sorted(s[0]), [sorted(f) for f in s[2]]))]

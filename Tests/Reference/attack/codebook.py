"""The codebook as its JSON says it, and conditions over coded values."""
import json, math

NOT_EVIDENT, NOT_APPLICABLE, MISSING = "framgår ej", "ej tillämpligt", "ej kodat"
SPECIAL = (NOT_EVIDENT, NOT_APPLICABLE, MISSING)
YES, NO, UNKNOWN = True, False, None


class Codebook:
    def __init__(self, folder):
        load = lambda name: json.load(open(f"{folder}/{name}.json", encoding="utf-8"))
        self.lists = {l["id"]: l["values"] for l in load("lists")["lists"]}
        self.variables = {v["id"]: v for v in load("variables")["variables"]}
        self.tables = {t["id"]: t for t in load("tables")["tables"]}

    def values(self, variable):
        v = self.variables[variable]
        return v.get("values") or self.lists.get(v.get("list"), [])

    def separator(self):
        """The variable that most columns ask of, and no other with it."""
        uses = {}
        for table in self.tables.values():
            for column in table.get("columns", []):
                if len(set(variables_of(column.get("where")))) == 1:
                    v = variables_of(column["where"])[0]
                    uses[v] = uses.get(v, 0) + 1
        return max(sorted(uses), key=uses.get)


def descendants(values, ids):
    found, grown = set(ids), True
    while grown:
        more = {v["id"] for v in values if v.get("parent") in found} - found
        found |= more
        grown = bool(more)
    return found


def nearest(values, known, identity):
    """The id itself, or the nearest one above it, that is among the known; else None."""
    parents = {v["id"]: v.get("parent") for v in values}
    while identity is not None and identity not in known:
        identity = parents.get(identity)
    return identity


def variables_of(condition):
    if condition is None:
        return []
    for key in ("all", "any"):
        if key in condition:
            return [v for part in condition[key] for v in variables_of(part)]
    if "not" in condition:
        return variables_of(condition["not"])
    return [condition["variable"]]


def truth(condition, values, book):
    """What is not evident or absent meets no condition but the one that asks for it by name."""
    if "all" in condition or "any" in condition:
        whole = "all" in condition
        parts = [truth(part, values, book) for part in condition["all" if whole else "any"]]
        if (NO if whole else YES) in parts:
            return NO if whole else YES
        return UNKNOWN if UNKNOWN in parts else whole
    if "not" in condition:
        inner = truth(condition["not"], values, book)
        return UNKNOWN if inner is UNKNOWN else not inner
    value = values[condition["variable"]]
    asked = condition.get("is", condition.get("includes"))
    if asked == NOT_EVIDENT:
        return UNKNOWN if value in (NOT_APPLICABLE, MISSING) else value == NOT_EVIDENT
    if value in SPECIAL:
        return UNKNOWN
    if "isEmpty" in condition:
        return (len(value) == 0) == condition["isEmpty"]
    if "atLeast" in condition or "atMost" in condition:
        number = len(value) if isinstance(value, frozenset) else value
        return condition.get("atLeast", -math.inf) <= number <= condition.get("atMost", math.inf)
    accepted = descendants(book.values(condition["variable"]), condition.get("in") or [asked])
    return bool(accepted & value) if isinstance(value, frozenset) else value in accepted

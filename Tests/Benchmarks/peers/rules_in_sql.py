"""The rules of variables in DuckDB's SQL: each an integer, the place of a value or a bit for each of several."""
from conditions_in_sql import Conditions
from lookups_in_sql import TRUTHS_OF_BITS, Unsupported, holds, quoted, taken
from study import LISTS, MISSING, NO, NOT_APPLICABLE, NOT_EVIDENT, OPEN, YES, decide, is_plain, paths_of, truth

# In place of a number.
NUMBER_OPEN, NUMBER_NOT_APPLICABLE = -1_000_000_001, -1_000_000_002
# What is known of the first plan.
KNOWN, NONE, PLAN_OPEN, PLAN_MISSING = range(4)


class Rules(Conditions):
    """Every variable of a study as an expression.

    `stated` are the variables with a rule that observations of the material override: what none
    states needs no look at the observations. None: any may be.
    """

    def __init__(self, study, stated=None):
        super().__init__(study)
        self.stated = set(study.variables) if stated is None else set(stated)
        # Lists of which elements are counted, not only sought.
        self.counted = set()
        self.left_out = {}
        self.coded = {}
        for variable in study.variables.values():
            try:
                self.coded[variable["id"]] = self.variable(variable)
            except Unsupported as reason:
                self.left_out[variable["id"]] = str(reason)

    def kind(self, variable):
        return {"single": "UTINYINT", "multiple": "SMALLINT"}.get(variable["type"], "INTEGER")

    def outcome(self, variable, value):
        """A coded value as SQL; None: *ej kodat*."""
        if value is None:
            return "NULL"
        return str(self.code(variable, value))

    def code(self, variable, value):
        unknown = [NOT_EVIDENT, NOT_APPLICABLE]
        if variable["type"] == "single":
            return ([v["id"] for v in variable["values"]] + unknown).index(value)
        codes = (NUMBER_OPEN, NUMBER_NOT_APPLICABLE) if variable["type"] != "multiple" else (-1, -2)
        return codes[unknown.index(value)] if value in unknown else int(value)

    def decided(self, variable, t, value, otherwise):
        """By the truth `t`: `value`, *ej kodat*, *framgår ej*, or else `otherwise`."""
        return (f"CASE {t} WHEN {YES} THEN {value} WHEN {MISSING} THEN NULL WHEN {OPEN} THEN {self.outcome(variable, NOT_EVIDENT)}"
                f" ELSE {otherwise} END")

    def variable(self, variable):
        rule, stated = variable.get("rule"), self.observed(variable)
        if not rule:
            sql = self.where_it_applies(variable, stated)
        else:
            sql = self.in_one_look_up(variable) or self.where_it_applies(variable, self.rule(variable, rule))
            if variable["id"] in self.stated:
                is_stated = f"has_others AND list_contains(items, {self.item(variable)})"
                if "appliesWhen" in variable:
                    is_stated += f" AND {self.truth(variable['appliesWhen'])} = {YES}"
                sql = f"CASE WHEN {is_stated} THEN {stated} ELSE {sql} END"
        return f"({sql})::{self.kind(variable)}"

    def where_it_applies(self, variable, sql):
        if "appliesWhen" in variable:
            sql = self.decided(variable, self.truth(variable["appliesWhen"]), sql, self.outcome(variable, NOT_APPLICABLE))
        if variable.get("plan") == "first":
            known, none, is_open, _ = self.by_first_plan(variable, sql)
            sql = f"CASE first WHEN {KNOWN} THEN {known} WHEN {NONE} THEN {none} WHEN {PLAN_OPEN} THEN {is_open} END"
        return sql

    def by_first_plan(self, variable, known):
        """What it is coded as by what is known of the first plan."""
        return known, self.outcome(variable, NOT_APPLICABLE), self.outcome(variable, NOT_EVIDENT), "NULL"

    def in_one_look_up(self, variable):
        """Rule, applicability and first plan together, where few values decide; else None."""
        try:
            index, values = self.few_values(variable, variable["rule"])
        except Unsupported:
            return None
        if variable.get("plan") == "first":
            index, values = f"({index}) * 4 + first", [v for known in values for v in self.by_first_plan(variable, known)]
        return taken(index, values, self.kind(variable))

    def few_values(self, variable, rule):
        """A place in SQL, and the coded value at every place."""
        branches, applies = rule.get("branches", []), variable.get("appliesWhen")
        conditions = [branch["when"] for branch in branches] + [applies] * bool(applies)
        if len(conditions) == 1 and not applies and "some" in conditions[0]:
            word, shift = self.word(conditions[0]["some"], self.questions[conditions[0]["some"]].number(conditions[0]["where"]))
            outcomes = {YES: branches[0]["value"], MISSING: None, OPEN: NOT_EVIDENT, NO: rule["otherwise"]}
            return f"({word} >> {shift}) & 7", [self.outcome(variable, outcomes[t]) for t in TRUTHS_OF_BITS]
        if not set(rule) & {"field", "branches"} or not all(map(is_plain, conditions)):
            raise Unsupported(rule)

        def value(cells):
            t = truth(self.study, applies, cells) if applies else YES
            if t != YES:
                return self.outcome(variable, {MISSING: None, OPEN: NOT_EVIDENT, NO: NOT_APPLICABLE}[t])
            return self.outcome(variable, decide(self.study, rule, cells) if branches else cells[rule["field"]])

        return self.fields_of_plan(paths_of([conditions, rule])).table(value)

    def observed(self, variable):
        value, is_open = f"stated[list_position(items, {self.item(variable)})].\"value\"", self.outcome(variable, NOT_EVIDENT)
        ids = [v["id"] for v in variable["values"]]
        if variable["type"] == "single":
            return f"CASE {value}{''.join(f' WHEN {quoted(v)} THEN {n}' for n, v in enumerate(ids + [NOT_EVIDENT]))} END"
        known = self.members([holds(value, v) for v in ids]) if variable["type"] == "multiple" else f"TRY_CAST({value} AS INTEGER)"
        return f"if({value} = {quoted(NOT_EVIDENT)}, {is_open}, {known})"

    def members(self, tests):
        """A bit for each test that holds."""
        return " + ".join(f"{1 << n} * ({test})::SMALLINT" for n, test in enumerate(tests))

    # Rules

    def rule(self, variable, rule):
        if "field" in rule:
            return self.field(variable, rule["field"])
        if "branches" in rule:
            return self.branches(variable, rule)
        if "members" in rule:
            truths = [(m["value"], self.truth(m["when"])) for m in rule["members"]]
            ids = [v["id"] for v in variable["values"]]
            if [v for v, _ in truths] != ids:
                raise Unsupported("members in another order")
            return (f"CASE WHEN {' OR '.join(f'{t} = {MISSING}' for _, t in truths)} THEN NULL WHEN {' OR '.join(f'{t} = {OPEN}' for _, t in truths)}"
                    f" THEN {self.outcome(variable, NOT_EVIDENT)} ELSE {self.members([f'{t} = {YES}' for _, t in truths])} END")
        if "count" in rule:
            return self.count(variable, rule["count"])
        if "countValues" in rule and "under" not in rule["countValues"]:
            path = rule["countValues"]["path"]
            return self.of_several(path, self.number_of_values(path, None), "NULL", str(NUMBER_OPEN))
        if "days" in rule:
            least, most, state = self.days(rule["days"])
            return (f"CASE {state} WHEN {YES} THEN if({least} = {most}, {least}, {NUMBER_OPEN}) WHEN {MISSING} THEN NULL"
                    f" WHEN {OPEN} THEN {NUMBER_OPEN} ELSE {NUMBER_NOT_APPLICABLE} END")
        if rule == {"year": "plan.date"}:
            return "left(best.f, 4)::INTEGER"
        raise Unsupported(rule)

    def field(self, variable, path):
        thing, _, field = path.rpartition(".")
        values = [v["id"] for v in variable["values"]] + [NOT_EVIDENT]
        if not thing.startswith("occasion"):
            return self.look_up([path], lambda cells: self.outcome(variable, cells[path] if cells[path] in values else None), self.kind(variable))
        if field not in ("newPlanMade", "documentedIn"):
            raise Unsupported(path)
        place, is_open = int(thing[len("occasion"):]), self.outcome(variable, NOT_EVIDENT)
        cell = f"CASE occasion[{place}].{field.lower()}{''.join(f' WHEN {quoted(v)} THEN {n}' for n, v in enumerate(values))} END"
        return (f"CASE WHEN occasions = {MISSING} THEN NULL WHEN occasions = {OPEN} THEN {is_open} WHEN len(occasion) < {place} THEN "
                f"{self.outcome(variable, NOT_APPLICABLE)} WHEN {self.uncertain(place)} THEN {is_open} ELSE {cell} END")

    def branches(self, variable, rule):
        paths = {p for branch in rule["branches"] for p in paths_of(branch["when"])}
        if all(is_plain(branch["when"]) for branch in rule["branches"]):
            try:
                return self.look_up(paths, lambda cells: self.outcome(variable, decide(self.study, rule, cells)), self.kind(variable))
            except Unsupported:
                pass
        sql = self.outcome(variable, rule["otherwise"])
        for branch in reversed(rule["branches"]):
            sql = self.decided(variable, self.truth(branch["when"]), self.outcome(variable, branch["value"]), sql)
        return sql

    def count(self, variable, count):
        path, where = count["list"], count.get("where")
        if path == "occasions" and not where:
            return f"CASE occasions WHEN {YES} THEN len(occasion) WHEN {OPEN} THEN {NUMBER_OPEN} END"
        if path not in LISTS or not where:
            raise Unsupported(count)
        number = self.questions[path].number(where)
        self.counted.add(path)
        word, shift = self.word(path, number)
        met = f"list_sum(list_transform({word}_each, lambda w: (w >> {shift}) & 1))::INTEGER"
        bits = f"(({word} >> {shift}) & 7)"
        is_open = f"len(list_filter({word}_each, lambda w: (w >> {shift}) & 7 = 2)) > 0"
        return f"CASE WHEN {bits} >= 4 THEN NULL WHEN {is_open} THEN {NUMBER_OPEN} ELSE coalesce({met}, 0) END"

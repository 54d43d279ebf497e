"""Conditions of rules in DuckDB's SQL: each an integer, its truth."""
from lookups_in_sql import QUESTIONS_PER_WORD, TRUTHS_OF_BITS, Lookup, Questions, Unsupported
from lookups_in_sql import between, constants, date_within, first_day, holds, last_day, name, quoted
from study import EMPTY, LISTS, MISSING, NO, NOT_EVIDENT, OPEN, THINGS, YES, field_of, is_plain, negated, paths_of, truth


class Conditions:
    def __init__(self, study):
        self.study = study
        self.questions = {path: Questions(study, path) for path in LISTS}
        # Columns that several rules ask for.
        self.sets, self.periods = {}, {}

    def truth(self, condition):
        """Its truth as an integer in SQL."""
        if is_plain(condition):
            try:
                return self.look_up(set(paths_of(condition)), lambda cells: truth(self.study, condition, cells), "UTINYINT")
            except Unsupported:
                pass
        if "all" in condition:
            return f"least({', '.join(map(self.truth, condition['all']))})"
        if "not" in condition:
            return f"{constants(map(negated, range(4)), 'UTINYINT')}[{self.truth(condition['not'])} + 1]"
        if "any" in condition:
            return self.truth({"not": {"all": [{"not": part} for part in condition["any"]]}})
        if "some" in condition:
            word, shift = self.word(condition["some"], self.questions[condition["some"]].number(condition["where"]))
            return f"{constants(TRUTHS_OF_BITS, 'UTINYINT')}[(({word} >> {shift}) & 7)::INTEGER + 1]"
        if "every" in condition:
            return self.truth({"not": {"some": condition["every"], "where": {"not": condition["where"]}}})
        if "days" in condition:
            return self.days_within(condition)
        if "exists" in condition:
            exists = f"len(occasion) >= {condition['path'][-1]}"
            return f"CASE occasions WHEN {YES} THEN if(({exists}) = {condition['exists']}, {YES}, {NO}) ELSE occasions END"
        return self.comparison(condition)

    def comparison(self, condition):
        path = condition["path"]
        if path == "plan.date" and {"from", "to"} & set(condition):
            return date_within("best.f", "best.l", condition.get("from"), condition.get("to"))
        kind = field_of(self.study, path).kind
        if kind == "year" and {"atLeast", "atMost"} & set(condition):
            x = self.expression(path)
            test = between(f"TRY_CAST({x} AS INTEGER)", condition)
            return f"CASE WHEN {x} IS NULL THEN {MISSING} WHEN {x} = {quoted(NOT_EVIDENT)} THEN {OPEN} WHEN {test} THEN {YES} ELSE {NO} END"
        if kind in ("multiple", "multipleBox"):
            return self.of_several(path, f"if({self.test_of_several(path, condition)}, {YES}, {NO})", str(MISSING), str(OPEN))
        raise Unsupported(condition)

    def of_several(self, path, known, missing, is_open):
        column = self.several(path)
        return f"CASE {column} WHEN -2 THEN {missing} WHEN -1 THEN {is_open} ELSE {known} END"

    def several(self, path):
        """The column with the values of a field, a bit for each; -1: *framgår ej*, -2: *ej kodat*."""
        x, column = self.expression(path), path.replace(".", "_").lower()
        bits = " + ".join(f"{1 << n} * {holds(x, v['id'])}::BIGINT" for n, v in enumerate(field_of(self.study, path).values))
        self.sets[column] = f"CASE WHEN {x} IS NULL THEN -2 WHEN {x} IN ('[]', {quoted(EMPTY)}) THEN 0 WHEN {x} = {quoted(NOT_EVIDENT)} THEN -1 ELSE {bits} END"
        return column

    def test_of_several(self, path, condition):
        column, values = self.several(path), field_of(self.study, path).values
        if "isEmpty" in condition:
            return f"({column} = 0) = {condition['isEmpty']}"
        if "is" in condition:
            return f"{column} & {self.bits(values, self.study.within(values, condition['is']))} <> 0"
        return between(self.number_of_values(path, condition.get("under")), condition)

    def number_of_values(self, path, under):
        values = field_of(self.study, path).values
        ids = [v for v in self.study.within(values, under) if v != under] if under else [v["id"] for v in values]
        return f"bit_count({self.several(path)} & {self.bits(values, ids)})"

    def bits(self, values, ids):
        return sum(1 << n for n, v in enumerate(values) if v["id"] in ids)

    def days(self, period):
        """Columns of the least and most days between two dates, and whether these are known."""
        (_, l1, s1), (f2, l2, s2) = ends = [self.date(period[key]) for key in ("from", "to")]
        state = f"CASE WHEN {s1} = {MISSING} OR {s2} = {MISSING} THEN {MISSING} WHEN {s1} = {NO} OR {s2} = {NO} THEN {NO} ELSE least({s1}, {s2}) END"
        number = list(self.periods).index(str(period)) if str(period) in self.periods else len(self.periods)
        known = f"{s1} = {YES} AND {s2} = {YES}"
        self.periods[str(period)] = {
            f"least_{number}": f"CASE WHEN {known} THEN ({f2}::DATE - {l1}::DATE)::INTEGER END",
            f"most_{number}": f"CASE WHEN {known} THEN ({l2}::DATE - {ends[0][0]}::DATE)::INTEGER END",
            f"state_{number}": state,
        }
        return tuple(self.periods[str(period)])

    def days_within(self, condition):
        least, most, state = self.days(condition["days"])
        within = f"CASE WHEN {between(least, condition)} AND {between(most, condition)} THEN {YES} WHEN {self.outside(least, most, condition)} THEN {NO} ELSE {OPEN} END"
        return f"CASE {state} WHEN {YES} THEN {within} ELSE {state} END"

    def outside(self, least, most, condition):
        tests = [f"{most} < {condition['atLeast']}"] if "atLeast" in condition else []
        return " OR ".join(tests + ([f"{least} > {condition['atMost']}"] if "atMost" in condition else []))

    def date(self, path):
        """First and last day it may mean, and whether there is one."""
        if path == "plan.date":
            return "best.f", "best.l", str(YES)
        if path == "occasion1.date":
            certain = f"CASE WHEN {self.uncertain(1)} THEN {OPEN} WHEN occasion[1].f IS NULL THEN occasion[1].undated ELSE {YES} END"
            return "occasion[1].f", "occasion[1].l", f"CASE WHEN occasions <> {YES} THEN occasions WHEN len(occasion) < 1 THEN {NO} ELSE {certain} END"
        x = self.expression(path)
        state = f"CASE WHEN {x} IS NULL THEN {MISSING} WHEN {x} = {quoted(EMPTY)} THEN {NO} WHEN {x} = {quoted(NOT_EVIDENT)} THEN {OPEN} ELSE {YES} END"
        return first_day(x), last_day(x), state

    def item(self, variable):
        return str(list(self.study.variables).index(variable["id"]))

    # Where things are

    def look_up(self, paths, value, kind):
        return self.fields_of_plan(paths).sql(value, kind)

    def fields_of_plan(self, paths):
        if any(p.startswith("occasion") or p.startswith(".") for p in paths):
            raise Unsupported("no field of the case file or its plan")
        return Lookup(self.study, set(paths), self.expression)

    def expression(self, path):
        thing, _, field = path.rpartition(".")
        if thing not in THINGS:
            raise Unsupported(path)
        return {"case": "", "person": "person.", "plan": "p.", "plan.meeting": "p.meeting."}[thing] + name(field)

    def word(self, path, number):
        return f"{path.replace('.', '_').lower()}_{number // QUESTIONS_PER_WORD}", 3 * (number % QUESTIONS_PER_WORD)

    def uncertain(self, place):
        """Whether the dates leave it open which occasion it is."""
        return (f"(len(occasion) > 1 AND len(list_filter(occasion, lambda o: (o.f = occasion[{place}].f AND o.l = occasion[{place}].l)"
                f" OR o.l < occasion[{place}].f OR o.f > occasion[{place}].l)) < len(occasion))")

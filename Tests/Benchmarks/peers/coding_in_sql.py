"""The rules of a study as one query of DuckDB over its case files.

A rule is folded as far as it goes before DuckDB sees it. What depends on fields with few
values becomes a look-up in a constant list. What is asked of the elements of a list becomes
three bits of an integer for each question (true, not false, not *ej kodat*), and-ed over the
parts of the question and or-ed over the elements. Written out as they stand, condition by
condition, the same rules take DuckDB several times as long.
"""
import itertools

from study import LISTS, MISSING, NO, NOT_APPLICABLE, NOT_CODED, NOT_EVIDENT, OPEN, THINGS, YES
from study import EMPTY, FILLED, decide, field_of, is_plain, negated, paths_of, truth

# Larger constant lists take DuckDB longer than one more look-up.
LARGEST_LOOKUP = 512
QUESTIONS_PER_WORD = 21
# In place of a number.
NUMBER_OPEN, NUMBER_NOT_APPLICABLE = -1_000_000_001, -1_000_000_002
# What is known of the first plan.
KNOWN, NONE, PLAN_OPEN, PLAN_MISSING = range(4)


class Unsupported(Exception):
    """A rule that has no translation; its variable is not coded, nor counted."""


def quoted(text, mark="'"):
    return mark + text.replace(mark, mark * 2) + mark


def name(text):
    return quoted(text, '"')


def constants(values, kind):
    # A text that is cast is planned much sooner than a list that is written out.
    return f"('[{','.join(map(str, values))}]'::{kind}[])"


def taken(index, values, kind):
    return f"{constants(values, kind)}[({index})::INTEGER + 1]"


def place_of(field, expression):
    """The place of a field's value in its domain, with one place more for what is not coded."""
    last = len(field.domain)
    if field.is_enum:
        return f"coalesce(enum_code({expression})::INTEGER, {last})"
    cases = "".join(f" WHEN {quoted(v)} THEN {n}" for n, v in enumerate(field.domain) if v != FILLED)
    return f"CASE {expression}{cases} ELSE if({expression} IS NULL, {last}, {field.domain.index(FILLED)}) END"


class Lookup:
    """A function of some fields with few values, as a constant list and a place in it."""

    def __init__(self, study, paths, expression, element=None):
        self.study, self.paths, self.element, self.expression = study, sorted(paths), element, expression
        self.fields = [field_of(study, p, element) for p in self.paths]
        if any(f is None or f.domain is None for f in self.fields):
            raise Unsupported("a field with many values")

    def sql(self, value, kind):
        return taken(*self.table(value), kind)

    def table(self, value):
        """A place in SQL, and what is at every place.

        `value` is asked for every combination of cells: path -> what the field holds.
        """
        domains = [f.domain + [NOT_CODED] for f in self.fields]
        table = {cells: value(dict(zip(self.paths, cells))) for cells in itertools.product(*domains)}
        places = [place_of(field, self.expression(path)) for field, path in zip(self.fields, self.paths)]
        if len(table) > LARGEST_LOOKUP:
            classes = [self.classes(table, n, domain) for n, domain in enumerate(domains)]
            places = [f"{constants([own[cell] for cell in domain], 'INTEGER')}[{place} + 1]" for own, domain, place in zip(classes, domains, places)]
            table = {tuple(own[cell] for own, cell in zip(classes, cells)): v for cells, v in table.items()}
            domains = [range(max(own.values()) + 1) for own in classes]
        index = "0"
        for domain, place in zip(domains, places):
            index = place if index == "0" else f"({index}) * {len(domain)} + {place}"
        return index, [table[cells] for cells in itertools.product(*domains)]

    def classes(self, table, n, domain):
        """The cells of one field, by what they give with those of the others: cell -> number."""
        rows = {cell: tuple(v for cells, v in table.items() if cells[n] == cell) for cell in domain}
        numbers = {row: number for number, row in enumerate(dict.fromkeys(rows.values()))}
        return {cell: numbers[row] for cell, row in rows.items()}


class Questions:
    """What is asked of the elements of one list, three bits of an integer for each question."""

    def __init__(self, study, path):
        self.study, self.path, self.asked = study, path, []

    def number(self, question):
        if not is_plain(question):
            raise Unsupported(question)
        if question not in self.asked:
            self.asked.append(question)
        return self.asked.index(question)

    def words(self):
        return [self.asked[n:n + QUESTIONS_PER_WORD] for n in range(0, len(self.asked), QUESTIONS_PER_WORD)]

    def of_element(self, questions):
        """The bits of the element `e`."""
        looked_up = [Lookup(self.study, g, lambda p: f"e.{name(p[1:])}", self.path).sql(lambda c, g=g: self.bits(questions, g, c), "UBIGINT")
                     for g in self.groups(questions)]
        return " & ".join(looked_up)

    def of_each(self, questions, elements):
        """The bits of all elements: the last of three says that something *ej kodat* leaves it open."""
        coded = sum(4 << 3 * n for n in range(len(questions)))
        rest = (1 << 64) - 1 - coded
        return (f"list_transform(list_transform({elements}, lambda e: {self.of_element(questions)}), "
                f"lambda w: (w & {rest}::UBIGINT) | (((w & {coded >> 1}::UBIGINT) << 1) & ~w))")

    def of_list(self, questions, elements):
        coded = sum(4 << 3 * n for n in range(len(questions)))
        return (f"CASE WHEN {elements} IS NULL THEN {coded}::UBIGINT "
                f"ELSE coalesce(list_bit_or({self.of_each(questions, elements)}), 0::UBIGINT) END")

    def groups(self, questions):
        """Sets of fields that are looked up together: few, and none too large."""
        groups = []
        for fields in {frozenset(paths_of(part)): None for q in questions for part in parts(q)}:
            for group in [g for g in groups if g & fields]:
                groups.remove(group)
                fields |= group
            groups.append(fields)
        for one, other in list(itertools.combinations(sorted(groups, key=self.size), 2)):
            if one in groups and other in groups and self.size(one | other) <= LARGEST_LOOKUP:
                groups = [g for g in groups if g not in (one, other)] + [one | other]
        return groups

    def size(self, fields):
        size = 1
        for path in fields:
            size *= len(field_of(self.study, path, self.path).domain) + 1
        return size

    def bits(self, questions, group, cells):
        word = 0
        for n, question in enumerate(questions):
            truths = [truth(self.study, part, cells, self.path) for part in parts(question) if group.issuperset(paths_of(part))]
            own = all(t == YES for t in truths) | (NO not in truths) << 1 | (MISSING not in truths) << 2
            word |= own << 3 * n
        return word


def parts(question):
    return [p for part in question["all"] for p in parts(part)] if "all" in question else [question]


# What three bits of a word say, by their number: true before *ej kodat* before *framgår ej*.
TRUTHS_OF_BITS = [YES if bits & 1 else MISSING if bits & 4 else OPEN if bits & 2 else NO for bits in range(8)]


class Coding:
    """Every variable of a study as an expression.

    `stated` are the variables with a rule that observations of the material override: what none
    states needs no look at the observations. None: any may be.
    """

    def __init__(self, study, stated=None):
        self.study = study
        self.stated = set(study.variables) if stated is None else set(stated)
        self.questions = {path: Questions(study, path) for path in LISTS}
        self.counted = set()
        # Columns that several rules ask for.
        self.sets, self.periods = {}, {}
        self.left_out = {}
        self.coded = {}
        for variable in study.variables.values():
            try:
                self.coded[variable["id"]] = self.variable(variable)
            except Unsupported as reason:
                self.left_out[variable["id"]] = str(reason)

    # Variables, as integers: the place of a value, or a bit for each of several

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

    # Conditions

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

    # The query

    def query(self, source):
        """Selects municipality and every coded variable of the case files of `source`."""
        layers = [self.dated_plans(), self.candidates(), self.first_plan(), self.after_first_plan(), self.of_first_plan()]
        layers += [{n: sql for period in self.periods.values() for n, sql in period.items()}] * bool(self.periods)
        inner = f"FROM {source}"
        for layer in layers:
            inner = f"FROM (SELECT *, {', '.join(f'{sql} AS {n}' for n, sql in layer.items())} {inner})"
        variables = ", ".join(f"{sql} AS {name(v)}" for v, sql in self.coded.items())
        return f"SELECT municipality, {variables} {inner}"

    def dated_plans(self):
        kinds = field_of(self.study, "plan.kind")
        qualifying = {v for kind in self.study.protocol["inclusion"]["planKinds"] for v in self.study.within(kinds.values, kind)}
        qualifies = [{NOT_EVIDENT: OPEN, NOT_CODED: MISSING}.get(v, YES if v in qualifying else NO) for v in kinds.domain + [NOT_CODED]]
        dates = ", ".join(date_or_null(f"p.{'.'.join(map(name, d.split('.')))}") for d in self.study.protocol["firstPlan"]["dates"])
        window = self.study.protocol["inclusion"]
        inside = f"if(d.d IS NULL, {OPEN}, {date_within(first_day('d.d'), last_day('d.d'), window['from'], window['to'])})"
        plan = pack(i="i", id="p.id", q=f"{constants(qualifies, 'UTINYINT')}[{place_of(kinds, 'p.kind')} + 1]", d=f"coalesce({dates})")
        dated = pack(f=first_day("d.d"), l=last_day("d.d"), i="d.i", id="d.id", q="d.q", w=inside)
        return {"dated": f"list_transform(list_transform(plans, lambda p, i: {plan}), lambda d: {dated})",
                **self.sets, **self.words("contacts", "contacts"), **self.words("interventions", "interventions"), **self.words("plans", "plans")}

    def candidates(self):
        return {"candidates": f"list_filter(dated, lambda d: d.q = {YES} AND d.w <> {NO})",
                "doubtful": f"list_filter(dated, lambda d: d.q IN ({OPEN}, {MISSING}))"}

    def first_plan(self):
        return {"best": "if(len(candidates) > 1, list_sort(candidates)[1], candidates[1])"}

    def after_first_plan(self):
        surely = "len(list_filter(candidates, lambda c: c.f > best.l OR (c.f = best.f AND c.l = best.l))) = len(candidates)"
        first = (f"CASE WHEN plans IS NULL THEN {PLAN_MISSING} WHEN len(doubtful) > 0 THEN if(doubtful[1].q = {OPEN}, {PLAN_OPEN}, {PLAN_MISSING})"
                 f" WHEN len(candidates) = 0 THEN {NONE} WHEN best.w = {YES} AND (len(candidates) = 1 OR {surely}) THEN {KNOWN} ELSE {PLAN_OPEN} END")
        day = pack(n="n", d=date_or_null('u."date"'), undated=f'if(u."date" = {quoted(NOT_EVIDENT)}, {OPEN}, {MISSING})',
                   newplanmade='u."newPlanMade"::VARCHAR', documentedin='u."documentedIn"::VARCHAR')
        follow_up = pack(key=f"coalesce({first_day('u.d')}, '9999')", n="u.n", f=first_day("u.d"), l=last_day("u.d"), undated="u.undated",
                         newplanmade="u.newplanmade", documentedin="u.documentedin")
        form = self.study.lists["followUpSources"][0]["id"]
        plan = pack(key="d.f", n="1000000 + d.i", f="d.f", l="d.l", undated=str(OPEN), newplanmade="'ja'", documentedin=quoted(form))
        later = 'list_filter(dated, lambda d: d.i <> best.i AND NOT coalesce(list_contains(list_transform("followUps", lambda u: u."newPlan"), d.id), false))'
        return {"first": first,
                "p": "plans[best.i]",
                "possible": f'list_concat(list_transform(list_transform("followUps", lambda u, n: {day}), lambda u: {follow_up}), '
                            f"list_transform({later}, lambda d: {plan}))"}

    def of_first_plan(self):
        after = f"CASE WHEN o.f >= best.l THEN {YES} WHEN o.l < best.f THEN {NO} ELSE {OPEN} END"
        is_one = (f"CASE WHEN o.n <= 1000000 THEN if(o.f IS NULL, {YES}, {after}) WHEN o.f IS NULL THEN {OPEN}"
                  f" WHEN o.f = best.f AND o.l = best.l THEN if(o.n > 1000000 + best.i, {YES}, {NO}) ELSE {after} END")
        sure = f"list_filter(possible, lambda o: {is_one} = {YES})"
        of_plan = [self.item(v) for v in self.study.variables.values() if v.get("plan") == "first"]
        by_rule = [self.item(v) for v in self.study.variables.values() if "rule" in v and v["id"] in self.stated]
        # An observation on another plan, or without a first one, overrides nothing.
        stated = (f"list_filter(observations, lambda o: enum_code(o.item) NOT IN ({', '.join(of_plan)})"
                  f" OR (first = {KNOWN} AND o.\"plan\" IS NOT DISTINCT FROM p.id))")
        found = {"occasions": f'CASE WHEN "followUps" IS NULL THEN {MISSING} WHEN len(list_filter(possible, lambda o: {is_one} = {OPEN})) > 0 THEN {OPEN} ELSE {YES} END',
                 "occasion": f"if(len(possible) > 1, list_sort({sure}), {sure})",
                 "stated": stated,
                 "items": f"list_transform({stated}, lambda o: enum_code(o.item))",
                 "has_others": f"len(list_filter(observations, lambda o: enum_code(o.item) IN ({', '.join(by_rule)}))) > 0" if by_rule else "false"}
        for path in LISTS:
            if path.startswith("plan."):
                found |= self.words(path, "p." + ".".join(map(name, path.split(".")[1:])))
        return found

    def words(self, path, elements):
        found, questions = {}, self.questions[path]
        for n, word in enumerate(questions.words()):
            column = f"{path.replace('.', '_').lower()}_{n}"
            found[column] = questions.of_list(word, elements)
            if path in self.counted:
                found[column + "_each"] = questions.of_each(word, elements)
        return found

    def columns(self):
        """What is read of a case file: the columns of `read_json` with their types."""
        asked = {None: {"municipality"}, "observation": {"item", "value", "plan"}, "followUp": {"date", "newPlan"}, "plan": {"id", "kind"}}
        for variable in self.study.variables.values():
            self.ask(variable.get("appliesWhen"), None, asked)
            self.ask(variable.get("rule"), None, asked)
        for path in self.study.protocol["firstPlan"]["dates"]:
            self.ask({"path": "plan." + path}, None, asked)
        return self.part(None, asked)

    def ask(self, condition, element, asked):
        if isinstance(condition, list):
            for part in condition:
                self.ask(part, element, asked)
        if not isinstance(condition, dict):
            return
        element = next((condition[k] for k in ("some", "every", "list") if k in condition), element)
        if isinstance(condition.get("count"), str):
            element = condition["count"]
        for key in ("path", "field", "from", "to", "year"):
            path = condition.get(key)
            if not isinstance(path, str) or not path[:1].strip("0123456789") or path == "plan.date" or "exists" in condition:
                continue
            if path.startswith("."):
                asked.setdefault(LISTS[element], set()).add(path[1:])
            else:
                thing, _, field = path.rpartition(".")
                asked.setdefault(THINGS[thing], set()).add(field)
        for key, part in condition.items():
            self.ask(part, element, asked)

    def part(self, part, asked):
        """The fields of a part that are asked for, with those of the parts below it."""
        declared = (self.study.schema["$defs"][part] if part else self.study.schema)["properties"]
        found = {}
        for key, form in declared.items():
            below = (form.get("items") or form).get("$ref", "").rpartition("/")[2]
            if below in asked and (form.get("type") == "array" or below in ("person", "meeting")):
                fields = self.part(below, asked)
                if fields and part != "followUp":
                    found[key] = f"STRUCT({', '.join(f'{name(n)} {t}' for n, t in fields.items())})" + "[]" * ("items" in form)
            elif key in asked.get(part, ()):
                field = self.study.field(part, key)
                found[key] = f"ENUM({', '.join(map(quoted, field.domain))})" if field.is_enum else "VARCHAR"
        return found

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


def holds(x, value):
    """Whether the text of a JSON array has a value."""
    return f"contains({x}, {quoted(chr(34) + value + chr(34))})"


def between(x, condition):
    tests = [f"{x} {sign} {condition[key]}" for key, sign in (("atLeast", ">="), ("atMost", "<=")) if key in condition]
    return "(" + " AND ".join(tests) + ")"


def pack(**fields):
    return f"struct_pack({', '.join(f'{n} := {sql}' for n, sql in fields.items())})"


def date_or_null(x):
    """Words begin with a letter, dates with a digit."""
    return f"if({x} < 'A', {x}, NULL)"


def first_day(x):
    return f"CASE length({x}) WHEN 10 THEN {x} WHEN 7 THEN {x} || '-01' ELSE {x} || '-01-01' END"


def last_day(x):
    return f"CASE length({x}) WHEN 10 THEN {x} WHEN 7 THEN strftime(last_day(({x} || '-01')::DATE), '%Y-%m-%d') ELSE {x} || '-12-31' END"


def date_within(first, last, start, end):
    """Whether a date lies within two days, whole."""
    if any(d and len(d) != 10 for d in (start, end)):
        raise Unsupported("a bound that is no day")
    inside = [f"{first} >= {quoted(start)}"] * bool(start) + [f"{last} <= {quoted(end)}"] * bool(end)
    outside = [f"{last} < {quoted(start)}"] * bool(start) + [f"{first} > {quoted(end)}"] * bool(end)
    return f"CASE WHEN {' AND '.join(inside)} THEN {YES} WHEN {' OR '.join(outside)} THEN {NO} ELSE {OPEN} END"

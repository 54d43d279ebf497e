"""The rules of a study as one query of DuckDB over its case files.

A rule is folded as far as it goes before DuckDB sees it; written out as they stand, condition by
condition, the same rules take DuckDB several times as long. The query has layers, each with
columns that the next one asks for; the last one has the variables.
"""
from lookups_in_sql import constants, date_or_null, date_within, first_day, last_day, name, pack, place_of, quoted
from rules_in_sql import KNOWN, NONE, PLAN_MISSING, PLAN_OPEN, Rules
from study import LISTS, MISSING, NO, NOT_CODED, NOT_EVIDENT, OPEN, THINGS, YES, field_of


class Coding(Rules):
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

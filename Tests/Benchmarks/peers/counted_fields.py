"""The part of the tables that rests on one field of the person, for peers that only count fields.

They write how often each value of a field occurs in each kind of unit, as lines of

    kind of unit, field, value as JSON (nothing: *ej kodat*), number of cases

with tabs between, and `cells` makes cells of that, the coding done on the counted values.
"""
import json

from study import NO, NOT_APPLICABLE, NOT_EVIDENT, YES, MISSING, OPEN, decide, paths_of, truth
from tables_by_groups import Cell

KIND, PERSON, SERVICE = "unitKind", "person.", "service"


def single_fields(study):
    """Variables that rest on one field of the person: variable -> field."""
    found = {}
    for variable in study.variables.values():
        rule = variable.get("rule", {})
        paths = set(paths_of([rule, variable.get("appliesWhen")]))
        if len(paths) == 1 and min(paths).startswith(PERSON) and not variable.get("plan") and {"field", "branches"} & set(rule):
            found[variable["id"]] = min(paths)[len(PERSON):]
    return found


def coded(study, variable, cell):
    cells = {PERSON + single_fields(study)[variable["id"]]: cell}
    if "appliesWhen" in variable:
        t = truth(study, variable["appliesWhen"], cells)
        if t != YES:
            return {NO: NOT_APPLICABLE, MISSING: None, OPEN: NOT_EVIDENT}[t]
    return cell if "field" in variable["rule"] else decide(study, variable["rule"], cells)


def cells(study, lines):
    """Ids, numbers (count, base and missing) and variables of every cell that the counted fields tell."""
    counts = {}
    for line in lines:
        kind, field, value, number = line.rstrip("\n").split("\t")
        value = json.loads(value) if value else None
        value = frozenset(value) if isinstance(value, list) else value
        counts.setdefault(field, []).append((kind or None, value, int(number)))
    fields = {v: f for v, f in single_fields(study).items() if f in counts}
    for ids, row, condition, where in study.tables.cells():
        cell = Cell(study.tables, ids, row, condition, where)
        own = cell.needed - {SERVICE}
        if len(own) == 1 and own <= set(fields):
            variable = min(own)
            groups = [({SERVICE: kind, variable: coded(study, study.variables[variable], value)}, number)
                      for kind, value, number in counts[fields[variable]]]
            yield ids, cell.count(groups), own


def overridden(lines):
    """Variables that observations state, which then do not rest on the field alone."""
    return {line.split("\t")[1].removeprefix("observed ") for line in lines if line.split("\t")[1].startswith("observed ")}

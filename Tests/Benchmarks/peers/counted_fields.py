"""The part of the tables that rests on one field of the person, for peers that only count fields.

They write how often each value of a field occurs in each kind of unit, as lines of

    kind of unit, field, value as JSON (nothing: *ej kodat*), number of cases

with tabs between, and `cells` makes cells of that, the coding done on the counted values.
"""
import json

from study import NO, NOT_APPLICABLE, NOT_EVIDENT, YES, MISSING, OPEN, decide, paths_of, truth
from tables_by_groups import Cell

PERSON, SERVICE, STATED = "person.", "service", "stated "


def single_fields(study):
    """Variables that rest on one field of the person: variable -> field."""
    found = {}
    for variable in study.variables.values():
        rule = variable.get("rule", {})
        paths = set(paths_of([rule, variable.get("appliesWhen")]))
        if len(paths) == 1 and min(paths).startswith(PERSON) and not variable.get("plan") and {"field", "branches"} & set(rule):
            found[variable["id"]] = min(paths)[len(PERSON):]
    return found


def cell_of(value):
    return frozenset(value) if isinstance(value, list) else value


def coded(study, variable, cell, stated=None):
    """What a variable is coded as where its field holds `cell` and an observation states something."""
    if "appliesWhen" in variable:
        t = truth(study, variable["appliesWhen"], {PERSON + single_fields(study)[variable["id"]]: cell})
        if t != YES:
            return {NO: NOT_APPLICABLE, MISSING: None, OPEN: NOT_EVIDENT}[t]
    if stated is not None:
        return stated
    return cell if "field" in variable["rule"] else decide(study, variable["rule"], {PERSON + single_fields(study)[variable["id"]]: cell})


def cells(study, lines, stated=()):
    """Ids with count, base and missing of every cell that the counted fields tell.

    `stated` are lines about what observations state, for peers that do not look at these.
    """
    counts, changes = {}, {}
    for line in [*(line for line in lines if "\t" + STATED not in line), *stated]:
        kind, about, value, number = line.rstrip("\n").split("\t")
        value, kind, number = json.loads(value) if value else None, kind or None, int(number)
        if about.startswith(STATED):
            changes.setdefault(about.removeprefix(STATED), []).append((kind, cell_of(value[0]), *map(cell_of, value[1][:1] or [None]), value[2] or None, number))
        else:
            counts.setdefault(about, []).append((kind, cell_of(value), number))
    groups = {}
    for name, field in single_fields(study).items():
        variable = study.variables[name]
        if field in counts:
            groups[name] = [({SERVICE: kind, name: coded(study, variable, cell)}, number) for kind, cell, number in counts[field]]
            for kind, cell, said, other_kind, number in changes.get(name, []):
                groups[name].append(({SERVICE: kind, name: coded(study, variable, cell)}, -number))
                groups[name].append(({SERVICE: other_kind, name: coded(study, variable, cell, said)}, number))
    for ids, row, condition, where in study.tables.cells():
        cell = Cell(study.tables, ids, row, condition, where)
        own = cell.needed - {SERVICE}
        if len(own) == 1 and own <= set(groups):
            yield ids, cell.count(groups[min(own)])

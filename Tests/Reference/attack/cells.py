"""The numbers that tables print, and what a case adds to each."""
import math
from scipy.stats import binom, norm
from .codebook import MISSING, NOT_APPLICABLE, NOT_EVIDENT, YES, truth, variables_of

PARTS = ("count", "base", "missing", "notEvident")


class Cell:
    def __init__(self, key, variables, contribution, shown, value):
        self.key, self.variables, self.contribution = key, tuple(sorted(set(variables))), contribution
        self.shown, self.value = shown, value


class Cells:
    """released: what the attacker sees; full: the truth; primary_only: hides nothing but what is small."""

    def __init__(self, book, limit, released, full, primary_only):
        self.book, self.limit, self.primary_only = book, limit, primary_only
        self.cells, self.matrices = [], []
        for table, true in zip(released["tables"], full["tables"]):
            definition = book.tables[table["id"]]
            if definition.get("rowsFrom") == "municipalities":
                self.matrices.append((table, true))
            if "rowsFrom" in definition:
                continue
            rows = [r for g in definition["groups"] for r in g["rows"]]
            for row, shown, trues in zip(rows, table["rows"], true["rows"]):
                asked = [
                    self.add(definition["id"], row, column, cell, whole)
                    for column, cell, whole in zip(definition["columns"], shown["cells"], trues["cells"])]
                if "test" in definition and not primary_only:
                    self.add_test(definition, asked, shown["cells"], released.get("test"))

    def add(self, table, row, column, cell, whole):
        if "count" not in whole:
            return None
        group, condition, sums = column.get("where"), row.get("when"), None
        if "cells" in row:
            condition = row["cells"][column["id"]]
        elif "variable" in row:
            condition = {"variable": row["variable"], "is": column["value"]}
        elif "sum" in row:
            sums = row["sum"], row.get("of")
        asked = variables_of(condition) if condition else [v for v in sums if v]

        def part(name):
            def contribution(values):
                if group and truth(group, values, self.book) is not YES:
                    return 0
                found = [values[v] for v in asked]
                if NOT_APPLICABLE in found:
                    return 0
                if MISSING in found:
                    return int(name == "missing")
                if sums and NOT_EVIDENT in found:
                    return int(name == "notEvident")
                if name == "base":
                    return values[sums[1]] if sums and sums[1] else 1
                if name == "count":
                    return values[sums[0]] if sums else int(truth(condition, values, self.book) is YES)
                return 0
            return contribution

        for name in PARTS if sums else PARTS[:3]:
            value = whole.get(name, 0)
            small = 0 < value < self.limit
            is_shown = not small if self.primary_only else name not in cell.get("suppressed", [])
            if is_shown and not self.primary_only and cell.get(name, 0) != value:
                raise SystemExit(f"{table} {row['id']} {column['id']}: {name} differs between the two runs")
            if is_shown and small:
                raise SystemExit(f"{table} {row['id']} {column['id']}: {name} is {value} and shown")
            self.cells.append(Cell((table, row["id"], column["id"], name), asked + variables_of(group), part(name), is_shown, value))
        return condition

    def add_test(self, definition, asked, cells, test):
        """Where p is shown, which numbers of discordant pairs give it."""
        index = {c["id"]: i for i, c in enumerate(definition["columns"])}
        t = definition["test"]
        first, second, marked = index[t["first"]], index[t["second"]], index[t["marks"]]
        if "p" not in cells[marked] or "count" not in cells[first] or "count" not in cells[second]:
            return
        difference = cells[second]["count"] - cells[first]["count"]
        fits = []
        for one in range(cells[first]["count"] + 1):
            p = p_value(one, one + difference, test) if one + difference >= 0 else None
            if p is not None and abs(p - cells[marked]["p"]) <= 0.006 * p:
                fits.append(one)
        if len(fits) != 1:
            return
        one, other = asked[first], asked[second]
        variables = variables_of(one) + variables_of(other)

        def contribution(values):
            if any(values[v] in (NOT_APPLICABLE, MISSING) for v in variables):
                return 0
            return int(truth(one, values, self.book) is YES and truth(other, values, self.book) is not YES)

        self.cells.append(Cell(("test", definition["id"], str(fits), "count"), variables, contribution, True, fits[0]))


def p_value(one, other, test):
    n = one + other
    if test["id"] == "mcnemar":
        if n == 0:
            return None
        tail = norm.sf(abs(other - one) / math.sqrt(n))
    elif test["id"] == "mcnemar-exact":
        tail = binom.cdf(min(one, other), n, 0.5)
    else:
        return None
    return {"observed": tail, "two-sided": min(1, 2 * tail)}.get(test["alternative"])

"""Attacks tables whose small counts were suppressed, with an exact solver.

    attack_suppression.py CODEBOOK N SUPPRESSED.json FULL.json [--primary-only] [--first] [--verbose]

The attacker knows N, the codebook's JSON and what the suppressed tables show,
and that counts are whole and not negative. Every cell counts cases by their
values of some variables, so the unknowns are how many cases have each
combination of values: one set of unknowns for the variables of a row, or for a
part of the case file and a variable that its rule reads, tied together where
they share a variable. HiGHS then says which values of a hidden number are
possible. FULL.json only tells which hidden numbers are small, and is what
`--primary-only` hides nothing else of: a control that the attack bites. `--first`
ends at the first breach.

Prints: cells, small, hidden, solved, breaches; exits with 1 on a breach, or
under --primary-only when there is none.
"""
import itertools, json, math, sys
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack
from scipy.stats import binom, norm

NOT_EVIDENT, NOT_APPLICABLE, MISSING = "framgår ej", "ej tillämpligt", "ej kodat"
MOST_ATOMS = 30000
MOST_TOGETHER = 12
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


def descendants(values, ids):
    found, grown = set(ids), True
    while grown:
        more = {v["id"] for v in values if v.get("parent") in found} - found
        found |= more
        grown = bool(more)
    return found


# Conditions over coded values: what is not evident or absent meets none but
# the one that asks for it by name.

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
    if value in (NOT_EVIDENT, NOT_APPLICABLE, MISSING):
        return UNKNOWN
    if "isEmpty" in condition:
        return (len(value) == 0) == condition["isEmpty"]
    if "atLeast" in condition or "atMost" in condition:
        number = len(value) if isinstance(value, frozenset) else value
        return condition.get("atLeast", -math.inf) <= number <= condition.get("atMost", math.inf)
    accepted = descendants(book.values(condition["variable"]), condition.get("in") or [asked])
    return bool(accepted & value) if isinstance(value, frozenset) else value in accepted


# Parts of the case file that rules read: a path with one or several values.

def conditions_in(node, found):
    """Comparisons of paths outside elements; None in it: it reads something else."""
    if isinstance(node, list):
        for part in node:
            conditions_in(part, found)
    elif node is not None:
        for key in ("all", "any"):
            if key in node:
                return conditions_in(node[key], found)
        if "not" in node:
            return conditions_in(node["not"], found)
        known = set(node) <= {"path", "is", "in", "isEmpty"}
        found.append(node if known and not node["path"].startswith(".") and "exists" not in node else None)


def reads(variable):
    """The comparisons of rule and of applicability, and the path that a rule takes its value from."""
    rule = variable.get("rule") or {}
    of_rule, of_applicability, field = [], [], None
    if "field" in rule:
        field = rule["field"] if isinstance(rule["field"], str) else None
        of_rule.append({"path": field} if field else None)
    elif "countValues" in rule:
        field = rule["countValues"]["path"]
        of_rule.append({"path": field})
    elif "branches" in rule:
        conditions_in([b["when"] for b in rule["branches"]], of_rule)
    elif "members" in rule:
        conditions_in([m["when"] for m in rule["members"]], of_rule)
    else:
        of_rule.append(None)
    conditions_in(variable.get("appliesWhen"), of_applicability)
    return of_rule, of_applicability, field


def only_path(comparisons):
    paths = {c["path"] if c else None for c in comparisons}
    return paths.pop() if len(paths) == 1 else None


class Path:
    """What a path of the case file can hold, as far as rules ask."""

    def __init__(self, name, comparisons, variables, book):
        asked = set()
        for c in comparisons:
            asked |= {x for x in [c.get("is"), *c.get("in", [])] if x and x not in (NOT_EVIDENT, MISSING, "tom")}
        self.several = any("isEmpty" in c for c in comparisons) or any(
            "members" in v.get("rule", {}) or "countValues" in v.get("rule", {}) for v in variables)
        own = [book.values(v["id"]) for v in variables if "field" in v.get("rule", {})]
        fitting = [values for values in book.lists.values() if asked <= {v["id"] for v in values}]
        self.tree = own[0] if own else min(fitting, key=len) if asked and fitting else []
        numbers = [v for v in variables if "field" in v.get("rule", {}) and not book.values(v["id"])]
        leaves = [v["id"] for v in self.tree if v["id"] not in {w.get("parent") for w in self.tree}]
        self.whole = True
        if self.several and len(self.tree) <= MOST_TOGETHER:
            every = [v["id"] for v in self.tree]
            self.values = [frozenset(s) for k in range(len(every) + 1) for s in itertools.combinations(every, k)]
        else:
            self.values = [v["id"] for v in self.tree] + ["tom", "annat som inte frågas efter"]
            self.whole = not self.several and not numbers and bool(leaves)
        self.values += [NOT_EVIDENT, MISSING]

    def truth(self, condition, value):
        if condition is None:
            return YES
        if "all" in condition or "any" in condition:
            whole = "all" in condition
            parts = [self.truth(part, value) for part in condition["all" if whole else "any"]]
            if (NO if whole else YES) in parts:
                return NO if whole else YES
            other = [p for p in parts if p not in (YES, NO)]
            return MISSING if MISSING in other else other[0] if other else whole
        if "not" in condition:
            inner = self.truth(condition["not"], value)
            return not inner if inner in (YES, NO) else inner
        asked = condition.get("is")
        if asked in (NOT_EVIDENT, MISSING):
            return value == asked
        if value in (NOT_EVIDENT, MISSING):
            return value
        if "isEmpty" in condition:
            return (len(value) == 0) == condition["isEmpty"]
        accepted = {"tom"} if asked == "tom" else descendants(self.tree, condition.get("in") or [asked])
        return bool(accepted & value) if isinstance(value, frozenset) else value in accepted

    def coded(self, variable, value):
        """What the rule makes of a value."""
        applies = self.truth(variable.get("appliesWhen"), value)
        if applies is not YES:
            return NOT_APPLICABLE if applies is NO else applies
        rule = variable["rule"]
        if "field" in rule or "countValues" in rule:
            if value in (NOT_EVIDENT, MISSING) or "field" in rule:
                return value
            under = rule["countValues"].get("under")
            counted = descendants(self.tree, [under]) - {under} if under else None
            return len(value if counted is None else value & counted)
        if "members" in rule:
            parts = {m["value"]: self.truth(m["when"], value) for m in rule["members"]}
            other = [p for p in parts.values() if p not in (YES, NO)]
            return other[0] if other else frozenset(k for k, p in parts.items() if p is YES)
        for branch in rule["branches"]:
            held = self.truth(branch["when"], value)
            if held is not NO:
                return branch["value"] if held is YES else held
        return rule["otherwise"]


def region(condition):
    """Of an element of a list: (list, what its fields must be, whether that is all)."""
    if not condition or "some" not in condition:
        return None
    where = condition.get("where", {"all": []})
    fields, exact = {}, True
    for part in where.get("all", [where]):
        if set(part) in ({"path", "is"}, {"path", "in"}) and part["path"].startswith("."):
            fields[part["path"]] = part.get("in") or [part["is"]]
        else:
            exact = False
    return condition["some"], fields, exact


def lies_within(inner, outer, book):
    if not inner or not outer or inner[0] != outer[0] or not outer[2]:
        return False
    for field, ids in outer[1].items():
        trees = [t for t in book.lists.values() if set(ids) <= {v["id"] for v in t}]
        accepted = set.union(*(descendants(t, ids) for t in trees)) if trees else set(ids)
        if field not in inner[1] or not set(inner[1][field]) <= accepted:
            return False
    return True


class Cell:
    def __init__(self, key, variables, contribution, shown, value):
        self.key, self.variables, self.contribution = key, tuple(sorted(set(variables))), contribution
        self.shown, self.value, self.number = shown, value, None


class Attack:
    def __init__(self, book, limit, released, full, primary_only, only_first):
        self.book, self.limit, self.only_first = book, limit, only_first
        self.cells, self.tests, self.matrices = [], [], []
        self.read(released, full, primary_only)
        self.domains = {v: self.domain(v) for v in {v for c in self.cells for v in c.variables}}
        self.solved = self.hidden = self.small = self.printed = 0
        self.relaxed = []

    # Cells

    def read(self, released, full, primary_only):
        for table, true in zip(released["tables"], full["tables"]):
            definition = self.book.tables[table["id"]]
            if definition.get("rowsFrom") == "municipalities":
                self.matrices.append((table, true, primary_only))
            if "rowsFrom" in definition:
                continue
            rows = [r for g in definition["groups"] for r in g["rows"]]
            for row, shown, trues in zip(rows, table["rows"], true["rows"]):
                asked = []
                for column, cell, whole in zip(definition["columns"], shown["cells"], trues["cells"]):
                    asked.append(self.add(definition["id"], row, column, cell, whole, primary_only))
                if "test" in definition and not primary_only:
                    self.add_test(definition, asked, shown["cells"], released.get("test"))

    def add(self, table, row, column, cell, whole, primary_only):
        if "count" not in whole:
            return None
        group = column.get("where")
        sums, condition = None, row.get("when")
        if "cells" in row:
            condition = row["cells"][column["id"]]
        elif "variable" in row:
            condition = {"variable": row["variable"], "is": column["value"]}
        elif "sum" in row:
            sums = row["sum"], row.get("of")
        asked = variables_of(condition) if condition else [v for v in sums if v]
        variables = asked + variables_of(group)

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

        for name in ("count", "base", "missing", "notEvident"):
            value = whole.get(name, 0)
            if name == "notEvident" and not sums:
                continue
            small = 0 < value < self.limit
            is_shown = not small if primary_only else name not in cell.get("suppressed", [])
            if is_shown and not primary_only and cell.get(name, 0) != value:
                raise SystemExit(f"{table} {row['id']} {column['id']}: {name} differs between the two runs")
            if is_shown and small:
                raise SystemExit(f"{table} {row['id']} {column['id']}: {name} is {value} and shown")
            self.cells.append(Cell((table, row["id"], column["id"], name), variables, part(name), is_shown, value))
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
            other = one + difference
            if other < 0:
                continue
            p = p_value(one, other, test)
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

    # Values of variables

    def domain(self, name):
        v = self.book.variables[name]
        ids = [x["id"] for x in self.book.values(name)]
        numbers = {"count": range(13), "days": None, "year": range(1990, 2030)}
        if v["type"] == "single":
            values = ids
        elif v["type"] == "multiple":
            values = [frozenset(s) for k in range(len(ids) + 1) for s in itertools.combinations(ids, k)] if len(ids) < 11 else None
        else:
            values = list(numbers[v["type"]] or sorted({0, *range(1, 800, 7)}))
        if values is None:
            return None
        special = [MISSING] + ([NOT_EVIDENT] if v.get("notEvident") else [])
        if "appliesWhen" in v:
            special.append(NOT_APPLICABLE)
        return self.merged(name, values + special)

    def merged(self, name, values):
        """One value for all that no cell tells apart; of a number that is summed, each."""
        tests = []

        def collect(node):
            if isinstance(node, dict):
                if node.get("variable") == name and len(node) > 1 and "id" not in node:
                    tests.append({k: x for k, x in node.items()})
                if node.get("variable") == name and "id" in node:
                    tests.extend({"variable": name, "is": x["id"]} for x in self.book.values(name))
                if name in (node.get("sum"), node.get("of")):
                    tests.append(None)
                for part in node.values():
                    collect(part)
            elif isinstance(node, list):
                for part in node:
                    collect(part)

        collect(list(self.book.tables.values()))
        classes = {}
        for value in values:
            special = value if value in (MISSING, NOT_EVIDENT, NOT_APPLICABLE) else ""
            key = (special, *(value if t is None else truth(t, {name: value}, self.book) for t in tests))
            classes.setdefault(key, []).append(value)
        self.classes = getattr(self, "classes", {})
        self.classes[name] = {value: members[0] for members in classes.values() for value in members}
        return [members[0] for members in classes.values()]

    # Sets of variables that are solved together

    def cliques(self):
        separator = self.separator()
        wanted = {frozenset(c.variables) - {separator} for c in self.cells}
        allowed = {}
        used = set(self.domains)
        by_path = {}
        for name in sorted(used):
            v = self.book.variables[name]
            of_rule, of_applicability, _ = reads(v)
            for comparisons, whole in ((of_rule + of_applicability, True), (of_applicability, False)):
                path = only_path(comparisons)
                if path and comparisons:
                    by_path.setdefault(path, []).append((name, comparisons, whole))
                    break
        for name, users in by_path.items():
            if len({u[0] for u in users}) < 2:
                continue
            variables = [self.book.variables[u] for u, _, whole in users if whole]
            path = Path(name, [c for _, cs, _ in users for c in cs], variables, self.book)
            if not path.whole or not path.tree:
                self.relaxed.append(name)
                continue
            alike = {}
            for raw in path.values:
                outcome = tuple(
                    self.classes[u].get(path.coded(self.book.variables[u], raw)) if whole
                    else path.truth(self.book.variables[u]["appliesWhen"], raw) for u, _, whole in users)
                alike.setdefault((raw in (NOT_EVIDENT, MISSING), outcome), raw)
            path.values = self.domains[name] = list(alike.values())
            for user, _, whole in users:
                v = self.book.variables[user]
                pairs = set()
                for raw in path.values:
                    if whole:
                        coded = path.coded(v, raw)
                        coded = self.classes[user].get(coded)
                        pairs.add((raw, coded))
                    else:
                        applies = path.truth(v["appliesWhen"], raw)
                        for value in self.domains[user]:
                            if applies is YES and value != NOT_APPLICABLE or applies is NO and value == NOT_APPLICABLE \
                                    or applies == value:
                                pairs.add((raw, value))
                clique = frozenset([name, user])
                wanted.add(clique)
                allowed.setdefault(clique, []).append(((name, user), pairs))
        self.add_elements(used, wanted, allowed)
        wanted = [c for c in wanted if all(self.domains.get(v) is not None for v in c)]
        return separator, [c for c in wanted if not any(c < other for other in wanted)], allowed

    def add_elements(self, used, wanted, allowed):
        """A fact of a wider part of a list follows from that of a narrower one."""
        facts, applicable = {}, {}
        for name in used:
            v = self.book.variables[name]
            branches = v.get("rule", {}).get("branches", [])
            if len(branches) == 1 and v["rule"]["otherwise"] != branches[0]["value"] and "appliesWhen" not in v:
                facts[name] = region(branches[0]["when"]), branches[0]["value"]
            applicable[name] = region(v.get("appliesWhen"))
        for one, (inner, yes) in sorted(facts.items()):
            for other, (outer, also) in facts.items():
                if one != other and lies_within(inner, outer, self.book):
                    self.forbid(one, other, lambda a, b: a == yes and b not in (also, MISSING), wanted, allowed)
            for other, inner_of in sorted(applicable.items()):
                if lies_within(inner_of, facts[one][0], self.book):
                    self.forbid(
                        other, one, lambda a, b: a not in (NOT_APPLICABLE, MISSING, NOT_EVIDENT) and b not in (yes, MISSING),
                        wanted, allowed)
        same = {}
        for name in sorted(used):
            if "appliesWhen" in self.book.variables[name]:
                same.setdefault(json.dumps(self.book.variables[name]["appliesWhen"]), []).append(name)
        for names in same.values():
            for other in names[1:]:
                self.forbid(names[0], other, lambda a, b: (a == NOT_APPLICABLE) != (b == NOT_APPLICABLE), wanted, allowed)

    def forbid(self, one, other, is_forbidden, wanted, allowed):
        if self.domains[one] is None or self.domains[other] is None:
            return
        pairs = {(a, b) for a in self.domains[one] for b in self.domains[other] if not is_forbidden(a, b)}
        clique = frozenset([one, other])
        wanted.add(clique)
        allowed.setdefault(clique, []).append(((one, other), pairs))

    def separator(self):
        uses = {}
        for table in self.book.tables.values():
            for column in table.get("columns", []):
                if len(set(variables_of(column.get("where")))) == 1:
                    v = variables_of(column["where"])[0]
                    uses[v] = uses.get(v, 0) + 1
        return max(sorted(uses), key=uses.get)

    # Solving

    def run(self):
        separator, cliques, allowed = self.cliques()
        parts = []
        for clique in sorted(cliques, key=sorted):
            touching = [p for p in parts if any(clique & c for c in p)]
            parts = [p for p in parts if p not in touching] + [[clique] + [c for p in touching for c in p]]
        breaches = []
        for part in parts:
            if breaches and self.only_first:
                return breaches
            breaches += self.solve(separator, part, allowed)
        for matrix in self.matrices:
            breaches += self.solve_matrix(*matrix)
        return breaches

    def solve(self, separator, cliques, allowed):
        atoms, ranges = [], {}
        for clique in sorted(cliques, key=sorted):
            names = sorted(clique) + [separator]
            size = math.prod(len(self.domains[v]) for v in names)
            limits = [x for pair, xs in allowed.items() if pair <= clique for x in xs]
            if size > MOST_ATOMS:
                self.relaxed.append("+".join(names))
                continue
            start = len(atoms)
            for combination in itertools.product(*(self.domains[v] for v in names)):
                values = dict(zip(names, combination))
                if all((values[a], values[b]) in pairs for (a, b), pairs in limits):
                    atoms.append(values)
            ranges[clique] = start, len(atoms), names
        if not atoms:
            return []
        rows, lows, highs = [], [], []
        total = len(atoms)

        def row(entries):
            keys = sorted(entries)
            return csr_array(([entries[k] for k in keys], ([0] * len(keys), keys)), shape=(1, total))

        # The same variables have the same values in every set of unknowns.
        ordered = sorted(ranges, key=sorted)
        shares = {frozenset([separator])} | {frozenset([separator, v]) for c in ordered for v in c}
        shares |= {a & b | {separator} for a, b in itertools.combinations(ordered, 2) if len(a & b) > 1}
        for shared in sorted(shares, key=sorted):
            holders = [c for c in ordered if shared <= c | {separator}]
            names = sorted(shared)
            sums = []
            for c in holders:
                found = {}
                for index in range(*ranges[c][:2]):
                    found.setdefault(tuple(atoms[index][v] for v in names), []).append(index)
                sums.append(found)
            for one in sums[1:]:
                for key in {*sums[0], *one}:
                    entries = {i: 1 for i in sums[0].get(key, [])}
                    entries.update({i: -1 for i in one.get(key, [])})
                    rows.append(row(entries)), lows.append(0), highs.append(0)
        hidden = {}
        for cell in self.cells:
            clique = next((c for c in ordered if set(cell.variables) <= c | {separator}), None)
            if clique is None or not ({*cell.variables} - {separator} or not cell.shown or cell.key[3] == "base"):
                continue
            entries = {}
            for index in range(*ranges[clique][:2]):
                by = cell.contribution(atoms[index])
                if by:
                    entries[index] = by
            if cell.shown:
                rows.append(row(entries)), lows.append(cell.value), highs.append(cell.value)
            else:
                key = (clique, tuple(sorted(entries.items())))
                hidden.setdefault(key, []).append(cell)
        if not hidden:
            return []
        system = System(vstack(rows).tocsr() if rows else csr_array((0, total)), lows, highs)
        targets = [(row(dict(key[1])), cells) for key, cells in hidden.items()]
        return self.examine(system, targets)

    def examine(self, system, targets):
        """The hidden numbers of which too little is possible."""
        matrix = vstack([t for t, _ in targets]).tocsr()
        pool = [[cells[0].value] for _, cells in targets]

        def reach(index, **wish):
            self.solved += 1
            found = system.solve(targets[index][0], **wish)
            if found is not None:
                for values, value in zip(pool, matrix @ found):
                    values.append(round(value))
            return found is not None

        if not system.is_feasible(matrix, [cells[0].value for _, cells in targets]):
            raise SystemExit(f"the truth is not among the possibilities: {targets[0][1][0].key}")
        breaches = []
        for index, (_, cells) in enumerate(targets):
            true, n = cells[0].value, self.limit
            if 0 < true < n:
                bad = [v for v in range(1, n) if v not in pool[index] and not reach(index, equal=v)]
            else:
                wide = lambda: max(pool[index]) - min(pool[index]) >= n - 2
                wide() or reach(index, sign=-1)
                wide() or reach(index, sign=1)
                bad = [] if wide() else [f"{min(pool[index])}…{max(pool[index])}"]
            if bad:
                breaches += [(c.key, c.value, bad) for c in cells]
                if self.only_first:
                    break
        return breaches

    def solve_matrix(self, table, true, primary_only):
        """The table of municipalities: rows and columns add up."""
        kinds = len(table["columns"]) - 1
        names = [r["id"] for r in table["rows"][:-1]]
        width = len(names) * (kinds + 1)
        rows, lows, highs, targets = [], [], [], []
        for i, (shown, whole) in enumerate(zip(table["rows"], true["rows"])):
            for k, (cell, full) in enumerate(zip(shown["cells"], whole["cells"])):
                is_total, is_last = k == kinds, i == len(names)
                entries = [
                    r * (kinds + 1) + c for r in (range(len(names)) if is_last else [i])
                    for c in (range(kinds + 1) if is_total else [k])]
                row = csr_array(([1] * len(entries), ([0] * len(entries), entries)), shape=(1, width))
                value = full.get("count", 0)
                small = 0 < value < self.limit
                if "count" in full and (small if primary_only else "count" in cell.get("suppressed", [])):
                    targets.append((row, [Cell(("1", shown["id"], cell["column"], "count"), [], None, False, value)]))
                else:
                    rows.append(row), lows.append(value), highs.append(value)
            if i < len(names):
                cell = shown["cells"][kinds]
                value = whole["cells"][kinds].get("missing", 0)
                if "missing" not in cell.get("suppressed", []):
                    one = i * (kinds + 1) + kinds
                    rows.append(csr_array(([1], ([0], [one])), shape=(1, width))), lows.append(value), highs.append(value)
        return self.examine(System(vstack(rows).tocsr(), lows, highs), targets) if targets else []


class System:
    """Whole numbers from 0 under linear equations."""

    def __init__(self, matrix, lows, highs):
        # Unknowns that nothing tells apart are one.
        self.matrix, self.lows, self.highs = matrix, np.array(lows, float), np.array(highs, float)

    def solve(self, target, equal=None, sign=0):
        matrix, lows, highs = self.matrix, self.lows, self.highs
        if equal is not None:
            matrix = vstack([matrix, target]).tocsr()
            lows, highs = np.append(lows, equal), np.append(highs, equal)
        cost = -sign * target.toarray()[0] if sign else np.zeros(target.shape[1])
        return self.milp(cost, matrix, lows, highs)

    def is_feasible(self, targets, values):
        matrix = vstack([self.matrix, targets]).tocsr()
        values = np.array(values, float)
        zeros = np.zeros(matrix.shape[1])
        return self.milp(zeros, matrix, np.append(self.lows, values), np.append(self.highs, values)) is not None

    @staticmethod
    def milp(cost, matrix, lows, highs):
        count = matrix.shape[1]
        found = milp(
            cost, constraints=[LinearConstraint(matrix, lows, highs)] if matrix.shape[0] else [],
            integrality=np.ones(count), bounds=Bounds(0, 100000), options={"time_limit": 60})
        if found.status not in (0, 2):
            raise SystemExit(f"HiGHS: {found.message}")
        return found.x


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


def main(folder, limit, suppressed, full, *options):
    limit = int(limit)
    load = lambda path: json.load(open(path, encoding="utf-8"))
    attack = Attack(Codebook(folder), limit, load(suppressed), load(full), "--primary-only" in options, "--first" in options)
    breaches = attack.run()
    counts = [c for c in attack.cells if c.key[3] == "count" and c.key[0] != "test"]
    small = sum(0 < c.value < limit for c in counts)
    hidden = sum(not c.shown for c in counts)
    if "--verbose" in options:
        for key, value, bad in breaches:
            print("breach:", *key, "is", value, "and cannot be", *bad)
        print("relaxed:", *sorted(set(attack.relaxed)))
    print(len(counts), small, hidden, attack.solved, len(breaches))
    sys.exit(bool(breaches) != ("--primary-only" in options))


if __name__ == "__main__":
    main(*sys.argv[1:])

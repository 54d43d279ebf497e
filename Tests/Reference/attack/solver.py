"""Which values of hidden numbers are possible, by HiGHS."""
import itertools
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, vstack
from .cases import WrongModel
from .cells import Cell

MOST_ATOMS = 30000


class System:
    """Whole numbers from 0 under linear equations."""

    def __init__(self, matrix, lows, highs):
        self.matrix, self.lows, self.highs = matrix, np.array(lows, float), np.array(highs, float)

    def solve(self, target, equal=None, sign=0):
        matrix, lows, highs = self.matrix, self.lows, self.highs
        if equal is not None:
            matrix = vstack([matrix, target]).tocsr()
            lows, highs = np.append(lows, equal), np.append(highs, equal)
        cost = -sign * target.toarray()[0] if sign else np.zeros(target.shape[1])
        return self.milp(cost, matrix, lows, highs)

    def is_feasible(self, targets, values):
        matrix, values = self.matrix, np.array(values, float)
        if len(values):
            matrix = vstack([matrix, targets]).tocsr()
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


class Attack:
    def __init__(self, logic, cells, limit, only_first):
        self.logic, self.cells, self.limit, self.only_first = logic, cells, limit, only_first
        self.separator = logic.separator
        self.solved, self.unmodelled = 0, []

    def run(self):
        breaches = []
        for part in self.parts():
            if breaches and self.only_first:
                return breaches
            breaches += self.solve(part)
        for matrix in self.cells.matrices:
            breaches += self.solve_matrix(*matrix)
        return breaches

    def parts(self):
        """Cliques of names, and the parts that they hang together in."""
        wanted = {frozenset(c.variables) - {self.separator} for c in self.cells.cells}
        wanted |= {frozenset(names) - {self.separator} for names in self.logic.facts}
        wanted = [c for c in wanted if all(self.logic.domains[v] is not None for v in c)]
        cliques = [c for c in wanted if not any(c < other for other in wanted)]
        parts = []
        for clique in sorted(cliques, key=sorted):
            touching = [p for p in parts if any(clique & c for c in p)]
            parts = [p for p in parts if p not in touching] + [[clique] + [c for p in touching for c in p]]
        return parts

    def atoms(self, names):
        """Every combination of the values of names that facts allow; None: too many."""
        rows, known = [()], []
        for name in names:
            known.append(name)
            rows = [row + (value,) for row in rows for value in self.logic.domains[name]]
            for fact, sets in self.logic.facts.items():
                if name in fact and set(fact) <= set(known):
                    places = [known.index(n) for n in fact]
                    for allowed in sets:
                        rows = [row for row in rows if tuple(row[p] for p in places) in allowed]
            if len(rows) > MOST_ATOMS:
                return None
        return [dict(zip(names, row)) for row in rows]

    def solve(self, cliques):
        atoms, ranges = [], {}
        for clique in sorted(cliques, key=sorted):
            found = self.atoms(sorted(clique) + [self.separator])
            if found is None:
                self.unmodelled.append("+".join(sorted(clique)))
                continue
            ranges[clique] = len(atoms), len(atoms) + len(found)
            atoms += found
        if not atoms:
            return []
        total = len(atoms)
        rows, lows, highs = [], [], []

        def row(entries):
            keys = sorted(entries)
            return csr_array(([entries[k] for k in keys], ([0] * len(keys), keys)), shape=(1, total))

        ordered = sorted(ranges, key=sorted)
        for entries in self.equal_margins(ordered, ranges, atoms):
            rows.append(row(entries)), lows.append(0), highs.append(0)
        hidden = {}
        for cell in self.cells.cells:
            clique = next((c for c in ordered if set(cell.variables) <= c | {self.separator}), None)
            if clique is None or not ({*cell.variables} - {self.separator} or not cell.shown or cell.key[3] == "base"):
                continue
            entries = {i: by for i in range(*ranges[clique]) if (by := cell.contribution(atoms[i]))}
            if cell.shown:
                rows.append(row(entries)), lows.append(cell.value), highs.append(cell.value)
            else:
                hidden.setdefault((clique, tuple(sorted(entries.items()))), []).append(cell)
        if not rows and not hidden:
            return []
        system = System(vstack(rows).tocsr() if rows else csr_array((0, total)), lows, highs)
        return self.examine(system, [(row(dict(key[1])), cells) for key, cells in hidden.items()], ordered)

    def equal_margins(self, ordered, ranges, atoms):
        """The same names have the same values in every set of unknowns."""
        shares = {frozenset([self.separator])} | {frozenset([self.separator, v]) for c in ordered for v in c}
        shares |= {a & b | {self.separator} for a, b in itertools.combinations(ordered, 2) if len(a & b) > 1}
        for shared in sorted(shares, key=sorted):
            sums = []
            for c in ordered:
                if shared <= c | {self.separator}:
                    found = {}
                    for index in range(*ranges[c]):
                        found.setdefault(tuple(atoms[index][v] for v in sorted(shared)), []).append(index)
                    sums.append(found)
            for one in sums[1:]:
                for key in {*sums[0], *one}:
                    entries = {i: 1 for i in sums[0].get(key, [])}
                    entries.update({i: -1 for i in one.get(key, [])})
                    yield entries

    def examine(self, system, targets, what):
        """The hidden numbers of which too little is possible."""
        matrix = vstack([t for t, _ in targets]).tocsr() if targets else None
        if not system.is_feasible(matrix, [cells[0].value for _, cells in targets]):
            raise WrongModel(f"the truth is not among the possibilities of {[sorted(c) for c in what][:9]}")
        pool = [[cells[0].value] for _, cells in targets]

        def reach(index, **wish):
            self.solved += 1
            found = system.solve(targets[index][0], **wish)
            if found is not None:
                for values, value in zip(pool, matrix @ found):
                    values.append(round(value))
            return found is not None

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

    def solve_matrix(self, table, true):
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
                if "count" in full and (small if self.cells.primary_only else "count" in cell.get("suppressed", [])):
                    targets.append((row, [Cell(("1", shown["id"], cell["column"], "count"), [], None, False, value)]))
                else:
                    rows.append(row), lows.append(value), highs.append(value)
            if i < len(names):
                cell = shown["cells"][kinds]
                value = whole["cells"][kinds].get("missing", 0)
                if "missing" not in cell.get("suppressed", []):
                    one = i * (kinds + 1) + kinds
                    rows.append(csr_array(([1], ([0], [one])), shape=(1, width))), lows.append(value), highs.append(value)
        return self.examine(System(vstack(rows).tocsr(), lows, highs), targets, [[table["id"]]]) if targets else []

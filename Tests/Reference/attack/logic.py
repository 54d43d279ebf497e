"""Which values of variables go together, by what their rules read.

The unknowns of the attack are how many cases have each combination of values,
one set of unknowns for each clique of variables. A fact says which combinations
of some names can be; the names are variables, paths of the case file, and the
number of follow-up occasions.
"""
import itertools, json
from .casefile import OF_FIRST_PLAN, Path, coded, reads, truth as holds
from .codebook import MISSING, NO, NOT_APPLICABLE, NOT_EVIDENT, SPECIAL, YES, descendants, truth

MOST_PAIRS = 60000
OCCASIONS = "occasions"


class Logic:
    def __init__(self, book, cases, used):
        self.book, self.cases, self.used = book, cases, sorted(used)
        self.domains, self.classes, self.facts, self.relaxed = {}, {}, {}, []
        for name in self.used:
            self.domains[name] = self.domain(name)
        self.separator = book.separator()
        self.add_paths()
        self.add_occasions()
        self.add_elements()

    # Values of variables

    def domain(self, name):
        v = self.book.variables[name]
        ids = [x["id"] for x in self.book.values(name)]
        if v["type"] == "single":
            values = ids
        elif v["type"] == "multiple":
            if len(ids) > 10:
                return self.relax(name)
            values = [frozenset(s) for k in range(len(ids) + 1) for s in itertools.combinations(ids, k)]
        else:
            numbers = {"count": range(13), "days": {0, *range(1, 800, 7)}, "year": range(1990, 2030)}[v["type"]]
            values = sorted({*numbers, *self.cases.numbers(name)})
        special = [MISSING] + ([NOT_EVIDENT] if v.get("notEvident") else [])
        if "appliesWhen" in v or "plan" in v:
            special.append(NOT_APPLICABLE)
        merged = self.merged(name, values + special)
        for _, found, _ in self.cases.rows:
            if found[name] not in self.classes[name]:
                raise SystemExit(f"the model excludes {name} = {found[name]}")
        return merged

    def relax(self, name):
        self.relaxed.append(name)
        return None

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
            special = value if value in SPECIAL else ""
            key = (special, *(value if t is None else truth(t, {name: value}, self.book) for t in tests))
            classes.setdefault(key, []).append(value)
        self.classes[name] = {value: members[0] for members in classes.values() for value in members}
        return [members[0] for members in classes.values()]

    def seen(self, name, value):
        return self.classes[name].get(value)

    # Facts

    def add(self, names, tuples):
        """A fact holds of names: only these tuples of their values can be."""
        order = tuple(sorted(names))
        places = [names.index(n) for n in order]
        self.facts.setdefault(order, []).append({tuple(t[p] for p in places) for t in tuples})

    def add_paths(self):
        """Rules and applicabilities that compare what one or two paths hold."""
        asked, readers = {}, []
        for name in self.used:
            v = self.book.variables[name]
            if name == self.separator or self.domains[name] is None:
                continue
            of_rule, of_applicability = reads(v)
            for whole, found in ((True, of_rule + of_applicability), (False, of_applicability)):
                if found and None not in found:
                    paths = tuple(sorted({c["path"] for c in found}))
                    readers.append((name, paths, whole, found))
                    for c in found:
                        asked.setdefault(c["path"], []).append(c)
        users = {}
        for name, paths, _, _ in readers:
            for path in paths:
                users.setdefault(path, []).append(name)
        shared = {p for p, names in users.items() if len(names) > 1}
        readers = [r for r in readers if set(r[1]) & shared and len(r[1]) < 3]
        wanted = {p for r in readers for p in r[1]}
        paths = {}
        for path in sorted(wanted):
            takers = [self.book.variables[n] for n, _, whole, _ in readers if whole and path in self.taken(n)]
            paths[path] = Path(path, asked[path], takers, self.book)
        readers = [r for r in readers if all(paths[p].is_known for p in r[1])]
        # The applicability alone where not the rule.
        whole = {r[0] for r in readers if r[2]}
        readers = [r for r in readers if r[2] or r[0] not in whole]
        self.relaxed += [p for p in paths if not paths[p].is_known]
        self.check_paths(readers, paths)
        for path in paths.values():
            self.merge(path, readers)
        for name, own, is_whole, _ in readers:
            tuples = set()
            for combination in itertools.product(*(range(len(paths[p].contents)) for p in own)):
                contents = {p: paths[p].contents[i] for p, i in zip(own, combination)}
                for value in self.outcomes(name, contents, is_whole):
                    tuples.add((*combination, value))
            if len(tuples) > MOST_PAIRS:
                self.relaxed.append("+".join([*own, name]))
                continue
            for p in own:
                self.domains[p] = range(len(paths[p].contents))
            self.add([*own, name], tuples)

    def taken(self, name):
        rule = self.book.variables[name].get("rule") or {}
        return {x for x in (rule.get("field"), rule.get("countValues", {}).get("path"), rule.get("year")) if isinstance(x, str)}

    def outcomes(self, name, contents, is_whole):
        """The values that a variable can have beside what its paths hold."""
        v = self.book.variables[name]
        if is_whole:
            value = self.seen(name, coded(v, contents))
            found = {value} - {None}
        else:
            applies = holds(v["appliesWhen"], contents)
            found = {applies} if applies in (NOT_EVIDENT, MISSING) else {
                x for x in self.domains[name] if (x == NOT_APPLICABLE) == (applies is NO)}
        if "plan" in v and not any(p.startswith("plan.") for p in contents):
            # Nothing is said of a plan that there is not.
            found |= {x for x in self.domains[name] if x in OF_FIRST_PLAN.values()}
        elif "plan" in v and any(c.special in OF_FIRST_PLAN for c in contents.values()):
            found = {OF_FIRST_PLAN[c.special] for c in contents.values() if c.special in OF_FIRST_PLAN}
        return found & set(self.domains[name])

    def check_paths(self, readers, paths):
        """Leaves out variables whose observations stand against their rules."""
        known = True
        while known:
            known = False
            for path in paths.values():
                own = [(n, whole) for n, ps, whole, _ in readers if ps == (path.name,)]
                possible = [[self.outcomes(n, {path.name: c}, w) for n, w in own] for c in path.contents]
                broken = self.cases.broken_by(
                    [n for n, _ in own],
                    lambda values: any(
                        all(self.seen(n, values[n]) in can for (n, _), can in zip(own, cans)) for cans in possible),
                    path.name)
                if broken:
                    readers[:] = [r for r in readers if r[0] not in broken]
                    known = True
        for name, own, is_whole, _ in [r for r in readers if len(r[1]) > 1]:
            singles = [r for r in readers if len(r[1]) == 1 and r[1][0] in own]

            def is_possible(values):
                fitting = [[c for c in paths[p].contents if all(
                    self.seen(n, values[n]) in self.outcomes(n, {p: c}, w) for n, ps, w, _ in singles if ps == (p,))]
                    for p in own]
                return any(self.seen(name, values[name]) in self.outcomes(name, dict(zip(own, cs)), is_whole)
                           for cs in itertools.product(*fitting))
            if self.cases.broken_by([name], is_possible, "+".join(own)):
                readers[:] = [r for r in readers if r[0] != name]

    def merge(self, path, readers):
        """One for all contents that no reader tells apart."""
        own = [(n, ps, whole, found) for n, ps, whole, found in readers if path.name in ps]
        alike = {}
        for c in path.contents:
            key = [c.special]
            for n, ps, whole, found in own:
                if len(ps) == 1:
                    key.append(frozenset(self.outcomes(n, {path.name: c}, whole)))
                else:
                    key += [holds(q, {path.name: c}) for q in found if q["path"] == path.name and len(q) > 1]
                    key.append(c.fields.get(n))
            alike.setdefault(tuple(key), c)
        path.contents = list(alike.values())

    def add_occasions(self):
        """How many follow-ups there are, and what is said of the first and the second."""
        numbers = [*range(13), NOT_EVIDENT, MISSING, *OF_FIRST_PLAN]
        readers = []
        for name in self.used:
            v = self.book.variables[name]
            text = json.dumps(v.get("rule") or {}) + json.dumps(v.get("appliesWhen") or {})
            of = [k for k in (1, 2) if f'"occasion{k}.' in text or f'"occasion{k}"' in text]
            is_number = (v.get("rule") or {}).get("count") == {"list": OCCASIONS}
            if self.domains[name] is None or "plan" not in v or not (of or is_number):
                continue
            tuples = set()
            for n in numbers:
                for value in self.domains[name]:
                    if n in OF_FIRST_PLAN:
                        can = value == OF_FIRST_PLAN[n]
                    elif is_number:
                        can = value == self.seen(name, n) or "appliesWhen" in v and value in SPECIAL
                    elif n in SPECIAL:
                        can = value in SPECIAL
                    else:
                        can = (n < max(of)) == (value == NOT_APPLICABLE)
                    if can:
                        tuples.add((n, value))
            readers.append((name, tuples))
        while readers:
            broken = self.cases.broken_by(
                [n for n, _ in readers],
                lambda values: any(all((k, self.seen(n, values[n])) in tuples for n, tuples in readers) for k in numbers),
                OCCASIONS)
            if not broken:
                break
            readers = [r for r in readers if r[0] not in broken]
        if len(readers) > 1:
            self.domains[OCCASIONS] = numbers
            for name, tuples in readers:
                self.add([OCCASIONS, name], tuples)

    # Elements of lists

    def add_elements(self):
        """A fact of a wider part of a list follows from that of a narrower one."""
        shows, counts, applicable, plain = {}, {}, {}, {}
        for name in self.used:
            v = self.book.variables[name]
            if self.domains[name] is None:
                continue
            rule = v.get("rule") or {}
            if rule.get("branches"):
                first = rule["branches"][0]
                others = [b["value"] for b in rule["branches"][1:]] + [rule["otherwise"]]
                if first["value"] not in others and "appliesWhen" not in v:
                    shows[name] = regions(first["when"]), first["value"]
                    if len(rule["branches"]) == 1 and (own := region(first["when"])):
                        plain[name] = own, first["value"]
            if "count" in rule:
                counts[name] = (rule["count"]["list"], *of_element(rule["count"].get("where")))
            applicable[name] = regions(v.get("appliesWhen"))
        for one, (inner, yes) in shows.items():
            for other, (outer, also) in plain.items():
                if one != other and any(self.lies_within(r, outer) for r in inner):
                    self.forbid(one, other, lambda a, b: a == yes and b not in (also, MISSING))
            for other, outer in counts.items():
                if any(self.lies_within(r, outer) for r in inner):
                    self.forbid(one, other, lambda a, b: a == yes and b == 0)
        for one, inner in counts.items():
            for other, (outer, also) in plain.items():
                if self.lies_within(inner, outer):
                    self.forbid(one, other, lambda a, b: isinstance(a, int) and a > 0 and b not in (also, MISSING))
            for other, outer in counts.items():
                if one != other and self.lies_within(inner, outer):
                    self.forbid(one, other, lambda a, b: isinstance(a, int) and isinstance(b, int) and a > b)
        for one, inner in applicable.items():
            for other, (outer, also) in plain.items():
                if any(self.lies_within(r, outer) for r in inner):
                    self.forbid(
                        one, other,
                        lambda a, b: a not in SPECIAL and b not in (also, MISSING))
        self.add_same_applicability()

    def add_same_applicability(self):
        same = {}
        for name in self.used:
            v = self.book.variables[name]
            if "appliesWhen" in v and self.domains[name] is not None:
                same.setdefault(json.dumps([v["appliesWhen"], "plan" in v]), []).append(name)
        for names in same.values():
            for other in names[1:]:
                self.forbid(names[0], other, lambda a, b: (a == NOT_APPLICABLE) != (b == NOT_APPLICABLE))

    def lies_within(self, inner, outer):
        """Whether an element of the inner region is surely one of the outer."""
        if inner[0] != outer[0] or not outer[2]:
            return False
        for field, ids in outer[1].items():
            trees = [t for t in self.book.lists.values() if set(ids) <= {v["id"] for v in t}]
            accepted = set.union(*(descendants(t, ids) for t in trees)) if trees else set(ids)
            if field not in inner[1] or not set(inner[1][field]) <= accepted:
                return False
        return True

    def forbid(self, one, other, is_forbidden):
        pairs = {(a, b) for a in self.domains[one] for b in self.domains[other] if not is_forbidden(a, b)}
        if len(pairs) == len(self.domains[one]) * len(self.domains[other]):
            return
        if not self.cases.broken_by(
                [one, other], lambda values: (self.seen(one, values[one]), self.seen(other, values[other])) in pairs,
                f"{one} and {other}"):
            self.add([one, other], pairs)


def of_element(where):
    """What the fields of an element must be, and whether that is all."""
    fields, exact = {}, True
    for part in (where or {"all": []}).get("all", [where]):
        if set(part) in ({"path", "is"}, {"path", "in"}) and part["path"].startswith("."):
            fields[part["path"]] = part.get("in") or [part["is"]]
        else:
            exact = False
    return fields, exact


def region(condition):
    """Of a condition that some element is so: the list, its fields, whether that is all."""
    if not condition or "some" not in condition:
        return None
    return condition["some"], *of_element(condition.get("where"))


def regions(condition):
    """The elements that there are for certain where a condition holds."""
    if not condition:
        return []
    if "all" in condition:
        return [r for part in condition["all"] for r in regions(part)]
    if "count" in condition and condition.get("atLeast", 0) >= 1:
        return [(condition["count"], *of_element(condition.get("where")))]
    found = region(condition)
    return [found] if found else []

"""Look-ups in constant lists, in DuckDB's SQL, and the small things that the SQL of rules is made of.

What depends on fields with few values becomes a look-up in a constant list. What is asked of
the elements of a list becomes three bits of an integer for each question (true, not false, not
*ej kodat*), and-ed over the parts of the question and or-ed over the elements.
"""
import itertools

from study import FILLED, MISSING, NO, NOT_CODED, OPEN, YES, field_of, is_plain, paths_of, truth

# Larger constant lists take DuckDB longer than one more look-up.
LARGEST_LOOKUP = 512
QUESTIONS_PER_WORD = 21


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

"""Every table of the codebook, counted in SQL by DuckDB from the coded data.

    python3 tables_in_sql.py CODEBOOK CODED.csv TABLES.csv

CODED.csv comes from `sip-audit code`, TABLES.csv from `sip-audit tables --format csv`. Each
condition of the codebook becomes one SQL expression; count, base and missing are compared
in every cell that has a number.
"""
import sys

import duckdb

from declared_tables import NOT_APPLICABLE, NOT_EVIDENT, Codebook, Comparison, variables_of


def quoted(text, mark="'"):
    return mark + text.replace(mark, mark * 2) + mark


def column(variable):
    return quoted(variable, '"')


class Translation:
    def __init__(self, codebook):
        self.codebook = codebook

    def condition(self, condition):
        for key, word in (("any", " OR "), ("all", " AND ")):
            if key in condition:
                return "(" + word.join(map(self.condition, condition[key])) + ")"
        if "not" in condition:
            return f"(NOT {self.condition(condition['not'])})"
        return f"coalesce({self.comparison(condition)}, false)"

    def comparison(self, condition):
        name = condition["variable"]
        is_multiple = self.codebook.variables[name]["type"] == "multiple"
        for key in ("is", "includes", "in"):
            if key in condition:
                asked = condition[key] if key == "in" else [condition[key]]
                values = [v for value in asked for v in self.codebook.with_children(name, value)]
                held = f"string_split({column(name)}, '|')" if is_multiple else f"[{column(name)}]"
                return f"list_has_any({held}, [{', '.join(map(quoted, values))}])"
        number = self.number(name)
        limits = [f"{number} {sign} {condition[key]}" for key, sign in (("atLeast", ">="), ("atMost", "<=")) if key in condition]
        if not limits or set(condition) - {"variable", "atLeast", "atMost"}:
            raise ValueError(f"no translation of {condition}")
        return " AND ".join(limits)

    def number(self, name):
        if self.codebook.variables[name]["type"] != "multiple":
            return f"try_cast({column(name)} AS BIGINT)"
        return f"CASE {column(name)} WHEN 'inga' THEN 0 WHEN {quoted(NOT_EVIDENT)} THEN NULL ELSE len(string_split({column(name)}, '|')) END"

    def cell(self, row, condition, where):
        """Count, base and missing as three expressions over the coded data."""
        variables = list(dict.fromkeys([row["sum"], row["of"]] if "of" in row else [row["sum"]] if "sum" in row else variables_of(condition)))
        group = self.condition(where) if where else "true"
        applies = " AND ".join(f"{column(v)} IS DISTINCT FROM {quoted(NOT_APPLICABLE)}" for v in variables)
        coded = " AND ".join(f"{column(v)} IS NOT NULL" for v in variables)
        base = f"{group} AND {applies} AND {coded}"
        missing = f"count(*) FILTER ({group} AND {applies} AND NOT ({coded}))"
        if "sum" not in row:
            return f"count(*) FILTER ({base} AND {self.condition(condition)})", f"count(*) FILTER ({base})", missing

        def total(name):
            return f"coalesce(sum({self.number(name)}) FILTER ({base}), 0)"

        return total(row["sum"]), total(row["of"]) if "of" in row else f"count(*) FILTER ({base})", missing


def main(codebook, coded, tables):
    codebook, comparison = Codebook(codebook), Comparison(tables)
    translation = Translation(codebook)
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE coded AS FROM read_csv({quoted(coded)}, header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')")
    cells = list(codebook.cells())
    wanted = [expression for _, row, condition, where in cells for expression in translation.cell(row, condition, where)]
    numbers = [int(n) for n in connection.execute(f"SELECT {', '.join(wanted)} FROM coded").fetchone()]
    for index, (ids, _, _, _) in enumerate(cells):
        count, base, missing = numbers[3 * index:3 * index + 3]
        comparison.compare(ids, count=count, base=base, missing=missing)
    for table in codebook.tables.values():
        if table.get("rowsFrom") == "municipalities":
            by_municipality(connection, table, comparison)
    return comparison.finish()


def by_municipality(connection, table, comparison):
    """The total row and column have no id in the codebook but `totalt`."""
    name = column(table["columnsFrom"])
    for ids, cell in comparison.command.items():
        if ids[0] != table["id"] or cell["count"] == "":
            continue
        place = "true" if ids[2] == "totalt" else f"municipality = {quoted(ids[2])}"
        kind = "true" if ids[3] == "totalt" else f"{name} = {quoted(ids[3])}"
        (count,) = connection.execute(f"SELECT count(*) FROM coded WHERE {place} AND {kind}").fetchone()
        comparison.compare(ids, count=count)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

"""The tables that a codebook declares, cell by cell, for other programs to count.

Standard library only; read by crosstabs.py and tables_in_sql.py.
"""
import csv
import json
import os

NOT_EVIDENT = "framgår ej"
NOT_APPLICABLE = "ej tillämpligt"


class Codebook:
    def __init__(self, folder):
        def load(name):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                return json.load(f)

        self.protocol = load("protocol.json")
        lists = {entry["id"]: entry["values"] for entry in load("lists.json")["lists"]}
        self.variables = {v["id"]: v for v in load("variables.json")["variables"]}
        for variable in self.variables.values():
            variable.setdefault("values", lists.get(variable.get("list"), []))
        self.tables = {t["id"]: t for t in load("tables.json")["tables"]}

    def missing_code(self, kind):
        return self.protocol["missing"][kind]["code"]

    def with_children(self, variable, value):
        """The value and every value below it."""
        found = [value]
        for v in self.variables[variable]["values"]:
            if v.get("parent") in found and v["id"] not in found:
                found.append(v["id"])
        return found

    def codes(self, variable, value):
        if value == NOT_EVIDENT:
            return {self.missing_code("notEvident")}
        ids = self.with_children(variable, value)
        return {v["code"] for v in self.variables[variable]["values"] if v["id"] in ids}

    def cells(self):
        """Yields (table, group, row, column), the row, what it counts and the column's group.

        What it counts is a condition, or None for a sum. Cells that print a dash are left out.
        """
        for table in self.tables.values():
            for group in table.get("groups", []):
                for row in group["rows"]:
                    for column in table["columns"]:
                        ids = (table["id"], group["id"], row["id"], column["id"])
                        if column["id"] not in row.get("only", [column["id"]]):
                            continue
                        condition = row.get("when") or row.get("cells", {}).get(column["id"])
                        if "variable" in row:
                            condition = {"variable": row["variable"], "is": column["value"]}
                            if not self.has(row["variable"], column["value"]):
                                continue
                        yield ids, row, condition, column.get("where")

    def has(self, variable, value):
        variable = self.variables[variable]
        if value == NOT_EVIDENT:
            return variable.get("notEvident", False)
        return any(v["id"] == value for v in variable["values"])


def variables_of(condition):
    for key in ("any", "all"):
        if key in condition:
            return [v for part in condition[key] for v in variables_of(part)]
    return variables_of(condition["not"]) if "not" in condition else [condition["variable"]]


def cells_of_command(path):
    with open(path, encoding="utf-8", newline="") as f:
        return {(c["table"], c["group"], c["row"], c["column"]): c for c in csv.DictReader(f)}


class Comparison:
    """Numbers of the command against those of another program."""

    def __init__(self, path):
        self.command, self.compared, self.wrong, self.tables = cells_of_command(path), 0, [], {}

    def compare(self, ids, **expected):
        name = " / ".join(i for i in ids if i)
        self.compared += 1
        self.tables[ids[0]] = None
        if ids not in self.command:
            self.wrong.append(f"{name}: the command has no such cell")
            return
        for what, number in expected.items():
            if self.command[ids][what] != str(number):
                self.wrong.append(f"{name}: {what} {self.command[ids][what]}, counted again {number}")

    def finish(self):
        print(*self.wrong, f"{self.compared} cells of {len(self.tables)} tables compared, {len(self.wrong)} differ", sep="\n")
        return 1 if self.wrong or not self.compared else 0

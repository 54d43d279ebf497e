"""The coded cases: the truth, which tells what the attacker's model may hold.

A coder's observation stands against the rule, so a case can break what rules
say. The attacker is given every fact of logic that all cases keep. One that a
case breaks without an observation is an error of the model.
"""
import json
from .codebook import MISSING, NOT_APPLICABLE, NOT_EVIDENT

KINDS = {"notEvident": NOT_EVIDENT, "notApplicable": NOT_APPLICABLE, "missing": MISSING}


class WrongModel(SystemExit):
    """The attacker's model excludes the truth."""


class Cases:
    def __init__(self, path):
        self.rows = []
        for case in json.load(open(path, encoding="utf-8"))["cases"]:
            values, observed = {}, set()
            for v in case["values"]:
                value = v["value"] if v["kind"] == "value" else KINDS[v["kind"]]
                values[v["variable"]] = frozenset(value) if isinstance(value, list) else value
                if v["by"] == "observation":
                    observed.add(v["variable"])
            self.rows.append((case["id"], values, observed))

    def numbers(self, variable):
        found = {values[variable] for _, values, _ in self.rows}
        return {n for n in found if isinstance(n, int)}

    def broken_by(self, names, is_possible, what):
        """Which of the variables observations set in cases that a fact excludes; empty: all keep it."""
        culprits = set()
        for identity, values, observed in self.rows:
            if not is_possible(values):
                if not observed & set(names):
                    raise WrongModel(f"the model excludes case {identity}: {what}: {[values[n] for n in names]}")
                culprits |= observed & set(names)
        return culprits

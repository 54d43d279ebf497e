"""Holds the findings against the formats' own schemas, and what their readers need.

    findings.py sarif SCHEMA FILE...    SARIF 2.1.0, the standard's JSON Schema
    findings.py junit SCHEMA FILE...    JUnit XML, the schema that Jenkins has of it
    findings.py github FILE...          commands of GitHub's runner, by its own rules

A schema that lets everything through would pass too, so each must also refuse a
file that was broken.
"""

import copy
import json
import pathlib
import re
import sys
import urllib.parse

failures = 0


def fail(text):
    global failures
    failures += 1
    if failures <= 20:
        print(f"FAILED: {text}")


# ---- SARIF -----------------------------------------------------------------


def check_sarif(schema_path, files):
    from jsonschema import Draft4Validator

    schema = json.loads(pathlib.Path(schema_path).read_text("utf-8"))
    Draft4Validator.check_schema(schema)
    check = Draft4Validator(schema)
    for file in files:
        log = json.loads(pathlib.Path(file).read_text("utf-8"))
        for error in list(check.iter_errors(log))[:5]:
            place = "/".join(str(part) for part in error.absolute_path)
            fail(f"{file}: {place}: {error.message[:300]}")
        for breakage in (break_level, break_line, break_key):
            broken = copy.deepcopy(log)
            breakage(broken["runs"][0])
            if check.is_valid(broken):
                fail(f"{file}: passes after {breakage.__name__}")
        check_run(file, log["runs"][0])


def break_level(run):
    run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] = "grave"


def break_line(run):
    run["results"][0]["locations"][0]["physicalLocation"]["region"] = {"startLine": 0}


def break_key(run):
    run["invocations"][0]["unknownKey"] = 1


def check_run(file, run):
    """What the schema cannot say: that references lead somewhere."""
    rules = run["tool"]["driver"]["rules"]
    ids = [rule["id"] for rule in rules]
    if len(set(ids)) != len(ids):
        fail(f"{file}: a rule is declared twice")
    for rule in rules:
        if not rule["id"].startswith("read.") and not rule["help"]["text"]:
            fail(f"{file}: the rule {rule['id']} has no help")
    fingerprints = []
    for result in run["results"]:
        if ids[result["ruleIndex"]] != result["ruleId"]:
            fail(f"{file}: {result['ruleId']} has another's index")
        for location in result["locations"]:
            artifact = location["physicalLocation"]["artifactLocation"]
            uri = artifact["uri"]
            if uri.startswith(("/", "../")) or urllib.parse.urlparse(uri).scheme:
                fail(f"{file}: {uri} is not relative")
            base = artifact.get("uriBaseId")
            if base is not None and base not in run["originalUriBaseIds"]:
                fail(f"{file}: {base} is not declared")
            if base is None and not pathlib.Path(urllib.parse.unquote(uri)).exists():
                fail(f"{file}: there is no {uri}")
        fingerprints += list(result.get("partialFingerprints", {}).values())
        if not result["ruleId"].startswith("read.") and not result.get("partialFingerprints"):
            fail(f"{file}: a result of {result['ruleId']} has no fingerprint")
    if len(set(fingerprints)) != len(fingerprints):
        fail(f"{file}: two results have one fingerprint")
    invocation = run["invocations"][0]
    if invocation["executionSuccessful"] != (invocation["exitCode"] != 2):
        fail(f"{file}: exit code and success disagree")


# ---- JUnit -----------------------------------------------------------------


def check_junit(schema_path, files):
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(schema_path))
    for file in files:
        tree = etree.parse(file)
        if not schema.validate(tree):
            fail(f"{file}: {schema.error_log.last_error}")
        root = tree.getroot()
        for name, of in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
            for suite in [root, *root.iter("testsuite")]:
                if int(suite.get(name)) != sum(1 for _ in suite.iter(of)):
                    fail(f"{file}: {suite.get('name')} counts its {name} wrong")
        root.find("testsuite").attrib.pop("tests")
        if schema.validate(tree):
            fail(f"{file}: passes without the number of tests")


# ---- GitHub ----------------------------------------------------------------

COMMAND = re.compile(r"^::(error|warning|notice) ([^:]*)::(.*)$")
PROPERTIES = {"file", "line", "col", "title"}


def check_github(files):
    for file in files:
        lines = pathlib.Path(file).read_text("utf-8").splitlines()
        commands = [line for line in lines if line.startswith("::")]
        if not commands:
            fail(f"{file}: no annotation")
        for line in commands:
            match = COMMAND.match(line)
            if not match:
                fail(f"{file}: {line[:200]}")
                continue
            properties = dict(item.split("=", 1) for item in match[2].split(","))
            if not properties.keys() <= PROPERTIES or not match[3]:
                fail(f"{file}: {line[:200]}")
            path = properties.get("file", "")
            for escape, character in (("%3A", ":"), ("%2C", ","), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
                path = path.replace(escape, character)
            if path and not pathlib.Path(path).exists():
                fail(f"{file}: there is no {path}")


def main():
    kind, *rest = sys.argv[1:]
    {"sarif": lambda: check_sarif(rest[0], rest[1:]),
     "junit": lambda: check_junit(rest[0], rest[1:]),
     "github": lambda: check_github(rest)}[kind]()
    if failures:
        print(f"{failures} faults")
        sys.exit(1)


main()

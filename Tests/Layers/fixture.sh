#!/usr/bin/env bash
# Makes the fixture again from its facts and compares it byte for byte with the
# one in the repository. The flat file and the findings are made by the
# command itself.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"

again=$scratch/fixture
quietly python3 Tests/FixtureTools/make_fixture.py "$again"
quietly python3 Tests/FixtureTools/publish.py codebook/fou-nordost-2018 "$again" >/dev/null
quietly "$command" code "$fixture/case-files" -o "$again/coded.csv"
quietly "$command" check --format json "$fixture/case-files" -o "$again/findings.json"

differences=$(diff -rq "$fixture" "$again")
[ -z "$differences" ] || failed "$differences"

for material in team case-manager inget; do
    quietly python3 Tests/FixtureTools/samverkan_contrasts.py "$scratch/contrasts"
    differences=$(diff -rq "Fixtures/samverkan-$material" "$scratch/contrasts/samverkan-$material")
    [ -z "$differences" ] || failed "$differences"
done

finish "all $(find "$fixture" -type f | wc -l) files of the fixture are made again byte for byte"

#!/usr/bin/env bash
# How long the command takes to print the tables of the fixture, as a whole
# process on a warm disk, beside programs that cross ready codes.
#
#   Tests/Benchmarks/fixture.sh [COMMAND]
#
# Without COMMAND, the statically linked release binary is built and measured.
# Nothing passes or fails here: the limit is 10 ms for all tables.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
source Tests/Layers/lib/install.bash
runs=${RUNS:-21}
fixture=Fixtures/fou-nordost-2018
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export PYTHONDONTWRITEBYTECODE=1

if [ $# -gt 0 ]; then
    command=$1
else
    swift build -c release --static-swift-stdlib --product sip-audit >"$scratch/build" 2>&1 || {
        tail "$scratch/build"
        exit 1
    }
    command=$(swift build -c release --static-swift-stdlib --show-bin-path)/sip-audit
fi
need_command python3 python3 || { echo "python3 cannot be had"; exit 1; }
[ -x "$(type -P time)" ] || { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y time; } >/dev/null 2>&1

jobs=$scratch/jobs.tsv
job() { printf '%s\t%s\n' "$1" "${*:2}" >>"$jobs"; }

job "sip-audit --version (start of the process)" "$command" --version
job "sip-audit tables, one case file (and the codebook)" \
    "$command" tables --material "$fixture/material.json" "$fixture/case-files/A2H2.json"
job "sip-audit tables, 34 case files" "$command" tables "$fixture/case-files"
job "sip-audit tables --format json, 34 case files" "$command" tables --format json "$fixture/case-files"
job "sip-audit tables, CSV set" "$command" tables "$fixture/csv"
job "sip-audit tables, flat file of ready codes" \
    "$command" tables --material "$fixture/material.json" "$fixture/coded.csv"
job "sip-audit code, 34 case files" "$command" code "$fixture/case-files"

# The same single-valued variables by kind of unit, from the codes.
coded=$scratch/numeric.csv
codebook=codebook/fou-nordost-2018
"$command" code --numeric "$fixture/case-files" >"$coded" 2>/dev/null || echo "NOT RUN: other programs, for want of coded data"
[ -s "$coded" ] && python3 Tests/Reference/crosstabs.py syntax "$codebook" "$coded" >"$scratch/crosstabs.sps"
python3 Tests/Reference/crosstabs.py variables "$codebook" >"$scratch/variables.txt"
count=$(wc -l <"$scratch/variables.txt")
if [ -s "$coded" ] && need_command pspp pspp; then
    job "PSPP, $count crosstabs of ready codes" pspp -o "$scratch/out.csv" "$scratch/crosstabs.sps"
fi
if [ -s "$coded" ] && need_command Rscript r-base-core; then
    job "R table(), $count crosstabs of ready codes" \
        Rscript --vanilla Tests/Benchmarks/crosstabs.R "$coded" "$scratch/variables.txt"
fi
if [ -s "$coded" ] && need_python pandas pandas; then
    job "pandas crosstab(), $count crosstabs of ready codes" \
        "$python" Tests/Benchmarks/crosstabs_pandas.py "$coded" "$scratch/variables.txt"
fi

echo "$(uname -sm), $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo 2>/dev/null | head -n 1); $runs runs of each"
python3 Tests/Benchmarks/measure.py "$runs" <"$jobs"

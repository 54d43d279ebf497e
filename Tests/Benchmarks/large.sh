#!/usr/bin/env bash
# How fast a large material becomes tables, beside other programs on the same files.
#
#   Tests/Benchmarks/large.sh [COMMAND] [OPTION…]
#
# Without COMMAND, the statically linked release binary is built and measured. The input is
# invented, by `sip-audit synthesize`: 100,000 case files as JSON Lines, and 1,000,000 cases as
# a flat file of ready codes. Options:
#
#   --cases N, --flat-cases N, --seed S   of the input
#   --runs N       how often each program runs (5)
#   --million      also ten times as many case files (5 GB and more): time and memory
#   --only TEXT    only programs whose name has the text (may be repeated)
#   --data DIR     keeps the input there, and takes what is there already
#   --input FILE, --flat FILE   input of your own
#
# What is compared: in each round every program runs once, one after the other, on the same
# files, so that what else the machine does meets all alike; shown are medians of the rounds.
# Programs are held to the first two processors, or to the first where it says one core.
#
#   DuckDB     from the case files to every cell that the codebook declares: count, base and
#              missing. The rules of the study are translated to SQL (peers/coding_in_sql.py),
#              and the cells are summed from counts of groups (peers/tables_by_groups.py): the
#              fastest form we found. Only columns that a rule needs are read, and with their
#              types. Of its time the start of Python, imports and the translation are left
#              out: to its advantage. It checks nothing: no unknown keys or values, no doubled
#              ids, no broken references, no identity numbers in texts, and tests no pairs.
#   Polars     only counts the person's fields of one coded value by kind of unit.
#   Python     the same and fields of several values, with json and a Counter.
#   jq         the same as Polars, for three fields.
#   simdjson   only parses every line, and does nothing with it: a limit. One core.
#   wc -l      only looks for line ends: the other limit.
#
# Every cell that a program counts is compared with ours, and a difference is a failure (1).
# Times fail nothing: the table of ratios says what is wanted and what was reached. A peer that
# counts only a part would take longer for all of it: its ratio says less than the truth.
#
# Anonymous memory is RssAnon of /proc/PID/status, looked at every two milliseconds: what the
# process itself made. Pages of a mapped input are not in it: they are the kernel's, and it
# takes them back when it likes.
#
# Ratios are of wall time, and beside it of processor time (user and system, of all threads),
# which tells less but is disturbed less where a machine does other things.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 1
source Tests/Layers/lib/install.bash
export PYTHONDONTWRITEBYTECODE=1 PYTHONIOENCODING=utf-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ $# -gt 0 ] && [ "${1#-}" = "$1" ]; then
    command=$1
    shift
else
    swift build -c release --static-swift-stdlib --product sip-audit >"$scratch/build" 2>&1 || {
        tail "$scratch/build"
        exit 1
    }
    command=$(swift build -c release --static-swift-stdlib --show-bin-path)/sip-audit
fi
need_command python3 python3 || { echo "python3 cannot be had"; exit 1; }

# need_header HEADER DEBIAN-PACKAGE
need_header() {
    echo "#include <$1>" | g++ -E -x c++ - >/dev/null 2>&1 && return 0
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"
    } >/dev/null 2>&1
    echo "#include <$1>" | g++ -E -x c++ - >/dev/null 2>&1
}

peers=()
if need_python duckdb duckdb; then peers+=(--duckdb "$python"); else echo "NOT RUN: DuckDB, which cannot be had"; fi
if need_python polars polars; then peers+=(--polars "$python"); else echo "NOT RUN: Polars, which cannot be had"; fi
if need_command jq jq; then peers+=(--jq "$(command -v jq)"); else echo "NOT RUN: jq, which cannot be had"; fi
if need_command g++ g++ && need_header simdjson.h libsimdjson-dev &&
    g++ -O3 -o "$scratch/parse_only" Tests/Benchmarks/peers/parse_only.cpp -lsimdjson >"$scratch/build" 2>&1; then
    peers+=(--simdjson "$scratch/parse_only")
else
    echo "NOT RUN: simdjson, which cannot be had"
fi

python3 Tests/Benchmarks/large.py --scratch "$scratch" "${peers[@]}" "$@" "$command"

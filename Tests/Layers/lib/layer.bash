# shellcheck shell=bash disable=SC2034  # used by those who source it
# What every layer begins and ends with. To be sourced, with the path of the
# built command as the layer's first argument.
#
# Leaves $command (its full path), $fixture and $scratch (a folder that goes
# away), and stands in the root of the repository.

set -uo pipefail
command=$(realpath "${1:?the path of sip-audit}")
cd "$(dirname "${BASH_SOURCE[0]}")/../../.." || exit 1
fixture=Fixtures/fou-nordost-2018
export PYTHONDONTWRITEBYTECODE=1 PYTHONIOENCODING=utf-8
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
not_run=0

# What went wrong; the layer goes on, to say everything that is wrong.
failed() {
    printf 'FAILED: %s\n' "$1"
    failures=$((failures + 1))
}

# Runs something that speaks only when it fails.
quietly() {
    "$@" 2>"$scratch/complaints" || failed "$* ended with $?: $(head -n 1 "$scratch/complaints")"
}

# What could not be checked here, and why.
not_run() {
    printf 'NOT RUN: %s\n' "$1"
    not_run=1
}

# finish SENTENCE: what was proved, said only when it was.
finish() {
    if [ "$failures" -gt 0 ]; then
        echo "$failures failed"
        exit 1
    fi
    echo "holds: $1"
    if [ "$not_run" -ne 0 ]; then exit 77; fi
    exit 0
}

# A layer that cannot begin without something.
give_up() {
    not_run "$1"
    exit 77
}

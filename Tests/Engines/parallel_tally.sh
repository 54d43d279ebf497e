#!/usr/bin/env bash
# Counts case files with GNU parallel, one `sip-audit tally` for each part of them.
#
#     parallel_tally.sh all.tally FILE … [-- OPTION …]
#     sip-audit tables all.tally
#
# FILE is JSON Lines, one case file a line. One file is parted between lines, about
# every $BLOCK bytes; of several, each is a part; without any, standard input is parted
# as it comes. The options are those of `sip-audit tally`; give --material here, the
# tallies carry it on. The result is one tally, whatever the parts; of faulty case files
# it is nothing but the faults, and the exit code 2.
#
# Faults name the part and, where that is no file, the line in the part, both from 1:
# `sip-audit check FILE` finds it in the file. A case file that is in two parts is
# counted twice: what one run on the whole would refuse, nobody sees in its parts.
#
# sip-audit uses all cores by itself. On one machine this is worth it for many files,
# and for what comes faster than one process takes it.
set -euo pipefail
export SHELL=$BASH

result=${1:?the file to write}
files=()
shift
while [ $# -gt 0 ] && [ "$1" != -- ]; do files+=("$1") && shift; done
[ $# -eq 0 ] || shift
options=("$@")

parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

# What is said of a part is of interest only when it fails.
tally_part() { # its number, then the words of the command
    "${@:2}" -o "$parts/$1.tally" 2>"$parts/$1.said" || {
        sed "s/^/part $1: /" "$parts/$1.said" >&2
        return 2
    }
}
export -f tally_part
export parts

each() { # how to part, then the input of a part
    parallel --quote "${@:1:$#-1}" \
        tally_part '{#}' sip-audit tally --input-format json-lines ${options[@]+"${options[@]}"} "${!#}"
}
case ${#files[@]} in
0) each --pipe --block "${BLOCK:-64M}" - ;;
1) each --pipepart --block "${BLOCK:-64M}" --arg-file "${files[0]}" - ;;
*) printf '%s\0' "${files[@]}" | each --null '{}' ;;
esac || exit 2

# Every part has ended well: only now are there numbers.
find "$parts" -name '*.tally' -exec cat {} + |
    sip-audit tally --input-format json-lines ${options[@]+"${options[@]}"} - -o "$result"

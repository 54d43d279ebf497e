#!/usr/bin/env bash
# Bad input far into a large file, and a file that shrinks while it is read: the same
# place and message as in a small file, exit code 2 and no output, and memory that does
# not grow. FAR_BYTES is the size of the file: 100 MB here, FAR_BYTES=1000000000 for the
# whole. And output that cannot be written: a clear end, and nothing left behind.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"

mkdir "$scratch/far" "$scratch/unwritable"
chmod 711 "$scratch"
reports=()
for part in far unwritable; do
    words=("$command" "$scratch/$part")
    [ $part = unwritable ] || words+=("${FAR_BYTES:-100000000}")
    report=$(python3 "Tests/Layers/$part.py" "${words[@]}" 2>&1) || failed "$report"
    grep '^NOT RUN' <<<"$report" && not_run=1
    reports+=("${report##*$'\n'}")
done

finish "${reports[0]}; ${reports[1]}"

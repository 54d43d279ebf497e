#!/usr/bin/env bash
# Holds the report's tables against an independent recount, which reads the case
# files without product or codebook: the recount against the printed figures,
# with proof that the list of exceptions could not be shorter, and the command's
# counts and bases against the recount's.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"

printed=$(python3 Tests/Reference/recount.py "$fixture") || failed "the recount and the printed tables: $printed"
proof=$(python3 Tests/Reference/check_accepted.py "$fixture") || failed "the list of exceptions: $proof"
quietly "$command" tables --format csv "$fixture/case-files" >"$scratch/tables.csv"
compared=$(python3 Tests/Reference/compare_counts.py "$scratch/tables.csv" "$fixture") || failed "$compared"

finish "$(grep -o 'cells: .* wrong' <<<"$printed"); against the command: ${compared##*$'\n'}"

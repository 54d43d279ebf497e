#!/usr/bin/env bash
# Gives the coded data to PSPP and to DuckDB, and holds the counts and bases of
# the command's tables against theirs. PSPP reads the numeric codes, is told
# which are missing, and crosses single-valued variables by kind of unit; DuckDB
# reads the ids and counts every table in SQL.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"
codebook=codebook/fou-nordost-2018
proved=()

quietly "$command" code --numeric "$fixture/case-files" -o "$scratch/numeric.csv"
quietly "$command" code "$fixture/case-files" -o "$scratch/coded.csv"
quietly "$command" tables --format csv "$fixture/case-files" -o "$scratch/tables.csv"
[ "$failures" -eq 0 ] || finish ""

if need_command pspp pspp; then
    quietly python3 Tests/Reference/crosstabs.py syntax "$codebook" "$scratch/numeric.csv" >"$scratch/crosstabs.sps"
    pspp -o "$scratch/crosstabs.csv" "$scratch/crosstabs.sps" >"$scratch/complaints" 2>&1 ||
        failed "PSPP: $(head -n 3 "$scratch/complaints")"
    compared=$(python3 Tests/Reference/crosstabs.py compare "$codebook" "$scratch/crosstabs.csv" "$scratch/tables.csv" 2>&1) ||
        failed "PSPP: $compared"
    proved+=("PSPP: ${compared##*$'\n'}")
else
    not_run "PSPP, which cannot be had"
fi

if need_python duckdb duckdb; then
    compared=$("$python" Tests/Reference/tables_in_sql.py "$codebook" "$scratch/coded.csv" "$scratch/tables.csv" 2>&1) ||
        failed "DuckDB: $compared"
    proved+=("DuckDB: ${compared##*$'\n'}")
else
    not_run "DuckDB, which cannot be had"
fi

finish "$(printf '%s; ' "${proved[@]+"${proved[@]}"}" | sed 's/; $//')"

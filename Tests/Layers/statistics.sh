#!/usr/bin/env bash
# Computes the reference p-values of the paired tests again with SciPy and R,
# whatever versions are at hand, and holds the committed ones and those that the
# command prints under Tables 6, 7, B5 and B6 against them.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_python scipy scipy || give_up "SciPy cannot be had"

compare() { # what, then the words for compare_p_values.py; leaves the last line in $compared
    compared=$("$python" Tests/Reference/compare_p_values.py "${@:2}" 2>&1) || failed "$1: $compared"
    compared=${compared##*$'\n'}
}

quietly "$python" Tests/Reference/paired_tests.py >"$scratch/scipy.tsv"
compare "$(head -n 1 "$scratch/scipy.tsv")" grid Tests/Reference/paired-tests-scipy.tsv "$scratch/scipy.tsv"
proved="SciPy: $compared"

if need_command Rscript r-base-core; then
    quietly Rscript Tests/Reference/paired_tests.R >"$scratch/r.tsv"
    compare "$(head -n 1 "$scratch/r.tsv")" grid Tests/Reference/paired-tests-r.tsv "$scratch/r.tsv"
    proved="$proved; R: $compared"
else
    not_run "the p-values of R, which cannot be had"
fi

mkdir "$scratch/tables"
for test in mcnemar-exact mcnemar-mid-p mcnemar mcnemar-corrected paired-t; do
    for alternative in two-sided greater less observed; do
        quietly "$command" tables --table 6,7,B5,B6 --test "$test" --alternative "$alternative" --format csv \
            "$fixture/case-files" >"$scratch/tables/$test.$alternative.csv"
    done
done
compare "the command" tables "$scratch/tables" "$fixture"
# Without options the study's own choice holds.
"$command" tables --table 6,7,B5,B6 --format csv "$fixture/case-files" 2>/dev/null |
    cmp -s - "$scratch/tables/mcnemar.observed.csv" || failed "the study's own choice is not mcnemar, observed"

finish "$proved; the command: $compared"

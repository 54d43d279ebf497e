#!/usr/bin/env bash
# Attacks tables whose small counts are suppressed with SciPy's exact solver
# (HiGHS), which knows the codebook, the rule and everything that is shown: the
# fixture's for N = 3, 5 and 10, and those of samples of its case files, drawn
# with replacement. As a control the same attack must break tables that hide
# nothing but the small counts themselves.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_python scipy scipy || give_up "SciPy cannot be had"
"$python" -c "from scipy.optimize import milp" 2>/dev/null || give_up "this SciPy has no milp"

"$python" Tests/Reference/sample_materials.py "$fixture" 20 "$scratch/materials" || failed "the samples"
# name, input, codebook, N, options of the command
{
    for n in 3 5 10; do echo "fixture $fixture/case-files codebook/fou-nordost-2018 $n"; done
    limits=(5 3 10)
    index=0
    for folder in "$scratch"/materials/*/; do
        echo "$(basename "$folder") ${folder}case-files codebook/fou-nordost-2018 ${limits[$((index % 3))]}"
        index=$((index + 1))
    done
} >"$scratch/runs"

# attack NAME INPUT CODEBOOK N [OPTION …]: says one line, name, N, both results.
attack() {
    local name=$1 input=$2 codebook=$3 n=$4 folder protected control
    shift 4
    folder=$(mktemp -d "$scratch/attack.XXXXXX")
    "$command" tables --format json "$@" "$input" >"$folder/full.json" 2>"$folder/messages" &&
        "$command" tables --format json --suppress-below "$n" "$@" "$input" >"$folder/shown.json" 2>>"$folder/messages" || {
        echo "$name N=$n: FAILED: the command: $(tail -n 1 "$folder/messages")"
        return
    }
    protected=$("$python" Tests/Reference/attack_suppression.py "$codebook" "$n" "$folder/shown.json" "$folder/full.json" 2>&1) ||
        protected="FAILED: breached: ${protected//$'\n'/; }"
    control=$("$python" Tests/Reference/attack_suppression.py "$codebook" "$n" "$folder/full.json" "$folder/full.json" \
        --primary-only --first 2>&1) || control="FAILED: the control was not broken: ${control//$'\n'/; }"
    echo "$name N=$n: $protected / $control"
}
export -f attack
export command python scratch

started=$SECONDS
xargs -P "$(nproc)" -L 1 bash -c 'attack "$@"' attack <"$scratch/runs" >"$scratch/results"
sort -V "$scratch/results"
while IFS= read -r line; do failed "$line"; done < <(grep FAILED "$scratch/results")
[ "$(wc -l <"$scratch/results")" -eq "$(wc -l <"$scratch/runs")" ] || failed "some attacks did not end"

finish "$(awk -F'[: /]+' '{ hidden += $5 - $4; cells += $3; solved += $6 } END {
    printf "%d materials, %d numbers solved for, no breach; %.1f %% of the cells hidden beside the small counts, in %s",
        NR, solved, 100 * hidden / cells, "'"$((SECONDS - started)) s"'" }' "$scratch/results")"

#!/usr/bin/env bash
# Attacks tables whose small counts are suppressed with SciPy's exact solver
# (HiGHS), which knows the codebook, the rule and everything that is shown: the
# fixture's for N = 3, 5 and 10, those of samples of its case files, drawn with
# replacement, some of them very small, and those of the second study. As a
# control the same attack must break tables that hide nothing but the small
# counts themselves. An attack whose model excludes the truth fails.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_python scipy scipy || give_up "SciPy cannot be had"
"$python" -c "from scipy.optimize import milp" 2>/dev/null || give_up "this SciPy has no milp"

sample() { "$python" Tests/Reference/sample_materials.py "$fixture" "$@" || failed "the samples"; }
sample 20 "$scratch/sample"
sample 8 "$scratch/small-sample" 8 10 12 15
# name, input, codebook, N
{
    for n in 3 5 10; do echo "fixture $fixture/case-files codebook/fou-nordost-2018 $n"; done
    for n in 3 5; do echo "second-study Fixtures/exempelstudie/case-files Fixtures/exempelstudie/codebook $n"; done
    limits=(5 3 10)
    index=0
    for folder in "$scratch"/sample/*/; do
        echo "$(basename "$folder") ${folder}case-files codebook/fou-nordost-2018 ${limits[$((index % 3))]}"
        index=$((index + 1))
    done
    for folder in "$scratch"/small-sample/*/; do
        for n in 3 5; do echo "small-$(basename "$folder") ${folder}case-files codebook/fou-nordost-2018 $n"; done
    done
} >"$scratch/runs"

# attack NAME INPUT CODEBOOK N: says one line, name, N, both results.
attack() {
    local name=$1 input=$2 codebook=$3 n=$4 folder protected control
    folder=$(mktemp -d "$scratch/attack.XXXXXX")
    run() { "$command" "$1" --codebook "$codebook" --format json "${@:2}" "$input" 2>>"$folder/messages"; }
    run tables >"$folder/full.json" && run code >"$folder/coded.json" &&
        run tables --suppress-below "$n" >"$folder/shown.json" || {
        echo "$name N=$n: FAILED: the command: $(tail -n 1 "$folder/messages")"
        return
    }
    # What could not be protected number by number; it is attacked all the same.
    grep -o "hela rader" "$folder/messages" >>"$scratch/whole-rows"
    protected=$("$python" Tests/Reference/attack_suppression.py "$codebook" "$n" "$folder/shown.json" "$folder/full.json" "$folder/coded.json" 2>&1) ||
        protected="FAILED: ${protected##*$'\n'}"
    control=$("$python" Tests/Reference/attack_suppression.py "$codebook" "$n" "$folder/full.json" "$folder/full.json" "$folder/coded.json" \
        --primary-only --first 2>&1) || control="FAILED: the control was not broken: ${control##*$'\n'}"
    echo "$name N=$n: $protected / $control"
}
export -f attack
export command python scratch

started=$SECONDS
: >"$scratch/whole-rows"
xargs -P "$(nproc)" -L 1 bash -c 'attack "$@"' attack <"$scratch/runs" >"$scratch/results"
sort -V "$scratch/results"
while IFS= read -r line; do failed "$line"; done < <(grep FAILED "$scratch/results")
[ "$(wc -l <"$scratch/results")" -eq "$(wc -l <"$scratch/runs")" ] || failed "some attacks did not end"

finish "$(awk -F'[: /]+' -v whole="$(wc -l <"$scratch/whole-rows")" '{ hidden += $5 - $4; cells += $3; solved += $6 } END {
    printf "%d materials, %d numbers solved for, no breach; %.1f %% of the cells hidden beside the small counts, whole rows of %d materials, in %s",
        NR, solved, 100 * hidden / cells, whole, "'"$((SECONDS - started)) s"'" }' "$scratch/results")"

#!/usr/bin/env bash
# Synthesizes 20,000 case files and looks at them with another program: every
# field with every value of its list, valid by the JSON Schema, unique ids, quotes
# that occur, sizes; the same cases in all three formats, for several seeds; and
# coded rows that follow a tally, with the same shares.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_python jsonschema jsonschema || give_up "Python's jsonschema cannot be had"

study=codebook/fou-nordost-2018
quietly "$command" synthesize --cases 20000 --seed 1 -o "$scratch/a.jsonl" --write-material "$scratch/places.json"
report=$("$python" Tests/Layers/synthesis.py "$scratch/a.jsonl" "$scratch/places.json" "$study" 2>&1) ||
    failed "$report"

# Every command reads them, and finds no fault of reading, nor anything secret.
quietly "$command" score "$scratch/a.jsonl" >/dev/null
quietly "$command" code "$scratch/a.jsonl" -o "$scratch/coded.csv"
"$command" check "$scratch/a.jsonl" --format json >"$scratch/check.json" 2>/dev/null
[ $? -lt 2 ] || failed "check ended with 2"
grep -q '"faultCount": 0' "$scratch/check.json" || failed "check finds faults of reading"
if grep -qE '"secrecy\.(phone|email|street-address)' "$scratch/check.json"; then
    failed "check finds what a person can be reached by"
fi

# The formats describe the same cases, and the flat file is what code gives.
for seed in 1 2 20180523; do
    for format in jsonl csv flat; do
        quietly "$command" synthesize --cases 3000 --seed "$seed" --format "$format" -o "$scratch/$seed.$format"
        quietly "$command" tables "$scratch/$seed.$format" --format json >"$scratch/$seed.$format.json"
        cmp -s "$scratch/$seed.jsonl.json" "$scratch/$seed.$format.json" || failed "seed $seed: $format has other tables"
        quietly "$command" tables "$scratch/$seed.$format" --format json --material "$scratch/places.json" \
            >"$scratch/$seed.$format.places.json"
        cmp -s "$scratch/$seed.jsonl.places.json" "$scratch/$seed.$format.places.json" ||
            failed "seed $seed: with a material, $format has other tables"
    done
done
head -n 3001 "$scratch/coded.csv" | cmp -s - "$scratch/1.flat" || failed "the flat file is not what code gives"

# A part can be made by itself.
{
    "$command" synthesize --cases 1200 --seed 2
    "$command" synthesize --cases 1800 --seed 2 --from 1201
} 2>/dev/null | cmp -s - "$scratch/2.jsonl" || failed "parts together are not the whole"

# Rows that follow a tally have its shares, and say nothing of its places.
quietly "$command" tally "$scratch/a.jsonl" -o "$scratch/a.tally"
quietly "$command" synthesize --cases 20000 --seed 7 --like "$scratch/a.tally" -o "$scratch/like.csv" \
    --write-material "$scratch/like.json"
quietly "$command" tables "$scratch/like.csv" --material "$scratch/like.json" >/dev/null
shares=$("$python" Tests/Layers/synthesis_like.py "$scratch/coded.csv" "$scratch/like.csv" "$study" 2>&1) ||
    failed "$shares"
{
    "$command" synthesize --cases 12000 --seed 7 --like "$scratch/a.tally"
    "$command" synthesize --cases 8000 --seed 7 --like "$scratch/a.tally" --from 12001 | tail -n +2
} 2>/dev/null | cmp -s - "$scratch/like.csv" || failed "parts that follow a tally are not the whole"

finish "${report##*$'\n'}, ${shares##*$'\n'}"

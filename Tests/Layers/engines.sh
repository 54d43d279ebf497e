#!/usr/bin/env bash
# Case files in parts, counted by Apache Spark and by GNU parallel with the recipes in
# Tests/Engines, give the bytes of one run on the whole: tables and score in every
# format and language, with few parts, and with more parts than case files. A faulty
# line in a part ends the run with its place and its message, and nothing else.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
mkdir "$scratch/bin"
ln -s "$command" "$scratch/bin/sip-audit"
export PATH=$scratch/bin:$PATH
engines=$PWD/Tests/Engines

# ---- the two engines, as recipe RESULT FILE PART-SIZE OPTION … ---------------
spark() {
    local settings="--conf spark.sql.files.maxPartitionBytes=$3 --conf spark.ui.enabled=false"
    settings+=" --conf spark.ui.showConsoleProgress=false"
    PYSPARK_SUBMIT_ARGS="$settings pyspark-shell" \
        "$python" "$engines/spark_tally.py" "$1" "$2" "${@:4}" >"$scratch/spark.log" 2>&1
    local code=$?
    grep '^partition ' "$scratch/spark.log"
    return $code
}
parallel_on_file() { BLOCK=$3 "$engines/parallel_tally.sh" "$1" "$2" -- "${@:4}" 2>&1; }
parallel_on_stream() { BLOCK=$3 "$engines/parallel_tally.sh" "$1" -- "${@:4}" 2>&1 <"$2"; }
parallel_on_files() {
    rm -rf "$scratch/parts" && mkdir "$scratch/parts"
    split -l "$(($3 / 5000 + 1))" -a 4 "$2" "$scratch/parts/part no. "
    "$engines/parallel_tally.sh" "$1" "$scratch/parts"/* -- "${@:4}" 2>&1
}
ways=()
if need_command parallel parallel; then
    ways+=(parallel_on_file parallel_on_stream parallel_on_files)
else
    not_run "GNU parallel cannot be had"
fi
# The Java that is there, or Debian's.
if need_command java default-jre-headless && need_python pyspark pyspark; then
    export SPARK_LOCAL_IP=127.0.0.1
    ways+=(spark)
else
    not_run "Spark cannot be had"
fi
[ ${#ways[@]} -gt 0 ] || give_up "neither Spark nor GNU parallel can be had"

# ---- the inputs ---------------------------------------------------------------
for file in "$fixture"/case-files/*.json; do tr -d '\n' <"$file" && echo; done >"$scratch/fixture.jsonl"
# Only one of them says that it is invented, and what it is part of has to say so.
quietly "$command" synthesize --cases 3000 --seed 1 -o "$scratch/many.jsonl"
sed -i '1501!s/"invented": "ja"/"invented": "nej"/' "$scratch/many.jsonl"

compared=0
same_tables() { # way, its input, what that is in one piece, then options of both
    local subcommand format language options expected
    for subcommand in tables score; do
        for format in text markdown csv json; do
            for language in sv en; do
                options=(--format "$format" --language "$language" "${@:4}")
                expected="$scratch/$2 $subcommand ${options[*]}"
                [ -s "$expected" ] || "$command" "$subcommand" "${options[@]}" "$3" >"$expected" 2>/dev/null
                [ -s "$expected" ] || failed "$subcommand ${options[*]}: nothing was printed"
                "$command" "$subcommand" "${options[@]}" "$scratch/$1.tally" >"$scratch/actual" 2>"$scratch/complaints"
                cmp -s "$expected" "$scratch/actual" || {
                    failed "$1 on $2, $subcommand ${options[*]}: $(head -n 1 "$scratch/complaints")"
                    diff "$expected" "$scratch/actual" | sed -n 2p
                }
                compared=$((compared + 1))
            done
        done
    done
}
counts() { # way, name, size of a part, parts at least, then options of tally
    local said
    said=$("$1" "$scratch/$1.tally" "$scratch/$2.jsonl" "$3" "${@:5}") ||
        failed "$1 on $2 ended with $?: $(tail -n 3 <<<"$said") $([ "$1" != spark ] || tail -n 3 "$scratch/spark.log")"
    [ "$1" != spark ] || [ "$(wc -l <"$scratch/spark.tally")" -ge "$4" ] ||
        failed "Spark on $2: $(wc -l <"$scratch/spark.tally") parts, not $4 or more"
}
# The tallies of the fixture carry its material, and what suppression needs.
for way in "${ways[@]}"; do
    # A part of 4,000 bytes is the beginning of a case file or of none.
    counts "$way" fixture 4000 35 --material "$fixture/material.json" --for-suppression
    same_tables "$way" fixture "$fixture/case-files"
    same_tables "$way" fixture "$fixture/case-files" --suppress-below 5
    counts "$way" many 3000000 4
    same_tables "$way" many "$scratch/many.jsonl"
done

# ---- faulty lines -------------------------------------------------------------
# A word that no message may repeat, and a number that is nobody's, as in all test data.
word=Hemlighetsord
faulty() { # number of the line, what is put where its last brace is
    sed -i "$1s/}\$/, $2}/" "$scratch/faulty.jsonl"
}
head -n 1400 "$scratch/many.jsonl" >"$scratch/faulty.jsonl"
faulty 17 "\"x\": \"$word\""
faulty 250 "\"documents\": [{\"id\": \"d\", \"text\": \"$word\"}]"
sed -i '251s/"readOn": "[^"]*"/"readOn": "2016-13-13"/' "$scratch/faulty.jsonl"
sed -i "400s/\"gender\": /&7, \"text\": \"$word\", \"family\": /" "$scratch/faulty.jsonl"
sed -i "555s/\$/ $word/; 700s/.*/$word/" "$scratch/faulty.jsonl"
# Nothing else near: in its neighbourhood an identity number is all that is said.
faulty 1300 "\"x\": \"$word 19121212-1212\""
# What is said without the line, which is that of the part.
faults() {
    sed -nE 's/ på rad [0-9]+/ på rad …/; s/^(partition [0-9]+: |part [0-9]+: )?[^:]*:[0-9]+:([0-9]+.*)/\2/p' | sort
}
"$command" tables "$scratch/faulty.jsonl" >/dev/null 2>"$scratch/expected"
faults <"$scratch/expected" >"$scratch/expected.faults"
[ "$(wc -l <"$scratch/expected.faults")" -ge 6 ] || failed "the faulty lines are not found: $(cat "$scratch/expected")"
for way in "${ways[@]}"; do
    "$way" "$scratch/faulty.tally" "$scratch/faulty.jsonl" 1000000 >"$scratch/said"
    [ $? -eq 2 ] || failed "$way: faulty lines do not end with 2"
    [ ! -s "$scratch/faulty.tally" ] || failed "$way: a tally without the faulty lines"
    faults <"$scratch/said" | cmp -s - "$scratch/expected.faults" ||
        failed "$way says other faults: $(faults <"$scratch/said" | diff - "$scratch/expected.faults" | head -n 2)"
    if grep -q "$word" "$scratch/said"; then failed "$way: text of a case file in a message"; fi
done
if [[ " ${ways[*]} " = *" spark "* ]]; then
    # Not UTF-8, in the second of two partitions: its line is that in the partition.
    head -n 900 "$scratch/many.jsonl" >"$scratch/faulty.jsonl"
    sed -i '880s/"municipality": "./&\xE5/' "$scratch/faulty.jsonl"
    column=$("$command" tables "$scratch/faulty.jsonl" 2>&1 | sed -nE 's/.*:880:([0-9]+): byten 0xE5 .*/\1/p')
    spark "$scratch/faulty.tally" "$scratch/faulty.jsonl" 3000000 >"$scratch/said"
    [ $? -eq 2 ] || failed "Spark: a byte that is no UTF-8 does not end with 2"
    grep -qE "^partition 2: -:[0-9]+:${column:-none}: " "$scratch/said" ||
        failed "Spark: a byte that is no UTF-8: $(cat "$scratch/said")"
fi

finish "$compared tables of what ${ways[*]} counted in parts are those of the single run, and faults come out"

#!/usr/bin/env bash
# The same cases give the same tables and the same score, byte for byte, however they are spelled:
# as a folder of JSON, as a CSV set, as the flat file, and as JSON Lines through
# a pipe; in every format and language.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash

# One case file a line, as anybody would make it.
lines=$scratch/lines.jsonl
if need_command jq jq; then
    with=jq
    jq -c . "$fixture"/case-files/*.json >"$lines"
elif need_command python3 python3; then
    with=Python
    python3 -c 'import json, sys
for path in sys.argv[1:]:
    print(json.dumps(json.load(open(path, encoding="utf-8")), ensure_ascii=False))' "$fixture"/case-files/*.json >"$lines"
else
    give_up "neither jq nor python3 can be had to write JSON Lines"
fi

compared=0
subcommand=tables
same() { # what, then the words of the command; compares with $expected
    if ! "$command" "$subcommand" "${options[@]}" "${@:2}" >"$scratch/actual" 2>"$scratch/complaints"; then
        failed "$subcommand, $1, ${options[*]}: $(head -n 1 "$scratch/complaints")"
    elif ! cmp -s "$expected" "$scratch/actual"; then
        failed "$subcommand, $1, ${options[*]}: $(diff "$expected" "$scratch/actual" | sed -n 2p)"
    fi
    compared=$((compared + 1))
}

expected=$scratch/expected
for subcommand in tables score; do
    for format in text markdown csv json; do
        for language in sv en; do
            options=(--format "$format" --language "$language")
            quietly "$command" "$subcommand" "${options[@]}" "$fixture/case-files" >"$expected"
            [ -s "$expected" ] || failed "$subcommand ${options[*]}: nothing was printed"
            same "the same folder once more" "$fixture/case-files"
            same "the CSV set" "$fixture/csv"
            same "the flat file" --material "$fixture/material.json" "$fixture/coded.csv"
            same "JSON Lines by $with" --material "$fixture/material.json" - <"$lines"
            "$command" "$subcommand" "${options[@]}" "$fixture/case-files" -o "$scratch/written" 2>"$scratch/complaints"
            cmp -s "$expected" "$scratch/written" ||
                failed "$subcommand -o FILE, ${options[*]}: $(head -n 1 "$scratch/complaints")"
        done
    done
    # The order of the cases does not matter.
    options=(--format csv)
    quietly "$command" "$subcommand" "${options[@]}" "$fixture/case-files" >"$expected"
    same "JSON Lines in reverse order" --material "$fixture/material.json" - < <(tac "$lines")
done

# What `code` writes is read back as what it was.
subcommand=tables
quietly "$command" tables "${options[@]}" "$fixture/case-files" >"$expected"
for spelling in --numeric --excel; do
    quietly "$command" code "$spelling" "$fixture/case-files" -o "$scratch/coded.csv"
    same "the flat file written with $spelling" --material "$fixture/material.json" "$scratch/coded.csv"
done

finish "$compared runs on other spellings of the same cases gave the same bytes"

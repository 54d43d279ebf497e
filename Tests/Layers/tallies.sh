#!/usr/bin/env bash
# Four tallies of a quarter of the fixture's case files each, merged in any order, give the bytes
# of the single run: `tables` and `score`, in every format and language, with and without
# suppression, from files, through a pipe, merged before, and mixed with case files.
source "$(dirname "$0")/lib/layer.bash"

compared=0
tally() { # file, then the words of the command
    quietly "$command" tally --material "$fixture/material.json" "${@:2}" -o "$1"
}
same() { # what, then the inputs; compares with $expected
    if ! "$command" "$subcommand" "${options[@]}" "${@:2}" >"$scratch/actual" 2>"$scratch/complaints"; then
        failed "$subcommand, $1, ${options[*]}: $(head -n 1 "$scratch/complaints")"
    elif ! cmp -s "$expected" "$scratch/actual"; then
        failed "$subcommand, $1, ${options[*]}: $(diff "$expected" "$scratch/actual" | sed -n 2p)"
    fi
    compared=$((compared + 1))
}

# One shard a quarter, from folders: every fourth case file.
index=0
for file in "$fixture"/case-files/*.json; do
    mkdir -p "$scratch/cases/$((index % 4))"
    cp "$file" "$scratch/cases/$((index % 4))"
    index=$((index + 1))
done
for part in 0 1 2 3; do
    tally "$scratch/$part.tally" "$scratch/cases/$part"
    tally "$scratch/$part.secret" --for-suppression "$scratch/cases/$part"
    # The same from standard input, one case file a line.
    for file in "$scratch/cases/$part"/*.json; do tr -d '\n' <"$file"; echo; done |
        quietly "$command" tally --material "$fixture/material.json" - >"$scratch/piped.tally"
    cmp -s "$scratch/$part.tally" "$scratch/piped.tally" || failed "tally of standard input is another: part $part"
done
"$command" tally - </dev/null >"$scratch/none" 2>/dev/null || failed "tally of nothing"

expected=$scratch/expected
cd "$scratch" || exit 1
study=$OLDPWD/$fixture
for subcommand in tables score; do
    for format in text markdown csv json; do
        for language in sv en; do
            options=(--format "$format" --language "$language")
            quietly "$command" "$subcommand" "${options[@]}" "$study/case-files" >"$expected"
            [ -s "$expected" ] || failed "$subcommand ${options[*]}: nothing was printed"
            for order in "0 1 2 3" "3 2 1 0" "2 0 3 1" "none 1 3 0 2"; do
                paths=()
                for part in $order; do if [ "$part" = none ]; then paths+=(none); else paths+=("$part.tally"); fi; done
                same "in the order $order" "${paths[@]}"
            done
        done
        options=(--format "$format")
        quietly "$command" "$subcommand" "${options[@]}" "$study/case-files" >"$expected"
        same "through a pipe" - < <(cat 2.tally none 0.tally 3.tally 1.tally)
        quietly "$command" tally 1.tally 0.tally -o half.tally
        same "merged before" 3.tally half.tally 2.tally
        quietly "$command" tally 3.tally half.tally 2.tally -o whole.tally
        same "merged into one" whole.tally
        same "mixed with case files" --material "$study/material.json" 3.tally cases/1 2.tally cases/0
        for limit in 3 5; do
            options=(--format "$format" --suppress-below "$limit")
            quietly "$command" "$subcommand" "${options[@]}" "$study/case-files" >"$expected"
            same "below $limit" 0.secret 1.secret 2.secret 3.secret
            same "below $limit, in another order" none 2.secret 3.secret 0.secret 1.secret
            same "below $limit, mixed" --material "$study/material.json" 2.secret cases/3 cases/1 0.secret
            "$command" "$subcommand" "${options[@]}" 0.secret 1.tally >refused 2>complaints
            [ $? -eq 2 ] && [ ! -s refused ] || failed "$subcommand ${options[*]}: a tally without patterns is taken"
        done
    done
    "$command" "$subcommand" 0.tally 1.tally 0.tally >refused 2>complaints
    [ $? -eq 2 ] && [ ! -s refused ] || failed "$subcommand: the same tally is counted twice"
done

finish "$compared runs on merged tallies gave the bytes of the single run"

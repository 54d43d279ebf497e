#!/usr/bin/env bash
# Bad input and bad surroundings, from the shell as a user meets them: the exit
# code, nothing on standard output, one plain line for each fault, no crash.
source "$(dirname "$0")/lib/layer.bash"
chmod 711 "$scratch"
files=$fixture/case-files
akt=$files/A2H2.json
checks=0

run() { # the words of the command; leaves $code, $scratch/out and $scratch/err
    timeout 60 "$command" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
    code=$?
}

# What has to hold whatever went wrong; $1 names the case.
plain_speech() {
    checks=$((checks + 1))
    [ "$code" -ne 124 ] || failed "$1: did not end in a minute"
    [ "$code" -lt 128 ] || failed "$1: crashed with $code"
    if grep -qE 'Fatal error|Swift runtime|Signal [0-9]|\.swift:' "$scratch/err"; then
        failed "$1: speaks of its own code: $(head -n 1 "$scratch/err")"
    fi
    if [ -s "$scratch/err" ] && [ -n "$(tail -c 1 "$scratch/err")" ]; then
        failed "$1: the last line of its message has no end: $(tail -n 1 "$scratch/err")"
    fi
}

says() { # case, lines at most, pattern
    local lines
    lines=$(grep -c '' "$scratch/err")
    [ -s "$scratch/err" ] || failed "$1: says nothing"
    [ "$lines" -le "$2" ] || failed "$1: $lines lines where $2 do: $(head -n 1 "$scratch/err")"
    grep -qE -- "$3" "$scratch/err" || failed "$1: does not say $3: $(head -n 1 "$scratch/err")"
}

# refused CASE LINES PATTERN WORDS…: exit 2, nothing on standard output, at most
# so many lines, one of which matches.
refused() {
    run "${@:4}"
    plain_speech "$1"
    [ "$code" -eq 2 ] || failed "$1: exit $code, not 2"
    [ ! -s "$scratch/out" ] || failed "$1: wrote to standard output"
    says "$1" "$2" "$3"
}

# ---- the command line ------------------------------------------------------
refused "no subcommand" 2 'sip-audit'
refused "no input" 2 'sip-audit tables' tables
refused "empty argument" 2 'sip-audit tables' tables ''
refused "two inputs" 2 'sip-audit code' code "$files" "$files"
refused "the same input twice" 34 'redan läst' tables "$files" "$files"
refused "unknown subcommand" 2 'tables' tabels "$files"
refused "unknown option" 2 '--format' tables --formt csv "$files"
refused "the usage line of that subcommand" 2 '^Användning: sip-audit tables' tables --formt csv "$files"
refused "unknown value" 2 'markdown' tables --format xml "$files"
refused "unknown table" 2 'B8' tables --table 99 "$files"

# ---- what stands where the case files should -------------------------------
mkdir "$scratch/empty" "$scratch/hidden" "$scratch/foreign" "$scratch/twice"
touch "$scratch/hidden/.DS_Store" "$scratch/hidden/~\$akt.json"
cp "$akt" "$scratch/foreign/"
echo "Hej" >"$scratch/foreign/brev.docx"
cp "$akt" "$scratch/twice/a.json"
cp "$akt" "$scratch/twice/b.json"
: >"$scratch/nothing.json"
refused "no such file" 1 "$scratch/none" tables "$scratch/none"
refused "an empty folder" 1 "$scratch/empty" tables "$scratch/empty"
refused "a folder with hidden files only" 1 "$scratch/hidden" tables "$scratch/hidden"
refused "a foreign file" 1 'brev\.docx' tables "$scratch/foreign"
refused "the same case twice" 1 'b\.json:[0-9]+:[0-9]+: ' tables "$scratch/twice"
refused "an empty file" 1 'nothing\.json' tables "$scratch/nothing.json"
refused "empty standard input" 1 '.' tables --material "$fixture/material.json" -
refused "a file that is something else" 20 'material\.json:2:13: ' tables "$fixture/material.json"
refused "a material that is something else" 20 'accepted\.json:2:13: ' \
    tables --material "$fixture/accepted.json" "$files"

# A fault of the material stands where its field does.
line=$(grep -n '"invented": "ja"' "$fixture/material.json" | cut -d : -f 1)
sed 's/"invented": "ja"/"invented": "kanske"/' "$fixture/material.json" >"$scratch/unsure.json"
refused "a material with an unknown value" 1 "unsure\.json:${line:-none}:15: .*kanske" \
    tables --material "$scratch/unsure.json" "$files"

mkdir "$scratch/queue" "$scratch/circle"
mkfifo "$scratch/queue/akt.json"
refused "a named pipe in the folder" 1 'akt\.json' tables "$scratch/queue"
cp "$akt" "$scratch/circle/"
ln -s . "$scratch/circle/again"
run tables "$scratch/circle"
plain_speech "a folder that holds itself"
[ "$code" -eq 2 ] || [ "$code" -eq 0 ] || failed "a folder that holds itself: exit $code"

# ---- permission ------------------------------------------------------------
mkdir "$scratch/closed" "$scratch/locked"
cp "$akt" "$scratch/closed/"
cp "$akt" "$scratch/locked/"
chmod 755 "$scratch/closed"
chmod 000 "$scratch/closed/A2H2.json" "$scratch/locked"
unprivileged=()
if [ "$(id -u)" -eq 0 ]; then
    unprivileged=(setpriv --reuid=65534 --regid=65534 --clear-groups)
    cp "$command" "$scratch/sip-audit" && chmod 755 "$scratch/sip-audit"
fi
built=$command
[ ${#unprivileged[@]} -eq 0 ] || command=$scratch/sip-audit
if "${unprivileged[@]+"${unprivileged[@]}"}" "$command" --version >"$scratch/out" 2>&1; then
    run_as() {
        timeout 60 "${unprivileged[@]+"${unprivileged[@]}"}" "$command" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
        code=$?
    }
    for place in closed locked; do
        run_as tables "$scratch/$place"
        plain_speech "a $place place"
        [ "$code" -eq 2 ] || failed "a $place place: exit $code, not 2"
        [ ! -s "$scratch/out" ] || failed "a $place place: wrote to standard output"
        says "a $place place" 1 "$scratch/$place"
    done
else
    not_run "files without permission: nobody else may run the command here"
fi
command=$built
chmod 755 "$scratch/locked"

# ---- codebooks that are none -----------------------------------------------
mkdir "$scratch/garbage"
for part in protocol lists variables tables; do echo '{' >"$scratch/garbage/$part.json"; done
refused "an empty codebook" 4 "$scratch/empty" tables --codebook "$scratch/empty" "$files"
refused "a codebook of garbage" 4 'garbage/[a-z]+\.json:[0-9]+:[0-9]+: ' tables --codebook "$scratch/garbage" "$files"
refused "no such codebook" 4 "$scratch/none" tables --codebook "$scratch/none" "$files"
for folder in empty garbage none; do
    run codebook --check "$scratch/$folder"
    plain_speech "codebook --check $folder"
    [ "$code" -eq 1 ] || [ "$code" -eq 2 ] || failed "codebook --check $folder: exit $code"
done

# ---- damaged files ---------------------------------------------------------
size=$(wc -c <"$akt")
for part in 1 2 3 5 8 13 21 34 55 89; do
    head -c $((size * part / 90)) "$akt" >"$scratch/cut.json"
    refused "a case file cut at $part of 90" 1 'cut\.json:[0-9]+:[0-9]+: ' tables "$scratch/cut.json"
done
tr -d '\n' <"$akt" | head -c -40 >"$scratch/cut.jsonl"
refused "a record of JSON Lines cut short" 2 'cut\.jsonl:1:[0-9]+: ' tables "$scratch/cut.jsonl"
{ printf '%s' '{"format": "sip-audit/case-file/1", "id": '; printf '[%.0s' {1..65}; printf ']%.0s' {1..65}; echo '}'; } \
    >"$scratch/deep.json"
refused "65 levels" 1 'deep\.json:1:[0-9]+: ' tables "$scratch/deep.json"
sed 's|sip-audit/case-file/1|sip-audit/case-file/2|' "$akt" >"$scratch/newer.json"
refused "a newer version" 1 'newer\.json:2:13: .*case-file/2' tables "$scratch/newer.json"
{ head -c 5000 "$akt"; printf '\377\376'; tail -c +5001 "$akt"; } >"$scratch/bytes.json"
refused "bytes that are no text" 1 'bytes\.json:[0-9]+:[0-9]+: ' tables "$scratch/bytes.json"

# An observation of a plan, in a file of several, that does not say which.
sed '/"observations": \[/,$ { 0,/^ *"plan": "plan-1",$/ { /"plan": "plan-1",/d } }' "$akt" >"$scratch/planless.json"
refused "an observation without its plan" 2 'planless\.json:[0-9]+:[0-9]+: .*vilken plan' tables "$scratch/planless.json"

# One record of 65 MiB, faultless but for that: in a file, and on standard input.
text=$(grep -bo -m 1 '"text": "' "$akt" | head -n 1 | cut -d : -f 1)
{
    head -c $((text + 9)) "$akt"
    head -c $((65 * 1024 * 1024)) /dev/zero | tr '\0' 'x'
    tail -c +$((text + 10)) "$akt"
} >"$scratch/large.json"
refused "a record of 65 MiB" 1 'large\.json.*64' tables "$scratch/large.json"
tr -d '\n' <"$scratch/large.json" >"$scratch/large.jsonl"
timeout 60 "$command" tables --material "$fixture/material.json" - <"$scratch/large.jsonl" \
    >"$scratch/out" 2>"$scratch/err"
code=$?
plain_speech "a record of 65 MiB on standard input"
[ "$code" -eq 2 ] || failed "a record of 65 MiB on standard input: exit $code, not 2"
[ ! -s "$scratch/out" ] || failed "a record of 65 MiB on standard input: wrote to standard output"
says "a record of 65 MiB on standard input" 2 '64'
rm "$scratch"/large.*

# A device without end is refused before it has filled the memory.
(ulimit -v 2000000 && exec timeout 20 "$command" tables /dev/zero >"$scratch/out" 2>"$scratch/err")
code=$?
plain_speech "a device without end"
[ "$code" -eq 2 ] || failed "a device without end: exit $code, not 2"
says "a device without end" 1 '/dev/zero'

# ---- CSV sets --------------------------------------------------------------
set_with() { # folder, encoding
    mkdir "$scratch/$1"
    for part in "$fixture"/csv/*.csv; do
        if [ "$2" = UTF-16LE ]; then printf '\377\376'; fi >"$scratch/$1/$(basename "$part")"
        iconv -f UTF-8 -t "$2" "$part" >>"$scratch/$1/$(basename "$part")" || failed "iconv to $2"
    done
}
run tables --format csv --material "$fixture/material.json" "$fixture/csv"
cp "$scratch/out" "$scratch/expected"
grep -q "^$(find "$files" -name '*.json' | wc -l) " "$scratch/err" || failed "the CSV set: $(head -n 1 "$scratch/err")"
set_with utf-16 UTF-16LE
set_with windows WINDOWS-1252
for spelling in utf-16 windows; do
    run tables --format csv --material "$fixture/material.json" "$scratch/$spelling"
    plain_speech "a CSV set in $spelling"
    [ "$code" -eq 0 ] || failed "a CSV set in $spelling: exit $code: $(head -n 1 "$scratch/err")"
    cmp -s "$scratch/expected" "$scratch/out" || failed "a CSV set in $spelling: other tables"
done

damaged() { # name: a fresh copy of the CSV set, to be damaged
    cp -r "$fixture/csv" "$scratch/$1"
}
damaged mixed
printf 'Z9Z9;\345\344\366\n' | tr ';' ',' >>"$scratch/mixed/contacts.csv"
refused "a byte of Windows-1252 among UTF-8" 3 'contacts\.csv:[0-9]+:[0-9]+: ' \
    tables --material "$fixture/material.json" "$scratch/mixed"
damaged quoted
head -c -30 "$fixture/csv/documents.csv" >"$scratch/quoted/documents.csv"
run tables --material "$fixture/material.json" "$scratch/quoted"
plain_speech "a CSV file cut short"
grep -q 'documents\.csv' "$scratch/err" || failed "a CSV file cut short: nobody is told"
damaged broken
sed -i '2s/^[^,]*/Q1Q1/' "$scratch/broken/plans.csv"
refused "a plan of no case" 10 'plans\.csv:2:1 \(.*”case_id”\): ' tables --material "$fixture/material.json" "$scratch/broken"
damaged renamed
sed -i '1s/kind/kidn/' "$scratch/renamed/plans.csv"
refused "a column that does not exist" 10 'plans\.csv:1:[0-9]+: .*kind' \
    tables --material "$fixture/material.json" "$scratch/renamed"
damaged foreign-part
touch "$scratch/foreign-part/kalkyl.xlsx"
refused "a foreign file in a CSV set" 3 'kalkyl\.xlsx' \
    tables --material "$fixture/material.json" "$scratch/foreign-part"

# ---- identity numbers ------------------------------------------------------
# The number that Swedish test data has used for decades; it is nobody's.
number=121212-1212
never_echoed() { # case
    if grep -qE '121212[-+ ]?1212' "$scratch/err" "$scratch/out"; then failed "$1: the number is repeated"; fi
}
place() { # name, sed expression
    sed "$2" "$akt" >"$scratch/$1.json"
    refused "an identity number in a $1" 4 "$1\.json:[0-9]+:[0-9]+: " tables "$scratch/$1.json"
    never_echoed "an identity number in a $1"
}
place text "0,/\"text\": \"/s//&Pnr $number. /"
place key "0,/\"format\":/s//\"$number\": \"x\", &/"
place id "0,/\"id\": \"A2H2\"/s//\"id\": \"$number\"/"
place value "0,/\"municipality\": \"[^\"]*\"/s//\"municipality\": \"19$number\"/"
cp "$akt" "$scratch/$number.json"
mkdir "$scratch/named"
cp "$akt" "$scratch/named/akt 19$number.json"
refused "an identity number as a file name" 1 '.' tables "$scratch/$number.json"
never_echoed "an identity number as a file name"
refused "an identity number in a folder's file name" 1 '.' tables "$scratch/named"
never_echoed "an identity number in a folder's file name"
refused "an identity number for an option" 2 '.' tables --table "$number" "$files"
never_echoed "an identity number for an option"
damaged numbered
sed -i "\$s/\$/ /; 2s/A2H2/$number/" "$scratch/numbered/contacts.csv"
refused "an identity number in a CSV set" 10 'contacts\.csv:[0-9]+:[0-9]+: ' \
    tables --material "$fixture/material.json" "$scratch/numbered"
never_echoed "an identity number in a CSV set"

# ---- output that cannot be written -----------------------------------------
not_written() { # case
    plain_speech "$1"
    [ "$code" -eq 3 ] || failed "$1: exit $code, not 3"
    says "$1" 2 '.'
}
"$command" tables "$files" >/dev/full 2>"$scratch/err"
code=$?
not_written "a full disk"
for words in "help" "tables --help" "--version" "codebook" "template case-file"; do
    # shellcheck disable=SC2086
    "$command" $words >/dev/full 2>"$scratch/err"
    code=$?
    not_written "a full disk for $words"
done
run tables "$files" -o /dev/full
not_written "a full disk for -o"
run tables "$files" -o "$scratch/none/tabeller.txt"
plain_speech "-o into no folder"
[ "$code" -eq 3 ] || [ "$code" -eq 2 ] || failed "-o into no folder: exit $code"
says "-o into no folder" 2 "$scratch/none"
cp "$akt" "$scratch/own.json"
refused "-o onto the input" 2 'own\.json' tables "$scratch/own.json" -o "$scratch/own.json"
cmp -s "$akt" "$scratch/own.json" || failed "-o onto the input: the input is gone"
"$command" tables "$files" >&- 2>"$scratch/err"
code=$?
not_written "no standard output"

# A reader who leaves: quiet, whether the shell lets the signal through or not.
for handling in default ignore; do
    {
        sleep 0.2
        env --$handling-signal=PIPE "$command" tables "$files" 2>"$scratch/err"
        echo $? >"$scratch/code"
    } | true
    code=$(cat "$scratch/code")
    plain_speech "a closed pipe"
    [ "$code" -eq 0 ] || failed "a closed pipe: exit $code"
    [ "$(grep -c '' "$scratch/err")" -le 1 ] || failed "a closed pipe: says $(tail -n 1 "$scratch/err")"
done

finish "$checks hostile runs ended with their exit code, a plain sentence and nothing else"

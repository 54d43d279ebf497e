#!/usr/bin/env bash
# Checks the completion scripts with the shells that read them: their syntax,
# and that a word is really completed. Takes the path of the built command.
# A shell that cannot be had is named as not run.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
folder=$scratch
checks=0

expect() { # what, expected, actual
    checks=$((checks + 1))
    [[ $2 == "$3" ]] || failed "$(printf '%s\n  expected: %s\n  actual:   %s' "$1" "$2" "$3")"
}

# Both languages: the descriptions hold quotes, colons and letters beyond ASCII.
for shell in bash zsh fish; do
    need_command "$shell" "$shell" || { not_run "completions for $shell, which cannot be had"; continue; }
    for language in sv en; do
        script="$folder/$shell.$language"
        "$command" --generate-completion "$shell" --language "$language" >"$script"
        expect "$shell takes the script ($language)" "" "$("$shell" -n "$script" 2>&1)"
    done
done

# bash: the words of a line as readline hands them over, the last being completed.
mkdir "$folder/mapp med blank"
touch "$folder/akt 1.json"
in_bash() {
    # shellcheck disable=SC2016
    (cd "$folder" && bash --norc -c '
        source bash.sv
        COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
        _sip_audit 2>/dev/null
        printf "%s\n" "${COMPREPLY[@]}"' bash "$@" | paste -sd '|')
}
expect "bash: subcommands" "code|codebook" "$(in_bash sip-audit co)"
expect "bash: subcommand after a common option" "tables" "$(in_bash sip-audit --codebook x tab)"
expect "bash: options" "--statistic" "$(in_bash sip-audit tables --stat)"
expect "bash: options of another subcommand" "" "$(in_bash sip-audit code --stat)"
expect "bash: values" "half-up|half-even" "$(in_bash sip-audit tables --rounding half)"
expect "bash: values after =" "half-up|half-even" "$(in_bash sip-audit tables --rounding = half)"
expect "bash: values directly after =" "csv|json" "$(in_bash sip-audit code --format =)"
expect "bash: values of this subcommand" "text|json" "$(in_bash sip-audit explain x --format "")"
expect "bash: templates" "csv-set" "$(in_bash sip-audit template cs)"
expect "bash: help" "template" "$(in_bash sip-audit help te)"
expect "bash: files" "akt 1.json" "$(in_bash sip-audit tables akt)"
expect "bash: folders" "mapp med blank" "$(in_bash sip-audit tables --codebook m)"
expect "bash: a text is not completed" "" "$(in_bash sip-audit explain --case a)"

if type -P fish >/dev/null; then
    in_fish() {
        (cd "$folder" && fish --no-config -c "source fish.sv; complete -C '$1'" | cut -f 1 | sort | paste -sd '|')
    }
    expect "fish: subcommands" "code|codebook" "$(in_fish 'sip-audit co')"
    expect "fish: options" "--statistic" "$(in_fish 'sip-audit tables --stat')"
    expect "fish: values" "half-even|half-up" "$(in_fish 'sip-audit tables --rounding half')"
    expect "fish: values after =" "--format=csv|--format=json" "$(in_fish 'sip-audit code --format=')"
    expect "fish: templates" "csv-set" "$(in_fish 'sip-audit template cs')"
    expect "fish: files" "akt 1.json" "$(in_fish 'sip-audit tables akt')"
    expect "fish: no argument" "" "$(in_fish 'sip-audit codebook akt')"
fi

if type -P zsh >/dev/null; then
    # zsh completes only at a prompt: give it one, press tab, and read the line.
    cat >"$folder/drive.zsh" <<'END'
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'PS1= PS2=; autoload -Uz compinit; compinit -D -u; source ./zsh.sv'
zpty -w shell 'show-line() { print -r -- "<<$BUFFER>>" }; zle -N show-line; bindkey "^X" show-line'
zpty -w shell 'print re""ady'
zpty -r -m shell answer '*ready*'
zpty -w -n shell "$1"$'\t\x18'
zpty -r -m shell answer '*<<*>>*'
zpty -d shell
print -r -- "${${answer##*<<}%%>>*}"
END
    in_zsh() {
        (cd "$folder" && timeout 20 zsh -f drive.zsh "$1")
    }
    expect "zsh: subcommands" "sip-audit tables " "$(in_zsh 'sip-audit tab')"
    expect "zsh: options" "sip-audit tables --statistic=" "$(in_zsh 'sip-audit tables --stat')"
    expect "zsh: values" "sip-audit code --format json " "$(in_zsh 'sip-audit code --format j')"
    expect "zsh: values of this subcommand" "sip-audit check --format junit " \
        "$(in_zsh 'sip-audit check --format ju')"
    expect "zsh: values after =" "sip-audit code -of --format=json " "$(in_zsh 'sip-audit code -of --format=j')"
    expect "zsh: templates" "sip-audit --codebook x template protocol " \
        "$(in_zsh 'sip-audit --codebook x template pro')"
fi

finish "$checks checks of the completion scripts in the shells that read them"

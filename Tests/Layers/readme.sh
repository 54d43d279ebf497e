#!/usr/bin/env bash
# Runs the commands that README.md shows and compares what they print with what
# it shows.
#
# A block fenced with ```console is a terminal: lines that begin with "$ " are
# commands (a backslash at the end continues one on the next line), the lines
# below each are all that it prints, on standard output and standard error. A
# line of "…" alone stands for any number of lines, none included; within a line
# it stands for any text. What a command shows has to hold more than "…" lines,
# which anything would match, and the command has to end with 0; to show one that
# does not, end it with "|| echo $?". Commands that name neither Fixtures/ nor a subcommand
# that reads nothing (help, codebook, template, synthesize, --version) are not run: they
# build, install or fetch, and may show nothing, since nobody would check it.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"
[ -f README.md ] || { failed "there is no README.md"; finish ""; }

# The command under its own name, and what the README's commands write goes away.
mkdir "$scratch/bin" "$scratch/place"
ln -s "$command" "$scratch/bin/sip-audit"
for entry in Fixtures codebook Tests; do ln -s "$PWD/$entry" "$scratch/place/$entry"; done

report=$(PATH="$scratch/bin:$PATH" python3 - README.md "$scratch/place" 2>&1 <<'END'
import re, subprocess, sys

path, place = sys.argv[1:]
runs = re.compile(r"Fixtures/|^sip-audit (help|codebook|template|synthesize|--version|--help)\b")
ran, left, wrong = 0, 0, []


def blocks():
    """Yields the line number and the lines of each terminal."""
    inside = None
    for number, line in enumerate(open(path, encoding="utf-8").read().split("\n"), 1):
        if inside is None and line.strip() == "```console":
            inside = (number + 1, [])
        elif inside and line.strip() == "```":
            yield inside
            inside = None
        elif inside:
            inside[1].append(line)


def sessions(number, lines):
    """Yields the line number, the command and its expected lines."""
    command, shown = None, []
    for offset, line in enumerate(lines):
        if command is not None and command[1].endswith("\\"):
            command[1] = command[1][:-1] + line.removeprefix("> ").strip()
        elif line.startswith("$ "):
            if command:
                yield *command, shown
            command, shown = [number + offset, line[2:]], []
        elif command is not None:
            shown.append(line)
    if command:
        yield *command, shown


def same(shown, actual):
    def pattern(line):
        return "(?:.*\n)*?" if line.strip() == "…" else ".*".join(map(re.escape, line.rstrip().split("…"))) + "\n"

    return re.fullmatch("".join(map(pattern, shown)), actual)


for block in blocks():
    for number, command, shown in sessions(*block):
        command = command.replace("swift run -c release sip-audit", "sip-audit")
        if not runs.search(command):
            left += 1
            if any(line.strip() for line in shown):
                wrong.append(f"README.md:{number}: {command} is not run, so what it shows is not checked")
            continue
        ran += 1
        done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=place, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        while shown and not shown[-1].strip():
            shown.pop()
        actual = "".join(line.rstrip() + "\n" for line in done.stdout.split("\n"))[:-1]
        if done.returncode:
            wrong.append(f"README.md:{number}: {command} ended with {done.returncode}: {done.stdout[:200]}")
        elif shown and all(line.strip() in ("", "…") for line in shown):
            wrong.append(f"README.md:{number}: {command} shows nothing but …, which anything would match")
        elif shown and not same(shown, actual.rstrip("\n") + "\n"):
            lines = actual.split("\n")
            first = next((s for s in shown if s.strip() != "…" and s.rstrip() not in lines), "the order or number of lines")
            wrong.append(f"README.md:{number}: {command} prints something else; first not found: {first}")
print(*wrong, f"{ran} commands of README.md run, {left} left to the reader", sep="\n")
sys.exit(1 if wrong or not ran else 0)
END
) || failed "$report"

finish "${report##*$'\n'}, and all print what it shows"

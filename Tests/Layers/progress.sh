#!/usr/bin/env bash
# Runs the commands on a terminal of its own (a pseudo-terminal), with input that
# comes slowly or a pause in between, and looks at what stands there: a line that
# shows how far reading has come, erased without a trace before anything else, and
# nothing of the kind where standard error is no terminal.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"

quietly "$command" synthesize --cases 1200 --seed 1 -o "$scratch/few.jsonl"
quietly "$command" synthesize --cases 12000 --seed 1 -o "$scratch/many.jsonl"
report=$(python3 Tests/Layers/progress.py "$command" "$scratch" 2>&1) || failed "$report"

finish "$report"

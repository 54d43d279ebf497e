#!/usr/bin/env bash
# An identity number in any text, key, id or file name of the input stops every
# command, and is shown by none of them in any format.
source "$(dirname "$0")/lib/layer.bash"
source Tests/Layers/lib/install.bash
need_command python3 python3 || give_up "python3 cannot be had"

said=$(python3 Tests/Layers/secrecy.py "$command" "$fixture" 2>&1) || failed "$said"

finish "${said##*$'\n'} on input with an identity number somewhere ended with 2 and did not show it"

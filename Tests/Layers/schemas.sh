#!/usr/bin/env bash
# Validates the codebooks, materials and case files of the repository, and tallies
# of its fixtures, against the JSON Schemas, with Python's jsonschema.
set -euo pipefail
command=$(realpath "${1:?the path of sip-audit}")
cd "$(dirname "$0")/../.."
source Tests/Layers/lib/install.bash

if ! need_python jsonschema jsonschema; then
    echo "NOT RUN: JSON Schemas, since Python's jsonschema could not be installed"
    exit 77
fi
"$python" Tests/Layers/schemas.py "$command"

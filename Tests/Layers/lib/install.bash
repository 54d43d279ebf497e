# shellcheck shell=bash
# Installs what a layer needs, by package name. To be sourced.
#
# Each function succeeds when the thing is there, installed now or before.

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo -n "$@"; else return 1; fi
}

# need_command COMMAND DEBIAN-PACKAGE
need_command() {
    command -v "$1" >/dev/null && return 0
    {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$2"
    } >/dev/null 2>&1
    command -v "$1" >/dev/null
}

# need_python MODULE PYPI-PACKAGE: leaves an interpreter that has the module in
# $python, in an environment of its own where the system's lacks it.
need_python() {
    python=python3
    need_command python3 python3 || return 1
    "$python" -c "import $1" 2>/dev/null && return 0
    local environment=${TMPDIR:-/tmp}/sip-audit-layers-python
    [ -x "$environment/bin/python" ] || python3 -m venv "$environment" >/dev/null 2>&1 || {
        need_command virtualenv virtualenv && virtualenv "$environment" >/dev/null 2>&1
    } || return 1
    python=$environment/bin/python
    "$python" -c "import $1" 2>/dev/null && return 0
    "$python" -m pip install --quiet "$2" >/dev/null 2>&1
    "$python" -c "import $1" 2>/dev/null
}

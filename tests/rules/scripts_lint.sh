#!/bin/sh
# Every shell script of the project: shellcheck has nothing to say, and what is run can be run.
set -eu
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/expect.sh"

cd "$checkout"
for script in scripts/* .ci/run tests/rules/*.sh tests/translation/*.sh tests/editors/*.sh; do
    case "$script" in *.py) continue ;; esac
    try shellcheck -x "$script"
    expect "shellcheck is silent about $script" equal "$status" 0
    case "$(head -n 1 "$script")" in
    '#!/bin/sh') expect "$script is executable" test -x "$script" ;;
    *) expect "$script is sourced, and says so" grep -q '^# shellcheck shell=sh$' "$script" ;;
    esac
done

finish

#!/bin/sh
# Wake-ups that come too late for a window do not end the program: four of them at once, so that some are late.
# See wakeups.cpp.
set -eu
program=$1
shift
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
all=
for one in 1 2 3 4; do
    "$program" "$@" >"$work/$one" &
    all="$all $!"
done
for one in $all; do
    wait "$one" || fail "a wake-up ended the program"
done
cat "$work/1"

#!/bin/sh
# At rest nothing is drawn: the program takes no processor time. The margin is wide; a loop that draws
# takes fifty times as much.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
[ -r /proc/self/stat ] || {
    echo "skipped: this system does not tell how much processor time a program took"
    exit 77
}
ticks() { sed 's/.*) //' "/proc/$player/stat" | awk '{ print $12 + $13 }'; }

begin "$program" play "$story" --size 1280x720 --step pourquoi.2
expect pourquoi.2 "at the start"
sleep 3
before=$(ticks)
sleep 5
after=$(ticks)
[ $((after - before)) -le 5 ] || fail "at rest it took $((after - before)) ticks in five seconds"
press Right
expect promesse.1 "still awake"
echo "at rest it took $((after - before)) ticks in five seconds"

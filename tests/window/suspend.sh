#!/bin/sh
# The machine sleeps during a talk: a clock in front of the system's tells so. Windows are made anew, the stage shows
# what it showed, keys work, and the timer has counted three seconds of it at most; as after a program that was stopped.
set -eu
program=$1
story=$2
tests=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
# shellcheck source=tests/window/display.sh
. "$tests/display.sh"
for tool in cc python3 xwd; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
cat >"$work/sleep.c" <<'C'
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

/* The clock that goes on while the machine sleeps, ahead by the seconds that stand in a file. */
int clock_gettime(clockid_t clock, struct timespec* time) {
    long const result = syscall(SYS_clock_gettime, clock, time);
    if (clock == CLOCK_BOOTTIME) {
        FILE* const file = fopen(getenv("SLEPT"), "r");
        long seconds = 0;
        if (file != NULL && fscanf(file, "%ld", &seconds) == 1)
            time->tv_sec += seconds;
        if (file != NULL)
            fclose(file);
    }
    return (int)result;
}
C
SLEPT=$work/slept
XDG_STATE_HOME=$work/state
PYTHONDONTWRITEBYTECODE=1
export SLEPT XDG_STATE_HOME PYTHONDONTWRITEBYTECODE
slept() { echo "$1" >"$SLEPT.new" && mv "$SLEPT.new" "$SLEPT"; }
cc -shared -fPIC -o "$work/sleep.so" "$work/sleep.c" 2>"$work/said" || {
    echo "skipped: the C compiler makes no library: $(head -n 1 "$work/said")"
    exit 77
}

saved() { sed -n "s/^$1 //p" "$XDG_STATE_HOME"/fresque/talks/*; }
now() { date +%s.%N; }
# What the timer may have counted at most since then: the time that passed, without what was slept of it, and what
# it may count of a sleep; the place is kept each second.
timer_is_right() {
    awk -v before="$elapsed" -v after="$(saved elapsed)" -v began="$began" -v now="$(now)" -v asleep="$1" -v counted="$2" \
        'BEGIN { exit !(after >= before && after - before <= now - began - asleep + counted + 1) }'
}
look_at_timer() {
    elapsed=$(saved elapsed)
    began=$(now)
}
shows_picture() {
    python3 - "$tests" "$program" "$story" "$1" "$work" <<'PYTHON'
import sys
sys.path.insert(0, sys.argv[1])
from screen import Screen, difference, picture
program, story, place, folder = sys.argv[2:]
wanted = picture(program, story, place, "1600x1000", folder)
sys.exit(difference(Screen().rows(0, 0, 1600, 1000), wanted) != 0)
PYTHON
}
expect_picture() { within_ten_seconds shows_picture "$1" || fail "$2: the stage does not show $1"; }
# A window has our mark until it is made anew, whatever its number is then.
mark() { xprop -id "$window" -f FRESQUE_TEST 8s -set FRESQUE_TEST marked; }
anew() { found_window && xprop -id "$window" FRESQUE_TEST 2>/dev/null | grep -q "not found\|no such atom"; }
expect_anew() {
    within_ten_seconds anew || fail "$1: no window was made anew"
    xdotool windowfocus --sync "$window"
    mark
}

slept 0
begin env LD_PRELOAD="$work/sleep.so" "$program" present "$story" --step pourquoi.1
mark
press Right
expect pourquoi.2 "at the start"
expect_picture pourquoi.2 "at the start"
runs() { [ "$(saved timer)" = runs ]; }
within_ten_seconds runs || fail "the timer did not start by itself"

# The lid for an hour: the steady clock stood still.
look_at_timer
slept 3600
expect_anew "after an hour"
expect pourquoi.2 "after an hour"
expect_picture pourquoi.2 "after an hour"
press Right
expect promesse.1 "a key after an hour"
expect_picture promesse.1 "a key after an hour"
sleep 1
timer_is_right 0 0 || fail "after an hour the timer went from $elapsed to $(saved elapsed)"

# Another, in black, while the program stands still for some seconds of the steady clock, too.
press b
look_at_timer
kill -STOP "$player"
slept 7200
sleep 6
kill -CONT "$player"
expect_anew "asleep in black"
[ "$(pixel 800 500)" = "0 0 0" ] || fail "black did not outlast a sleep: $(pixel 800 500)"
press b Left
expect pourquoi.2 "a key after the second sleep"
expect_picture pourquoi.2 "after the second sleep"
sleep 1
timer_is_right 6 3 || fail "after the second sleep the timer went from $elapsed to $(saved elapsed)"

# Stopped alone, nothing has to be made again.
look_at_timer
kill -STOP "$player"
sleep 6
kill -CONT "$player"
press Right
expect promesse.1 "a key after it was stopped"
expect_picture promesse.1 "after it was stopped"
anew && fail "a window was made anew without a sleep"
sleep 1
timer_is_right 6 3 || fail "after it was stopped the timer went from $elapsed to $(saved elapsed)"
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
echo "slept twice and was stopped once, with the right picture and timer after each"

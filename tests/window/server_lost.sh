#!/bin/sh
# The display server dies, again and again: each time the talk comes back at the same step with its timer.
#   server_lost.sh PROGRAM STORY [TIMES]
set -eu
program=$1
story=$2
times=${3:-2}
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
# shellcheck source=tests/window/talk_windows.sh
. "$(dirname -- "$0")/talk_windows.sh"
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME
places=$("$program" outline "$story" | sed -n 's/^    \([^ ]*\.[0-9]*\).*/\1/p')
count=$(printf '%s\n' "$places" | wc -l)
saved() { sed -n "s/^$1 //p" "$XDG_STATE_HOME"/fresque/talks/*; }
is_saved() { [ "$(saved at)" = "$1" ]; }
console_found() {
    window=$(shown console)
    [ -n "$window" ]
}

step=1
again=0
elapsed=0
resume=--from-start
while [ "$again" -lt "$times" ]; do
    again=$((again + 1))
    "$program" present "$story" --windowed "$resume" >"$work/said" 2>&1 &
    player=$!
    within_ten_seconds console_found || fail "no console: $(cat "$work/said")"
    expect "$(printf '%s\n' "$places" | sed -n "${step}p")" "opened for the ${again}th time"
    xdotool windowfocus --sync "$window"
    # From the first step on, where digits choose no option.
    step=$(((step + 6) % count + 1))
    # shellcheck disable=SC2046 # a key for each digit
    press Home $(printf '%s' "$step" | sed 's/./& /g') Return
    within_ten_seconds is_saved "$(printf '%s\n' "$places" | sed -n "${step}p")" || fail "at $(saved at)"
    kill -9 "$server"
    wait "$server" 2>/dev/null || :
    wait "$player" 2>/dev/null || :
    player=
    is_saved "$(printf '%s\n' "$places" | sed -n "${step}p")" || fail "after the server died: at $(saved at)"
    awk -v before="$elapsed" -v after="$(saved elapsed)" 'BEGIN { exit !(after >= before) }' ||
        fail "the timer went back from $elapsed to $(saved elapsed)"
    elapsed=$(saved elapsed)
    resume=--resume
    start_display
done
echo "came back after the display server died $times times"

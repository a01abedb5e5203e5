#!/bin/sh
# Walks the whole story forward and back with every key, and checks the place after each press.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"

places=$("$program" outline "$story" | sed -n 's/^    \([^ ]*\.[0-9]*\).*/\1/p')
count=$(printf '%s\n' "$places" | wc -l)
[ "$count" -gt 20 ] || fail "the outline names only $count places"
# Where the story asks, a press forward waits, and an option is chosen.
choices=$("$program" outline "$story" | sed -n 's/^    \([^ ]*\.[0-9]*\) .*choice .*/\1/p')
asks() { printf '%s\n' "$choices" | grep -qxF "$1"; }
place() { printf '%s\n' "$places" | sed -n "${1}p"; }

begin "$program" play "$story" --size 1280x720
expect "$(place 1)" "at the start"

step=1
while [ "$step" -lt "$count" ]; do
    case $((step % 7)) in
    0) how=Right ;; 1) how=Down ;; 2) how=space ;; 3) how=Return ;; 4) how=Next ;; 5) how=n ;;
    *) how=click ;;
    esac
    if asks "$(place "$step")"; then
        press Right
        sleep 0.3
        expect "$(place "$step")" "a press forward waits at a choice"
        how=1
    fi
    step=$((step + 1))
    if [ "$how" = click ]; then xdotool mousemove --window "$window" 640 300 click 1; else press "$how"; fi
    expect "$(place "$step")" "forward with $how"
done
press Right
expect "$(place "$count")" "forward at the end"

while [ "$step" -gt 1 ]; do
    case $((step % 6)) in
    0) how=Left ;; 1) how=Up ;; 2) how=BackSpace ;; 3) how=Prior ;; 4) how=p ;;
    *) how=click ;;
    esac
    step=$((step - 1))
    if [ "$how" = click ]; then xdotool mousemove --window "$window" 640 300 click 3; else press "$how"; fi
    expect "$(place "$step")" "back with $how"
done

press End
expect "$(place "$count")" "End"
press Home
expect "$(place 1)" "Home"
press 1 2 Return
expect "$(place 12)" "12 and Enter"

# A burst while everything moves ends on the right step.
press Right Right Left Right Right Right Left
expect "$(place 15)" "a burst of presses"

# The timeline: 1280 pixels show 1920 units; the first chapter stands 216 units from the left edge.
xdotool mousemove --window "$window" 144 673 click 1
expect "$(place 2)" "a click on the first chapter"

press F11
press Escape
sleep 0.3
press Escape
alive "Escape"
expect "$(place 2)" "after full screen"

press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "walked $count steps forward and back"

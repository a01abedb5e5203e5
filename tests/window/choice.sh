#!/bin/sh
# A choice: a press forward waits, a digit and a click choose, and going back leads over the choice.
set -eu
program=$1
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"

cat >"$work/fork.scene" <<'TEXT'
scene start: The start
  text: Words.
scene fork: A fork
  choice: Which way?
    option -> left: To the left
    option -> right: To the right
scene left: The left
  text: Left.
  choice
    option -> end: On
scene right: The right
  text: Right.
scene end: The end
  text: End.
TEXT

begin "$program" play "$work/fork.scene" --size 1280x720
expect start.1 "at the start"
press Right
expect fork.1 "a step forward"
press Right Next space
press 3
sleep 0.3
expect fork.1 "a press forward and a digit without an option wait"
press 2
expect right.1 "the second option"
press Right
expect end.1 "on from there"
press Left
expect right.1 "back"
press Left
expect fork.1 "back over the choice"

# 1280 pixels show 1920 units. The place of the first option comes from the display list.
spot=$("$program" dump "$work/fork.scene" --step fork | sed -n 's/.*region option\/0 .* in \([0-9.]*\) \([0-9.]*\) .*/\1 \2/p')
[ -n "$spot" ] || fail "the first option has no region"
# shellcheck disable=SC2086 # two numbers
set -- $spot
x=$(awk -v units="$1" 'BEGIN { printf "%d", units / 1.5 + 30 }')
y=$(awk -v units="$2" 'BEGIN { printf "%d", units / 1.5 + 20 }')
sleep 1 # the options have come to rest
xdotool mousemove --window "$window" "$x" "$y" click 1
expect left.1 "a click on the first option"
press Right
expect end.1 "a choice of one option is a press forward"
press Left Left
expect fork.1 "back over both choices"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "chose with a digit and with the mouse"

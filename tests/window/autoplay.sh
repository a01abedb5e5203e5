#!/bin/sh
# The story by itself: it goes on and begins anew, any key or click takes over, A lets it go on; and it sleeps
# from one step to the next.
set -eu
program=$1
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
ticks() { sed 's/.*) //' "/proc/$player/stat" | awk '{ print $12 + $13 }'; }

cat >"$work/loop.scene" <<'TEXT'
scene one hold=1s: One
  text: The first words.
  step hold=1s
  text: Some more.
scene fork hold=1s: A fork
  choice then=others: Which first?
    option -> left: To the left
    option -> right: To the right
scene left hold=1s: The left
  text: Left.
scene right hold=1s: The right
  text: Right.
scene end hold=60s: The end
  text: End.
TEXT

begin "$program" play "$work/loop.scene" --size 960x540 --autoplay
for place in one.2 fork.1 left.1 right.1 end.1; do
    expect "$place" "by itself"
done
if [ -r /proc/self/stat ]; then
    sleep 2
    before=$(ticks)
    sleep 4
    after=$(ticks)
    [ $((after - before)) -le 5 ] || fail "between two steps it took $((after - before)) ticks in four seconds"
fi
press Right
sleep 0.5
expect end.1 "a press on at the end takes over"
press Home
expect one.1 "Home"
sleep 3
expect one.1 "nothing goes on by itself any more"
press a
expect one.2 "A lets it go on"
xdotool mousemove --window "$window" 480 200 click 3
expect one.1 "a click takes over, and leads back"
sleep 3
expect one.1 "nothing goes on by itself after a click"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "played by itself, and was taken over"

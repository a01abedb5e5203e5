#!/bin/sh
# The film in the hand: the wheel winds it, a drag pulls the thread, a press goes on from there; and where it
# is stopped, halfway or not, the program rests.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
ticks() { sed 's/.*) //' "/proc/$player/stat" | awk '{ print $12 + $13 }'; }

begin "$program" play "$story" --size 1280x720 --step pourquoi.1
expect pourquoi.1 "at the start"
sleep 2
xdotool mousemove --window "$window" 640 300
wheel() { # DIRECTION NOTCHES
    [ "$1" = on ] && button=5 || button=4
    xdotool click --repeat "$2" --delay 15 "$button"
}

# A rest of 0.4 s lies around each step, half of it on either side; a notch is 0.24 s.
wheel on 2
expect pourquoi.2 "two notches on"
sleep 1
if [ -r /proc/self/stat ]; then
    before=$(ticks)
    sleep 4
    after=$(ticks)
    [ $((after - before)) -le 5 ] || fail "stopped halfway it took $((after - before)) ticks in four seconds"
fi
press Left
expect pourquoi.1 "a press back from halfway"
wheel on 2
expect pourquoi.2 "two notches on again"
press Right
sleep 0.3
expect pourquoi.2 "a press on from halfway leads on to the step"
sleep 1
press Right
expect promesse.1 "the next press leads further"
sleep 1.5
wheel back 8
expect pourquoi.2 "eight notches back"
wheel on 40
sleep 1
[ "$(title)" != pourquoi.2 ] || fail "forty notches on did not move"

# A press back during the move turns it round, and a press on turns it round again.
press Home
expect title.1 "Home"
sleep 1.5
press Right Left
expect title.1 "there and back"
press Right Left Right
expect recherche.1 "there, back, and there again"

# 1280 pixels show 1920 units; the first chapter stands 216 units from the left edge, at 144 pixels.
sleep 1.5
xdotool mousemove --window "$window" 144 673 mousedown 1
for x in 200 300 420 520 640 760; do
    xdotool mousemove --window "$window" "$x" 660
    sleep 0.05
done
sleep 0.5
dragged=$(title)
case $dragged in
title.1 | recherche.1) fail "a drag along the thread stayed at $dragged" ;;
esac
xdotool mousemove --window "$window" 144 600
expect recherche.1 "the thread pulled back"
xdotool mouseup 1
sleep 1
expect recherche.1 "the hand let go"
alive "scrubbing"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "scrubbed with the wheel and along the thread (as far as $dragged)"

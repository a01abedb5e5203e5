#!/bin/sh
# What stands on a lectern: a keyboard of another country under the keys of a clicker, and a mouse that rests.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
for tool in setxkbmap python3; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
here=$(dirname -- "$0")
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME

# On a French keyboard the key of the dot prints a colon, and digits need Shift. Keys have the numbers that they
# have on every keyboard: 60 is the dot of the US one, 59 its comma, 10 its 1.
setxkbmap fr
"$program" present "$story" --step pourquoi.1 2>"$work/said" &
player=$!
within_ten_seconds found_window || fail "no window appeared: $(cat "$work/said")"
xdotool windowfocus --sync "$window"
expect pourquoi.1 "at the start"
pixel_is() { [ "$(pixel 800 500)" = "$1" ]; }
expect_pixel() { within_ten_seconds pixel_is "$1" || fail "$2: $(pixel 800 500), not $1"; }
press 60
expect_pixel "0 0 0" "the dot of a clicker"
press 60 59
expect_pixel "255 255 255" "the comma of a clicker"
press 59 10 Return
expect title.1 "the 1 of a French keyboard, and Enter"
press b
expect_pixel "0 0 0" "the letter B of a French keyboard"
press b

# The pointer rests on the stage: it is not seen after two seconds, and is when it moves.
python3 "$here/pointer.py" >"$work/pointer" || {
    echo "the pointer was not looked at: $(cat "$work/pointer")"
    exit 77
}
pointer_is() { [ "$(python3 "$here/pointer.py")" = "$1" ]; }
moved_and_seen() {
    xdotool mousemove "$((740 + tries))" 500
    pointer_is seen
}
moved=$(date +%s%N)
xdotool mousemove 700 500
within_ten_seconds moved_and_seen || fail "a pointer that moves is not seen"
sleep 0.5
pointer_is seen || [ $(($(date +%s%N) - moved)) -ge 2000000000 ] || fail "the pointer went within two seconds"
within_ten_seconds pointer_is hidden || fail "a pointer that rests is seen"
within_ten_seconds moved_and_seen || fail "a pointer that moves again is not seen"
press l
within_ten_seconds pointer_is hidden || fail "the pointer is seen beside the light in its place"
press l
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
echo "a French keyboard, a clicker, and a mouse that rests"

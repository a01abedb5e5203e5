#!/bin/sh
# A talk: both windows take every key and tell of the same place; black, freeze, a detour, a jump and the way
# back, a list that is typed into; a kill, and the same place and timer after it.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
# shellcheck source=tests/window/talk_windows.sh
. "$(dirname -- "$0")/talk_windows.sh"
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME

begin_talk() {
    "$program" present "$story" "$@" >"$work/said" 2>&1 &
    player=$!
    within_ten_seconds both_windows || fail "stage and console did not appear: $(cat "$work/said")"
    window=$stage
    xdotool windowfocus --sync "$console"
}
saved() { sed -n "s/^$1 //p" "$XDG_STATE_HOME"/fresque/talks/*; }
is_saved() { [ "$(saved "$1")" = "$2" ]; }
expect_saved() { within_ten_seconds is_saved "$1" "$2" || fail "$3: $1 is $(saved "$1"), not $2"; }

# The keys for the number of a place, and Enter.
number_of() {
    "$program" outline "$story" | sed -n 's/^    \([^ ]*\.[0-9]*\).*/\1/p' | grep -nx "$1" | cut -d: -f1 |
        sed 's/./& /g'
}

begin_talk --windowed --step pourquoi.1
expect pourquoi.1 "at the start"
press Right
expect pourquoi.2 "a key in the console"
xdotool windowfocus --sync "$stage"
press Next
expect promesse.1 "a clicker's key in the stage"
press Prior
expect pourquoi.2 "a clicker's key back"
window=$console
expect pourquoi.2 "the console tells of the same place"
window=$stage

# What a clicker presses besides: F5 and Escape in turn end nothing.
press F5 Escape F5 Escape
alive "F5 and Escape"
press period
expect_saved curtain black "the period key"
press period
expect_saved curtain open "the period key again"
press b
expect_saved curtain black "B"
press Escape
expect_saved curtain open "Escape"
press shift+f Right
expect promesse.1 "the talk goes on behind a frozen stage"
press Escape

press v
sleep 1
expect promesse.1 "a detour leaves the place"
press v
sleep 1.5
expect promesse.1 "and comes back to it"
# shellcheck disable=SC2046 # a key for each digit
press $(number_of pourquoi.1) Return
expect pourquoi.1 "digits and Enter"
press shift+BackSpace
expect promesse.1 "the way back from a jump"

press g
sleep 0.3
xdotool type --delay 30 "presid"
press Return
expect presidence.1 "a place that was typed"
# The same where the machine stands still for a moment.
kill -STOP "$player"
press g c o l e r e Return
kill -CONT "$player"
expect colere.1 "a place that was typed while the machine stood still"
press shift+BackSpace
press slash
sleep 0.3
xdotool type --delay 30 "autonom"
press Escape
expect presidence.1 "a search that was left"
press Tab
sleep 0.5
press Right Return
expect technique.1 "the next step of the overview"
press shift+BackSpace
press End
sleep 0.3

# A wrong key does not end it.
press ctrl+q
sleep 0.3
alive "Ctrl+Q once"
press Escape
# shellcheck disable=SC2046 # a key for each digit
press $(number_of pourquoi.2) Return
expect pourquoi.2 "digits and Enter"
expect_saved at pourquoi.2 "the place is kept"
[ "$(saved timer)" = runs ] || fail "the timer did not start by itself"
sleep 1.2
before=$(saved elapsed)
kill -9 "$player"
wait "$player" 2>/dev/null || :

begin_talk --windowed --resume
expect pourquoi.2 "after a kill"
expect_saved at pourquoi.2 "after a kill"
after=$(saved elapsed)
awk -v before="$before" -v after="$after" 'BEGIN { exit !(after >= before && after < before + 5) }' ||
    fail "the timer went from $before to $after"
kill -9 "$player"
wait "$player" 2>/dev/null || :

# A desktop that is shut down asks a program to end; the talk can go on later.
begin_talk --windowed --resume
press Left
expect pourquoi.1 "before the end of the desktop"
expect_saved at pourquoi.1 "before the end of the desktop"
kill "$player"
wait "$player" || fail "SIGTERM ended with status $?"
begin_talk --windowed --resume
expect pourquoi.1 "after the end of the desktop"
press Right
expect_saved at pourquoi.2 "once more"
kill -9 "$player"
wait "$player" 2>/dev/null || :

# Without --resume it is offered: Enter takes it.
begin_talk --windowed
expect title.1 "the beginning, while it is offered"
press Return
expect pourquoi.2 "what was offered is taken"
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
[ -z "$(ls "$XDG_STATE_HOME/fresque/talks")" ] || fail "a talk that ended is kept"
"$program" present "$story" --windowed --resume >"$work/said" 2>&1 && fail "resumed what has ended"
grep -q "no talk of this story was broken off" "$work/said" || fail "said: $(cat "$work/said")"

# One display: the stage in full screen; the console in its place where it is asked for.
"$program" present "$story" --step pourquoi.2 2>"$work/said" &
player=$!
within_ten_seconds found_window || fail "no window appeared"
xdotool windowfocus --sync "$window"
expect pourquoi.2 "on one display"
xdotool getwindowgeometry "$window" | grep -q 1600x1000 || fail "not in full screen: $(xdotool getwindowgeometry "$window")"
press c Right
expect promesse.1 "a key while the console is in the stage's place"
press c
ticks() { sed 's/.*) //' "/proc/$player/stat" | awk '{ print $12 + $13 }'; }
if [ -r /proc/self/stat ]; then
    press t
    sleep 3
    begun=$(ticks)
    sleep 5
    spent=$(($(ticks) - begun))
    [ "$spent" -le 5 ] || fail "at rest it took $spent ticks in five seconds"
fi

# The projector is corrected: the picture alone, and the next talk on that display begins so.
pixel_is() { [ "$(pixel 800 500)" = "$1" ]; }
expect_pixel() { within_ten_seconds pixel_is "$1" || fail "$2: $(pixel 800 500), not $1"; }
press b
expect_pixel "0 0 0" "black"
press ctrl+Up ctrl+Up
expect_pixel "26 26 26" "black on a projector that was made brighter by 10 %"
grep -q "brightness = 10" "$XDG_STATE_HOME/fresque/displays.toml" || fail "what was set is not kept"
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
"$program" present "$story" --step pourquoi.2 2>"$work/said" &
player=$!
within_ten_seconds found_window || fail "no window appeared"
xdotool windowfocus --sync "$window"
press b
expect_pixel "26 26 26" "black in the next talk on that display"
press ctrl+BackSpace
expect_pixel "0 0 0" "black without a correction"
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
echo "gave a talk in two windows and in one, and came back after two kills"

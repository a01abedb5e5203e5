#!/bin/sh
# Displays that come, go and change during a talk: the stage is on the right one within two seconds, the console
# can be seen, and the place is kept.
#   displays.sh PROGRAM STORY [CYCLES]
set -eu
program=$1
story=$2
cycles=${3:-2}
# shellcheck source=tests/window/xorg.sh
. "$(dirname -- "$0")/xorg.sh"
# shellcheck source=tests/window/talk_windows.sh
. "$(dirname -- "$0")/talk_windows.sh"
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME
start_server

geometry() { # WINDOW: 1280x720+1600+0
    id=$(shown "$1")
    [ -n "$id" ] || return 1
    xdotool getwindowgeometry --shell "$id" 2>/dev/null |
        sed -n 's/^X=/x /p; s/^Y=/y /p; s/^WIDTH=/w /p; s/^HEIGHT=/h /p' |
        awk '{ v[$1] = $2 } END { print v["w"] "x" v["h"] "+" v["x"] "+" v["y"] }'
}
stage_at() { [ "$(geometry stage)" = "$1" ]; }
expect_stage() { # GEOMETRY WHAT
    before=$(date +%s%N)
    within 10 stage_at "$1" || fail "$2: the stage is at $(geometry stage), not at $1"
    took=$((($(date +%s%N) - before) / 1000000))
    [ "$took" -le "$slowest" ] || slowest=$took
    sleep 0.3 # until the console stands there, too
}
console_shown() { [ -n "$(shown console)" ]; }
place_is() { name_of "$(shown stage)" | grep -q " — $1\""; }
expect() { within 10 place_is "$1" || fail "$2: at $(name_of "$(shown stage)"), not at $1"; }
press() {
    xdotool windowfocus --sync "$(shown "$1")"
    shift
    xdotool key --delay 20 "$@"
}

slowest=0
second_display 1280x720 --right-of
"$program" present "$story" --step pourquoi.1 >"$work/said" 2>&1 &
player=$!
within 10 console_shown || fail "no console: $(cat "$work/said")"
expect_stage 1280x720+1600+0 "at the start"
slowest=0 # what the program takes to start is not counted
expect pourquoi.1 "at the start"

cycle=0
while [ "$cycle" -lt "$cycles" ]; do
    cycle=$((cycle + 1))
    press console Right
    expect pourquoi.2 "a key in the console"

    no_second_display
    expect_stage 1600x900+0+0 "the projector is switched off"
    expect pourquoi.2 "the projector is switched off"
    press stage Right
    expect promesse.1 "on one display"

    second_display 1024x768 --right-of
    expect_stage 1024x768+1600+0 "another projector"
    within 10 console_shown || fail "the console is gone"
    expect promesse.1 "another projector"

    second_display 1920x1080 --right-of
    expect_stage 1920x1080+1600+0 "another size"
    press stage Left
    expect pourquoi.2 "a key in the stage"

    press console s
    expect_stage 1600x900+0+0 "swapped"
    press console s
    expect_stage 1920x1080+1600+0 "swapped back"

    second_display 1280x720 --right-of
    expect_stage 1280x720+1600+0 "the first size"
    press console ctrl+l
    sleep 0.3
    expect_stage 1280x720+1600+0 "rebuilt"
    press console Left
    expect pourquoi.1 "back"
done
press console ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=

"$program" present "$story" --display DUMMY0 >"$work/said" 2>&1 &
player=$!
within 10 console_shown || fail "no console: $(cat "$work/said")"
expect_stage 1600x900+0+0 "a display that was named"
kill -9 "$player"
player=
"$program" present "$story" --display HDMI-7 >"$work/said" 2>&1 && fail "took a display that is not there"
grep -q "there is no display HDMI-7" "$work/said" || fail "said: $(cat "$work/said")"
[ "$slowest" -le 4000 ] || fail "the stage took $slowest ms to be where it belongs"
echo "$cycles times plugged, unplugged, changed and swapped; the stage was there within $slowest ms"

# shellcheck shell=sh
# Sourced: a virtual display of its own, the program on it, and words for driving it.
#   begin PROGRAM STORY [OPTIONS]    opens the window and waits until it names its place
#   press KEY…                       real key presses
#   expect PLACE WHAT                waits until the window's title ends with PLACE

for tool in Xvfb xdotool xprop; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done

work=$(mktemp -d)
server=
player=
# shellcheck disable=SC2317,SC2329 # called by the trap
clean() {
    [ -z "$player" ] || kill "$player" 2>/dev/null || :
    [ -z "$server" ] || kill "$server" 2>/dev/null || :
    rm -rf "$work"
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

fail() {
    echo "FAILED: $*" >&2
    exit 1
}

start_display() {
    mkfifo "$work/number"
    Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1600x1000x24 -fbdir "$work" 3>"$work/number" 2>/dev/null &
    server=$!
    read -r number <"$work/number" || fail "no virtual display could be started"
    rm "$work/number"
    DISPLAY=:$number
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER || :
}
start_display

# pixel X Y: what stands there on the screen, as «red green blue».
pixel() {
    python3 -c '
import struct, sys
x, y = int(sys.argv[2]), int(sys.argv[3])
dump = open(sys.argv[1], "rb").read()
field = struct.unpack(">25I", dump[:100])  # the header of an XWD file, version 7
at = field[0] + field[19] * 12 + y * field[12] + x * 4
blue, green, red = dump[at : at + 3]
print(red, green, blue)' "$work/Xvfb_screen0" "$1" "$2"
}

title() {
    xprop -id "$window" -notype _NET_WM_NAME 2>/dev/null | sed 's/.* — \(.*\)"$/\1/'
}

# Tries a command until it succeeds, ten seconds at most.
within_ten_seconds() {
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt 200 ] || return 1
        sleep 0.05
    done
}

found_window() {
    window=$(xdotool search --onlyvisible --class fresque 2>/dev/null | head -n 1)
    [ -n "$window" ]
}

begin() {
    "$@" &
    player=$!
    within_ten_seconds found_window || fail "no window appeared"
    xdotool windowfocus --sync "$window"
}

press() {
    xdotool key --delay 20 "$@"
}

at() {
    [ "$(title)" = "$1" ]
}

expect() {
    within_ten_seconds at "$1" || fail "$2: at $(title), not at $1"
}

alive() {
    kill -0 "$player" 2>/dev/null || fail "$1: the program is gone"
}

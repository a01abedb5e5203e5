# shellcheck shell=sh
# Sourced: an X server with several outputs and no graphics card (Xorg with the dummy driver; Xvfb has one
# output alone), and words for driving it. Whoever lacks it skips with a reason.
#   second_display MODE PLACE      plugs DUMMY1 in: second_display 1280x720 --right-of
#   no_second_display              switches it off

for tool in Xorg xrandr xdotool xprop; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
module=$(find /usr/lib -name dummy_drv.so 2>/dev/null | head -n 1)
[ -n "$module" ] || {
    echo "skipped: Xorg's dummy driver (xserver-xorg-video-dummy) is not installed"
    exit 77
}
[ "$(id -u)" = 0 ] || {
    echo "skipped: Xorg with a configuration of its own needs root"
    exit 77
}

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

cat >"$work/xorg.conf" <<'CONF'
Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
Section "Device"
    Identifier "card"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5.0 - 1000.0
    VertRefresh 5.0 - 200.0
    Modeline "1600x900" 119.00 1600 1696 1864 2128 900 901 904 932
EndSection
Section "Screen"
    Identifier "screen"
    Device "card"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Depth 24
        Modes "1600x900"
        Virtual 4096 2160
    EndSubSection
EndSection
CONF

# Xorg itself, not the wrapper that asks who is at the console.
xorg=Xorg
[ ! -x /usr/lib/xorg/Xorg ] || xorg=/usr/lib/xorg/Xorg
start_server() {
    mkfifo "$work/number"
    "$xorg" -displayfd 3 -config "$work/xorg.conf" -noreset -novtswitch -sharevts -nolisten tcp \
        -logfile "$work/xorg.log" 3>"$work/number" >/dev/null 2>&1 &
    server=$!
    read -r number <"$work/number" || {
        echo "skipped: Xorg did not start: $(grep '(EE)' "$work/xorg.log" | head -n 3)"
        exit 77
    }
    rm "$work/number"
    DISPLAY=:$number
    export DISPLAY
    unset WAYLAND_DISPLAY SDL_VIDEODRIVER || :
    for mode in "1280x720 74.50 1280 1344 1472 1664 720 723 728 748" \
        "1024x768 63.50 1024 1072 1176 1328 768 771 775 798" \
        "1920x1080 173.00 1920 2048 2248 2576 1080 1083 1088 1120"; do
        # shellcheck disable=SC2086 # words
        xrandr --newmode $mode 2>/dev/null || :
        xrandr --addmode DUMMY1 "${mode%% *}" 2>/dev/null || :
    done
}

second_display() { xrandr --output DUMMY1 --mode "$1" "$2" DUMMY0; }
no_second_display() { xrandr --output DUMMY1 --off; }

# Tries a command until it succeeds, for so many seconds.
within() {
    seconds=$1
    shift
    tries=0
    until "$@"; do
        tries=$((tries + 1))
        [ "$tries" -lt $((seconds * 20)) ] || return 1
        sleep 0.05
    done
}

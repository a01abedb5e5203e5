#!/bin/sh
# The screen saver of the display server comes while nothing is open, and not while a stage is: in play, in a talk, and
# after its windows were made anew.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
for tool in xset xprop python3; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
XDG_STATE_HOME=$work/state
DBUS_SESSION_BUS_ADDRESS=unix:path=$work/no-bus # no desktop is asked instead
export XDG_STATE_HOME DBUS_SESSION_BUS_ADDRESS

# What XScreenSaverQueryInfo says: 0 off, 1 on.
cat >"$work/saver.py" <<'PYTHON'
import ctypes
import sys


class Info(ctypes.Structure):
    _fields_ = [("window", ctypes.c_ulong), ("state", ctypes.c_int), ("kind", ctypes.c_int),
                ("since", ctypes.c_ulong), ("idle", ctypes.c_ulong), ("events", ctypes.c_ulong)]


try:
    x11, saver = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXss.so.1")
except OSError as missing:
    sys.exit("skipped: %s" % missing)
x11.XOpenDisplay.restype = ctypes.c_void_p
x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
x11.XDefaultRootWindow.restype = ctypes.c_ulong
saver.XScreenSaverQueryInfo.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.POINTER(Info)]
display = x11.XOpenDisplay(None)
info = Info()
if not saver.XScreenSaverQueryInfo(display, x11.XDefaultRootWindow(display), ctypes.byref(info)):
    sys.exit("skipped: the display server has no screen saver")
print(info.state)
PYTHON
state=$(python3 "$work/saver.py" 2>&1) || {
    echo "$state"
    exit 77
}

is_on() { [ "$(python3 "$work/saver.py")" = 1 ]; }
expect_on() {
    xset s reset
    within_ten_seconds is_on || fail "$1: no screen saver came"
    xset s reset
}
stays_off() {
    tries=0
    while [ "$tries" -lt 6 ]; do
        ! is_on || fail "$1: the screen saver came"
        tries=$((tries + 1))
        sleep 0.4
    done
}

xset s 1 1
expect_on "before anything was open"
begin "$program" play "$story" --size 960x540
stays_off "in play"
press ctrl+q
wait "$player" || fail "play ended with status $?"
player=
expect_on "after play"

begin "$program" present "$story" --windowed --from-start
stays_off "in a talk"
# A window has our mark until it is made anew.
stage() { xdotool search --onlyvisible --class fresque 2>/dev/null | head -n 1; }
made_anew() { [ -n "$(stage)" ] && ! xprop -id "$(stage)" FRESQUE_TEST 2>/dev/null | grep -q marked; }
xprop -id "$(stage)" -f FRESQUE_TEST 8s -set FRESQUE_TEST marked
# A key that comes before a window has the focus is nobody's.
rebuilt() {
    alive "in a talk"
    xdotool windowfocus "$(stage)" 2>/dev/null || return 1
    press ctrl+l
    sleep 2
    made_anew
}
rebuilt || rebuilt || rebuilt || fail "no window was made anew"
sleep 1 # both windows are there
xset s reset
stays_off "in a talk whose windows were made anew"
xdotool windowfocus --sync "$(xdotool search --onlyvisible --class fresque | head -n 1)"
press ctrl+q ctrl+q
wait "$player" || fail "the talk ended with status $?"
player=
expect_on "after the talk"
echo "the screen saver came three times while nothing was open, and never while a stage was"

#!/bin/sh
# A phone gives the talk: it reads the code on the console, goes on, back and to a place, blackens, sets the timer;
# whoever else is on the network does nothing. With a Chromium at hand, a real browser does the same.
#   remote.sh PROGRAM STORY [SECONDS]    how long the slow ones go on (4)
set -eu
program=$1
story=$2
seconds=${3:-4}
tests=$(CDPATH='' cd -P -- "$(dirname -- "$0")" && pwd)
# shellcheck source=tests/window/display.sh
. "$tests/display.sh"
# shellcheck source=tests/window/talk_windows.sh
. "$tests/talk_windows.sh"
command -v python3 >/dev/null 2>&1 || {
    echo "skipped: python3 is not installed"
    exit 77
}
XDG_STATE_HOME=$work/state
PYTHONDONTWRITEBYTECODE=1
export XDG_STATE_HOME PYTHONDONTWRITEBYTECODE

phone() { python3 "$tests/remote_phone.py" "$work/Xvfb_screen0" "$work/phone" "$@" || fail "the phone: $*"; }
phone_shows() { [ "$(phone show "$1")" = "$2" ]; }
expect_phone() { within_ten_seconds phone_shows "$1" "$2" || fail "$3: the phone has $1 $(phone show "$1")"; }
notes_shown() { [ "$(phone show notes)" != null ]; }
memory() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\) kB/\1/p' "/proc/$player/status"; }

# What cannot be: said in a line, and no talk is begun.
refuse() {
    "$program" present "$story" --windowed "$1" >"$work/said" 2>&1 && fail "$1 was taken"
    grep -q "$2" "$work/said" || fail "$1: said $(cat "$work/said")"
}
refuse --remote=0.0.0.0 "on one address"
refuse --remote=localhost "an address in numbers"
refuse --remote=192.0.2.77 "does not have that address"

"$program" present "$story" --windowed --step pourquoi.1 --remote=127.0.0.1 >"$work/said" 2>&1 &
player=$!
within_ten_seconds both_windows || fail "stage and console did not appear: $(cat "$work/said")"
window=$stage
xdotool windowfocus --sync "$console"
code=$(phone code)
grep -q "${code%%#*}" "$work/said" || fail "said $(cat "$work/said"), the code leads to ${code%%#*}"
! grep -q "${code##*#}" "$work/said" || fail "the secret is told on the terminal"
! tr '\0' ' ' <"/proc/$player/cmdline" | grep -q "${code##*#}" || fail "the secret is on the command line"

phone join
phone refused "$code"
phone_shows place '"pourquoi.1"' || fail "the phone is at $(phone show place)"
phone next
expect pourquoi.2 "next on the phone"
phone back
expect pourquoi.1 "back on the phone"
press Right
expect_phone place '"pourquoi.2"' "a key of the console"
phone goto 0
expect title.1 "a place on the phone"
press shift+BackSpace
expect pourquoi.2 "and the way back"
phone black on
phone black on
expect_phone black true "black on the phone"
grep -q "curtain black" "$XDG_STATE_HOME"/fresque/talks/* || fail "the stage is not black"
phone black off
expect_phone black false "and light again"
phone timer off
within_ten_seconds grep -q "timer stands" "$XDG_STATE_HOME"/fresque/talks/* || fail "the timer goes on"
phone timer on

# Notes are the console's until the presenter shows them.
expect_phone notes null "before they are asked for"
press ctrl+n
within_ten_seconds notes_shown || fail "the notes are not shown"
press ctrl+n
expect_phone notes null "they are the console's again"

before=$(memory)
phone hostile
phone wrong-codes
[ "$seconds" -gt 60 ] && crowd=200 || crowd=60
phone slow "$seconds" "$crowd"
expect_phone place '"pourquoi.2"' "after all that"
expect pourquoi.2 "after all that"
grown=$(($(memory) - before))
[ "$grown" -lt 16384 ] || fail "the memory grew by $grown kB"

# The presenter takes the control away: the phone is out, and the code is another.
press shift+r r
sleep 0.5
phone out "sent away"
again=$(phone code)
[ "$again" != "$code" ] || fail "the code stayed the same"
if command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 ||
    command -v google-chrome >/dev/null 2>&1; then
    press ctrl+n
    [ -z "${FRESQUE_PICTURES:-}" ] || mkdir -p "$FRESQUE_PICTURES"
    python3 "$tests/remote_browser.py" "$again" "$player" "${FRESQUE_PICTURES:-}" || fail "the browser"
    browser="a real browser"
else
    browser="no browser: chromium is not installed, so its part was left out"
fi
xdotool windowfocus --sync "$console"
press Escape ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
"$program" present "$story" --windowed >"$work/said" 2>&1 &
player=$!
within_ten_seconds both_windows || fail "stage and console did not appear: $(cat "$work/said")"
! grep -q remote "$work/said" || fail "a remote that nobody asked for: $(cat "$work/said")"
echo "a phone gave the talk, and nobody else did; $browser"

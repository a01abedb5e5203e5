#!/bin/sh
# play --frame-log writes what every frame took, and tells percentiles when the window is closed.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"

begin "$program" play "$story" --size 640x360 --frame-log "$work/frames.tsv" >"$work/said"
second=$("$program" outline "$story" | sed -n 's/^    \([^ ]*\.[0-9]*\).*/\1/p' | sed -n 2p)
press Right
expect "$second" "forward"
sleep 1
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=

[ "$(head -n 1 "$work/frames.tsv" | cut -f 2,5,8)" = "evaluate	raster	processor" ] ||
    fail "the columns are $(head -n 1 "$work/frames.tsv")"
frames=$(($(wc -l <"$work/frames.tsv") - 1))
[ "$frames" -gt 3 ] || fail "only $frames frames were noted"
grep -q "^$frames frames, milliseconds" "$work/said" || fail "no summary: $(cat "$work/said")"
[ "$(grep -c '^raster *[0-9.]* *[0-9.]* *[0-9.]* *[0-9.]*$' "$work/said")" = 1 ] ||
    fail "no percentiles: $(cat "$work/said")"

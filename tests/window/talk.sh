#!/bin/sh
# A talk on two displays, with everything in it that happens in talks; the picture on the stage is compared with
# what it has to be after each. See talk.py.
#   talk.sh PROGRAM STORY [MINUTES [SEED [EVENTS]]]
set -eu
program=$1
story=$2
minutes=${3:-0.5}
seed=${4:-1}
events=${5:-0}
# shellcheck source=tests/window/xorg.sh
. "$(dirname -- "$0")/xorg.sh"
for tool in xwd python3; do
    command -v "$tool" >/dev/null 2>&1 || {
        echo "skipped: $tool is not installed"
        exit 77
    }
done
XDG_STATE_HOME=$work/state
export XDG_STATE_HOME
start_server
second_display 1280x720 --right-of
python3 "$(dirname -- "$0")/talk.py" "$program" "$story" "$work" "$minutes" "$seed" "$events" || fail "the talk went wrong"

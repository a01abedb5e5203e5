#!/bin/sh
# E shows the same step in the story's next language, and back; saving a file still shows what is new.
set -eu
program=$1
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
cp -r "$2" "$work/story"
named() { xprop -id "$window" -notype _NET_WM_NAME 2>/dev/null | grep -qF "$1"; }
expect_name() { within_ten_seconds named "$1" || fail "$2: the window is not named $1"; }

begin env -u LC_ALL -u LC_MESSAGES -u LANGUAGE LANG=C.UTF-8 \
    "$program" play "$work/story" --size 960x540 --step pourquoi.2
expect_name "La raison" "at the start"
press e
expect_name "is angry at ChatGPT" "E"
expect pourquoi.2 "the step is kept"
press Left
expect pourquoi.1 "a step back"

sed 's/Why Elon.*at ChatGPT/What makes Elon Musk angry/' "$work/story/locale/en.po" >"$work/passing.po"
mv "$work/passing.po" "$work/story/locale/en.po"
expect_name "What makes" "after the translation was saved"
expect pourquoi.1 "after the translation was saved"
sed 's/^story: .*/story: La colère/' "$work/story/story.scene" >"$work/passing.scene"
mv "$work/passing.scene" "$work/story/story.scene"
press e
expect_name "La colère" "E again, after the story was saved"
expect pourquoi.1 "the step is kept again"
press Right
expect pourquoi.2 "a step on"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "told in two languages, at the same step"

#!/bin/sh
# The desktop's language, and a translation that is saved while the story plays: the place is kept.
set -eu
program=$1
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
cp -r "$2" "$work/story"
rm -rf "$work/story/locale"

# translate TITLE: the English edition, of which only the title is there.
translate() {
    mkdir -p "$work/story/locale"
    cat >"$work/passing.po" <<PO
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"
msgctxt "story/title"
msgid "La raison de la colère d’Elon Musk envers ChatGPT"
msgstr "$1"
PO
    mv "$work/passing.po" "$work/story/locale/en.po"
}
named() { xprop -id "$window" -notype _NET_WM_NAME 2>/dev/null | grep -qF "$1"; }
expect_name() { within_ten_seconds named "$1" || fail "$2: the window is not named $1"; }

translate "The reason"
begin env -u LC_ALL -u LC_MESSAGES LANGUAGE=it:en LANG=C.UTF-8 LC_MESSAGES=en_GB.UTF-8 \
    "$program" play "$work/story" --size 960x540 --step pourquoi.2
expect_name "The reason" "at the start"
expect pourquoi.2 "at the start"

translate "The cause"
expect_name "The cause" "after the translation was saved"
expect pourquoi.2 "after the translation was saved"

# A broken one: the last good version stays.
printf 'msgid "a"\nmsgsrt "b"\n' >>"$work/story/locale/en.po"
sleep 1.5
alive "a broken translation"
expect_name "The cause" "after a broken translation"
press Left
expect pourquoi.1 "the last good version still plays"

rm -r "$work/story/locale"
expect_name "La raison" "after the translation was removed"
expect pourquoi.1 "after the translation was removed"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "the translation was followed"

#!/bin/sh
# The files of editors/vim in a Vim without a screen: what is highlighted as what, and whether :make finds
# the mistakes. Skipped (77) where there is no Vim that can highlight.
#   tests/editors/vim.sh PROGRAM
set -eu
PROGRAM=$1
export PROGRAM
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/../rules/expect.sh"

if ! command -v vim >/dev/null 2>&1 || ! vim --version | grep -q '+syntax'; then
    echo "skipped: there is no vim with syntax highlighting (apt-get install vim)"
    exit 77
fi
unset VIMINIT MYVIMRC
export LC_ALL=C.UTF-8 HOME="$scratch" CHECKOUT="$checkout" REPORT="$scratch/report"

# in_vim FILE SCRIPT: opens the file as one who has installed editors/vim, then runs the script.
in_vim() {
    rm -f "$REPORT"
    try timeout 60 vim -es -N -n -i NONE -u NONE --cmd 'set encoding=utf-8' \
        --cmd "let &runtimepath = \$CHECKOUT . '/editors/vim,' . &runtimepath" \
        --cmd 'filetype plugin on' --cmd 'syntax on' "$1" -S "$2" -c 'qall!'
    output=$(cat "$REPORT" 2>/dev/null) || output="vim wrote no report: $output"
}

in_vim "$checkout/tests/editors/sample.scene" "$checkout/tests/editors/highlighting.vim"
expect "every word is highlighted as what it is" says_not "not so"
expect "they were looked at" says "48 groups looked at"

mkdir "$scratch/story"
printf 'voice maire: La maire\nscene un: Un\n  quote mairie direct: Non.\n' >"$scratch/story/story.scene"
in_vim "$scratch/story/story.scene" "$checkout/tests/editors/quickfix.vim"
# shellcheck disable=SC1111 # the quotation marks are the message’s
expect "a mistake has its file, place, kind, message and hint" says \
    "$scratch/story/story.scene:3:9:E:there is no voice “mairie” / did you mean “maire”?"
expect "nothing else is listed" equal "$(printf '%s\n' "$output" | wc -l)" 1

finish

#!/bin/sh
# Our reader of PO against msgfmt on odd files: both take a file or both refuse it, and what is taken says
# the same: compiled from the file, and from the file as we read and wrote it again.
#   odd_files.sh PO_AGAIN
set -eu
again=$1
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/../rules/expect.sh"

if ! command -v msgfmt >/dev/null; then
    echo "msgfmt (package gettext) is not installed: nothing was compared"
    exit 77
fi

head='msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n'
number=0

# both TEXT: printf's escapes, behind a header.
both() {
    number=$((number + 1))
    # shellcheck disable=SC2059 # the escapes are meant
    printf "$head$1" >"$scratch/odd.po"
    compare "$1"
}

# compare WHAT: odd.po.
compare() {
    try msgfmt -o "$scratch/theirs.mo" "$scratch/odd.po"
    theirs=$([ "$status" = 0 ] && echo taken || echo refused)
    try_again=0
    "$again" "$scratch/odd.po" >"$scratch/again.po" 2>"$scratch/complaint" || try_again=$?
    ours=$([ "$try_again" = 0 ] && echo taken || echo refused)
    output="msgfmt: $output
ours: $(cat "$scratch/complaint")"
    expect "$number: msgfmt and ours agree: $1 ($theirs, $ours)" equal "$theirs" "$ours"
    [ "$theirs $ours" = "taken taken" ] || return 0
    try msgfmt -o "$scratch/ours.mo" "$scratch/again.po"
    expect "$number: what was written again is PO: $1" equal "$status" 0
    expect "$number: it says the same: $1" cmp -s "$scratch/theirs.mo" "$scratch/ours.mo"
}

# Taken.
both ''
both 'msgid "a"\nmsgstr "b"\n'
both 'msgid "a" msgstr "b" msgid "c" msgstr"d""e"'
both 'msgid\n"a"\n\n\n"b"\nmsgstr ""\n"c\\n"\n"d"'
both 'msgid "a"\r\nmsgstr "b"\r\n'
both 'msgid "a"\fmsgstr\v"b"\n'
both 'msgid "a"\nmsgstr "|\\n\\t\\"\\\\\\a\\b\\f\\v|"\n'
both 'msgid "a"\nmsgstr "\\101\\1012\\60\\7|"\n'
both 'msgid "a"\nmsgstr "\\x41\\x4142\\x7e|"\n'
both 'msgid "a"\nmsgstr "\\303\\251\\xc3\\xa9é"\n'
both 'msgid "a"\nmsgstr "b\\\n c"\n'
both 'msgctxt "x"\nmsgid "a"\nmsgstr "b"\nmsgctxt "y"\nmsgid "a"\nmsgstr "c"\nmsgid "a"\nmsgstr "d"\n'
both 'msgctxt ""\nmsgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "c"\n'
both '#, fuzzy\nmsgid "a"\nmsgstr "b"\n'
both '#, c-format,fuzzy\n#. said\n#: a:1\n# x\nmsgid "a"\nmsgstr "b"\n'
both '#,fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr "d"\n'
both '# , fuzzy\nmsgid "a"\nmsgstr "b"\n'
both '#, no-fuzzy\nmsgid "a"\nmsgstr "b"\n'
both '#, fuzzy\n#| msgctxt "x"\n#| msgid "z"\n#| "y"\nmsgid "a"\nmsgstr "b"\n'
both '#| msgid "z"\n#| msgid_plural "zz"\nmsgid "a"\nmsgstr "b"\n'
both '#~ msgid "a"\n#~ msgstr "b"\n'
both '#~| msgid "z"\n#~ msgid "a"\n#~ "c"\n#~ msgstr "b"\n'
both '#~msgid "a"\n#~msgstr "b"\nmsgid "c"\nmsgstr "d"\n'
both '#~ # x\nmsgid "a"\nmsgstr "b"\n'
both 'msgid "a"\nmsgstr ""\n'
both 'msgid "a\rb"\nmsgstr "b"\n'
both 'domain "messages"\nmsgid "a"\nmsgstr "b"\n'
both 'msgid "« É »"\nmsgstr "“日本”"\n'

# Refused.
both 'msgid "a"\n'
both 'msgid "a"\nmsgid "b"\nmsgstr "c"\n'
both 'msgid "a"\nmsgstr\n'
both 'msgid "a"\nmsgstr "b\n'
both 'msgid "a"\nmsgstr "b'
both 'msgid "a"\nmsgstr "\\q"\n'
both 'msgid "a"\nmsgstr "\\8"\n'
both 'msgid "a"\nmsgstr "\\xg"\n'
both 'msgid "a"\nmsgstr "\\4"\n'
both 'msgid "a"\nmsgstr "b"\nmsgid "a"\nmsgstr "b"\n'
both '#, fuzzy\nmsgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n'
both '#~ msgid "a"\n#~ msgstr "b"\nmsgid "a"\nmsgstr "c"\n'
both '#~ msgid "a"\nmsgstr "b"\n'
both 'msgid "a"\n#~ msgstr "b"\n'
both '#| msgid "z"\n#, fuzzy\nmsgid "a"\nmsgstr "b"\n'
both '#| msgid "z"\n#~ msgid "a"\n#~ msgstr "b"\n'
both '#| msgid "z"\n#| msgid "a"\nmsgstr "b"\n'
both 'msgid "a"\n#| "c"\nmsgstr "b"\n'
both 'msgid "a" # inside\nmsgstr "b"\n'
both 'msgid "a"\n"b"\n# inside\n"c"\nmsgstr "d"\n'
both 'msgid "a"\nmsgctxt "b"\nmsgstr "c"\n'
both 'msgstr "a"\n'
both '"a"\n'
both 'MSGID "a"\nmsgstr "b"\n'
both 'msgsrt "a"\n'
both 'msgid "a"\nmsgstr[0] "b"\n'
both 'msgid "a"\nmsgid_plural "c"\nmsgstr "b"\n'
both 'msgid a\nmsgstr "b"\n'
both 'x'
both '\302\240msgid "a"\nmsgstr "b"\n'
both 'msgid ""\nmsgstr "again"\n'

# Where we are stricter, and where we are not.
refused_by_us() {
    number=$((number + 1))
    # shellcheck disable=SC2059 # the escapes are meant
    printf "$2" >"$scratch/odd.po"
    try msgfmt -o "$scratch/theirs.mo" "$scratch/odd.po"
    expect "$number: msgfmt takes it: $2" equal "$status" 0
    try "$again" "$scratch/odd.po"
    expect "$number: we do not: $2" equal "$status" 1
    expect "$number: and say why: $2" says "$1"
}
refused_by_us po-plural "$head"'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
refused_by_us po-charset 'msgid ""\nmsgstr "Content-Type: text/plain; charset=ISO-8859-1\\n"\n'
refused_by_us po-escape 'msgid "a"\nmsgstr "\\303"\n'

number=$((number + 1))
printf '\357\273\277msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' >"$scratch/odd.po"
try "$again" "$scratch/odd.po"
expect "$number: a byte order mark is no mistake" equal "$status" 0

finish

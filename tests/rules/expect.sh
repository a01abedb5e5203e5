# shellcheck shell=sh
# What the script tests share: a scratch folder that is gone afterwards, and expectations that count.
# Sourced; the test ends with `finish`, which fails when an expectation did or when there was none.

# shellcheck disable=SC2034 # read by the tests
checkout=$(CDPATH='' cd -P -- "$(dirname -- "$0")/../.." && pwd)
# Spaces and a quote in the path: nothing may depend on there being none.
scratch=$(mktemp -d "${TMPDIR:-/tmp}/it's a scratch.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 1' HUP INT TERM
kept=0
broken=0

# expect WHAT CONDITION...: the condition is a command.
expect() {
    what=$1
    shift
    if "$@"; then
        kept=$((kept + 1))
    else
        broken=$((broken + 1))
        printf 'not so: %s\n' "$what"
        printf '%s\n' "${output:-}" | sed 's/^/    /'
    fi
}

# says TEXT: the last output holds it. says_not TEXT: it does not.
says() { printf '%s\n' "$output" | grep -qF -e "$1"; }
says_not() { ! says "$1"; }
equal() { [ "$1" = "$2" ]; }

# try COMMAND...: runs it, keeping what it printed in $output and how it ended in $status.
# shellcheck disable=SC2034 # read by the tests
try() {
    status=0
    output=$("$@" 2>&1 </dev/null) || status=$?
}

finish() {
    printf '%s expectations held, %s did not\n' "$kept" "$broken"
    [ "$broken" = 0 ] && [ "$kept" != 0 ]
}

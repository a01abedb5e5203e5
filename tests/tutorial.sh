#!/bin/sh
# docs/tutorial.md can be followed to the letter; and where it is changed so that it leads astray, that is noticed.
#   tutorial.sh FRESQUE
set -eu
program=$1
follow=$(dirname -- "$0")/../scripts/tutorial.py
page=$(dirname -- "$0")/../docs/tutorial.md
command -v python3 >/dev/null 2>&1 || {
    echo "skipped: python3 is not installed"
    exit 77
}
"$follow" "$program"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
# astray WHAT EXPRESSION: with this change the page must fail.
astray() {
    sed "$2" "$page" >"$work/page.md"
    if cmp -s "$page" "$work/page.md"; then
        echo "FAILED: $1 changes nothing; the test is out of date" >&2
        exit 1
    fi
    if "$follow" "$program" --page "$work/page.md" >"$work/said" 2>&1; then
        echo "FAILED: $1 was not noticed" >&2
        exit 1
    fi
    echo "$1: $(head -n 1 "$work/said")"
}
astray "a keyword with a slip" 's/^    scene barres:/    scne barres:/'
astray "a message that is no longer so" 's/2 warnings; 3 scenes/3 warnings; 3 scenes/'
astray "another word in the story" 's/Une somme, deux fois/Deux fois la somme/'
astray "a quote that was never said" 's/pas de siège au conseil d’administration\. \*\*Nous$/de siège au conseil d’administration. **Nous/'
astray "a picture of a place that is not there" 's/--step suite\.2/--step suite.3/'

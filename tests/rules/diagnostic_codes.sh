#!/bin/sh
# The codes of diagnostics, read from the sources of a checkout:
#   tests/rules/diagnostic_codes.sh [CHECKOUT]
# Every code that is told has a row in src/story/diagnostic_rows_*.cpp, and every row is told somewhere.
# Names each that breaks this, and exits with 1 when there is one.
set -eu

CDPATH='' cd -P -- "${1:-$(dirname -- "$0")/../..}"

row_files() { find src/story -name 'diagnostic_rows_*.cpp' 2>/dev/null | LC_ALL=C sort; }
source_files() {
    find src -type f \( -name '*.h' -o -name '*.cpp' \) 2>/dev/null | grep -v '/diagnostic_rows_' | LC_ALL=C sort
}

# flat FILE: its text on one line, without comments.
flat() {
    sed 's|//.*||' "$1" | tr '\n\t' '  ' | tr -s ' '
    echo
}

# rows: "row FILE CODE" for each row of the table.
rows() {
    row_files | while IFS= read -r file; do
        flat "$file" | grep -oE '\.code = "[^"]*"' | sed 's|.*"\(.*\)"|row '"$file"' \1|'
    done
}

# told: "told FILE CODE" for each code at a place that tells one: error(…), warning(…), report_…(…),
# refuse(…), say(…), a severity, or something called code. One that ends in - is the beginning of several.
told() {
    code='"[a-z][a-z0-9]*(-[a-z0-9]*)+"'
    source_files | while IFS= read -r file; do
        flat "$file" | { grep -oE \
            "\\<(error|warning|refuse|say|report(_[a-z]+)?)\\( ?$code|\\<[Ss]everity(::[A-Za-z]+)?, ?$code|\\<code = $code|\\<code\\{$code" ||
            true; } | sed 's|.*"\(.*\)"|told '"$file"' \1|'
    done
}

# written: "written FILE WORD" for each word in quotation marks that could be a code, wherever it stands.
written() {
    source_files | while IFS= read -r file; do
        flat "$file" | { grep -oE '"[a-z][a-z0-9]*(-[a-z0-9]*)+"' || true; } |
            sed 's|"\(.*\)"|written '"$file"' \1|'
    done
}

if [ -z "$(rows)" ] || [ -z "$(told)" ]; then
    echo "no table of diagnostics or no diagnostics here: $PWD" >&2
    exit 2
fi
broken=$({
    rows
    told
    written
} | awk '
    $1 == "row" {
        if ($3 in row) print $2 ": " $3 " has a row already, in " row[$3]
        else row[$3] = $2
        next
    }
    $1 == "told" { told[$3] = $2 }
    $1 == "written" { written[$3] = 1 }
    function begins(code, part) { return part ~ /-$/ && index(code, part) == 1 }
    END {
        for (code in told) {
            found = code in row
            if (!found) for (other in row) if (begins(other, code)) found = 1
            if (!found) print told[code] ": " code " has no row in src/story/diagnostic_rows_*.cpp"
        }
        for (code in row) {
            found = code in written
            if (!found) for (part in told) if (begins(code, part)) found = 1
            if (!found) print row[code] ": nobody tells " code
        }
    }' | LC_ALL=C sort)
if [ -n "$broken" ]; then
    printf '%s\n' "$broken"
    exit 1
fi
echo "$(rows | wc -l | tr -d ' ') diagnostics are told and explained"

#!/bin/sh
# The rule about the codes of diagnostics against a small checkout that keeps it, then against one
# violation of each kind: a rule that cannot fail guards nothing.
set -eu
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/expect.sh"

# lay_out: the small checkout, with each way in which a code is told, and words that are none.
lay_out() {
    rm -rf "$scratch/small"
    mkdir -p "$scratch/small/src/story" "$scratch/small/src/app"
    cd "$scratch/small"
    cat >src/story/diagnostic_rows_names.cpp <<'TEXT'
        {.code = "unknown-voice",
         .title = "error(\"not-told\")"},
        {.code = "unknown-source"},
        {.code = "bad-name"},
        {.code = "empty-step"},
        {.code = "bad-date"},
        {.code = "too-many"},
        {.code = "more-problems"},
        {.code = "text-overflow"}
TEXT
    cat >src/story/check.cpp <<'TEXT'
std::string const code = "unknown-" + thing;
findings_.error("bad-name", "a-word that is no code", span);
findings_.warning(
    "empty-step", "nothing", span);
return refuse("bad-date", "date");
report_limit("too-many", "scenes");
diagnostics_.push_back({severity,
                        "more-problems"});
// findings.error("only-talk", "")
TEXT
    printf 'warning.code = "text-overflow";\nprogram.add("--text-scale", "just-words");\n' >src/app/check.cpp
}

# breaks MESSAGE: the checkout as it stands is refused with this message alone.
breaks() {
    try "$checkout/tests/rules/diagnostic_codes.sh" .
    expect "this fails: $1" equal "$status" 1
    expect "only this is told: $1" equal "$output" "$1"
}

lay_out
try "$checkout/tests/rules/diagnostic_codes.sh" .
expect "the small checkout keeps the rule" equal "$status" 0
expect "all rows are counted" says "8 diagnostics"

for line in 'findings.error("new-code", "message");' 'findings_.warning("new-code", message);' \
    'd.code = "new-code";' '{Severity::Warning, "new-code", text}' 'refuse( "new-code", 3)' \
    'report("new-code");' '.code = "new-code",' 'std::string code{"new-code"};' 'code = "new-" + thing;'; do
    lay_out
    printf '%s\n' "$line" >>src/app/check.cpp
    code=$(printf '%s\n' "$line" | sed 's/.*"\(new-[a-z]*\)".*/\1/')
    breaks "src/app/check.cpp: $code has no row in src/story/diagnostic_rows_*.cpp"
done

lay_out
sed '/empty-step/d' src/story/diagnostic_rows_names.cpp >changed && mv changed src/story/diagnostic_rows_names.cpp
breaks "src/story/check.cpp: empty-step has no row in src/story/diagnostic_rows_*.cpp"

lay_out
sed '/bad-name/d' src/story/check.cpp >changed && mv changed src/story/check.cpp
breaks "src/story/diagnostic_rows_names.cpp: nobody tells bad-name"

lay_out
sed '/unknown-/d' src/story/check.cpp >changed && mv changed src/story/check.cpp
try "$checkout/tests/rules/diagnostic_codes.sh" .
expect "codes whose beginning is gone are told" says "nobody tells unknown-voice"
expect "each of them is told" says "nobody tells unknown-source"

lay_out
printf '{.code = "bad-name"}\n' >src/story/diagnostic_rows_text.cpp
breaks "src/story/diagnostic_rows_text.cpp: bad-name has a row already, in src/story/diagnostic_rows_names.cpp"

lay_out
rm src/story/diagnostic_rows_names.cpp
try "$checkout/tests/rules/diagnostic_codes.sh" .
expect "a checkout without a table is no success" equal "$status" 2

finish

#!/bin/sh
# scripts/test, with stand-ins for everything that installs, builds or tests; and the package table.
set -eu
# shellcheck source=tests/rules/stage_set.sh
. "$(dirname -- "$0")/stage_set.sh"

set_up
before=$(contents "$place")
on_stage "$place/scripts/test" --dry-run
expect "a dry run succeeds" equal "$status" 0
expect "a dry run calls nothing" nothing_noted
expect "a dry run changes nothing" equal "$(contents "$place")" "$before"
expect "testing needs what playing needs" says ' libsdl2-dev '
expect "testing needs more" says ' doctest-dev '
expect "testing needs no benchmarks" says_not libbenchmark-dev

on_stage "$place/scripts/test"
expect "all is done in order, ctest last" noted_in_order "apt-get update" "apt-get install" \
    "cmake -S . -B build/sanitize" "cmake --build build/sanitize --target pure_tests" \
    "cmake -S . -B build/test" "cmake --build build/test" "ctest --test-dir build/test --output-on-failure"

: >"$notes"
on_stage "$place/scripts/test"
expect "the second run only builds and tests" noted_in_order "cmake --build build/sanitize" \
    "cmake --build build/test" "ctest"

: >"$notes"
on_stage "$place/scripts/test" --quick -R 'story|stage'
expect "--quick leaves the sanitizers out" noted_in_order "cmake -S . -B build/test" "cmake --build build/test" "ctest"
expect "-R goes to ctest" noted "-R story|stage"

stand_in ctest <<'TEXT'
exit 8
TEXT
on_stage "$place/scripts/test" --quick
expect "a failing test fails the script" equal "$status" 8

: >"$notes"
on_stage STAND_IN_BUILD=1 "$place/scripts/test"
expect "a failing build fails the script" equal "$status" 1
on_stage "$place/scripts/test" --quik
expect "an unknown option is refused" equal "$status" 2
expect "an unknown option is named" says '--quik'
on_stage "$place/scripts/test" -R
expect "-R without a word is refused" equal "$status" 2
on_stage "$place/scripts/test" --help
expect "help is given" says 'Usage: scripts/test'

# What CMake tells people to install is what the table installs.
everything_installed
asked_for=$(sed 's/#.*//' "$checkout/CMakeLists.txt" "$checkout/tests/CMakeLists.txt" |
    grep -oE '(lib[a-z0-9+.]+-dev|fonts-[a-z-]+|[a-z][a-z0-9-]*-dev|pkg-config)' | LC_ALL=C sort -u)
for package in $asked_for; do
    expect "$package, which CMake asks for, is in the table" grep -q "^ii  $package, " "$scratch/installed"
done

finish

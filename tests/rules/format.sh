#!/bin/sh
# Every C++ file as .clang-format says. Versions of clang-format differ in what they write, so only
# the one that the project uses is asked; without it the test is skipped (exit 77).
set -eu

CDPATH='' cd -P -- "$(dirname -- "$0")/../.."
version=14
for program in clang-format-$version clang-format; do
    if "$program" --version 2>/dev/null | grep -q "version $version\\."; then
        set -- src tests
        [ ! -d bench ] || set -- "$@" bench
        find "$@" \( -name '*.h' -o -name '*.cpp' \) -exec "$program" --dry-run --Werror {} +
        exit
    fi
done
echo "clang-format $version is not installed: nothing was checked"
exit 77

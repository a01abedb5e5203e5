#!/bin/sh
# Whether a file that the program writes from its vocabulary is as it would write it now.
#   tests/editors/generated.sh PROGRAM FORMAT FILE
set -eu
CDPATH='' cd -P -- "$(dirname -- "$0")/../.."
if "$1" reference "$2" | diff -u "$3" - >&2; then
    echo "$3 is what the vocabulary says"
    exit 0
fi
echo "$3 is stale. To renew it: ${1#"$PWD"/} reference $2 > $3" >&2
exit 1

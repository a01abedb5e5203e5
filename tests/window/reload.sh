#!/bin/sh
# Saves scene files in the ways editors do, while the story plays: the place is kept.
set -eu
program=$1
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
cp -r "$2" "$work/story"
scene=$work/story/30-depart.scene

begin "$program" play "$work/story" --size 960x540 --step pourquoi.2
expect pourquoi.2 "at the start"

# A step more before this place: its number in the story changes, its name does not.
sed 's/^scene tensions:.*/&\n\n  text: Un mot de plus.\n\n  step/' "$scene" >"$work/new"
cat "$work/new" >"$scene"
sleep 1.5
alive "a save in place"
expect pourquoi.2 "after a save in place"
press 8 Return
expect tensions.2 "the new step can be reached"
press 1 5 Return
expect pourquoi.2 "and the place has moved on by one"

# A save by way of a passing file, with a mistake: the last good version stays.
sed 's/^scene pourquoi/scen pourquoi/' "$scene" >"$scene.tmp"
mv "$scene.tmp" "$scene"
sleep 1.5
alive "a broken save"
expect pourquoi.2 "after a broken save"
press Left
expect pourquoi.1 "the last good version still plays"

# Mended, with the scene renamed: the nearest one before it.
sed 's/^scen pourquoi/scene raisons/' "$scene" >"$scene.tmp"
mv "$scene.tmp" "$scene"
expect anonymes.2 "after the scene was renamed"

# The folder without this chapter.
rm "$scene"
expect couts.1 "after the chapter was removed"
press ctrl+q
wait "$player" || fail "Ctrl+Q ended with status $?"
player=
echo "kept the place through five saves"

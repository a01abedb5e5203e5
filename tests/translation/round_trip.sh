#!/bin/sh
# A story through gettext's own tools: template, translation, the author's later corrections.
#   round_trip.sh FRESQUE STORY
set -eu
program=$1
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/../rules/expect.sh"

for tool in msgfmt msginit msgen msgmerge; do
    if ! command -v "$tool" >/dev/null; then
        echo "$tool (package gettext) is not installed: nothing was checked"
        exit 77
    fi
done

story=$scratch/story
po=$story/locale/en.po
cp -r "$2" "$story"
rm -rf "$story/locale"
mkdir "$story/locale"

# counts LANGUAGE: its line of the check.
counts() { "$program" check "$story" 2>&1 | grep "^$1: "; }
# dumps [OPTION...]: the display lists of two places, without the names of faces.
dumps() {
    "$program" dump "$story" --step title "$@"
    "$program" dump "$story" --step pourquoi.2 "$@"
}

try "$program" strings "$story" -o "$scratch/words.pot"
expect "the template is written" equal "$status" 0
"$program" strings "$story" >"$scratch/again.pot"
expect "the same story gives the same bytes" cmp -s "$scratch/words.pot" "$scratch/again.pot"
try msgfmt --check -o /dev/null "$scratch/words.pot"
expect "msgfmt takes the template" equal "$status" 0
try "$program" strings "$scratch/nowhere"
expect "a story that is not there fails" equal "$status" 4

# Every string in English as it is in French.
try msginit --no-translator --locale=en --input="$scratch/words.pot" --output="$scratch/begun.po"
expect "msginit takes the template" equal "$status" 0
msgen "$scratch/begun.po" -o "$po"
try msgfmt --check -o /dev/null "$po"
expect "msgfmt takes the translation" equal "$status" 0
strings=$(grep -c '^msgctxt' "$po")
output=$(counts en)
expect "all is translated" equal "$output" "en: $strings of $strings strings translated"
"$program" strings "$story" >"$scratch/own.pot"
sed -i 's/^  language: fr/  language: en/' "$story/story.scene"
dumps >"$scratch/own.txt"
sed -i 's/^  language: en/  language: fr/' "$story/story.scene"
dumps --language en >"$scratch/copy.txt"
expect "a copy in English is the story set in English" cmp -s "$scratch/own.txt" "$scratch/copy.txt"

# Really another language, chosen by name only: the desktop of whoever runs this has no say.
sed -i 's/^msgstr "Essai visuel"/msgstr "Visual essay"/' "$po"
try "$program" dump "$story" --step title --language en
expect "the translation is shown where it is asked for" says "\"Visual essay"
try env LANGUAGE=en LC_ALL=en_US.UTF-8 LANG=en_US.UTF-8 "$program" dump "$story" --step title
expect "and nowhere else" says "\"Essai visuel"
try "$program" dump "$story" --step title --language it
expect "a language that is not there is refused" equal "$status" 2
expect "with those that are" says "its languages are fr, en"

# The author mends a word: the translation stays, and is counted.
sed -i 's/Essai visuel/Un essai visuel/' "$story/story.scene"
output=$(counts en)
expect "the change is counted" equal "$output" "en: $strings of $strings strings translated, 1 stale"
try "$program" check "$story"
expect "and is a warning, no error" equal "$status" 0
expect "at the translation" says "locale/en.po:"
expect "with the place of the words" says "(changed in story.scene:3)"
try "$program" dump "$story" --step title --language en
expect "the translation is still shown" says "\"Visual essay"

# The translator's tools find it, and what they guess is not shown.
"$program" strings "$story" -o "$scratch/words.pot"
try msgmerge --quiet --update --backup=none --previous "$po" "$scratch/words.pot"
expect "msgmerge takes both" equal "$status" 0
output=$(counts en)
expect "what it guessed is counted" equal "$output" \
    "en: $((strings - 1)) of $strings strings translated, 1 fuzzy"
try "$program" dump "$story" --step title --language en
expect "and not shown" says "\"Un essai visuel"

# A scene less: its words are unused, then set aside.
rm "$story/20-transformateurs.scene"
try "$program" check "$story"
expect "what has no place any more is counted" says "unused"
"$program" strings "$story" -o "$scratch/words.pot"
msgmerge --quiet --update --backup=none "$po" "$scratch/words.pot"
try counts en
expect "and set aside by msgmerge" says_not "unused"

finish

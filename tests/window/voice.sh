#!/bin/sh
# Ctrl+V: a voice reads each step, by programs that note down what they get. A step interrupts it, Ctrl+V silences
# it; one that fails is replaced, one that hangs holds nothing up, and none is left behind.
set -eu
program=$1
story=$2
# shellcheck source=tests/window/display.sh
. "$(dirname -- "$0")/display.sh"
XDG_STATE_HOME=$work/state
XDG_CONFIG_HOME=$work/config
export XDG_STATE_HOME XDG_CONFIG_HOME
log=$work/log
: >"$log"

# speaker FOLDER NAME: a program of that name, which begins by noting its number and how it was called.
speaker() {
    mkdir -p "$work/$1"
    {
        echo '#!/bin/sh'
        echo 'PATH=/usr/local/bin:/usr/bin:/bin'
        echo "log=$log"
        echo "echo \"begun \$\$ $2 \$*\" >>\"\$log\""
        cat
    } >"$work/$1/$2"
    chmod +x "$work/$1/$2"
}
for folder in espeak dispatcher broken; do
    speaker "$folder" espeak-ng <<'END'
sed "s/^/heard /" >>"$log"
echo "speaks $$" >>"$log"
exec sleep 1000
END
done
speaker dispatcher spd-say <<'END'
while IFS= read -r line; do echo "line $line" >>"$log"; done
echo "ended $$" >>"$log"
END
echo 'exit 1' | speaker broken spd-say
speaker hanging spd-say <<'END'
trap "" TERM INT HUP
while :; do sleep 1000; done
END
mkdir "$work/none"

in_log() { grep -qF -e "$1" "$log"; }
expect_log() { within_ten_seconds in_log "$1" || fail "$2: not in the log: $1
$(cat "$log")"; }
# How many were begun, and the number of the last.
count() { grep -c '^begun' "$log" || :; }
last_speaker() { sed -n 's/^begun \([0-9]*\).*/\1/p' "$log" | tail -n 1; }
gone() { ! kill -0 "$1" 2>/dev/null; }
expect_gone() { within_ten_seconds gone "$1" || fail "$2: its process is left"; }
begin_with() {
    folder=$1
    shift
    : >"$log"
    begin env PATH="$work/$folder" "$program" "$@" 2>"$work/said"
}
end_play() {
    press ctrl+q
    wait "$player" || fail "Ctrl+Q ended with status $?"
    player=
}

begin_with espeak play "$story" --language fr --size 960x540 --step pourquoi.1
expect pourquoi.1 "at the start"
[ "$(count)" -eq 0 ] || fail "it speaks without being asked: $(cat "$log")"
press ctrl+v
expect_log "heard Pourquoi Musk quitte-t-il le conseil" "Ctrl+V reads the title"
expect_log "via Semafor" "and who says it"
expect_log "espeak-ng --stdin -b 1 -v fr" "in the language of the story"
grep -q 'begun.*Musk' "$log" && fail "the text is an option: $(cat "$log")"
first=$(last_speaker)
expect_log "speaks $first" "the whole text is handed over"
kill -0 "$first" || fail "it does not speak"
press Right
expect pourquoi.2 "a step while it speaks"
expect_gone "$first" "a new step interrupts"
expect_log "Voix officielle, version officielle" "the next quote"
second=$(last_speaker)
press ctrl+shift+Up
expect_log "-s 190" "faster"
expect_gone "$second" "faster says it again"
third=$(last_speaker)
expect_log "speaks $third" "at the new speed"
press ctrl+shift+Down ctrl+shift+Down
expect_log "-s 150" "slower"
fourth=$(last_speaker)
press ctrl+v
expect_gone "$fourth" "Ctrl+V is silence"
before=$(count)
press Left Right
sleep 0.5
expect pourquoi.2 "steps in silence"
[ "$(count)" -eq "$before" ] || fail "it speaks although it is off"
press ctrl+v
one_more() { [ "$(count)" -gt "$before" ]; }
within_ten_seconds one_more || fail "it does not speak again"
fifth=$(last_speaker)
end_play
expect_gone "$fifth" "the end of the program"

# With speech-dispatcher, which is asked to be silent in its own words; and what a story says is no command to it.
cat >"$work/tricks.scene" <<'SCENE'
story: Tricks
scene one: First
  text: !-!STOP all [[h@l'oU]] !-!-!QUIT
  step
  text: More words.
SCENE
begin_with dispatcher play "$work/tricks.scene" --size 960x540 --voice --speech-rate 225 --step one.1
expect_log "line First" "--voice begins at once"
expect_log "spd-say --pipe-mode --application-name fresque" "by speech-dispatcher"
expect_log "--rate 25" "at the speed that was asked for"
expect_log "STOP all" "the words are read"
grep -q 'line.*!-!' "$log" && fail "a story gave a command: $(cat "$log")"
grep -qF '[[' "$log" && fail "a story gave phonemes: $(cat "$log")"
first=$(last_speaker)
press Right
expect_log "line !-!CANCEL self" "a step silences it"
expect_log "line More words." "and reads on"
expect_gone "$first" "it ends"
expect_log "ended $first" "it ends by itself"
end_play
expect_gone "$(last_speaker)" "the end of the program"

begin_with broken play "$story" --language fr --size 960x540 --step versions.1
press ctrl+v
expect_log "espeak-ng" "where speech-dispatcher fails, espeak-ng speaks"
expect_log "La version officielle" "the options"
grep -q '^heard 1.*La version officielle' "$log" || fail "no digit: $(cat "$log")"
end_play
expect_gone "$(last_speaker)" "the end of the program"

begin_with hanging play "$story" --language fr --size 960x540 --step pourquoi.1
press ctrl+v
expect_log "begun" "it is begun"
for place in pourquoi.2 promesse.1 argent.1; do
    press Right
    expect "$place" "a step while the voice hangs"
done
press ctrl+v ctrl+v Left
expect promesse.1 "a step back while the voice hangs"
end_play
sed -n 's/^begun \([0-9]*\).*/\1/p' "$log" | while read -r number; do
    expect_gone "$number" "one that hangs"
done

begin_with none play "$story" --language fr --size 960x540 --step pourquoi.1
press ctrl+v Right
expect pourquoi.2 "a step where there is no voice"
grep -q "speech-dispatcher.*espeak-ng" "$work/said" || fail "said: $(cat "$work/said")"
end_play

begin_with espeak present "$story" --language fr --windowed --step pourquoi.1
press ctrl+v
expect_log "via Semafor" "Ctrl+V in a talk"
first=$(last_speaker)
press Right
expect_log "version officielle" "a step of a talk"
expect_gone "$first" "a step of a talk interrupts"
press ctrl+q ctrl+q
wait "$player" || fail "Ctrl+Q twice ended with status $?"
player=
expect_gone "$(last_speaker)" "the end of the talk"
echo "spoke by two programs, over one that fails and one that hangs, and left none behind"

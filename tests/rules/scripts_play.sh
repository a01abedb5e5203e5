#!/bin/sh
# scripts/play, with stand-ins for everything that installs, builds or draws.
set -eu
# shellcheck source=tests/rules/stage_set.sh
. "$(dirname -- "$0")/stage_set.sh"

set_up
before=$(contents "$place")
on_stage "$place/scripts/play" --dry-run
expect "a dry run succeeds" equal "$status" 0
expect "a dry run calls nothing" nothing_noted
expect "a dry run changes nothing" equal "$(contents "$place")" "$before"
expect "a dry run shows the update" says '$ apt-get update'
expect "a dry run shows the packages" says '$ env DEBIAN_FRONTEND=noninteractive apt-get install -y'
for package in build-essential cmake libsdl2-dev libimgui-dev fonts-vollkorn fonts-inter; do
    expect "a dry run names $package" says " $package"
done
expect "playing needs no test packages" says_not doctest-dev
expect "a dry run shows the configuration" says '$ cmake --preset release'
expect "a dry run shows the build" says '$ cmake --build build/release --target fresque'
expect "a dry run shows what would be drawn" says ' export png '

on_stage "$place/scripts/play" --help
expect "help is given" says 'Usage: scripts/play'
expect "help succeeds" equal "$status" 0
expect "help does nothing" nothing_noted

# The first run, without a display, from another folder.
on_stage "$place/scripts/play"
expect "the first run succeeds" equal "$status" 0
expect "the first run does everything in order" noted_in_order "apt-get update" \
    "apt-get install -y --no-install-recommends build-essential" "cmake --preset release" \
    "cmake --build build/release" "fresque in $scratch: export png $place/scenes/openai -o $place/out/openai"
expect "nothing is asked during the installation" noted "(noninteractive)"
expect "the command is shown before it is run" says 'apt-get install -y --no-install-recommends build-essential'
expect "the missing display is told" says 'There is no display here'
expect "what was written is named" says "$place/out/openai/step-2.png"

# The second run, with a display.
: >"$notes"
on_stage DISPLAY=:9 "$place/scripts/play"
expect "the second run plays" noted_in_order "cmake --build" "fresque in $scratch: play $place/scenes/openai"
expect "the second run is silent" equal "$output" ""

# Pictures of an earlier run are not said to be new.
touch "$place/out/openai/step-0.png"
sleep 0.1
on_stage "$place/scripts/play"
expect "an old picture is not named" says_not step-0.png

# A source that changed is built aloud, and a build that fails says so.
sleep 0.1
printf 'int main() { return 0; }\n' >"$place/src/main.cpp"
on_stage DISPLAY=:9 "$place/scripts/play"
expect "a change is built aloud" says '$ cmake --build'
: >"$notes"
on_stage DISPLAY=:9 STAND_IN_BUILD=1 "$place/scripts/play"
expect "a failing build ends the run" equal "$status" 1
expect "a failing build shows its errors" says 'error: no such luck'
printf 'int main() { return 1; }\n' >"$place/src/main.cpp"
on_stage DISPLAY=:9 STAND_IN_BUILD=1 "$place/scripts/play"
expect "a failing build of a change ends the run" equal "$status" 1
expect "a failing build of a change shows its errors" says 'error: no such luck'
expect "nothing is played after a failing build" equal "$(grep -c fresque\ in "$notes" || true)" 0

# The program's arguments; a story of one's own; relative paths as the caller means them.
: >"$notes"
on_stage WAYLAND_DISPLAY=wayland-0 "$place/scripts/play" --windowed --scale 2
expect "options go to the program" noted "play $place/scenes/openai --windowed --scale 2"
mkdir -p "$scratch/stories/my own"
on_stage DISPLAY=:9 "$place/scripts/play" -- --windowed "stories/my own"
expect "a named story is played" noted "fresque in $scratch: play --windowed stories/my own"
on_stage "$place/scripts/play" "stories/my own"
expect "a named story is drawn" noted "export png stories/my own -o $place/out/my own"
expect "a named story is not complained about" says_not "mean nothing"
on_stage "$place/scripts/play" --windowed
expect "options without a window are told to be idle" says "options for the window mean nothing"
cd "$place"
on_stage DISPLAY=:9 scripts/play
expect "inside the checkout paths are short" noted "play scenes/openai"
cd "$scratch"

# A checkout that moved is configured afresh.
mv "$place" "$scratch/moved"
: >"$notes"
on_stage DISPLAY=:9 "$scratch/moved/scripts/play"
expect "a moved checkout is configured afresh" noted "cmake --fresh --preset release"

# Without the right to install.
set_up
on_stage STAND_IN_USER=1000 "$place/scripts/play"
expect "without sudo the run ends" equal "$status" 1
expect "without sudo the command is told" says 'apt-get install -y --no-install-recommends build-essential'
expect "without sudo nothing is called" nothing_noted
stand_in sudo <<'TEXT'
note "sudo $1"
"$@"
TEXT
on_stage STAND_IN_USER=1000 "$place/scripts/play"
expect "sudo is used where it is needed" noted_in_order "sudo apt-get" "apt-get update" "sudo env" \
    "apt-get install" "cmake" "cmake --build" "fresque"
: >"$notes"
on_stage STAND_IN_USER=1000 "$place/scripts/play"
expect "sudo is not asked for again" equal "$(grep -c sudo "$notes" || true)" 0

# --no-install, a failing update, a failing installation, a provided package.
set_up
on_stage "$place/scripts/play" --no-install
expect "--no-install names what is missing" says "libsdl2-dev"
expect "--no-install goes on" noted_in_order "cmake --preset" "cmake --build" "fresque"
set_up
on_stage STAND_IN_UPDATE=100 "$place/scripts/play"
expect "a failing update is not the end" equal "$status" 0
set_up
on_stage STAND_IN_INSTALL=100 "$place/scripts/play"
expect "a failing installation is the end" equal "$status" 1
expect "a failing installation is told" says "could not be installed"
expect "nothing is configured after it" noted_in_order "apt-get update" "apt-get install"
set_up
everything_installed
grep -v -e pkg-config -e cmake "$scratch/installed" >"$scratch/fewer"
printf 'ii  pkgconf, pkg-config (= 1.8), other\nrc  cmake, \n' >>"$scratch/fewer"
mv "$scratch/fewer" "$scratch/installed"
on_stage "$place/scripts/play"
expect "a removed package is missing, a provided one is not" noted "--no-install-recommends cmake ("

# Other systems: the right command with the right names.
set_up
rm "$stand_ins/apt-get" "$stand_ins/dpkg-query"
stand_in dnf </dev/null
stand_in rpm <<'TEXT'
exit 1
TEXT
on_stage "$place/scripts/play" --dry-run
expect "Fedora installs with dnf" says '$ dnf install -y gcc-c++ cmake ninja-build'
rm "$stand_ins/dnf" "$stand_ins/rpm"
stand_in pacman <<'TEXT'
echo imgui
TEXT
on_stage "$place/scripts/play" --dry-run
expect "Arch installs with pacman" says '$ pacman -S --needed --noconfirm imgui'
rm "$stand_ins/pacman"
stand_in brew <<'TEXT'
case "$1 ${2:-}" in
"list --formula") printf 'cmake\nicu4c@77\n' ;;
"--prefix ") echo /opt/homebrew ;;
esac
TEXT
on_stage STAND_IN_SYSTEM=Darwin "$place/scripts/play" --dry-run
expect "Homebrew installs with brew" says '$ brew install ninja pkgconf sdl2 imgui pugixml freetype harfbuzz libpng'
expect "macOS always has a display" says ' play '
rm "$stand_ins/brew"
on_stage "$place/scripts/play" --dry-run
expect "an unknown system is left alone" says_not install
expect "an unknown system can still build" says '$ cmake --preset release'

finish

# shellcheck shell=sh
# A stage set for the tests of scripts/: a small copy of the checkout, and a PATH on which everything
# that would change the system or take long is a stand-in that notes how it was called. Sourced
# instead of expect.sh. What was called is in $notes; what is installed, as dpkg tells it, in
# $scratch/installed.

# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/expect.sh"

place="$scratch/the check out"
stand_ins="$scratch/stand-ins"
notes="$scratch/notes"

# stand_in NAME: a command of this name, whose lines are read from here; "note" is at hand.
stand_in() {
    {
        printf '#!/bin/sh\n'
        printf "scratch=\$(CDPATH='' cd -- \"\$(dirname -- \"\$0\")/..\" && pwd)\n"
        # shellcheck disable=SC2016 # for the stand-in to expand
        printf 'note() { printf "%%s\\n" "$*" >>"$scratch/notes"; }\n'
        cat
    } >"$stand_ins/$1"
    chmod +x "$stand_ins/$1"
}

# set_up: nothing installed, nothing built, root, no display, Debian.
set_up() {
    cd "$scratch" || exit
    rm -rf "$place" "$stand_ins" "$notes" installed
    mkdir -p "$place/src" "$place/scenes/openai" "$stand_ins"
    cp -R "$checkout/scripts" "$checkout/CMakePresets.json" "$checkout/CMakeLists.txt" "$place"
    printf 'int main() {}\n' >"$place/src/main.cpp"
    : >"$notes"
    : >installed
    for tool in sh awk sed grep cat tr find sort mkdir rm mv head wc basename dirname env getconf chmod; do
        ln -s "$(command -v $tool)" "$stand_ins/$tool"
    done
    stand_in uname <<'TEXT'
echo "${STAND_IN_SYSTEM:-Linux}"
TEXT
    stand_in id <<'TEXT'
echo "${STAND_IN_USER:-0}"
TEXT
    stand_in dpkg-query <<'TEXT'
cat "$scratch/installed"
TEXT
    stand_in apt-get <<'TEXT'
note "apt-get $* (${DEBIAN_FRONTEND:-})"
case "$1" in
update) exit "${STAND_IN_UPDATE:-0}" ;;
install) [ "${STAND_IN_INSTALL:-0}" = 0 ] || exit 100 ;;
esac
for name in "$@"; do printf 'ii  %s, \n' "$name" >>"$scratch/installed"; done
TEXT
    stand_in cmake <<'TEXT'
note "cmake $*"
if [ "$1" = --build ]; then
    echo "ninja: some work was done"
    [ "${STAND_IN_BUILD:-0}" = 0 ] || { echo "error: no such luck" >&2; exit 1; }
    mkdir -p "$2/bin"
    cat "$scratch/stand-ins/fresque" >"$2/bin/fresque"
    chmod +x "$2/bin/fresque"
else
    folder=build/release
    for word in "$@"; do
        case "$word" in build/*) folder=$word ;; esac
    done
    mkdir -p "$folder"
    echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >"$folder/CMakeCache.txt"
    : >"$folder/build.ninja"
fi
TEXT
    # It stands at build/release/bin when it is called.
    stand_in fresque <<'TEXT'
printf '%s\n' "fresque in $PWD: $*" >>"$STAND_IN_NOTES"
if [ "$1" = export ]; then
    mkdir -p "$5"
    echo picture >"$5/step-1.png"
    echo picture >"$5/step-2.png"
fi
TEXT
    stand_in ctest <<'TEXT'
note "ctest $*"
TEXT
}

# everything_installed: as after an installation of all that the table knows for Debian.
everything_installed() {
    (
        # shellcheck source=scripts/steps.sh
        . "$checkout/scripts/steps.sh"
        # shellcheck source=scripts/packages.sh
        . "$checkout/scripts/packages.sh"
        package_names debian play test soak bench
    ) | sed 's/.*/ii  &, /' >"$scratch/installed"
}

# on_stage [NAME=VALUE...] COMMAND...: tried with only the stand-ins on the PATH.
on_stage() {
    try env -i PATH="$stand_ins" STAND_IN_NOTES="$notes" "$@"
}

noted() { grep -qF -e "$1" "$notes"; }
nothing_noted() { ! [ -s "$notes" ]; }
# noted_in_order LINE...: the notes hold exactly these beginnings of lines, in this order.
noted_in_order() {
    number=0
    for beginning in "$@"; do
        number=$((number + 1))
        line=$(sed -n "${number}p" "$notes")
        case "$line" in "$beginning"*) ;; *) return 1 ;; esac
    done
    [ "$number" = "$(wc -l <"$notes" | tr -d ' ')" ]
}

# contents FOLDER: every file in it with its sum, and every folder.
contents() {
    (cd "$1" && find . -type d -print && find . -type f -exec cksum {} +) | LC_ALL=C sort
}

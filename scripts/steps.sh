# shellcheck shell=sh
# The steps that the scripts share: saying, running, configuring, building. Sourced; expects the
# checkout as the current directory. With dry_run=yes every command is shown and none is run.

dry_run=no

has() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s\n' "$*"; }
complain() { printf '%s: %s\n' "${0##*/}" "$*" >&2; }

# stop MESSAGE [STATUS]: gives up.
stop() {
    complain "$1"
    exit "${2:-1}"
}

# quoted WORD...: the words as a line that a shell reads back as the same words.
quoted() {
    line=
    for word in "$@"; do
        case "$word" in
        '' | *[!A-Za-z0-9_./:=,+@%-]*) word="'$(printf '%s' "$word" | sed "s/'/'\\\\''/g")'" ;;
        esac
        line="$line${line:+ }$word"
    done
    printf '%s\n' "$line"
}

# run COMMAND...: shows the command, then runs it.
run() {
    say "\$ $(quoted "$@")"
    [ "$dry_run" = yes ] || "$@"
}

processors() { getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2; }

# configure DIRECTORY OPTION...: cmake, only when it was not yet, or was with other options, or
# elsewhere. What it was configured with is kept beside the build, as text.
configure() {
    build_folder=$1
    shift
    configuration=$(printf '%s\n' "$PWD" "$@" && cat CMakePresets.json)
    if [ -f "$build_folder/build.ninja" ] && [ -f "$build_folder/configured-with.txt" ] &&
        [ "$(cat "$build_folder/configured-with.txt")" = "$configuration" ]; then
        return 0
    fi
    # A checkout that was moved or copied brings a cache that CMake refuses.
    if [ -f "$build_folder/CMakeCache.txt" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" "$build_folder/CMakeCache.txt"; then
        set -- --fresh "$@"
    fi
    if [ "$(uname -s)" = Darwin ] && has brew; then
        # Homebrew keeps ICU out of pkg-config's sight.
        PKG_CONFIG_PATH="$(brew --prefix)/opt/icu4c/lib/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}"
        export PKG_CONFIG_PATH
    fi
    run cmake "$@" || stop "The build could not be configured; the lines above say what is missing."
    [ "$dry_run" = yes ] || printf '%s\n' "$configuration" >"$build_folder/configured-with.txt"
}

# build DIRECTORY TARGET...: Ninja uses all processors by itself.
build() {
    build_folder=$1
    shift
    run cmake --build "$build_folder" --target "$@" || stop "The build failed; the lines above say where."
}

# shellcheck shell=sh
# Sourced: the two windows of a talk, by what they are called.
#   shown console | shown stage    its number, while it is shown
#   both_windows                   whether both are; their numbers are then $console and $stage

name_of() { xprop -id "$1" -notype _NET_WM_NAME 2>/dev/null; }
shown() {
    for id in $(xdotool search --onlyvisible --class fresque 2>/dev/null); do
        case $(name_of "$id") in
        *"(console)"*) [ "$1" != console ] || echo "$id" ;;
        *" — "*) [ "$1" != stage ] || echo "$id" ;;
        esac
    done | head -n 1
}
# shellcheck disable=SC2034 # for whoever sources this
both_windows() {
    console=$(shown console)
    stage=$(shown stage)
    [ -n "$console" ] && [ -n "$stage" ]
}

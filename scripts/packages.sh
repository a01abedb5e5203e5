# shellcheck shell=sh
# What Fresque needs from the system, by distribution, and how to get it there. Sourced by the
# scripts beside it, after steps.sh; asks the system once, and changes nothing when nothing is missing.
# Debian and Ubuntu are tested; Fedora, Arch and Homebrew are best effort.

install=yes

# One row for each package: the group, then its name on Debian, Fedora, Arch and Homebrew.
#   -  nothing to install: it comes with the system or with another row
#   ?  not packaged there: to be had by hand
package_table() {
    cat <<'ROWS'
play   build-essential   gcc-c++                base-devel   -
play   cmake             cmake                  cmake        cmake
play   ninja-build       ninja-build            ninja        ninja
play   pkg-config        pkgconf-pkg-config     pkgconf      pkgconf
play   libsdl2-dev       SDL2-devel             sdl2-compat  sdl2
play   libimgui-dev      ?                      imgui        imgui
play   libstb-dev        stb_image-devel        stb          ?
play   libpugixml-dev    pugixml-devel          pugixml      pugixml
play   libfreetype-dev   freetype-devel         freetype2    freetype
play   libharfbuzz-dev   harfbuzz-devel         harfbuzz     harfbuzz
play   libicu-dev        libicu-devel           icu          icu4c
play   libpng-dev        libpng-devel           libpng       libpng
play   libhyphen-dev     hyphen-devel           hyphen       ?
play   hyphen-fr         hyphen-fr              hyphen-fr    ?
play   hyphen-en-us      hyphen-en              hyphen-en    ?
play   hyphen-en-gb      -                      -            -
play   libcli11-dev      cli11-devel            cli11        cli11
play   nlohmann-json3-dev json-devel           nlohmann-json nlohmann-json
play   libtomlplusplus-dev tomlplusplus-devel   tomlplusplus tomlplusplus
play   libmicrohttpd-dev libmicrohttpd-devel   libmicrohttpd libmicrohttpd
play   libqrcodegencpp-dev ?                   ?            ?
play   fonts-vollkorn    ?                      ?            font-vollkorn
play   fonts-inter       rsms-inter-fonts       inter-font   font-inter
play   fonts-dejavu-core dejavu-sans-fonts      ttf-dejavu   font-dejavu
play   -                 dejavu-sans-mono-fonts -            -
test   doctest-dev       doctest-devel          doctest      doctest
test   xvfb              xorg-x11-server-Xvfb   xorg-server-xvfb ?
test   xauth             xauth                  xorg-xauth   ?
test   xdotool           xdotool                xdotool      xdotool
test   x11-utils         xwininfo               xorg-xwininfo ?
test   x11-apps          xwd                    xorg-xwd     ?
test   x11-xserver-utils xrandr                xorg-xrandr  ?
test   xserver-xorg-core xorg-x11-server-Xorg   xorg-server  ?
test   xserver-xorg-video-dummy xorg-x11-drv-dummy xf86-video-dummy ?
test   shellcheck        ShellCheck             shellcheck   shellcheck
test   clang-format      clang-tools-extra      clang        clang-format
test   gettext           gettext                gettext      gettext
test   vim               vim-enhanced           vim          vim
test   python3           python3                python       python3
soak   clang             clang                  clang        llvm
soak   libclang-rt-dev   compiler-rt            compiler-rt  -
bench  libbenchmark-dev  google-benchmark-devel benchmark    google-benchmark
ROWS
}

# distribution: whose package names and commands are meant; "unknown" where there is no installing.
distribution() {
    case "$(uname -s)" in
    Darwin) has brew && echo homebrew || echo unknown ;;
    *)
        if has apt-get && has dpkg-query; then
            echo debian
        elif has dnf && has rpm; then
            echo fedora
        elif has pacman; then
            echo arch
        else
            echo unknown
        fi
        ;;
    esac
}

# package_cells DISTRIBUTION GROUP...: the table's cells for it, one a line, marks included.
package_cells() {
    case "$1" in
    fedora) column=3 ;;
    arch) column=4 ;;
    homebrew) column=5 ;;
    *) column=2 ;;
    esac
    shift
    package_table | awk -v column="$column" -v groups=" $* " \
        'index(groups, " " $1 " ") { print $column }'
}

# package_names DISTRIBUTION GROUP...: what can be installed there, one name a line.
package_names() {
    package_cells "$@" | grep -v '^[-?]$'
}

# missing_packages DISTRIBUTION GROUP...: which of these are not installed.
# shellcheck disable=SC2086 # one word for each package
missing_packages() {
    names=$(package_names "$@")
    case "$1" in
    debian) absent "$names" "$(installed_on_debian)" ;;
    fedora) for name in $names; do rpm -q --quiet --whatprovides "$name" || echo "$name"; done ;;
    arch) pacman -T $names || true ;;
    homebrew) absent "$names" "$({ brew list --formula -1; brew list --cask -1; } | sed 's/@.*//')" ;;
    esac
}

# absent WANTED PRESENT: the lines of the first that are no line of the second.
absent() {
    printf '%s\n' "$1" | grep -vxF -e "$2" || true
}

# installed_on_debian: names of installed packages, and the virtual ones that these provide.
installed_on_debian() {
    # shellcheck disable=SC2016 # dpkg's own variables
    dpkg-query -W -f '${db:Status-Abbrev} ${Package}, ${Provides}\n' 2>/dev/null |
        sed -n 's/^.i. //p' | sed 's/([^)]*)//g' | tr -s ', ' '\n'
}

# install_packages GROUP...: installs what is missing, in one go, saying the command first. With
# install=no it only tells; with dry_run=yes it shows the commands. Asks for sudo only when needed.
install_packages() {
    system=$(distribution)
    missing=$(missing_packages "$system" "$@" | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0
    become_administrator=$(administrator "$system")
    if [ "$install" = no ]; then
        say "Missing, and not installed (--no-install): $missing"
        return 0
    fi
    by_hand=$(package_cells "$system" "$@" | grep -c '^?$') || true
    if [ "$by_hand" != 0 ]; then
        say "Some of what is needed is not packaged for this system; the configuration will name it."
    fi
    if [ "$become_administrator" = nobody ] && [ "$dry_run" = no ]; then
        become_administrator=
        dry_run=yes
        say "Some packages are missing. Install them as root (sudo was not found), then try again:"
        install_commands "$system" "$missing"
        exit 1
    fi
    install_commands "$system" "$missing"
}

# administrator SYSTEM: the word to put before a command that changes the system; may be empty.
administrator() {
    if [ "$1" = homebrew ] || [ "$(id -u)" = 0 ]; then
        return 0
    elif has sudo; then
        echo sudo
    elif has doas; then
        echo doas
    else
        echo nobody
    fi
}

# install_commands SYSTEM "PACKAGE ...": what installs them there.
# shellcheck disable=SC2086 # one word for each package, and no word for no sudo
install_commands() {
    before=$become_administrator
    [ "$before" != nobody ] || before=
    case "$1" in
    debian)
        # An update may fail for a source that has nothing to do with us: the install will tell.
        run $before apt-get update || complain "apt-get update failed; trying with the lists that are here."
        run $before env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $2
        ;;
    fedora) run $before dnf install -y $2 ;;
    arch) run $before pacman -S --needed --noconfirm $2 ;;
    homebrew) run brew install $2 ;;
    esac || stop "The packages could not be installed; the lines above say why."
}

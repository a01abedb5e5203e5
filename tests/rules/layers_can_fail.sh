#!/bin/sh
# The layer rules against a small checkout that keeps them, then against one violation of each kind:
# a rule that cannot fail guards nothing.
set -eu
# shellcheck source=tests/rules/expect.sh
. "$(dirname -- "$0")/expect.sh"

# lay_out: the small checkout, with every rule kept, and words that only look like violations.
lay_out() {
    rm -rf "$scratch/small"
    mkdir -p "$scratch/small/src/base" "$scratch/small/src/story" "$scratch/small/src/render" \
        "$scratch/small/src/export" "$scratch/small/src/app"
    cd "$scratch/small"
    cat >CMakeLists.txt <<'TEXT'
# add_layer(NAME nothing USES everything): a comment is no layer.
add_layer(NAME base)
add_layer(NAME story USES base)
add_layer(NAME render
  USES base story   # over two lines
  LINKS imgui::imgui PkgConfig::SDL2)
add_layer(NAME export USES base)
add_layer(NAME app USES base story render export)
TEXT
    printf '// What it is.\n#pragma once\n' >src/base/span.h
    printf '// What it is.\n#pragma once\n#include "base/span.h"\n#include <vector>\n' >src/story/story.h
    printf '#include "story/story.h"\n// #include <SDL.h> is only talk\n#include <random_access>\n' >src/story/check.cpp
    printf '#include "story/story.h"\n#include <SDL.h>\n#include <imgui.h>\n#include <thread>\n' >src/render/sink.cpp
    printf '#include "base/span.h"\n#include <filesystem>\n#include <random>\n#include <thread>\n' >src/export/png.cpp
    printf '#include "render/x.h"\n#include <SDL2/SDL.h>\n#include <chrono>\n#include <iostream>\n' >src/app/main.cpp
}

# planted FILE LINE MESSAGE: the line, added to the file, is found there with this message.
planted() {
    lay_out
    printf '%s\n' "$2" >>"$1"
    try "$checkout/tests/rules/layers.sh" .
    expect "«$2» in $1 fails" equal "$status" 1
    expect "«$2» in $1 is told: $3" says "$1:$(wc -l <"$1" | tr -d ' '): $3"
    expect "«$2» in $1 is the only thing told" equal "$(printf '%s\n' "$output" | wc -l | tr -d ' ')" 1
}

lay_out
try "$checkout/tests/rules/layers.sh" .
expect "the small checkout keeps the rules" equal "$status" 0

planted src/story/check.cpp '#include <SDL.h>' "<SDL.h> may be included only in render app"
planted src/story/check.cpp '#include <SDL2/SDL_render.h>' "<SDL2/SDL_render.h> may be included only in"
planted src/export/png.cpp '#include <imgui.h>' "<imgui.h> may be included only in render app"
planted src/export/png.cpp '  #  include <imgui/backends/imgui_impl_sdl.h>' "<imgui/backends/imgui_impl_sdl.h> may"
planted src/render/sink.cpp '#include <filesystem>' "<filesystem> may be included only in export editor app"
planted src/story/story.h '#include <chrono>' "<chrono> may be included only in export editor app"
planted src/render/sink.cpp '#include <random>' "<random> may be included only in export editor app"
planted src/story/check.cpp '#include <thread>' "<thread> may be included only in render export editor app"
planted src/export/png.cpp '#include <iostream>' "<iostream> may be included only in app"
planted src/story/check.cpp '#include "../base/span.h"' "an include may not climb"
planted src/story/check.cpp '#include "base/../base/span.h"' "an include may not climb"
planted src/base/span.h '#include "story/story.h"' "layer base may not use story"
planted src/base/span.h '#include <story/story.h>' "layer base may not use story"
planted src/export/png.cpp '#include "render/sink.h"' "layer export may not use render"
planted src/story/check.cpp '#include "check.h"' "own headers are \"layer/file.h\""

lay_out
printf '// What it is.\n' >src/base/span.h
try "$checkout/tests/rules/layers.sh" .
expect "a header without #pragma once is told" says "src/base/span.h:1: #pragma once is missing"
expect "a header without #pragma once fails" equal "$status" 1

lay_out
printf '#pragma once\n// Too late.\n' >src/base/span.h
try "$checkout/tests/rules/layers.sh" .
expect "a header without a comment at its top is told" says "src/base/span.h:1: a header opens with what it is"
expect "a header without a comment at its top fails" equal "$status" 1

lay_out
sed 's/NAME base)/NAME base USES story)/' CMakeLists.txt >changed && mv changed CMakeLists.txt
try "$checkout/tests/rules/layers.sh" .
expect "an upward USES is told" says "layer base uses story, which does not stand above it"
expect "an upward USES fails" equal "$status" 1

lay_out
mkdir src/stray && printf 'int stray;\n' >src/stray/stray.cpp
try "$checkout/tests/rules/layers.sh" .
expect "a folder without a layer is told" says "src/stray/: no add_layer"
expect "a folder without a layer fails" equal "$status" 1

rm -rf "$scratch/small/src"
try "$checkout/tests/rules/layers.sh" .
expect "a checkout without sources is no success" equal "$status" 2

finish

#!/bin/sh
# The rules of the layers that a compiler cannot see, read from the sources of a checkout:
#   tests/rules/layers.sh [CHECKOUT]
# Which layer may use which is read from add_layer in CMakeLists.txt, so it is said only once. Names
# every line that breaks a rule, and exits with 1 when there is one.
set -eu

CDPATH='' cd -P -- "${1:-$(dirname -- "$0")/../..}"

# One row for each system or third-party header that only some layers may include. The name is a
# prefix of any part of the path: SDL covers <SDL.h>, <SDL_render.h> and <SDL2/SDL.h>.
restricted_headers() {
    cat <<'ROWS'
prefix SDL        render app
prefix imgui      render app
prefix microhttpd app
prefix qrcodegen  app
exact  filesystem export editor app
exact  chrono     export editor app
exact  random     export editor app
exact  thread     render export editor app
exact  iostream   app
ROWS
}

# declared_layers: a line "layer NAME USED..." for each add_layer, in the order of the build.
declared_layers() {
    sed 's/#.*//' CMakeLists.txt | tr '\n' ' ' | grep -o 'add_layer( *NAME [^)]*)' | tr '()' '  ' | awk '{
        line = "layer"
        for (i = 2; i <= NF; i++) {
            if ($i == "NAME" || $i == "USES" || $i == "LINKS") part = $i
            else if (part != "LINKS") line = line " " $i
        }
        print line
    }'
}

# layers_in_order: nobody uses what stands below, and every folder of src is a layer.
layers_in_order() {
    declared_layers | awk '
        { known[$2] = 1 }
        { for (i = 3; i <= NF; i++) if (!($i in known) || $i == $2)
            print "CMakeLists.txt: layer " $2 " uses " $i ", which does not stand above it" }'
    for folder in src/*/; do
        [ -d "$folder" ] || continue
        name=$(basename "$folder")
        declared_layers | grep -q "^layer $name\\( \\|\$\\)" ||
            echo "$folder: no add_layer in CMakeLists.txt has this name"
    done
}

source_files() {
    find src -type f \( -name '*.h' -o -name '*.cpp' \) | LC_ALL=C sort
}

# includes_allowed: every #include of every source against both tables.
includes_allowed() {
    {
        restricted_headers
        declared_layers
        source_files | while IFS= read -r file; do
            grep -nE '^[[:space:]]*#[[:space:]]*include' "$file" |
                sed -n 's|^\([0-9]*\):[^<"]*\([<"]\)\([^>"]*\).*|include '"$file"' \1 \2 \3|p'
        done
    } | awk '
        $1 == "prefix" || $1 == "exact" {
            kind[$2] = $1
            where = ""
            for (i = 3; i <= NF; i++) { may[$2, $i] = 1; where = where " " $i }
            place[$2] = where
            next
        }
        $1 == "layer" {
            layers[$2] = 1
            uses[$2, $2] = 1
            for (i = 3; i <= NF; i++) uses[$2, $i] = 1
            next
        }
        function broken(what) { print file ":" line ": " what }
        function is_named(header, name,    parts, count, i) {
            if (kind[name] == "exact") return header == name
            count = split(tolower(header), parts, "/")
            for (i = 1; i <= count; i++) if (index(parts[i], tolower(name)) == 1) return 1
            return 0
        }
        {
            file = $2; line = $3; mark = $4; header = $5
            split(file, path, "/"); layer = path[2]
            split(header, parts, "/"); first = parts[1]
            if (header ~ /(^|\/)\.\.\//) broken("an include may not climb: " header)
            else if (first in layers) {
                if (!((layer, first) in uses)) broken("layer " layer " may not use " first ": " header)
            }
            else if (mark == "\"") broken("own headers are \"layer/file.h\", others stand in <>: " header)
            else for (name in kind) if (is_named(header, name) && !((name, layer) in may))
                broken("<" header "> may be included only in" place[name])
        }'
}

# headers_open_well: each header says what it is before it says anything else, and is read once.
headers_open_well() {
    source_files | grep '\.h$' | while IFS= read -r file; do
        head -n 1 "$file" | grep -q '^\(//\|/\*\)' || echo "$file:1: a header opens with what it is, as a comment"
        grep -qx '#pragma once' "$file" || echo "$file:1: #pragma once is missing"
    done
}

if [ -z "$(declared_layers)" ] || [ -z "$(source_files)" ]; then
    echo "no layers or no sources here: $PWD" >&2
    exit 2
fi
broken=$(layers_in_order && includes_allowed && headers_open_well)
if [ -n "$broken" ]; then
    printf '%s\n' "$broken"
    exit 1
fi
echo "$(source_files | wc -l) sources keep the rules of $(declared_layers | wc -l) layers"

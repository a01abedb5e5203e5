// The program's own faces and dictionaries, as the build stages them.
#pragma once

#include "text/faces.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fresque::test {

inline std::vector<std::uint8_t> staged_bytes(std::string_view folder, std::string_view name) {
    std::filesystem::path const share = FRESQUE_BINARY_DIRECTORY "/share/fresque";
    std::ifstream file(share / folder / name, std::ios::binary);
    return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {});
}

inline Hyphenation staged_hyphenation() {
    return Hyphenation([](std::string_view file) { return staged_bytes("hyphenation", file); });
}

inline Faces staged_faces() {
    return Faces([](Face face) { return staged_bytes("fonts", face_file(face)); }, staged_hyphenation());
}

} // namespace fresque::test

// The program's own faces, as the build stages them.
#pragma once

#include "text/faces.h"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace fresque::test {

inline Faces staged_faces() {
    return Faces([](Face face) {
        std::filesystem::path const fonts = FRESQUE_BINARY_DIRECTORY "/share/fresque/fonts";
        std::ifstream file(fonts / face_file(face), std::ios::binary);
        return std::vector<std::uint8_t>(std::istreambuf_iterator<char>(file), {});
    });
}

} // namespace fresque::test

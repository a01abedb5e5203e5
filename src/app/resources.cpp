#include "app/resources.h"

#include <fstream>

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#endif

namespace fresque {

namespace {

namespace fs = std::filesystem;

fs::path program_file() {
#if defined(__APPLE__)
    char buffer[4096];
    std::uint32_t size = sizeof buffer;
    return _NSGetExecutablePath(buffer, &size) == 0 ? fs::path(buffer) : fs::path();
#else
    std::error_code error;
    return fs::read_symlink("/proc/self/exe", error);
#endif
}

std::vector<std::uint8_t> file_bytes(fs::path const& path) {
    std::error_code error;
    auto const size = fs::file_size(path, error);
    std::ifstream file(path, std::ios::binary);
    if (error || !file)
        return {};
    std::vector<std::uint8_t> bytes(size);
    file.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(size));
    return file ? bytes : std::vector<std::uint8_t>{};
}

} // namespace

fs::path resource_folder() {
    return program_file().parent_path().parent_path() / "share" / "fresque";
}

Result<Faces> open_faces(fs::path const& fonts) {
    std::error_code error;
    for (Face const face : {Face::SerifRegular, Face::SansMedium})
        if (!fs::exists(fonts / face_file(face), error))
            return Failure{FailureKind::Environment,
                           "the face " + std::string(face_file(face)) + " is not in " + fonts.string() +
                               ": keep share/fresque beside bin, as it was built or installed"};
    fs::path const dictionaries = fonts.parent_path() / "hyphenation";
    return Faces(
        [fonts](Face face) { return file_bytes(fonts / face_file(face)); },
        Hyphenation([dictionaries](std::string_view file) { return file_bytes(dictionaries / file); }));
}

} // namespace fresque

// Runs a fuzz target over files and folders of inputs, without a fuzzer: what was once found stays mended.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size);

namespace {

using Path = std::filesystem::path;

// The files at a path and below it, in the order of their names.
std::vector<Path> files_at(Path const& path) {
    if (!std::filesystem::is_directory(path))
        return {path};
    std::vector<Path> files;
    for (auto const& entry : std::filesystem::recursive_directory_iterator(path))
        if (entry.is_regular_file())
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

// A broken law ends the process, so the name is written before.
bool replay(Path const& file) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        std::fprintf(stderr, "%s cannot be read\n", file.c_str());
        return false;
    }
    std::vector<char> const bytes{std::istreambuf_iterator<char>(stream), {}};
    std::printf("%s\n", file.c_str());
    std::fflush(stdout);
    std::vector<std::uint8_t> const input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
    return true;
}

} // namespace

int main(int count, char** words) {
    std::size_t replayed = 0;
    for (int i = 1; i < count; ++i)
        for (Path const& file : files_at(words[i])) {
            if (!replay(file))
                return 1;
            ++replayed;
        }
    std::printf("%zu inputs replayed\n", replayed);
    return replayed > 0 ? 0 : 1;
}

#include "app/talk_file.h"

#include "export/write_file.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace fresque {

namespace {

constexpr std::uintmax_t largest = 1 << 20;

std::filesystem::path state_folder() {
    // An empty variable counts as unset; so does a relative one. Source: XDG Base Directory.
    if (char const* const state = std::getenv("XDG_STATE_HOME"); state != nullptr && *state == '/')
        return std::filesystem::path(state) / "fresque";
    if (char const* const home = std::getenv("HOME"); home != nullptr && *home != 0)
        return std::filesystem::path(home) / ".local" / "state" / "fresque";
    return std::filesystem::temp_directory_path() / "fresque-state";
}

// Source: FNV-1a, 64 bits.
std::string hash_of(std::string const& text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    std::array<char, 17> digits{};
    std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(hash));
    return digits.data();
}

} // namespace

TalkFile TalkFile::of(std::filesystem::path const& story) {
    std::error_code error;
    auto whole = std::filesystem::weakly_canonical(story, error);
    if (error)
        whole = story;
    return TalkFile(state_folder() / "talks" / (whole.stem().string() + "-" + hash_of(whole.string())));
}

std::optional<SavedTalk> TalkFile::read() const {
    std::error_code error;
    auto const size = std::filesystem::file_size(path_, error);
    if (error || size > largest)
        return std::nullopt;
    std::ifstream file(path_, std::ios::binary);
    std::string const text{std::istreambuf_iterator<char>(file), {}};
    SavedTalk talk = read_talk(text);
    return talk.place.empty() ? std::nullopt : std::optional(std::move(talk));
}

std::optional<Failure> TalkFile::keep(SavedTalk const& talk) {
    std::string text = write_talk(talk);
    if (text == written_)
        return std::nullopt;
    std::error_code error;
    std::filesystem::create_directories(path_.parent_path(), error);
    auto const done =
        write_file_atomically(path_, {reinterpret_cast<std::uint8_t const*>(text.data()), text.size()});
    written_ = std::move(text);
    bool const told = failed_;
    failed_ = !done;
    return done || told ? std::nullopt : std::optional(done.failure());
}

void TalkFile::remove() {
    std::error_code error;
    std::filesystem::remove(path_, error);
}

} // namespace fresque

#include "app/talk_file.h"

#include "app/state_folder.h"

#include <array>
#include <cstdint>
#include <cstdio>

namespace fresque {

namespace {

constexpr Seconds shortest_rehearsal = 60;

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
    SavedTalk talk = read_talk(small_file(path_));
    return talk.place.empty() ? std::nullopt : std::optional(std::move(talk));
}

std::optional<Failure> TalkFile::keep(SavedTalk const& talk) {
    std::string text = write_talk(talk);
    if (text == written_)
        return std::nullopt;
    auto const done = write_small_file(path_, text);
    written_ = std::move(text);
    bool const told = failed_;
    failed_ = !done;
    return done || told ? std::nullopt : std::optional(done.failure());
}

// Beside the folder of talks that go on: this one stays.
std::filesystem::path TalkFile::times_path() const {
    return path_.parent_path().parent_path() / "times" / path_.filename();
}

Rehearsal TalkFile::last_time() const {
    return Rehearsal::from(small_file(times_path()));
}

// A glance at a story is no rehearsal.
void TalkFile::keep_times(Rehearsal const& rehearsal) const {
    if (rehearsal.total() >= shortest_rehearsal)
        static_cast<void>(write_small_file(times_path(), rehearsal.text()));
}

void TalkFile::remove() {
    std::error_code error;
    std::filesystem::remove(path_, error);
}

} // namespace fresque

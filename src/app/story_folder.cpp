#include "app/story_folder.h"

#include "app/scene_names.h"
#include "script/vocabulary.h"
#include "story/composed_letters.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__) && __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#include <sys/syscall.h>
#define FRESQUE_HAS_OPENAT2 1
#endif

namespace fresque {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view opening_file = "story.scene";

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() {
        if (number_ >= 0)
            close(number_);
    }
    int get() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

Failure refused(std::string_view name, std::string_view why) {
    return {FailureKind::InputOutput, std::string(name) + " " + std::string(why)};
}

Failure unreadable(std::string_view name, int error) {
    if (error == ENOENT)
        return {FailureKind::Missing, std::string(name) + " is not there"};
    if (error == EXDEV || error == ELOOP)
        return refused(name, "leads out of the story’s folder");
    return refused(name, std::string("cannot be read: ") + std::strerror(error));
}

bool leads_out(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos)
        return true;
    fs::path const path(name);
    return path.is_absolute() ||
           std::any_of(path.begin(), path.end(), [](fs::path const& p) { return p == ".."; });
}

// en, pt_BR, sr@latin: no editor's passing file.
bool is_language(std::string_view name) {
    constexpr std::string_view fine = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_@";
    return !name.empty() && name.find_first_not_of(fine) == std::string_view::npos;
}

constexpr int read_flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC;

// Where the kernel cannot hold the walk below the folder, each step is taken without following links.
Descriptor open_by_steps(int root, fs::path const& name) {
    Descriptor at(dup(root));
    for (auto step = name.begin(); step != name.end() && at; ++step) {
        bool const last = std::next(step) == name.end();
        int const flags = last ? read_flags | O_NOFOLLOW : O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
        Descriptor next(openat(at.get(), step->c_str(), flags));
        if (last || !next)
            return next;
        at = std::move(next);
    }
    return at;
}

Descriptor open_beneath(int root, std::string const& name) {
#ifdef FRESQUE_HAS_OPENAT2
    open_how how{};
    how.flags = static_cast<decltype(how.flags)>(read_flags);
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    long const opened = syscall(SYS_openat2, root, name.c_str(), &how, sizeof how);
    if (opened >= 0 || (errno != ENOSYS && errno != EPERM))
        return Descriptor(static_cast<int>(opened));
#endif
    return open_by_steps(root, name);
}

Result<std::vector<std::uint8_t>> read_all(int file, std::string_view name, std::size_t size) {
    std::vector<std::uint8_t> bytes(size);
    std::size_t got = 0;
    while (got < size) {
        ssize_t const count = ::read(file, bytes.data() + got, size - got);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return unreadable(name, errno);
        if (count == 0)
            break; // it became shorter meanwhile
        got += static_cast<std::size_t>(count);
    }
    bytes.resize(got);
    return bytes;
}

bool is_part_of_story(fs::path const& folder, std::string const& name) {
    std::error_code error;
    return name == opening_file || (name.ends_with(scene_ending) && name.front() != '.' &&
                                    fs::is_regular_file(folder / opening_file, error));
}

} // namespace

Result<StoryFolder> StoryFolder::open(fs::path const& story) {
    std::error_code error;
    auto const status = fs::status(story, error);
    std::string const shown = story.string();
    if (!fs::exists(status))
        return Failure{FailureKind::InputOutput, "there is no story at " + shown};
    StoryFolder folder;
    if (fs::is_regular_file(status)) {
        folder.root_ = story.has_parent_path() ? story.parent_path() : fs::path(".");
        folder.only_file_ = story.filename().string();
        // A file of a story that has an opening file means the whole story.
        if (is_part_of_story(folder.root_, folder.only_file_))
            folder.only_file_.clear();
        return folder;
    }
    if (!fs::is_directory(status))
        return Failure{FailureKind::InputOutput, shown + " is neither a folder nor a scene file"};
    folder.root_ = story;
    if (folder.scene_files().empty()) {
        auto const misnamed = folder.misnamed_files();
        return Failure{
            FailureKind::InputOutput,
            "there is no .scene file in the folder " + shown +
                (misnamed.empty() ? "" : "; rename " + misnamed.front().name + " so that it ends in .scene")};
    }
    return folder;
}

std::vector<std::string> StoryFolder::scene_files() const {
    if (!only_file_.empty())
        return {only_file_};
    std::vector<std::string> names;
    std::error_code error;
    for (auto entry = fs::directory_iterator(root_, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        if (entry->path().extension() == ".scene" && entry->path().filename().string().front() != '.')
            names.push_back(entry->path().filename().string());
    put_in_order(names);
    auto const opening = std::find(names.begin(), names.end(), opening_file);
    if (opening != names.end())
        std::rotate(names.begin(), opening, std::next(opening));
    return names;
}

// By its name; or, of a text of another name, by how it begins.
std::string StoryFolder::meant_name(fs::path const& name) const {
    constexpr std::array<std::string_view, 5> endings{"", ".txt", ".text", ".md", ".scn"};
    constexpr std::size_t longest_note = 64 * 1024;
    std::string meant = meant_scene_name(name);
    std::string const ending = name.extension().string();
    if (!meant.empty() || name.string().front() == '.' ||
        std::find(endings.begin(), endings.end(), ending) == endings.end())
        return meant;
    auto const bytes = read(name.string(), longest_note);
    bool const begins = bytes && begins_as_scene_file(std::string(bytes->begin(), bytes->end()));
    return begins ? name.stem().string() + std::string(scene_ending) : "";
}

std::vector<MisnamedFile> StoryFolder::misnamed_files() const {
    std::vector<MisnamedFile> files;
    std::error_code error;
    for (auto entry = fs::directory_iterator(root_, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        fs::path const name = entry->path().filename();
        std::string const meant = meant_name(name);
        bool const belongs = only_file_.empty() || meant == opening_file;
        if (!meant.empty() && belongs && !fs::exists(root_ / meant, error))
            files.push_back({name.string(), meant});
    }
    std::sort(files.begin(), files.end(),
              [](MisnamedFile const& a, MisnamedFile const& b) { return a.name < b.name; });
    return files;
}

// Whether a file has a line story:, and so is a story of its own, where none has the name of an opening file.
// One that cannot be read is taken for such.
bool StoryFolder::opens_story(std::string const& name) const {
    constexpr std::size_t longest = 1024 * 1024;
    auto const bytes = read(name, longest);
    if (!bytes)
        return true;
    std::string const text = "\n" + std::string(bytes->begin(), bytes->end());
    return text.find("\nstory:") != std::string::npos;
}

std::vector<std::string> StoryFolder::files_below() const {
    std::vector<std::string> files;
    std::error_code error;
    if (!only_file_.empty())
        return files;
    bool const has_opening = fs::is_regular_file(root_ / opening_file, error);
    constexpr std::size_t most = 100;
    for (auto folder = fs::directory_iterator(root_, error); !error && folder != fs::directory_iterator();
         folder.increment(error)) {
        fs::path const name = folder->path().filename();
        std::error_code inside;
        if (!folder->is_directory(inside) || folder->is_symlink(inside) || name.string().front() == '.' ||
            fs::exists(folder->path() / opening_file, inside))
            continue;
        for (auto entry = fs::directory_iterator(folder->path(), inside);
             !inside && entry != fs::directory_iterator() && files.size() < most; entry.increment(inside))
            if (entry->path().extension() == scene_ending &&
                entry->path().filename().string().front() != '.' &&
                (has_opening || !opens_story((name / entry->path().filename()).string())))
                files.push_back((name / entry->path().filename()).string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::vector<std::string> StoryFolder::translations() const {
    std::vector<std::string> languages;
    std::error_code error;
    for (auto entry = fs::directory_iterator(root_ / locale_folder, error);
         !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::string language = entry->path().stem().string();
        if (entry->path().extension() == ".po" && is_language(language))
            languages.push_back(std::move(language));
    }
    std::sort(languages.begin(), languages.end());
    return languages;
}

namespace {

std::string folded_name(fs::path const& file) {
    std::string name = composed_letters(file.filename().string());
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return name;
}

// Whether an author who wrote `wanted` may have meant `there`: other capitals, another ending, none.
bool may_be_meant(std::string const& wanted, std::string const& there) {
    return wanted == there || fs::path(wanted).stem() == fs::path(there).stem();
}

// Or may have left out accents, or slipped on the keys.
bool is_near(std::string const& wanted, std::string const& there) {
    constexpr std::size_t shortest = 4;
    std::string const stem = fs::path(wanted).stem().string();
    std::string const other = fs::path(there).stem().string();
    return stem.size() >= shortest && !nearest(stem, {other}).empty();
}

} // namespace

std::string StoryFolder::similar_to(std::string_view name) const {
    constexpr int most_entries = 2'000;
    constexpr int deepest = 2;
    std::string const wanted = folded_name(fs::path(name));
    std::error_code error;
    int entries = 0;
    std::string found;
    std::string near;
    for (fs::recursive_directory_iterator entry(root_, error), end;
         !error && entry != end && ++entries < most_entries; entry.increment(error)) {
        if (entry.depth() >= deepest)
            entry.disable_recursion_pending();
        std::string const there = folded_name(entry->path());
        constexpr std::array<std::string_view, 4> shown = {".png", ".jpg", ".jpeg", ".svg"};
        std::string const ending = fs::path(there).extension().string();
        if (std::find(shown.begin(), shown.end(), ending) == shown.end())
            continue;
        std::string const inside = entry->path().lexically_relative(root_).generic_string();
        if (may_be_meant(wanted, there) && (wanted == there || found.empty()))
            found = inside;
        else if (near.empty() && is_near(wanted, there))
            near = inside;
    }
    return found.empty() ? near : found;
}

Result<std::vector<std::uint8_t>> StoryFolder::read(std::string_view name, std::size_t limit) const {
    if (leads_out(name))
        return refused(name, "leads out of the story’s folder");
    Descriptor const root(::open(root_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root)
        return unreadable(root_.string(), errno);
    Descriptor const file = open_beneath(root.get(), std::string(name));
    if (!file)
        return unreadable(name, errno);
    struct stat status {};
    if (fstat(file.get(), &status) != 0)
        return unreadable(name, errno);
    if (!S_ISREG(status.st_mode))
        return refused(name, "is not an ordinary file");
    auto const size = static_cast<std::size_t>(status.st_size);
    if (size > limit)
        return refused(name, "has " + std::to_string(size) + " bytes; at most " + std::to_string(limit) +
                                 " are read");
    return read_all(file.get(), name, size);
}

} // namespace fresque

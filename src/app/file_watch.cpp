#include "app/file_watch.h"

#include "app/story_folder.h"

#include <array>
#include <chrono>
#include <cstdint>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/inotify.h>
#include <sys/vfs.h>
#endif

namespace fresque {

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds settle{80};         // quiet for so long: the save is over
constexpr Milliseconds longest_wait{1000}; // but noise never keeps a change back longer
constexpr Milliseconds safety_look{5000};  // in case the kernel missed something
constexpr Milliseconds network_look{1000};

constexpr int deepest = 3;         // levels below the folder
constexpr std::size_t most = 4096; // entries looked at: a story has far fewer

// Whether what lies in this folder is told, where it is one.
bool is_within(fs::directory_entry const& folder, Reach reach) {
    return reach == Reach::WithSubfolders || folder.path().filename() == locale_folder;
}

// Calls visit for what lies in the folder, as far as the reach goes.
template<typename Visit>
void walk(fs::path const& folder, Reach reach, Visit visit) {
    std::error_code error;
    std::size_t count = 0;
    for (auto entry =
             fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
         !error && entry != fs::recursive_directory_iterator() && count < most;
         entry.increment(error), ++count) {
        int const levels = reach == Reach::WithSubfolders ? deepest : 1;
        if (!is_within(*entry, reach) || entry.depth() >= levels)
            entry.disable_recursion_pending();
        visit(*entry);
    }
}

// A number that changes when names, sizes or times in the folder do.
std::uint64_t fingerprint(fs::path const& folder, Reach reach) {
    std::uint64_t sum = 0;
    walk(folder, reach, [&sum](fs::directory_entry const& entry) {
        std::error_code ignored;
        std::uint64_t mark = std::hash<std::string>{}(entry.path().string());
        mark ^= static_cast<std::uint64_t>(entry.last_write_time(ignored).time_since_epoch().count());
        if (entry.is_regular_file(ignored))
            mark ^= static_cast<std::uint64_t>(entry.file_size(ignored)) << 20;
        sum += mark * 0x9E3779B97F4A7C15U;
    });
    return sum;
}

#if defined(__linux__)
bool on_network(fs::path const& folder) {
    struct statfs status {};
    if (statfs(folder.c_str(), &status) != 0)
        return false;
    constexpr std::array<std::uint32_t, 5> magic{0x6969, 0x517B, 0xFF534D42, 0xFE534D42, 0x65735546};
    for (auto const number : magic)
        if (static_cast<std::uint32_t>(status.f_type) == number)
            return true;
    return false;
}

// Watches the folder and those in it that the reach covers; one that is watched already stays so.
void watch_folders(int watch, fs::path const& folder, Reach reach) {
    // Folders, not files: an editor that replaces a file would leave a watch on the old one.
    constexpr std::uint32_t mask = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE;
    inotify_add_watch(watch, folder.c_str(), mask);
    walk(folder, reach, [watch, reach](fs::directory_entry const& entry) {
        std::error_code ignored;
        if (is_within(entry, reach) && entry.is_directory(ignored))
            inotify_add_watch(watch, entry.path().c_str(), mask);
    });
}

int open_kernel_watch(fs::path const& folder, Reach reach) {
    int const watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    if (watch >= 0)
        watch_folders(watch, folder, reach);
    return watch;
}
#else
bool on_network(fs::path const&) {
    return true;
} // no kernel watch: look by itself
void watch_folders(int, fs::path const&, Reach) {}
int open_kernel_watch(fs::path const&, Reach) {
    return -1;
}
#endif

void drain(int watch) {
    std::array<char, 4096> buffer{};
    while (read(watch, buffer.data(), buffer.size()) > 0) {
    }
}

} // namespace

FileWatch::FileWatch(fs::path folder, Reach reach, std::function<void()> changed) :
    folder_(std::move(folder)), reach_(reach), changed_(std::move(changed)) {
    std::array<int, 2> ends{-1, -1};
    if (pipe(ends.data()) != 0)
        return;
    stop_read_ = ends[0];
    stop_write_ = ends[1];
    thread_ = std::thread([this] { run(); });
}

FileWatch::~FileWatch() {
    if (stop_write_ >= 0)
        close(stop_write_);
    if (thread_.joinable())
        thread_.join();
    if (stop_read_ >= 0)
        close(stop_read_);
}

void FileWatch::run() {
    bool const network = on_network(folder_);
    int const watch = network ? -1 : open_kernel_watch(folder_, reach_);
    Milliseconds const look = watch >= 0 ? safety_look : network_look;
    std::uint64_t seen = fingerprint(folder_, reach_);
    bool pending = false;
    Clock::time_point first_sign;
    for (;;) {
        std::array<pollfd, 2> const ends{{{stop_read_, POLLIN, 0}, {watch, POLLIN, 0}}};
        auto polled = ends;
        int const ready =
            poll(polled.data(), watch >= 0 ? 2 : 1, static_cast<int>((pending ? settle : look).count()));
        if (polled[0].revents != 0)
            break;
        bool const sign = ready > 0 && polled[1].revents != 0;
        if (sign) {
            drain(watch);
            if (!pending)
                first_sign = Clock::now();
            pending = true;
            if (Clock::now() - first_sign < longest_wait)
                continue;
        }
        if (std::uint64_t const now = fingerprint(folder_, reach_); pending || now != seen) {
            seen = now;
            pending = false;
            if (watch >= 0)
                watch_folders(watch, folder_, reach_); // a new folder may be among what changed
            changed_();
        }
    }
    if (watch >= 0)
        close(watch);
}

} // namespace fresque

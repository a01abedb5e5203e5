#include "app/file_watch.h"

#include "fixture.h"

#include <chrono>
#include <condition_variable>
#include <mutex>

using namespace fresque;

namespace {

using namespace std::chrono_literals;

// Counts what a watch tells.
class Bell {
  public:
    void ring() {
        std::lock_guard const lock(mutex_);
        ++rung_;
        changed_.notify_all();
    }

    // Whether it rings once more; a slow machine makes it late, not wrong.
    bool rings() {
        std::unique_lock lock(mutex_);
        bool const rang = changed_.wait_for(lock, 20s, [this] { return rung_ > heard_; });
        heard_ = rung_;
        return rang;
    }

    bool rings_within(std::chrono::milliseconds time) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, time, [this] { return rung_ > heard_; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int rung_ = 0;
    int heard_ = 0;
};

} // namespace

TEST_CASE("a watch tells of scenes and of translations, whether they were there when it began or not") {
    for (Reach const reach : {Reach::FolderOnly, Reach::WithSubfolders}) {
        CAPTURE(static_cast<int>(reach));
        test::TemporaryFolder const folder;
        folder.write("story.scene", "a");
        Bell bell;
        FileWatch const watch(folder.path(), reach, [&bell] { bell.ring(); });
        // The watch begins on its own thread: what is saved before is not told.
        std::string text = "a";
        do
            folder.write("story.scene", text += "b");
        while (!bell.rings_within(500ms) && text.size() < 40);
        CHECK(bell.rings());
        std::filesystem::create_directory(folder.path() / "locale");
        CHECK(bell.rings());
        folder.write("locale/en.po", "a");
        CHECK(bell.rings());
        folder.write("locale/en.po", "ab");
        CHECK(bell.rings());
    }
}

TEST_CASE("a watch of one folder leaves other folders alone") {
    test::TemporaryFolder const folder;
    std::filesystem::create_directory(folder.path() / "others");
    std::filesystem::create_directories(folder.path() / "locale" / "below");
    Bell bell;
    FileWatch const watch(folder.path(), Reach::FolderOnly, [&bell] { bell.ring(); });
    std::this_thread::sleep_for(100ms);
    folder.write("others/a.scene", "a");
    folder.write("locale/below/a.po", "a");
    CHECK_FALSE(bell.rings_within(500ms));
    folder.write("locale/en.po", "a");
    CHECK(bell.rings());
}

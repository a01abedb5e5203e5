// A watch over a story's folder: tells when something in it has changed and come to rest. A thread of
// its own sleeps in the kernel; where the kernel cannot tell (network drives), it looks by itself.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <thread>

namespace fresque {

enum class Reach {
    FolderOnly,    // the files that lie in it, and the story's translations
    WithSubfolders // and three levels below
};

class FileWatch {
  public:
    // `changed` is called on the watch's own thread.
    FileWatch(std::filesystem::path folder, Reach reach, std::function<void()> changed);
    ~FileWatch();
    FileWatch(FileWatch const&) = delete;
    FileWatch& operator=(FileWatch const&) = delete;

  private:
    void run();

    std::filesystem::path folder_;
    Reach reach_;
    std::function<void()> changed_;
    int stop_read_ = -1;
    int stop_write_ = -1;
    std::thread thread_;
};

} // namespace fresque

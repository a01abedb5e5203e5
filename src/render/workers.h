// Workers: a few threads that wait for pieces of work and share them out. The pieces' results must not
// depend on who does them; then the whole does not depend on how many threads there are.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace fresque {

class Workers {
  public:
    // `threads` counts the caller's own: with 1, everything runs in the caller.
    explicit Workers(int threads);
    ~Workers();
    Workers(Workers const&) = delete;
    Workers& operator=(Workers const&) = delete;

    // Runs piece(0) … piece(count - 1), each once, in any order, and returns when all are done.
    void run(int count, std::function<void(int)> const& piece);
    int threads() const { return static_cast<int>(threads_.size()) + 1; }

  private:
    void wait_for_work();
    void take_pieces(std::function<void(int)> const& piece, int count);

    std::mutex mutex_;
    std::condition_variable begun_;
    std::condition_variable finished_;
    std::function<void(int)> const* piece_ = nullptr;
    int count_ = 0;
    std::atomic<int> next_ = 0;
    int busy_ = 0;
    unsigned round_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

} // namespace fresque

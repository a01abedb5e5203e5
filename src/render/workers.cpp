#include "render/workers.h"

namespace fresque {

Workers::Workers(int threads) {
    for (int i = 1; i < threads; ++i)
        threads_.emplace_back([this] { wait_for_work(); });
}

Workers::~Workers() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    begun_.notify_all();
    for (std::thread& thread : threads_)
        thread.join();
}

void Workers::run(int count, std::function<void(int)> const& piece) {
    next_ = 0;
    if (threads_.empty() || count < 2)
        return take_pieces(piece, count);
    {
        std::lock_guard const lock(mutex_);
        piece_ = &piece;
        count_ = count;
        busy_ = static_cast<int>(threads_.size());
        ++round_;
    }
    begun_.notify_all();
    take_pieces(piece, count);
    std::unique_lock lock(mutex_);
    finished_.wait(lock, [this] { return busy_ == 0; });
    piece_ = nullptr;
}

void Workers::wait_for_work() {
    unsigned seen = 0;
    for (;;) {
        std::unique_lock lock(mutex_);
        begun_.wait(lock, [&] { return stopping_ || round_ != seen; });
        if (stopping_)
            return;
        seen = round_;
        auto const* const piece = piece_;
        int const count = count_;
        lock.unlock();
        take_pieces(*piece, count);
        lock.lock();
        if (--busy_ == 0)
            finished_.notify_one();
    }
}

void Workers::take_pieces(std::function<void(int)> const& piece, int count) {
    for (int i = next_++; i < count; i = next_++)
        piece(i);
}

} // namespace fresque

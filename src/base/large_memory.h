// Memory for pixels: not cleared before it is written, so that the threads that fill it are the first to
// touch it; and, where it is large, in pages of 2 MiB, if the system has them. A page costs the same whatever
// its size the first time it is touched, and at the start of a show that is most of what pictures cost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace fresque {

// Null where there is not so much.
void* allocate_large(std::size_t bytes) noexcept;
void free_large(void* block) noexcept;

template<typename Value>
struct LargeMemory {
    using value_type = Value;

    LargeMemory() = default;
    template<typename Other>
    LargeMemory(LargeMemory<Other> const&) noexcept {}

    Value* allocate(std::size_t count) {
        void* const block = count <= static_cast<std::size_t>(-1) / sizeof(Value)
                                ? allocate_large(count * sizeof(Value))
                                : nullptr;
        if (block == nullptr)
            throw std::bad_alloc();
        return static_cast<Value*>(block);
    }
    void deallocate(Value* block, std::size_t) noexcept { free_large(block); }

    template<typename Other>
    void construct(Other* at) {
        ::new (static_cast<void*>(at)) Other;
    }
    template<typename Other, typename... Values>
    void construct(Other* at, Values&&... values) {
        std::construct_at(at, std::forward<Values>(values)...);
    }

    friend bool operator==(LargeMemory const&, LargeMemory const&) { return true; }
};

// Four bytes a pixel.
using PixelBytes = std::vector<std::uint8_t, LargeMemory<std::uint8_t>>;

} // namespace fresque

#include "base/large_memory.h"

#include <cstdlib>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace fresque {

namespace {

constexpr std::size_t large_page = std::size_t{2} << 20;

// What is asked of the system is a wish: where it has no such pages, the block is as any other.
void* in_large_pages(std::size_t bytes) {
    std::size_t const whole = (bytes + large_page - 1) / large_page * large_page;
    if (whole < bytes)
        return nullptr;
    void* const block = std::aligned_alloc(large_page, whole);
#ifdef MADV_HUGEPAGE
    if (block != nullptr)
        madvise(block, whole, MADV_HUGEPAGE);
#endif
    return block;
}

} // namespace

void* allocate_large(std::size_t bytes) noexcept {
    return bytes < large_page ? std::malloc(bytes) : in_large_pages(bytes);
}

void free_large(void* block) noexcept {
    std::free(block);
}

} // namespace fresque

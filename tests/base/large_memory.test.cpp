// Memory for pixels.
#include "base/large_memory.h"

#include <doctest/doctest.h>

#include <limits>

using namespace fresque;

TEST_CASE("large blocks begin where a large page does, and hold what is written") {
    constexpr std::size_t page = std::size_t{2} << 20;
    for (std::size_t const size : {page, page + 1, 3 * page - 7}) {
        PixelBytes bytes(size);
        CHECK(reinterpret_cast<std::uintptr_t>(bytes.data()) % page == 0);
        bytes.front() = 1;
        bytes.back() = 2;
        PixelBytes const copy = bytes;
        bytes.resize(2 * size);
        CHECK(bytes[0] == 1);
        CHECK(bytes[size - 1] == 2);
        CHECK(copy.front() + copy.back() == 3);
    }
}

TEST_CASE("small blocks are as any others") {
    PixelBytes bytes{1, 2, 3};
    bytes.push_back(4);
    CHECK(bytes == PixelBytes{1, 2, 3, 4});
    CHECK(PixelBytes(5, 7) == PixelBytes{7, 7, 7, 7, 7});
}

TEST_CASE("more than there is") {
    CHECK(allocate_large(std::numeric_limits<std::size_t>::max()) == nullptr);
    CHECK_THROWS_AS(LargeMemory<std::uint32_t>().allocate(std::numeric_limits<std::size_t>::max()),
                    std::bad_alloc);
}

#include "render/workers.h"

#include <doctest/doctest.h>

#include <array>

using namespace fresque;

TEST_CASE("every piece is done once, round after round") {
    for (int const threads : {1, 2, 4}) {
        Workers workers(threads);
        CHECK(workers.threads() == threads);
        std::array<std::atomic<int>, 37> done{};
        for (int round = 0; round < 200; ++round)
            workers.run(37, [&](int piece) { ++done[static_cast<std::size_t>(piece)]; });
        for (auto const& count : done)
            REQUIRE(count == 200);
    }
}

TEST_CASE("no pieces is no work") {
    Workers workers(3);
    bool called = false;
    workers.run(0, [&](int) { called = true; });
    CHECK_FALSE(called);
}

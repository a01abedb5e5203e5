#include "render/sink_choice.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("software renderers are known by name") {
    CHECK(names_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
    CHECK(names_software("softpipe"));
    CHECK(names_software("Gallium 0.4 on SWR"));
    CHECK(names_software("Google SwiftShader"));
    CHECK(names_software("Software Rasterizer"));
    CHECK_FALSE(names_software("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
    CHECK_FALSE(names_software("NVIDIA GeForce RTX 3060/PCIe/SSE2"));
    CHECK_FALSE(names_software(""));
}

#if defined(__linux__)
TEST_CASE("without a render node there is no card") {
    CHECK_FALSE(has_render_node("/nowhere/dri"));
}
#endif

TEST_CASE("asked for its own rasteriser, it does not touch the window") {
    SinkChoice const choice = choose_sink(nullptr, SinkWish::Own);
    CHECK(choice.renderer == nullptr);
    CHECK(choice.reason == "own rasteriser: as asked");
}

// The formatter on any bytes. It ends the process where a law of tests/script/format_laws.h is broken.
#include "../script/format_laws.h"

#include "stage/elements/element_kind.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const text(bytes, bytes + size);
    std::string const broken = fresque::test::broken_law(text, fresque::scene_vocabulary());
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}

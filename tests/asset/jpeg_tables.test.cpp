#include "asset/jpeg_tables.h"

#include <doctest/doctest.h>

#include <vector>

using namespace fresque;

namespace {

// A file of one segment with one table, `count` codes of each of the 16 lengths.
std::vector<std::uint8_t> with_table(std::uint8_t count) {
    std::size_t const codes = std::size_t{16} * count;
    std::size_t const length = 2 + 17 + codes;
    std::vector<std::uint8_t> file(4 + length + 2, 7);
    std::size_t at = 0;
    for (std::size_t const byte : {std::size_t{0xFF}, std::size_t{0xD8}, std::size_t{0xFF}, std::size_t{0xC4},
                                   length >> 8, length & 0xFF, std::size_t{0}})
        file[at++] = static_cast<std::uint8_t>(byte);
    for (int i = 0; i < 16; ++i)
        file[at++] = count;
    file[file.size() - 2] = 0xFF;
    file[file.size() - 1] = 0xD9;
    return file;
}

} // namespace

TEST_CASE("a table may have 256 codes and no more") {
    CHECK(damaged_tables(with_table(16)).empty());
    CHECK_FALSE(damaged_tables(with_table(17)).empty());
    CHECK_FALSE(damaged_tables(with_table(255)).empty());
}

TEST_CASE("a segment longer than the file is refused") {
    auto file = with_table(4);
    file.resize(40);
    CHECK(damaged_tables(file) == "it ends too early");
}

TEST_CASE("tables are found behind other segments and behind pixels") {
    std::vector<std::uint8_t> file{0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, 0xFF,
                                   0xC4, 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0};
    CHECK(damaged_tables(file).empty()); // what looks like a table inside the other segment is none
    auto const table = with_table(17);
    file.insert(file.end(), table.begin() + 2, table.end());
    CHECK_FALSE(damaged_tables(file).empty());
}

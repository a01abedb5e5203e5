#include "base/byte_row.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace fresque;

namespace {

ByteRow row_of(std::string const& bytes) {
    ByteRow row;
    std::memcpy(&row.bytes, bytes.data(), ByteRow::length);
    return row;
}

unsigned value(char byte) {
    return static_cast<unsigned char>(byte);
}

} // namespace

TEST_CASE("a row tells the same as its bytes one by one") {
    std::mt19937 random(7);
    std::string const edges("\x00\x0D\x0E\x1F\x20\x7E\x7F\x80\xFF", 9);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes;
        for (std::size_t k = 0; k < ByteRow::length; ++k)
            bytes += random() % 4 == 0 ? edges[random() % edges.size()] : 'a';
        auto const any = [&bytes](auto test) { return std::any_of(bytes.begin(), bytes.end(), test); };
        ByteRow const row = row_of(bytes);
        CHECK(row.has_beyond_ascii() == any([](char byte) { return value(byte) >= 0x80; }));
        CHECK(row.has_delete_or_beyond() == any([](char byte) { return value(byte) >= 0x7F; }));
        for (unsigned const n : {0x0EU, 0x20U, 0x80U})
            CHECK(row.has_less_than(n) == any([n](char byte) { return value(byte) < n; }));
    }
}

TEST_CASE("rows are passed over as long as they are whole, and plain") {
    auto const is_ascii = [](ByteRow row) { return !row.has_beyond_ascii(); };
    CHECK(after_rows("", 0, is_ascii) == 0);
    CHECK(after_rows("1234567", 0, is_ascii) == 0);
    CHECK(after_rows("12345678", 0, is_ascii) == 8);
    CHECK(after_rows("x12345678123", 1, is_ascii) == 9);
    CHECK(after_rows("12345678123456é7", 0, is_ascii) == 8);
    CHECK(after_rows("12345678", 8, is_ascii) == 8);
}

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
        auto const first = [&bytes](auto test) {
            return static_cast<std::size_t>(std::find_if(bytes.begin(), bytes.end(), test) - bytes.begin());
        };
        auto const check = [&](auto bits_of, auto test) {
            CHECK((bits_of(row_of(bytes)) != 0) == any(test));
            CHECK(first_in_rows(bytes, 0, bits_of) == first(test));
        };
        check([](ByteRow row) { return row.beyond_ascii(); }, [](char byte) { return value(byte) >= 0x80; });
        check([](ByteRow row) { return row.delete_or_beyond(); },
              [](char byte) { return value(byte) >= 0x7F; });
        for (unsigned const n : {0x0EU, 0x20U, 0x80U})
            check([n](ByteRow row) { return row.less_than(n); }, [n](char byte) { return value(byte) < n; });
    }
}

TEST_CASE("rows are passed over as long as they are whole, and plain") {
    auto const beyond_ascii = [](ByteRow row) { return row.beyond_ascii(); };
    CHECK(first_in_rows("", 0, beyond_ascii) == 0);
    CHECK(first_in_rows("1234567", 0, beyond_ascii) == 0);
    CHECK(first_in_rows("12345678", 0, beyond_ascii) == 8);
    CHECK(first_in_rows("x12345678123", 1, beyond_ascii) == 9);
    CHECK(first_in_rows("12345678123456é7", 0, beyond_ascii) == 14);
    CHECK(first_in_rows("123456781234567é", 0, beyond_ascii) == 15);
    CHECK(first_in_rows("12345678é", 0, beyond_ascii) == 8);
    CHECK(first_in_rows("12345678", 8, beyond_ascii) == 8);
}

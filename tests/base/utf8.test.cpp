#include "base/utf8.h"

#include <doctest/doctest.h>

using namespace fresque;

TEST_CASE("well-formed text has no malformed byte") {
    CHECK_FALSE(first_malformed_byte("").has_value());
    CHECK_FALSE(first_malformed_byte("Où ? « Là » — 𝄞").has_value());
    CHECK_FALSE(first_malformed_byte("\xF4\x8F\xBF\xBF").has_value()); // U+10FFFF
    CHECK_FALSE(first_malformed_byte("\xED\x9F\xBF\xEE\x80\x80").has_value());
}

TEST_CASE("malformed sequences are found at their first byte") {
    CHECK(first_malformed_byte("ab\x80") == 2);
    CHECK(first_malformed_byte("\xC0\x80") == 0);         // overlong
    CHECK(first_malformed_byte("a\xE0\x9F\xBF") == 1);    // overlong
    CHECK(first_malformed_byte("\xED\xA0\x80") == 0);     // a surrogate
    CHECK(first_malformed_byte("\xF0\x8F\xBF\xBF") == 0); // overlong
    CHECK(first_malformed_byte("\xF4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(first_malformed_byte("\xF5\x80\x80\x80") == 0);
    CHECK(first_malformed_byte("abc\xC3") == 3); // cut short
    CHECK(first_malformed_byte("abc\xE2\x82") == 3);
    CHECK(first_malformed_byte("abc\xF0\x9D\x84") == 3);
}

TEST_CASE("characters are read one after another") {
    std::string_view const text = "aé€𝄞";
    std::size_t at = 0;
    CHECK(next_character(text, at) == U'a');
    CHECK(next_character(text, at) == U'é');
    CHECK(next_character(text, at) == U'€');
    CHECK(next_character(text, at) == U'𝄞');
    CHECK(at == text.size());
}

TEST_CASE("characters are read one before another") {
    std::string_view const text = "aé€𝄞\xFF\x80";
    std::size_t at = text.size();
    std::u32string read;
    while (at > 0)
        read += previous_character(text, at);
    CHECK(read == U"\uFFFD\uFFFD𝄞€éa");
}

TEST_CASE("a malformed byte is read as one replacement character") {
    std::size_t at = 0;
    CHECK(next_character("\xFFz", at) == U'\uFFFD');
    CHECK(at == 1);
}

TEST_CASE("what is appended reads back") {
    for (char32_t const c :
         {U'A', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD', U'\U00010000', U'\U0010FFFF'}) {
        std::string text;
        append_utf8(text, c);
        std::size_t at = 0;
        CHECK_FALSE(first_malformed_byte(text).has_value());
        CHECK(next_character(text, at) == c);
        CHECK(at == text.size());
    }
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("été") == 3);
    CHECK(count_characters("𝄞€") == 2);
}

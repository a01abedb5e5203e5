#include "base/span.h"

#include <doctest/doctest.h>

using namespace fresque;

namespace {

SourceText text_of(std::string text) {
    SourceText sources;
    sources.add({"a.scene", std::move(text)});
    return sources;
}

} // namespace

TEST_CASE("files are numbered in the order in which they are added") {
    SourceText sources;
    CHECK(sources.add({"a", "x"}) == 0);
    CHECK(sources.add({"b", "y"}) == 1);
    CHECK(sources.size() == 2);
    CHECK(sources.file(1).name == "b");
}

TEST_CASE("columns count characters") {
    SourceText const sources = text_of("été: x\n  où");
    CHECK(sources.place(0, 0) == Place{1, 1});
    CHECK(sources.place(0, 5) == Place{1, 4}); // the colon, after five bytes
    CHECK(sources.place(0, 9) == Place{2, 1});
    CHECK(sources.place(0, 12) == Place{2, 4});
}

TEST_CASE("every newline ends a line") {
    SourceText const sources = text_of("a\nb\r\nc\rd\n\ne");
    CHECK(sources.line(0, 0) == "a");
    CHECK(sources.line(0, 2) == "b");
    CHECK(sources.line(0, 5) == "c");
    CHECK(sources.line(0, 7) == "d");
    CHECK(sources.line(0, 9) == "");
    CHECK(sources.line(0, 10) == "e");
    CHECK(sources.place(0, 10) == Place{6, 1});
    CHECK(sources.place(0, 4) == Place{2, 2}); // between \r and \n
}

TEST_CASE("the end of a file is a place") {
    CHECK(text_of("").place(0, 0) == Place{1, 1});
    CHECK(text_of("").line(0, 0) == "");
    CHECK(text_of("ab").place(0, 2) == Place{1, 3});
    CHECK(text_of("ab\n").place(0, 3) == Place{2, 1});
    CHECK(text_of("ab\n").line(0, 3) == "");
    CHECK(text_of("ab\n").place(0, 99) == Place{2, 1});
}

TEST_CASE("a byte order mark stands in no line") {
    SourceText const sources = text_of("\xEF\xBB\xBFstory: x\nb");
    CHECK(sources.place(0, 0) == Place{1, 1});
    CHECK(sources.place(0, 3) == Place{1, 1});
    CHECK(sources.place(0, 5) == Place{1, 3});
    CHECK(sources.line(0, 3) == "story: x");
    CHECK(text_of("\xEF\xBB\xBF").place(0, 3) == Place{1, 1});
}

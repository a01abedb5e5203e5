#include "base/diagnostic.h"
#include "base/findings.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;

namespace {

SourceText text_of(std::string text) {
    SourceText sources;
    sources.add({"30-depart.scene", std::move(text)});
    return sources;
}

Diagnostic at(std::uint32_t begin, std::uint32_t end) {
    return {Severity::Error, "code", "message", {0, begin, end}, "", {}};
}

// The last two lines: the excerpt and the caret.
std::string excerpt(Diagnostic const& diagnostic, SourceText const& sources) {
    std::string const text = to_text(diagnostic, sources);
    return text.substr(text.find('\n') + 1);
}

} // namespace

TEST_CASE("a diagnostic reads with its line, a caret, the hint and where the right word stands") {
    SourceText sources;
    std::string lines(12, '\n');
    sources.add({"30-depart.scene", lines + "x\n  quote semaphor anonymous on=depart:\n"});
    sources.add({"story.scene", "\n\nsource semafor: Semafor\n"});
    Diagnostic const diagnostic{Severity::Error, "unknown-voice",           "there is no voice “semaphor”",
                                {0, 22, 30},     "did you mean “semafor”?", {{{1, 9, 16}, "declared"}}};
    CHECK(to_text(diagnostic, sources) ==
          "30-depart.scene:14:9: error[unknown-voice]: there is no voice “semaphor”\n"
          "   14 |   quote semaphor anonymous on=depart:\n"
          "      |         ^^^^^^^^ did you mean “semafor”? (declared in story.scene:3)\n");
}

TEST_CASE("a caret counts characters, and cells of a terminal for wide ones") {
    CHECK(excerpt(at(6, 7), text_of("été = x")) == "    1 | été = x\n      |     ^\n");
    CHECK(excerpt(at(7, 10), text_of("日本 abc")) == "    1 | 日本 abc\n      |      ^^^\n");
    CHECK(excerpt(at(0, 2), text_of("e\xCC\x81x")) == "    1 | e\xCC\x81x\n      | ^\n");
}

TEST_CASE("tabs are shown as spaces") {
    CHECK(excerpt(at(1, 3), text_of("\tab")) == "    1 |     ab\n      |     ^^\n");
}

TEST_CASE("an empty span has one caret, one of several lines ends with its first") {
    CHECK(excerpt(at(2, 2), text_of("ab")) == "    1 | ab\n      |   ^\n");
    CHECK(excerpt(at(1, 6), text_of("abc\ndef")) == "    1 | abc\n      |  ^^\n");
}

TEST_CASE("a long line is cut around the words") {
    std::string const text = std::string(500, 'a') + "WRONG" + std::string(500, 'b');
    std::string const shown = excerpt(at(500, 505), text_of(text));
    std::string const first = shown.substr(0, shown.find('\n'));
    CHECK(first == "    1 | …" + std::string(30, 'a') + "WRONG" + std::string(65, 'b') + "…");
    CHECK(shown.substr(shown.find('\n') + 1) == "      | " + std::string(31, ' ') + "^^^^^\n");

    std::string const start = excerpt(at(0, 3), text_of(text));
    CHECK(start.starts_with("    1 | aaa"));
    CHECK(start.ends_with("a…\n      | ^^^\n"));

    std::string const end = excerpt(at(1000, 1005), text_of(text));
    CHECK(end.starts_with("    1 | …b"));
    CHECK(end.ends_with("b\n      | " + std::string(96, ' ') + "^^^^^\n"));
}

TEST_CASE("a caret never leaves the window") {
    std::string const shown = excerpt(at(10, 900), text_of(std::string(1000, 'a')));
    auto const carets = std::count(shown.begin(), shown.end(), '^');
    CHECK(carets == 90);
}

TEST_CASE("what a terminal would obey or hide is shown by its number") {
    std::string const text = to_text({Severity::Warning, "code", "a\x1b[31m", {0, 1, 2}, "", {}},
                                     text_of("a\x1b[2Jb\xE2\x80\xAE"));
    CHECK(text == "30-depart.scene:1:2: warning[code]: a<U+001B>[31m\n"
                  "    1 | a<U+001B>[2Jb<U+202E>\n"
                  "      |  ^^^^^^^^\n");
}

TEST_CASE("colours are asked for") {
    std::string const text = to_text(at(0, 1), text_of("ab"), Coloring::Ansi);
    CHECK(text.find("\x1b[1;31merror[code]\x1b[0m") != std::string::npos);
    CHECK(to_text(at(0, 1), text_of("ab")).find('\x1b') == std::string::npos);
}

TEST_CASE("a diagnostic of no file reads without a place") {
    CHECK(to_text(at(0, 0), SourceText{}) == "error[code]: message\n");
}

TEST_CASE("an error is found among warnings") {
    Diagnostic warning = at(0, 0);
    warning.severity = Severity::Warning;
    CHECK_FALSE(has_errors({warning}));
    CHECK(has_errors({warning, at(0, 0)}));
}

TEST_CASE("findings come in the order of the text") {
    Findings findings;
    findings.error("second", "", {0, 5, 6});
    findings.warning("first", "", {0, 1, 2});
    findings.error("third", "", {1, 0, 1});
    auto const found = findings.take();
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "first");
    CHECK(found[1].code == "second");
    CHECK(found[2].code == "third");
}

TEST_CASE("findings beyond the limit are counted, and warnings leave room for errors") {
    Findings findings;
    for (std::uint32_t i = 0; i < 1000; ++i)
        findings.warning("minor", "", {0, i, i});
    CHECK_FALSE(findings.full());
    for (std::uint32_t i = 0; i < 203; ++i)
        findings.error("major", "", {0, i, i});
    CHECK(findings.full());
    auto const found = findings.take();
    REQUIRE(found.size() == 402);
    CHECK(found[400].code == "more-problems");
    CHECK(found[400].severity == Severity::Error);
    CHECK(found[400].message == "and 3 more errors");
    CHECK(found[400].span.begin == 200);
    CHECK(found[401].message == "and 800 more warnings");
}

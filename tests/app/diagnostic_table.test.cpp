// The table of diagnostics: its examples are checked as an author’s story is, with the whole vocabulary.
#include "story/diagnostic_table.h"

#include "app/explanation.h"
#include "base/utf8.h"
#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>

using namespace fresque;

namespace {

std::string trouble_with(std::string_view file) {
    return file == "pont.png" ? "" : std::string(file) + " is not there";
}

struct Checking {
    SourceText sources;
    std::vector<Diagnostic> diagnostics;
};

Checking checking(std::string_view script) {
    Checking result;
    auto const file = result.sources.add({"example.scene", std::string(script)});
    auto parsed = parse(result.sources, file, scene_vocabulary());
    auto checked = check({parsed.value}, scene_vocabulary(), trouble_with);
    result.diagnostics = std::move(parsed.diagnostics);
    std::move(checked.diagnostics.begin(), checked.diagnostics.end(), std::back_inserter(result.diagnostics));
    return result;
}

std::string told(Checking const& checked) {
    std::string text;
    for (Diagnostic const& diagnostic : checked.diagnostics)
        text += to_text(diagnostic, checked.sources);
    return text;
}

std::size_t sentences(std::string_view text) {
    std::size_t count = text.ends_with('.') ? 1 : 0;
    for (std::size_t at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("the table has a row for each code, in order, and every row is whole") {
    REQUIRE(diagnostic_table().size() >= 50);
    std::string_view before;
    for (DiagnosticRow const& row : diagnostic_table()) {
        std::string const code(row.code);
        CAPTURE(code);
        CHECK(before < row.code);
        before = row.code;
        CHECK(find_diagnostic(row.code) == &row);
        CHECK_FALSE(row.title.empty());
        CHECK_FALSE(row.title.ends_with('.'));
        CHECK(count_characters(row.title) <= 60);
        CHECK(sentences(row.explanation) >= 2);
        CHECK(sentences(row.explanation) <= 4);
        CHECK_FALSE(row.wrong.empty());
        CHECK_FALSE(row.right.empty());
    }
    CHECK(find_diagnostic("no-such-code") == nullptr);
    CHECK(find_diagnostic("") == nullptr);
}

TEST_CASE("the wrong example of each row raises its code and no other") {
    std::size_t run = 0;
    for (DiagnosticRow const& row : diagnostic_table()) {
        if (row.example != Example::Scene)
            continue;
        ++run;
        std::string const code(row.code);
        CAPTURE(code);
        Checking const wrong = checking(row.wrong);
        CHECK_FALSE(wrong.diagnostics.empty());
        for (Diagnostic const& diagnostic : wrong.diagnostics) {
            CHECK_MESSAGE(diagnostic.code == row.code, told(wrong));
            CHECK(diagnostic.severity == row.severity);
        }
    }
    CHECK(run > 30);
}

TEST_CASE("nothing is said about the right example of any row") {
    for (DiagnosticRow const& row : diagnostic_table()) {
        std::string const code(row.code);
        CAPTURE(code);
        CHECK(told(checking(row.right)) == "");
    }
}

TEST_CASE("what is explained fits a terminal, and shows what cannot be seen") {
    for (DiagnosticRow const& row : diagnostic_table()) {
        std::string const text = explanation(row);
        CHECK(text.find(row.title) != std::string::npos);
        for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1) {
            std::string const line = text.substr(begin, text.find('\n', begin) - begin);
            CHECK_MESSAGE(count_characters(line) <= 90, line);
            CHECK(legible(line) == line);
        }
    }
    CHECK(explanation(*find_diagnostic("bidi-control")).find("<U+202E>") != std::string::npos);
    CHECK(explanation(*find_diagnostic("tab-indentation")).find("→   text:") != std::string::npos);
}

TEST_CASE("the list names every code once") {
    std::string const list = list_of_codes();
    CHECK(static_cast<std::size_t>(std::count(list.begin(), list.end(), '\n')) == diagnostic_table().size());
    for (DiagnosticRow const& row : diagnostic_table())
        CHECK(("\n" + list).find("\n" + std::string(row.code) + " ") != std::string::npos);
}

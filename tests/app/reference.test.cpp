// Help for a terminal, and the page of the reference.
#include "app/reference/page.h"

#include "app/reference/keyword_help.h"
#include "app/reference/phrases.h"
#include "app/wrapped_text.h"
#include "base/utf8.h"
#include "stage/elements/element_kind.h"
#include "story/diagnostic_table.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace fresque;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size(); begin = text.find('\n', begin) + 1)
        lines.push_back(text.substr(begin, text.find('\n', begin) - begin));
    return lines;
}

bool holds(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

KeywordRow const& row_of(std::string_view name) {
    KeywordRow const* const row = scene_vocabulary().find(name);
    REQUIRE(row);
    return *row;
}

} // namespace

TEST_CASE("words are divided where a line is full, and nowhere else") {
    CHECK(wrapped("un deux trois", "", 7) == "un deux\ntrois\n");
    CHECK(wrapped("un deux trois", "  ", 7) == "  un\n  deux\n  trois\n");
    CHECK(wrapped("été à été", "", 5) == "été à\nété\n");
    CHECK(wrapped("longerthanthat x", "", 5) == "longerthanthat\nx\n");
    CHECK(wrapped("", "  ") == "\n");
}

TEST_CASE("the help of a keyword fits a terminal and names all it takes") {
    for (KeywordRow const& row : scene_vocabulary().rows()) {
        std::string const help = keyword_help(row);
        CAPTURE(help);
        for (std::string const& line : lines_of(help))
            CHECK_MESSAGE(count_characters(line) <= 80, line);
        CHECK(help.starts_with(form_of(row, OptionalParts::InBrackets) + "\n"));
        for (ParameterRow const& argument : row.arguments)
            CHECK(holds(help, (argument.kind == ValueKind::Arrow ? " " : "\n  ") + form_of(argument)));
        for (ParameterRow const& attribute : row.attributes)
            CHECK(holds(help, "\n  " + std::string(attribute.name) + " "));
    }
}

TEST_CASE("the help of a quote says what a quote takes") {
    std::string const help = keyword_help(row_of("quote"));
    CHECK(help.starts_with("quote VOICE KIND: words\n\nA viewpoint: "));
    CHECK(holds(help, "It stands in a scene.\n"));
    CHECK(holds(help,
                "  KIND      how we know\n            direct, official, reported or anonymous; required\n"));
    CHECK(holds(help, "  exit      how it goes\n            fade or none; otherwise fade\n"));
    CHECK(holds(keyword_help(row_of("extract")), "It stands under source.\n"));
    CHECK(holds(keyword_help(row_of("story")), "It stands at the margin.\n"));
}

TEST_CASE("the list names every keyword once, each on a line") {
    auto const lines = lines_of(list_of_keywords(scene_vocabulary()));
    for (KeywordRow const& row : scene_vocabulary().rows())
        CHECK(std::count_if(lines.begin(), lines.end(), [&](std::string const& line) {
                  return line.starts_with("  " + std::string(row.name) + " ");
              }) == 1);
    for (std::string const& line : lines)
        CHECK_MESSAGE(count_characters(line) <= 80, line);
    CHECK_FALSE(scene_vocabulary().find(list_word));
}

TEST_CASE("the reference has every keyword, parameter, kind of value and code") {
    std::string const page = reference_page(scene_vocabulary());
    for (KeywordRow const& row : scene_vocabulary().rows()) {
        CAPTURE(row.name);
        auto const begin = page.find("\n### " + std::string(row.name) + "\n");
        REQUIRE(begin != std::string::npos);
        std::string const section = page.substr(begin, page.find("\n## ", begin + 1) - begin);
        CHECK(holds(section, row.help));
        for (ParameterRow const& attribute : row.attributes)
            CHECK(holds(is_common(attribute) ? page : section,
                        "\n| `" + std::string(attribute.name) + "=` | "));
        CHECK(holds(page, "[" + std::string(row.name) + "](#" + std::string(row.name) + ")"));
    }
    for (ValueKind const kind : value_kinds())
        CHECK(holds(page, "\n| " + std::string(forms_of(kind).name) + " | "));
    for (DiagnosticRow const& row : diagnostic_table())
        CHECK(holds(page, "\n| `" + std::string(row.code) + "` | "));
}

TEST_CASE("the tables of the reference are whole") {
    std::size_t rows = 0;
    for (std::string const& line : lines_of(reference_page(scene_vocabulary()))) {
        if (!line.starts_with('|'))
            continue;
        ++rows;
        CHECK_MESSAGE(line.ends_with('|'), line);
        auto bars = std::count(line.begin(), line.end(), '|');
        for (std::size_t at = line.find("\\|"); at != std::string::npos; at = line.find("\\|", at + 2))
            --bars;
        CHECK_MESSAGE((bars == 3 || bars == 4), line);
    }
    CHECK(rows > 200);
}

TEST_CASE("limits are told in round numbers") {
    std::string const page = reference_page(scene_vocabulary());
    CHECK(holds(page, "| a scene file | 16 MiB |"));
    CHECK(holds(page, "| a line | 64 KiB |"));
    CHECK(holds(page, "| a side of an image | 16,384 pixels |"));
}

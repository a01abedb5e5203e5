// The documents for other programs, read again as they would read them.
#include "app/diagnostic_formats.h"

#include "app/version.h"
#include "fixture.h"

#include <nlohmann/json.hpp>

#include <set>

using namespace fresque;
using Json = nlohmann::json;

namespace {

struct Files {
    SourceText sources;
    std::vector<Diagnostic> diagnostics;
};

Diagnostic diagnostic(Severity severity, Span span) {
    Diagnostic made;
    made.severity = severity;
    made.code = "unknown-voice";
    made.message = "there is no voice “semaphor”";
    made.hint = "did you mean “semafor”?";
    made.span = span;
    return made;
}

Files two_files() {
    Files files;
    files.sources.add({"story.scene", "voice semafor: Semafor\n"});
    files.sources.add({"10 été:1.scene", "scene é: S\r\n  quote ñ semaphor: x\r\n"});
    Diagnostic error = diagnostic(Severity::Error, {1, 24, 32});
    error.related = {{{0, 6, 13}, "declared"}};
    Diagnostic warning = diagnostic(Severity::Warning, {1, 0, 14});
    warning.code = "empty-scene";
    files.diagnostics = {error, warning};
    return files;
}

} // namespace

TEST_CASE("JSON holds every field of a diagnostic, columns in characters and bytes in bytes") {
    Files const files = two_files();
    Json const document = Json::parse(to_json("scenes/x", files.diagnostics, files.sources));
    CHECK(document["version"] == 1);
    CHECK(document["story"] == "scenes/x");
    CHECK(document["errors"] == 1);
    CHECK(document["warnings"] == 1);
    REQUIRE(document["diagnostics"].size() == 2);
    Json const expected = {
        {"severity", "error"},
        {"code", "unknown-voice"},
        {"message", "there is no voice “semaphor”"},
        {"hint", "did you mean “semafor”?"},
        {"file", "10 été:1.scene"},
        {"line", 2},
        {"column", 11},
        {"end_line", 2},
        {"end_column", 19},
        {"byte", 24},
        {"byte_end", 32},
        {"related", {{{"file", "story.scene"}, {"line", 1}, {"column", 7}, {"message", "declared"}}}}};
    CHECK(document["diagnostics"][0] == expected);
    CHECK(document["diagnostics"][1]["severity"] == "warning");
    CHECK(document["diagnostics"][1]["end_line"] == 2);
    CHECK(document["diagnostics"][1]["related"] == Json::array());
}

TEST_CASE("JSON of a story without mistakes is a document too") {
    Json const document = Json::parse(to_json("a", {}, SourceText{}));
    CHECK(document["diagnostics"] == Json::array());
    CHECK(document["errors"] == 0);
}

TEST_CASE("a diagnostic without a place, or beyond the end of its file, makes no document wrong") {
    SourceText sources;
    sources.add({"a\xFF.scene", "x"});
    std::vector<Diagnostic> const odd = {diagnostic(Severity::Error, {7, 0, 0}),
                                         diagnostic(Severity::Error, {0, 9, 4})};
    Json const document = Json::parse(to_json("\xFF", odd, sources));
    CHECK_FALSE(document["diagnostics"][0].contains("file"));
    CHECK(document["diagnostics"][1]["file"] == "a\uFFFD.scene");
    CHECK(document["diagnostics"][1]["byte"] == 1);
    Json const sarif = Json::parse(to_sarif("", odd, sources));
    CHECK(sarif["runs"][0]["results"][0]["locations"].empty());
    CHECK(sarif["runs"][0]["results"][1]["locations"].size() == 1);
}

TEST_CASE("SARIF has a driver, a rule for each code met, and results with regions") {
    Files const files = two_files();
    Json const document = Json::parse(to_sarif("scenes/x", files.diagnostics, files.sources));
    CHECK(document["version"] == "2.1.0");
    REQUIRE(document["runs"].size() == 1);
    Json const& run = document["runs"][0];
    CHECK(run["columnKind"] == "unicodeCodePoints");
    Json const& driver = run["tool"]["driver"];
    CHECK(driver["name"] == "fresque");
    CHECK(driver["version"] == version_number());
    CHECK_FALSE(driver.contains("informationUri"));
    REQUIRE(driver["rules"].size() == 2);
    REQUIRE(run["results"].size() == 2);
    for (Json const& result : run["results"]) {
        Json const& rule = driver["rules"][result["ruleIndex"].get<std::size_t>()];
        CHECK(rule["id"] == result["ruleId"]);
        CHECK_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
    }
    Json const& first = run["results"][0];
    CHECK(first["level"] == "error");
    CHECK(first["message"]["text"] == "there is no voice “semaphor”; did you mean “semafor”?");
    Json const& physical = first["locations"][0]["physicalLocation"];
    CHECK(physical["artifactLocation"]["uri"] == "scenes/x/10%20%C3%A9t%C3%A9%3A1.scene");
    Json const region = {{"startLine", 2}, {"startColumn", 11}, {"endLine", 2}, {"endColumn", 19}};
    CHECK(physical["region"] == region);
    Json const& related = first["relatedLocations"][0];
    CHECK(related["message"]["text"] == "declared");
    CHECK(related["physicalLocation"]["region"]["startColumn"] == 7);
}

// What the schema of SARIF 2.1.0 asks of the parts that are written: which must be there, and of what type.
namespace {

void check_region(Json const& region) {
    for (char const* name : {"startLine", "startColumn", "endLine", "endColumn"}) {
        REQUIRE(region[name].is_number_integer());
        CHECK(region[name] >= 1);
    }
}

void check_location(Json const& location) {
    Json const& physical = location["physicalLocation"];
    REQUIRE(physical["artifactLocation"]["uri"].is_string());
    std::string const uri = physical["artifactLocation"]["uri"];
    CHECK_FALSE(uri.empty());
    CHECK(uri.find_first_of(" \\^`{|}<>\"") == std::string::npos); // RFC 3986
    check_region(physical["region"]);
    if (location.contains("message"))
        CHECK(location["message"]["text"].is_string());
}

void check_result(Json const& result, std::size_t rules) {
    REQUIRE(result["ruleId"].is_string());
    REQUIRE(result["ruleIndex"].is_number_integer());
    CHECK(result["ruleIndex"] < rules);
    CHECK((result["level"] == "error" || result["level"] == "warning"));
    REQUIRE(result["message"]["text"].is_string());
    for (char const* list : {"locations", "relatedLocations"}) {
        REQUIRE(result[list].is_array());
        for (Json const& location : result[list])
            check_location(location);
    }
    std::set<Json> const places(result["relatedLocations"].begin(), result["relatedLocations"].end());
    CHECK(places.size() == result["relatedLocations"].size()); // uniqueItems
}

} // namespace

TEST_CASE("SARIF has the parts and the types that its schema asks for, whatever is reported") {
    Files files = two_files();
    files.diagnostics.push_back(diagnostic(Severity::Error, {0, 99, 3}));
    files.diagnostics.push_back(diagnostic(Severity::Error, {9, 0, 0}));
    files.diagnostics.push_back(diagnostic(Severity::Warning, {1, 0, 0}));
    files.diagnostics.back().related = {{{0, 6, 13}, "also"}, {{0, 6, 13}, "also"}, {{1, 0, 2}, "also"}};
    Json const document = Json::parse(to_sarif("a b/{c}", files.diagnostics, files.sources));
    CHECK(document["version"] == "2.1.0");
    REQUIRE(document["runs"].is_array());
    for (Json const& run : document["runs"]) {
        REQUIRE(run["tool"]["driver"]["name"].is_string());
        Json const& rules = run["tool"]["driver"]["rules"];
        CHECK(std::set<Json>(rules.begin(), rules.end()).size() == rules.size());
        for (Json const& rule : rules) {
            CHECK(rule["id"].is_string());
            CHECK(rule["shortDescription"]["text"].is_string());
        }
        REQUIRE(run["results"].size() == files.diagnostics.size());
        for (Json const& result : run["results"])
            check_result(result, rules.size());
    }
}

TEST_CASE("SARIF names files from where the program was called, or by a whole address") {
    Files const files = two_files();
    auto const uri = [&](std::string const& folder) {
        Json const document = Json::parse(to_sarif(folder, {files.diagnostics[0]}, files.sources));
        Json const& result = document["runs"][0]["results"][0];
        return result["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            .get<std::string>();
    };
    CHECK(uri("") == "story.scene");
    CHECK(uri(".") == "story.scene");
    CHECK(uri("a/") == "a/story.scene");
    CHECK(uri("/a b") == "file:///a%20b/story.scene");
}

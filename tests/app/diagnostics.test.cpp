// What is said about the stories in tests/diagnostics, one for each code, and nothing else. What is to be
// said stands in the stories themselves, under the line at fault or where a comment can stand below it:
//
//     #! error[unknown-voice] 4:9 there is no voice “semaphor” | did you mean “semafor”?
//
// A place in another file begins with its name: 10-quai.scene:1:1.
#include "app/stage_check.h"
#include "fixture.h"
#include "story/diagnostic_table.h"

#include <algorithm>
#include <iterator>
#include <set>

using namespace fresque;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view mark = "#! ";

// A code whose mistake fits into no small file, or into none of today’s keywords.
struct Elsewhere {
    std::string code;
    std::string reason;
};

std::vector<Elsewhere> const elsewhere = {
    {"file-too-large", "needs a file of 16 MiB"},
    {"file-too-long", "is told of translations: tests/story/po.test.cpp"},
    {"formatter-fault", "no text is known that gives it: tests/script/format_laws.h looks for one"},
    {"line-too-long", "needs a line of 64 KiB"},
    {"misnamed-file", "stands at no place: tests/app/loading.test.cpp"},
    {"file-in-subfolder", "stands at no place: tests/app/loading.test.cpp"},
    {"no-story-line", "stands at no place: tests/app/loading.test.cpp"},
    {"long-line", "needs a stage wider than those that are checked: tests/app/stage_check.test.cpp"},
    {"po-charset", "is told of translations: tests/story/po.test.cpp"},
    {"po-duplicate", "is told of translations: tests/story/po.test.cpp"},
    {"po-escape", "is told of translations: tests/story/po.test.cpp"},
    {"po-header", "is told of translations: tests/story/po.test.cpp"},
    {"po-language", "is told of translations: tests/app/editions.test.cpp"},
    {"po-plural", "is told of translations: tests/story/po.test.cpp"},
    {"po-syntax", "is told of translations: tests/story/po.test.cpp"},
    {"too-many-entries", "is told of translations: tests/story/po.test.cpp"},
    {"too-much-to-verify", "needs long extracts and many quotes: tests/story/quotes.test.cpp"},
    {"translation-copied", "is told of translations: tests/story/translate.test.cpp"},
    {"translation-fuzzy", "is told of translations: tests/story/translate.test.cpp"},
    {"translation-missing", "is told of translations: tests/story/translate.test.cpp"},
    {"translation-stale", "is told of translations: tests/story/translate.test.cpp"},
    {"translation-unused", "is told of translations: tests/story/translate.test.cpp"},
    {"words-too-long", "is told of translations: tests/story/po.test.cpp"},
    {"too-many-files", "needs 1,001 files: tests/app/loading.test.cpp"},
    {"too-many-lines", "needs a million lines"},
    {"more-problems", "needs two hundred errors"},
    {"too-deep", "needs sixty-five lines, each below the other"},
    {"too-many-elements", "needs 257 elements"},
    {"too-many-scenes", "needs 25,001 scenes"},
    {"too-many-steps", "needs 250,001 steps"},
};

std::string bytes_of(fs::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> stories() {
    std::vector<fs::path> all;
    for (auto const& entry : fs::directory_iterator(FRESQUE_SOURCE_DIRECTORY "/tests/diagnostics"))
        if (entry.is_directory() || entry.path().extension() == ".scene")
            all.push_back(entry.path());
    std::sort(all.begin(), all.end());
    return all;
}

// As it is written behind the mark, the place with its file.
std::string line_for(Diagnostic const& diagnostic, SourceText const& sources) {
    Place const place = sources.place(diagnostic.span.file, diagnostic.span.begin);
    return (diagnostic.severity == Severity::Error ? "error[" : "warning[") + diagnostic.code + "] " +
           sources.file(diagnostic.span.file).name + ":" + std::to_string(place.line) + ":" +
           std::to_string(place.column) + " " + diagnostic.message + (diagnostic.hint.empty() ? "" : " | ") +
           diagnostic.hint;
}

// A line behind the mark, with the name of the file in which it stands where it names none.
std::string with_file(std::string line, std::string const& file) {
    std::size_t const place = line.find("] ") + 2;
    bool const bare = place < line.size() && line[place] >= '0' && line[place] <= '9' &&
                      line.find(".scene:", place) > line.find(' ', place);
    return bare ? line.insert(place, file + ":") : line;
}

// The same as it is written in that file.
std::string written_in(std::string line, std::string const& file) {
    std::size_t const at = line.find("] " + file + ":");
    return at == std::string::npos ? line : line.erase(at + 2, file.size() + 1);
}

std::vector<std::string> expected_in(fs::path const& file) {
    std::vector<std::string> lines;
    std::string const text = bytes_of(file);
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        std::string const line = text.substr(begin, end - begin);
        if (line.starts_with(mark))
            lines.push_back(with_file(line.substr(mark.size()), file.filename().string()));
        begin = end + 1;
    }
    return lines;
}

std::vector<std::string> expected_of(fs::path const& story) {
    if (!fs::is_directory(story))
        return expected_in(story);
    std::vector<std::string> lines;
    for (auto const& entry : fs::directory_iterator(story))
        if (entry.is_regular_file() && entry.path().extension() == ".scene")
            for (std::string& line : expected_in(entry.path()))
                lines.push_back(std::move(line));
    return lines;
}

std::vector<Diagnostic> diagnostics_of(LoadedStory const& loaded, Faces const& faces) {
    std::vector<Diagnostic> all = loaded.diagnostics;
    if (!loaded.playable())
        return all;
    StageCheck stage_check;
    Renderer renderer(faces, loaded.images);
    stage_check.look_at(Storyboard(loaded.story, faces, loaded.images, {}), renderer);
    auto const more = stage_check.take();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

// Those of `lines` that are not among `others`, each as often as it is there too often.
std::vector<std::string> beyond(std::vector<std::string> lines, std::vector<std::string> others) {
    std::sort(lines.begin(), lines.end());
    std::sort(others.begin(), others.end());
    std::vector<std::string> rest;
    std::set_difference(lines.begin(), lines.end(), others.begin(), others.end(), std::back_inserter(rest));
    return rest;
}

} // namespace

TEST_CASE("exactly what stands in each story of tests/diagnostics is said about it") {
    Faces const faces = test::staged_faces();
    for (fs::path const& path : stories()) {
        std::string const code = path.stem().string();
        CAPTURE(code);
        LoadedStory const story = test::loaded(path);
        std::vector<std::string> said;
        bool has_code = false;
        for (Diagnostic const& diagnostic : diagnostics_of(story, faces)) {
            said.push_back(line_for(diagnostic, story.sources));
            has_code = has_code || diagnostic.code == code;
        }
        CHECK_MESSAGE(has_code, path.string(), " does not give the code it is named after");
        auto const expected = expected_of(path);
        for (std::string const& line : beyond(said, expected))
            FAIL_CHECK("said, and not expected; if it is right, write under its line:\n", mark,
                       written_in(line, path.filename().string()));
        for (std::string const& line : beyond(expected, said))
            FAIL_CHECK("expected, and not said; if that is right, remove:\n", mark,
                       written_in(line, path.filename().string()));
    }
}

TEST_CASE("every code has a story in tests/diagnostics, or a reason why it has none") {
    std::set<std::string> here;
    for (fs::path const& path : stories())
        CHECK_MESSAGE(here.insert(path.stem().string()).second, path.string(), " is there twice");
    std::string tests;
    for (std::string const folder : {"/tests/story", "/tests/script", "/tests/app"})
        for (auto const& entry : fs::directory_iterator(FRESQUE_SOURCE_DIRECTORY + folder))
            if (entry.path().filename() != "diagnostics.test.cpp" || folder != "/tests/app")
                tests += bytes_of(entry.path());
    for (Elsewhere const& row : elsewhere) {
        CAPTURE(row.code);
        CHECK_MESSAGE(here.insert(row.code).second, "it has a story now: take it off the list");
        CHECK_FALSE(row.reason.empty());
        CHECK_MESSAGE(tests.find(row.code) != std::string::npos, "no test tells of it");
    }
    for (DiagnosticRow const& row : diagnostic_table()) {
        std::string const code(row.code);
        CHECK_MESSAGE(here.erase(code) == 1, "write tests/diagnostics/", code, ".scene");
    }
    for (std::string const& code : here)
        FAIL_CHECK(code, " is no code of the table of diagnostics");
}

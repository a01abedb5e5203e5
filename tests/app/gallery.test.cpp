// The gallery: the example of every element, and the page of the manual made from it.
#include "fixture.h"
#include "stage/elements/element_kind.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace fresque;

namespace {

std::filesystem::path const root = FRESQUE_SOURCE_DIRECTORY;

std::string text_of(std::filesystem::path const& path) {
    std::ifstream const file(path);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> gallery() {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(root / "scenes/gallery"))
        if (entry.path().extension() == ".scene")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

bool begins_a_line(std::string const& text, std::string_view word) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string first;
        words >> first;
        if (first == word || first == std::string(word) + ":")
            return true;
    }
    return false;
}

} // namespace

TEST_CASE("every element, every part of one and every change is in the gallery") {
    std::string all;
    for (auto const& file : gallery())
        all += text_of(file);
    for (KeywordRow const& row : scene_vocabulary().rows())
        if (row.group == KeywordGroup::Elements || row.group == KeywordGroup::Changes ||
            row.group == KeywordGroup::Paths)
            CHECK_MESSAGE(begins_a_line(all, row.name), row.name);
}

TEST_CASE("the page of the elements is that of the gallery (scripts/elements_page.py - writes it)") {
    std::string const page = text_of(root / "docs/elements.md");
    for (auto const& file : gallery())
        if (file.filename() != "story.scene")
            CHECK_MESSAGE(page.find(text_of(file)) != std::string::npos, file.filename().string());
    std::size_t pictures = 0;
    for (std::size_t at = page.find("](pictures/"); at != std::string::npos;
         at = page.find("](pictures/", at + 1)) {
        std::string const name = page.substr(at + 2, page.find(')', at) - at - 2);
        CHECK_MESSAGE(std::filesystem::exists(root / "docs" / name), name);
        ++pictures;
    }
    CHECK(pictures >= gallery().size() - 1);
}

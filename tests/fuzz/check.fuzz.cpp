// The parser and the checker on any bytes: the files of a story, divided by lines of %%. It ends the process
// where a law of tests/story/story_laws.h is broken.
#include "../story/story_laws.h"

#include "script/syntax.h"
#include "stage/elements/element_kind.h"
#include "story/check.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace fresque::test {

namespace {

constexpr std::string_view divider = "\n%%\n";

std::vector<std::string> files_of(std::string_view text) {
    std::vector<std::string> files;
    for (std::size_t end = text.find(divider); end != std::string_view::npos; end = text.find(divider)) {
        files.emplace_back(text.substr(0, end + 1));
        text.remove_prefix(end + divider.size());
    }
    files.emplace_back(text);
    return files;
}

// Every other image is missing.
std::string image_trouble(std::string_view name) {
    return name.size() % 2 == 0 ? "" : std::string(name) + " is not there";
}

std::string broken_law_of_files(std::vector<std::string> const& texts) {
    SourceText sources;
    for (std::string const& text : texts)
        sources.add({std::to_string(sources.size()) + ".scene", text});
    std::vector<Syntax> files;
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        auto parsed = parse(sources, i, scene_vocabulary());
        if (auto law = broken_law(parsed.diagnostics, sources); !law.empty())
            return law;
        if (parsed.value.sound == has_errors(parsed.diagnostics))
            return "a file that is sound and has errors, or neither";
        files.push_back(std::move(parsed.value));
    }
    auto const checked = check(files, scene_vocabulary(), image_trouble);
    if (auto law = broken_law(checked.diagnostics, sources); !law.empty())
        return law;
    return broken_law(checked.value, sources);
}

// As the program reads a file in which some bytes are no text.
std::string repaired(std::string_view text) {
    std::string whole;
    for (std::size_t at = 0; at < text.size();)
        append_utf8(whole, next_character(text, at));
    return whole;
}

// Bytes that are no text are repaired before they are read; of some of those, what was there is read too.
std::string broken_law_of(std::string_view bytes) {
    auto texts = files_of(bytes);
    if (!first_malformed_byte(bytes))
        return broken_law_of_files(texts);
    if (bytes.size() % 8 == 0)
        if (auto law = broken_law_of_files(texts); !law.empty())
            return law;
    for (std::string& text : texts)
        text = repaired(text);
    return broken_law_of_files(texts);
}

} // namespace

} // namespace fresque::test

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* bytes, std::size_t size) {
    std::string const text(bytes, bytes + size);
    std::string const broken = fresque::test::broken_law_of(text);
    if (broken.empty())
        return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}

#include "story/markup.h"

#include <algorithm>

namespace fresque {

namespace {

std::string with_stars_escaped(std::string_view words) {
    std::string text;
    for (char const c : words)
        text += c == '*' ? std::string("\\*") : std::string(1, c);
    return text;
}

std::string_view stars_of(Emphasis emphasis) {
    switch (emphasis) {
    case Emphasis::None:
        return "";
    case Emphasis::Emphasis:
        return "*";
    case Emphasis::Strong:
        return "**";
    }
    return "";
}

std::string paragraph_markup(Paragraph const& paragraph) {
    std::string text;
    for (ProseRun const& run : paragraph.runs) {
        std::string_view const stars = stars_of(run.emphasis);
        text += stars;
        text += with_stars_escaped(run.text);
        text += stars;
    }
    if (paragraph.item)
        return "- " + text;
    if (text.starts_with("- ")) // words, though they look like an item; a tab is read as a space
        text[1] = '\t';
    return text;
}

} // namespace

std::string prose_markup(Prose const& prose) {
    std::string text;
    for (std::size_t i = 0; i < prose.size(); ++i) {
        if (i > 0)
            text += prose[i].item && prose[i - 1].item ? "\n" : "\n\n";
        text += paragraph_markup(prose[i]);
    }
    return text;
}

std::vector<ProseLine> prose_lines(std::string_view text) {
    std::vector<ProseLine> lines;
    for (std::size_t begin = 0; begin <= text.size();) {
        std::size_t const end = std::min(text.find('\n', begin), text.size());
        lines.push_back({std::string(text.substr(begin, end - begin)),
                         {0, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
        begin = end + 1;
    }
    return lines;
}

} // namespace fresque

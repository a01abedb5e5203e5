#include "story/repeated_quotes.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fresque {

namespace {

// With the first of its words: few quotes of a scene have these in common, and are compared as a whole.
struct Standing {
    Element const* quote;
    std::string_view words;
};

bool is_quote(Element const& element) {
    return element.kind == "quote" && !element.prose.empty() && !element.prose.front().runs.empty();
}

std::size_t count_quotes(Scene const& scene) {
    std::size_t count = 0;
    for (Step const& step : scene.steps)
        count +=
            static_cast<std::size_t>(std::count_if(step.elements.begin(), step.elements.end(), is_quote));
    return count;
}

void add(Element const& quote, std::vector<Standing>& standing, Findings& findings) {
    std::string_view const words = quote.prose.front().runs.front().text;
    auto const same = std::find_if(standing.begin(), standing.end(), [&](Standing const& other) {
        return other.words == words && other.quote->id != quote.id && other.quote->prose == quote.prose &&
               other.quote->value("voice") == quote.value("voice");
    });
    if (same == standing.end())
        return standing.push_back({&quote, words});
    findings.warning("repeated-quote",
                     "the same words of “" + std::string(quote.value("voice")) +
                         "” stand in this scene already",
                     quote.span, "remove one of the two, or hide the first before the second comes",
                     {{same->quote->span, "written"}});
}

} // namespace

void report_repeated_quotes(Scene const& scene, Findings& findings) {
    std::size_t const count = count_quotes(scene);
    if (count < 2)
        return;
    std::vector<Standing> standing;
    standing.reserve(count);
    for (Step const& step : scene.steps) {
        for (Cue const& cue : step.cues)
            if (cue.verb == "hide")
                std::erase_if(standing, [&](Standing const& quote) { return quote.quote->id == cue.target; });
        for (Element const& element : step.elements)
            if (is_quote(element))
                add(element, standing, findings);
    }
}

} // namespace fresque

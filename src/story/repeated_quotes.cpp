#include "story/repeated_quotes.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

namespace fresque {

namespace {

// By the voice and the first of the words, which are compared as a whole where these are the same.
using Standing = std::multimap<std::pair<std::string_view, std::string_view>, Element const*>;

std::pair<std::string_view, std::string_view> key_of(Element const& quote) {
    bool const has_words = !quote.prose.empty() && !quote.prose.front().runs.empty();
    std::string_view first;
    if (has_words)
        first = quote.prose.front().runs.front().text;
    return {quote.value("voice"), first};
}

void add(Element const& quote, Standing& standing, Findings& findings) {
    auto const [begin, end] = standing.equal_range(key_of(quote));
    auto const same =
        std::find_if(begin, end, [&](auto const& other) { return other.second->prose == quote.prose; });
    if (same != end && same->second->id != quote.id) {
        findings.warning("repeated-quote",
                         "the same words of “" + std::string(quote.value("voice")) +
                             "” stand in this scene already",
                         quote.span, "remove one of the two, or hide the first before the second comes",
                         {{same->second->span, "written"}});
        return;
    }
    standing.emplace(key_of(quote), &quote);
}

} // namespace

void report_repeated_quotes(Scene const& scene, Findings& findings) {
    Standing standing;
    for (Step const& step : scene.steps) {
        for (Cue const& cue : step.cues)
            if (cue.verb == "hide")
                std::erase_if(standing, [&](auto const& quote) { return quote.second->id == cue.target; });
        for (Element const& element : step.elements)
            if (element.kind == "quote" && !element.prose.empty())
                add(element, standing, findings);
    }
}

} // namespace fresque

#include "story/story.h"

#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>
#include <utility>

namespace fresque {

namespace {

constexpr std::array<std::pair<std::string_view, Attribution>, 4> attributions = {
    {{"direct", Attribution::Direct},
     {"official", Attribution::Official},
     {"reported", Attribution::Reported},
     {"anonymous", Attribution::Anonymous}}};

template<typename T>
T const* named(std::vector<T> const& things, std::string_view id) {
    auto const found =
        std::find_if(things.begin(), things.end(), [id](T const& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

} // namespace

std::optional<Attribution> attribution_from(std::string_view word) {
    for (auto const& [name, attribution] : attributions)
        if (name == word)
            return attribution;
    return std::nullopt;
}

std::string_view word_for(Attribution attribution) {
    for (auto const& [name, candidate] : attributions)
        if (candidate == attribution)
            return name;
    return {};
}

std::string plain_text(Prose const& prose) {
    std::string text;
    for (Paragraph const& paragraph : prose) {
        if (&paragraph != &prose.front())
            text += '\n';
        for (ProseRun const& run : paragraph.runs)
            text += run.text;
    }
    return text;
}

std::string_view Element::value(std::string_view name) const {
    return values[name];
}

Voice const* Story::voice(std::string_view id) const {
    return named(voices, id);
}
Source const* Story::source(std::string_view id) const {
    return named(sources, id);
}
Topic const* Story::topic(std::string_view id) const {
    return named(topics, id);
}

namespace {

// `names` is a story or its index.
template<typename Names>
std::optional<Quote> quote_from(Names const& names, Element const& element) {
    if (element.kind != "quote")
        return std::nullopt;
    Voice const* const voice = names.voice(element.value("voice"));
    auto const attribution = attribution_from(element.value("kind"));
    if (!voice || !attribution)
        return std::nullopt;
    std::string_view const said = element.value("said");
    return Quote{.element = &element,
                 .voice = voice,
                 .attribution = *attribution,
                 .via = names.source(element.value("via")),
                 .topic = names.topic(element.value("on")),
                 .date = said.empty() ? element.value("date") : said,
                 .short_words = element.value("short"),
                 .original = element.value("original")};
}

} // namespace

StoryNames::StoryNames(Story const& story) {
    for (Voice const& voice : story.voices)
        voices_.emplace(voice.id, &voice);
    for (Source const& source : story.sources)
        sources_.emplace(source.id, &source);
    for (Topic const& topic : story.topics)
        topics_.emplace(topic.id, &topic);
}

std::optional<Quote> quote_of(StoryNames const& names, Element const& element) {
    return quote_from(names, element);
}

std::optional<Quote> quote_of(Story const& story, Element const& element) {
    return quote_from(story, element);
}

SaidIn said_in(Element const& element) {
    return {element.id, std::string(element.value("kind")), std::string(element.value("voice")),
            plain_text(element.prose)};
}

std::vector<Quote> quotes(Story const& story) {
    StoryNames const names(story);
    std::vector<Quote> found;
    std::unordered_map<std::string_view, Element const*> first_of_name;
    std::set<SaidIn> told; // of the names that several have
    auto const is_new = [&](Element const& element) {
        auto const [first, added] = first_of_name.emplace(element.id, &element);
        if (added)
            return true;
        told.insert(said_in(*first->second));
        return told.insert(said_in(element)).second;
    };
    for (Scene const& scene : story.scenes)
        for (Step const& step : scene.steps)
            for (Element const& element : step.elements)
                if (auto const quote = quote_from(names, element); quote && is_new(element))
                    found.push_back(*quote);
    return found;
}

std::vector<Option> options_of(Story const& story, std::size_t scene) {
    std::vector<Option> options;
    for (Element const& element : story.scenes[scene].steps.back().elements) {
        if (element.kind != "choice")
            continue;
        for (Element const& part : element.parts)
            for (std::size_t i = 0; i < story.scenes.size(); ++i)
                if (story.scenes[i].id == part.value("scene"))
                    options.push_back({i, plain_text(part.prose)});
    }
    return options;
}

} // namespace fresque

#include "story/balance_check.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace fresque {

namespace {

using Names = std::set<std::string, std::less<>>;

template<typename Thing>
void report_unused(std::vector<Thing> const& things, Names const& used, std::string const& kind,
                   std::string const& hint, Findings& findings) {
    for (Thing const& thing : things)
        if (!used.contains(thing.id))
            findings.warning("unused-" + kind, "nothing uses the " + kind + " “" + thing.id + "”", thing.span,
                             hint);
}

// The quote as the only one of its topic.
struct Heard {
    std::size_t quotes = 0;
    std::string_view voice;
    bool others = false;
};

std::map<std::string_view, Heard> heard_of(std::vector<Quote> const& all) {
    std::map<std::string_view, Heard> heard;
    for (Quote const& quote : all) {
        if (!quote.topic)
            continue;
        Heard& topic = heard[quote.topic->id];
        topic.others = topic.others || (topic.quotes > 0 && topic.voice != quote.voice->id);
        topic.voice = quote.voice->id;
        ++topic.quotes;
    }
    return heard;
}

void report_lonely_voices(Story const& story, std::vector<Quote> const& all, Findings& findings) {
    auto const heard = heard_of(all);
    bool const lacks_topic =
        std::any_of(all.begin(), all.end(), [](Quote const& quote) { return quote.topic == nullptr; });
    for (Topic const& topic : story.topics) {
        auto const found = heard.find(topic.id);
        if (found == heard.end() || found->second.others || topic.one_voice)
            continue;
        Voice const* const voice = story.voice(found->second.voice);
        findings.warning("one-voice", "on “" + topic.title + "” only “" + voice->name + "” is heard",
                         topic.span,
                         "quote another voice, " +
                             (lacks_topic ? "add on=" + topic.id + " to a quote that lacks it, " : "") +
                             "or write voices: one under the topic");
    }
}

// The voices that show their initials: an unnamed one shows a question mark.
Names voices_seen(std::vector<Quote> const& all) {
    Names seen;
    for (Quote const& quote : all)
        if (quote.attribution != Attribution::Anonymous)
            seen.insert(quote.voice->id);
    return seen;
}

// In a medallion a voice is told from the others by its letters, where colours are few.
void report_same_initials(Story const& story, std::vector<Quote> const& all, Findings& findings) {
    Names const seen = voices_seen(all);
    std::map<std::string_view, Voice const*> by_initials;
    for (Voice const& voice : story.voices) {
        if (!seen.contains(voice.id) || !voice.portrait.empty())
            continue;
        auto const [earlier, first] = by_initials.try_emplace(voice.initials, &voice);
        if (!first)
            findings.warning("same-initials",
                             "“" + voice.id + "” and “" + earlier->second->id + "” have the same initials, " +
                                 voice.initials,
                             voice.span, "write other initials: under this one, two or three letters",
                             {{earlier->second->span, "declared"}});
    }
}

} // namespace

void check_balance(Story const& story, Uses const& uses, Findings& findings) {
    report_unused(story.voices, uses.voices, "voice", "quote it, or remove it", findings);
    report_unused(story.sources, uses.sources, "source", "write via= at a quote, or remove it", findings);
    report_unused(story.topics, uses.topics, "topic", "write on= at a quote, or remove it", findings);
    std::vector<Quote> const all = quotes(story);
    report_lonely_voices(story, all, findings);
    report_same_initials(story, all, findings);
}

} // namespace fresque

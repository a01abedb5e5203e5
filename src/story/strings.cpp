#include "story/strings.h"

#include "base/diagnostic.h"
#include "base/utf8.h"
#include "story/initials.h"
#include "story/markup.h"
#include "story/po.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace fresque {

namespace {

constexpr std::size_t longest_note = 2000; // bytes; a longer one explains nothing to a translator

ParameterRow const* parameter_of(KeywordRow const& row, std::string_view name) {
    auto const found = std::find_if(row.arguments.begin(), row.arguments.end(),
                                    [name](ParameterRow const& argument) { return argument.name == name; });
    return found == row.arguments.end() ? row.attribute(name) : &*found;
}

// Signs and numbers need no translation.
bool has_letter(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_character(text, at);
        bool const latin = (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
        bool const beyond = c >= 0xC0 && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F);
        if (latin || beyond)
            return true;
    }
    return false;
}

class Collector {
  public:
    Collector(Story& story, Vocabulary const& vocabulary) : story_(story), vocabulary_(vocabulary) {}

    std::vector<WordsPlace> collect() {
        add_line("story", "", "story/title", story_.title, story_.words);
        add_line("story", "kicker", "story/kicker", story_.kicker, story_.kicker_words);
        add_line("story", "subtitle", "story/subtitle", story_.subtitle, story_.subtitle_words);
        for (Voice& voice : story_.voices)
            add_voice(voice);
        for (Source& source : story_.sources)
            add_line("source", "", "source/" + source.id + "/name", source.name, source.words);
        for (Topic& topic : story_.topics)
            add_line("topic", "", "topic/" + topic.id + "/title", topic.title, topic.words);
        auto chapter = story_.chapters.begin();
        for (std::size_t i = 0; i < story_.scenes.size(); ++i) {
            for (; chapter != story_.chapters.end() && chapter->first_scene <= i; ++chapter)
                add_chapter(*chapter);
            add_scene(story_.scenes[i]);
        }
        return std::move(places_);
    }

  private:
    void add_voice(Voice& voice) {
        std::string const base = "voice/" + voice.id;
        add_line("voice", "", base + "/name", voice.name, voice.words);
        add_line("voice", "role", base + "/role", voice.role, voice.role_words);
        // Those made from the name are made from its translation.
        if (voice.initials != initials_of(voice.name, story_.language) && has_letter(voice.initials))
            add_line("voice", "initials", base + "/initials", voice.initials, voice.span);
    }

    void add_chapter(Chapter& chapter) {
        std::string const& first = story_.scenes[chapter.first_scene].id;
        std::string const base = "chapter/" + (chapter.when.empty() ? first : chapter.when);
        if (has_letter(chapter.when))
            add_line("chapter", "when", base + "/when", chapter.when, chapter.span);
        add_line("chapter", "", base + "/title", chapter.title, chapter.words);
    }

    void add_scene(Scene& scene) {
        if (scene.id != title_scene_id) {
            std::string const base = "scene/" + scene.id;
            add_line("scene", "kicker", base + "/kicker", scene.kicker, scene.kicker_words);
            add_line("scene", "", base + "/title", scene.title, scene.words);
        }
        for (std::size_t i = 0; i < scene.steps.size(); ++i) {
            Step& step = scene.steps[i];
            for (Element& element : step.elements)
                add_element(element, scene, step);
            std::string const place = scene.id + "." + std::to_string(i + 1);
            add(place + "/note", WordsForm::Lines, &step.note, nullptr, step.note_words,
                "note: for the presenter; the audience never sees it");
        }
    }

    void add_element(Element& element, Scene const& scene, Step const& step) {
        KeywordRow const* const row = vocabulary_.find(element.kind);
        bool const named = element.id.find('/') == std::string::npos;
        bool const goes_on = row && row->on_stage == OnStage::Picture;
        std::string const base = named ? element.kind + "/" + element.id : element.id;
        std::string const told_in = named || goes_on ? scene.id : "";
        std::string const about = about_element(element);
        bool const noted = !step.note.empty() && step.note.size() <= longest_note;
        std::string const note = noted ? "\nnote: " + step.note : "";
        add(base, WordsForm::Paragraphs, nullptr, &element.prose, element.words, about + note, told_in);
        add_values(element, base, about, told_in);
        for (Element& part : element.parts) {
            std::string const part_base = base + "/" + part.kind + "/" + part.id;
            std::string const about_part = part.kind + ", of " + about;
            add(part_base, WordsForm::Paragraphs, nullptr, &part.prose, part.words, about_part, told_in);
            add_values(part, part_base, about_part, told_in);
        }
    }

    void add_values(Element& element, std::string const& base, std::string const& about,
                    std::string const& told_in) {
        for (auto& [name, text, place] : element.values)
            if (is_translatable(vocabulary_, element.kind, name)) {
                KeywordRow const* const row = vocabulary_.find(element.kind);
                add(base + "/" + std::string(name), WordsForm::Line, &text, nullptr,
                    place == Span{} ? element.span : place,
                    std::string(name) + ": " + std::string(parameter_of(*row, name)->help) + "\n" + about,
                    told_in);
            }
    }

    // quote: Sam Altman, direct, via Semafor
    std::string about_element(Element const& element) const {
        KeywordRow const* const row = vocabulary_.find(element.kind);
        auto const quote = quote_of(story_, element);
        if (!quote)
            return element.kind + ": " + std::string(row ? row->help : "");
        std::string text = element.kind + ": " + quote->voice->name + ", ";
        text += word_for(quote->attribution);
        if (quote->via)
            text += ", via " + quote->via->name;
        if (quote->attribution == Attribution::Direct)
            text += "\nword for word; use the original words where they exist";
        return text;
    }

    // The words after a keyword's colon, or one of its parameters.
    void add_line(std::string_view keyword, std::string_view parameter, std::string context,
                  std::string& words, Span span) {
        KeywordRow const* const row = vocabulary_.find(keyword);
        if (!row || (!parameter.empty() && !is_translatable(vocabulary_, keyword, parameter)))
            return;
        std::string comment(keyword);
        if (!parameter.empty())
            comment += " " + std::string(parameter);
        comment += ": ";
        comment += parameter.empty() ? row->help : parameter_of(*row, parameter)->help;
        add(std::move(context), WordsForm::Line, &words, nullptr, span, std::move(comment));
    }

    void add(std::string const& context, WordsForm form, std::string* line, Prose* prose, Span span,
             std::string comment, std::string_view told_in = {}) {
        std::string words = prose ? prose_markup(*prose) : *line;
        if (words.empty())
            return;
        std::string own = own_context(context, words, told_in);
        places_.push_back({{std::move(own), std::move(words), span, std::move(comment)}, form, line, prose});
    }

    // What is told again with the same words keeps its context; with others it has the scene's name in it;
    // what still has no context of its own is counted.
    std::string own_context(std::string const& context, std::string const& words, std::string_view told_in) {
        std::string own = context;
        if (taken(own, words, told_in) && !told_in.empty())
            own += "@" + std::string(told_in);
        for (std::string const base = own; taken(own, words, told_in);)
            own = base + "~" + std::to_string(++counts_[base] + 1);
        words_.emplace(own, std::pair(words, !told_in.empty()));
        return own;
    }

    bool taken(std::string const& context, std::string const& words, std::string_view told_in) const {
        auto const found = words_.find(context);
        if (found == words_.end())
            return false;
        bool const same_thing = !told_in.empty() && found->second.second;
        return !same_thing || found->second.first != words;
    }

    Story& story_;
    Vocabulary const& vocabulary_;
    std::vector<WordsPlace> places_;
    std::map<std::string, std::pair<std::string, bool>> words_; // by context; whether they have a name
    std::map<std::string, std::size_t> counts_;
};

std::string template_header(Story const& story) {
    return "Project-Id-Version: " + story.title +
           "\n"
           "PO-Revision-Date: YEAR-MO-DA HO:MI+ZONE\n"
           "Last-Translator: FULL NAME <EMAIL@ADDRESS>\n"
           "Language-Team: LANGUAGE <LL@li.org>\n"
           "Language: \n"
           "MIME-Version: 1.0\n"
           "Content-Type: text/plain; charset=UTF-8\n"
           "Content-Transfer-Encoding: 8bit\n"
           "X-Source-Language: " +
           story.language + "\n";
}

std::string reference(Span span, SourceText const& sources) {
    if (span.file >= sources.size())
        return {};
    std::string const name = legible(sources.file(span.file).name);
    std::string const line = std::to_string(sources.place(span.file, span.begin).line);
    bool const plain = name.find_first_of(" \t") == std::string::npos;
    // A name with spaces stands in direction isolates, as xgettext writes it.
    return (plain ? name : "\u2068" + name + "\u2069") + ":" + line;
}

} // namespace

bool is_translatable(Vocabulary const& vocabulary, std::string_view keyword, std::string_view parameter) {
    KeywordRow const* const row = vocabulary.find(keyword);
    ParameterRow const* const found = row ? parameter_of(*row, parameter) : nullptr;
    return found && found->translation == Translation::Words;
}

std::vector<WordsPlace> places_of_words(Story& story, Vocabulary const& vocabulary) {
    return Collector(story, vocabulary).collect();
}

std::vector<TranslatableString> strings_of(Story const& story, Vocabulary const& vocabulary) {
    Story copy = story;
    std::vector<TranslatableString> strings;
    std::set<std::string> known;
    for (WordsPlace& place : places_of_words(copy, vocabulary))
        if (known.insert(place.string.context).second)
            strings.push_back(std::move(place.string));
    return strings;
}

std::string po_template(Story const& story, Vocabulary const& vocabulary, SourceText const& sources) {
    Catalog catalog;
    catalog.header = template_header(story);
    for (TranslatableString& string : strings_of(story, vocabulary)) {
        PoEntry entry;
        entry.context = std::move(string.context);
        entry.id = std::move(string.words);
        entry.comment = std::move(string.comment);
        entry.reference = reference(string.span, sources);
        catalog.entries.push_back(std::move(entry));
    }
    return po_text(catalog);
}

} // namespace fresque

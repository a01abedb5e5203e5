#include "story/translate.h"

#include "script/characters.h"
#include "script/limits.h"
#include "story/catalog_match.h"
#include "story/initials.h"
#include "story/markup.h"
#include "story/prose.h"
#include "story/quote_check.h"
#include "story/strings.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace fresque {

namespace {

// The words of an entry, in the form in which they are to be shown.
class Words {
  public:
    Words(PoEntry const& entry, Findings& findings) : entry_(entry), findings_(findings) {}

    // False where nothing is left to be shown.
    bool put_into(WordsPlace& place) {
        Findings found;
        std::vector<ProseLine> lines = prose_lines(entry_.text);
        for (ProseLine const& line : lines)
            report_unseen(entry_.text, line.span.begin, line.span.end, 0, Role::Words, found);
        bool const put =
            place.prose ? put_prose(lines, *place.prose, found) : put_lines(lines, place.form, *place.words);
        report(found.take());
        return put;
    }

  private:
    static bool put_prose(std::vector<ProseLine> const& lines, Prose& words, Findings& found) {
        Prose prose = prose_from(lines, found);
        for (Paragraph& paragraph : prose)
            for (ProseRun& run : paragraph.runs)
                run.text = without_unseen(run.text, Role::Words);
        if (is_blank(plain_text(prose)))
            return false;
        words = std::move(prose);
        return true;
    }

    static bool put_lines(std::vector<ProseLine> const& lines, WordsForm form, std::string& words) {
        std::string text;
        for (ProseLine const& line : lines) {
            if (&line != &lines.front())
                text += form == WordsForm::Lines ? '\n' : ' ';
            text += without_unseen(line.text, Role::Words);
        }
        if (is_blank(text))
            return false;
        words = std::move(text);
        return true;
    }

    // What was found in the words, at the places where the catalogue has them.
    void report(std::vector<Diagnostic> const& found) {
        for (Diagnostic const& diagnostic : found) {
            Span const span = span_of(entry_, diagnostic.span.begin, diagnostic.span.end);
            if (diagnostic.severity == Severity::Error)
                findings_.error(diagnostic.code, diagnostic.message, span, diagnostic.hint);
            else
                findings_.warning(diagnostic.code, diagnostic.message, span, diagnostic.hint);
        }
    }

    PoEntry const& entry_;
    Findings& findings_;
};

// Where a gap of one kind was met first, and how many there are.
struct Gap {
    std::size_t count = 0;
    Span place;
    std::optional<Span> other;

    void add(Span span, std::optional<Span> related = std::nullopt) {
        if (count++ > 0)
            return;
        place = span;
        other = related;
    }

    void report(Findings& findings, std::string const& code, std::string const& message,
                std::string const& hint, std::string const& relation = {}) const {
        if (count == 0)
            return;
        std::vector<Related> related;
        if (other)
            related.push_back({*other, relation});
        findings.warning(code, message, place, hint, std::move(related));
    }
};

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// Names and numbers may be the same in two languages; a sentence is not.
bool has_several_words(std::string_view text) {
    constexpr std::ptrdiff_t spaces_in_names = 2;
    return std::count(text.begin(), text.end(), ' ') > spaces_in_names;
}

class Translator {
  public:
    Translator(Story story, Catalog const& catalog, Vocabulary const& vocabulary) :
        catalog_(catalog), vocabulary_(vocabulary) {
        result_.story = std::move(story);
    }

    Translated translate() {
        auto const made = voices_with_made_initials();
        auto const spoken = words_spoken();
        std::vector<WordsPlace> places = places_of_words(result_.story, vocabulary_);
        Matcher matcher(catalog_, places);
        std::set<std::string_view> known;
        for (WordsPlace& place : places) {
            first_telling_ = known.insert(place.string.context).second;
            put(matcher.match(place.string), place);
        }
        for (PoEntry const& entry : catalog_.entries)
            if (!entry.obsolete && !matcher.is_used(entry))
                unused_.add(entry.span);
        for (auto const& [voice, name] : made)
            if (voice->name != name)
                voice->initials = initials_of(voice->name, language_tag(catalog_.language));
        note_originals(spoken);
        finish_story();
        count();
        report_gaps();
        result_.diagnostics = findings_.take();
        return std::move(result_);
    }

  private:
    // Those whose initials were made from their names, with these.
    std::vector<std::pair<Voice*, std::string>> voices_with_made_initials() {
        std::vector<std::pair<Voice*, std::string>> voices;
        for (Voice& voice : result_.story.voices)
            if (voice.initials == initials_of(voice.name, result_.story.language))
                voices.emplace_back(&voice, voice.name);
        return voices;
    }

    // The words of direct quotes, before they are translated.
    std::map<Element*, std::string> words_spoken() {
        std::map<Element*, std::string> spoken;
        for (Scene& scene : result_.story.scenes)
            for (Step& step : scene.steps)
                for (Element& element : step.elements)
                    if (element.kind == "quote" && element.value("kind") == "direct" &&
                        element.value("original").empty())
                        spoken.emplace(&element, plain_text(element.prose));
        return spoken;
    }

    // A direct quote in another language is a translation, unless these are the words of its source.
    void note_originals(std::map<Element*, std::string> const& spoken) {
        for (auto const& [element, words] : spoken) {
            std::string const now = plain_text(element->prose);
            if (now != words && !is_of_source(element->value("via"), element->prose))
                element->values.add("original", words);
        }
    }

    bool is_of_source(std::string_view id, Prose const& words) {
        Source const* const source = result_.story.source(id);
        if (!source || source->extracts.empty())
            return false;
        auto known = passages_.find(source->id);
        if (known == passages_.end())
            known = passages_.emplace(source->id, passages_of(*source)).first;
        compared_words_ += known->second.size();
        return compared_words_ <= limits::compared_words &&
               agreement_of(QuotedWords(words), known->second).word_for_word;
    }

    void put(Match const& match, WordsPlace& place) {
        PoEntry const* const entry = match.entry;
        if (!entry || is_blank(entry->text))
            return note(missing_, place.string.span);
        if (entry->fuzzy)
            return note(fuzzy_, entry->span, place.string.span);
        Findings again; // the same words told again have been reported
        if (!Words(*entry, first_telling_ ? findings_ : again).put_into(place))
            return note(missing_, place.string.span);
        if (entry->text == entry->id && has_several_words(entry->id))
            note(copied_, entry->span);
        if (match.stale)
            return note(stale_, entry->span, place.string.span);
        result_.counts.translated += first_telling_ ? 1U : 0U;
    }

    void note(Gap& gap, Span span, std::optional<Span> related = std::nullopt) const {
        if (first_telling_)
            gap.add(span, related);
    }

    // The title has a scene, which says it again.
    void finish_story() {
        Story& story = result_.story;
        story.language = language_tag(catalog_.language);
        for (Scene& scene : story.scenes)
            if (scene.id == title_scene_id) {
                scene.title = story.title;
                scene.kicker = story.kicker;
            }
    }

    void count() {
        TranslationCounts& counts = result_.counts;
        counts.stale = stale_.count;
        counts.fuzzy = fuzzy_.count;
        counts.untranslated = missing_.count;
        counts.unused = unused_.count;
        counts.strings = counts.translated + counts.stale + counts.fuzzy + counts.untranslated;
    }

    void report_gaps() {
        std::string const into = " into " + result_.story.language;
        if (copied_.count > 2 && copied_.count * 4 > result_.counts.translated)
            copied_.report(findings_, "translation-copied",
                           std::to_string(copied_.count) + " translations" + into +
                               " are the story’s own words, unchanged",
                           "msginit fills them in for English: make the file with cp, and write the words");
        missing_.report(findings_, "translation-missing",
                        std::to_string(missing_.count) + " of " + std::to_string(result_.counts.strings) +
                            " strings " + (missing_.count == 1 ? "is" : "are") + " not translated" + into,
                        "the story’s own words are shown; this is the first");
        stale_.report(findings_, "translation-stale",
                      counted(stale_.count, "translation", "translations") + into +
                          (stale_.count == 1 ? " is" : " are") + " older than the words they translate",
                      "compare the two, then bring the file up to date with msgmerge", "changed");
        fuzzy_.report(findings_, "translation-fuzzy",
                      counted(fuzzy_.count, "translation", "translations") + into +
                          (fuzzy_.count == 1 ? " is" : " are") + " marked fuzzy and not shown",
                      "look at each, then remove its mark", "to be said");
        unused_.report(findings_, "translation-unused",
                       counted(unused_.count, "translation", "translations") + into +
                           (unused_.count == 1 ? " has" : " have") + " no place in the story",
                       "msgmerge sets aside what is no longer needed; this is the first");
    }

    Catalog const& catalog_;
    Vocabulary const& vocabulary_;
    Findings findings_;
    Translated result_;
    Gap missing_;
    Gap stale_;
    Gap fuzzy_;
    std::map<std::string, Passages> passages_; // of each source
    std::size_t compared_words_ = 0;
    Gap unused_;
    Gap copied_;                // the same words in both languages, of more than a name
    bool first_telling_ = true; // of words that are told again elsewhere
};

} // namespace

Translated translate(Story story, Catalog const& catalog, Vocabulary const& vocabulary) {
    return Translator(std::move(story), catalog, vocabulary).translate();
}

std::string language_tag(std::string_view locale) {
    std::string tag(locale.substr(0, locale.find_first_of(".@")));
    std::replace(tag.begin(), tag.end(), '_', '-');
    return tag;
}

} // namespace fresque

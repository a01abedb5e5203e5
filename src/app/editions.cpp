#include "app/editions.h"

#include "app/loading.h"
#include "base/findings.h"
#include "stage/elements/element_kind.h"
#include "story/limits.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace fresque {

namespace {

// en-gb for en_GB.UTF-8
std::string folded(std::string_view locale) {
    std::string tag = language_tag(locale);
    for (char& c : tag)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return tag;
}

std::string base_language(std::string_view locale) {
    std::string const tag = folded(locale);
    return tag.substr(0, tag.find('-'));
}

bool is_no_language(std::string_view locale) {
    std::string const tag = folded(locale);
    return tag == "c" || tag == "posix";
}

// The one of `languages` that is nearest to the wanted one; empty where none has the same base.
std::string nearest_edition(std::string_view wanted, std::vector<std::string> const& languages) {
    auto const with = [&](auto matches) {
        auto const found = std::find_if(languages.begin(), languages.end(), matches);
        return found == languages.end() ? std::string() : *found;
    };
    std::string const base = base_language(wanted);
    if (base.empty())
        return {};
    std::string found = with([&](auto const& language) { return folded(language) == folded(wanted); });
    if (found.empty())
        found = with([&](auto const& language) { return folded(language) == base; });
    if (found.empty())
        found = with([&](auto const& language) { return base_language(language) == base; });
    return found;
}

std::string listed(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

void split(std::string_view list, std::vector<std::string>& words) {
    while (!list.empty()) {
        std::size_t const length = std::min(list.find(':'), list.size());
        if (length > 0)
            words.emplace_back(list.substr(0, length));
        list.remove_prefix(std::min(length + 1, list.size()));
    }
}

std::string catalog_file(std::string const& language) {
    return std::string(locale_folder) + "/" + language + ".po";
}

// The header and the name of the file should agree; the name is what a viewer chooses by.
void name_language(Catalog& catalog, std::string const& language, std::vector<Diagnostic>& diagnostics) {
    if (!catalog.language.empty() && folded(catalog.language) != folded(language)) {
        Findings findings;
        findings.warning("po-language",
                         "the header says that this is " + catalog.language + ", the file’s name " + language,
                         catalog.span, "write Language: " + language + "\\n, or rename the file");
        std::vector<Diagnostic> found = findings.take();
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    }
    catalog.language = language;
}

Translated load_edition(StoryFolder const& folder, std::string const& language, Story const& story,
                        LoadedStory& loaded) {
    std::uint32_t const file = load_source(folder, catalog_file(language), limits::catalog_bytes, loaded);
    auto catalog = read_po(loaded.sources, file);
    name_language(catalog.value, language, catalog.diagnostics);
    Translated translated = translate(story, catalog.value, scene_vocabulary());
    for (auto* found : {&catalog.diagnostics, &translated.diagnostics})
        loaded.diagnostics.insert(loaded.diagnostics.end(), found->begin(), found->end());
    loaded.editions.push_back({language_tag(language), translated.counts});
    return translated;
}

} // namespace

std::vector<std::string> desktop_languages(EnvironmentLookup const& environment) {
    std::vector<std::string> locales;
    for (char const* const name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (std::string locale = environment(name); !locale.empty())
            locales.push_back(std::move(locale));
    std::vector<std::string> wanted;
    // As gettext has it: whoever asks for no language at all asks for none in LANGUAGE.
    if (locales.empty() || !is_no_language(locales.front()))
        split(environment("LANGUAGE"), wanted);
    wanted.insert(wanted.end(), locales.begin(), locales.end());
    wanted.erase(std::find_if(wanted.begin(), wanted.end(), is_no_language), wanted.end());
    return wanted;
}

std::vector<std::string> desktop_languages() {
    return desktop_languages([](std::string const& name) {
        char const* const value = std::getenv(name.c_str());
        return std::string(value == nullptr ? "" : value);
    });
}

Result<std::string> choose_edition(LanguageWish const& wish, std::string_view own,
                                   std::vector<std::string> const& others) {
    std::vector<std::string> all{std::string(own)};
    all.insert(all.end(), others.begin(), others.end());
    auto const edition = [own](std::string language) {
        return folded(language) == folded(own) ? std::string() : std::move(language);
    };
    if (!wish.named.empty()) {
        std::string found = nearest_edition(wish.named, all);
        if (found.empty())
            return Failure{FailureKind::Usage,
                           "the story is not told in “" + wish.named + "”; its languages are " + listed(all)};
        return edition(std::move(found));
    }
    for (std::string const& wanted : wish.desktop)
        if (std::string found = nearest_edition(wanted, all); !found.empty())
            return edition(std::move(found));
    return std::string();
}

std::string language_after(std::string_view shown, std::vector<std::string> const& languages) {
    if (languages.size() < 2)
        return {};
    auto const at = std::find_if(languages.begin(), languages.end(),
                                 [&](auto const& language) { return folded(language) == folded(shown); });
    return at == languages.end() || at + 1 == languages.end() ? languages.front() : *(at + 1);
}

Result<Done> load_editions(StoryFolder const& folder, LanguageWish const& wish, LoadedStory& loaded) {
    std::vector<std::string> const languages = folder.translations();
    loaded.languages = {loaded.story.language};
    for (std::string const& language : languages)
        if (std::none_of(loaded.languages.begin(), loaded.languages.end(),
                         [&](auto const& known) { return folded(known) == folded(language); }))
            loaded.languages.push_back(language_tag(language));
    auto const chosen = choose_edition(wish, loaded.story.language, languages);
    if (!chosen)
        return chosen.failure();
    if (chosen->empty() && wish.scope == EditionScope::Chosen)
        return Done{};
    Story const own = loaded.story;
    for (std::string const& language : languages) {
        if (language != *chosen && wish.scope == EditionScope::Chosen)
            continue;
        Translated edition = load_edition(folder, language, own, loaded);
        if (language == *chosen)
            loaded.story = std::move(edition.story);
    }
    return Done{};
}

std::string report_line(EditionReport const& report) {
    TranslationCounts const& counts = report.counts;
    std::string line = report.language + ": " + std::to_string(counts.translated + counts.stale) + " of " +
                       std::to_string(counts.strings) + " strings translated";
    auto const add = [&line](std::size_t count, std::string_view what) {
        if (count > 0)
            line += ", " + std::to_string(count) + " " + std::string(what);
    };
    add(counts.stale, "stale");
    add(counts.fuzzy, "fuzzy");
    add(counts.unused, "unused");
    return line;
}

} // namespace fresque

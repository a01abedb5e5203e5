#include "app/beginnings/new_story.h"
#include "app/beginnings/templates.h"
#include "app/messages.h"
#include "app/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace fresque {

namespace {

struct NewOptions {
    std::string folder;
    NewStory story{"", std::string(template_languages().front())};
    std::string added_to;
    NewChapter chapter;
    std::vector<std::string> rest; // words that are too many
};

std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (std::string const& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

ExitCode new_story(NewOptions const& options) {
    auto const written = write_story(options.folder, options.story);
    if (!written)
        return say(written.failure());
    for (std::filesystem::path const& path : *written)
        std::cout << legible(path.string()) << "\n";
    return ExitCode::Fine;
}

bool says_when(std::string const& words) {
    return words.find_first_of("0123456789") != std::string::npos;
}

// Empty where the story, the time and the title of the chapter are there, and nothing else.
std::string trouble_of_chapter(NewOptions const& options) {
    std::string const form = "fresque new chapter STORY WHEN \"TITLE\"";
    NewChapter const& chapter = options.chapter;
    if (!options.rest.empty())
        return "a title of several words stands in quotation marks: fresque new chapter " + options.added_to +
               " " + chapter.when + " \"" + chapter.title + " " + joined(options.rest) + "\"";
    if (!chapter.title.empty())
        return {};
    std::error_code error;
    if (!options.added_to.empty() && !std::filesystem::exists(options.added_to, error))
        return "the story’s folder comes first, and there is none at " + options.added_to + ": " + form;
    if (!chapter.when.empty() && !says_when(chapter.when))
        return "say when it happens before the title: fresque new chapter " + options.added_to + " WHEN \"" +
               chapter.when + "\"";
    return "a chapter needs its story, its time and its title: " + form;
}

ExitCode new_chapter(NewOptions const& options) {
    if (std::string const trouble = trouble_of_chapter(options); !trouble.empty())
        return say(usage(trouble));
    auto const written = write_chapter(options.added_to, options.chapter);
    if (!written)
        return say(written.failure());
    std::cout << legible(written->string()) << "\n";
    return ExitCode::Fine;
}

CLI::App* add_story_kind(CLI::App& verb, NewOptions& options) {
    auto* kind = verb.add_subcommand("story", "write a small story that plays and explains itself");
    kind->add_option("DIR", options.folder, "the folder to make; one that is there must be empty")
        ->required();
    kind->add_option("--title", options.story.title, "the story’s title");
    std::vector<std::string> languages;
    for (std::string_view const language : template_languages())
        languages.emplace_back(language);
    kind->add_option("--language", options.story.language, "en (the default) or fr")
        ->check(CLI::IsMember(languages));
    return kind;
}

CLI::App* add_chapter_kind(CLI::App& verb, NewOptions& options) {
    auto* kind = verb.add_subcommand("chapter", "add a file with a chapter, behind the last one");
    // What is missing or too much is said by us: the library knows no title of several words.
    kind->add_option("STORY", options.added_to, "the story’s folder");
    kind->add_option("WHEN", options.chapter.when, "when it happens, such as 2018 or \"summer 2018\"");
    kind->add_option("TITLE", options.chapter.title, "its title, in quotation marks");
    kind->add_option("REST", options.rest)->group("");
    return kind;
}

} // namespace

VerbRun add_new(CLI::App& program) {
    auto const options = std::make_shared<NewOptions>();
    auto* verb = program.add_subcommand("new", "write the beginning of a story, or of a chapter");
    verb->require_subcommand(0, 1);
    verb->add_option("KIND", options->rest)->group(""); // that is none
    CLI::App const* const story = add_story_kind(*verb, *options);
    CLI::App const* const chapter = add_chapter_kind(*verb, *options);
    return [options, story, chapter] {
        if (story->parsed())
            return new_story(*options);
        if (chapter->parsed())
            return new_chapter(*options);
        return say(usage((options->rest.empty() ? "" : "there is no “new " + options->rest.front() + "”; ") +
                         "write fresque new story DIR, or fresque new chapter STORY WHEN \"TITLE\""));
    };
}

} // namespace fresque

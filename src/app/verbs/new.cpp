#include "app/beginnings/new_story.h"
#include "app/beginnings/templates.h"
#include "app/messages.h"
#include "app/verbs/verbs.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct NewOptions {
    std::string folder;
    NewStory story{"", std::string(template_languages().front())};
    std::string added_to;
    NewChapter chapter;
};

ExitCode new_story(NewOptions const& options) {
    auto const written = write_story(options.folder, options.story);
    if (!written)
        return say(written.failure());
    for (std::filesystem::path const& path : *written)
        std::cout << legible(path.string()) << "\n";
    return ExitCode::Fine;
}

ExitCode new_chapter(NewOptions const& options) {
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

void add_chapter_kind(CLI::App& verb, NewOptions& options) {
    auto* kind = verb.add_subcommand("chapter", "add a file with a chapter, behind the last one");
    kind->add_option("STORY", options.added_to, "the story’s folder")->required();
    kind->add_option("WHEN", options.chapter.when, "when it happens, such as 2018 or \"summer 2018\"")
        ->required();
    kind->add_option("TITLE", options.chapter.title, "its title")->required();
}

} // namespace

VerbRun add_new(CLI::App& program) {
    auto const options = std::make_shared<NewOptions>();
    auto* verb = program.add_subcommand("new", "write the beginning of a story, or of a chapter");
    verb->require_subcommand(1);
    CLI::App const* const story = add_story_kind(*verb, *options);
    add_chapter_kind(*verb, *options);
    return [options, story] { return story->parsed() ? new_story(*options) : new_chapter(*options); };
}

} // namespace fresque

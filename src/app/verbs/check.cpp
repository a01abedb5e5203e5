#include "app/diagnostic_formats.h"
#include "app/messages.h"
#include "app/stage_check.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct CheckOptions {
    std::string story;
    std::string format = "text";
    LookOptions look;
};

std::size_t error_count(std::vector<Diagnostic> const& diagnostics) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [](Diagnostic const& d) { return d.severity == Severity::Error; }));
}

// The title is a scene of one step that no author wrote as such: it is not counted.
bool has_title(Story const& story) {
    return !story.scenes.empty() && story.scenes.front().id == title_scene_id;
}

std::string count_line(LoadedStory const& loaded, std::size_t errors, std::size_t warnings) {
    std::string line = counted(errors, "error") + ", " + counted(warnings, "warning");
    if (!loaded.playable())
        return line;
    std::size_t const title = has_title(loaded.story) ? 1 : 0;
    return line + "; " + counted(loaded.story.scenes.size() - title, "scene") + ", " +
           counted(step_count(loaded.story) - title, "step");
}

// The folder in which the story’s files lie.
std::string folder_of(std::filesystem::path const& story) {
    std::error_code error;
    bool const is_folder = std::filesystem::is_directory(story, error);
    return (is_folder ? story : story.parent_path()).lexically_normal().generic_string();
}

void write(std::vector<Diagnostic> const& diagnostics, SourceText const& sources,
           CheckOptions const& options) {
    if (options.format == "json")
        std::cout << to_json(options.story, diagnostics, sources);
    else if (options.format == "sarif")
        std::cout << to_sarif(folder_of(options.story), diagnostics, sources);
    else
        print(diagnostics, sources, Stream::Output);
}

// At the shapes of projectors and screens.
std::vector<Diagnostic> check_stage(PreparedStory const& prepared, LookOptions const& look) {
    StageCheck check;
    Renderer renderer(prepared.faces, prepared.loaded.images, drawing_threads());
    for (PixelSize const size : {PixelSize{1920, 1080}, PixelSize{1440, 1080}})
        check.look_at(make_storyboard(prepared, look, size), renderer);
    return check.take();
}

ExitCode run_check(CheckOptions options) {
    options.look.language.scope = EditionScope::All;
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    auto diagnostics = prepared->loaded.diagnostics;
    if (prepared->loaded.playable()) {
        auto found = check_stage(*prepared, options.look);
        leave_out_wrong_scenes(found, prepared->loaded.story, diagnostics);
        diagnostics.insert(diagnostics.end(), found.begin(), found.end());
        sort_by_place(diagnostics);
    }
    write(diagnostics, prepared->loaded.sources, options);
    std::size_t const errors = error_count(diagnostics);
    std::cerr << count_line(prepared->loaded, errors, diagnostics.size() - errors) << "\n";
    for (EditionReport const& report : prepared->loaded.editions)
        std::cerr << report_line(report) << "\n";
    return errors > 0 ? ExitCode::StoryHasErrors : ExitCode::Fine;
}

} // namespace

VerbRun add_check(CLI::App& program) {
    auto const options = std::make_shared<CheckOptions>();
    auto* verb = program.add_subcommand("check", "report every mistake in a story, with its place");
    add_story(*verb, options->story);
    verb->add_option("--format", options->format,
                     "how to write them: text (the default), json or sarif, for other programs")
        ->check(CLI::IsMember({"text", "json", "sarif"}));
    add_look(*verb, options->look);
    return [options] { return run_check(*options); };
}

} // namespace fresque

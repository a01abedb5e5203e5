#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct CheckOptions {
    std::string story;
    LookOptions look;
};

bool tells_of(std::vector<Diagnostic> const& diagnostics, Span span) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [span](Diagnostic const& d) { return d.span == span; });
}

// The texts that do not fit, as warnings at their places.
std::vector<Diagnostic> overflow_warnings(Storyboard const& storyboard) {
    std::vector<Diagnostic> warnings;
    Story const& story = storyboard.story();
    for (std::optional<Position> at = first(story); at; at = next(story, *at))
        for (auto const* actor : storyboard.overflowing(*at)) {
            if (tells_of(warnings, actor->source))
                continue;
            Diagnostic warning;
            warning.severity = Severity::Warning;
            warning.code = "text-overflow";
            warning.message = "this text does not fit, even at its smallest size";
            warning.span = actor->source;
            warning.hint = "shorten it, or give it a scene of its own (" + place_name(story, *at) + ")";
            warnings.push_back(std::move(warning));
        }
    return warnings;
}

std::size_t error_count(std::vector<Diagnostic> const& diagnostics) {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [](Diagnostic const& d) { return d.severity == Severity::Error; }));
}

std::string count_line(LoadedStory const& loaded, std::size_t errors, std::size_t warnings) {
    std::string line = counted(errors, "error") + ", " + counted(warnings, "warning");
    if (loaded.playable())
        line += "; " + counted(loaded.story.scenes.size(), "scene") + ", " +
                counted(step_count(loaded.story), "step");
    return line;
}

ExitCode run_check(CheckOptions const& options) {
    auto const prepared = prepare(options.story, options.look);
    if (!prepared)
        return say(prepared.failure());
    auto diagnostics = prepared->loaded.diagnostics;
    if (prepared->loaded.playable()) {
        auto const warnings = overflow_warnings(make_storyboard(*prepared, options.look, {1920, 1080}));
        diagnostics.insert(diagnostics.end(), warnings.begin(), warnings.end());
    }
    print(diagnostics, prepared->loaded.sources, Stream::Output);
    std::size_t const errors = error_count(diagnostics);
    std::cerr << count_line(prepared->loaded, errors, diagnostics.size() - errors) << "\n";
    return errors > 0 ? ExitCode::StoryHasErrors : ExitCode::Fine;
}

} // namespace

VerbRun add_check(CLI::App& program) {
    auto const options = std::make_shared<CheckOptions>();
    auto* verb = program.add_subcommand("check", "report every mistake in a story, with its place");
    add_story(*verb, options->story);
    add_look(*verb, options->look);
    return [options] { return run_check(*options); };
}

} // namespace fresque

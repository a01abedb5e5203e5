#include "app/outline.h"
#include "app/loading.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

ExitCode run_outline(std::string const& story) {
    auto const loaded = load_story(story);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    std::cout << outline(loaded->story);
    return after_use(*loaded);
}

} // namespace

VerbRun add_outline(CLI::App& program) {
    auto const story = std::make_shared<std::string>();
    auto* verb = program.add_subcommand("outline", "print chapters, scenes and steps with their places");
    add_story(*verb, *story);
    return [story] { return run_outline(*story); };
}

} // namespace fresque

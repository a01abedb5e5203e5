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

struct OutlineOptions {
    std::string story;
    LanguageWish language;
};

ExitCode run_outline(OutlineOptions const& options) {
    auto const loaded = load_story(options.story, options.language);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    std::cout << outline(loaded->story);
    return after_use(*loaded);
}

} // namespace

VerbRun add_outline(CLI::App& program) {
    auto const options = std::make_shared<OutlineOptions>();
    auto* verb = program.add_subcommand("outline", "print chapters, scenes and steps with their places");
    add_story(*verb, options->story);
    add_language(*verb, options->language);
    return [options] { return run_outline(*options); };
}

} // namespace fresque

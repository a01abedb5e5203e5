#include "app/ledger.h"
#include "app/loading.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct SourcesOptions {
    std::string story;
    std::string format = "text";
    LanguageWish language;
};

ExitCode run_sources(SourcesOptions const& options) {
    auto const loaded = load_story(options.story, options.language);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    if (options.format == "csv")
        std::cout << ledger_csv(loaded->story);
    else if (options.format == "json")
        std::cout << ledger_json(loaded->story);
    else
        std::cout << ledger_text(loaded->story);
    return after_use(*loaded);
}

} // namespace

VerbRun add_sources(CLI::App& program) {
    auto const options = std::make_shared<SourcesOptions>();
    auto* verb =
        program.add_subcommand("sources", "print every quote: who, how we know, from where, verified or not");
    add_story(*verb, options->story);
    verb->add_option("--format", options->format, "text (the default), csv or json")
        ->check(CLI::IsMember({"text", "csv", "json"}));
    add_language(*verb, options->language);
    return [options] { return run_sources(*options); };
}

} // namespace fresque

#include "story/strings.h"
#include "app/loading.h"
#include "app/messages.h"
#include "app/verbs/options.h"
#include "app/verbs/prepared_story.h"
#include "app/verbs/verbs.h"
#include "export/write_file.h"
#include "stage/elements/element_kind.h"

#include <iostream>
#include <memory>

namespace fresque {

namespace {

struct StringsOptions {
    std::string story;
    std::string output;
};

Result<Done> write(std::string const& output, std::string const& text) {
    if (!output.empty() && output != "-")
        return write_file_atomically(output, std::vector<std::uint8_t>(text.begin(), text.end()));
    std::cout << text;
    return Done{};
}

ExitCode run_strings(StringsOptions const& options) {
    auto const loaded = load_story(options.story);
    if (!loaded)
        return say(loaded.failure());
    if (!loaded->playable())
        return nothing_to_play(*loaded);
    auto const written =
        write(options.output, po_template(loaded->story, scene_vocabulary(), loaded->sources));
    return written ? after_use(*loaded) : say(written.failure());
}

} // namespace

VerbRun add_strings(CLI::App& program) {
    auto const options = std::make_shared<StringsOptions>();
    auto* verb =
        program.add_subcommand("strings", "print the words of a story as a template for translators");
    add_story(*verb, options->story);
    verb->add_option("-o,--output", options->output, "the .pot file to write; else standard output");
    return [options] { return run_strings(*options); };
}

} // namespace fresque
